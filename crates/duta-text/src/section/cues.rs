//! The words that tell what a line of a page is.

use std::collections::{HashMap, HashSet};

use super::SectionKind;
use crate::lexicon::Row;
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
    /// It begins a line below the title, and a name follows.
    Short,
    /// It is the line, but for numbers, punctuation and other such cues.
    Line,
    /// It begins the line, and a number follows.
    Count,
    /// It is the line, or a mark and words without a full stop follow.
    Teaser,
    /// It is the line, and nothing behind it belongs to the article.
    End,
    /// It begins the line, and a few words follow.
    Few,
    /// It stands in a bracket beside a picture.
    Bracket,
}

#[derive(Clone, Debug)]
pub(super) struct Cue {
    pub(super) kind: SectionKind,
    pub(super) how: Match,
    words: Vec<String>,
}

impl Cue {
    /// Tells whether it has so many words that nothing else has them by chance.
    pub(super) fn is_long(&self) -> bool {
        self.words.len() > 2
    }

    /// Tells whether it has more than one word, so that it hardly begins a sentence by chance.
    pub(super) fn is_phrase(&self) -> bool {
        self.words.len() > 1
    }
}

/// Where a line sends its reader: `Google News`, `halaman selanjutnya`.
#[derive(Clone, Debug)]
struct Channel {
    kind: SectionKind,
    /// Whether a full stop at the end of the line makes it no sentence of the article.
    sure: bool,
    words: Vec<String>,
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
    /// The words of `calls`, `channels` and `labels`.
    asking: Filter,
    /// Words that begin a line which asks the reader to go to a channel.
    calls: HashSet<String>,
    channels: HashMap<String, Vec<Channel>>,
    /// Words of which the labels over links consist.
    labels: HashMap<String, SectionKind>,
    names: HashMap<String, Name>,
    /// Media whose names begin with a small letter, as they write them: `detikcom`.
    small_media: HashSet<String>,
    /// Weekdays, months, zones: the words of a date line.
    dates: HashSet<String>,
    months: HashSet<String>,
    weekdays: HashSet<String>,
    /// Words that say that a page was changed: `diperbarui`.
    updates: HashSet<String>,
    zones: HashSet<String>,
    /// Words that have small letters in titles where all others have capitals.
    small_in_titles: HashSet<String>,
    openers: HashSet<String>,
    /// The words of `dates`.
    date_words: Filter,
}

