//! What the cutting of a text into words needs beside the clitics.

use std::collections::{HashMap, HashSet};

use super::{Clitics, Morphology};
use crate::fold::Folded;
use crate::{Case, Lexicon};

#[derive(Debug, Default)]
pub(super) struct SegmentTables {
    /// Adverbs, adjectives and the like whose clitic has no meaning of its own: `akhirnya`, `sebelumnya`.
    whole: HashSet<String>,
    /// Conjunctions whose `-pun` is a word where a text is cut into words: `meskipun`.
    parted: HashSet<String>,
    /// Abbreviations with their full stops, and what stands behind them.
    abbreviations: HashMap<String, Behind>,
    /// Words behind which one letter is a label, no initial: `vitamin A`.
    lettered: HashSet<String>,
    /// The most bytes of an abbreviation.
    longest: usize,
}

/// What may stand behind an abbreviation whose full stop ends no sentence.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Behind {
    /// Anything: `Dr.`, `a.n.`.
    Any,
    /// No capital: `hal. 5`, but `segala hal. Ia`.
    NoCapital,
    /// A small letter or a mark: `dll. kemudian`.
    Small,
}

impl SegmentTables {
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let words = |table: &str| lexicon.table(table).rows().map(|r| r.get("word").to_lowercase()).collect();
        let behind = |ends: &str| match ends {
            "maybe" => Behind::Small,
            "number" => Behind::NoCapital,
            _ => Behind::Any,
        };
        let abbreviations = lexicon.table("abbreviations");
        let abbreviations: HashMap<String, Behind> =
            abbreviations.rows().map(|r| (r.get("word").to_owned(), behind(r.get("ends")))).collect();
        let longest = abbreviations.keys().map(String::len).max().unwrap_or(0);
        Self {
            whole: words("whole_words"),
            parted: words("parted_words"),
            abbreviations,
            lettered: words("lettered_words"),
            longest,
        }
    }
}

impl Morphology {
    /// Takes the clitics off a word as a treebank does: words that have become adverbs stay whole, and so do names.
    /// `opens` tells that a sentence may begin with the word, where a capital letter says nothing.
    pub(crate) fn segments<'w>(&self, word: &'w str, case: Case, opens: bool) -> Clitics<'w> {
        let whole = Clitics::whole(word);
        if !may_have_clitics(word.as_bytes()) {
            return whole;
        }
        let clitics = self.clitics(word);
        if !clitics.any() && self.parts.segments.parted.contains(Folded::new(word).as_str()) {
            return Clitics::with_particle(word, "pun".len());
        }
        if !clitics.any() || self.parts.segments.whole.contains(Folded::new(word).as_str()) {
            return whole;
        }
        // `KPK-nya`, `kepada-Mu`
        let hyphened = word.len() > clitics.parts_len();
        let capital = matches!(case, Case::Title | Case::Upper | Case::Mixed);
        if capital && !hyphened && !(opens && case == Case::Title) {
            // `-nya` and what follows it are no end of a name
            let pronoun = clitics.pronoun().is_some_and(|p| !p.eq_ignore_ascii_case("nya"));
            let particle = clitics.pronoun().is_none() && clitics.particle().is_some();
            let name = pronoun || particle || clitics.proclitic().is_some();
            if name && !self.parts.clitics.is_host(clitics.stem()) {
                return whole;
            }
        }
        clitics
    }

    /// Tells whether one letter behind `word` is a label.
    pub(crate) fn is_lettered(&self, word: &str) -> bool {
        self.parts.segments.lettered.contains(Folded::new(word).as_str())
    }

    /// Returns what may stand behind `word`, where it is an abbreviation with its full stops.
    pub(crate) fn abbreviation(&self, word: &str) -> Option<Behind> {
        let tables = &self.parts.segments;
        (word.len() <= tables.longest).then(|| tables.abbreviations.get(word).copied())?
    }
}

/// Looks at the first and the last letters alone.
fn may_have_clitics(word: &[u8]) -> bool {
    let ends = |end: &[u8]| {
        let tail = word.len().checked_sub(end.len()).and_then(|at| word.get(at..));
        tail.is_some_and(|tail| tail.eq_ignore_ascii_case(end))
    };
    let begins = |start: &[u8]| word.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    match word.last() {
        Some(b'a' | b'A') if ends(b"nya") => true,
        Some(b'h' | b'H') if ends(b"ah") => true,
        Some(b'n' | b'N') if ends(b"pun") => true,
        Some(b'u' | b'U') if ends(b"ku") || ends(b"mu") => true,
        _ => begins(b"ku") || begins(b"kau"),
    }
}
