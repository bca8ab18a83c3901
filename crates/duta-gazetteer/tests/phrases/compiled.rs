//! The compiled form of a set: it finds the same, and damage does no harm.

use duta_gazetteer::{CasePolicy, Input, OpenErrorKind, Phrases};
use proptest::prelude::*;

use crate::agree::{ENGINES, phrases, plain};
use crate::naive::Found;
use crate::random::{Dice, both};

/// Magic, version, checksum.
const PREFIX: usize = 16;

fn kind_of(bytes: &[u8]) -> Option<OpenErrorKind> {
    Phrases::from_compiled(bytes.to_vec()).err().map(|e| e.kind().clone())
}

/// Makes the checksum fit.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.len() >= PREFIX {
        let sum = crc32fast::hash(&bytes[PREFIX..]);
        bytes[12..PREFIX].copy_from_slice(&sum.to_le_bytes());
    }
    bytes
}

/// Searches with all engines, whatever comes of it.
fn search(set: &Phrases, text: &str) {
    for engine in ENGINES {
        let set = set.clone().with_engine(engine);
        for found in set.find_iter(text).chain(set.find_overlapping_iter(text)).take(10_000) {
            assert!(found.span().end() <= text.len() && text.is_char_boundary(found.span().start()));
        }
        let _ = set.find_iter(Input::new(text).range(1..text.len())).take(10_000).count();
    }
    let _ = (set.len(), set.memory_usage());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn finds_the_same((names, text) in both(8, 24)) {
        let set = phrases(&names);
        let bytes = set.as_compiled().to_vec();
        let second = phrases(&names);
        prop_assert_eq!(second.as_compiled(), &bytes, "the same names give the same bytes");
        let leaked: &'static [u8] = Vec::leak(bytes.clone());
        for again in [Phrases::from_compiled(bytes.clone()).unwrap(), Phrases::from_compiled(leaked).unwrap()] {
            prop_assert_eq!(again.as_compiled(), &bytes);
            prop_assert_eq!(again.len(), names.len());
            let found: Vec<Found> = again.find_overlapping_iter(&text).map(plain).collect();
            prop_assert_eq!(found, set.find_overlapping_iter(&text).map(plain).collect::<Vec<_>>());
        }
    }

    /// Changed on purpose, checksum and all: such bytes may open and find anything, but must not do harm.
    #[test]
    fn forged_tables((names, text) in both(8, 12), seed: u64) {
        let bytes = phrases(&names).as_compiled().to_vec();
        let mut dice = Dice::new(seed);
        for _ in 0..8 {
            let mut forged = bytes.clone();
            match dice.below(4) {
                0 => forged.truncate(dice.below(forged.len() + 1)),
                1 => forged.extend((0..dice.below(40)).map(|n| n as u8)),
                _ => {}
            }
            for _ in 0..1 + dice.below(6) {
                // half of the changes are to the header and to the records at the end
                let end = forged.len();
                let at = match dice.below(4) {
                    0 => PREFIX + dice.below(72),
                    1 => end.saturating_sub(1 + dice.below(200)),
                    _ => dice.below(end),
                };
                let byte = dice.next() as u8;
                if let Some(b) = forged.get_mut(at) {
                    *b = if dice.one_in(2) { byte } else { *b ^ 1 << (byte & 7) };
                }
            }
            if let Ok(set) = Phrases::from_compiled(sealed(forged)) {
                search(&set, &text);
            }
        }
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(Phrases::from_compiled(bytes.clone()).is_err());
        let mut headed = b"DUTAIDX\n\x01\0\0\0\0\0\0\0".to_vec();
        headed.extend(bytes);
        if let Ok(set) = Phrases::from_compiled(sealed(headed)) {
            search(&set, "Laut Natuna");
        }
    }
}

#[test]
fn damage_is_told() {
    let names = [("Laut Natuna", CasePolicy::Any), ("'s-Hertogenbosch", CasePolicy::Exact)];
    let bytes = Phrases::new(names).unwrap().as_compiled().to_vec();
    for end in 0..bytes.len() {
        let want = if end < 8 { OpenErrorKind::NotAGazetteer } else { OpenErrorKind::Damaged };
        assert_eq!(kind_of(&bytes[..end]), Some(want), "cut at {end}");
    }
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 1 << (at % 8);
        let kind = kind_of(&changed);
        let right = match at {
            0..8 => kind == Some(OpenErrorKind::NotAGazetteer),
            8..12 => matches!(kind, Some(OpenErrorKind::Version { .. })),
            _ => kind == Some(OpenErrorKind::Damaged),
        };
        assert!(right, "byte {at}: {kind:?}");
    }
    assert_eq!(kind_of(&[bytes.as_slice(), b"\0"].concat()), Some(OpenErrorKind::Damaged));
}

#[test]
fn sizes_that_promise_too_much_are_refused() {
    let bytes = Phrases::new([("Laut Natuna", CasePolicy::Any)]).unwrap().as_compiled().to_vec();
    // behind the seed, the count, the fold and the longest name stand the five sizes
    for at in (PREFIX + 32..PREFIX + 72).step_by(8) {
        for size in [u64::MAX, u64::MAX / 8 + 1, 1 << 61, 1 << 32, bytes.len() as u64] {
            let mut forged = bytes.clone();
            forged[at..at + 8].copy_from_slice(&size.to_le_bytes());
            assert_eq!(kind_of(&sealed(forged)), Some(OpenErrorKind::Damaged), "{size} at {at}");
        }
    }
}

/// The longest name says how much a search in pieces keeps: a lie about it must not overflow.
#[test]
fn a_longest_name_that_is_a_lie() {
    let mut bytes = Phrases::new([("Laut Natuna", CasePolicy::Any)]).unwrap().as_compiled().to_vec();
    for longest in [0, u64::MAX, u64::MAX - 8, 1 << 60] {
        bytes[PREFIX + 24..PREFIX + 32].copy_from_slice(&longest.to_le_bytes());
        if let Ok(set) = Phrases::from_compiled(sealed(bytes.clone())) {
            assert_eq!(set.find_reader(&b"Laut Natuna"[..]).count(), 1);
        }
    }
}
