//! UTF-8 that was read as Windows-1252.

use super::Change;

/// Puts two or three characters together that are the bytes of one.
///
/// Only what news has is taken for such: letters of Latin with marks, the Vietnamese ones too, quotes, dashes, signs of
/// currency. So `CAFÉ”` stays as it is.
pub(super) fn rule(written: &str, c: char) -> Option<Change> {
    let last = byte_of(c).filter(|b| (0x80..0xc0).contains(b))?;
    let mut back = written.chars().rev();
    let first = back.next()?;
    if let Some(lead) = byte_of(first).filter(|b| (0xc2..0xe0).contains(b)) {
        let put = decode(&[lead, last]).filter(|&c| matches!(c, '\u{a0}'..='\u{17f}'))?;
        return Some(Change { take: first.len_utf8(), put: Some(put) });
    }
    let second = byte_of(first).filter(|b| (0x80..0xc0).contains(b))?;
    let lead = back.next()?;
    let put = decode(&[byte_of(lead)?, second, last]).filter(|&c| {
        matches!(c, '\u{1e00}'..='\u{1eff}' | '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20bf}' | '™' | '−' | '\u{feff}')
    })?;
    Some(Change { take: first.len_utf8() + lead.len_utf8(), put: Some(put) })
}

/// `â€` alone lost its third byte, which no table of letters has: it was `”`.
pub(super) fn settle(written: &str, next: Option<char>) -> Option<Change> {
    let lone = written.ends_with("â€") && !waits(written, next);
    lone.then_some(Change { take: "â€".len(), put: Some('”') })
}

/// Tells whether the last two characters and the next one are the three bytes of one.
pub(super) fn waits(written: &str, next: Option<char>) -> bool {
    next.is_some_and(|next| rule(written, next).is_some())
}

fn decode(bytes: &[u8]) -> Option<char> {
    core::str::from_utf8(bytes).ok()?.chars().next()
}

/// Returns the byte that Windows-1252, or Latin-1 where that has none, reads as this character; none below 0x80.
fn byte_of(c: char) -> Option<u8> {
    if ('\u{80}'..='\u{ff}').contains(&c) {
        return u8::try_from(u32::from(c)).ok();
    }
    let at = WINDOWS_1252.iter().position(|&w| w == c)?;
    u8::try_from(at).ok().map(|at| at + 0x80)
}

/// The characters of the bytes from 0x80 to 0x9f.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];
