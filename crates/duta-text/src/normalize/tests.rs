#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::*;

#[test]
fn each_rule_does_its_part() {
    use Rule::*;
    let cases: &[(&str, &str, &[Rule])] = &[
        ("Menlu RI bertemu Dubes.", "Menlu RI bertemu Dubes.", &[]),
        ("“Kami siap” – kata Menlu", "“Kami siap” – kata Menlu", &[]),
        ("", "", &[]),
        ("a\u{a0}b\u{2009}c", "a b c", &[Spaces, Spaces]),
        ("a \u{a0}\t b", "a b", &[Spaces]),
        ("a\r\nb\rc\u{2029}d", "a\nb\nc\nd", &[Spaces, Spaces, Spaces]),
        ("\u{feff}Ja\u{ad}kar\u{200b}ta", "Jakarta", &[ZeroWidth, ZeroWidth, ZeroWidth]),
        ("a\u{0}\u{7}b\u{7f}", "ab", &[Control, Control]),
        ("«siap» „siap‟ ``siap’’ ‘‘siap’’", "“siap” “siap“ “siap” “siap”", &[Quotes; 8]),
        ("Jum’at, Ma‘ruf, Qurʼan, Sa`adah", "Jum'at, Ma'ruf, Qur'an, Sa'adah", &[Quotes; 4]),
        ("‘siap’ kata", "‘siap’ kata", &[]),
        ("10‒12, −5, Asia‑Pasifik", "10–12, -5, Asia-Pasifik", &[Dashes; 3]),
        ("e\u{301}", "é", &[Compose]),
        ("Nguye\u{302}\u{303}n", "Nguyễn", &[Compose]),
        ("a\u{302}\u{323}", "ậ", &[Compose]),
        ("\u{212b}", "Å", &[Compose]),
        ("â€œsiapâ€\u{9d} â€“ JumÂ´at", "“siap” – Jum'at", &[Mojibake, Mojibake, Mojibake, Quotes]),
        ("kata â€œsiapâ€ dan", "kata “siap” dan", &[Mojibake, Mojibake]),
        ("JosÃ© dan Presiden Nguyá»…n", "José dan Presiden Nguyễn", &[Mojibake, Mojibake]),
        (
            "Seloâ„¢, «Bogotá», «„â„»",
            "Selo™, “Bogotá”, ““â“”",
            &[Mojibake, Quotes, Quotes, Quotes, Quotes, Quotes, Quotes],
        ),
        ("LuÃ\u{ad}s, ï»¿Duta", "Luís, Duta", &[Mojibake, ZeroWidth]),
        ("a Â\u{a0} b", "a b", &[Spaces]),
        ("ÃƒÂ©", "é", &[Mojibake]),
        ("“CAFÉ”…", "“CAFÉ”…", &[]),
    ];
    for (text, want, rules) in cases {
        let normalized = Normalizer::new().normalize(text);
        assert_eq!(normalized.as_str(), *want, "{text:?}");
        assert_eq!(normalized.edits().iter().map(Edit::rule).collect::<Vec<_>>(), *rules, "{text:?}");
    }
}

#[test]
fn clean_text_is_borrowed() {
    let normalized = Normalizer::new().normalize("“Siap,” kata Menlu – Jum'at.\n\nIa pergi.");
    assert!(normalized.is_unchanged());
    assert!(matches!(normalized.text, Cow::Borrowed(_)));
}

#[test]
fn spans_lead_back() {
    let text = "\u{feff}Menlu\u{200b}  Retno\u{a0}Marsudi: e\u{301}!";
    let normalized = Normalizer::new().normalize(text);
    assert_eq!(normalized.as_str(), "Menlu Retno Marsudi: é!");
    let back = |words: &str| {
        let start = normalized.as_str().find(words).unwrap();
        normalized.span(Span::new(start, start + words.len())).of(text)
    };
    assert_eq!(back("Menlu"), "Menlu");
    assert_eq!(back("Retno"), "Retno");
    assert_eq!(back("Menlu Retno"), "Menlu\u{200b}  Retno");
    assert_eq!(back("Retno Marsudi"), "Retno\u{a0}Marsudi");
    assert_eq!(back("é"), "e\u{301}");
    assert_eq!(back("!"), "!");
    assert_eq!(back(normalized.as_str()), text);
    assert_eq!(normalized.span(Span::new(3, 3)), Span::new(6, 6));
}

#[test]
fn rules_are_switched() {
    let text = "a\u{a0}b e\u{301} antar-\nnegara negara-\nnegara «x»";
    let off =
        [Rule::Spaces, Rule::Compose, Rule::Quotes].into_iter().fold(Normalizer::new(), Normalizer::without);
    assert!(off.normalize(text).is_unchanged());
    assert!(!off.has(Rule::Spaces) && off.has(Rule::Mojibake));
    let on = off.with(Rule::LineBreakHyphen).normalize(text);
    assert_eq!(on.as_str(), "a\u{a0}b e\u{301} antarnegara negara-\nnegara «x»");
}

#[test]
fn long_texts_take_linear_time() {
    for text in ["a", " ", "\u{a0}", "’", "â€", "Ãƒ", "\u{301}", "\u{200b}", "\r", "-\n", "`"] {
        let text = text.repeat(1 << 16);
        let normalized = Normalizer::new().normalize(&text);
        assert_eq!(normalized.span(Span::new(0, normalized.as_str().len())), Span::new(0, text.len()));
    }
}
