//! Numbers that count something: `62 negara`, `lebih dari 1.000 delegasi`, `US$ 2,5 juta`.

use rust_decimal::Decimal;

use crate::{Lexicon, Span, Token};

/// How a quantity relates to the true one.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Relation {
    /// Exactly: `62 negara`.
    Equal,
    /// More than: `lebih dari`, `sedikitnya`.
    More,
    /// Less than: `kurang dari`, `hampir`, `maksimal`.
    Less,
    /// About: `sekitar`, `kira-kira`.
    About,
}

/// A counted thing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Quantity {
    span: Span,
    value: Decimal,
    unit: String,
    relation: Relation,
}

/// Finds the quantities of a text.
#[derive(Clone, Debug)]
pub(crate) struct QuantityFinder {}

impl QuantityFinder {
    pub(crate) fn new(_lexicon: &Lexicon) -> Self {
        Self {}
    }

    /// `taken` are spans that are no quantities: times and names.
    pub(crate) fn find(&self, _text: &str, _tokens: &[Token], _taken: &[Span]) -> Vec<Quantity> {
        Vec::new()
    }
}

impl Quantity {
    /// Returns where it is: comparison words, number, noun and the noun's adjectives.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns the number, exact.
    pub fn value(&self) -> Decimal {
        self.value
    }

    /// Returns what is counted: the noun in small letters, `%`, or an ISO 4217 code.
    pub fn unit(&self) -> &str {
        &self.unit
    }

    /// Returns how the number relates to the true one.
    pub fn relation(&self) -> Relation {
        self.relation
    }
}

impl Relation {
    /// Returns the sign: `=`, `>`, `<` or `~`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::More => ">",
            Self::Less => "<",
            Self::About => "~",
        }
    }
}
