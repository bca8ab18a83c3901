//! All engines find what the definition finds.

use std::ops::Range;

use duta_gazetteer::{CasePolicy, Engine, Input, PhraseMatch, Phrases};
use proptest::prelude::*;

use crate::naive::{self, Found, Naive, Text};
use crate::random::{Names, both};

pub(crate) const ENGINES: [Engine; 3] = [Engine::Reference, Engine::Portable, Engine::Auto];

pub(crate) fn borrowed(names: &Names) -> impl Iterator<Item = (&str, CasePolicy)> {
    names.iter().map(|(name, policy)| (name.as_str(), *policy))
}

pub(crate) fn phrases(names: &Names) -> Phrases {
    Phrases::new(borrowed(names)).unwrap()
}

pub(crate) fn plain(found: PhraseMatch) -> Found {
    (found.span().start(), found.span().end(), found.ids().collect())
}

/// Returns the first way in which an engine differs from what must be found.
pub(crate) fn difference(
    phrases: &Phrases,
    text: &str,
    range: Range<usize>,
    overlapping: &[Found],
) -> Option<String> {
    let kept = naive::leftmost_longest(overlapping.to_vec());
    for engine in ENGINES {
        let phrases = phrases.clone().with_engine(engine);
        let input = Input::new(text).range(range.clone());
        let all: Vec<Found> = phrases.find_overlapping_iter(input.clone()).map(plain).collect();
        if all != overlapping {
            return Some(format!("{engine:?}, overlapping: {all:?} and not {overlapping:?}"));
        }
        let found: Vec<Found> = phrases.find_iter(input.clone()).map(plain).collect();
        if found != kept {
            return Some(format!("{engine:?}: {found:?} and not {kept:?}"));
        }
        if phrases.is_match(input) == kept.is_empty() {
            return Some(format!("{engine:?}: a match or none"));
        }
    }
    None
}

/// Returns how an engine differs from the naive one in a text.
pub(crate) fn difference_from_naive(names: &Names, text: &str) -> Option<String> {
    let found = Naive::new(borrowed(names)).overlapping_within(&Text::new(text), 0..text.len());
    difference(&phrases(names), text, 0..text.len(), &found)
}

/// Takes away from names and text while they still differ.
pub(crate) fn smallest(names: &Names, text: &str, differs: &dyn Fn(&Names, &str) -> bool) -> (Names, String) {
    let (mut names, mut text) = (names.clone(), text.to_owned());
    let mut step = names.len().max(text.len()).max(2) / 2;
    loop {
        let before = (names.len(), text.len());
        let mut at = 0;
        while at < names.len() {
            let mut fewer = names.clone();
            fewer.drain(at..names.len().min(at + step));
            if differs(&fewer, &text) {
                names = fewer;
            } else {
                at += step;
            }
        }
        let mut at = 0;
        while at < text.len() {
            let end = (at + step..=text.len()).find(|i| text.is_char_boundary(*i)).unwrap_or(text.len());
            let shorter = format!("{}{}", &text[..at], &text[end..]);
            if differs(&names, &shorter) {
                text = shorter;
            } else {
                at = end;
            }
        }
        if step == 1 && before == (names.len(), text.len()) {
            return (names, text);
        }
        step = (step / 2).max(1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, max_shrink_iters: 0, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn engines_find_what_the_naive_one_finds((names, text) in both(8, 24)) {
        if let Some(difference) = difference_from_naive(&names, &text) {
            let differs = |names: &Names, text: &str| difference_from_naive(names, text).is_some();
            let (names, text) = smallest(&names, &text, &differs);
            let last = difference_from_naive(&names, &text);
            panic!("{last:?} with {names:?} in {text:?}; at first {difference}");
        }
    }
}
