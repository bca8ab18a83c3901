//! Text with its spaces, quotes and letters put right, and the way back to the original.

use std::borrow::Cow;

use crate::Span;

/// Puts a text right by a list of small rules.
#[derive(Clone, Debug, Default)]
pub struct Normalizer {}

/// A rule of normalization.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Rule {
    /// Letters and their marks as one character (NFC).
    Compose,
}

/// A change: this range of the original became that range of the normalized text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Edit {
    original: Span,
    normalized: Span,
    rule: Rule,
}

/// A normalized text. Where nothing had to change it borrows the original.
#[derive(Clone, Debug)]
pub struct Normalized<'t> {
    text: Cow<'t, str>,
    edits: Vec<Edit>,
}

impl Normalizer {
    /// Makes the normalizer with all rules on.
    pub fn new() -> Self {
        Self::default()
    }

    /// Normalizes a text.
    pub fn normalize<'t>(&self, text: &'t str) -> Normalized<'t> {
        Normalized { text: Cow::Borrowed(text), edits: Vec::new() }
    }
}

impl Normalized<'_> {
    /// Returns the normalized text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the changes, in order.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// Returns the span of the original that a span of the normalized text came from, widened to whole edits.
    pub fn span(&self, normalized: Span) -> Span {
        normalized
    }
}

impl Edit {
    /// Returns the range of the original.
    pub fn original(&self) -> Span {
        self.original
    }

    /// Returns the range of the normalized text.
    pub fn normalized(&self) -> Span {
        self.normalized
    }

    /// Returns the rule that made the change.
    pub fn rule(&self) -> Rule {
        self.rule
    }
}
