//! The words of today, bare and with affixes.

use rustc_hash::FxHashSet;

use crate::Lexicon;
use crate::morphology::{Morphology, WordClass};

/// The roots of the morphology and the standard words of the tables.
#[derive(Debug)]
pub(super) struct Vocabulary {
    words: FxHashSet<Box<str>>,
    morphology: Morphology,
}

impl Vocabulary {
    /// The most letters of a word that is taken apart.
    const LONGEST: usize = 40;

    pub(super) fn new(lexicon: &Lexicon, morphology: Morphology) -> Self {
        let mut words = FxHashSet::default();
        for table in ["spelling", "old_words", "slang"] {
            for row in lexicon.table(table).rows() {
                let standard = row.get("standard");
                if !standard.contains(' ') && !standard.contains(char::is_uppercase) {
                    words.insert(standard.into());
                }
            }
        }
        Self { words, morphology }
    }

    /// Tells whether a word in small letters is in a table as it is.
    pub(super) fn has(&self, word: &str) -> bool {
        self.words.contains(word)
            || self.morphology.root_class(word).is_some_and(|class| class != WordClass::Name)
    }

    /// Tells whether a word in small letters is known, or is made of a known word and affixes.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.has(word) || (word.len() <= Self::LONGEST && self.morphology.lemma(word).is_some())
    }
}
