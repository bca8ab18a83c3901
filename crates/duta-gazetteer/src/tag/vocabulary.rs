//! The words that composition looks up, by their first word in small letters.

use core::hash::BuildHasher;

use hashbrown::HashTable;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::{Gazetteer, Kind, Takes};

/// What a phrase of the vocabulary is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Word {
    Head(Kind, Takes),
    Rank,
    Honorific,
    Degree,
    Former,
    Acting,
    Designate,
    Connector,
    Joiner,
    Number,
    Year,
    Topic,
    PlacePreposition,
    AgentPreposition,
    Particle,
    Saying,
    SayingVerb,
    Function,
    Auxiliary,
    Leisure,
    Role,
    Article,
    Copula,
    Ruler,
    /// Titles that are given names too: `Ratu Tisha`.
    GivenName,
    /// What stands before the name of a club alone: `melawan`, `striker`.
    Contest,
    /// What is done in a show, a league or a medium: `bermain di`.
    Stage,
    /// What stands before the place where somebody comes from: `kelahiran`.
    Origin,
    /// What leads to somebody as well as to a place: `bola ke`.
    Goal,
    /// Small words of names in English: `of`.
    Foreign,
    /// Common nouns and words of titles that no person's name has: `Pohon`, `Revenge`.
    Common,
    /// What stands before the title of a work or the name of a group: `bertajuk`.
    Work,
    /// Words of names of things that have acronyms as bodies have: `Human Papilloma Virus (HPV)`.
    Thing,
}

impl Word {
    /// Returns the bit of a class in [`Entry::classes`]; heads have none, for they say more.
    fn bit(self) -> u64 {
        let place = match self {
            Self::Head(..) => return 0,
            Self::Rank => 0,
            Self::Honorific => 1,
            Self::Degree => 2,
            Self::Former => 3,
            Self::Acting => 4,
            Self::Designate => 5,
            Self::Connector => 6,
            Self::Joiner => 7,
            Self::Number => 8,
            Self::Year => 9,
            Self::Topic => 10,
            Self::PlacePreposition => 11,
            Self::AgentPreposition => 12,
            Self::Particle => 13,
            Self::Saying => 14,
            Self::SayingVerb => 15,
            Self::Function => 16,
            Self::Auxiliary => 17,
            Self::Leisure => 18,
            Self::Role => 19,
            Self::Article => 20,
            Self::Copula => 21,
            Self::Ruler => 22,
            Self::GivenName => 23,
            Self::Contest => 24,
            Self::Stage => 25,
            Self::Origin => 26,
            Self::Goal => 27,
            Self::Foreign => 28,
            Self::Common => 29,
            Self::Work => 30,
            Self::Thing => 31,
        };
        1 << place
    }
}

/// What the vocabulary has of one word.
#[derive(Debug, Default)]
pub(super) struct Entry {
    /// The phrases that begin with it, longest first.
    phrases: Vec<(Vec<String>, Word)>,
    /// The classes that it has as a phrase of its own.
    classes: u64,
    /// The class words of an office begin with it.
    title: bool,
    /// The kind of a name that has it anywhere: `Foundation`, `Conference`.
    within: Option<Kind>,
    /// It occurs in the names of ministries and offices: what may follow `Menteri`.
    field: bool,
}

impl Entry {
    /// Returns the phrases that begin with the word, longest first.
    pub(super) fn phrases(&self) -> &[(Vec<String>, Word)] {
        &self.phrases
    }

    /// Tells whether the class words of an office begin with the word.
    pub(super) fn begins_title(&self) -> bool {
        self.title
    }

    /// Tells whether the word alone has a class.
    pub(super) fn is(&self, class: Word) -> bool {
        self.classes & class.bit() != 0
    }

    /// Returns the kind of a name that has this word anywhere.
    pub(super) fn within(&self) -> Option<Kind> {
        self.within
    }

    /// Tells whether the word occurs in the names of ministries and offices.
    pub(super) fn is_field(&self) -> bool {
        self.field
    }
}

#[derive(Debug)]
pub(super) struct Vocabulary {
    /// What it has of words in small letters, by their hashes.
    entries: HashTable<(String, Entry)>,
    /// What it has of all other words.
    nothing: Entry,
    /// The states of capitals, by the names of these.
    capitals: FxHashMap<String, String>,
    /// Where the gazetteer has the rules of each ambiguous surface.
    surfaces: FxHashMap<String, Vec<usize>>,
    /// The ids of the offices of heads of state and government.
    rulers: Vec<String>,
}

