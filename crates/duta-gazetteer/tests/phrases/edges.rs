//! Names, marks and long characters across the edges of blocks and chunks, and in ranges of a text.

use proptest::prelude::*;

use crate::agree::{borrowed, difference, difference_from_naive, phrases, smallest};
use crate::naive::{Naive, Text};
use crate::random::{Dice, Names, POLICIES, both, names, parts, text_of, trouble};

/// Text without names of so many bytes or few more.
fn filler(len: usize, dice: &mut Dice) -> String {
    const PLAIN: [&str; 8] =
        ["x ", "kapal berlayar ", "Menteri ", "di laut, ", "x", "(2026) ", "xnya ", "tiba.\n"];
    let odd = 1 + dice.below(400);
    let mut text = String::new();
    while text.len() < len {
        if dice.one_in(odd) && text.len() + 300 < len {
            text += &trouble(dice);
        } else {
            text += *dice.pick(&PLAIN);
        }
    }
    while text.len() > len {
        text.pop();
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 0, failure_persistence: None, ..ProptestConfig::default() })]

    /// Across the edges of chunks: 3072 bytes.
    #[test]
    fn of_chunks(names in names(6), parts in parts(12), more in parts(12), seed: u64, chunks in 1..3usize) {
        let mut dice = Dice::new(seed);
        let text = [
            filler(chunks * 3072 - dice.below(100), &mut dice),
            text_of(&parts, &names),
            filler(3000 + dice.below(200), &mut dice),
            text_of(&more, &names),
        ];
        let text = text.concat();
        if difference_from_naive(&names, &text).is_some() {
            // what stands where matters, so the names alone become fewer
            let differs = |names: &Names, _: &str| difference_from_naive(names, &text).is_some();
            let (names, _) = smallest(&names, "", &differs);
            let last = difference_from_naive(&names, &text);
            panic!("{last:?} with {names:?} in {text:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Across the edges of blocks: 64 bytes.
    #[test]
    fn of_blocks(names in names(6), parts in parts(10), seed: u64) {
        let mut dice = Dice::new(seed);
        let before = filler(64 * dice.below(4) + 40 + dice.below(30), &mut dice);
        let text = before + &text_of(&parts, &names);
        prop_assert_eq!(difference_from_naive(&names, &text), None);
    }

    /// Any range of a text: what lies within it is found, what stands around it is looked at.
    #[test]
    fn of_ranges((names, text) in both(6, 16), seed: u64) {
        let (phrases, mut dice) = (phrases(&names), Dice::new(seed));
        let all = Naive::new(borrowed(&names)).overlapping(&Text::new(&text));
        let places: Vec<usize> = text.char_indices().map(|c| c.0).chain([text.len()]).collect();
        for _ in 0..30 {
            let (a, b) = (*dice.pick(&places), *dice.pick(&places));
            let range = a.min(b)..a.max(b);
            let within: Vec<_> =
                all.iter().filter(|f| range.start <= f.0 && f.1 <= range.end).cloned().collect();
            let found = difference(&phrases, &text, range.clone(), &within);
            prop_assert_eq!(found, None, "{:?} of {:?} with {:?}", range, text, names);
        }
    }

}

/// One name at every place around the edges of the first chunks, with a mark or a gap at every place in it.
#[test]
fn a_name_at_every_place() {
    let names: Names = ["Laut Natuna Utara", "Natuna", "Kemlu", "é", "a b"]
        .iter()
        .zip(POLICIES.iter().cycle())
        .map(|(name, policy)| ((*name).to_owned(), *policy))
        .collect();
    let surfaces = [
        "Laut Natuna Utara",
        "Laut\u{ad} Natuna  Utara",
        "LAUT NATUNA UTARAnya",
        "Kemlunya",
        "Kemlunya’",
        "Kemlu\u{301}",
        "e\u{301}",
        "“é”",
        "a\u{2003}b",
    ];
    let set = phrases(&names);
    for edge in [64, 3072, 6144] {
        for surface in surfaces {
            for (before, at) in
                ["x ", "é ", "x", "’"].into_iter().cycle().zip(edge - surface.len() - 4..edge + 4)
            {
                let mut text = "- ".repeat(edge);
                text.truncate(at - before.len());
                text = text + before + surface + " x";
                // the naive one need not see the filler
                let from = at - before.len();
                let near = Naive::new(borrowed(&names)).overlapping(&Text::new(&text[from..]));
                let all: Vec<_> = near.into_iter().map(|f| (f.0 + from, f.1 + from, f.2)).collect();
                assert_eq!(difference(&set, &text, 0..text.len(), &all), None, "{surface:?} at {at}");
            }
        }
    }
}

/// Ends of a range that lie within a character or outside the text move inwards.
#[test]
fn ends_of_ranges_move_inwards() {
    use duta_gazetteer::Input;
    let text = "é印 ";
    let searched = |range| Input::new(text).range(range).searched();
    assert_eq!(searched(1..4), 2..2);
    assert_eq!(searched(1..5), 2..5);
    assert_eq!(searched(0..99), 0..6);
    assert_eq!(searched(7..99), 6..6);
    #[allow(clippy::reversed_empty_ranges, reason = "such a range is a case")]
    {
        assert_eq!(searched(5..2), 5..5);
        assert_eq!(searched(usize::MAX..0), 6..6);
    }
    assert_eq!(Input::new("").range(0..usize::MAX).searched(), 0..0);
}
