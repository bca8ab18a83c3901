//! Where a name may begin and end.

use duta_text::Span;
use unicode_segmentation::GraphemeCursor;

use super::reading::{MAX_GAP, Unit, Units, is_word, shows_nothing};

/// The clitics behind which a name ends: `Kemlunya`, `Indonesialah`.
pub(super) const CLITICS: [&str; 4] = ["nya", "lah", "kah", "pun"];
/// Bytes on either side that are looked at to tell whether a place splits a character: some hundred flags in a row.
const CONTEXT: usize = 1024;

/// Tells whether a span begins and ends at the bounds of words.
pub(crate) fn is_bounded(text: &str, span: Span) -> bool {
    opens(text, span.start()) && closes(text, span.end())
}

/// Tells whether a word may begin at a place: no letter, digit or mark stands before it.
pub(super) fn opens(text: &str, at: usize) -> bool {
    let Some(before) = text.get(..at) else { return false };
    let mut passed = 0;
    for c in before.chars().rev() {
        if !shows_nothing(c) {
            return !is_word_as_read(c);
        }
        passed += c.len_utf8();
        if passed > MAX_GAP {
            return true;
        }
    }
    true
}

/// Tells whether a word may end at a place: no letter, digit or mark stands behind it but those of a clitic, in small
/// letters or in capitals.
pub(super) fn closes(text: &str, at: usize) -> bool {
    match text.as_bytes().get(at) {
        None => return true,
        // most names are followed by a blank or a stop
        Some(b' '..=b'/' | b':'..=b'@' | b'\n') => return true,
        Some(_) => {}
    }
    let ahead = text.as_bytes().get(at..).unwrap_or_default();
    let ahead = ahead.get(..4).unwrap_or(ahead);
    if ahead.iter().all(|b| matches!(b, b'\t'..=b'\r' | b' '..=b'~')) && ahead.len() == 4 {
        let [clitic @ .., behind] = ahead else { return true };
        let one_case = clitic.iter().all(u8::is_ascii_lowercase) || clitic.iter().all(u8::is_ascii_uppercase);
        let known = CLITICS.iter().any(|c| c.as_bytes().eq_ignore_ascii_case(clitic));
        // a mark may still stand behind the last of the four, but it changes no clitic
        return !clitic.first().is_some_and(u8::is_ascii_alphanumeric)
            || (known && one_case && !behind.is_ascii_alphanumeric());
    }
    let mut units = Units::new(text, at);
    let ends = |unit: Option<Unit>| unit.is_none_or(|u| !u.is_word());
    let first = units.next();
    let Some(unit) = first.as_ref().filter(|u| u.is_word()) else { return true };
    let of_clitic = |n: usize, unit: &Unit, clitic: &str| {
        let small = clitic.chars().nth(n);
        small.is_some_and(|c| unit.is(c) || unit.is(c.to_ascii_uppercase()))
    };
    if !CLITICS.iter().any(|clitic| of_clitic(0, unit, clitic)) {
        return false;
    }
    let (Some(second), Some(third)) = (units.next(), units.next()) else { return false };
    let all = [unit, &second, &third];
    let one_case =
        all.iter().all(|u| u.first().is_lowercase()) || all.iter().all(|u| u.first().is_uppercase());
    let is_clitic = |clitic: &&str| all.iter().enumerate().all(|(n, u)| of_clitic(n, u, clitic));
    one_case && CLITICS.iter().any(is_clitic) && ends(units.next())
}

/// Tells whether a place lies between two characters as people see them (grapheme clusters), by the bytes around it.
pub(super) fn is_between_characters(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let plain = |b: Option<&u8>| b.is_none_or(u8::is_ascii);
    if plain(bytes.get(at)) && plain(at.checked_sub(1).and_then(|i| bytes.get(i))) {
        return true;
    }
    let is_boundary = |&i: &usize| text.is_char_boundary(i);
    let start = (0..=at.saturating_sub(CONTEXT)).rev().find(is_boundary).unwrap_or(0);
    let end = ((at + CONTEXT).min(text.len())..=text.len()).find(is_boundary).unwrap_or(text.len());
    let Some(around) = text.get(start..end) else { return false };
    let mut cursor = GraphemeCursor::new(at - start, around.len(), true);
    cursor.is_boundary(around, 0).unwrap_or(true)
}

fn is_word_as_read(c: char) -> bool {
    // the letters that are read as an apostrophe
    is_word(c) && !matches!(c, 'ʻ' | 'ʼ')
}
