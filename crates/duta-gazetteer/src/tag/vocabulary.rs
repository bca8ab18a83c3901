//! The words that composition looks up, by their first word in small letters.

use std::collections::{HashMap, HashSet};

use crate::{Gazetteer, Kind, Takes};

/// What a phrase of the vocabulary is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Word {
    Head(Kind, Takes),
    Rank,
    Honorific,
    Degree,
    Modifier,
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

#[derive(Debug)]
pub(super) struct Vocabulary {
    phrases: HashMap<String, Vec<(Vec<String>, Word)>>,
    within: HashMap<String, Kind>,
    /// Words of the names of ministries and offices: what may follow `Menteri`.
    fields: HashSet<String>,
    /// The states of capitals, by the names of these.
    capitals: HashMap<String, String>,
    /// Where the gazetteer has the rules of each ambiguous surface.
    surfaces: HashMap<String, Vec<usize>>,
}

impl Vocabulary {
    pub(super) fn new(gazetteer: &Gazetteer) -> Self {
        let mut all = Self {
            phrases: HashMap::new(),
            within: HashMap::new(),
            fields: HashSet::new(),
            capitals: HashMap::new(),
            surfaces: HashMap::new(),
        };
        for head in gazetteer.heads() {
            if head.takes() == Takes::Within {
                all.within.insert(head.words().to_lowercase(), head.kind());
            } else {
                all.add(head.words(), Word::Head(head.kind(), head.takes()));
            }
        }
        for word in gazetteer.titles().iter().chain(gazetteer.words()) {
            let class = match word.class() {
                "rank" => Word::Rank,
                "honorific" => Word::Honorific,
                "degree" => Word::Degree,
                "modifier" => Word::Modifier,
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
                    all.fields.extend(words.skip(1).filter(|w| w.len() > 1).map(str::to_lowercase));
                }
            }
        }
        all
    }

    fn add(&mut self, words: &str, class: Word) {
        let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
        let Some(first) = words.first().cloned() else { return };
        let list = self.phrases.entry(first).or_default();
        list.push((words, class));
        list.sort_by_key(|(words, _)| core::cmp::Reverse(words.len()));
    }

    /// Returns the phrases that begin with a word, longest first.
    pub(super) fn phrases(&self, first: &str) -> &[(Vec<String>, Word)] {
        self.phrases.get(first).map_or(&[], Vec::as_slice)
    }

    /// Tells whether a single word has a class.
    pub(super) fn is(&self, word: &str, class: Word) -> bool {
        self.phrases(word).iter().any(|(words, c)| words.len() == 1 && *c == class)
    }

    /// Returns the kind of a name that has this word anywhere: `Foundation`, `Conference`.
    pub(super) fn within(&self, word: &str) -> Option<Kind> {
        self.within.get(word).copied()
    }

    /// Returns where the gazetteer has the rules of an ambiguous surface.
    pub(super) fn surface(&self, text: &str) -> &[usize] {
        self.surfaces.get(text).map_or(&[], Vec::as_slice)
    }

    /// Returns the state whose capital has a name.
    pub(super) fn state_of_capital(&self, name: &str) -> Option<&str> {
        self.capitals.get(name).map(String::as_str)
    }

    /// Tells whether a word occurs in the names of ministries and offices.
    pub(super) fn is_field(&self, word: &str) -> bool {
        self.fields.contains(word)
    }
}
