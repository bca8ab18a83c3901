//! What holds for every set and every text.

use std::cmp::Reverse;

use duta_gazetteer::phrases::FindIter;
use duta_gazetteer::{BuildErrorKind, CasePolicy, Engine, Input, Phrases};
use proptest::prelude::*;

use crate::agree::{phrases, plain};
use crate::naive::Found;
use crate::random::both;

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn keeps_its_laws((names, text) in both(8, 24)) {
        let set = phrases(&names);
        let kept: Vec<Found> = set.find_iter(&text).map(plain).collect();
        let all: Vec<Found> = set.find_overlapping_iter(&text).map(plain).collect();
        for (start, end, ids) in &all {
            prop_assert!(start < end && text.is_char_boundary(*start) && text.is_char_boundary(*end));
            prop_assert!(!ids.is_empty() && ids.is_sorted_by(|a, b| a < b) && ids.iter().all(|id| *id < names.len()));
            // what has one of the names is the same with another policy at most
            prop_assert!(set.is_match(Input::new(&text).range(*start..*end)));
        }
        prop_assert!(all.is_sorted_by(|a, b| (a.0, Reverse(a.1)) < (b.0, Reverse(b.1))));
        prop_assert!(kept.windows(2).all(|pair| pair[0].1 <= pair[1].0));
        prop_assert!(kept.iter().all(|found| all.contains(found)));
        for left in all.iter().filter(|found| !kept.contains(found)) {
            prop_assert!(kept.iter().any(|k| k.0 < left.1 && left.0 < k.1 && (k.0, Reverse(k.1)) < (left.0, Reverse(left.1))));
        }
        prop_assert_eq!(set.is_match(&text), !kept.is_empty());
        prop_assert_eq!((set.len(), set.is_empty()), (names.len(), names.is_empty()));

        // a clone finds the same, from where it was taken
        let copy = set.clone();
        prop_assert_eq!(copy.find_iter(&text).map(plain).collect::<Vec<_>>(), kept.clone());
        let mut half = set.find_iter(&text);
        let _ = half.by_ref().take(kept.len() / 2).count();
        prop_assert_eq!(half.clone().map(plain).collect::<Vec<_>>(), &kept[kept.len() / 2..]);
        prop_assert_eq!(half.map(plain).collect::<Vec<_>>(), &kept[kept.len() / 2..]);
        // a search that has ended goes on ending
        let mut ended = set.find_iter(&text);
        let _ = ended.by_ref().count();
        prop_assert!(ended.next().is_none() && ended.next().is_none());
    }

    /// Two searches under way at once in one thread.
    #[test]
    fn searches_do_not_disturb_each_other((names, text) in both(6, 40), (others, other) in both(6, 40)) {
        let (a, b) = (phrases(&names), phrases(&others));
        let long = text.repeat(1 + 3500 / text.len().max(1));
        let mut left: FindIter<'_, '_> = a.find_iter(&long);
        let mut right = b.find_overlapping_iter(&other);
        let (mut found, mut other_found) = (Vec::new(), Vec::new());
        loop {
            let (l, r) = (left.next(), right.next());
            if l.is_none() && r.is_none() {
                break;
            }
            found.extend(l.map(plain));
            other_found.extend(r.map(plain));
        }
        prop_assert_eq!(found, a.find_iter(&long).map(plain).collect::<Vec<_>>());
        prop_assert_eq!(other_found, b.find_overlapping_iter(&other).map(plain).collect::<Vec<_>>());
    }

    /// A name is found as it is written, unless what stands in it cuts it.
    #[test]
    fn a_plain_name_is_found(name in "[A-Za-z0-9]{1,70}([ ,.'-][A-Za-z0-9]{1,12}){0,6}", policy in 0..3usize) {
        let set = Phrases::new([(name.as_str(), crate::random::POLICIES[policy])]).unwrap();
        for engine in crate::agree::ENGINES {
            let set = set.clone().with_engine(engine);
            let text = format!("({name}, {name}nya)");
            let found: Vec<usize> = set.find_iter(&text).map(|m| m.span().start()).collect();
            prop_assert_eq!(found, [1, name.len() + 3]);
        }
    }
}

#[test]
fn sets_of_nothing() {
    let empty = ["", " ", "\u{ad}", "\t \n", "\0"].map(|name| (name, CasePolicy::Any));
    for set in [Phrases::default(), Phrases::new([]).unwrap(), Phrases::new(empty).unwrap()] {
        for engine in crate::agree::ENGINES {
            let set = set.clone().with_engine(engine);
            for text in ["", " ", "\u{ad}", "Kapal berlayar ke Natuna"] {
                assert!(!set.is_match(text));
                assert_eq!(set.find_overlapping_iter(text).count(), 0);
                assert_eq!(set.find_reader(text.as_bytes()).count(), 0);
            }
        }
    }
    assert!(Phrases::default().is_empty());
    assert_eq!(Phrases::new(empty).unwrap().len(), 5);
}

#[test]
fn a_name_may_be_long_but_not_too_long() {
    // a name of very many words is looked at again where each of them begins, if it could begin there
    let mut longest: String = (0..).map(|n| format!("Laut{n} ")).take(8_000).collect();
    longest.truncate(65_534);
    longest.push('a');
    let too_long = longest.clone() + "a";
    for engine in [Engine::Auto, Engine::Portable, Engine::Reference] {
        let set = Phrases::new([(longest.as_str(), CasePolicy::Any)]).unwrap().with_engine(engine);
        let text = longest.to_uppercase() + "nya";
        assert!(!set.is_match(&text[1..]));
        assert_eq!(set.find_iter(&text).map(|m| m.span().len()).collect::<Vec<_>>(), [65_535]);
    }
    let error = Phrases::new([("Laut", CasePolicy::Any), (too_long.as_str(), CasePolicy::Any)]).unwrap_err();
    assert_eq!(error.kind(), &BuildErrorKind::TooLong { phrase: 1, len: 65_536 });
}

#[test]
fn memory_is_told() {
    let names: Vec<String> = (0..5000).map(|n| format!("Badan Urusan {n}")).collect();
    let all = names.iter().map(|n| (n.as_str(), CasePolicy::ExactOrUpper));
    let set = Phrases::new(all).unwrap();
    let bytes: usize = names.iter().map(String::len).sum();
    assert!(set.memory_usage() > bytes && set.memory_usage() < 8 * bytes, "{}", set.memory_usage());
    assert!(set.memory_usage() >= set.as_compiled().len());
    let before = set.memory_usage();
    assert!(set.is_match("Badan Urusan 77"));
    assert_eq!(set.memory_usage(), before, "a search keeps nothing in the set");
    assert!(set.clone().with_engine(Engine::Reference).is_match("Badan Urusan 77"));
    assert!(set.memory_usage() > before, "the plain engine has an automaton");
}

#[test]
fn is_shared_between_threads() {
    fn shared<T: Send + Sync + Clone + 'static>() {}
    shared::<Phrases>();
    shared::<Input<'static>>();
    fn sent<T: Send>() {}
    sent::<FindIter<'static, 'static>>();

    let set = Phrases::new([("Natuna", CasePolicy::Exact), ("-Natuna", CasePolicy::Exact)]).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(set.find_iter("Laut Natuna ".repeat(2000).as_str()).count(), 2000));
        }
    });
}
