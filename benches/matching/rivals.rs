//! The crate aho-corasick as it comes, over the same names.

use aho_corasick::{AhoCorasick, AhoCorasickKind, BuildError, MatchKind};

/// A way to use aho-corasick.
#[derive(Clone, Copy)]
pub(crate) enum Rival {
    /// What `AhoCorasick::new` chooses for so many names.
    ContiguousNfa,
    /// The quickest search and the largest tables.
    Dfa,
    /// The contiguous NFA, and a test of the boundaries of each hit.
    Bounded,
}

impl Rival {
    pub(crate) const ALL: [Self; 3] = [Self::ContiguousNfa, Self::Dfa, Self::Bounded];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::ContiguousNfa => "aho-corasick-contiguous-nfa",
            Self::Dfa => "aho-corasick-dfa",
            Self::Bounded => "aho-corasick-bounded",
        }
    }

    pub(crate) fn build(self, names: &[String]) -> Result<Engine, BuildError> {
        let (kind, bounded) = match self {
            Self::ContiguousNfa => (AhoCorasickKind::ContiguousNFA, false),
            Self::Dfa => (AhoCorasickKind::DFA, false),
            Self::Bounded => (AhoCorasickKind::ContiguousNFA, true),
        };
        let automaton =
            AhoCorasick::builder().kind(Some(kind)).match_kind(MatchKind::LeftmostLongest).build(names)?;
        Ok(Engine { automaton, bounded })
    }
}

/// A rival over some names.
pub(crate) struct Engine {
    automaton: AhoCorasick,
    bounded: bool,
}

impl Engine {
    pub(crate) fn pattern_count(&self) -> usize {
        self.automaton.patterns_len()
    }

    pub(crate) fn count(&self, text: &str) -> usize {
        let hits = self.automaton.find_iter(text);
        if self.bounded {
            hits.filter(|m| is_bounded(text, m.start(), m.end())).count()
        } else {
            hits.count()
        }
    }
}

/// Tells whether no letter or digit stands right before or behind a range.
pub(crate) fn is_bounded(text: &str, from: usize, to: usize) -> bool {
    let before = text.get(..from).and_then(|t| t.chars().next_back());
    let after = text.get(to..).and_then(|t| t.chars().next());
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}
