//! Sentences.

use core::ops::Range;

use crate::{Lexicon, Section, Span, Token};

/// A sentence: a span and the tokens in it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sentence {
    span: Span,
    tokens: Range<usize>,
    section: usize,
}

/// Finds the sentences of a text.
#[derive(Clone, Debug)]
pub(crate) struct SentenceFinder {}

impl SentenceFinder {
    pub(crate) fn new(_lexicon: &Lexicon) -> Self {
        Self {}
    }

    /// Sentences ascend, do not cross a section and together hold every token.
    pub(crate) fn find(&self, _text: &str, _tokens: &[Token], _sections: &[Section]) -> Vec<Sentence> {
        Vec::new()
    }
}

impl Sentence {
    /// Returns where it is, without white space around it.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns the indices of its tokens.
    pub fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }

    /// Returns the index of the section that it stands in.
    pub fn section(&self) -> usize {
        self.section
    }
}
