//! Whether a name stands at a place.

use super::bounds::{closes, is_between_characters};
use super::chunk::{Chunk, mark_len};
use super::hash::{MASKS, SMALL};
use super::index::{Slot, View};
use super::reading::{MAX_GAP, Units, fold};
use super::record::Record;
use crate::CasePolicy;

/// The number and the length of a name, or that none is known: in one number, so that many are quickly written down.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Plain(u64);

impl Plain {
    /// Forgets the name if it is not wanted.
    #[inline(always)]
    pub(super) fn only_if(self, wanted: bool) -> Self {
        Self(if wanted { self.0 } else { 0 })
    }

    pub(super) fn name(self) -> Option<(u32, usize)> {
        (self.0 != 0).then_some(((self.0 >> 16) as u32, usize::from(self.0 as u16)))
    }
}

/// Returns the name that a slot leads to, where it is the only one and stands at a place as it is written, before a byte that
/// plainly ends a word: so most names are told, without a branch that depends on the text.
#[inline(always)]
pub(super) fn plain(view: &View<'_>, chunk: &Chunk<'_>, at: usize, slot: Slot) -> Plain {
    let Some((header, name)) = view.first_record(slot) else { return Plain(0) };
    let len = header.len();
    let Some(masks) = TEXTS.get(len) else { return Plain(0) };
    let Some(text) = chunk.at_once(at) else { return Plain(0) };
    let mut differing = 0;
    for ((wanted, found), mask) in name.iter().zip(text.as_chunks::<8>().0).zip(masks) {
        differing |= (u64::from_le_bytes(*found) ^ u64::from_le_bytes(*wanted)) & mask;
    }
    let next = chunk.eight(at + len) as u8;
    let ends = PLAIN_ENDS.get(usize::from(next)).copied().unwrap_or_default();
    let fails = differing | u64::from(header.more()) | u64::from(!ends) | u64::from(slot.record() == 0);
    // no name has no bytes
    let name = u64::from(header.id()) << 16 | len as u64;
    Plain(if fails == 0 { name } else { 0 })
}

/// `TEXTS[len]` keeps the first `len` of 32 bytes.
#[allow(clippy::indexing_slicing, reason = "computed by the compiler, which would say so")]
static TEXTS: [[u64; 4]; Record::AT_ONCE + 1] = {
    let mut masks = [[0; 4]; Record::AT_ONCE + 1];
    let mut len = 0;
    while len <= Record::AT_ONCE {
        let mut n = 0;
        while n < 4 {
            let left = len.saturating_sub(8 * n);
            masks[len][n] = MASKS[if left < 8 { left } else { 8 }];
            n += 1;
        }
        len += 1;
    }
    masks
};

/// The bytes of ASCII that show and belong to no word, blanks and line breaks.
#[allow(clippy::indexing_slicing, reason = "computed by the compiler, which would say so")]
static PLAIN_ENDS: [bool; 256] = {
    let mut ends = [false; 256];
    let mut byte = 0;
    while byte < 127 {
        ends[byte] = matches!(byte as u8, b'\t'..=b'\r' | b' '..) && !(byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    ends
};

/// Returns where the name ends that begins at a byte; the text there is clean ASCII up to the end of its words.
#[inline(always)]
pub(super) fn end(text: &str, start: usize, record: &Record<'_>) -> Option<usize> {
    let end = start + record.len;
    match compare(text.as_bytes(), start, record) {
        Writing::Same => {}
        Writing::Capitals if record.policy != CasePolicy::Exact => {}
        Writing::Mixed if record.policy == CasePolicy::Any => {}
        Writing::Capitals | Writing::Mixed | Writing::Different => return None,
        // the words are those of the name: so what lies between them differs, or the case
        Writing::Other => {
            return match end_with_gaps(text.as_bytes(), start, record) {
                Some(end) => (closes(text, end) && splits_nothing(text, end)).then_some(end),
                None => end_as_read(text, start, record),
            };
        }
    }
    (closes(text, end) && splits_nothing(text, end)).then_some(end)
}

/// Returns where the name ends that begins at a byte, if only its blanks are written otherwise: as runs of the usual white space.
/// None says nothing.
#[inline(never)]
fn end_with_gaps(text: &[u8], start: usize, record: &Record<'_>) -> Option<usize> {
    let name = record.padded.get(..record.len)?;
    let mut rest = text.get(start..)?;
    for wanted in name {
        if *wanted == b' ' {
            let before = rest.len();
            loop {
                rest = match rest {
                    [b'\t'..=b'\r' | b' ', rest @ ..] | [0xc2, 0xa0, rest @ ..] => rest,
                    _ => break,
                };
            }
            // a hyphen between blanks takes them in
            if before == rest.len() || before - rest.len() > MAX_GAP || rest.first() == Some(&b'-') {
                return None;
            }
        } else {
            let (found, behind) = rest.split_first()?;
            if found != wanted || !matches!(found, b'!'..=b'_' | b'a'..=b'~') {
                return None;
            }
            rest = behind;
        }
        // a mark that is read with the letter before it, or a rarer blank
        if !matches!(rest, [] | [b'\t'..=b'\r' | b' '..=b'~', ..] | [0xc2, 0xa0, ..]) {
            return None;
        }
    }
    Some(text.len() - rest.len())
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
    (record.policy.allows(same, small)
        && closes(text, end)
        && is_between_characters(text, start)
        && is_between_characters(text, end))
    .then_some(end)
}

/// How a name is written.
enum Writing {
    Same,
    /// In capitals, and the name is not.
    Capitals,
    /// In another case.
    Mixed,
    /// With other bytes, which may be read as those of the name.
    Other,
    Different,
}

/// Tells whether the first byte in which a text differs from a name may be read, with those behind it, as that of the name.
#[inline(always)]
fn may_be_read_as(found: u8, wanted: u8) -> bool {
    match found {
        // all but blanks, the grave accent and hyphens is read as it is
        b'!'..=b'~' => !wanted.is_ascii() || matches!(found, b'`' | b'-'),
        _ => true,
    }
}

/// Compares a name with the text, eight bytes at a time.
#[inline(always)]
fn compare(text: &[u8], start: usize, record: &Record<'_>) -> Writing {
    let (eights, _) = record.padded.as_chunks::<8>();
    let mut differing = 0;
    let mut small = 0;
    let mut high = 0;
    let mut left = record.len;
    for (eight, at) in eights.iter().zip((start..).step_by(8)) {
        let mask = MASKS.get(left.min(8)).copied().unwrap_or_default();
        let (found, wanted) = (load(text, at) & mask, u64::from_le_bytes(*eight));
        let difference = found ^ wanted;
        let other = difference & !(letters(wanted) >> 2);
        if other != 0 {
            let byte = other.trailing_zeros() & !7;
            return if may_be_read_as((found >> byte) as u8, (wanted >> byte) as u8) {
                Writing::Other
            } else {
                Writing::Different
            };
        }
        differing |= difference;
        small |= letters(found) & found << 2;
        high |= found & HIGH;
        left = left.saturating_sub(8);
    }
    match (differing, small, high) {
        (0, ..) => Writing::Same,
        // letters that are not ASCII have a case too
        (_, _, 1..) => Writing::Other,
        (_, 0, _) => Writing::Capitals,
        _ => Writing::Mixed,
    }
}

/// The high bits of eight bytes.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// Returns the high bit of each of eight bytes that is a letter of ASCII.
#[inline(always)]
fn letters(bytes: u64) -> u64 {
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
