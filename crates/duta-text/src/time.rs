//! Dates and times: `Selasa (10/9)`, `tahun depan`, `Minggu, 30 Juni 2019 14:41 WIB`.

use crate::{Date, Lexicon, Span, Token};

/// How exact a time is.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Precision {
    /// A year.
    Year,
    /// A month of a year.
    Month,
    /// A week.
    Week,
    /// A day.
    Day,
    /// A minute of a day.
    Minute,
}

/// A time expression with its value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TimeExpression {
    span: Span,
    value: Option<String>,
    precision: Precision,
    weekday_agrees: Option<bool>,
}

/// Finds the times of a text.
#[derive(Clone, Debug)]
pub(crate) struct TimeFinder {}

impl TimeFinder {
    pub(crate) fn new(_lexicon: &Lexicon) -> Self {
        Self {}
    }

    /// Resolves against `published`; without it, what needs an anchor has no value.
    pub(crate) fn find(
        &self,
        _text: &str,
        _tokens: &[Token],
        _published: Option<Date>,
    ) -> Vec<TimeExpression> {
        Vec::new()
    }

    /// Returns the date that a page prints for itself, given the spans where such a date may stand (title, byline, dateline).
    pub(crate) fn printed(&self, _text: &str, _tokens: &[Token], _within: &[Span]) -> Option<Date> {
        None
    }
}

impl TimeExpression {
    /// Returns where it is.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns the value in ISO 8601, as exact as the text and the publication date allow: `2019`, `2019-09`,
    /// `2019-09-10`, `2019-06-30T14:41+07:00`, an interval as `A/B`. None where an anchor is missing.
    pub fn value(&self) -> Option<&str> {
        self.value.as_deref()
    }

    /// Returns how exact it is.
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// Tells whether a named weekday agrees with the date beside it; None where only one of them is said.
    pub fn weekday_agrees(&self) -> Option<bool> {
        self.weekday_agrees
    }
}

impl Precision {
    /// Returns its name: `year`, `month`, `week`, `day` or `minute`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
            Self::Minute => "minute",
        }
    }
}
