//! Two normalizations one after the other lead back as they do one by one.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used,
    clippy::string_slice
)]

use duta_text::{Normalizer, Rule, Span};
use proptest::prelude::*;

const RULES: [Rule; 7] =
    [Rule::ZeroWidth, Rule::Control, Rule::Mojibake, Rule::Spaces, Rule::Dashes, Rule::Quotes, Rule::Compose];

/// A normalizer with those rules on whose bit is set.
fn normalizer(bits: u8) -> Normalizer {
    let off = RULES.iter().enumerate().filter(|(i, _)| bits & (1 << i) == 0);
    off.fold(Normalizer::new(), |normalizer, (_, rule)| normalizer.without(*rule))
}

fn troubled() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "a", "e", "A", "-", "\n", " ", "\t", "\r", "\u{a0}", "\u{200b}", "\u{ad}", "\u{feff}", "\u{7}",
        "\u{301}", "\u{323}", "â", "€", "œ", "\u{9d}", "Ã", "©", "Â", "»", "«", "’", "`", "“", "\"", "−",
        "‑", "\u{212b}", "\u{958}", "é", "1", ".",
    ]);
    prop::collection::vec(pieces, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn leads_back_through_both(text in troubled(), first in 0_u8..128, second in 0_u8..128, from in 0_usize..40, len in 0_usize..12) {
        let one = normalizer(first).normalize(&text);
        let middle = one.as_str().to_owned();
        let two = normalizer(second).normalize(&middle);
        let last = two.as_str().to_owned();
        let both = one.clone().then(normalizer(second).normalize(&middle));
        prop_assert_eq!(both.as_str(), &last);
        prop_assert_eq!(both.is_unchanged(), one.is_unchanged() && two.is_unchanged());
        prop_assert_eq!(both.span(Span::new(0, last.len())), Span::new(0, text.len()));

        // outside the edits the texts are equal
        let (mut original, mut here) = (0, 0);
        for edit in both.edits() {
            prop_assert_eq!(&text[original..edit.original().start()], &last[here..edit.normalized().start()]);
            (original, here) = (edit.original().end(), edit.normalized().end());
        }
        prop_assert_eq!(&text[original..], &last[here..]);

        // a span of the last text leads to at least what it leads to step by step, and to whole characters
        let bound = |at: usize| (at..=last.len()).find(|&i| last.is_char_boundary(i)).unwrap_or(last.len());
        let span = Span::new(bound(from), bound(from + len));
        let direct = both.span(span);
        prop_assert!(text.get(direct.range()).is_some());
        let middle_span = two.span(span);
        if !span.is_empty() && !middle_span.is_empty() {
            let steps = one.span(middle_span);
            prop_assert!(direct.contains(steps) || steps.is_empty(), "{steps:?} by steps, {direct:?} at once");
        }
    }

    #[test]
    fn a_third_may_be_joined_to_either(text in troubled(), bits in prop::array::uniform3(0_u8..128)) {
        let one = normalizer(bits[0]).normalize(&text);
        let a = one.as_str().to_owned();
        let two = normalizer(bits[1]).normalize(&a);
        let b = two.as_str().to_owned();
        let left = one.clone().then(two.clone()).then(normalizer(bits[2]).normalize(&b));
        let right = one.then(two.then(normalizer(bits[2]).normalize(&b)));
        prop_assert_eq!(left.as_str(), right.as_str());
        for at in (0..=left.as_str().len()).filter(|&i| left.as_str().is_char_boundary(i)) {
            let rest = Span::new(at, left.as_str().len());
            prop_assert_eq!(left.span(rest), right.span(rest));
        }
    }
}

#[test]
fn a_stranger_changes_nothing() {
    let one = Normalizer::new().normalize("a  b");
    let other = Normalizer::new().normalize("x\u{200b}yz");
    assert_eq!(one.then(other).as_str(), "a b");
}
