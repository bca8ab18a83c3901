//! Whether a name stands at a place.

use super::bounds::{closes, is_between_characters};
use super::index::Record;
use super::chunk::mark_len;
use super::reading::{Units, fold};
use super::hash::SMALL;
use crate::CasePolicy;

/// Returns where the name ends that begins at a byte; the text there is clean ASCII up to the end of its words.
#[inline(always)]
pub(super) fn end(text: &str, start: usize, record: &Record<'_>) -> Option<usize> {
    let end = start + record.len;
    match compare(text.as_bytes(), start, record) {
        Writing::Same => {}
        Writing::Capitals if record.policy != CasePolicy::Exact => {}
        Writing::Mixed if record.policy == CasePolicy::Any => {}
        Writing::Capitals | Writing::Mixed => return None,
        // the words are those of the name: so what lies between them differs, or the case
        Writing::Other => return end_as_read(text, start, record),
    }
    if text.as_bytes().get(end - 1) == Some(&b'-') {
        // the blanks around a hyphen are a part of it
        return end_as_read(text, start, record);
    }
    (closes(text, end) && splits_nothing(text, end)).then_some(end)
}

/// Returns where the name ends that begins at a byte, in a text that is read as characters.
#[cold]
#[inline(never)]
pub(super) fn end_as_read(text: &str, start: usize, record: &Record<'_>) -> Option<usize> {
    let name = record.name();
    let mut units = Units::new(text, start);
    let mut expected = name.chars();
    let (mut same, mut small) = (true, false);
    let mut end = start;
    while !expected.as_str().is_empty() {
        let unit = units.next()?;
        for c in unit.chars() {
            let wanted = expected.next()?;
            if wanted != c && fold(wanted) != fold(c) {
                return None;
            }
            same &= wanted == c;
            small |= c.is_lowercase();
        }
        end = unit.end;
    }
    let allowed = match record.policy {
        CasePolicy::Any => true,
        CasePolicy::Exact => same,
        CasePolicy::ExactOrUpper => same || !small,
    };
    (allowed && closes(text, end) && is_between_characters(text, start) && is_between_characters(text, end))
        .then_some(end)
}

/// How a name is written.
enum Writing {
    Same,
    /// In capitals, and the name is not.
    Capitals,
    /// In another case.
    Mixed,
    Other,
}

/// Compares a name with the text, eight bytes at a time.
#[inline(always)]
fn compare(text: &[u8], start: usize, record: &Record<'_>) -> Writing {
    let (eights, _) = record.padded.as_chunks::<8>();
    let mut differing = 0;
    let mut small = 0;
    let mut left = record.len;
    for (eight, at) in eights.iter().zip((start..).step_by(8)) {
        let mask = super::hash::MASKS.get(left.min(8)).copied().unwrap_or_default();
        let (found, wanted) = (load(text, at) & mask, u64::from_le_bytes(*eight));
        let difference = found ^ wanted;
        if difference & !(letters(wanted) >> 2) != 0 {
            return Writing::Other;
        }
        differing |= difference;
        small |= letters(found) & found << 2;
        left = left.saturating_sub(8);
    }
    match (differing, small) {
        (0, _) => Writing::Same,
        (_, 0) => Writing::Capitals,
        _ => Writing::Mixed,
    }
}

/// Returns the high bit of each of eight bytes that is a letter of ASCII.
#[inline(always)]
fn letters(bytes: u64) -> u64 {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    const ONES: u64 = 0x0101_0101_0101_0101;
    let folded = (bytes & !HIGH) | SMALL;
    let at_least = |from: u8| folded + ONES * u64::from(0x80 - from);
    at_least(b'a') & !at_least(b'z' + 1) & !bytes & HIGH
}

/// Tells whether a place behind ASCII splits no character.
#[inline(always)]
fn splits_nothing(text: &str, at: usize) -> bool {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    match rest.first() {
        Some(b) if !b.is_ascii() => mark_len(rest) > 0 || is_between_characters(text, at),
        _ => true,
    }
}

/// Returns the eight bytes from a byte on, with zeros behind the text.
#[inline(always)]
fn load(text: &[u8], at: usize) -> u64 {
    match text.get(at..).and_then(|t| t.first_chunk::<8>()) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => load_last(text, at),
    }
}

#[cold]
fn load_last(text: &[u8], at: usize) -> u64 {
    let mut eight = [0; 8];
    eight.iter_mut().zip(text.get(at..).unwrap_or_default()).for_each(|(e, b)| *e = *b);
    u64::from_le_bytes(eight)
}
