//! What the cutting of a text into words needs beside the clitics.

use std::collections::HashSet;

use super::{Clitics, Morphology};
use crate::fold::Folded;
use crate::{Case, Lexicon};

#[derive(Debug, Default)]
pub(super) struct SegmentTables {
    /// Adverbs, adjectives and the like whose clitic has no meaning of its own: `akhirnya`, `sebelumnya`.
    whole: HashSet<String>,
    /// Abbreviations with their full stops.
    abbreviations: HashSet<String>,
    /// Words behind which one letter is a label, no initial: `vitamin A`.
    lettered: HashSet<String>,
    /// The most bytes of an abbreviation.
    longest: usize,
}

impl SegmentTables {
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let whole = lexicon.table("whole_words").rows().map(|r| r.get("word").to_lowercase()).collect();
        let abbreviations: HashSet<String> =
            lexicon.table("abbreviations").rows().map(|r| r.get("word").to_owned()).collect();
        let longest = abbreviations.iter().map(String::len).max().unwrap_or(0);
        let lettered = lexicon.table("lettered_words").rows().map(|r| r.get("word").to_owned()).collect();
        Self { whole, abbreviations, lettered, longest }
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
        if !clitics.any() || self.parts.segments.whole.contains(Folded::new(word).as_str()) {
            return whole;
        }
        // `KPK-nya`, `kepada-Mu`
        let hyphened = word.len() > clitics.parts_len();
        let capital = matches!(case, Case::Title | Case::Upper | Case::Mixed);
        if capital && !hyphened && !(opens && case == Case::Title) {
            let short = |c: &str| !c.eq_ignore_ascii_case("nya");
            let name = clitics.enclitics().any(short) || clitics.proclitic().is_some();
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

    /// Tells whether `word` is an abbreviation with its full stops.
    pub(crate) fn is_abbreviation(&self, word: &str) -> bool {
        word.len() <= self.parts.segments.longest && self.parts.segments.abbreviations.contains(word)
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
