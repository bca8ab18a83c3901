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
    let bytes = rest.as_bytes();
    let space = bytes.iter().take_while(|&&b| b == b' ').count();
    let (skipped, len, kind) =
        plain(bytes.get(space..)?).map_or_else(|| any(rest), |(len, kind)| Some((space, len, kind)))?;
    let (start, end) = (from + skipped, from + skipped + len);
    let text = rest.get(skipped..skipped + len)?;
    Some(Piece { text, start, end, kind, spaced: skipped > 0 })
}

/// Returns the length and kind of a piece of ASCII, with no white space before it and nothing else behind it: so are
/// nearly all.
fn plain(bytes: &[u8]) -> Option<(usize, PieceKind)> {
    let first = *bytes.first()?;
    if first.is_ascii_digit() {
        return Some((figures_of(bytes), PieceKind::Figures));
    }
    if !first.is_ascii_alphabetic() {
        return first.is_ascii_punctuation().then_some((1, PieceKind::Mark));
    }
    let len = bytes.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    match bytes.get(len) {
        None | Some(b' ' | b'.' | b',' | b'-' | b'/' | b')' | b'"' | b'%') => Some((len, PieceKind::Word)),
        Some(_) => None,
    }
}

/// Returns the white space before a piece, its length and kind.
fn any(rest: &str) -> Option<(usize, usize, PieceKind)> {
    let behind = rest.trim_start();
    let first = behind.chars().next()?;
    let (len, kind) = if first.is_ascii_digit() {
        (figures_of(behind.as_bytes()), PieceKind::Figures)
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
    Some((rest.len() - behind.len(), len, kind))
}

/// Letters, and the figures that are no digits: `½`.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !c.is_ascii_digit()
}

/// Returns the length of the figures at the start of a text, with the points and commas inside.
fn figures_of(bytes: &[u8]) -> usize {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut len = 0;
    while digit(len) || (len > 0 && matches!(bytes.get(len), Some(b'.' | b',')) && digit(len + 1)) {
        len += 1;
    }
    len
}
