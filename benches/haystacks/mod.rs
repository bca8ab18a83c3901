//! Texts and lists of names to measure with. All of it is made here, from a seed; nothing is copied from a paper.
//!
//! The documents of `seeds/documents` are too few: a processor learns some 14 KB by heart, and an engine then looks
//! quicker than it is. So the news is generated, and [`Statistics`] checks that it is as hard as real news.

#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "generators of a bench; a wrong index is to stop it"
)]
#![allow(dead_code, reason = "this module is compiled into each benchmark; not all want all of it")]

mod dirty;
#[path = "../documents/mod.rs"]
pub(crate) mod documents;
mod hard;
mod names;
mod news;
mod people;
mod random;
mod statistics;
mod words;

pub(crate) use dirty::dirty_news;
pub(crate) use hard::{near_misses, non_latin, only_names};
pub(crate) use names::{Name, Size, texts};
pub(crate) use news::{News, articles};
pub(crate) use statistics::Statistics;

/// Decides all that is generated, unless another is asked for.
pub(crate) const SEED: u64 = 20_261_125;
