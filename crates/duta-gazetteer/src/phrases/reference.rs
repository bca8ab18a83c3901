//! The plain engine: reads the whole text, searches with `aho-corasick`, and tests what it finds.
//!
//! It says what the staged engine must find, and finds the names that begin with no word or end with a hyphen.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::bounds::{closes, is_between_characters, opens};
use super::name::folded;
use super::reading::{Units, fold};
use super::scan::Hit;
use crate::CasePolicy;

#[derive(Clone, Debug, Default)]
pub(super) struct Reference {
    /// None where there is no name.
    automaton: Option<AhoCorasick>,
    names: Vec<(u32, CasePolicy, String)>,
}

/// A text as it is read.
#[derive(Default)]
struct Read {
    folded: String,
    chars: Vec<char>,
    /// The byte in `folded` and the place in `chars` at which each character begins, and its bytes in the text.
    units: Vec<(usize, usize, usize, usize)>,
}

impl Read {
    fn new(text: &str) -> Self {
        let mut read = Self::default();
        for unit in Units::new(text, 0) {
            read.units.push((read.folded.len(), read.chars.len(), unit.start, unit.end));
            read.folded.extend(unit.chars().map(fold));
            read.chars.extend(unit.chars());
        }
        read.units.push((read.folded.len(), read.chars.len(), text.len(), text.len()));
        read
    }

    /// Returns which character begins at a byte of `folded`.
    fn unit_at(&self, folded: usize) -> Option<usize> {
        self.units.binary_search_by_key(&folded, |u| u.0).ok()
    }
}

impl Reference {
    /// Takes names as they are read, with their numbers: fewer bytes than an automaton can number, since `Phrases::new`
    /// refuses lists of more than half of that.
    pub(super) fn new(names: impl Iterator<Item = (u32, CasePolicy, String)>) -> Self {
        let names: Vec<_> = names.collect();
        let automaton = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::NoncontiguousNFA))
            .match_kind(MatchKind::Standard)
            .build(names.iter().map(|(_, _, name)| folded(name)))
            .ok()
            .filter(|_| !names.is_empty());
        Self { automaton, names }
    }

    pub(super) fn memory_usage(&self) -> usize {
        let names = self.names.iter().map(|n| size_of_val(n) + n.2.capacity());
        self.automaton.as_ref().map_or(0, AhoCorasick::memory_usage) + names.sum::<usize>()
    }

    /// Returns all occurrences, by start, longest first, that lie within a range of the text.
    pub(super) fn find(&self, text: &str, range: core::ops::Range<usize>) -> Vec<Hit> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let read = Read::new(text);
        let found = automaton.find_overlapping_iter(&read.folded).filter_map(|m| {
            let (first, end) = (read.unit_at(m.start())?, read.unit_at(m.end())?);
            let (from, last) = (read.units.get(first)?, read.units.get(end.checked_sub(1)?)?);
            let (id, policy, name) = self.names.get(m.pattern().as_usize())?;
            let surface = read.chars.get(from.1..read.units.get(end)?.1)?;
            let (start, end) = (from.2, last.3);
            let same = name.chars().eq(surface.iter().copied());
            let small = surface.iter().any(|c| c.is_lowercase());
            (policy.allows(same, small)
                && range.start <= start
                && end <= range.end
                && opens(text, start)
                && closes(text, end)
                && is_between_characters(text, start)
                && is_between_characters(text, end))
            .then_some(Hit { start, end, id: *id })
        });
        let mut hits: Vec<Hit> = found.collect();
        hits.sort_unstable_by_key(|h| (h.start, core::cmp::Reverse(h.end), h.id));
        hits
    }
}
