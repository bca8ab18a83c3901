//! Each rule of the search in a row or more.

use std::collections::HashSet;

use duta_gazetteer::CasePolicy::{self, Any, Exact, ExactOrUpper};
use duta_gazetteer::Phrases;

use crate::agree::{ENGINES, difference, plain};
use crate::naive::{Naive, Text, leftmost_longest};

/// Names, a text, and what is found in it, without overlap.
struct Case {
    name: &'static str,
    policy: CasePolicy,
    names: &'static [&'static str],
    text: &'static str,
    found: &'static [&'static str],
}

const fn case(
    name: &'static str,
    policy: CasePolicy,
    names: &'static [&'static str],
    text: &'static str,
    found: &'static [&'static str],
) -> Case {
    Case { name, policy, names, text, found }
}

#[rustfmt::skip]
const CASES: &[Case] = &[
    // where names begin and end
    case("whole-text", Exact, &["Natuna"], "Natuna", &["Natuna"]),
    case("letter-and-marks-joined-in-another-way", Exact, &["\u{1ea1}\u{30a}"], "\u{e5}\u{323} tiba", &["\u{e5}\u{323}"]),
    case("no-name-within-a-word", Exact, &["Peru", "rundi"], "Perundingan dimulai", &[]),
    case("punctuation-bounds-words", Exact, &["Natuna"], "(Natuna), \"Natuna\"; Natuna.", &["Natuna", "Natuna", "Natuna"]),
    case("hyphen-bounds-words", Exact, &["Indonesia", "Malaysia"], "se-Indonesia, Indonesia-Malaysia", &["Indonesia", "Indonesia", "Malaysia"]),
    case("underscore-bounds-words", Exact, &["Natuna"], "laut_Natuna_utara", &["Natuna"]),
    case("digits-belong-to-words", Exact, &["G2"], "G20, G2, 2G2", &["G2"]),
    case("letters-beyond-ascii-belong-to-words", Exact, &["Chile"], "éChile Chileé Chile印", &[]),
    case("marks-belong-to-their-word", Exact, &["Mali"], "e\u{301}Mali Mali\u{301}", &[]),
    case("mark-before-a-blank-belongs-to-no-word-behind", Exact, &["Mali"], "Kafe\u{301} Mali", &["Mali"]),
    case("apostrophe-letter-bounds-words", Exact, &["Mali"], "ʼMaliʼ", &["Mali"]),
    case("common-marks-bound-words", Exact, &["Mali"], "“Mali”–Mali…Mali€", &["Mali", "Mali", "Mali"]),
    case("superscripts-belong-to-words", Exact, &["Mali"], "Mali² Mali½", &[]),
    case("name-that-ends-with-a-mark", Exact, &["Yahoo!"], "Yahoo! Yahoo!? Yahoo!a", &["Yahoo!", "Yahoo!"]),
    case("name-that-begins-with-a-mark", Exact, &["'s-Hertogenbosch"], "di 's-Hertogenbosch, di ’s-Hertogenbosch", &["'s-Hertogenbosch", "’s-Hertogenbosch"]),
    case("name-of-marks-alone", Exact, &["&"], "dagang & wisata, R&D", &["&"]),
    case("emoji-are-not-cut", Exact, &["👍"], "👍 👍🏽", &["👍"]),
    case("flags-are-not-cut", Exact, &["🇮🇩"], "🇮🇩 🇩🇮🇩🇮", &["🇮🇩"]),
    // clitics
    case("clitics", Exact, &["Kemlu"], "Kemlunya Kemlulah Kemlukah Kemlupun", &["Kemlu", "Kemlu", "Kemlu", "Kemlu"]),
    case("clitics-in-capitals", ExactOrUpper, &["Kemlu"], "KEMLUNYA Kemlu KemluNYA", &["KEMLU", "Kemlu", "Kemlu"]),
    case("clitics-in-mixed-case-are-none", Any, &["Kemlu"], "KemluNya KemlulaH", &[]),
    case("other-endings-are-no-clitics", Any, &["Kemlu"], "Kemluku Kemlumu Kemlunyo Kemlu2", &[]),
    case("one-clitic-and-no-more", Any, &["Kemlu"], "Kemlunyalah Kemlunyaan", &[]),
    case("clitic-before-marks", Any, &["Kemlu"], "Kemlunya’ Kemlulah… Kemlukah?", &["Kemlu", "Kemlu", "Kemlu"]),
    case("clitic-with-a-soft-hyphen", Any, &["Kemlu"], "Kemlu\u{ad}nya Kemlun\u{ad}ya\u{ad}", &["Kemlu", "Kemlu"]),
    case("clitic-before-an-emoji", Any, &["Kemlulu"], "Kemluluhnya Kemlulunya🇮", &["Kemlulu"]),
    case("clitic-that-is-a-part-of-the-name", Exact, &["Ken", "Kenya"], "Kenya Kennya Kenyanya", &["Kenya", "Ken", "Kenya"]),
    case("clitic-with-a-mark-is-none", Any, &["Kemlu"], "Kemlunya\u{301}", &[]),
    case("clitic-behind-several-words", Any, &["Bank Dunia"], "Bank Dunianya dan bank\nduniapun", &["Bank Dunia", "bank\ndunia"]),
    case("name-that-is-a-clitic", Any, &["lah"], "lah lahlah lahpun", &["lah", "lah", "lah"]),
    // case
    case("exact", Exact, &["Vietnam"], "VIETNAM vietnam VietNam Vietnam", &["Vietnam"]),
    case("exact-or-upper", ExactOrUpper, &["Vietnam"], "VIETNAM vietnam VietNam Vietnam", &["VIETNAM", "Vietnam"]),
    case("any", Any, &["Vietnam"], "VIETNAM vietnam VietNam Vietnam", &["VIETNAM", "vietnam", "VietNam", "Vietnam"]),
    case("capitals-beyond-ascii", ExactOrUpper, &["São Tomé"], "SÃO TOMÉ, SÃO TOMé", &["SÃO TOMÉ"]),
    case("any-beyond-ascii", Any, &["Жанна"], "ЖАННА жанна", &["ЖАННА", "жанна"]),
    case("letters-whose-small-ones-are-two-stay", Any, &["İzmir"], "izmir İZMIR i\u{307}zmir", &["İZMIR"]),
    case("sharp-s-is-not-two-letters", Any, &["Voß"], "VOSS VOẞ voß", &["VOẞ", "voß"]),
    case("kelvin-is-a-k", Any, &["Kemlu"], "\u{212a}emlu", &["\u{212a}emlu"]),
    case("angstrom-is-a-letter", Exact, &["Åland"], "\u{212b}land A\u{30a}land", &["\u{212b}land", "A\u{30a}land"]),
    // white space and what shows nothing
    case("line-break-in-a-name", Exact, &["Laut Natuna Utara"], "Laut\nNatuna\r\n  Utara", &["Laut\nNatuna\r\n  Utara"]),
    case("blanks-of-any-kind", Exact, &["Laut Natuna"], "Laut\u{a0}Natuna, Laut\u{2003}\u{3000}Natuna, Laut\tNatuna", &["Laut\u{a0}Natuna", "Laut\u{2003}\u{3000}Natuna", "Laut\tNatuna"]),
    case("blanks-of-a-name-count-as-one", Exact, &[" Laut \u{a0} Natuna\n"], "di Laut Natuna", &["Laut Natuna"]),
    case("a-blank-is-not-nothing", Exact, &["Laut Natuna"], "LautNatuna Laut-Natuna", &[]),
    case("nothing-is-not-a-blank", Exact, &["LautNatuna"], "Laut Natuna", &[]),
    case("soft-hyphens", Exact, &["Kementerian"], "Kemen\u{ad}te\u{ad}rian", &["Kemen\u{ad}te\u{ad}rian"]),
    case("soft-hyphen-at-the-end-stays-outside", Exact, &["Kemlu"], "\u{ad}Kemlu\u{ad} \u{200b}Kemlu\u{200b}", &["Kemlu", "Kemlu"]),
    case("soft-hyphen-hides-no-letter", Exact, &["Kemlu"], "a\u{ad}Kemlu Kemlu\u{ad}a", &[]),
    case("joiners-and-the-byte-order-mark", Exact, &["Kemlu RI"], "\u{feff}Kem\u{200d}lu\u{2060} RI", &["Kem\u{200d}lu\u{2060} RI"]),
    case("control-characters", Exact, &["Kemlu"], "Kem\0lu \u{1}Kemlu\u{7f}", &["Kem\0lu", "Kemlu"]),
    case("soft-hyphen-in-a-name", Exact, &["Kem\u{ad}lu"], "Kemlu", &["Kemlu"]),
    // marks
    case("letter-and-mark-are-one", Exact, &["Café"], "Café Cafe\u{301}", &["Café", "Cafe\u{301}"]),
    case("name-taken-apart", Exact, &["Cafe\u{301}"], "Café", &["Café"]),
    case("marks-in-any-order", Exact, &["o\u{323}\u{302}"], "ộ o\u{302}\u{323}", &["ộ", "o\u{302}\u{323}"]),
    case("mark-behind-a-soft-hyphen", Exact, &["é"], "e\u{ad}\u{301}", &["e\u{ad}\u{301}"]),
    case("letter-without-its-mark-is-another", Any, &["Cafe"], "Cafe\u{301} Café", &[]),
    case("mark-behind-the-eighth-byte", ExactOrUpper, &["Lahbadaé"], "Lahbadae\u{301} LAHBADAE\u{301}", &["Lahbadae\u{301}", "LAHBADAE\u{301}"]),
    case("syllables-taken-apart", Exact, &["한국"], "한국", &["한국"]),
    // dashes, quotation marks
    case("apostrophes", Any, &["Ma'ruf Amin"], "Ma’ruf Amin, Maʼruf Amin, Ma`ruf Amin, Ma‘ruf Amin", &["Ma’ruf Amin", "Maʼruf Amin", "Ma`ruf Amin", "Ma‘ruf Amin"]),
    case("name-with-a-curly-apostrophe", Any, &["Ma’ruf"], "Ma'ruf", &["Ma'ruf"]),
    case("quotation-marks", Exact, &["Forum \"Laut\""], "Forum “Laut” Forum «Laut»", &["Forum “Laut”", "Forum «Laut»"]),
    case("hyphens", Exact, &["Jong-un"], "Jong\u{2010}un Jong\u{2011}un Jong−un Jong–un", &["Jong\u{2010}un", "Jong\u{2011}un", "Jong−un"]),
    case("hyphen-between-blanks", Exact, &["Jong-un"], "Jong - un, Jong\n-\nun, Jong- un, Jong -un", &["Jong - un", "Jong\n-\nun"]),
    case("name-with-a-hyphen-between-blanks", Exact, &["Jong - un"], "Jong-un, Jong - un", &["Jong-un", "Jong - un"]),
    case("long-dashes-are-dashes", Exact, &["Bogor–Depok"], "Bogor‒Depok Bogor―Depok Bogor—Depok", &["Bogor‒Depok", "Bogor―Depok"]),
    case("name-that-ends-with-a-blank-and-a-hyphen", Exact, &["Natuna -"], "Natuna - laut, Natuna -", &["Natuna -"]),
    // which of several
    case("leftmost-before-longest", Exact, &["Bank Dunia", "Dunia Usaha Bersama"], "Bank Dunia Usaha Bersama", &["Bank Dunia"]),
    case("longest-of-those-that-begin-together", Exact, &["Laut", "Laut Natuna", "Laut Natuna Utara"], "Laut Natuna Utara, Laut Natuna", &["Laut Natuna Utara", "Laut Natuna"]),
    case("shorter-where-the-longer-splits-a-word", Any, &["jakarta", "jakarta selatan"], "di jakarta selatanku", &["jakarta"]),
    case("next-start-where-the-first-splits-a-word", Exact, &["Bank Dunia U", "Dunia Usaha"], "Bank Dunia Usaha", &["Dunia Usaha"]),
    case("names-side-by-side", Exact, &["Laut", "Natuna"], "Laut Natuna Laut", &["Laut", "Natuna", "Laut"]),
    case("separators-part-names", Exact, &["Laut-Natuna", "Laut Natuna", "Laut, Natuna"], "Laut Natuna; Laut-Natuna; Laut, Natuna; Laut/Natuna", &["Laut Natuna", "Laut-Natuna", "Laut, Natuna"]),
    case("words-that-look-alike", Exact, &["pertahanan1keamanan", "pertahanan2keamanan"], "pertahanan2keamanan pertahanan3keamanan", &["pertahanan2keamanan"]),
    case("empty-names-are-not-found", Any, &["", " ", "\u{ad}", "Natuna"], "Laut Natuna", &["Natuna"]),
];

