//! The words of a text: what the vocabulary has of each, how the text writes it, and where its tokens stand.

use std::collections::HashMap;

use duta_text::{Case, ParsedText, TokenKind};

use super::vocabulary::{Entry, Vocabulary};

/// A word of a text, in whatever case.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written<'v> {
    pub(super) entry: &'v Entry,
    /// The text writes it small somewhere.
    pub(super) small: bool,
    /// The text writes it with a capital inside a sentence.
    pub(super) large: bool,
    /// How often the text writes it with capitals throughout.
    pub(super) capitals: u32,
}

/// Where a token stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// Its word.
    word: u32,
    sentence: u32,
    /// A sentence, a line or a quotation begins with it.
    initial: bool,
    /// Its sentence is written with capitals throughout, as headings are.
    titled: bool,
}

/// The words of a text, and the places of its tokens.
#[derive(Debug)]
pub(super) struct Words<'v> {
    words: Vec<Written<'v>>,
    places: Vec<Place>,
}

impl<'v> Words<'v> {
    /// Reads a text; `folded` is the same text in small ASCII letters.
    pub(super) fn read(parsed: &ParsedText<'_>, folded: &str, vocabulary: &'v Vocabulary) -> Self {
        let tokens = parsed.tokens();
        let mut all = Self { words: Vec::new(), places: Vec::with_capacity(tokens.len()) };
        let mut known: HashMap<&str, u32> = HashMap::with_capacity(tokens.len() / 2);
        for token in tokens {
            let word = *known.entry(token.of(folded)).or_insert_with_key(|word| {
                let entry = vocabulary.get(word);
                all.words.push(Written { entry, small: false, large: false, capitals: 0 });
                (all.words.len() - 1) as u32
            });
            all.places.push(Place { word, sentence: 0, initial: false, titled: false });
        }
        for (index, sentence) in parsed.sentences().iter().enumerate() {
            all.read_sentence(parsed, index as u32, sentence.tokens());
        }
        all
    }

    fn read_sentence(&mut self, parsed: &ParsedText<'_>, index: u32, range: core::ops::Range<usize>) {
        let tokens = parsed.tokens().get(range.clone()).unwrap_or_default();
        let places = self.places.get_mut(range).unwrap_or_default();
        let words = tokens.iter().filter(|t| t.is_word()).count();
        let capitals = tokens.iter().filter(|t| t.is_word() && t.is_capitalized()).count();
        // Headings write all but the small words with capitals, and have no full stop.
        let stopped = tokens.last().is_some_and(|t| t.of(parsed.text()) == ".");
        let titled = words >= 2 && capitals * 10 >= words * 7 && !stopped;
        let mut initial = true;
        for (token, place) in tokens.iter().zip(places) {
            place.sentence = index;
            place.titled = titled;
            place.initial = initial || token.begins_line();
            let Some(word) = self.words.get_mut(place.word as usize) else { continue };
            word.capitals += u32::from(token.case() == Case::Upper);
            if token.is_word() {
                word.small |= token.case() == Case::Lower;
                word.large |= token.case() != Case::Lower && token.is_capitalized() && !titled && !initial;
                initial = false;
            } else if token.kind() == TokenKind::Punctuation {
                initial |= matches!(token.of(parsed.text()), "\"" | "“" | ":" | "-" | "–" | "—" | "--" | ".");
            }
        }
    }

    /// Returns the word of a token.
    pub(super) fn get(&self, token: usize) -> Option<&Written<'v>> {
        self.words.get(self.places.get(token)?.word as usize)
    }

    /// Returns the index of the sentence of a token.
    pub(super) fn sentence(&self, token: usize) -> usize {
        self.places.get(token).map_or(0, |p| p.sentence as usize)
    }

    /// Tells whether a sentence, a line or a quotation begins with a token.
    pub(super) fn is_initial(&self, token: usize) -> bool {
        self.places.get(token).is_none_or(|p| p.initial)
    }

    /// Tells whether the sentence of a token is written with capitals throughout, as headings are.
    pub(super) fn is_titled(&self, token: usize) -> bool {
        self.places.get(token).is_some_and(|p| p.titled)
    }
}
