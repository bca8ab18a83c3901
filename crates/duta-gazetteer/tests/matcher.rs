//! The matcher beside a naive one that says what it must find.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use std::collections::HashSet;

use duta_gazetteer::{Alias, CasePolicy, Gazetteer, Matcher, Phrases, Policy, Strength};
use proptest::prelude::*;

/// A match: where, and the ids and names that it may be.
type Found = (usize, usize, Vec<(String, String)>);

#[path = "phrases/naive.rs"]
mod naive;

/// What the matcher must find, overlaps included: the aliases that may be found, in the writings that count as them.
fn expected(gazetteer: &Gazetteer, text: &str) -> Vec<Found> {
    let is_never = |alias: &Alias| {
        gazetteer.surfaces().iter().any(|s| s.policy() == Policy::Never && s.text() == alias.text())
    };
    let aliases = gazetteer.entities().iter().flat_map(|e| e.aliases().iter().map(move |a| (e, a)));
    let aliases: Vec<_> = aliases.filter(|(_, a)| !is_never(a)).collect();
    let writings = |alias: &Alias| match alias.case() {
        CasePolicy::ExactOrUpper if alias.strength() == Strength::Weak || alias.text().len() <= 3 => {
            CasePolicy::Exact
        }
        case => case,
    };
    let naive = naive::Naive::new(aliases.iter().map(|(_, a)| (a.text(), writings(a))));
    let all = naive.overlapping_within(&naive::Text::new(text), 0..text.len());
    let pair = |nth: usize| (aliases[nth].0.id().to_owned(), aliases[nth].1.text().to_owned());
    all.into_iter().map(|(start, end, ids)| (start, end, ids.into_iter().map(pair).collect())).collect()
}

/// The leftmost and then the longest of those.
fn expected_plain(gazetteer: &Gazetteer, text: &str) -> Vec<Found> {
    naive::leftmost_longest(expected(gazetteer, text))
}

fn render<'m>(matches: impl Iterator<Item = duta_gazetteer::Match<'m>>) -> Vec<Found> {
    let pairs = |m: &duta_gazetteer::Match<'_>| {
        m.candidates().map(|(e, a)| (e.id().to_owned(), a.text().to_owned())).collect()
    };
    matches.map(|m| (m.span().start(), m.span().end(), pairs(&m))).collect()
}

/// A row of a random table: strong names, acronyms, weak names, case, and whether its first name is never matched.
#[derive(Clone, Debug)]
struct Row {
    names: Vec<String>,
    acronym: Option<String>,
    weak: Option<String>,
    any: bool,
    never: bool,
}

fn alias() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec!["a", "b", "A", "B", "ab", " ", "-", "nya", "é", "e\u{301}"]);
    let joined = prop::collection::vec(pieces, 1..5).prop_map(|p| p.concat().trim().to_owned());
    joined.prop_filter("an alias is not empty", |a| !a.is_empty())
}

fn row() -> impl Strategy<Value = Row> {
    let names = prop::collection::vec(alias(), 1..4);
    let weak = prop::option::weighted(0.3, alias());
    let acronym = prop::option::weighted(0.3, alias());
    (names, acronym, weak, any::<bool>(), prop::bool::weighted(0.1)).prop_map(
        |(names, acronym, weak, any, never)| {
            // No alias stands twice in one record.
            let mut seen = HashSet::new();
            let normal =
                |a: &String| a.replace("e\u{301}", "é").split_whitespace().collect::<Vec<_>>().join(" ");
            let mut fresh = |a: &String| seen.insert(normal(a));
            let names = names.into_iter().filter(&mut fresh).collect();
            let acronym = acronym.filter(&mut fresh);
            let weak = weak.filter(&mut fresh);
            Row { names, acronym, weak, any, never }
        },
    )
}

fn gazetteer(rows: &[Row]) -> Gazetteer {
    let mut bodies = String::from("id\tkind\tname\taliases\tacronyms\tweak\tcase\tsource\n");
    let mut surfaces = String::from("surface\tpolicy\tsource\n");
    for (i, row) in rows.iter().enumerate() {
        let cell = |c: &Option<String>| c.clone().unwrap_or_default();
        let case = if row.any { "any" } else { "" };
        let (name, aliases) = (&row.names[0], row.names[1..].join("|"));
        let (acronym, weak) = (cell(&row.acronym), cell(&row.weak));
        bodies += &format!("org:{i}\torganization\t{name}\t{aliases}\t{acronym}\t{weak}\t{case}\town\n");
        if row.never {
            surfaces += &format!("{name}\tnever\town\n");
        }
    }
    Gazetteer::load([("bodies.tsv", bodies.as_bytes()), ("ambiguity.tsv", surfaces.as_bytes())]).unwrap()
}

