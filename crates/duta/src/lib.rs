//! Reads Indonesian news about diplomacy and government and says, with proof, who did what to whom, where, when and on
//! whose word.
//!
//! ```
//! # #[cfg(feature = "data")] {
//! use duta::{Analyzer, Document, Role};
//!
//! let text = "Indonesia dan Vietnam menandatangani Perjanjian Ekstradisi di Hanoi, Rabu (8/11).";
//! let document = Document::new(text).with_published("2023-11-09".parse().unwrap());
//! let analysis = Analyzer::new().analyze(&document);
//!
//! let event = &analysis.events()[0];
//! assert_eq!((event.kind(), event.status()), ("sign", "actual"));
//! let actors: Vec<_> = event.roles().get(Role::Actor).iter().map(|a| a.text()).collect();
//! assert_eq!(actors, ["Indonesia", "Vietnam"]);
//! assert_eq!(event.roles().get(Role::Instrument)[0].text(), "Perjanjian Ekstradisi");
//! assert_eq!(analysis.times()[0].value(), Some("2023-11-08"));
//! # }
//! ```
//!
//! This crate puts the others together: [`text`] normalizes and divides a text, [`gazetteer`] finds and resolves names,
//! [`event`] finds quotes and events. Each can be used alone. A [`Reporter`] makes reports of analyses, of which [`story`]
//! makes the events of many documents.
//!
//! # Crate features
//!
//! * `data` (on): the built-in gazetteer.
//! * `export` (on): [`export`], analyses as PLOVER, CAMEO and GDELT.
//! * `serde` (on): `Serialize` and `Deserialize` for [`Document`] and [`Analysis`]; the JSON is the output of the
//!   program `duta`.
//!
//! # What it does not do
//!
//! It reads no file, clock or network, and it learns nothing: the same text and data give the same result.
#![forbid(unsafe_code)]

mod analysis;
mod analyzer;
mod document;
#[cfg(feature = "export")]
pub mod export;
#[cfg(feature = "serde")]
pub mod number;
mod reporter;
mod roster;

pub use duta_event as event;
pub use duta_gazetteer as gazetteer;
pub use duta_text as text;

pub use analysis::{
    Analysis, Event, Excerpt, Filler, Mention, Plover, Quantity, Quote, Reference, Roles, Section, Sentence,
    Time,
};
pub use analyzer::{Analyzer, AnalyzerBuilder};
pub use document::Document;
pub use duta_event::{Role, story};
pub use duta_text::{Date, Decimal};
pub use reporter::Reporter;

// The example of README.md is a test.
#[cfg(all(doctest, feature = "data"))]
#[doc = include_str!("../../../README.md")]
struct ReadmeDoctests;
