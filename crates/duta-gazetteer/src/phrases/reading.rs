//! How a text is read: as the characters of a normalized text, each with the bytes that it came from.
//!
//! The characters are those that `duta_text::Normalizer` would make of the text, as far as they concern names: marks
//! that show nothing are passed over, white space of any length and kind is one blank, rare dashes and quotation marks are
//! common ones, a letter and its marks are one character (NFC, by the crate `unicode-normalization`). Mojibake and hyphens
//! at the ends of lines are left to the normalizer.

use smallvec::SmallVec;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The bytes of white space, or of marks that show nothing, that stand between two characters of a name at most. A longer
/// run ends every name, so that a name covers few bytes and is found in bounded memory.
pub(super) const MAX_GAP: usize = 256;
/// The marks that are read together with the letter before them.
pub(super) const MAX_MARKS: usize = 16;
/// What a gap that is too long is read as; no name has it.
pub(super) const BREAK: char = '\n';

/// A character as it is read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Unit {
    /// In bytes of the text.
    pub(super) start: usize,
    pub(super) end: usize,
    first: char,
    /// What did not become one character with the first.
    rest: SmallVec<[char; 4]>,
}

impl Unit {
    pub(super) fn first(&self) -> char {
        self.first
    }

    /// Tells whether it is that one character.
    pub(super) fn is(&self, c: char) -> bool {
        self.first == c && self.rest.is_empty()
    }

    pub(super) fn chars(&self) -> impl Iterator<Item = char> {
        core::iter::once(self.first).chain(self.rest.iter().copied())
    }

    pub(super) fn into_chars(self) -> impl Iterator<Item = char> {
        core::iter::once(self.first).chain(self.rest)
    }

    pub(super) fn is_word(&self) -> bool {
        is_word(self.first)
    }
}

/// The characters of a text from some place on. The place must not lie within a character or a gap.
#[derive(Clone, Debug)]
pub(super) struct Units<'t> {
    text: &'t str,
    at: usize,
    /// Whether a gap that is too long was just read, up to some place in it.
    broken: bool,
}

/// White space and marks that show nothing.
struct Gap {
    end: usize,
    /// From the first white space to the last.
    blank: Option<(usize, usize)>,
    too_long: bool,
}

impl<'t> Units<'t> {
    pub(super) fn new(text: &'t str, at: usize) -> Self {
        Self { text, at, broken: false }
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn gap(&self, at: usize) -> Gap {
        let mut gap = Gap { end: at, blank: None, too_long: false };
        for c in self.text.get(at..).unwrap_or_default().chars() {
            let end = gap.end + c.len_utf8();
            match read(c) {
                None => {}
                Some(' ') => gap.blank = Some((gap.blank.map_or(gap.end, |b| b.0), end)),
                Some(_) => break,
            }
            gap.end = end;
            if gap.end - at > MAX_GAP {
                gap.too_long = true;
                break;
            }
        }
        gap
    }

    /// Returns a letter that stays as it is, with no mark behind it, and where it ends.
    fn plain_letter(&self, at: usize) -> Option<(char, usize)> {
        let mut chars = self.text.get(at..)?.chars();
        let letter = chars.next().filter(|c| stays(*c))?;
        let alone = chars.next().is_none_or(|c| matches!(c, '\t'..='\r' | ' '..='~') || stays(c));
        alone.then_some((letter, at + letter.len_utf8()))
    }

    /// Returns the blanks, the hyphen and the blanks from a gap on, as one hyphen.
    fn hyphen_between_blanks(&self, before: &Gap) -> Option<(Unit, usize)> {
        let (start, _) = before.blank?;
        let hyphen = self.char_at(before.end).filter(|&c| read(c) == Some('-'))?;
        let after = self.gap(before.end + hyphen.len_utf8());
        let (_, end) = after.blank.filter(|_| !after.too_long)?;
        Some((Unit { start, end, first: '-', rest: SmallVec::new() }, after.end))
    }
}

impl Iterator for Units<'_> {
    type Item = Unit;

