//! The rows of the tables by their first word.

use rustc_hash::FxHashMap;
use std::borrow::Cow;

use super::FormalRule;
use super::vocabulary::Vocabulary;
use crate::morphology::Morphology;
use crate::phrase::Filter;
use crate::{Lexicon, tokens};

/// A row: words and what they would be.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The tokens behind the first in small letters, each with whether a space stands before it.
    pub(super) rest: Box<[(Box<str>, bool)]>,
    pub(super) standard: Box<str>,
    pub(super) rule: FormalRule,
    /// Whether it holds with a capital letter inside a sentence too.
    pub(super) any_case: bool,
    /// The letters as they must stand, where the capitals matter.
    pub(super) exact: Option<Box<str>>,
    pub(super) needs: Needs,
}

/// What must follow.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Needs {
    Nothing,
    Number,
    Name,
}

impl Entry {
    /// Tells whether it is one word without conditions.
    pub(super) fn is_single_word(&self) -> bool {
        self.rest.is_empty() && self.exact.is_none() && self.needs == Needs::Nothing
    }
}

#[derive(Debug)]
pub(super) struct Tables {
    by_first: FxHashMap<Box<str>, Vec<Entry>>,
    /// The same words: most others need no further look.
    filter: Filter,
    pub(super) vocabulary: Vocabulary,
}

impl Tables {
    pub(super) fn new(lexicon: &Lexicon, morphology: &Morphology) -> Self {
        let vocabulary = Vocabulary::new(lexicon, morphology.clone());
        let mut tables = Self { by_first: FxHashMap::default(), filter: Filter::default(), vocabulary };
        for (table, rule) in [
            ("spelling", FormalRule::Spelling),
            ("old_words", FormalRule::OldSpelling),
            ("short_forms", FormalRule::Abbreviation),
            ("slang", FormalRule::Slang),
        ] {
            for row in lexicon.table(table).rows() {
                let (word, standard) = (row.get("word"), row.get("standard"));
                let needs = match row.get("needs") {
                    "number" => Needs::Number,
                    "name" => Needs::Name,
                    _ => Needs::Nothing,
                };
                let any_case = row.get("case") == "any" || rule == FormalRule::OldSpelling;
                let capital = word.contains(char::is_uppercase);
                let exact = (rule == FormalRule::Abbreviation && capital).then(|| word.into());
                tables.add(word, Entry { needs, exact, ..Entry::plain(standard, rule, any_case) });
            }
        }
        for row in lexicon.table("joined_words").rows() {
            for second in row.list("second") {
                let (apart, together) =
                    (format!("{} {second}", row.get("first")), format!("{}{second}", row.get("first")));
                tables.add(&apart, Entry::plain(&together, FormalRule::Spelling, false));
            }
        }
        tables.filter = Filter::of_words(tables.by_first.keys().map(|word| &**word));
        for entries in tables.by_first.values_mut() {
            entries.sort_by_key(|e| core::cmp::Reverse(e.rest.len()));
        }
        tables
    }

    /// Tells whether entries may begin with a word, whatever its case.
    pub(super) fn may_begin(&self, word: &str) -> bool {
        self.filter.may_hold(word)
    }

    /// Returns the entries that begin with a word in small letters, the longest first.
    pub(super) fn entries(&self, first: &str) -> &[Entry] {
        self.by_first.get(first).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, words: &str, mut entry: Entry) {
        let small = words.to_lowercase();
        let mut parts = tokens(&small);
        let Some(first) = parts.next() else { return };
        entry.rest = parts.map(|t| (t.of(&small).into(), t.is_spaced())).collect();
        self.by_first.entry(first.of(&small).into()).or_default().push(entry);
    }
}

impl Entry {
    fn plain(standard: &str, rule: FormalRule, any_case: bool) -> Self {
        Self {
            rest: Box::default(),
            standard: standard.into(),
            rule,
            any_case,
            exact: None,
            needs: Needs::Nothing,
        }
    }
}

/// Gives a standard form the capitals of the word that it stands for: the first one, or all, or inside a `title` the
/// first one of each word.
pub(super) fn fit_case<'a>(standard: &'a str, word: &str, alone: bool, title: bool) -> Cow<'a, str> {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return Cow::Borrowed(standard);
    }
    let mut rest = letters.peekable();
    if alone && rest.peek().is_some() && rest.all(char::is_uppercase) {
        return Cow::Owned(standard.to_uppercase());
    }
    let mut fitted = String::with_capacity(standard.len());
    let mut capital = true;
    for c in standard.chars() {
        if capital {
            fitted.extend(c.to_uppercase());
        } else {
            fitted.push(c);
        }
        capital = title && c == ' ';
    }
    if fitted == standard { Cow::Borrowed(standard) } else { Cow::Owned(fitted) }
}
