//! Looking up the words and phrases of a table at a place of a text.

use rustc_hash::FxHashMap;

use crate::fold::Folded;
use crate::{Token, TokenKind, tokens};

/// A run of tokens of one line, with their text. Tokens outside of the run are not there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'t> {
    text: &'t str,
    tokens: &'t [Token],
}

impl<'t> Line<'t> {
    /// Takes tokens as one line.
    pub(crate) fn new(text: &'t str, tokens: &'t [Token]) -> Self {
        Self { text, tokens }
    }

    /// Cuts tokens into lines.
    pub(crate) fn all(text: &'t str, tokens: &'t [Token]) -> impl Iterator<Item = Self> {
        let mut start = 0;
        core::iter::from_fn(move || {
            let rest = tokens.get(start..).filter(|rest| !rest.is_empty())?;
            let len = rest.iter().skip(1).position(Token::begins_line).map_or(rest.len(), |at| at + 1);
            let line = Self { text, tokens: rest.get(..len)? };
            start += len;
            Some(line)
        })
    }

    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(crate) fn get(&self, at: usize) -> Option<&'t Token> {
        self.tokens.get(at)
    }

    /// Returns the token before `at`.
    pub(crate) fn before(&self, at: usize) -> Option<&'t Token> {
        self.tokens.get(at.checked_sub(1)?)
    }

    /// Returns the words of a token, empty outside of the line.
    pub(crate) fn word(&self, at: usize) -> &'t str {
        self.get(at).map_or("", |t| t.of(self.text))
    }

    /// Returns the words of the token before `at`.
    pub(crate) fn word_before(&self, at: usize) -> &'t str {
        self.before(at).map_or("", |t| t.of(self.text))
    }

    pub(crate) fn is_number(&self, at: usize) -> bool {
        self.get(at).is_some_and(|t| t.kind() == TokenKind::Number)
    }

    pub(crate) fn is_punctuation(&self, at: usize) -> bool {
        self.get(at).is_some_and(|t| t.kind() == TokenKind::Punctuation)
    }

    /// Tells whether the token is a hyphen or a dash.
    pub(crate) fn is_dash(&self, at: usize) -> bool {
        self.is_punctuation(at) && matches!(self.word(at), "-" | "–" | "—" | "‑" | "--")
    }

    /// Tells whether no white space stands before the token.
    pub(crate) fn is_glued(&self, at: usize) -> bool {
        self.get(at).is_some_and(|t| !t.is_spaced())
    }

    /// Tells whether a sentence may begin with the token, as far as the tokens before it tell.
    pub(crate) fn opens(&self, at: usize) -> bool {
        match self.before(at) {
            None => true,
            Some(t) => {
                t.kind() == TokenKind::Punctuation && !matches!(t.of(self.text), "," | "-" | "/" | "'" | ")")
            }
        }
    }

    /// Returns the index of the token that begins at a byte.
    pub(crate) fn token_at(&self, byte: usize) -> Option<usize> {
        let at = self.tokens.partition_point(|t| t.span().start() < byte);
        self.get(at).filter(|t| t.span().start() == byte).map(|_| at)
    }

    /// Returns the first byte of a token, or the end of the last one.
    pub(crate) fn start(&self, at: usize) -> usize {
        self.get(at).map_or_else(|| self.end(at), |t| t.span().start())
    }

    /// Returns the end of the token before `at`.
    pub(crate) fn end(&self, at: usize) -> usize {
        self.before(at).or(self.tokens.last()).map_or(0, |t| t.span().end())
    }
}

/// The first letters of a word, folded, as many as fit into a register: enough to turn most words away.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Key(u64);

impl Key {
    const SMALL: u64 = 0x2020_2020_2020_2020;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    /// Spreads the bits of a key over the whole register.
    const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

    /// Returns the key of a word; none where a letter beyond ASCII stands so early that it would be part of it.
    pub(crate) fn of(word: &str) -> Option<Self> {
        let key = Self::of_bytes(word.as_bytes());
        (key.0 & Self::HIGH == 0).then_some(key)
    }

    /// Returns the key of a folded word. The one bit that parts small letters from capitals is set throughout.
    fn of_bytes(word: &[u8]) -> Self {
        if let Some(eight) = word.first_chunk::<8>() {
            return Self(u64::from_le_bytes(*eight) | Self::SMALL);
        }
        // two loads that overlap in the middle
        let bytes = if let (Some(head), Some(tail)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
            let shift = 8 * (word.len() - 4);
            u64::from(u32::from_le_bytes(*head)) | (u64::from(u32::from_le_bytes(*tail)) << shift)
        } else {
            word.iter().rev().fold(0, |key, &byte| (key << 8) | u64::from(byte))
        };
        let unused = 64 - 8 * word.len();
        Self(if word.is_empty() { 0 } else { bytes | (Self::SMALL >> unused) })
    }

    fn mixed(self) -> u64 {
        let mixed = self.0.wrapping_mul(Self::MIX);
        mixed ^ (mixed >> 32)
    }
}

/// A set of words that has room for more than it holds: it never turns one of its own away, and few others slip in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    /// A power of two of them, or none.
    bits: Box<[u64]>,
}

impl Filter {
    /// The bits for each word: so one of sixteen other words slips in at most.
    const BITS: usize = 16;

