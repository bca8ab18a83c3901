//! The roots of the language, and the words whose root no rule gives.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

use super::Derivation;

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
pub(super) enum Link {
    /// The root itself.
    Root,
    /// Another spelling of it.
    Variant,
    /// It under an affix pattern.
    Derived(Derivation),
    /// It with an affix of no pattern: `-wan`.
    Affixed(&'static str),
    /// A repetition: sayur-mayur.
    Repeated,
}

/// A word of the tables.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) root: &'static str,
    pub(super) class: WordClass,
    pub(super) link: Link,
}

/// Every word of the tables. Made on first use.
pub(super) struct Roots {
    entries: HashMap<&'static str, Entry, BuildHasherDefault<ByteHasher>>,
    /// Roots of two words under these written as one: `tandatangan`.
    joined: HashMap<String, Entry, BuildHasherDefault<ByteHasher>>,
}

impl Roots {
    pub(super) fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Roots> = OnceLock::new();
        BUILTIN.get_or_init(|| Self::new(include_str!("../roots.txt"), include_str!("../lexemes.txt")))
    }

    fn new(roots: &'static str, lexemes: &'static str) -> Self {
        let mut tables = Self { entries: HashMap::default(), joined: HashMap::default() };
        tables.entries.reserve(roots.len() / 12);
        for (root, class) in rows(roots).filter_map(|row| row.split_once('\t')) {
            let class = CLASSES.iter().find(|(name, _)| *name == class).map_or(WordClass::Noun, |(_, c)| *c);
            let entry = Entry { root, class, link: Link::Root };
            if root.contains(' ') {
                tables.joined.insert(root.replace(' ', ""), entry);
            }
            tables.entries.insert(root, entry);
        }
        for row in rows(lexemes) {
            let mut cells = row.split('\t');
            let (Some(form), Some(root), Some(pattern)) = (cells.next(), cells.next(), cells.next()) else {
                continue;
            };
            // The root keeps its class under another spelling only.
            let known = tables.entries.get(root).map_or(WordClass::Noun, |e| e.class);
            let (link, class) = match (pattern, pattern.parse()) {
                ("variant", _) => (Link::Variant, known),
                ("~", _) => (Link::Repeated, known),
                (_, Ok(derivation)) => (Link::Derived(derivation), known),
                (affix, Err(_)) => (Link::Affixed(affix), WordClass::Noun),
            };
            tables.entries.entry(form).or_insert(Entry { root, class, link });
        }
        tables
    }

    pub(super) fn get(&self, word: &str) -> Option<Entry> {
        self.entries.get(word).copied()
    }

    /// Returns the root of two words that is written so without its space.
    pub(super) fn joined(&self, word: &str) -> Option<Entry> {
        self.joined.get(word).copied()
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|l| !l.is_empty() && !l.starts_with('#'))
}

/// A fast hash of short words. The keys are those of the tables, so nobody can choose colliding ones.
#[derive(Default)]
pub(super) struct ByteHasher(u64);

impl Hasher for ByteHasher {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let word = chunk.iter().rev().fold(0, |word, &byte| (word << 8) | u64::from(byte));
            self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}
