//! What may be counted, and where the counted noun ends.

use crate::phrase::{Line, Phrases};
use crate::{Case, Lexicon};

/// The classes of a word beside a number, as bits.
type Classes = u16;

const STOP: Classes = 1;
const PREDICATE: Classes = 1 << 1;
const ADJECTIVE: Classes = 1 << 2;
const CLASSIFIER: Classes = 1 << 3;
const NOUN: Classes = 1 << 4;
const LABEL: Classes = 1 << 5;
const AMOUNT: Classes = 1 << 6;
const JOINT: Classes = 1 << 7;
const NAME: Classes = 1 << 8;

/// The most words of a counted noun phrase that no table knows.
const MOST_UNKNOWN: usize = 2;

/// The words around numbers.
#[derive(Clone, Debug)]
pub(super) struct Nouns {
    words: Phrases<Classes>,
    prefixes: Vec<Box<str>>,
    suffixes: Vec<Box<str>>,
    owners: Vec<Box<str>>,
}

impl Nouns {
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let mut classes: std::collections::BTreeMap<String, Classes> = std::collections::BTreeMap::new();
        let (mut prefixes, mut suffixes, mut owners) = (Vec::new(), Vec::new(), Vec::new());
        for row in lexicon.table("quantity_words").rows() {
            let word = row.get("word");
            let class = match row.get("class") {
                "stop" => STOP,
                "predicate" => PREDICATE,
                "adjective" => ADJECTIVE,
                "classifier" => CLASSIFIER | NOUN,
                "noun" => NOUN,
                "label" => LABEL,
                "amount" => AMOUNT,
                "joint" => JOINT,
                "name" => NAME,
                "owner" => {
                    owners.push(word.trim_start_matches('-').into());
                    continue;
                }
                "prefix" => {
                    prefixes.push(word.trim_end_matches('-').into());
                    continue;
                }
                "suffix" => {
                    suffixes.push(word.trim_start_matches('-').into());
                    continue;
                }
                _ => continue,
            };
            *classes.entry(word.to_lowercase()).or_default() |= class;
        }
        let mut words = Phrases::default();
        for (word, class) in &classes {
            words.insert(word, false, *class);
        }
        Self { words, prefixes, suffixes, owners }
    }

    /// Tells whether the number at a token is a name or a label, as the token before it tells: `pasal 5`.
    pub(super) fn is_label(&self, line: &Line<'_>, at: usize) -> bool {
        let mut label = at;
        if line.word_before(label) == "." {
            label = label.saturating_sub(1);
        }
        let capital = |at: Option<usize>| {
            at.and_then(|at| line.get(at)).is_some_and(|t| t.case() != Case::Lower && t.is_word())
        };
        let word = line.word_before(label);
        self.has(word, LABEL) || (capital(Some(at)) && capital(label.checked_sub(1)) && self.has(word, NAME))
    }

    pub(super) fn is_amount(&self, word: &str) -> bool {
        self.has(word, AMOUNT)
    }

    /// Tells whether a word joins a quantity to the one before it.
    pub(super) fn is_joint(&self, word: &str) -> bool {
        self.has(word, JOINT)
    }

    /// Returns a word without the ending of its owner: `hari` of `harinya`.
    pub(super) fn without_owner<'t>(&self, word: &'t str) -> Option<&'t str> {
        self.owners.iter().find_map(|ending| word.strip_suffix(&**ending)).filter(|stem| stem.len() > 2)
    }

    pub(super) fn is_function_word(&self, word: &str) -> bool {
        self.has(word, STOP | AMOUNT | PREDICATE) || self.is_inflected(word)
    }

    pub(super) fn is_classifier(&self, word: &str) -> bool {
        self.has(word, CLASSIFIER)
    }

    /// Returns the noun at a token, if it may be counted; a `sure` one is known to be, and so is one with a capital.
    pub(super) fn first<'t>(&self, line: &Line<'t>, at: usize, sure: bool) -> Option<&'t str> {
        let token = line.get(at).filter(|t| t.is_word())?;
        let word = token.of(line.text());
        let classes = self.words.word(word).unwrap_or_default();
        if token.case() != Case::Lower || sure {
            return (classes & NOUN != 0).then_some(word);
        }
        if classes & NOUN != 0 {
            return Some(word);
        }
        let not = classes & (STOP | PREDICATE | ADJECTIVE) != 0 || self.is_inflected(word) || word.len() < 3;
        (!not).then_some(word)
    }

    /// Returns the index behind a noun at `at` with the words that belong to it.
    pub(super) fn end(&self, line: &Line<'_>, at: usize) -> usize {
        let mut next = at + 1;
        let mut unknown = 0;
        while let Some(token) = line.get(next).filter(|t| t.is_word() && t.is_spaced()) {
            let word = token.of(line.text());
            let classes = self.words.word(word).unwrap_or_default();
            if classes & (STOP | PREDICATE) != 0 || word.len() < 3 {
                break;
            }
            if classes & ADJECTIVE == 0 {
                unknown += 1;
                let capital = token.case() != Case::Lower;
                if capital
                    || unknown > MOST_UNKNOWN
                    || (classes & NOUN == 0 && self.is_inflected(word))
                    || (classes == 0 && self.without_owner(word).is_some())
                {
                    break;
                }
            } else if token.case() == Case::Upper {
                break;
            }
            next += 1;
        }
        next
    }

    /// Returns the index behind the adjectives that follow a measure: `10 tahun terakhir`.
    pub(super) fn measure_end(&self, line: &Line<'_>, at: usize) -> usize {
        let adjective = |at: usize| line.get(at).is_some_and(|t| t.case() == Case::Lower && t.is_spaced());
        let mut next = at;
        while adjective(next)
            && self.has(line.word(next), ADJECTIVE)
            && !self.has(line.word(next), STOP | NOUN)
        {
            next += 1;
        }
        next
    }

    /// Tells whether a counted phrase is over before a token.
    pub(super) fn ends(&self, line: &Line<'_>, at: usize) -> bool {
        let word = line.word(at);
        line.get(at).is_none_or(|t| !t.is_word()) || (self.has(word, STOP) && !self.has(word, ADJECTIVE))
    }

    fn has(&self, word: &str, classes: Classes) -> bool {
        self.words.word(word).is_some_and(|c| c & classes != 0)
    }

    /// Tells whether a word that no table knows has the shape of a verb or of an emphatic word.
    fn is_inflected(&self, word: &str) -> bool {
        if self.words.word(word).is_some() {
            return false;
        }
        let begins = |p: &str| {
            word.len() > p.len() + 2 && word.get(..p.len()).is_some_and(|h| h.eq_ignore_ascii_case(p))
        };
        let ends = |s: &str| word.len() > s.len() + 2 && word.ends_with(s);
        self.prefixes.iter().any(|p| begins(p)) || self.suffixes.iter().any(|s| ends(s))
    }
}
