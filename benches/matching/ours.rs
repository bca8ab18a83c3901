//! The engine of `duta-gazetteer`, as the benches use it: whoever changes its interface changes this file only.

#![allow(dead_code, reason = "each bench needs a part of it")]

use std::error::Error;

use duta_gazetteer::{CasePolicy, Engine, Phrases};

/// How the engine searches.
#[derive(Clone, Copy)]
pub(crate) enum Variant {
    /// What is quickest on this processor.
    Auto,
    /// Without instructions that only some processors have.
    Portable,
    /// The definition, with little more than aho-corasick.
    Definition,
}

/// The engine over some names.
pub(crate) struct Ours(Phrases);

impl Ours {
    pub(crate) fn build(
        names: &[String],
        case: CasePolicy,
        variant: Variant,
    ) -> Result<Self, Box<dyn Error>> {
        let engine = match variant {
            Variant::Auto => Engine::Auto,
            Variant::Portable => Engine::Portable,
            Variant::Definition => Engine::Reference,
        };
        let names = names.iter().map(|name| (name.as_str(), case));
        Ok(Self(Phrases::new(names)?.with_engine(engine)))
    }

    /// Stops the bench where this engine finds something else than the definition, in the first 4 MB of a text.
    pub(crate) fn check(&self, definition: &Self, text: &str) -> Result<(), Box<dyn Error>> {
        let end = (0..=text.len().min(4_000_000)).rev().find(|at| text.is_char_boundary(*at));
        let text = text.get(..end.unwrap_or_default()).unwrap_or_default();
        let (found, expected) = (self.find(text), definition.find(text));
        match found.iter().zip(&expected).find(|(a, b)| a != b) {
            None if found.len() == expected.len() => Ok(()),
            differing => Err(format!("duta differs from its definition: {differing:?}").into()),
        }
    }

    /// Returns the form that [`Ours::open`] takes.
    pub(crate) fn compiled(&self) -> Vec<u8> {
        self.0.as_compiled().to_vec()
    }

    /// Opens the compiled form.
    pub(crate) fn open(compiled: Vec<u8>) -> Result<Self, Box<dyn Error>> {
        Ok(Self(Phrases::from_compiled(compiled)?))
    }

    pub(crate) fn find(&self, text: &str) -> Vec<(usize, usize)> {
        self.0.find_iter(text).map(|m| (m.span().start(), m.span().end())).collect()
    }

    pub(crate) fn count(&self, text: &str) -> usize {
        self.0.find_iter(text).count()
    }

    /// Counts the names of raw text, whose offsets are of the raw text: blanks may be runs or line breaks, apostrophes
    /// curly, accents marks of their own.
    pub(crate) fn count_raw(&self, text: &str) -> usize {
        self.count(text)
    }

    pub(crate) fn first(&self, text: &str) -> Option<(usize, usize)> {
        self.0.find_iter(text).next().map(|m| (m.span().start(), m.span().end()))
    }

    /// Returns how many bytes the engine holds, names included.
    pub(crate) fn memory(&self) -> usize {
        self.0.memory_usage()
    }
}
