//! Two normalizations one after the other.

use std::borrow::Cow;

use super::{Normalized, chain};

impl<'t> Normalized<'t> {
    /// Joins this normalization with one of its own text, so that spans of the last text lead back to the first.
    ///
    /// An edit of both that touches the same letters becomes one, which bears the name of the later rule. Where
    /// `second` is not a normalization of [`Normalized::as_str`] the result is this normalization alone.
    ///
    /// ```
    /// use duta_text::{Normalizer, Rule, Span};
    ///
    /// let page = "kata\u{a0}\u{a0}â€œsiapâ€\u{9d}";
    /// let first = Normalizer::new().without(Rule::Mojibake).without(Rule::Control).normalize(page);
    /// let text = first.as_str().to_owned();
    /// let both = first.then(Normalizer::new().normalize(&text));
    /// assert_eq!(both.as_str(), "kata “siap”");
    /// assert_eq!(both.span(Span::new(5, 15)).of(page), "â€œsiapâ€\u{9d}");
    /// ```
    #[must_use]
    pub fn then(self, second: Normalized<'_>) -> Self {
        if second.original_len != self.text.len() || second.edits.is_empty() {
            return self;
        }
        Self {
            edits: chain(&self.edits, &second.edits),
            text: Cow::Owned(second.text.into_owned()),
            original_len: self.original_len,
        }
    }
}