    fn next(&mut self) -> Option<Unit> {
        if core::mem::take(&mut self.broken) {
            // The rest of the gap belongs to it, so that it is read the same from any place in it but the last; but who
            // stops at it need not see it all.
            while let Some(c) = self.char_at(self.at).filter(|&c| matches!(read(c), None | Some(' '))) {
                self.at += c.len_utf8();
            }
        }
        let bare = |start, end, first| Unit { start, end, first, rest: SmallVec::new() };
        // most are plain: what stands behind is neither a mark nor passed over
        if let Some([c @ b'!'..=b'~', b'\t'..=b'\r' | b' '..=b'~', ..]) = self.text.as_bytes().get(self.at..)
            && *c != b'`'
        {
            let start = self.at;
            self.at += 1;
            return Some(bare(start, self.at, char::from(*c)));
        }
        if let Some((first, end)) = self.plain_letter(self.at) {
            let start = core::mem::replace(&mut self.at, end);
            return Some(bare(start, end, first));
        }
        let gap = self.gap(self.at);
        if gap.too_long {
            let start = core::mem::replace(&mut self.at, gap.end);
            self.broken = true;
            return Some(bare(start, gap.end, BREAK));
        }
        if let Some((start, end)) = gap.blank {
            let (unit, at) = self.hyphen_between_blanks(&gap).unwrap_or((bare(start, end, ' '), gap.end));
            self.at = at;
            return Some(unit);
        }
        let c = self.char_at(gap.end)?;
        let mut unit = bare(gap.end, gap.end + c.len_utf8(), read(c).unwrap_or(c));
        let mut marks: SmallVec<[char; 4]> = SmallVec::new();
        loop {
            let gap = self.gap(unit.end);
            let mark = self.char_at(gap.end).filter(|&m| gap.blank.is_none() && !gap.too_long && joins(m));
            let Some(mark) = mark.filter(|_| marks.len() < MAX_MARKS) else { break };
            marks.push(mark);
            unit.end = gap.end + mark.len_utf8();
        }
        self.at = unit.end;
        if !marks.is_empty() || !unit.first.is_ascii() {
            let mut composed = core::iter::once(unit.first).chain(marks).nfc();
            unit.first = composed.next().unwrap_or(unit.first);
            unit.rest = composed.collect();
        }
        Some(unit)
    }
}

/// Returns what a character is read as; None for one that shows nothing.
fn read(c: char) -> Option<char> {
    Some(match c {
        c if shows_nothing(c) => return None,
        c if c.is_whitespace() => ' ',
        '\u{2010}' | '\u{2011}' | '\u{2212}' => '-',
        '\u{2012}' | '\u{2015}' => '–',
        '‘' | '’' | '‛' | '`' | '´' | 'ʻ' | 'ʼ' | '′' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        c => c,
    })
}

/// Marks of direction, joiners, control characters: as the rules `ZeroWidth` and `Control` of the normalizer have them.
pub(super) fn shows_nothing(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}'
    )
}

/// Tells whether a character, for those that texts have most, is a letter that normalization leaves alone.
#[inline(always)]
pub(super) fn stays(c: char) -> bool {
    matches!(
        c,
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | 'А'..='ҁ' | 'Ҋ'..='ԯ' | '\u{620}'..='\u{64a}' | 'Ḁ'..='ỹ' | '\u{4e00}'..='\u{9fff}'
    )
}

/// Tells whether a character may become one with the letter before it: a mark, or a part of a Hangul syllable.
pub(super) fn joins(c: char) -> bool {
    is_combining_mark(c) || matches!(c, '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}')
}

/// Tells whether a character, as it is read, belongs to a word: letters, digits and the marks on them.
pub(super) fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && (c.is_alphanumeric() || is_combining_mark(c)))
}

/// Returns the small letter of a letter, where that is one letter.
pub(super) fn fold(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let mut small = c.to_lowercase();
    match (small.next(), small.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// Returns a name as it is read, without blanks at its ends; empty where a gap in it is too long.
pub(super) fn canonical(name: &str) -> String {
    let read: String = Units::new(name, 0).flat_map(Unit::into_chars).collect();
    if read.contains(BREAK) {
        return String::new();
    }
    read.trim_matches(' ').to_owned()
}
