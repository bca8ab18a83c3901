//! The words of a text: what the vocabulary has of each, how the text writes it, and where its tokens stand.

use std::collections::HashMap;

use duta_text::{Case, ParsedText, Token, TokenKind};

use super::vocabulary::{Entry, Vocabulary};

/// How a text writes a word that it writes other than small somewhere.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Written {
    /// The text writes it small somewhere.
    pub(super) small: bool,
    /// The text writes it with a capital inside a sentence.
    pub(super) large: bool,
    /// How often the text writes it with capitals throughout.
    pub(super) capitals: u32,
}

/// Where a token stands.
#[derive(Clone, Copy, Debug)]
struct Place<'v> {
    /// What the vocabulary has of its word.
    entry: &'v Entry,
    /// How its word is written; of words in small letters only where the text writes them otherwise too.
    word: Option<u32>,
    sentence: u32,
}

/// What is asked of tokens most, a bit each.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Marks(u8);

impl Marks {
    /// It is a word.
    pub(super) const WORD: Self = Self(1);
    /// It has a capital.
    pub(super) const CAPITAL: Self = Self(1 << 1);
    /// It stands in one sentence and line with the token before it.
    pub(super) const JOINED: Self = Self(1 << 2);
    /// A sentence, a line or a quotation begins with it.
    pub(super) const INITIAL: Self = Self(1 << 3);
    /// Its sentence is written with capitals throughout, as headings are.
    pub(super) const TITLED: Self = Self(1 << 4);
    /// The class words of an office may begin with it.
    pub(super) const TITLE: Self = Self(1 << 5);
    /// A mention has begun with it at some time.
    pub(super) const BEGUN: Self = Self(1 << 6);

    /// Returns these marks and others.
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn set(&mut self, marks: Self, on: bool) {
        self.0 = if on { self.0 | marks.0 } else { self.0 & !marks.0 };
    }

    fn has_any(self, marks: Self) -> bool {
        self.0 & marks.0 != 0
    }
}

/// The words of a text, and the places of its tokens.
#[derive(Debug)]
pub(super) struct Words<'v> {
    written: Vec<Written>,
    places: Vec<Place<'v>>,
    marks: Vec<Marks>,
}

impl<'v> Words<'v> {
    /// Reads a text; `folded` is the same text in small ASCII letters.
    pub(super) fn read(parsed: &ParsedText<'_>, folded: &str, vocabulary: &'v Vocabulary) -> Self {
        let tokens = parsed.tokens();
        let unread = Place { entry: vocabulary.nothing(), word: None, sentence: 0 };
        let mut all = Self {
            written: Vec::new(),
            places: vec![unread; tokens.len()],
            marks: vec![Marks::default(); tokens.len()],
        };
        // The text chooses these words: a map that no text can slow down. Most tokens never come to it.
        let mut known: HashMap<&str, u32> = HashMap::with_capacity(tokens.len() / 8);
        let mut seen = Seen::default();
        let is_small = |token: &Token| token.case() == Case::Lower || !token.is_word();
        for (token, place) in tokens.iter().zip(&mut all.places).filter(|(t, _)| !is_small(t)) {
            let word = token.of(folded);
            let hash = Vocabulary::hash(word);
            seen.insert(hash);
            place.entry = vocabulary.get(word, hash);
            place.word = Some(*known.entry(word).or_insert_with(|| {
                all.written.push(Written::default());
                (all.written.len() - 1) as u32
            }));
        }
        for (token, place) in tokens.iter().zip(&mut all.places).filter(|(t, _)| is_small(t)) {
            let word = token.of(folded);
            let hash = Vocabulary::hash(word);
            place.entry = vocabulary.get(word, hash);
            if seen.may_have(hash)
                && let Some(&name) = known.get(word)
                && let Some(written) = all.written.get_mut(name as usize)
            {
                written.small = true;
            }
        }
        for (index, sentence) in parsed.sentences().iter().enumerate() {
            all.read_sentence(parsed, index as u32, sentence.tokens());
        }
        let mut before = None;
        for ((token, place), marks) in tokens.iter().zip(&all.places).zip(&mut all.marks) {
            marks.set(Marks::WORD, token.is_word());
            marks.set(Marks::CAPITAL, token.is_capitalized());
            marks.set(Marks::TITLE, place.entry.begins_title());
            marks.set(Marks::JOINED, before == Some(place.sentence) && !token.begins_line());
            before = Some(place.sentence);
        }
        all
    }

