//! The definition, slow and plain: the text is read in passes, then every name is tried at every place.
//!
//! It shares no code with the crate.

use std::cmp::Reverse;
use std::collections::HashSet;

use duta_gazetteer::CasePolicy;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// A match: from, to, and which names.
pub(crate) type Found = (usize, usize, Vec<usize>);

/// More bytes than these between two characters end every name.
const LONGEST_GAP: usize = 256;
/// More marks than these on a letter stand for themselves.
const MOST_MARKS: usize = 16;

/// What a text consists of, as it is read.
#[derive(Clone, Debug)]
struct Letter {
    start: usize,
    end: usize,
    /// Empty for a gap that is too long.
    chars: Vec<char>,
}

/// A character before it is read: where, and what it counts as.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Sort {
    Nothing,
    Blank,
    Shown(char),
}

/// Names that are looked for in the texts.
pub(crate) struct Naive {
    names: Vec<(Vec<char>, CasePolicy)>,
}

/// A text as it is read.
pub(crate) struct Text {
    letters: Vec<Letter>,
    /// Where a character, as people see them, begins or ends.
    seams: HashSet<usize>,
}

fn sort(c: char) -> Sort {
    let nothing = match u32::from(c) {
        0x09..=0x0d => false,
        // control characters, the soft hyphen
        0..0x20 | 0x7f | 0xad => true,
        // marks of direction, joiners, the byte order mark
        0x61c | 0x180e | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfeff => c != '\u{2065}',
        _ => false,
    };
    if nothing {
        return Sort::Nothing;
    }
    if c.is_whitespace() {
        return Sort::Blank;
    }
    let pairs = [("‐‑−", '-'), ("‒―", '–'), ("‘’‛`´ʻʼ′", '\''), ("“”„‟«»″", '"')];
    Sort::Shown(pairs.iter().find(|(rare, _)| rare.contains(c)).map_or(c, |pair| pair.1))
}

/// Tells whether a character goes with the one before it.
fn goes_with_the_last(c: char) -> bool {
    let vowel = ('\u{1161}'..='\u{1175}').contains(&c);
    let last_consonant = ('\u{11a8}'..='\u{11c2}').contains(&c);
    is_combining_mark(c) || vowel || last_consonant
}

fn of_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

fn small(c: char) -> char {
    let all: Vec<char> = c.to_lowercase().collect();
    if let [one] = all[..] { one } else { c }
}

/// Reads a text.
fn read(text: &str) -> Vec<Letter> {
    let sorts: Vec<(usize, usize, Sort)> =
        text.char_indices().map(|(at, c)| (at, at + c.len_utf8(), sort(c))).collect();
    // gaps and what is shown, by turns
    let runs = sorts.chunk_by(|a, b| !matches!(a.2, Sort::Shown(_)) && !matches!(b.2, Sort::Shown(_)));
    let mut letters: Vec<Letter> = Vec::new();
    // whether the next mark may go with the last letter, and how many did
    let mut marks = None;
    for run in runs {
        let (start, end) = (run[0].0, run[run.len() - 1].1);
        if let Sort::Shown(c) = run[0].2 {
            let last = letters.last_mut();
            match (last, marks) {
                (Some(last), Some(count)) if goes_with_the_last(c) && count < MOST_MARKS => {
                    last.chars.push(c);
                    last.end = end;
                    marks = Some(count + 1);
                }
                _ => {
                    letters.push(Letter { start, end, chars: vec![c] });
                    marks = Some(0);
                }
            }
            continue;
        }
        if end - start > LONGEST_GAP {
            letters.push(Letter { start, end, chars: Vec::new() });
            marks = None;
        } else if let Some(first) = run.iter().find(|c| c.2 == Sort::Blank) {
            let last = run.iter().rfind(|c| c.2 == Sort::Blank).unwrap_or(first);
            letters.push(Letter { start: first.0, end: last.1, chars: vec![' '] });
            marks = None;
        }
    }
    for letter in &mut letters {
        letter.chars = letter.chars.iter().copied().nfc().collect();
    }
    hyphens(letters)
}

/// A hyphen between blanks is a hyphen.
fn hyphens(letters: Vec<Letter>) -> Vec<Letter> {
    let mut all: Vec<Letter> = Vec::new();
    let mut rest = letters.as_slice();
    while let [first, others @ ..] = rest {
        let is = |letter: &Letter, c: char| letter.chars == [c];
        match others {
            [hyphen, last, behind @ ..] if is(first, ' ') && is(hyphen, '-') && is(last, ' ') => {
                all.push(Letter { start: first.start, end: last.end, chars: vec!['-'] });
                rest = behind;
            }
            _ => {
                all.push(first.clone());
                rest = others;
            }
        }
    }
    all
}