fn text() -> impl Strategy<Value = String> {
    let pieces = vec![
        "a", "b", "A", "B", "ab", "AB", " ", " ", "-", "nya", "lah", "pun", "kah", "é", "É", "e\u{301}",
        "\n", ",", "1",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..24).prop_map(|p| p.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn equals_the_naive_one(rows in prop::collection::vec(row(), 1..6), text in text()) {
        let gazetteer = gazetteer(&rows);
        let matcher = Matcher::new(gazetteer.clone()).unwrap();
        prop_assert_eq!(
            render(matcher.find_overlapping_iter(&text)),
            expected(&gazetteer, &text),
            "overlapping in {:?}", text
        );
        prop_assert_eq!(
            render(matcher.find_iter(&text)),
            expected_plain(&gazetteer, &text),
            "leftmost-longest in {:?}", text
        );
    }

    #[test]
    fn keeps_its_laws(rows in prop::collection::vec(row(), 0..6), text in text()) {
        let matcher = Matcher::new(gazetteer(&rows)).unwrap();
        let (plain, overlapping) = (render(matcher.find_iter(&text)), render(matcher.find_overlapping_iter(&text)));
        for (start, end, candidates) in &overlapping {
            prop_assert!(start < end);
            prop_assert!(text.is_char_boundary(*start) && text.is_char_boundary(*end));
            prop_assert!(!candidates.is_empty());
        }
        prop_assert!(overlapping.is_sorted_by_key(|f| (f.0, std::cmp::Reverse(f.1))));
        prop_assert!(plain.windows(2).all(|pair| pair[0].1 <= pair[1].0));
        prop_assert!(plain.iter().all(|f| overlapping.contains(f)));
        // What was left out lies across something that was kept.
        for left in overlapping.iter().filter(|f| !plain.contains(f)) {
            prop_assert!(plain.iter().any(|kept| kept.0 < left.1 && left.0 < kept.1));
        }
        let copy = matcher.clone();
        prop_assert_eq!(render(copy.find_iter(&text)), plain);
        prop_assert_eq!(render(copy.find_overlapping_iter(&text)), overlapping);
    }
}

#[cfg(feature = "data")]
mod builtin {
    use std::sync::OnceLock;

    use super::*;

    fn matcher() -> &'static Matcher {
        static MATCHER: OnceLock<Matcher> = OnceLock::new();
        MATCHER.get_or_init(|| Matcher::new(Gazetteer::builtin()).unwrap())
    }

    proptest! {
        #[test]
        fn any_text_passes(text in ".{0,60}") {
            for m in matcher().find_iter(&text) {
                prop_assert!(!m.span().of(&text).is_empty());
            }
        }
    }
}

/// A text, the gazetteer as `id: name | name` rows, and the names found in it.
struct Case {
    name: &'static str,
    entries: &'static [&'static str],
    text: &'static str,
    found: &'static [(&'static str, &'static str)],
}

