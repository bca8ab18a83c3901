//! A text to search, and where in it.

use core::ops::Range;

/// A text to search, all of it or a range.
///
/// What stands outside the range is looked at to tell where words begin and end, but no match reaches there.
///
/// ```
/// use duta_gazetteer::{CasePolicy, Input, Phrases};
///
/// let phrases = Phrases::new([("Vietnam", CasePolicy::Exact)])?;
/// let text = "Vietnam dan Vietnam";
/// let input = Input::new(text).range(4..text.len());
/// let found: Vec<_> = phrases.find_iter(input).map(|m| m.span().range()).collect();
/// assert_eq!(found, [12..19]);
/// # Ok::<(), duta_gazetteer::BuildError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Input<'h> {
    text: &'h str,
    range: Range<usize>,
}

impl<'h> Input<'h> {
    /// Takes a whole text.
    pub fn new(text: &'h str) -> Self {
        Self { text, range: 0..text.len() }
    }

    /// Searches in a range of the text only, in bytes. Ends that lie outside the text or within a character move inwards.
    #[must_use]
    pub fn range(mut self, range: Range<usize>) -> Self {
        let inside = |i: &usize| self.text.is_char_boundary(*i);
        let start = (range.start..=self.text.len()).find(inside).unwrap_or(self.text.len());
        let end = (0..=range.end.min(self.text.len())).rev().find(inside).unwrap_or(0);
        self.range = start..end.max(start);
        self
    }

    /// Returns the text, outside the range too.
    pub fn text(&self) -> &'h str {
        self.text
    }

    /// Returns the bytes of the text that are searched.
    pub fn searched(&self) -> Range<usize> {
        self.range.clone()
    }
}

impl<'h, T: AsRef<str> + ?Sized> From<&'h T> for Input<'h> {
    fn from(text: &'h T) -> Self {
        Self::new(text.as_ref())
    }
}
