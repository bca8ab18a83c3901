//! The exact answer, in the way that is easiest to trust: all hits of aho-corasick, those within words dropped, and
//! the leftmost-longest of the rest kept. In this order: a longer hit that ends within a word must not hide a good one.

use aho_corasick::{AhoCorasick, AhoCorasickKind, BuildError, MatchKind};

/// The names in a contiguous NFA that reports overlapping hits.
pub(crate) struct Reference {
    automaton: AhoCorasick,
}

impl Reference {
    pub(crate) fn build(names: &[String], any_case: bool) -> Result<Self, BuildError> {
        let automaton = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::Standard)
            .ascii_case_insensitive(any_case)
            .build(names)?;
        Ok(Self { automaton })
    }

    pub(crate) fn automaton(&self) -> &AhoCorasick {
        &self.automaton
    }

    /// Returns the names of a text, in order, without overlap.
    pub(crate) fn find(&self, text: &str) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        self.each(text, |from, to| found.push((from, to)));
        found
    }

    pub(crate) fn count(&self, text: &str) -> usize {
        let mut count = 0;
        self.each(text, |_, _| count += 1);
        count
    }

    fn each(&self, text: &str, mut name: impl FnMut(usize, usize)) {
        let hits = self.automaton.find_overlapping_iter(text).map(|hit| (hit.start(), hit.end()));
        let mut hits: Vec<_> = hits.filter(|&(from, to)| is_bounded(text, from, to)).collect();
        hits.sort_unstable_by_key(|&(from, to)| (from, std::cmp::Reverse(to)));
        let mut free = 0;
        for (from, to) in hits {
            if from >= free {
                name(from, to);
                free = to;
            }
        }
    }
}

/// Tells whether no letter or digit stands right before or behind a range.
pub(crate) fn is_bounded(text: &str, from: usize, to: usize) -> bool {
    is_free_before(text, from) && is_free_behind(text, to)
}

pub(crate) fn is_free_before(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    !before.is_some_and(char::is_alphanumeric)
}

pub(crate) fn is_free_behind(text: &str, at: usize) -> bool {
    let behind = text.get(at..).and_then(|t| t.chars().next());
    !behind.is_some_and(char::is_alphanumeric)
}