const CASES: &[Case] = &[
    Case {
        name: "shorter-name-where-the-longer-one-splits-a-word",
        entries: &["jakarta: jakarta", "selatan: jakarta selatan"],
        text: "di jakarta selatanku",
        found: &[("jakarta", "jakarta")],
    },
    Case {
        name: "longer-name-before-a-clitic",
        entries: &["jakarta: jakarta", "selatan: jakarta selatan"],
        text: "di jakarta selatannya",
        found: &[("jakarta selatan", "selatan")],
    },
    Case {
        name: "leftmost-before-longest",
        entries: &["bank: Bank Dunia", "forum: Dunia Usaha Bersama"],
        text: "Bank Dunia Usaha Bersama",
        found: &[("Bank Dunia", "bank")],
    },
    Case {
        name: "second-start-where-the-first-splits-a-word",
        entries: &["bank: Bank Dunia U", "forum: Dunia Usaha"],
        text: "Bank Dunia Usaha",
        found: &[("Dunia Usaha", "forum")],
    },
    Case {
        name: "hyphen-is-a-boundary",
        entries: &["idn: Indonesia", "mys: Malaysia"],
        text: "se-Indonesia, Indonesia-Malaysia, pro-Malaysia",
        found: &[("Indonesia", "idn"), ("Indonesia", "idn"), ("Malaysia", "mys"), ("Malaysia", "mys")],
    },
    Case {
        name: "clitics",
        entries: &["mfa: Kemlu"],
        text: "Kemlunya Kemlulah Kemlukah Kemlupun Kemluku Kemlunyalahan",
        found: &[("Kemlu", "mfa"), ("Kemlu", "mfa"), ("Kemlu", "mfa"), ("Kemlu", "mfa")],
    },
    Case {
        name: "clitic-that-is-a-part-of-the-name",
        entries: &["short: Ken", "long: Kenya"],
        text: "Kenya dan Kennya",
        found: &[("Kenya", "long"), ("Ken", "short")],
    },
    Case {
        name: "capitals-throughout-match-but-no-other-case",
        entries: &["vnm: Vietnam"],
        text: "VIETNAM vietnam VietNam Vietnam",
        found: &[("VIETNAM", "vnm"), ("Vietnam", "vnm")],
    },
    Case {
        name: "short-names-only-as-written",
        entries: &["ri: Ri"],
        text: "RI Ri ri",
        found: &[("Ri", "ri")],
    },
    Case {
        name: "digits-belong-to-words",
        entries: &["g: G2"],
        text: "G20 G2 2G2 G-2",
        found: &[("G2", "g")],
    },
    Case {
        name: "letters-beyond-ascii-bound-words",
        entries: &["chile: Chile"],
        text: "éChile Chileé Chile",
        found: &[("Chile", "chile")],
    },
    Case {
        name: "two-entities-of-one-name-in-their-order",
        entries: &["cog: Kongo", "cod: Kongo"],
        text: "Kongo",
        found: &[("Kongo", "cog cod")],
    },
    Case {
        name: "names-go-on-over-line-breaks",
        entries: &["bank: Bank Dunia"],
        text: "Bank\nDunia",
        found: &[("Bank\nDunia", "bank")],
    },
    Case { name: "empty-text", entries: &["bank: Bank"], text: "", found: &[] },
    Case { name: "empty-gazetteer", entries: &[], text: "Bank Dunia", found: &[] },
];

fn matcher_of(entries: &[&str]) -> Matcher {
    let mut table = String::from("id\tkind\tname\taliases\tsource\n");
    for entry in entries {
        let (id, names) = entry.split_once(": ").unwrap();
        let names: Vec<&str> = names.split(" | ").collect();
        table += &format!("org:{id}\torganization\t{}\t{}\town\n", names[0], names[1..].join("|"));
    }
    Matcher::new(Gazetteer::load([("bodies.tsv", table.as_bytes())]).unwrap()).unwrap()
}

#[test]
fn rows() {
    let mut names = HashSet::new();
    for case in CASES {
        assert!(names.insert(case.name), "{} stands twice", case.name);
        let matcher = matcher_of(case.entries);
        let found: Vec<(String, String)> = matcher
            .find_iter(case.text)
            .map(|m| {
                let ids: Vec<&str> = m.candidates().map(|(e, _)| e.id().trim_start_matches("org:")).collect();
                (m.span().of(case.text).to_owned(), ids.join(" "))
            })
            .collect();
        let want: Vec<(String, String)> =
            case.found.iter().map(|&(text, ids)| (text.to_owned(), ids.to_owned())).collect();
        assert_eq!(found, want, "{}: {:?}", case.name, case.text);
        let naive = expected_plain(matcher.gazetteer(), case.text);
        assert_eq!(render(matcher.find_iter(case.text)), naive, "{}: the naive matcher", case.name);
    }
}

#[test]
fn a_mark_belongs_to_its_word() {
    let matcher = matcher_of(&["mali: Mali"]);
    let text = "e\u{301}Mali";
    assert_eq!(render(matcher.find_iter(text)), expected_plain(matcher.gazetteer(), text));
}

#[test]
fn counts_every_name() {
    assert_eq!(matcher_of(&["a: Bank | BANK", "b: bank | Bank Dunia"]).pattern_count(), 4);
    assert_eq!(matcher_of(&[]).pattern_count(), 0);
}

#[test]
fn is_shared_between_threads() {
    fn pinned<T: Send + Sync + Clone + 'static>() {}
    pinned::<Matcher>();
    pinned::<Gazetteer>();
    pinned::<Phrases>();
    pinned::<duta_gazetteer::Tagger>();
    pinned::<duta_gazetteer::Mention>();
}
