//! The words of numbers, as the tables have them.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::piece::{Piece, PieceKind};
use crate::Lexicon;
use crate::phrase::{Filter, Key, Phrases};

/// Reads numbers. A clone is cheap.
#[derive(Clone, Debug)]
pub(crate) struct Numbers {
    pub(super) words: Arc<Phrases<Word>>,
    /// What makes a number negative: `minus`.
    pub(super) minus: Arc<Phrases<()>>,
    /// The first letters of the words that are part of a number, written as one too: `duapuluh`.
    keys: Arc<[Key]>,
    /// Those that are written as one.
    pub(super) joined: Arc<Filter>,
    /// The signs that do so before figures.
    pub(super) signs: Arc<[Box<str>]>,
    /// Endings that say that a number is near the true one: `-an`.
    pub(super) endings: Arc<[Box<str>]>,
    /// What makes an ordinal: `ke`.
    pub(super) ordinal: Arc<[Box<str>]>,
    /// The ordinal of one: `pertama`.
    pub(super) first: Arc<[Box<str>]>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Word {
    Digit(u32),
    /// A word for nought that has other meanings: `kosong`.
    Blank,
    Whole(u32),
    /// One of a scale: `seribu`.
    OneOf(Decimal),
    Teen,
    Tens(u32),
    Scale(Decimal),
    /// A scale behind figures: `jt`; the glued one follows them without white space.
    Suffix(Decimal),
    Glued(Decimal),
    Half,
    Point,
    Fraction(u32),
    Part(u32),
    /// A fraction that is one character, in hundredths.
    Hundredths(u32),
    /// No number; behind one, about so many: `50 ribuan`.
    Vague(Option<Decimal>),
    Range,
    Over,
}

impl Word {
    /// Tells whether it is part of a number by itself: not what only stands between two, nor what may be something else.
    fn is_part(self) -> bool {
        !matches!(self, Self::Vague(_) | Self::Range | Self::Point | Self::Over | Self::Blank)
    }
}

impl Numbers {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        let (mut words, mut minus) = (Phrases::default(), Phrases::default());
        let (mut signs, mut endings) = (Vec::new(), Vec::new());
        let (mut ordinal, mut first) = (Vec::new(), Vec::new());
        // the words that are part of a number; those that begin one written as one word, and those that go on
        let (mut parts, mut heads, mut tails) = (Vec::new(), Vec::new(), Vec::new());
        for row in lexicon.table("number_words").rows() {
            let (text, class) = (row.get("word"), row.get("class"));
            let value: Option<Decimal> = row.get("value").parse().ok();
            let large = value.unwrap_or(Decimal::ONE);
            let small = u32::try_from(large).unwrap_or_default();
            let word = match class {
                "digit" => Word::Digit(small),
                "blank" => Word::Blank,
                "whole" => Word::Whole(small),
                "one" => Word::OneOf(large),
                "teen" => Word::Teen,
                "tens" => Word::Tens(small),
                "scale" => Word::Scale(large),
                "suffix" | "symbol" => Word::Suffix(large),
                "glued" => Word::Glued(large),
                "half" => Word::Half,
                "point" => Word::Point,
                "fraction" if small > 0 => Word::Fraction(small),
                "part" if small > 0 => Word::Part(small),
                "hundredths" => Word::Hundredths(small),
                "vague" => Word::Vague(value),
                "range" => Word::Range,
                "over" => Word::Over,
                "minus" => {
                    minus.insert(text, false, ());
                    continue;
                }
                "sign" => {
                    signs.push(text.into());
                    continue;
                }
                "about" => {
                    endings.push(text.into());
                    continue;
                }
                "ordinal" => {
                    ordinal.push(text.into());
                    continue;
                }
                "first" => {
                    first.push(text.into());
                    continue;
                }
                _ => continue,
            };
            if word.is_part() {
                parts.push(text);
            }
            match class {
                "digit" | "whole" | "one" => heads.push(text),
                "teen" | "tens" | "scale" => tails.push(text),
                _ => {}
            }
            words.insert(text, matches!(class, "symbol" | "glued"), word);
        }
        let joined = heads.iter().flat_map(|head| tails.iter().map(move |tail| format!("{head}{tail}")));
        let joined: Vec<Key> = joined.filter_map(|word| Key::of(&word)).collect();
        Self {
            keys: parts.iter().filter_map(|word| Key::of(word)).chain(joined.iter().copied()).collect(),
            joined: Filter::new(joined.iter().copied()).into(),
            words: words.into(),
            minus: minus.into(),
            signs: signs.into(),
            endings: endings.into(),
            ordinal: ordinal.into(),
            first: first.into(),
        }
    }

    /// Returns the keys of the words of numbers.
    pub(crate) fn keys(&self) -> impl Iterator<Item = Key> + Clone {
        self.keys.iter().copied()
    }

    /// Returns the keys of what may stand before a number and makes it negative.
    pub(crate) fn minus(&self) -> impl Iterator<Item = Key> + Clone {
        self.minus.keys()
    }

    /// Tells whether a word says that there are many, but not how many: `puluhan`.
    pub(crate) fn is_vague(&self, word: &str) -> bool {
        matches!(self.words.word(word), Some(Word::Vague(_)))
    }

    /// Tells whether a word is part of a number.
    pub(crate) fn is_number_word(&self, word: &str) -> bool {
        self.words.word(word).is_some_and(Word::is_part)
    }

    /// Returns what a piece means as a word of a number.
    pub(super) fn word(&self, piece: &Piece<'_>) -> Option<Word> {
        self.words.word(piece.text).filter(|_| piece.kind == PieceKind::Word)
    }
}
