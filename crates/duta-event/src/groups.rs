//! The nouns that name groups of actors: `pemimpin`, `kepala negara`, and the capitals that stand for their states.

use std::sync::Arc;

use duta_gazetteer::Gazetteer;
use rustc_hash::FxHashMap;

/// What the gazetteer knows of groups and capitals, made ready for look-up by word.
#[derive(Debug, Default)]
pub(crate) struct Groups {
    /// By first word, the longest first.
    nouns: FxHashMap<String, Vec<Noun>>,
    /// The body of each office, without their states: `foreign-minister` leads `mfa`.
    bodies: FxHashMap<String, String>,
    /// The state of each capital.
    capitals: FxHashMap<String, Arc<str>>,
}

/// A group noun: what stands behind its first word, and its class.
#[derive(Debug)]
struct Noun {
    rest: Box<[String]>,
    class: String,
}

impl Groups {
    pub(crate) fn new(gazetteer: &Gazetteer) -> Self {
        let mut nouns: FxHashMap<String, Vec<Noun>> = FxHashMap::default();
        for group in gazetteer.groups() {
            let words = group.words().to_lowercase();
            let mut words = words.split(' ').map(str::to_owned);
            if let Some(first) = words.next() {
                nouns
                    .entry(first)
                    .or_default()
                    .push(Noun { rest: words.collect(), class: group.class().to_owned() });
            }
        }
        for list in nouns.values_mut() {
            list.sort_by_key(|n| core::cmp::Reverse(n.rest.len()));
        }
        let (mut capitals, mut bodies) = (FxHashMap::default(), FxHashMap::default());
        for entity in gazetteer.entities() {
            if let (Some(office), Some(body)) = (entity.id().strip_prefix("office:"), entity.body()) {
                bodies.insert(office.to_owned(), body.to_owned());
            }
            for capital in entity.capitals() {
                capitals.entry(capital.to_lowercase()).or_insert_with(|| Arc::from(entity.id()));
            }
        }
        Self { nouns, bodies, capitals }
    }

    /// Returns the class of the longest noun that begins with a word, and how many words more it has; `behind` tells
    /// whether the word so many places behind it is another one.
    pub(crate) fn longest(&self, first: &str, behind: impl Fn(usize, &str) -> bool) -> Option<(&str, usize)> {
        let list = self.nouns.get(first)?;
        let fits = |n: &&Noun| n.rest.iter().enumerate().all(|(k, word)| behind(k + 1, word));
        list.iter().find(fits).map(|n| (n.class.as_str(), n.rest.len()))
    }

    /// Tells whether some words, as a quantity names its unit, are such a noun.
    pub(crate) fn contains(&self, words: &str) -> bool {
        let mut words = words.split(' ');
        let Some(first) = words.next() else { return false };
        self.longest(first, |k, word| words.clone().nth(k - 1) == Some(word)).is_some()
    }

    /// Tells whether a ministry is the one that an office leads, both with their states: `office:idn.foreign-minister` and
    /// `ministry:idn.mfa`.
    pub(crate) fn leads(&self, office: &str, ministry: &str) -> bool {
        let office = office.strip_prefix("office:").and_then(|o| o.split_once('.'));
        let ministry = ministry.strip_prefix("ministry:").and_then(|m| m.split_once('.'));
        let (Some((state, office)), Some((of, body))) = (office, ministry) else { return false };
        state == of && self.bodies.get(office).is_some_and(|b| b == body)
    }

    /// Returns the state of a capital, by its name in small letters.
    pub(crate) fn state_of(&self, capital: &str) -> Option<&Arc<str>> {
        self.capitals.get(capital)
    }
}
