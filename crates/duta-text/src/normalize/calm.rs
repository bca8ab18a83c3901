//! The quick way through text that is right already: nearly all of it is.

/// How many bytes are looked at in one go.
const CHUNK: usize = 32;

/// Counts the bytes at the start of `text` that the rules leave as they are, unless the first one's left neighbour
/// makes them change it: printed ASCII but the grave accent, single spaces and line breaks between, letters like `é`,
/// and the common quotes and dashes beside ASCII.
///
/// A count may be too small, never too large.
pub(super) fn len(text: &[u8]) -> usize {
    let Some(&first) = text.first().filter(|&&b| is_plain(b)) else { return 0 };
    let (mut at, mut last) = (1, first);
    loop {
        // whole chunks, which the compiler turns into a few instructions each
        while let Some((before, here)) = chunk(text, at - 1).zip(chunk(text, at)) {
            if !is_calm_chunk(before, here) {
                break;
            }
            at += CHUNK;
            last = here.last().copied().unwrap_or(last);
        }
        // then what is left of the text, or one chunk with something rarer in it
        let end = at + CHUNK;
        while at < end {
            let len = step(last, text.get(at..).unwrap_or_default());
            if len == 0 {
                return at;
            }
            at += len;
            last = text.get(at - 1).copied().unwrap_or_default();
        }
    }
}

fn chunk(text: &[u8], at: usize) -> Option<&[u8; CHUNK]> {
    text.get(at..)?.first_chunk()
}

/// Tells whether the bytes are all ASCII and calm; `before` is the same, one byte earlier.
fn is_calm_chunk(before: &[u8; CHUNK], here: &[u8; CHUNK]) -> bool {
    // no way out in the middle, so that many bytes are compared at once
    before.iter().zip(here).fold(true, |calm, (&last, &byte)| calm & is_calm(last, byte))
}

/// Tells whether an ASCII byte stays as it is behind another byte, and lets that one stay as it is.
fn is_calm(last: u8, byte: u8) -> bool {
    let printed = (byte.wrapping_sub(b' ') <= b'~' - b' ') & (byte != b'`');
    // a hyphen may be taken out with the break behind it
    let line_break = (byte == b'\n') & (last != b'-');
    (printed & !((byte == b' ') & (last == b' '))) | line_break
}

/// Returns the length of the calm character at the start of `rest`; nought if it is not surely one. `last` is the
/// byte before it, of a calm character too.
fn step(last: u8, rest: &[u8]) -> usize {
    match rest {
        [byte, ..] if byte.is_ascii() => usize::from(is_calm(last, *byte)),
        // À to ÿ: the last byte of broken letters is never among them
        [0xc3, _, ..] => 2,
        // – — “ ” • …: behind a letter like Ã they may be the rest of a broken one
        [0xe2, 0x80, 0x93 | 0x94 | 0x9c | 0x9d | 0xa2 | 0xa6, ..] if last.is_ascii() => 3,
        // ‘ ’ with no letter behind: between two they are apostrophes
        [0xe2, 0x80, 0x98 | 0x99, next, ..]
            if last.is_ascii() && next.is_ascii() && !next.is_ascii_alphabetic() =>
        {
            3
        }
        _ => 0,
    }
}

/// Tells whether a byte is printed ASCII with which a calm stretch may begin.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b'!'..=b'_' | b'a'..=b'~')
}