    pub(crate) fn new(keys: impl Iterator<Item = Key> + Clone) -> Self {
        let words = keys.clone().count() * Self::BITS / 64;
        let mut filter = Self { bits: vec![0; words.next_power_of_two()].into() };
        keys.for_each(|key| filter.add(key));
        filter
    }

    /// Makes the set of some words in small letters.
    pub(crate) fn of_words<'w>(words: impl Iterator<Item = &'w str> + Clone) -> Self {
        Self::new(words.map(|word| Key::of_bytes(word.as_bytes())))
    }

    /// Tells whether it may hold a word.
    pub(crate) fn may_hold(&self, word: &str) -> bool {
        Key::of(word).is_none_or(|key| self.has(key))
    }

    fn place(&self, key: Key) -> (usize, u64) {
        let mixed = key.mixed();
        // no place of a power of two is lost in a usize of 32 bits
        let at = usize::try_from((mixed >> 6) & 0xffff_ffff).unwrap_or_default();
        (at & self.bits.len().wrapping_sub(1), 1 << (mixed & 63))
    }

    fn has(&self, key: Key) -> bool {
        let (at, bit) = self.place(key);
        self.bits.get(at).is_some_and(|bits| bits & bit != 0)
    }

    fn add(&mut self, key: Key) {
        let (at, bit) = self.place(key);
        if let Some(bits) = self.bits.get_mut(at) {
            *bits |= bit;
        }
    }

    fn is_full(&self, len: usize) -> bool {
        len * Self::BITS > self.bits.len() * 64
    }
}

/// Words and phrases with what they mean, found at a token.
#[derive(Clone, Debug)]
pub(crate) struct Phrases<T> {
    /// By the key of the first word; the longest phrase first.
    first: FxHashMap<u64, Vec<Phrase<T>>>,
    /// The same keys: most words need no further look.
    filter: Filter,
}

#[derive(Clone, Debug)]
struct Phrase<T> {
    words: Box<[Box<str>]>,
    exact: bool,
    value: T,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { first: FxHashMap::default(), filter: Filter::default() }
    }
}

impl<T: Copy> Phrases<T> {
    /// Adds a phrase, matched as written or in any case. An earlier one of the same words wins.
    pub(crate) fn insert(&mut self, phrase: &str, exact: bool, value: T) {
        let words: Box<[Box<str>]> = tokens(phrase)
            .map(|t| {
                let word = t.of(phrase);
                if exact { word.into() } else { word.to_lowercase().into_boxed_str() }
            })
            .collect();
        let Some(folded) = words.first().map(|w| Folded::new(w)) else { return };
        let key = Key::of_bytes(folded.as_bytes());
        let list = self.first.entry(key.0).or_default();
        let at = list.partition_point(|p| p.words.len() >= words.len());
        list.insert(at, Phrase { words, exact, value });
        if self.filter.is_full(self.first.len()) {
            // room for twice as many
            self.filter = Filter::new(self.keys().chain(self.keys()));
        }
        self.filter.add(key);
    }

    /// Returns the keys of the first words.
    pub(crate) fn keys(&self) -> impl Iterator<Item = Key> + Clone {
        self.first.keys().map(|&key| Key(key))
    }

    /// Returns the longest phrase that begins at a token: the index behind it, and what it means.
    pub(crate) fn at(&self, line: &Line<'_>, at: usize) -> Option<(usize, T)> {
        self.at_end_of(line, at, line.word(at))
    }

    /// Returns the longest phrase whose first word is `word`, the end of a token: the `Rp` of `ribu-Rp`.
    pub(crate) fn at_end_of(&self, line: &Line<'_>, at: usize, word: &str) -> Option<(usize, T)> {
        let phrases = self.candidates(word)?;
        phrases.iter().find(|p| p.fits(line, at, word)).map(|p| (at + p.words.len(), p.value))
    }

    /// Tells whether a phrase may begin with a word; where it tells no, none does.
    pub(crate) fn begins(&self, word: &str) -> bool {
        self.candidates(word).is_some()
    }

    /// Returns what a single word means.
    pub(crate) fn word(&self, word: &str) -> Option<T> {
        let fits = |p: &&Phrase<T>| p.words.len() == 1 && p.words.first().is_some_and(|w| p.same(w, word));
        self.candidates(word)?.iter().find(fits).map(|p| p.value)
    }

    /// Returns the phrases whose first word may be this one.
    fn candidates(&self, word: &str) -> Option<&[Phrase<T>]> {
        let key = match Key::of(word) {
            Some(key) if self.filter.has(key) => key,
            Some(_) => return None,
            None => Key::of_bytes(Folded::new(word).as_bytes()),
        };
        self.first.get(&key.0).map(Vec::as_slice)
    }
}

impl<T> Phrase<T> {
    fn fits(&self, line: &Line<'_>, at: usize, first: &str) -> bool {
        let mut words = self.words.iter();
        words.next().is_some_and(|word| self.same(word, first))
            && words.zip(at + 1..).all(|(word, at)| self.same(word, line.word(at)))
    }

    fn same(&self, mine: &str, word: &str) -> bool {
        if self.exact {
            return mine == word;
        }
        mine.eq_ignore_ascii_case(word)
            || (!word.is_ascii() && Folded::new(word).as_bytes() == mine.as_bytes())
    }
}