    fn read_sentence(&mut self, parsed: &ParsedText<'_>, index: u32, range: core::ops::Range<usize>) {
        let tokens = parsed.tokens().get(range.clone()).unwrap_or_default();
        let places = self.places.get_mut(range.clone()).unwrap_or_default();
        let marks = self.marks.get_mut(range).unwrap_or_default();
        let words = tokens.iter().filter(|t| t.is_word()).count();
        let capitals = tokens.iter().filter(|t| t.is_word() && t.is_capitalized()).count();
        // Headings write all but the small words with capitals, and have no full stop.
        let stopped = tokens.last().is_some_and(|t| t.of(parsed.text()) == ".");
        let titled = words >= 2 && capitals * 10 >= words * 7 && !stopped;
        let mut initial = true;
        for ((token, place), marks) in tokens.iter().zip(places).zip(marks) {
            place.sentence = index;
            marks.set(Marks::TITLED, titled);
            marks.set(Marks::INITIAL, initial || token.begins_line());
            if token.is_word() {
                if let Some(written) = place.word.and_then(|w| self.written.get_mut(w as usize)) {
                    written.capitals += u32::from(token.case() == Case::Upper);
                    written.large |= token.is_capitalized() && !titled && !initial;
                }
                initial = false;
            } else if token.kind() == TokenKind::Punctuation {
                initial |= matches!(token.of(parsed.text()), "\"" | "“" | ":" | "-" | "–" | "—" | "--" | ".");
            }
        }
    }

    /// Returns what the vocabulary has of the word of a token.
    pub(super) fn entry(&self, token: usize) -> Option<&'v Entry> {
        self.places.get(token).map(|p| p.entry)
    }

    /// Returns how the text writes the word of a token that is not in small letters.
    pub(super) fn written(&self, token: usize) -> Written {
        let word = self.places.get(token).and_then(|p| p.word);
        word.and_then(|w| self.written.get(w as usize)).copied().unwrap_or_default()
    }

    /// Returns the index of the sentence of a token.
    pub(super) fn sentence(&self, token: usize) -> usize {
        self.places.get(token).map_or(0, |p| p.sentence as usize)
    }

    /// Tells whether a token has one of some marks.
    pub(super) fn has_any(&self, token: usize, marks: Marks) -> bool {
        self.marks.get(token).is_some_and(|m| m.has_any(marks))
    }

    /// Returns the first token from `from` on that has one of some marks, or the number of tokens.
    pub(super) fn next(&self, from: usize, marks: Marks) -> usize {
        let rest = self.marks.get(from..).unwrap_or_default();
        rest.iter().position(|m| m.has_any(marks)).map_or(self.marks.len(), |at| from + at)
    }

    /// Notes that a mention begins with a token.
    pub(super) fn begin(&mut self, token: usize) {
        if let Some(marks) = self.marks.get_mut(token) {
            marks.set(Marks::BEGUN, true);
        }
    }
}

/// A set of hashes that says of most others that it has them not.
struct Seen([u64; 64]);

impl Default for Seen {
    fn default() -> Self {
        Self([0; 64])
    }
}

impl Seen {
    /// Returns where a hash is noted: the row and the bit. The low bits of the hash are the good ones.
    fn place(hash: u64) -> (usize, u64) {
        ((hash & 63) as usize, 1 << (hash >> 6 & 63))
    }

    fn insert(&mut self, hash: u64) {
        let (row, bit) = Self::place(hash);
        if let Some(row) = self.0.get_mut(row) {
            *row |= bit;
        }
    }

    fn may_have(&self, hash: u64) -> bool {
        let (row, bit) = Self::place(hash);
        self.0.get(row).is_some_and(|row| row & bit != 0)
    }
}
