//! The roots of the language, and the words whose root no rule gives.

use rustc_hash::FxHashMap;

use super::Derivation;
use crate::Lexicon;

/// What kind of word a root is by itself.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum WordClass {
    /// `negara`
    Noun,
    /// `sambut`
    Verb,
    /// `luas`
    Adjective,
    /// `sekali`
    Adverb,
    /// `dengan`, `mereka`
    Function,
    /// `tujuh`
    Numeral,
    /// A name that looks like a word with affixes: `bekasi`.
    Name,
}

impl WordClass {
    /// Returns the name of the class, as the table of roots has it.
    pub fn as_str(self) -> &'static str {
        CLASSES.iter().find(|(_, class)| *class == self).map_or("", |(name, _)| name)
    }

    pub(super) fn from_name(name: &str) -> Option<Self> {
        CLASSES.iter().find(|(known, _)| *known == name).map(|(_, class)| *class)
    }
}

const CLASSES: &[(&str, WordClass)] = &[
    ("noun", WordClass::Noun),
    ("verb", WordClass::Verb),
    ("adjective", WordClass::Adjective),
    ("adverb", WordClass::Adverb),
    ("function", WordClass::Function),
    ("numeral", WordClass::Numeral),
    ("name", WordClass::Name),
];

/// What a word of the tables is to its root.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Link<'r> {
    /// The root itself.
    Root,
    /// Another spelling of it.
    Variant,
    /// It under an affix pattern.
    Derived(Derivation),
    /// It with an affix of no pattern: `-wan`.
    Affixed(&'r str),
    /// A repetition: sayur-mayur.
    Repeated,
}

/// A word of the tables.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'r> {
    pub(super) root: &'r str,
    pub(super) class: WordClass,
    pub(super) link: Link<'r>,
}

/// An [`Entry`] whose words are places in [`Roots::words`].
#[derive(Clone, Copy, Debug)]
struct Place {
    root: u32,
    class: WordClass,
    link: Link<'static>,
    /// The affix of [`Link::Affixed`].
    affix: u32,
}

/// Every word of the tables `roots` and `lexemes`, and what stands before others in one word.
#[derive(Debug, Default)]
pub(super) struct Roots {
    /// Roots and affixes.
    words: Vec<Box<str>>,
    places: FxHashMap<Box<str>, Place>,
    /// Roots of two words under these written as one: `tandatangan`.
    joined: FxHashMap<Box<str>, Place>,
    bound: Vec<Box<str>>,
}

impl Roots {
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let mut tables = Self::default();
        for row in lexicon.table("roots").rows() {
            let root = row.get("root");
            let class = WordClass::from_name(row.get("class")).unwrap_or(WordClass::Noun);
            let place = Place { root: tables.keep(root), class, link: Link::Root, affix: 0 };
            if root.contains(' ') {
                tables.joined.insert(root.replace(' ', "").into(), place);
            }
            tables.places.insert(root.into(), place);
        }
        for row in lexicon.table("lexemes").rows() {
            let (root, pattern) = (row.get("root"), row.get("pattern"));
            let known = tables.places.get(root).copied();
            // The root keeps its class under another spelling only.
            let class = known.map_or(WordClass::Noun, |place| place.class);
            let (link, class) = match (pattern, pattern.parse()) {
                ("variant", _) => (Link::Variant, class),
                ("~", _) => (Link::Repeated, class),
                (_, Ok(derivation)) => (Link::Derived(derivation), class),
                (_, Err(_)) => (Link::Affixed(""), WordClass::Noun),
            };
            let root = known.map_or_else(|| tables.keep(root), |place| place.root);
            let affix = if matches!(link, Link::Affixed(_)) { tables.keep(pattern) } else { 0 };
            let place = Place { root, class, link, affix };
            tables.places.entry(row.get("form").into()).or_insert(place);
        }
        tables.bound = lexicon.table("bound_words").rows().map(|row| row.get("word").into()).collect();
        tables
    }

    /// Returns the place of a word.
    fn keep(&mut self, word: &str) -> u32 {
        self.words.push(word.into());
        u32::try_from(self.words.len() - 1).unwrap_or(u32::MAX)
    }

    fn entry(&self, place: &Place) -> Entry<'_> {
        let word = |at: u32| self.words.get(at as usize).map_or("", |word| word);
        let link = if matches!(place.link, Link::Affixed(_)) {
            Link::Affixed(word(place.affix))
        } else {
            place.link
        };
        Entry { root: word(place.root), class: place.class, link }
    }

    pub(super) fn get(&self, word: &str) -> Option<Entry<'_>> {
        self.places.get(word).map(|place| self.entry(place))
    }

    /// Returns the root of two words that is written so without its space.
    pub(super) fn joined(&self, word: &str) -> Option<Entry<'_>> {
        self.joined.get(word).map(|place| self.entry(place))
    }

    /// Returns the words that stand before others in one word.
    pub(super) fn bound(&self) -> impl Iterator<Item = &str> {
        self.bound.iter().map(|word| &**word)
    }
}
