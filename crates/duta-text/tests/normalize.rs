//! Laws of normalization, for any text.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used,
    clippy::string_slice
)]

use duta_text::{Normalizer, Rule, Span};
use proptest::prelude::*;

/// Texts of pieces that the rules are made for, close together.
fn troubled() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "a",
        "e",
        "A",
        "u",
        "-",
        "\n",
        " ",
        "\t",
        "\r",
        "\u{a0}",
        "\u{2009}",
        "\u{200b}",
        "\u{ad}",
        "\u{feff}",
        "\u{7}",
        "\u{c}",
        "\u{85}",
        "\u{2028}",
        "\u{301}",
        "\u{302}",
        "\u{323}",
        "\u{327}",
        "â",
        "€",
        "œ",
        "\u{9d}",
        "™",
        "Ã",
        "©",
        "Â",
        "á",
        "º",
        "»",
        "«",
        "…",
        "ï",
        "¿",
        "„",
        "‟",
        "″",
        "‘",
        "’",
        "`",
        "ʼ",
        "ʻ",
        "“",
        "”",
        "\"",
        "'",
        "–",
        "‒",
        "−",
        "‑",
        "‹",
        "ƒ",
        "¢",
        "\u{212b}",
        "\u{1100}",
        "\u{1161}",
        "\u{11a8}",
        "\u{344}",
        "\u{f73}",
        "\u{958}",
        "é",
        "1",
        ".",
        "\u{1f468}",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

fn normalizers() -> Vec<Normalizer> {
    let rules = [
        Rule::ZeroWidth,
        Rule::Control,
        Rule::Mojibake,
        Rule::Spaces,
        Rule::Dashes,
        Rule::Quotes,
        Rule::Compose,
    ];
    let mut all = vec![Normalizer::new(), Normalizer::new().with(Rule::LineBreakHyphen)];
    all.extend(rules.map(|rule| Normalizer::new().without(rule)));
    all.extend(
        rules.map(|only| {
            rules.into_iter().filter(|r| *r != only).fold(Normalizer::new(), Normalizer::without)
        }),
    );
    all
}

fn check(text: &str) -> Result<(), TestCaseError> {
    for normalizer in normalizers() {
        let normalized = normalizer.normalize(text);
        let result = normalized.as_str();
        let again = normalizer.normalize(result);
        prop_assert!(again.is_unchanged(), "{result:?} became {:?} by {normalizer:?}", again.as_str());
        prop_assert_eq!(normalized.span(Span::new(0, result.len())), Span::new(0, text.len()));

        // outside the edits the texts are equal, and inside they differ
        let (mut original, mut here) = (0, 0);
        for edit in normalized.edits() {
            prop_assert!(
                edit.original().start() >= original && edit.normalized().start() >= here,
                "edits ascend"
            );
            prop_assert_eq!(
                &text[original..edit.original().start()],
                &result[here..edit.normalized().start()]
            );
            prop_assert_ne!(edit.original().of(text), edit.normalized().of(result));
            (original, here) = (edit.original().end(), edit.normalized().end());
        }
        prop_assert_eq!(&text[original..], &result[here..]);

        // every span leads to one of the original, and a wider one to a wider one
        let bounds: Vec<usize> = (0..=result.len()).filter(|&i| result.is_char_boundary(i)).collect();
        for &start in bounds.iter().step_by(3) {
            let mut narrow = Span::new(0, 0);
            for &end in bounds.iter().filter(|&&end| end >= start).take(12) {
                let wide = normalized.span(Span::new(start, end));
                prop_assert!(text.get(wide.range()).is_some(), "{wide:?} splits a character of {text:?}");
                prop_assert!(end == start || wide.end() >= narrow.end(), "{wide:?} is before {narrow:?}");
                let equal = result[start..end] == *wide.of(text);
                let edited = normalized.edits().iter().any(|e| e.original().overlaps(wide));
                prop_assert!(equal || edited, "{:?} from {:?}", &result[start..end], wide.of(text));
                narrow = wide;
            }
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text(text in ".{0,60}") {
        check(&text)?;
    }

    #[test]
    fn troubled_text(text in troubled()) {
        check(&text)?;
    }

    #[test]
    fn any_span_at_all(text in troubled(), start in 0_usize..200, end in 0_usize..200) {
        let span = Normalizer::new().normalize(&text).span(Span::new(start, end));
        prop_assert!(span.start() <= span.end());
    }
}

#[test]
fn compose_is_nfc() {
    let text = "Nguye\u{302}\u{303}n Va\u{306}n A\u{30a} \u{1100}\u{1161}";
    let only = Normalizer::new().without(Rule::Spaces).normalize(text);
    assert_eq!(only.as_str(), "Nguyễn Văn Å 가");
}
