//! The nouns that name groups of actors: `pemimpin`, `kepala negara`, and the capitals that stand for their states.

use std::sync::Arc;

use duta_gazetteer::Gazetteer;
use rustc_hash::FxHashMap;

/// What the gazetteer knows of groups and capitals, made ready for look-up by word.
#[derive(Debug, Default)]
pub(crate) struct Groups {
    /// By first word: the words behind it, and the class; the longest first.
    nouns: FxHashMap<String, Vec<(Box<[String]>, String)>>,
    /// The state of each capital.
    capitals: FxHashMap<String, Arc<str>>,
}

impl Groups {
    pub(crate) fn new(gazetteer: &Gazetteer) -> Self {
        let mut nouns: FxHashMap<String, Vec<(Box<[String]>, String)>> = FxHashMap::default();
        for group in gazetteer.groups() {
            let words = group.words().to_lowercase();
            let mut words = words.split(' ').map(str::to_owned);
            if let Some(first) = words.next() {
                nouns.entry(first).or_default().push((words.collect(), group.class().to_owned()));
            }
        }
        for list in nouns.values_mut() {
            list.sort_by_key(|(rest, _)| core::cmp::Reverse(rest.len()));
        }
        let mut capitals = FxHashMap::default();
        for entity in gazetteer.entities() {
            for capital in entity.capitals() {
                capitals.entry(capital.to_lowercase()).or_insert_with(|| Arc::from(entity.id()));
            }
        }
        Self { nouns, capitals }
    }

    /// Returns the class of the longest noun that begins with a word, and how many words more it has; `behind` tells
    /// whether the word so many places behind it is another one.
    pub(crate) fn longest(&self, first: &str, behind: impl Fn(usize, &str) -> bool) -> Option<(&str, usize)> {
        let list = self.nouns.get(first)?;
        let fits = |rest: &[String]| rest.iter().enumerate().all(|(k, word)| behind(k + 1, word));
        list.iter().find(|(rest, _)| fits(rest)).map(|(rest, class)| (class.as_str(), rest.len()))
    }

    /// Tells whether some words, as a quantity names its unit, are such a noun.
    pub(crate) fn contains(&self, words: &str) -> bool {
        let mut words = words.split(' ');
        let Some(first) = words.next() else { return false };
        self.longest(first, |k, word| words.clone().nth(k - 1) == Some(word)).is_some()
    }

    /// Returns the state of a capital, by its name in small letters.
    pub(crate) fn state_of(&self, capital: &str) -> Option<&Arc<str>> {
        self.capitals.get(capital)
    }
}
