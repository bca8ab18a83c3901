//! Looking up the words and phrases of a table at a place of a text.

use std::collections::HashMap;

use crate::{Token, TokenKind, tokens};

/// A run of tokens of one line, with their text. Tokens outside of the run are not there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'t> {
    text: &'t str,
    tokens: &'t [Token],
}

impl<'t> Line<'t> {
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

    /// Tells whether the token is a hyphen or a dash.
    pub(crate) fn is_dash(&self, at: usize) -> bool {
        matches!(self.word(at), "-" | "–" | "—" | "‑" | "--")
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

    /// Returns the first byte of a token, or the end of the last one.
    pub(crate) fn start(&self, at: usize) -> usize {
        self.get(at).map_or_else(|| self.end(at), |t| t.span().start())
    }

    /// Returns the end of the token before `at`.
    pub(crate) fn end(&self, at: usize) -> usize {
        self.before(at).or(self.tokens.last()).map_or(0, |t| t.span().end())
    }
}

/// The longest word that is looked up, in bytes.
const LONGEST: usize = 48;

/// A word in small letters, with a straight apostrophe, without an allocation.
#[derive(Debug)]
pub(crate) struct Folded {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Folded {
    /// Folds a word; one that is too long for any table is not there.
    pub(crate) fn new(word: &str) -> Option<Self> {
        let mut folded = Self { bytes: [0; LONGEST], len: 0 };
        if word.len() > LONGEST {
            return None;
        }
        for c in word.chars().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase) {
            let room = folded.bytes.get_mut(folded.len..folded.len + c.len_utf8())?;
            c.encode_utf8(room);
            folded.len += c.len_utf8();
        }
        Some(folded)
    }

    pub(crate) fn as_str(&self) -> &str {
        self.bytes.get(..self.len).and_then(|b| core::str::from_utf8(b).ok()).unwrap_or_default()
    }
}

/// Words and phrases with what they mean, found at a token.
#[derive(Clone, Debug)]
pub(crate) struct Phrases<T> {
    first: HashMap<Box<str>, Vec<Phrase<T>>>,
    /// For the first byte of a folded word, the lengths that occur, as bits: most words need no further look.
    lengths: Box<[u64; 256]>,
}

#[derive(Clone, Debug)]
struct Phrase<T> {
    words: Box<[Box<str>]>,
    exact: bool,
    value: T,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { first: HashMap::new(), lengths: Box::new([0; 256]) }
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
        let Some(key) = words.first().and_then(|w| Folded::new(w)) else { return };
        let key = key.as_str();
        if let Some(mask) = key.bytes().next().and_then(|b| self.lengths.get_mut(usize::from(b))) {
            *mask |= 1 << key.len().min(63);
        }
        let list = self.first.entry(key.into()).or_default();
        list.push(Phrase { words, exact, value });
        list.sort_by_key(|p| core::cmp::Reverse(p.words.len()));
    }

    /// Returns the longest phrase that begins at a token: the index behind it, and what it means.
    pub(crate) fn at(&self, line: &Line<'_>, at: usize) -> Option<(usize, T)> {
        let phrases = self.candidates(line.word(at))?;
        phrases.iter().find(|p| p.fits(line, at)).map(|p| (at + p.words.len(), p.value))
    }

    /// Returns what a single word means.
    pub(crate) fn word(&self, word: &str) -> Option<T> {
        let fits = |p: &&Phrase<T>| p.words.len() == 1 && p.words.first().is_some_and(|w| p.same(w, word));
        self.candidates(word)?.iter().find(fits).map(|p| p.value)
    }

    fn candidates(&self, word: &str) -> Option<&[Phrase<T>]> {
        let first = word.bytes().next()?.to_ascii_lowercase();
        // only in ASCII does folding keep the length
        let known = self.lengths.get(usize::from(first)).is_some_and(|m| m & (1 << word.len().min(63)) != 0);
        if !known && word.is_ascii() {
            return None;
        }
        let folded = Folded::new(word)?;
        self.first.get(folded.as_str()).map(Vec::as_slice)
    }
}

impl<T> Phrase<T> {
    fn fits(&self, line: &Line<'_>, at: usize) -> bool {
        self.words.iter().zip(at..).all(|(word, at)| self.same(word, line.word(at)))
    }

    fn same(&self, mine: &str, word: &str) -> bool {
        if self.exact {
            return mine == word;
        }
        mine.eq_ignore_ascii_case(word)
            || (!word.is_ascii() && Folded::new(word).is_some_and(|f| f.as_str() == mine))
    }
}
