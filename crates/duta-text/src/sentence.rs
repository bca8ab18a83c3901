//! Sentences.

use core::ops::Range;

use rustc_hash::FxHashSet;

use crate::fold::Folded;
use crate::line::{Line, continues, is_stop};
use crate::morphology::strip_nya;
use crate::token::is_site_ending;
use crate::{Case, Lexicon, Section, Span, Token, TokenKind};

mod abbreviation;
mod scan;

use abbreviation::{Abbreviations, Ends};
use scan::Scan;

/// A sentence: a span and the tokens in it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sentence {
    span: Span,
    tokens: Range<usize>,
    section: usize,
}

/// Finds the sentences of a text.
#[derive(Clone, Debug)]
pub(crate) struct SentenceFinder {
    abbreviations: Abbreviations,
    /// Words that begin sentences.
    openers: FxHashSet<String>,
    /// Words behind which a letter is no initial: `vitamin C`.
    lettered: FxHashSet<String>,
}

impl SentenceFinder {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        let words = |table: &str| lexicon.table(table).rows().map(|r| r.get("word").to_owned()).collect();
        Self {
            abbreviations: Abbreviations::new(lexicon),
            openers: words("sentence_openers"),
            lettered: words("lettered_words"),
        }
    }

    /// Sentences ascend, do not cross a section and together hold every token.
    pub(crate) fn find(
        &self,
        text: &str,
        tokens: &[Token],
        lines: &[Line],
        sections: &[Section],
    ) -> Vec<Sentence> {
        let mut sentences = Vec::new();
        let mut line_ends = lines.iter().map(|l| l.tokens.end).peekable();
        let mut from = 0;
        for (section, part) in sections.iter().enumerate() {
            let len = tokens
                .get(from..)
                .unwrap_or_default()
                .partition_point(|t| t.span().start() < part.span().end());
            let end = from + len;
            while from < end {
                while line_ends.next_if(|&e| e <= from).is_some() {}
                let line_end = line_ends.peek().map_or(end, |&e| e.min(end));
                let line = from..line_end.max(from + 1);
                sentences.extend(InLine::new(self, text, tokens, line, section));
                from = line_end.max(from + 1);
            }
        }
        sentences
    }

    /// Sentences of a text without sections, one by one.
    pub(crate) fn iter<'s>(&'s self, text: &'s str, tokens: &'s [Token]) -> Sentences<'s> {
        Sentences { line: InLine::new(self, text, tokens, 0..0, 0), all: tokens }
    }

    /// Returns the end of the sentence that the token at `at` ends, with the marks that close behind it.
    fn end_at(&self, state: &mut Scan<'_>, at: usize) -> Option<usize> {
        let stop = state.word(at)?;
        if !is_stop(stop) {
            return None;
        }
        let bracket_end = state.bracket_end;
        let behind_stops = state.behind_stops(at);
        let mut end = behind_stops;
        while state.closes(end) {
            state.read_marks(end);
            end += 1;
        }
        if at < bracket_end && end <= bracket_end {
            return None;
        }
        // a dash or a bullet before the next word belongs to it
        let mut next = end;
        while state.word(next).is_some_and(|w| {
            matches!(w, "-" | "–" | "—" | "•" | "*" | "#" | "@" | "\"" | "“" | "‘" | "'" | "(" | "[")
        }) {
            next += 1;
        }
        let Some(token) = state.tokens.get(next) else { return Some(state.tokens.len()) };
        let single = stop.len() == 1 && behind_stops == at + 1;
        let closed = end > behind_stops;
        let goes_on = match token.kind() {
            // `iPhone`, `e-KTP` have no other capital to begin with
            TokenKind::Word if token.case() == Case::Lower && !has_capital(token.of(state.text)) => {
                let quoted = matches!(state.word(at + 1), Some("“" | "#" | "@"))
                    || (state.word(at + 1) == Some("\"") && !state.quoted);
                let beside = next == at + 1 || (next == at + 2 && quoted);
                !(stop == "." && single && beside && self.small_letter_begins(state, at, next))
            }
            TokenKind::Word | TokenKind::Number | TokenKind::Url => false,
            // `"…?", tanya Retno`
            TokenKind::Punctuation => true,
        };
        if goes_on || (single && !self.mark_ends(state, at, next, closed)) {
            return None;
        }
        Some(end)
    }

    /// Tells whether the single mark at `at` ends a sentence, `next` being the first word behind it. `closed` tells
    /// that quotes or brackets close behind it.
    fn mark_ends(&self, state: &Scan<'_>, at: usize, next: usize, closed: bool) -> bool {
        match state.word(at) {
            // `(Purn.) Wirawan`, `1.) Beras`
            Some(".") if closed && matches!(state.word(at + 1), Some(")" | "]")) => {
                self.abbreviation(state, at).is_none()
                    && !at.checked_sub(1).is_some_and(|b| state.is_label(b))
            }
            Some(".") if closed => true,
            Some(".") => self.stop_ends(state, at, next),
            // `Yahoo! Indonesia`
            Some("!") if !closed => self.abbreviation(state, at).is_none() || self.opens(state, next),
            _ => true,
        }
    }

    /// Tells whether the full stop at `at` ends a sentence, `next` being the first word behind it, no small letter.
    fn stop_ends(&self, state: &Scan<'_>, at: usize, next: usize) -> bool {
        let Some((previous, follower)) =
            at.checked_sub(1).and_then(|p| state.tokens.get(p)).zip(state.tokens.get(next))
        else {
            return true;
        };
        if state.is_spaced(at) {
            return true;
        }
        if next == at + 1 && !follower.is_spaced() {
            return self.unspaced_stop_ends(state, at);
        }
        if state.is_label(at - 1) {
            return false;
        }
        let figure = follower.kind() == TokenKind::Number;
        let letter = previous.is_capitalized() && previous.of(state.text).chars().count() == 1;
        let before = at.checked_sub(2);
        if letter && before.is_some_and(|b| state.is_measure(b) || state.is_series(b)) {
            return true;
        }
        match self.abbreviation(state, at) {
            Some(Ends::No) => false,
            Some(Ends::Number) => !figure,
            Some(Ends::Opener) => self.opens(state, next),
            Some(Ends::Maybe) => true,
            // `Susilo B. Yudhoyono`, `A. Yani`
            None if letter => {
                figure
                    || self.opens(state, next)
                    || before.and_then(|b| state.word(b)).is_some_and(|word| self.is_lettered(word))
            }
            None => true,
        }
    }

    /// Tells whether the full stop at `at`, with no space behind it, ends a sentence: `negeri.Kedua` lacks the space,
    /// `S.H` does not.
    fn unspaced_stop_ends(&self, state: &Scan<'_>, at: usize) -> bool {
        let Some((previous, follower)) =
            at.checked_sub(1).and_then(|p| state.tokens.get(p)).zip(state.tokens.get(at + 1))
        else {
            return false;
        };
        let word =
            previous.case() == Case::Lower && previous.span().len() > 2 && !previous.may_have_figures();
        let title = follower.case() == Case::Title && follower.span().len() > 1;
        if (word || previous.span().len() > 1) && self.abbreviation(state, at).is_some() {
            return false;
        }
        // `damai.10 orang`
        let counts = || {
            let unit = state.tokens.get(at + 2);
            follower.is_number()
                && unit.is_some_and(|t| t.is_spaced() && t.is_word() && t.case() == Case::Lower)
        };
        (word && (title || counts())) || (previous.span().len() > 2 && title && self.opens(state, at + 1))
    }

    /// Tells whether a sentence may end with the full stop at `at` although a small letter follows: behind a word
    /// that is too long for an abbreviation, or ends as none does, with a vowel.
    fn small_letter_begins(&self, state: &Scan<'_>, at: usize, next: usize) -> bool {
        let Some((previous, follower)) =
            at.checked_sub(1).and_then(|p| state.tokens.get(p)).zip(state.tokens.get(next))
        else {
            return false;
        };
        if state.is_spaced(at) || !state.is_spaced(at + 1) || is_site_ending(follower.of(state.text)) {
            return false;
        }
        // `… KTP. b. Pasfoto`
        if state.is_letter(at + 1) && state.word(at + 2) == Some(".") && !state.is_spaced(at + 2) {
            return !state.is_label(at - 1);
        }
        let word = previous.of(state.text);
        let long = match (previous.kind(), previous.case()) {
            (TokenKind::Word, Case::Lower) => {
                word.len() > 4 || (word.len() > 2 && word.ends_with(['a', 'e', 'i', 'o', 'u']))
            }
            (TokenKind::Word, Case::Upper) => word.len() > 2,
            (TokenKind::Word | TokenKind::Number, _) => word.len() > 4,
            (TokenKind::Url, _) => true,
            (TokenKind::Punctuation, _) => matches!(word, ")" | "%"),
        };
        long && self.abbreviation(state, at).is_none()
    }

    /// Tells whether one letter behind a word is a label: `vitamin C`, `nilainya A`.
    fn is_lettered(&self, word: &str) -> bool {
        let word = Folded::new(word);
        self.lettered.contains(word.as_str())
            || strip_nya(word.as_str()).is_some_and(|w| self.lettered.contains(w))
    }

    /// Tells whether a sentence may begin with the word at `at` whatever stands before it.
    fn opens(&self, state: &Scan<'_>, at: usize) -> bool {
        // `Harganya` is no name
        state
            .word(at)
            .is_some_and(|word| self.openers.contains(word) || (word.len() > 6 && word.ends_with("nya")))
    }

    /// Returns what the longest abbreviation that ends with the mark at `at` does.
    fn abbreviation(&self, state: &Scan<'_>, at: usize) -> Option<Ends> {
        self.abbreviations.ending_at(state.text, state.tokens, state.start, at)
    }
}

