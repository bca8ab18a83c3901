//! The pieces that numbers are made of, finer than tokens: `10ribu-Rp15` is one token and five pieces.

use crate::phrase::Line;

/// Letters, figures or a mark, with its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: PieceKind,
    /// Whether white space stands before it.
    pub(super) spaced: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum PieceKind {
    /// Letters, with nothing behind them that would make them part of another word.
    Word,
    /// Figures with the points and commas inside.
    Figures,
    /// A character that is neither, or letters that go on with something else: the `M` of `M16`.
    Mark,
}

impl Piece<'_> {
    pub(super) fn is_dash(&self) -> bool {
        matches!(self.text, "-" | "–" | "—" | "‑")
    }
}

/// Returns the piece that begins at a byte of a line, or behind the white space there.
pub(super) fn piece<'t>(line: &Line<'t>, from: usize) -> Option<Piece<'t>> {
    let rest = line.text().get(from..line.end(line.len()))?;
    let behind = rest.trim_start();
    let start = from + (rest.len() - behind.len());
    let first = behind.chars().next()?;
    let (len, kind) = if first.is_ascii_digit() {
        (figures_of(behind).len(), PieceKind::Figures)
    } else if is_letter(first) {
        let len = behind.find(|c| !is_letter(c)).unwrap_or(behind.len());
        let mut after = behind.get(len..).unwrap_or_default().chars();
        let goes_on = match after.next() {
            Some('\'' | '’' | '&' | '_') => after.next().is_some_and(char::is_alphanumeric),
            Some(c) => c.is_ascii_digit(),
            None => false,
        };
        (len, if goes_on { PieceKind::Mark } else { PieceKind::Word })
    } else {
        (first.len_utf8(), PieceKind::Mark)
    };
    let text = behind.get(..len)?;
    Some(Piece { text, start, end: start + len, kind, spaced: start > from })
}

/// Letters, and the figures that are no digits: `½`.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !c.is_ascii_digit()
}

/// Returns the figures at the start of a text, with the points and commas inside.
fn figures_of(rest: &str) -> &str {
    let bytes = rest.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut len = 0;
    while digit(len) || (len > 0 && matches!(bytes.get(len), Some(b'.' | b',')) && digit(len + 1)) {
        len += 1;
    }
    rest.get(..len).unwrap_or_default()
}
