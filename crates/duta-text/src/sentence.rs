//! Sentences.

use core::ops::Range;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::line::{Line, is_stop};
use crate::{Case, Lexicon, Section, Span, Token, TokenKind};

/// A sentence: a span and the tokens in it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sentence {
    span: Span,
    tokens: Range<usize>,
    section: usize,
}

/// What a full stop behind an abbreviation does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Ends {
    /// The sentence goes on: `Dr. Retno`.
    No,
    /// It goes on before a figure: `No. 5`.
    Number,
    /// It ends where a word follows that begins sentences: `U.S. Namun`, but not `U.S. Army`.
    Opener,
    /// It ends where a capital follows: `dll. Pemerintah`.
    Maybe,
}

/// Finds the sentences of a text.
#[derive(Clone, Debug)]
pub(crate) struct SentenceFinder {
    /// By the abbreviation, with its stops: `a.n.`.
    abbreviations: FxHashMap<String, Ends>,
    /// Words that begin sentences.
    openers: FxHashSet<String>,
    /// Words behind which a letter is no initial: `vitamin C`.
    lettered: FxHashSet<String>,
}

/// The most tokens of an abbreviation: `M.B.A.` has six.
const MAX_ABBREVIATION: usize = 6;
/// The longest bracket that holds a sentence together, in tokens.
const MAX_BRACKET: usize = 60;

impl SentenceFinder {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        let ends = |name: &str| match name {
            "number" => Ends::Number,
            "opener" => Ends::Opener,
            "maybe" => Ends::Maybe,
            _ => Ends::No,
        };
        let abbreviations = lexicon.table("abbreviations");
        let words = |table: &str| lexicon.table(table).rows().map(|r| r.get("word").to_owned()).collect();
        Self {
            abbreviations: abbreviations
                .rows()
                .map(|r| (r.get("word").to_owned(), ends(r.get("ends"))))
                .collect(),
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
                self.split_line(text, tokens, from..line_end.max(from + 1), section, &mut sentences);
                from = line_end.max(from + 1);
            }
        }
        sentences
    }

    fn split_line(
        &self,
        text: &str,
        all: &[Token],
        line: Range<usize>,
        section: usize,
        into: &mut Vec<Sentence>,
    ) {
        let tokens = all.get(line.clone()).unwrap_or_default();
        let mut state = Scan { text, tokens, start: 0, quoted: false, bracket_end: 0 };
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            // words open, close and end nothing
            if token.kind() != TokenKind::Punctuation {
                at += 1;
                continue;
            }
            state.read_marks(at);
            let before = (state.quoted, state.bracket_end);
            let Some(end) = self.end_at(&mut state, at) else {
                // the marks behind were read ahead: they will be read again
                (state.quoted, state.bracket_end) = before;
                at = state.behind_stops(at).max(at + 1);
                continue;
            };
            push(into, tokens, line.start, state.start..end, section);
            (state.start, at) = (end, end);
        }
        push(into, tokens, line.start, state.start..tokens.len(), section);
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
        while state
            .word(next)
            .is_some_and(|w| matches!(w, "-" | "–" | "—" | "•" | "*" | "\"" | "“" | "‘" | "'" | "(" | "["))
        {
            next += 1;
        }
        let Some(token) = state.tokens.get(next) else { return Some(state.tokens.len()) };
        let goes_on = match token.kind() {
            TokenKind::Word => token.case() == Case::Lower,
            TokenKind::Number | TokenKind::Url => false,
            // `"…?", tanya Retno`
            TokenKind::Punctuation => true,
        };
        if goes_on {
            return None;
        }
        let single = stop == "." && behind_stops == at + 1;
        let closed = end > behind_stops;
        if single && !closed && !self.stop_ends(state, at, next) {
            return None;
        }
        Some(end)
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
        let figure = follower.kind() == TokenKind::Number;
        let opener = || self.openers.contains(follower.of(state.text));
        // `negeri.Kedua` lacks a space, `S.H` does not
        if next == at + 1 && !follower.is_spaced() {
            let word = previous.case() == Case::Lower && previous.span().len() > 2;
            return word && follower.case() == Case::Title && follower.span().len() > 1;
        }
        // `1. Latar belakang`: the number of a list
        if previous.kind() == TokenKind::Number && at == state.start + 1 {
            return false;
        }
        match self.abbreviation(state, at) {
            Some(Ends::No) => false,
            Some(Ends::Number) => !figure,
            Some(Ends::Opener) => opener(),
            Some(Ends::Maybe) => true,
            // `Susilo B. Yudhoyono`, `A. Yani`
            None if previous.is_capitalized() && previous.of(state.text).chars().count() == 1 => {
                let before = at.checked_sub(2).and_then(|b| state.word(b)).map(str::to_lowercase);
                opener() || figure || before.is_some_and(|word| self.lettered.contains(&word))
            }
            None => true,
        }
    }

    /// Returns what the longest abbreviation that ends with the stop at `at` does.
    fn abbreviation(&self, state: &Scan<'_>, at: usize) -> Option<Ends> {
        let mut from = at;
        let mut found = None;
        while from > state.start && at - from < MAX_ABBREVIATION {
            if state.is_spaced(from) {
                break;
            }
            from -= 1;
            let ends =
                state.tokens.get(from).zip(state.tokens.get(at)).map(|(a, b)| a.span().cover(b.span()));
            found = ends.and_then(|span| self.abbreviations.get(span.of(state.text))).copied().or(found);
        }
        found
    }
}

/// What was seen of a line up to a token.
struct Scan<'s> {
    text: &'s str,
    tokens: &'s [Token],
    /// Where the sentence began.
    start: usize,
    /// Whether a straight quote is open.
    quoted: bool,
    /// The token that closes the bracket that is open.
    bracket_end: usize,
}

impl<'s> Scan<'s> {
    fn word(&self, at: usize) -> Option<&'s str> {
        self.tokens.get(at).map(|t| t.of(self.text))
    }

    fn is_spaced(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_spaced)
    }

    /// Returns the index behind the row of stops at `at`. Where one of a row ends no sentence, none of them does.
    fn behind_stops(&self, at: usize) -> usize {
        let stops = |at: &usize| self.word(*at).is_some_and(is_stop);
        (at..).take_while(stops).skip(1).take_while(|&at| !self.is_spaced(at)).last().unwrap_or(at) + 1
    }

    /// Takes note of a quotation mark or an opening bracket.
    fn read_marks(&mut self, at: usize) {
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
    fn closes(&self, at: usize) -> bool {
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

    fn opens_sentence(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is_capitalized() || t.kind() == TokenKind::Number)
    }
}

fn push(into: &mut Vec<Sentence>, tokens: &[Token], offset: usize, range: Range<usize>, section: usize) {
    let part = tokens.get(range.clone()).unwrap_or_default();
    if let Some((first, last)) = part.first().zip(part.last()) {
        let span = first.span().cover(last.span());
        into.push(Sentence { span, tokens: offset + range.start..offset + range.end, section });
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

#[cfg(test)]
mod tests;
