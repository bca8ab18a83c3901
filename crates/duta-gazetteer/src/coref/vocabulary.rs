//! The words that refer, and those around them that tell to whom.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{Gazetteer, Kind, Takes};

/// The first word of a phrase is shorter, in bytes.
const LONGEST: usize = 32;

/// What a common noun may mean.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Noun {
    Person,
    State,
    Body,
    /// Something whose name begins with the noun: `konvensi`, `kementerian`.
    Named(Kind),
}

/// What a word or phrase is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Sense {
    /// `ia`, `dia`, `beliau`
    One,
    /// `kepadanya`: not the one who acts.
    Other,
    /// `mereka`
    Many,
    /// `itu`, `tersebut`
    Demonstrative,
    /// `kedua`: so many.
    Count(usize),
    /// `orang nomor satu`
    Ruler,
    Noun(Noun),
    /// `kata`: the speaker stands behind it.
    Saying,
    /// `mengatakan`: the speaker stands before it.
    SayingVerb,
    /// `dengan`, `kepada`: who stands behind it does not act.
    Preposition,
    /// `dan`, `serta`
    Joiner,
    /// `yang`, `di`: no part of what points back.
    Small,
}

#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// By the first word, in small letters; longest first.
    phrases: FxHashMap<Vec<u8>, Vec<(Vec<String>, Sense)>>,
    /// How long the first words are, a bit each, by their first two letters: it turns most words of a text away.
    lengths: Vec<u32>,
    /// The slugs of the offices of heads of state and government.
    rulers: FxHashSet<String>,
}

impl Vocabulary {
    pub(super) fn new(gazetteer: &Gazetteer) -> Self {
        let mut all = Self { lengths: vec![0; 1 << 10], ..Self::default() };
        for word in gazetteer.words() {
            let sense = match word.class() {
                "pronoun" => Sense::One,
                "oblique-pronoun" => Sense::Other,
                "plural-pronoun" => Sense::Many,
                "demonstrative" => Sense::Demonstrative,
                "pair" => Sense::Count(2),
                "trio" => Sense::Count(3),
                "quartet" => Sense::Count(4),
                "ruler-epithet" => Sense::Ruler,
                "saying" => Sense::Saying,
                "saying-verb" => Sense::SayingVerb,
                "agent-preposition" => Sense::Preposition,
                "joiner" => Sense::Joiner,
                "function" | "place-preposition" => Sense::Small,
                "person-noun" => Sense::Noun(Noun::Person),
                "state-noun" => Sense::Noun(Noun::State),
                "body-noun" => Sense::Noun(Noun::Body),
                _ => continue,
            };
            all.add(word.words(), sense);
        }
        for head in gazetteer.heads().iter().filter(|h| h.takes() != Takes::Within) {
            let noun = if head.kind() == Kind::Office { Noun::Person } else { Noun::Named(head.kind()) };
            all.add(head.words(), Sense::Noun(noun));
        }
        for list in all.phrases.values_mut() {
            list.sort_by_key(|(words, _)| core::cmp::Reverse(words.len()));
        }
        all.rulers = gazetteer.rulers().map(|e| slug(e.id()).to_owned()).collect();
        all
    }

    fn add(&mut self, words: &str, sense: Sense) {
        let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
        let Some(first) = words.first() else { return };
        if first.len() >= LONGEST {
            return;
        }
        if let Some(lengths) = self.lengths.get_mut(letters(first.as_bytes())) {
            *lengths |= 1 << first.len();
        }
        let list = self.phrases.entry(first.clone().into_bytes()).or_default();
        // The first table that has a phrase says what it is.
        if !list.iter().any(|(w, s)| *w == words && same_use(*s, sense)) {
            list.push((words, sense));
        }
    }

    /// Returns the phrases that begin with a word, whatever its case.
    pub(super) fn phrases(&self, first: &str) -> &[(Vec<String>, Sense)] {
        let lengths = self.lengths.get(letters(first.as_bytes())).copied().unwrap_or(0);
        if first.len() >= LONGEST || lengths & 1 << first.len() == 0 {
            return &[];
        }
        if let Some(list) = self.phrases.get(first.as_bytes()) {
            return list;
        }
        if !first.bytes().any(|b| b.is_ascii_uppercase()) {
            return &[];
        }
        let mut small = [0; LONGEST];
        let Some(small) = small.get_mut(..first.len()) else { return &[] };
        small.copy_from_slice(first.as_bytes());
        small.make_ascii_lowercase();
        self.phrases.get(&*small).map_or(&[], Vec::as_slice)
    }

    /// Tells whether an office is that of a head of state or government.
    pub(super) fn is_ruler(&self, office: &str) -> bool {
        self.rulers.contains(slug(office))
    }
}

/// Returns a number below 1,024 for the first two letters of a word, whatever their case.
fn letters(word: &[u8]) -> usize {
    let letter = |at: usize| usize::from(word.get(at).copied().unwrap_or(0) & 31);
    letter(0) << 5 | letter(1)
}

/// Tells whether two senses answer the same question, so that a phrase has one of them at most.
fn same_use(a: Sense, b: Sense) -> bool {
    core::mem::discriminant(&a) == core::mem::discriminant(&b)
}

/// Returns the part of the id of an office that says which office it is, without whose: `president`.
fn slug(id: &str) -> &str {
    id.rsplit(['.', ':']).next().unwrap_or_default()
}
