//! The engine of `duta-gazetteer`, as the benches use it: whoever changes its interface changes this file only.

#![allow(dead_code, reason = "each bench needs a part of it")]

use std::error::Error;

use aho_corasick::AhoCorasick;
use duta_gazetteer::CasePolicy;
use duta_text::{Normalizer, Span};

use super::reference::Reference;

/// How the engine searches.
#[derive(Clone, Copy)]
pub(crate) enum Variant {
    /// What is quickest on this processor.
    Auto,
    /// Without instructions that only some processors have.
    Portable,
}

/// The engine over some names.
// Stands in for `duta_gazetteer::Phrases`.
pub(crate) struct Ours(Reference, Vec<u8>);

impl Ours {
    pub(crate) fn build(names: &[String], case: CasePolicy, _: Variant) -> Result<Self, Box<dyn Error>> {
        let any_case = matches!(case, CasePolicy::Any);
        let compiled = format!("{any_case}\n{}", names.join("\n")).into_bytes();
        Ok(Self(Reference::build(names, any_case)?, compiled))
    }

    /// Returns the form that [`Ours::open`] takes.
    pub(crate) fn compiled(&self) -> Vec<u8> {
        self.1.clone()
    }

    /// Opens the compiled form, which `Vec::clone` brought: the copy is not ours to time.
    pub(crate) fn open(compiled: Vec<u8>) -> Result<Self, Box<dyn Error>> {
        let text = String::from_utf8(compiled)?;
        let mut lines = text.lines();
        let case = if lines.next() == Some("true") { CasePolicy::Any } else { CasePolicy::Exact };
        Self::build(&lines.map(str::to_owned).collect::<Vec<_>>(), case, Variant::Auto)
    }

    pub(crate) fn find(&self, text: &str) -> Vec<(usize, usize)> {
        self.0.find(text)
    }

    pub(crate) fn count(&self, text: &str) -> usize {
        self.0.count(text)
    }

    /// Counts the names of raw text, whose offsets are of the raw text: blanks may be runs or line breaks, apostrophes curly,
    /// accents marks of their own.
    pub(crate) fn count_raw(&self, text: &str) -> usize {
        let normalized = Normalizer::new().normalize(text);
        let found = self.0.find(normalized.as_str()).into_iter();
        found.map(|(from, to)| normalized.span(Span::from(from..to))).filter(|span| !span.is_empty()).count()
    }

    pub(crate) fn first(&self, text: &str) -> Option<(usize, usize)> {
        self.0.find(text).first().copied()
    }

    /// Returns how many bytes the engine holds, names included.
    pub(crate) fn memory(&self) -> usize {
        AhoCorasick::memory_usage(self.0.automaton()) + self.1.len()
    }
}
