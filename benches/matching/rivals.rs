//! The crates that find many strings at once, over the same names.
//!
//! An engine gives one of two answers. The bare ones know no words: they report leftmost-longest hits, within words
//! too (`Peru` in `Perundingan`), and so do less than an engine that gives the exact answer.

use std::error::Error;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use daachorse::{DoubleArrayAhoCorasick, DoubleArrayAhoCorasickBuilder};
use regex::{Regex, RegexBuilder};

use super::haystacks::Size;
use super::reference::Reference;
use super::walks::{FstWalk, WordTrie};

/// A way to find names.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Rival {
    /// aho-corasick with its quickest search and its largest tables, bare.
    Dfa,
    /// What aho-corasick chooses for so many names, bare.
    ContiguousNfa,
    /// daachorse, bytewise, bare.
    Daachorse,
    /// An alternation of all names, longest first, bare.
    Regex,
    /// aho-corasick with the exact answer.
    Reference,
    /// An fst walked at each start of a word, exact.
    Fst,
    /// A trie of words in hash maps, exact.
    WordTrie,
}

impl Rival {
    pub(crate) const ALL: [Self; 7] = [
        Self::Dfa,
        Self::ContiguousNfa,
        Self::Daachorse,
        Self::Regex,
        Self::Reference,
        Self::Fst,
        Self::WordTrie,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Dfa => "aho-corasick-dfa",
            Self::ContiguousNfa => "aho-corasick-contiguous-nfa",
            Self::Daachorse => "daachorse",
            Self::Regex => "regex",
            Self::Reference => "aho-corasick-exact",
            Self::Fst => "fst",
            Self::WordTrie => "word-trie",
        }
    }

    pub(crate) fn is_bare(self) -> bool {
        matches!(self, Self::Dfa | Self::ContiguousNfa | Self::Daachorse | Self::Regex)
    }

    /// Tells whether an engine takes so many names in a time that one would wait for.
    pub(crate) fn takes(self, size: Size) -> bool {
        self != Self::Regex || size == Size::Builtin
    }

    pub(crate) fn build(self, names: &[String]) -> Result<Engine, Box<dyn Error>> {
        Ok(match self {
            Self::Dfa => Engine::AhoCorasick(bare(AhoCorasickKind::DFA, names, false)?),
            Self::ContiguousNfa => Engine::AhoCorasick(bare(AhoCorasickKind::ContiguousNFA, names, false)?),
            Self::Daachorse => Engine::Daachorse(
                DoubleArrayAhoCorasickBuilder::new()
                    .match_kind(daachorse::MatchKind::LeftmostLongest)
                    .build(names)
                    .map_err(|e| e.to_string())?,
            ),
            Self::Regex => Engine::Regex(alternation(names)?),
            Self::Reference => Engine::Reference(Reference::build(names, false)?),
            Self::Fst => Engine::Fst(FstWalk::build(names)?),
            Self::WordTrie => Engine::WordTrie(WordTrie::build(names)),
        })
    }
}

/// Builds aho-corasick as it comes.
pub(crate) fn bare(
    kind: AhoCorasickKind,
    names: &[String],
    any_case: bool,
) -> Result<AhoCorasick, aho_corasick::BuildError> {
    AhoCorasick::builder()
        .kind(Some(kind))
        .match_kind(MatchKind::LeftmostLongest)
        .ascii_case_insensitive(any_case)
        .build(names)
}

fn alternation(names: &[String]) -> Result<Regex, regex::Error> {
    // The first branch that fits is taken.
    let mut longest_first: Vec<&str> = names.iter().map(String::as_str).collect();
    longest_first.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let branches: Vec<String> = longest_first.into_iter().map(regex::escape).collect();
    RegexBuilder::new(&branches.join("|")).size_limit(1 << 30).build()
}

/// A rival over some names.
pub(crate) enum Engine {
    AhoCorasick(AhoCorasick),
    Daachorse(DoubleArrayAhoCorasick<u32>),
    Regex(Regex),
    Reference(Reference),
    Fst(FstWalk),
    WordTrie(WordTrie),
}

impl Engine {
    pub(crate) fn count(&self, text: &str) -> usize {
        let mut count = 0;
        match self {
            Self::AhoCorasick(automaton) => return automaton.find_iter(text).count(),
            Self::Daachorse(automaton) => return automaton.leftmost_find_iter(text).count(),
            Self::Regex(regex) => return regex.find_iter(text).count(),
            Self::Reference(reference) => return reference.count(text),
            Self::Fst(walk) => walk.each(text, |_, _| count += 1),
            Self::WordTrie(trie) => trie.each(text, |_, _| count += 1),
        }
        count
    }

    /// Returns how many bytes an engine holds, where it tells.
    pub(crate) fn memory(&self) -> Option<usize> {
        match self {
            Self::AhoCorasick(automaton) => Some(automaton.memory_usage()),
            Self::Daachorse(automaton) => Some(automaton.heap_bytes()),
            Self::Reference(reference) => Some(reference.automaton().memory_usage()),
            Self::Fst(walk) => Some(walk.memory()),
            Self::Regex(_) | Self::WordTrie(_) => None,
        }
    }
}