/// Tells whether a word has a capital letter.
fn has_capital(word: &str) -> bool {
    word.chars().any(char::is_uppercase)
}

/// The sentences of a line.
#[derive(Clone, Debug)]
struct InLine<'s> {
    finder: &'s SentenceFinder,
    scan: Scan<'s>,
    /// The token that is read next.
    at: usize,
    /// The tokens of the line among those of the text.
    line: Range<usize>,
    section: usize,
}

impl<'s> InLine<'s> {
    fn new(
        finder: &'s SentenceFinder,
        text: &'s str,
        all: &'s [Token],
        line: Range<usize>,
        section: usize,
    ) -> Self {
        let tokens = all.get(line.clone()).unwrap_or_default();
        let scan = Scan { text, tokens, start: 0, quoted: false, bracket_end: 0, item: None };
        Self { finder, scan, at: 0, line, section }
    }

    /// Returns the sentence that was begun and ends before `end`, and begins the next one.
    fn take(&mut self, end: usize) -> Option<Sentence> {
        let range = core::mem::replace(&mut self.scan.start, end)..end;
        let (first, last) = (self.scan.tokens.get(range.start)?, self.scan.tokens.get(end.checked_sub(1)?)?);
        let tokens = self.line.start + range.start..self.line.start + range.end;
        Some(Sentence { span: first.span().cover(last.span()), tokens, section: self.section })
    }
}

