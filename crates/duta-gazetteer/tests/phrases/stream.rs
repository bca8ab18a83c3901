//! A text that is read piece by piece has the same phrases as the whole.

use std::io::{Error, ErrorKind, Read};

use duta_gazetteer::{CasePolicy, Phrases, ReadErrorKind};
use proptest::prelude::*;

use crate::agree::{phrases, plain};
use crate::naive::Found;
use crate::random::{Dice, both};

/// Gives a text in pieces, and a fault at its end if there is one.
struct Pieces<'t> {
    rest: &'t [u8],
    /// How long the pieces are; 0 for any length up to 4096.
    piece: usize,
    dice: Dice,
    fault: Option<ErrorKind>,
}

impl<'t> Pieces<'t> {
    fn new(rest: &'t [u8], piece: usize, fault: Option<ErrorKind>) -> Self {
        Self { rest, piece, dice: Dice::new(rest.len() as u64), fault }
    }
}

impl Read for Pieces<'_> {
    fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
        if self.dice.one_in(50) {
            return Err(Error::from(ErrorKind::Interrupted));
        }
        if let (true, Some(fault)) = (self.rest.is_empty(), self.fault) {
            return Err(Error::from(fault));
        }
        let len = if self.piece == 0 { 1 + self.dice.below(4096) } else { self.piece };
        let len = len.min(self.rest.len()).min(to.len());
        let (piece, rest) = self.rest.split_at(len);
        to[..len].copy_from_slice(piece);
        self.rest = rest;
        Ok(len)
    }
}

fn whole(set: &Phrases, text: &str) -> Vec<Found> {
    set.find_iter(text).map(plain).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_pieces((names, text) in both(6, 24)) {
        let set = phrases(&names);
        for piece in [1, 2, 3, 7, 64, 0] {
            let found: Vec<Found> =
                set.find_reader(Pieces::new(text.as_bytes(), piece, None)).map(|m| plain(m.unwrap())).collect();
            prop_assert_eq!(&found, &whole(&set, &text), "pieces of {}", piece);
        }
    }

    /// What stands before the fault is found first.
    #[test]
    fn with_a_fault((names, text) in both(6, 24), invalid: bool, at: prop::sample::Index) {
        let set = phrases(&names);
        let at = (0..=at.index(text.len() + 1)).rev().find(|i| text.is_char_boundary(*i)).unwrap();
        let before = &text[..at];
        let (bytes, fault) = if invalid {
            ([before.as_bytes(), b"\xe2\x28", &text.as_bytes()[at..]].concat(), None)
        } else {
            (before.as_bytes().to_vec(), Some(ErrorKind::ConnectionReset))
        };
        let mut search = set.find_reader(Pieces::new(&bytes, 0, fault));
        let (mut found, mut error) = (Vec::new(), None);
        for one in search.by_ref() {
            prop_assert!(error.is_none(), "nothing comes behind a fault");
            match one {
                Ok(one) => found.push(plain(one)),
                Err(fault) => error = Some(fault),
            }
        }
        let error = error.unwrap();
        prop_assert_eq!(error.at(), at);
        prop_assert_eq!(matches!(error.kind(), ReadErrorKind::NotUtf8), invalid);
        prop_assert_eq!(found, whole(&set, before));
        prop_assert!(search.next().is_none());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    /// Texts that are longer than what is kept of them, with names across the places where it is cut.
    #[test]
    fn of_a_long_text((names, text) in both(5, 60), seed: u64) {
        let set = phrases(&names);
        let mut dice = Dice::new(seed);
        let mut long = String::new();
        while long.len() < 200_000 {
            long += &text;
            long += ["", " ", "x", "nya ", "\u{ad}", "é", "-", "\n"][dice.below(8)];
            if long.len() < 2000 && text.len() < 8 {
                long += &"x ".repeat(500);
            }
            if text.len() < 200 {
                long += &"kapal ".repeat(200);
            }
        }
        let found: Vec<Found> =
            set.find_reader(Pieces::new(long.as_bytes(), 0, None)).map(|m| plain(m.unwrap())).collect();
        prop_assert_eq!(found, whole(&set, &long));
    }
}

#[test]
fn gaps_across_the_place_where_the_text_is_cut() {
    let names = ["Laut Natuna", "Laut", "-Natuna", "Natuna"].map(|name| (name, CasePolicy::Any));
    let set = Phrases::new(names).unwrap();
    for gap in [" ", "\u{ad}"] {
        for times in [1, 255, 256, 257, 20_000] {
            for behind in ["Natuna ", "- Natuna ", "-Natuna "] {
                let text = format!("{}Laut{}{behind}", "x ".repeat(32_700), gap.repeat(times)).repeat(2);
                let found: Vec<Found> = set
                    .find_reader(Pieces::new(text.as_bytes(), 0, None))
                    .map(|m| plain(m.unwrap()))
                    .collect();
                assert_eq!(found, whole(&set, &text), "{times} of {gap:?} before {behind:?}");
            }
        }
    }
}

#[test]
fn a_character_that_is_cut_off_is_a_fault() {
    let set = Phrases::new([("Natuna", CasePolicy::Any)]).unwrap();
    for (bytes, at) in [(&b"Natuna \xe2\x80"[..], 7), (b"Natuna\xc3", 6), (b"\xff", 0)] {
        for piece in [1, 2, 0] {
            let all: Vec<_> = set.find_reader(Pieces::new(bytes, piece, None)).collect();
            assert_eq!(all.len(), 1 + usize::from(at > 0));
            let error = all.last().unwrap().as_ref().unwrap_err();
            assert_eq!((error.at(), error.to_string().contains("not UTF-8")), (at, true), "{bytes:?}");
        }
    }
}
