//! The built-in gazetteer of `duta-gazetteer`, in compiled form.
//!
//! States, ministries, officials with their terms, bodies, treaties and places as Indonesian news names them. This
//! crate holds bytes only, and is released when the world changes, as a time-zone base is; use it through
//! `duta_gazetteer::Gazetteer::builtin`.
//!
//! # Data generation
//!
//! `gazetteer.dat` is made from the tables in `seeds/` by
//!
//! ```sh
//! cargo run --release -p duta-cli -- gazetteer compile seeds -o crates/duta-gazetteer-data/src/gazetteer.dat
//! ```
//!
//! `seeds/SOURCES.toml` names origin and licence of each table.
#![forbid(unsafe_code)]

/// The day for which the data holds, `YYYY-MM-DD`.
pub const VERSION: &str = "2026-02-01";

/// The compiled gazetteer.
pub static GAZETTEER: &[u8] = include_bytes!("gazetteer.dat");
