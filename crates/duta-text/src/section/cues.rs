//! The words that tell what a line of a page is.

use std::collections::{HashMap, HashSet};

use super::SectionKind;
use crate::phrase::{Filter, Key};
use crate::{Lexicon, Token, TokenKind, tokens};

/// How a cue is met.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(super) enum Match {
    /// It begins the line.
    Start,
    /// It begins the line, and a colon or the end of the line follows.
    Label,
    /// It begins the line, and capitalised words follow to its end.
    Name,
    /// It is the line, but for a number and punctuation.
    Line,
    /// It is the line, and nothing behind it belongs to the article.
    End,
    /// It begins a bracket.
    Bracket,
}

#[derive(Clone, Debug)]
pub(super) struct Cue {
    pub(super) kind: SectionKind,
    pub(super) how: Match,
    words: Vec<String>,
}

impl Cue {
    /// Tells whether it has more than one word, so that it hardly begins a sentence by chance.
    pub(super) fn is_phrase(&self) -> bool {
        self.words.len() > 1
    }
}

/// What a name before the dash of a dateline is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Name {
    Place,
    Medium,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Cues {
    by_first: HashMap<String, Vec<Cue>>,
    /// The words of `by_first`.
    firsts: Filter,
    names: HashMap<String, Name>,
    /// Weekdays, months, zones: the words of a date line.
    dates: HashSet<String>,
    months: HashSet<String>,
    /// The words of `dates`.
    date_words: Filter,
}

impl Cues {
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let mut cues = Self::default();
        for row in lexicon.table("page_cues").rows() {
            let cue = row.get("cue");
            let words: Vec<String> = tokens(cue).map(|t| t.of(cue).to_lowercase()).collect();
            let known = kind_of(row.get("kind")).zip(match_of(row.get("match")));
            if let (Some(first), Some((kind, how))) = (words.first().cloned(), known) {
                cues.by_first.entry(first).or_default().push(Cue { kind, how, words });
            }
        }
        for row in lexicon.table("datelines").rows() {
            let class = if row.get("class") == "place" { Name::Place } else { Name::Medium };
            cues.names.insert(row.get("name").to_lowercase(), class);
        }
        let words = |table: &str| {
            lexicon.table(table).rows().map(|r| r.get("word").to_lowercase()).collect::<Vec<_>>()
        };
        cues.months.extend(words("months"));
        for table in ["months", "weekdays", "time_zones", "date_line_words"] {
            cues.dates.extend(words(table));
        }
        cues.firsts = Filter::new(cues.by_first.keys().filter_map(|w| Key::of(w)));
        cues.date_words = Filter::new(cues.dates.iter().filter_map(|w| Key::of(w)));
        cues
    }

    /// Returns the longest cue that stands at the start of `tokens` and may be met as `how` says, with its length.
    pub(super) fn at(
        &self,
        text: &str,
        tokens: &[Token],
        mut how: impl FnMut(&Cue, &[Token]) -> bool,
    ) -> Option<(&Cue, usize)> {
        let first = tokens.first()?.of(text);
        if !self.firsts.may_hold(first) {
            return None;
        }
        let mut best: Option<(&Cue, usize)> = None;
        for cue in self.by_first.get(&first.to_lowercase())? {
            let begins = cue.words.len() <= tokens.len()
                && cue.words.iter().zip(tokens).all(|(w, t)| is_same(w, t.of(text)));
            let rest = tokens.get(cue.words.len()..).unwrap_or_default();
            if begins && best.is_none_or(|(_, len)| cue.words.len() > len) && how(cue, rest) {
                best = Some((cue, cue.words.len()));
            }
        }
        best
    }

    /// Returns what a name is, in a dateline.
    pub(super) fn name(&self, name: &str) -> Option<Name> {
        self.names.get(&name.to_lowercase()).copied()
    }

    /// Tells whether a token may stand in a line that prints a date.
    pub(super) fn is_of_date(&self, text: &str, token: &Token) -> bool {
        match token.kind() {
            TokenKind::Number | TokenKind::Punctuation => true,
            _ => self.is_date_word(token.of(text)),
        }
    }

    pub(super) fn is_month(&self, text: &str, token: &Token) -> bool {
        let word = token.of(text);
        token.is_word()
            && self.date_words.may_hold(word)
            && self.months.contains(word.to_lowercase().as_str())
    }

    fn is_date_word(&self, word: &str) -> bool {
        self.date_words.may_hold(word) && self.dates.contains(word.to_lowercase().as_str())
    }
}

/// Tells whether a word is this one, which is in small letters.
fn is_same(small: &str, word: &str) -> bool {
    if word.is_ascii() { word.eq_ignore_ascii_case(small) } else { word.to_lowercase() == small }
}

fn kind_of(name: &str) -> Option<SectionKind> {
    SectionKind::ALL.into_iter().find(|k| k.as_str() == name)
}

fn match_of(name: &str) -> Option<Match> {
    Some(match name {
        "start" => Match::Start,
        "label" => Match::Label,
        "name" => Match::Name,
        "line" => Match::Line,
        "end" => Match::End,
        "bracket" => Match::Bracket,
        _ => return None,
    })
}
