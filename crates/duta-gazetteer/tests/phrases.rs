//! The search for phrases beside a naive one that says what it must find.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

#[path = "phrases/agree.rs"]
mod agree;
#[path = "phrases/cases.rs"]
mod cases;
#[path = "phrases/compiled.rs"]
mod compiled;
#[path = "phrases/edges.rs"]
mod edges;
#[path = "phrases/laws.rs"]
mod laws;
#[path = "phrases/linear.rs"]
mod linear;
#[path = "phrases/long.rs"]
mod long;
#[path = "phrases/naive.rs"]
mod naive;
#[path = "phrases/random.rs"]
mod random;
#[path = "phrases/stream.rs"]
mod stream;