impl Cues {
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let mut cues = Self::default();
        for row in lexicon.table("page_cues").rows() {
            let words = words_of(row.get("cue"));
            let known = kind_of(row.get("kind")).zip(match_of(row.get("match")));
            if let (Some(first), Some((kind, how))) = (words.first().cloned(), known) {
                cues.by_first.entry(first).or_default().push(Cue { kind, how, words });
            }
        }
        for row in lexicon.table("page_channels").rows() {
            let words = words_of(row.get("channel"));
            if let (Some(first), Some(kind)) = (words.first().cloned(), kind_of(row.get("kind"))) {
                let channel = Channel { kind, sure: row.get("sure") == "yes", words };
                cues.channels.entry(first).or_default().push(channel);
            }
        }
        for row in lexicon.table("page_labels").rows() {
            if let Some(kind) = kind_of(row.get("kind")) {
                cues.labels.insert(row.get("word").to_lowercase(), kind);
            }
        }
        for row in lexicon.table("datelines").rows() {
            let class = if row.get("class") == "place" { Name::Place } else { Name::Medium };
            let name = row.get("name");
            if class == Name::Medium && name.starts_with(char::is_lowercase) {
                cues.small_media.insert(name.to_owned());
            }
            cues.names.insert(name.to_lowercase(), class);
        }
        let words = |table: &str| {
            lexicon.table(table).rows().map(|r| r.get("word").to_lowercase()).collect::<Vec<_>>()
        };
        cues.calls.extend(words("page_calls"));
        cues.months.extend(words("months"));
        let update = |r: &Row<'_>| r.get("class") == "update";
        let updates = lexicon.table("date_line_words").rows().filter(update);
        cues.updates.extend(updates.map(|r| r.get("word").to_lowercase()));
        cues.weekdays.extend(words("weekdays"));
        cues.zones.extend(words("time_zones"));
        cues.openers = lexicon.table("sentence_openers").rows().map(|r| r.get("word").to_owned()).collect();
        cues.small_in_titles.extend(words("title_small_words"));
        for table in ["months", "weekdays", "time_zones", "date_line_words"] {
            cues.dates.extend(words(table));
        }
        cues.firsts = Filter::new(cues.by_first.keys().filter_map(|w| Key::of(w)));
        let others = cues.calls.iter().chain(cues.channels.keys()).chain(cues.labels.keys());
        cues.asking = Filter::new(others.filter_map(|w| Key::of(w)));
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
            let rest = tokens.get(cue.words.len()..).unwrap_or_default();
            if begins(&cue.words, text, tokens)
                && best.is_none_or(|(_, len)| cue.words.len() > len)
                && how(cue, rest)
            {
                best = Some((cue, cue.words.len()));
            }
        }
        best
    }

    /// Returns the kind of a line that asks the reader to go to a channel; one that is not sure needs a line that is
    /// `open`: without a full stop.
    pub(super) fn call(&self, text: &str, line: &[Token], open: bool) -> Option<SectionKind> {
        let (first, rest) = line.split_first()?;
        let first = first.of(text);
        if !self.asking.may_hold(first) || !self.calls.contains(first.to_lowercase().as_str()) {
            return None;
        }
        let mut found: Option<&Channel> = None;
        for (i, token) in rest.iter().enumerate().filter(|(_, t)| t.is_word()) {
            let word = token.of(text);
            if !self.asking.may_hold(word) {
                continue;
            }
            let tail = rest.get(i..).unwrap_or_default();
            for channel in self.channels.get(&word.to_lowercase()).into_iter().flatten() {
                let better = found.is_none_or(|known| !known.sure && channel.sure);
                if better && (channel.sure || open) && begins(&channel.words, text, tail) {
                    found = Some(channel);
                }
            }
        }
        found.map(|channel| channel.kind)
    }

    /// Returns the kind of a label by its first word, and how many words of labels begin the tokens.
    pub(super) fn label(&self, text: &str, tokens: &[Token]) -> Option<(SectionKind, usize)> {
        let kind = |token: &Token| {
            let word = token.of(text);
            let known = self.asking.may_hold(word).then(|| self.labels.get(word.to_lowercase().as_str()));
            known.flatten().copied()
        };
        let first = kind(tokens.first()?)?;
        Some((first, tokens.iter().take_while(|t| kind(t).is_some()).count()))
    }

    /// Returns what a name is, in a dateline.
    pub(super) fn name(&self, name: &str) -> Option<Name> {
        self.names.get(&name.to_lowercase()).copied()
    }

    /// Tells whether a word is the name of a medium although it begins with a small letter.
    pub(super) fn is_small_medium(&self, word: &str) -> bool {
        self.small_media.contains(word)
    }

    /// Tells whether a token may stand in a line that prints a date.
    pub(super) fn is_of_date(&self, text: &str, token: &Token) -> bool {
        match token.kind() {
            TokenKind::Number | TokenKind::Punctuation => true,
            _ => self.is_date_word(token.of(text)),
        }
    }

    pub(super) fn is_month(&self, text: &str, token: &Token) -> bool {
        self.is_date_word_of(&self.months, text, token)
    }

    pub(super) fn is_weekday(&self, text: &str, token: &Token) -> bool {
        self.is_date_word_of(&self.weekdays, text, token)
    }

    /// Tells whether a token says that the page was changed.
    pub(super) fn is_update(&self, text: &str, token: &Token) -> bool {
        self.is_date_word_of(&self.updates, text, token)
    }

    /// Tells whether a token is the name of a time zone.
    pub(super) fn is_zone(&self, text: &str, token: &Token) -> bool {
        self.is_date_word_of(&self.zones, text, token)
    }

    fn is_date_word_of(&self, words: &HashSet<String>, text: &str, token: &Token) -> bool {
        let word = token.of(text);
        token.is_word() && self.date_words.may_hold(word) && words.contains(word.to_lowercase().as_str())
    }

    /// Tells whether a word with a capital begins sentences.
    pub(super) fn begins_sentences(&self, word: &str) -> bool {
        self.openers.contains(word)
    }

    /// Tells whether a word has small letters in a title too: `dan`, `di`.
    pub(super) fn is_small_in_title(&self, word: &str) -> bool {
        self.small_in_titles.contains(word)
    }

    fn is_date_word(&self, word: &str) -> bool {
        self.date_words.may_hold(word) && self.dates.contains(word.to_lowercase().as_str())
    }
}

fn words_of(phrase: &str) -> Vec<String> {
    tokens(phrase).map(|t| t.of(phrase).to_lowercase()).collect()
}

/// Tells whether tokens begin with these words, which are in small letters.
fn begins(words: &[String], text: &str, tokens: &[Token]) -> bool {
    words.len() <= tokens.len() && words.iter().zip(tokens).all(|(w, t)| is_same(w, t.of(text)))
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
        "few" => Match::Few,
        "short" => Match::Short,
        "line" => Match::Line,
        "count" => Match::Count,
        "teaser" => Match::Teaser,
        "end" => Match::End,
        "bracket" => Match::Bracket,
        _ => return None,
    })
}
