//! What is known of a line while its sentences are found.

use crate::line::is_stop;
use crate::{Token, TokenKind};

/// The longest bracket that holds a sentence together, in tokens.
const MAX_BRACKET: usize = 60;

/// What was seen of a line up to a token.
#[derive(Clone, Debug)]
pub(super) struct Scan<'s> {
    pub(super) text: &'s str,
    pub(super) tokens: &'s [Token],
    /// Where the sentence began.
    pub(super) start: usize,
    /// Whether a straight quote is open.
    pub(super) quoted: bool,
    /// The token that closes the bracket that is open.
    pub(super) bracket_end: usize,
    /// The number of the item of a list that was read last.
    pub(super) item: Option<u32>,
}

/// What is added to the place of a letter, so that no number is next to it.
const LETTERS: u32 = 10_000;

impl<'s> Scan<'s> {
    pub(super) fn word(&self, at: usize) -> Option<&'s str> {
        self.tokens.get(at).map(|t| t.of(self.text))
    }

    /// Tells whether a token is one letter.
    pub(super) fn is_letter(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is_word() && t.span().len() == 1)
    }

    /// Tells whether one letter behind the token at `at` is a unit or the like: `tahun 900 M.`, `jaringan 5G.`, `30 °C.`,
    /// but no initial as in the list of players `89 M. Choir`.
    pub(super) fn is_measure(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| match t.kind() {
            TokenKind::Number => !self.is_spaced(at + 1) || t.span().len() > 2,
            _ => t.of(self.text) == "°",
        })
    }

    /// Tells whether the letter behind the token at `at` is the last of several, or the name of a model:
    /// `grup E, F, dan G.`, `Moto Z.`
    pub(super) fn is_series(&self, at: usize) -> bool {
        if matches!(self.word(at + 1), Some("X" | "Z")) {
            return self.tokens.get(at).is_some_and(Token::is_capitalized) && self.is_spaced(at + 1);
        }
        let joins = matches!(self.word(at), Some("dan" | "atau" | "hingga" | "sampai"));
        let before = |n: usize| at.checked_sub(n).filter(|&b| b >= self.start);
        let comma = before(1).filter(|&b| self.word(b) == Some(",")).and_then(|_| before(2));
        joins && comma.or(before(1)).is_some_and(|b| self.is_letter(b))
    }

    /// Tells whether the token before a full stop is the label of an item, at the start of a sentence or behind a
    /// colon: `1.`, `a.`, `II.`
    pub(super) fn is_label(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let word = token.of(self.text);
        let shape = match token.kind() {
            TokenKind::Number => word.len() < 4,
            TokenKind::Word => word.len() == 1 || is_roman(word),
            _ => false,
        };
        // `18:9.` is a ratio
        let leads =
            || token.is_spaced() && matches!(at.checked_sub(1).and_then(|b| self.word(b)), Some(":" | ";"));
        shape && (at == self.start || leads())
    }

    /// Returns the label whose mark stands at `at`, where an item begins with it that is next to the one before:
    /// `1. Upah layak 2. Cuti haid`.
    pub(super) fn next_item(&mut self, at: usize) -> Option<usize> {
        let label = at.checked_sub(1)?;
        if self.is_spaced(at) || !matches!(self.word(at), Some("." | ")")) {
            return None;
        }
        let number = self.item_number(label)?;
        if self.is_label(label) {
            self.item = Some(number);
            return None;
        }
        let next = if self.word(at + 1) == Some(")") { at + 2 } else { at + 1 };
        let begins = self.is_spaced(label) && self.is_spaced(next) && self.opens_sentence(next);
        if self.item.map(|item| item + 1) != Some(number) || !begins {
            return None;
        }
        self.item = Some(number);
        Some(label)
    }

    /// Returns the number of a label: 2 of `2.`, a number apart of `b.`
    pub(super) fn item_number(&self, label: usize) -> Option<u32> {
        let token = self.tokens.get(label)?;
        match (token.kind(), token.of(self.text).as_bytes()) {
            (TokenKind::Number, word) if word.len() < 4 => token.of(self.text).parse().ok(),
            (TokenKind::Word, [letter @ b'a'..=b'z']) => Some(LETTERS + u32::from(*letter)),
            _ => None,
        }
    }

    pub(super) fn is_spaced(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_spaced)
    }

    /// Returns the index behind the row of stops at `at`. Where one of a row ends no sentence, none of them does.
    pub(super) fn behind_stops(&self, at: usize) -> usize {
        let stops = |at: &usize| self.word(*at).is_some_and(is_stop);
        (at..).take_while(stops).skip(1).take_while(|&at| !self.is_spaced(at)).last().unwrap_or(at) + 1
    }

    /// Takes note of a quotation mark or an opening bracket.
    pub(super) fn read_marks(&mut self, at: usize) {
        let close = match self.word(at) {
            Some("\"") => {
                self.quoted = !self.quoted;
                return;
            }
            Some("(") => ")",
            Some("[") => "]",
            _ => return,
        };
        if at >= self.bracket_end {
            let rest = self.tokens.iter().skip(at + 1).take(MAX_BRACKET);
            let len = rest.map(|t| t.of(self.text)).position(|w| w == close);
            self.bracket_end = len.map_or(self.bracket_end, |len| at + 1 + len);
        }
    }

    /// Tells whether the token at `at` closes a quote or a bracket that the sentence before it opened.
    pub(super) fn closes(&self, at: usize) -> bool {
        let spaced_behind = self.tokens.get(at + 1).is_none_or(Token::is_spaced);
        match self.word(at) {
            Some("”" | "’" | "»" | ")" | "]") => true,
            Some("'") => !self.is_spaced(at),
            // spaces around straight quotes are not to be relied on: `ini. " tutup dia`
            Some("\"") if self.is_spaced(at) == spaced_behind => self.quoted,
            Some("\"") => !self.is_spaced(at) || (self.quoted && !self.opens_sentence(at + 1)),
            _ => false,
        }
    }

    pub(super) fn opens_sentence(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is_capitalized() || t.kind() == TokenKind::Number)
    }
}

/// Tells whether a word is a small Roman number: `II`, `XIV`.
fn is_roman(word: &str) -> bool {
    word.len() < 6 && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}