#[test]
fn rows() {
    let mut known = HashSet::new();
    for case in CASES {
        assert!(known.insert(case.name), "{} stands twice", case.name);
        let names = || case.names.iter().map(|name| (*name, case.policy));
        let all = Naive::new(names()).overlapping(&Text::new(case.text));
        let kept = leftmost_longest(all.clone());
        let found: Vec<&str> = kept.iter().map(|f| &case.text[f.0..f.1]).collect();
        assert_eq!(found, case.found, "{}: the definition", case.name);
        let set = Phrases::new(names()).unwrap();
        assert_eq!(difference(&set, case.text, 0..case.text.len(), &all), None, "{}", case.name);
    }
}

/// Gaps of 256 bytes are in names, longer ones are not; 16 marks go with a letter.
#[test]
fn limits() {
    let set = Phrases::new([("Laut Natuna", Exact), ("é", Exact), ("Kemlu", Exact)]).unwrap();
    for engine in ENGINES {
        let set = set.clone().with_engine(engine);
        for (gap, within) in [
            (" ".repeat(256), true),
            (" ".repeat(257), false),
            ("\u{ad} ".repeat(85), true),
            ("\u{ad} ".repeat(86), false),
            (" ".repeat(70_000), false),
        ] {
            assert_eq!(set.is_match(&format!("Laut{gap}Natuna")), within, "{} bytes", gap.len());
        }
        for (gap, bounded) in [(128, false), (129, true)] {
            let gap = "\u{ad}".repeat(gap);
            assert_eq!(set.is_match(&format!("x{gap}Kemlu")), bounded);
            assert_eq!(set.is_match(&format!("Kemlu{gap}x")), bounded);
        }
        for (nothing, found) in [(0, true), (128, true), (129, false)] {
            let text = format!("e{}\u{301}", "\u{ad}".repeat(nothing));
            assert_eq!(set.is_match(&text), found, "{nothing} soft hyphens before a mark");
        }
    }
    let marks = |count: usize| format!("e{}", "\u{330}".repeat(count));
    let set = Phrases::new([(marks(16).as_str(), Exact), (marks(40).as_str(), Exact)]).unwrap();
    for engine in ENGINES {
        let set = set.clone().with_engine(engine);
        let found = |count| set.find_iter(&marks(count)).map(plain).collect::<Vec<_>>();
        assert_eq!((found(15), found(17), found(39)), (vec![], vec![], vec![]));
        assert_eq!(found(16), [(0, marks(16).len(), vec![0])]);
        assert_eq!(found(40).len(), 1);
    }
}

/// The same name may be given more than once, and in several cases.
#[test]
fn ids_are_those_of_the_list() {
    let names = [
        ("Natuna", Exact),
        ("natuna", Any),
        ("", Any),
        ("Natuna", Exact),
        ("NATUNA", ExactOrUpper),
        (" Na\u{ad}tuna", ExactOrUpper),
    ];
    let set = Phrases::new(names).unwrap();
    for engine in ENGINES {
        let set = set.clone().with_engine(engine);
        let ids =
            |text: &str| set.find_overlapping_iter(text).map(|m| m.ids().collect()).collect::<Vec<Vec<_>>>();
        assert_eq!(ids("Natuna"), [[0, 1, 3, 5]]);
        assert_eq!(ids("NATUNA"), [[1, 4, 5]]);
        assert_eq!(ids("natuna"), [[1]]);
        assert_eq!(
            set.find_iter("Natuna").map(|m| m.ids().collect()).collect::<Vec<Vec<_>>>(),
            [[0, 1, 3, 5]]
        );
    }
}
