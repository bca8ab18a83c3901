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

/// The definition: every alias at every place, then the tests of bounds and case. Slow and plain.
mod naive {
    use super::*;

    pub(super) fn overlapping(gazetteer: &Gazetteer, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        let bounds: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
        for (i, &start) in bounds.iter().enumerate() {
            for &end in bounds[i + 1..].iter().rev() {
                if !opens(&text[..start]) || !closes(&text[end..]) {
                    continue;
                }
                let mut candidates = Vec::new();
                for entity in gazetteer.entities() {
                    for alias in entity.aliases() {
                        if !is_never(gazetteer, alias) && allows(alias, &text[start..end]) {
                            candidates.push((entity.id().to_owned(), alias.text().to_owned()));
                        }
                    }
                }
                if !candidates.is_empty() {
                    found.push((start, end, candidates));
                }
            }
        }
        found
    }

    /// Leftmost-longest, of what passed the tests.
    pub(super) fn leftmost_longest(gazetteer: &Gazetteer, text: &str) -> Vec<Found> {
        let mut end = 0;
        let mut all = overlapping(gazetteer, text);
        all.retain(|found| {
            let keep = found.0 >= end;
            end = if keep { found.1 } else { end };
            keep
        });
        all
    }

    fn is_mark(c: char) -> bool {
        ('\u{300}'..='\u{36f}').contains(&c)
    }

    fn opens(before: &str) -> bool {
        !before.chars().next_back().is_some_and(|c| c.is_alphanumeric() || is_mark(c))
    }

    fn closes(after: &str) -> bool {
        let ends = |rest: &str| !rest.chars().next().is_some_and(|c| c.is_alphanumeric() || is_mark(c));
        ends(after) || ["nya", "lah", "kah", "pun"].iter().any(|c| after.strip_prefix(c).is_some_and(ends))
    }

    fn is_never(gazetteer: &Gazetteer, alias: &Alias) -> bool {
        gazetteer.surfaces().iter().any(|s| s.policy() == Policy::Never && s.text() == alias.text())
    }

    fn allows(alias: &Alias, surface: &str) -> bool {
        let upper = !surface.chars().any(char::is_lowercase);
        alias.text() == surface
            || (alias.text().eq_ignore_ascii_case(surface)
                && match alias.case() {
                    CasePolicy::Any => true,
                    CasePolicy::ExactOrUpper => {
                        upper && alias.strength() != Strength::Weak && alias.text().len() > 3
                    }
                    _ => false,
                })
    }
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

/// Puts a space behind every mark: before a name the matcher takes a mark for a boundary, which is a fault; see
/// `a_mark_belongs_to_its_word`.
fn without_marks_before_names(text: &str) -> String {
    text.replace('\u{301}', "\u{301} ")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn equals_the_naive_one(rows in prop::collection::vec(row(), 1..6), text in text()) {
        let text = without_marks_before_names(&text);
        let gazetteer = gazetteer(&rows);
        let matcher = Matcher::new(gazetteer.clone()).unwrap();
        prop_assert_eq!(
            render(matcher.find_overlapping_iter(&text)),
            naive::overlapping(&gazetteer, &text),
            "overlapping in {:?}", text
        );
        prop_assert_eq!(
            render(matcher.find_iter(&text)),
            naive::leftmost_longest(&gazetteer, &text),
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
    Case { name: "line-breaks-split-names", entries: &["bank: Bank Dunia"], text: "Bank\nDunia", found: &[] },
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
        let naive = naive::leftmost_longest(matcher.gazetteer(), case.text);
        assert_eq!(render(matcher.find_iter(case.text)), naive, "{}: the naive matcher", case.name);
    }
}

#[test]
fn a_mark_belongs_to_its_word() {
    let matcher = matcher_of(&["mali: Mali"]);
    let text = "e\u{301}Mali";
    assert_eq!(render(matcher.find_iter(text)), naive::leftmost_longest(matcher.gazetteer(), text));
}

#[test]
fn counts_names_case_apart() {
    assert_eq!(matcher_of(&["a: Bank | BANK", "b: bank | Bank Dunia"]).pattern_count(), 2);
    assert_eq!(matcher_of(&[]).pattern_count(), 0);
}

#[test]
fn phrases_of_nothing() {
    for phrases in [&[][..], &[""], &["", ""]] {
        let mut numbers = Vec::new();
        let set = Phrases::new(phrases.iter().copied(), &mut numbers).unwrap();
        assert_eq!(numbers.len(), phrases.len());
        set.find("teks biasa", |span, number| panic!("found {span:?} of {number}"));
    }
    // An empty phrase beside a full one is never found.
    let mut numbers = Vec::new();
    let set = Phrases::new(["", "teks"], &mut numbers).unwrap();
    let mut hits = Vec::new();
    set.find("teks biasa", |span, number| hits.push((span.range(), number)));
    assert_eq!(hits, [(0..4, numbers[1])]);
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