/// Returns a name as it is read, without blanks around it; empty if it can never be found.
fn read_name(name: &str) -> Vec<char> {
    let letters = read(name);
    if letters.iter().any(|l| l.chars.is_empty()) {
        return Vec::new();
    }
    let chars: String = letters.into_iter().flat_map(|l| l.chars).collect();
    chars.trim_matches(' ').chars().collect()
}

impl Text {
    pub(crate) fn new(text: &str) -> Self {
        let seams = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        Self { letters: read(text), seams }
    }

    /// Tells whether a word may begin with a letter.
    fn opens(&self, first: usize) -> bool {
        let before = first.checked_sub(1).and_then(|i| self.letters.get(i));
        !before.and_then(|l| l.chars.last()).is_some_and(|c| of_word(*c))
    }

    /// Tells whether a letter belongs to a word.
    fn goes_on(&self, at: usize) -> bool {
        self.letters.get(at).and_then(|l| l.chars.first()).is_some_and(|c| of_word(*c))
    }

    /// Tells whether a word may end before a letter.
    fn closes(&self, at: usize) -> bool {
        let clitic = |clitic: &str| {
            let chars: Vec<char> = clitic.chars().collect();
            let here = self.letters.iter().skip(at).take(3);
            here.map(|l| l.chars.as_slice()).eq(chars.iter().map(std::slice::from_ref))
        };
        let clitics = ["nya", "lah", "kah", "pun", "NYA", "LAH", "KAH", "PUN"];
        !self.goes_on(at) || (clitics.into_iter().any(clitic) && !self.goes_on(at + 3))
    }
}

impl Naive {
    pub(crate) fn new<'n>(names: impl IntoIterator<Item = (&'n str, CasePolicy)>) -> Self {
        Self { names: names.into_iter().map(|(name, policy)| (read_name(name), policy)).collect() }
    }

    /// Returns how many letters a name is long that begins with a letter of a text.
    fn len_at(&self, nth: usize, letters: &[Letter]) -> Option<usize> {
        let (name, policy) = &self.names[nth];
        let mut surface = Vec::new();
        for (count, letter) in (1..).zip(letters) {
            if letter.chars.is_empty() {
                return None;
            }
            for c in &letter.chars {
                if name.get(surface.len()).is_none_or(|n| small(*n) != small(*c)) {
                    return None;
                }
                surface.push(*c);
            }
            if surface.len() == name.len() {
                let capitals = !surface.iter().any(|c| c.is_lowercase());
                let allowed = match policy {
                    CasePolicy::Exact => surface == *name,
                    CasePolicy::ExactOrUpper => surface == *name || capitals,
                    _ => true,
                };
                return allowed.then_some(count);
            }
        }
        None
    }

    /// Returns all matches, by start, the longest first.
    pub(crate) fn overlapping(&self, text: &Text) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for (first, letter) in text.letters.iter().enumerate() {
            if !text.opens(first) || !text.seams.contains(&letter.start) {
                continue;
            }
            for nth in (0..self.names.len()).filter(|nth| !self.names[*nth].0.is_empty()) {
                let Some(len) = self.len_at(nth, &text.letters[first..]) else { continue };
                let end = text.letters[first + len - 1].end;
                if !text.closes(first + len) || !text.seams.contains(&end) {
                    continue;
                }
                match found.iter_mut().find(|f| (f.0, f.1) == (letter.start, end)) {
                    Some(same) => same.2.push(nth),
                    None => found.push((letter.start, end, vec![nth])),
                }
            }
        }
        found.sort_by_key(|f| (f.0, Reverse(f.1)));
        found
    }

    /// Returns all matches within a range of the text.
    pub(crate) fn overlapping_within(&self, text: &Text, range: std::ops::Range<usize>) -> Vec<Found> {
        let mut all = self.overlapping(text);
        all.retain(|f| range.start <= f.0 && f.1 <= range.end);
        all
    }
}

/// Keeps the leftmost and then the longest of matches that overlap.
pub(crate) fn leftmost_longest<I>(mut all: Vec<(usize, usize, I)>) -> Vec<(usize, usize, I)> {
    let mut free = 0;
    all.retain(|found| {
        let keep = found.0 >= free;
        free = if keep { found.1 } else { free };
        keep
    });
    all
}
