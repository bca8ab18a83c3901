use unicode_normalization::{IsNormalized, UnicodeNormalization, char::compose, is_nfc, is_nfc_quick};

use std::borrow::Cow;

use super::{Change, Edit, Normalized, Rule};
use crate::Span;

/// Joins a mark with the letter before it.
pub(super) fn rule(written: &str, c: char) -> Option<Change> {
    if c < '\u{300}' {
        return None;
    }
    let letter = written.chars().next_back()?;
    let put = compose(letter, c)?;
    Some(Change { take: letter.len_utf8(), put: Some(put) })
}

/// Puts a whole text into NFC: the marks that stand in another order and the letters that are others' doubles, which
/// [`rule`] does not see. None where there is nothing to do.
pub(super) fn whole(text: &str) -> Option<Normalized<'static>> {
    if !may_need_it(text.as_bytes()) || is_nfc(text) {
        return None;
    }
    let mut composed = String::with_capacity(text.len());
    let mut edits = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        // a part begins where no mark can reach back over the start
        let len = rest.char_indices().skip(1).find(|&(_, c)| is_start(c)).map_or(rest.len(), |(at, _)| at);
        let (part, behind) = rest.split_at_checked(len).unwrap_or((rest, ""));
        let start = composed.len();
        composed.extend(part.nfc());
        if composed.get(start..) != Some(part) {
            let from = text.len() - rest.len();
            let (original, normalized) = (Span::new(from, from + len), Span::new(start, composed.len()));
            edits.push(Edit { original, normalized, rule: Rule::Compose });
        }
        rest = behind;
    }
    Some(Normalized { text: Cow::Owned(composed), edits, original_len: text.len() })
}

fn is_start(c: char) -> bool {
    c.is_ascii()
        || (unicode_normalization::char::canonical_combining_class(c) == 0
            && is_nfc_quick(core::iter::once(c)) == IsNormalized::Yes)
}

/// Tells whether there is a character from U+0300 on, but for the common quotes and dashes.
fn may_need_it(text: &[u8]) -> bool {
    // most stretches have no such byte at all, which is quickly seen
    text.chunks(CHUNK).enumerate().any(|(i, chunk)| {
        chunk.iter().fold(false, |any, &byte| any | (byte >= LEAD))
            && text
                .get(i * CHUNK..)
                .unwrap_or_default()
                .windows(2)
                .take(CHUNK)
                .any(|pair| matches!(pair, &[lead, next] if lead >= LEAD && (lead, next) != (0xe2, 0x80)))
    })
}

/// The first byte of U+0300.
const LEAD: u8 = 0xcc;

/// How many bytes are looked at in one go.
const CHUNK: usize = 64;