impl Vocabulary {
    pub(super) fn new(gazetteer: &Gazetteer) -> Self {
        let mut all = Self {
            entries: HashTable::new(),
            nothing: Entry::default(),
            capitals: FxHashMap::default(),
            surfaces: FxHashMap::default(),
            rulers: gazetteer.rulers().map(|e| e.id().to_owned()).collect(),
        };
        // Many names share their words.
        let mut fields: FxHashSet<&str> = FxHashSet::default();
        for head in gazetteer.heads() {
            if head.takes() == Takes::Within {
                all.entry(head.words().to_lowercase()).within = Some(head.kind());
            } else {
                all.add(head.words(), Word::Head(head.kind(), head.takes()));
            }
        }
        for word in gazetteer.titles().iter().chain(gazetteer.words()) {
            let class = match word.class() {
                "rank" => Word::Rank,
                "honorific" => Word::Honorific,
                "degree" => Word::Degree,
                "former" => Word::Former,
                "acting" => Word::Acting,
                "designate" => Word::Designate,
                "connector" => Word::Connector,
                "joiner" => Word::Joiner,
                "number" => Word::Number,
                "year" => Word::Year,
                "topic" => Word::Topic,
                "place-preposition" => Word::PlacePreposition,
                "agent-preposition" => Word::AgentPreposition,
                "name-particle" => Word::Particle,
                "saying" => Word::Saying,
                "saying-verb" => Word::SayingVerb,
                "future" | "aspect" | "negation" | "modal" => Word::Auxiliary,
                "function" => Word::Function,
                "leisure" => Word::Leisure,
                "role" => Word::Role,
                "article" => Word::Article,
                "copula" => Word::Copula,
                "ruler-epithet" => Word::Ruler,
                "given-name" => Word::GivenName,
                "contest" => Word::Contest,
                "stage" => Word::Stage,
                "origin" => Word::Origin,
                "goal" => Word::Goal,
                "foreign" => Word::Foreign,
                "common" => Word::Common,
                "work" => Word::Work,
                "thing" => Word::Thing,
                _ => continue,
            };
            all.add(word.words(), class);
        }
        for (at, surface) in gazetteer.surfaces().iter().enumerate() {
            all.surfaces.entry(surface.text().to_owned()).or_default().push(at);
        }
        for entity in gazetteer.entities() {
            for capital in entity.capitals() {
                all.capitals.entry(capital.to_owned()).or_insert_with(|| entity.id().to_owned());
            }
            if matches!(entity.kind(), Kind::Ministry | Kind::Office) {
                for alias in entity.aliases() {
                    let words = alias.text().split(|c: char| !c.is_alphanumeric() && c != '-');
                    fields.extend(words.skip(1).filter(|w| w.len() > 1));
                }
            }
        }
        for word in fields {
            all.entry(word.to_lowercase()).field = true;
        }
        all
    }

    fn add(&mut self, words: &str, class: Word) {
        let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
        let Some(first) = words.first().cloned() else { return };
        let entry = self.entry(first);
        if words.len() == 1 {
            entry.classes |= class.bit();
        }
        entry.title |= matches!(class, Word::Head(Kind::Office, _));
        entry.phrases.push((words, class));
        entry.phrases.sort_by_key(|(words, _)| core::cmp::Reverse(words.len()));
    }

    fn entry(&mut self, word: String) -> &mut Entry {
        let found = self.entries.entry(Self::hash(&word), |(w, _)| *w == word, |(w, _)| Self::hash(w));
        &mut found.or_insert_with(|| (word, Entry::default())).into_mut().1
    }

    /// Returns the hash by which a word in small letters is found.
    pub(super) fn hash(word: &str) -> u64 {
        FxBuildHasher.hash_one(word)
    }

    /// Returns what it has of a word in small letters with this hash.
    pub(super) fn get(&self, word: &str, hash: u64) -> &Entry {
        self.entries.find(hash, |(w, _)| w == word).map_or(&self.nothing, |(_, entry)| entry)
    }

    /// Returns what it has of an unknown word.
    pub(super) fn nothing(&self) -> &Entry {
        &self.nothing
    }

    /// Returns where the gazetteer has the rules of an ambiguous surface.
    pub(super) fn surface(&self, text: &str) -> &[usize] {
        self.surfaces.get(text).map_or(&[], Vec::as_slice)
    }

    /// Returns the ids of the offices of heads of state and government.
    pub(super) fn rulers(&self) -> &[String] {
        &self.rulers
    }

    /// Returns the state whose capital has a name.
    pub(super) fn state_of_capital(&self, name: &str) -> Option<&str> {
        self.capitals.get(name).map(String::as_str)
    }
}
