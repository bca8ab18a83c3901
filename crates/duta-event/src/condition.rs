//! What a trigger asks of the words around it.

use duta_gazetteer::Kind;
use rustc_hash::FxHashMap;

use crate::source::Source;

/// The number of a word that some condition asks for.
pub(crate) type WordNumber = u16;

/// Something that must, or must not, stand in the clause.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Condition {
    Kind(Kind),
    /// One of some words, by their numbers, which ascend.
    Words(Box<[WordNumber]>),
    /// Several words in a row.
    Phrase(Box<[Box<str>]>),
    /// A noun for a group of some class: `pasukan` is one of `force`.
    Group(String),
    /// Something that must stand directly behind the trigger.
    Next(Box<Condition>),
}

/// The words that conditions ask for, numbered.
#[derive(Debug, Default)]
pub(crate) struct WordNumbers(FxHashMap<String, WordNumber>);

impl WordNumbers {
    fn number(&mut self, word: &str) -> Result<WordNumber, String> {
        let next = WordNumber::try_from(self.0.len()).map_err(|_| "conditions ask for too many words")?;
        Ok(*self.0.entry(word.to_owned()).or_insert(next))
    }

    pub(crate) fn into_words(self) -> impl Iterator<Item = (String, WordNumber)> {
        self.0.into_iter()
    }
}

/// Reads conditions: kinds of mentions, words in quotes, classes of group nouns behind `~`, names of sets behind
/// `@`; behind `>` what must follow at once. Any of them is enough, so that single words become one condition.
pub(crate) fn read(
    list: &[String],
    source: &Source,
    numbers: &mut WordNumbers,
) -> Result<Vec<Condition>, String> {
    let mut all = Vec::new();
    let mut words = Vec::new();
    for item in list {
        if let Some(next) = item.strip_prefix('>') {
            let inner = read(&[next.to_owned()], source, numbers)?;
            all.extend(inner.into_iter().map(|c| Condition::Next(Box::new(c))));
        } else if let Some(set) = item.strip_prefix('@') {
            let set = source.sets.get(set).ok_or_else(|| format!("there is no set `{set}`"))?;
            for condition in read(set, &Source::default(), numbers)? {
                match condition {
                    Condition::Words(more) => words.extend(more),
                    other => all.push(other),
                }
            }
        } else if let Some(phrase) = item.strip_prefix('\'').and_then(|w| w.strip_suffix('\'')) {
            let phrase = phrase.to_lowercase();
            match phrase.contains(' ') {
                true => all.push(Condition::Phrase(phrase.split(' ').map(Box::from).collect())),
                false => words.push(numbers.number(&phrase)?),
            }
        } else if let Some(class) = item.strip_prefix('~') {
            all.push(Condition::Group(class.to_owned()));
        } else {
            all.push(Condition::Kind(
                item.parse().map_err(|e| format!("{e}; words stand in quotes: \"'pasukan'\""))?,
            ));
        }
    }
    if !words.is_empty() {
        words.sort_unstable();
        words.dedup();
        all.push(Condition::Words(words.into()));
    }
    Ok(all)
}