impl Iterator for InLine<'_> {
    type Item = Sentence;

    fn next(&mut self) -> Option<Sentence> {
        while let Some(token) = self.scan.tokens.get(self.at) {
            // words open, close and end nothing
            if token.kind() != TokenKind::Punctuation {
                self.at += 1;
                continue;
            }
            if let Some(label) = self.scan.next_item(self.at) {
                self.at += 1;
                return self.take(label);
            }
            self.scan.read_marks(self.at);
            let before = (self.scan.quoted, self.scan.bracket_end);
            if let Some(end) = self.finder.end_at(&mut self.scan, self.at) {
                self.at = end;
                return self.take(end);
            }
            // the marks behind were read ahead: they will be read again
            (self.scan.quoted, self.scan.bracket_end) = before;
            self.at = self.scan.behind_stops(self.at).max(self.at + 1);
        }
        let len = self.scan.tokens.len();
        if self.scan.start < len { self.take(len) } else { None }
    }
}

/// The iterator of [`TextParser::sentences`](crate::TextParser::sentences).
#[derive(Clone, Debug)]
pub struct Sentences<'s> {
    line: InLine<'s>,
    all: &'s [Token],
}

impl Iterator for Sentences<'_> {
    type Item = Sentence;

    fn next(&mut self) -> Option<Sentence> {
        loop {
            if let Some(sentence) = self.line.next() {
                return Some(sentence);
            }
            let from = self.line.line.end;
            let rest = self.all.get(from..).filter(|rest| !rest.is_empty())?;
            let text = self.line.scan.text;
            // a line goes on in the next one as the lines of a page do
            let mut start = from;
            let end = rest.iter().enumerate().skip(1).filter(|(_, t)| t.begins_line()).find_map(|(i, _)| {
                let (line, next) = (start..from + i, from + i);
                start = next;
                (!continues(text, self.all, line, next)).then_some(next)
            });
            let line = from..end.unwrap_or(self.all.len());
            self.line = InLine::new(self.line.finder, text, self.all, line, 0);
        }
    }
}

impl Sentence {
    /// Returns where it is, without white space around it.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns the indices of its tokens.
    pub fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }

    /// Returns the index of the section that it stands in.
    pub fn section(&self) -> usize {
        self.section
    }
}
