//! Reading tables: what is accepted, and how each fault is told.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use std::collections::HashSet;

use duta_gazetteer::{
    CasePolicy, Gazetteer, LoadError, LoadErrorKind, LoadErrors, Matcher, Policy, Strength, Tagger,
};
use duta_text::TextParser;

/// Files with a fault, and how it is told: every line of the report, with file, line and column.
struct Case {
    name: &'static str,
    files: &'static [(&'static str, &'static [u8])],
    faults: &'static [&'static str],
}

const COUNTRY: (&str, &[u8]) = ("countries.tsv", b"id\tkind\tname\tsource\nIDN\tcountry\tIndonesia\town\n");
const OFFICE: (&str, &[u8]) =
    ("offices.tsv", b"id\tkind\tname\tsingle\tsource\noffice:menlu\toffice\tMenlu\tyes\town\n");

const CASES: &[Case] = &[
    Case {
        name: "no-files",
        files: &[],
        faults: &["gazetteer: no gazetteer table (countries.tsv, ministries.tsv, …) is here"],
    },
    Case {
        name: "not-utf-8",
        files: &[("bodies.tsv", b"id\tkind\tname\tsource\norg:a\torganization\tA\xff\town\n")],
        faults: &["bodies.tsv: not UTF-8 at byte 40; save the file as UTF-8"],
    },
    Case {
        name: "too-few-cells",
        files: &[("bodies.tsv", b"id\tkind\tname\tsource\norg:a\torganization\tAlfa\n")],
        faults: &["bodies.tsv:2: 3 cells where the header has 4; separate cells by one tab, empty ones too"],
    },
    Case {
        name: "too-many-cells",
        files: &[("bodies.tsv", b"id\tkind\tname\tsource\norg:a\torganization\tAlfa\town\t\n")],
        faults: &["bodies.tsv:2: 5 cells where the header has 4; separate cells by one tab, empty ones too"],
    },
    Case {
        name: "lines-count-a-comment",
        files: &[("bodies.tsv", b"# as_of: 2026-01-01\nid\tkind\tname\tsource\norg:a\torganization\tAlfa\n")],
        faults: &["bodies.tsv:3: 3 cells where the header has 4; separate cells by one tab, empty ones too"],
    },
    Case {
        name: "stray-white-space",
        files: &[("bodies.tsv", b"id\tkind\tname\tsource\norg:a\torganization\tAlfa \town\n")],
        faults: &["bodies.tsv:2:3: white space around `Alfa`; remove it"],
    },
    Case {
        name: "stray-white-space-in-a-list",
        files: &[("bodies.tsv", b"id\tkind\tname\taliases\tsource\norg:a\torganization\tAlfa\tBeta| Gama\town\n")],
        faults: &["bodies.tsv:2:4: white space around `Beta| Gama`; remove it"],
    },
    Case {
        name: "empty-name",
        files: &[("bodies.tsv", b"id\tkind\tname\tsource\norg:a\torganization\t\town\n")],
        faults: &["bodies.tsv:2:3: an empty cell in a column that needs a value"],
    },
    Case {
        name: "empty-source",
        files: &[("bodies.tsv", b"id\tkind\tname\tsource\norg:a\torganization\tAlfa\t\n")],
        faults: &["bodies.tsv:2:4: an empty cell in a column that needs a value"],
    },
    Case {
        name: "empty-alias",
        files: &[("bodies.tsv", b"id\tkind\tname\taliases\tsource\norg:a\torganization\tAlfa\tBeta||Gama\town\n")],
        faults: &["bodies.tsv:2:4: an empty entry in a list; remove the extra `|`"],
    },
    Case {
        name: "empty-alias-at-the-end",
        files: &[("bodies.tsv", b"id\tkind\tname\tweak\tsource\norg:a\torganization\tAlfa\tBeta|\town\n")],
        faults: &["bodies.tsv:2:4: an empty entry in a list; remove the extra `|`"],
    },
    Case {
        name: "repeated-alias",
        files: &[("bodies.tsv", b"id\tkind\tname\taliases\tsource\norg:a\torganization\tAlfa\tBeta|Beta\town\n")],
        faults: &["bodies.tsv:2:4: the alias `Beta` stands twice; remove one"],
    },
    Case {
        name: "alias-that-is-the-name",
        files: &[("bodies.tsv", b"id\tkind\tname\tlegacy\tsource\norg:a\torganization\tAlfa\tAlfa\town\n")],
        faults: &["bodies.tsv:2:4: the alias `Alfa` stands twice; remove one"],
    },
    Case {
        name: "duplicate-id",
        files: &[("bodies.tsv", b"id\tkind\tname\tsource\norg:a\torganization\tAlfa\town\norg:a\torganization\tBeta\town\n")],
        faults: &["bodies.tsv:3:1: the id `org:a` is already taken; ids are unique"],
    },
    Case {
        name: "duplicate-id-across-files",
        files: &[
            ("b.tsv", b"id\tkind\tname\tsource\norg:a\torganization\tAlfa\town\n"),
            ("a.tsv", b"id\tkind\tname\tsource\norg:a\torganization\tBeta\town\n"),
        ],
        faults: &["b.tsv:2:1: the id `org:a` is already taken; ids are unique"],
    },
    Case {
        name: "duplicate-term",
        files: &[
            COUNTRY,
            OFFICE,
            (
                "officials.tsv",
                b"id\tperson\tname\toffice\tcountry\tsource\n\
                  term:a\tperson:a\tSari\toffice:menlu\tIDN\town\nterm:a\tperson:a\tSari\toffice:menlu\tIDN\town\n",
            ),
        ],
        faults: &["officials.tsv:3:1: the id `term:a` is already taken; ids are unique"],
    },
    Case {
        name: "unknown-kind",
        files: &[("bodies.tsv", b"id\tkind\tname\tsource\norg:a\torg\tAlfa\town\n")],
        faults: &[
            "bodies.tsv:2:2: unknown kind `org`; one of country, place, ministry, institution, office, person, organization, forum, instrument",
        ],
    },
    Case {
        name: "unknown-case",
        files: &[("bodies.tsv", b"id\tkind\tname\tcase\tsource\norg:a\torganization\tAlfa\tlower\town\n")],
        faults: &["bodies.tsv:2:4: `lower` is not one of ``, `exact`, `any`"],
    },
    Case {
        name: "unknown-yes",
        files: &[("offices.tsv", b"id\tkind\tname\tsingle\tsource\noffice:a\toffice\tMenlu\ttrue\town\n")],
        faults: &["offices.tsv:2:4: `true` is not one of ``, `no`, `yes`"],
    },
    Case {
        name: "unknown-policy",
        files: &[("ambiguity.tsv", b"surface\tpolicy\tsource\nAS\tmaybe\town\n")],
        faults: &["ambiguity.tsv:2:2: `maybe` is not one of `never`, `guard`, `prior`, `longest`"],
    },
    Case {
        name: "unknown-takes",
        files: &[("heads.tsv", b"word\tkind\ttakes\tsource\nKonvensi\tinstrument\tall\town\n")],
        faults: &["heads.tsv:2:3: `all` is not one of `name`, `bare`, `outside`, `within`"],
    },
    Case {
        name: "unknown-column",
        files: &[("bodies.tsv", b"id\tkind\tname\tcolour\tsource\norg:a\torganization\tAlfa\tred\town\n")],
        faults: &["bodies.tsv:1:4: no table has a column `colour`; see seeds/README.md"],
    },
    Case {
        name: "missing-column",
        files: &[("titles.tsv", b"word\tsource\n")],
        faults: &["titles.tsv: the header lacks the column `class`"],
    },
    Case {
        name: "missing-columns-in-their-order",
        files: &[("bodies.tsv", b"id\tname\n")],
        faults: &[
            "bodies.tsv: the header lacks the column `kind`",
            "bodies.tsv: the header lacks the column `source`",
        ],
    },
    Case {
        name: "bad-date",
        files: &[("bodies.tsv", b"id\tkind\tname\tvalid_from\tsource\norg:a\torganization\tAlfa\t2009-13\town\n")],
        faults: &["bodies.tsv:2:4: `2009-13` is no date; write YYYY, YYYY-MM or YYYY-MM-DD"],
    },
    Case {
        name: "no-such-day",
        files: &[("bodies.tsv", b"id\tkind\tname\tvalid_to\tsource\norg:a\torganization\tAlfa\t2009-02-29\town\n")],
        faults: &["bodies.tsv:2:4: `2009-02-29` is no date; write YYYY, YYYY-MM or YYYY-MM-DD"],
    },
    Case {
        name: "reversed-dates",
        files: &[(
            "bodies.tsv",
            b"id\tkind\tname\tvalid_from\tvalid_to\tsource\norg:a\torganization\tAlfa\t2009-05\t2009-04-30\town\n",
        )],
        faults: &["bodies.tsv:2:5: valid_to lies before valid_from"],
    },
    Case {
        name: "overlapping-holders",
        files: &[
            COUNTRY,
            OFFICE,
            (
                "officials.tsv",
                b"id\tperson\tname\toffice\tcountry\tvalid_from\tvalid_to\tsource\n\
                  term:b\tperson:b\tBudi\toffice:menlu\tIDN\t2003\t\town\n\
                  term:a\tperson:a\tSari\toffice:menlu\tIDN\t2001\t2005\town\n",
            ),
        ],
        faults: &[
            "officials.tsv:2: the term overlaps `term:a` in an office that one person holds at a time; mend the dates",
        ],
    },
    Case {
        name: "unknown-country",
        files: &[("bodies.tsv", b"id\tkind\tname\tcountry\tsource\norg:a\torganization\tAlfa\tIDN\town\n")],
        faults: &["bodies.tsv:2: `IDN` is not in the gazetteer; add it or mend the id"],
    },
    Case {
        name: "unknown-parent",
        files: &[("bodies.tsv", b"id\tkind\tname\tpart_of\tsource\norg:a\torganization\tAlfa\torg:b\town\n")],
        faults: &["bodies.tsv:2: `org:b` is not in the gazetteer; add it or mend the id"],
    },
    Case {
        name: "unknown-office",
        files: &[
            COUNTRY,
            (
                "officials.tsv",
                b"id\tperson\tname\toffice\tcountry\tsource\nterm:a\tperson:a\tSari\toffice:menlu\tIDN\town\n",
            ),
        ],
        faults: &["officials.tsv:2: `office:menlu` is not in the gazetteer; add it or mend the id"],
    },
    Case {
        name: "all-faults-at-once",
        files: &[(
            "bodies.tsv",
            b"id\tkind\tname\taliases\tsource\norg:a\torg\tAlfa \tBeta||Beta\t\norg:a\torganization\tAlfa\t\town\n",
        )],
        faults: &[
            "bodies.tsv:2:3: white space around `Alfa`; remove it",
            "bodies.tsv:2:2: unknown kind `org`; one of country, place, ministry, institution, office, person, organization, forum, instrument",
            "bodies.tsv:2:4: an empty entry in a list; remove the extra `|`",
            "bodies.tsv:2:4: the alias `Beta` stands twice; remove one",
            "bodies.tsv:2:5: an empty cell in a column that needs a value",
            "bodies.tsv:3:1: the id `org:a` is already taken; ids are unique",
        ],
    },
];

fn load(files: &[(&str, &[u8])]) -> Result<Gazetteer, LoadErrors> {
    Gazetteer::load(files.iter().copied())
}

#[test]
fn faults() {
    let mut names = HashSet::new();
    for case in CASES {
        assert!(names.insert(case.name), "{} stands twice", case.name);
        let errors = load(case.files).expect_err(case.name);
        assert_eq!(errors.to_string(), case.faults.join("\n"), "{}", case.name);
        assert_eq!(errors.iter().map(LoadError::to_string).collect::<Vec<_>>(), case.faults, "{}", case.name);
    }
}

#[test]
fn the_order_of_files_does_not_matter() {
    for case in CASES {
        let back: Vec<(&str, &[u8])> = case.files.iter().rev().copied().collect();
        assert_eq!(load(&back).expect_err(case.name).to_string(), case.faults.join("\n"), "{}", case.name);
    }
}

/// The parts of an error, for a caller that wants to point at the cell.
#[test]
fn parts_of_an_error() {
    use LoadErrorKind as K;
    type Row<'r> = (&'r str, &'r str, Option<u64>, Option<usize>, K);
    let want: &[Row<'_>] = &[
        ("no-files", "gazetteer", None, None, K::NoFiles),
        ("not-utf-8", "bodies.tsv", None, None, K::NotUtf8 { offset: 40 }),
        ("too-few-cells", "bodies.tsv", Some(2), None, K::CellCount { want: 4, have: 3 }),
        ("stray-white-space", "bodies.tsv", Some(2), Some(3), K::StrayWhitespace { cell: "Alfa ".into() }),
        ("empty-name", "bodies.tsv", Some(2), Some(3), K::EmptyCell),
        ("empty-alias", "bodies.tsv", Some(2), Some(4), K::EmptyAlias),
        ("repeated-alias", "bodies.tsv", Some(2), Some(4), K::RepeatedAlias { alias: "Beta".into() }),
        ("duplicate-id", "bodies.tsv", Some(3), Some(1), K::DuplicateId { id: "org:a".into() }),
        ("unknown-column", "bodies.tsv", Some(1), Some(4), K::UnknownColumn { name: "colour".into() }),
        ("missing-column", "titles.tsv", None, None, K::MissingColumn { name: "class" }),
        ("reversed-dates", "bodies.tsv", Some(2), Some(5), K::ReversedDates),
        (
            "overlapping-holders",
            "officials.tsv",
            Some(2),
            None,
            K::OverlappingHolders { other: "term:a".into() },
        ),
        ("unknown-country", "bodies.tsv", Some(2), None, K::UnknownReference { id: "IDN".into() }),
    ];
    for (name, file, line, column, kind) in want {
        let case = CASES.iter().find(|c| c.name == *name).expect(name);
        let errors = load(case.files).expect_err(name);
        let error = errors.iter().next().unwrap();
        assert_eq!((error.file(), error.line(), error.column()), (*file, *line, *column), "{name}");
        assert_eq!(error.kind(), kind, "{name}");
    }
    let errors = load(CASES.iter().find(|c| c.name == "bad-date").unwrap().files).unwrap_err();
    assert!(matches!(errors.iter().next().unwrap().kind(), K::InvalidValue { .. }));
}

/// What must be let through.
#[test]
fn no_faults() {
    let term = |second: &str| {
        format!(
            "id\tperson\tname\toffice\tcountry\tvalid_from\tvalid_to\tsource\n\
             term:a\tperson:a\tSari\toffice:menlu\tIDN\t2001\t2005-07\town\n{second}\n"
        )
    };
    let cases = [
        ("byte order mark", "\u{feff}id\tkind\tname\tsource\norg:a\torganization\tAlfa\town\n".to_owned()),
        ("CRLF", "id\tkind\tname\tsource\r\norg:a\torganization\tAlfa\town\r\n".to_owned()),
        (
            "both",
            "\u{feff}# as_of: 2026-01-01\r\nid\tkind\tname\tsource\r\n\r\norg:a\torganization\tAlfa\town"
                .to_owned(),
        ),
        ("comments", "# a\nid\tkind\tname\tsource\n# b\n\norg:a\torganization\tAlfa\town\n# c\n".to_owned()),
        ("columns in another order", "source\tname\tkind\tid\nown\tAlfa\torganization\torg:a\n".to_owned()),
        (
            "quotes are letters",
            "id\tkind\tname\taliases\tsource\norg:a\torganization\tAlfa\t\"Beta\"|\"Gama\town\n".to_owned(),
        ),
    ];
    for (name, text) in cases {
        let gazetteer = load(&[("bodies.tsv", text.as_bytes())]).unwrap_or_else(|e| panic!("{name}: {e}"));
        let entity = gazetteer.get("org:a").expect(name);
        assert_eq!((entity.name(), entity.source()), ("Alfa", "own"), "{name}");
        assert_eq!(gazetteer.entities().len(), 1, "{name}");
    }
    // On the day, in the month or in the year of a hand-over two may hold an office; one person may hold it twice.
    for (name, second) in [
        ("same month", "term:b\tperson:b\tBudi\toffice:menlu\tIDN\t2005-07\t\town"),
        ("same year", "term:b\tperson:b\tBudi\toffice:menlu\tIDN\t2005\t\town"),
        ("same person", "term:b\tperson:a\tSari\toffice:menlu\tIDN\t2003\t\town"),
        ("unknown start", "term:b\tperson:b\tBudi\toffice:menlu\tIDN\t\t2001\town"),
    ] {
        let officials = term(second);
        let loaded = load(&[COUNTRY, OFFICE, ("officials.tsv", officials.as_bytes())]);
        assert!(loaded.is_ok(), "{name}: {}", loaded.unwrap_err());
    }
}

#[test]
fn lines_count_comments_and_empty_lines() {
    let head = "id\tkind\tname\tsource\n";
    for (before, line) in [("# more\n", 3), ("\n", 3), ("\n\n# more\n\n", 6)] {
        let text = format!("{head}{before}org:a\torganization\tAlfa\n");
        let errors = load(&[("bodies.tsv", text.as_bytes())]).unwrap_err();
        assert_eq!(errors.iter().next().unwrap().line(), Some(line), "{text:?}");
    }
}

#[test]
fn overlap_with_a_term_further_back() {
    let officials = "id\tperson\tname\toffice\tcountry\tvalid_from\tvalid_to\tsource\n\
        term:a\tperson:a\tSari\toffice:menlu\tIDN\t2000\t2020\town\n\
        term:b\tperson:a\tSari\toffice:menlu\tIDN\t2001\t2002\town\n\
        term:c\tperson:b\tBudi\toffice:menlu\tIDN\t2010\t2012\town\n";
    let errors = load(&[COUNTRY, OFFICE, ("officials.tsv", officials.as_bytes())]).unwrap_err();
    let kinds: Vec<_> = errors.iter().map(|e| (e.line(), e.kind().clone())).collect();
    assert_eq!(kinds, [(Some(4), LoadErrorKind::OverlappingHolders { other: "term:a".into() })]);
}

#[test]
fn a_record() {
    let files: [(&str, &[u8]); 4] = [
        COUNTRY,
        OFFICE,
        (
            "ministries.tsv",
            b"id\tkind\tname\taliases\tacronyms\tweak\tlegacy\tnever\tcountry\tvalid_from\tpart_of\twikidata\tcase\tsource\n\
              ministry:idn.mfa\tministry\tKementerian Luar Negeri\tKemlu\tKLN\tLuar Negeri\tDeplu\tGedung Kemlu\tIDN\t1945-08-19\t\tQ1\t\town\n\
              ministry:idn.sub\tministry\tdirektorat\t\t\t\t\t\tIDN\t\tministry:idn.mfa\t\tany\town\n",
        ),
        (
            "officials.tsv",
            b"id\tperson\tname\taliases\tweak\toffice\tcountry\tvalid_from\tvalid_to\tsource\n\
              term:a\tperson:a\tSari Melati\tS. Melati\tSari\toffice:menlu\tIDN\t2001\t2005-07\town\n\
              term:b\tperson:a\tSari Melati\t\tMelati\toffice:menlu\tIDN\t2010\t\town\n",
        ),
    ];
    let gazetteer = load(&files).unwrap();
    let mfa = gazetteer.get("ministry:idn.mfa").unwrap();
    let aliases: Vec<(&str, Strength, CasePolicy)> =
        mfa.aliases().iter().map(|a| (a.text(), a.strength(), a.case())).collect();
    assert_eq!(
        aliases,
        [
            ("Kementerian Luar Negeri", Strength::Strong, CasePolicy::ExactOrUpper),
            ("Kemlu", Strength::Strong, CasePolicy::ExactOrUpper),
            ("KLN", Strength::Acronym, CasePolicy::Exact),
            ("Deplu", Strength::Legacy, CasePolicy::ExactOrUpper),
            ("Luar Negeri", Strength::Weak, CasePolicy::ExactOrUpper),
        ]
    );
    assert_eq!((mfa.country(), mfa.part_of(), mfa.wikidata()), (Some("IDN"), None, Some("Q1")));
    assert_eq!(mfa.validity().from().map(|d| d.to_string()), Some("1945-08-19".to_owned()));
    let part = gazetteer.get("ministry:idn.sub").unwrap();
    assert_eq!((part.part_of(), part.aliases()[0].case()), (Some("ministry:idn.mfa"), CasePolicy::Any));
    assert_eq!(gazetteer.get("IDN").unwrap().country(), Some("IDN"));

    // The terms of one person join, and so do the names.
    let person = gazetteer.get("person:a").unwrap();
    let names: Vec<&str> = person.aliases().iter().map(|a| a.text()).collect();
    assert_eq!(names, ["Sari Melati", "S. Melati", "Sari", "Melati"]);
    assert_eq!(person.terms().iter().map(|t| t.id()).collect::<Vec<_>>(), ["term:a", "term:b"]);
    let held = |day: &str| gazetteer.holders("office:menlu", "IDN", day.parse().unwrap()).count();
    assert_eq!(
        ["2000-12-31", "2001-01-01", "2005-07-31", "2005-08-01", "2010-01-01"].map(held),
        [0, 1, 1, 0, 1]
    );
}

#[test]
fn extended() {
    let base = load(&[COUNTRY, OFFICE]).unwrap();
    let more = b"id\tkind\tname\tcountry\tsource\norg:a\torganization\tAlfa\tIDN\town\n";
    let both = base.extended([("own.tsv", &more[..])]).unwrap();
    let ids: Vec<&str> = both.entities().iter().map(|e| e.id()).collect();
    assert_eq!(ids, ["IDN", "office:menlu", "org:a"]);
    assert_eq!(base.entities().len(), 2, "the base stays as it was");

    let nothing = base.extended([]).unwrap_err();
    assert_eq!(nothing.iter().next().unwrap().kind(), &LoadErrorKind::NoFiles);
}

/// What a user says of an entity takes the place of what the base says, but a person keeps other names and terms.
#[test]
fn merged() {
    let officials = "id\tperson\tname\taliases\toffice\tcountry\tvalid_from\tvalid_to\twikidata\tsource\n";
    let rows = |rows: &str| format!("{officials}{rows}");
    let old = rows(
        "term:a.1\tperson:a\tAni Bayu\tAni B\toffice:menlu\tIDN\t2001\t2005\tQ1\town\n\
         term:a.2\tperson:a\tAni Bayu\t\toffice:menlu\tIDN\t2007\t\t\town\n",
    );
    let base = load(&[COUNTRY, OFFICE, ("officials.tsv", old.as_bytes())]).unwrap();
    let new = rows(
        "term:a.2\tperson:a\tAni Bayu Sari\t\toffice:menlu\tIDN\t2007\t2009-05-01\t\town\n\
         term:b.1\tperson:b\tBudi Topan\t\toffice:menlu\tIDN\t2009-05-01\t\t\town\n",
    );
    let country = "id\tkind\tname\taliases\tsource\nIDN\tcountry\tNusantara\t\town\n";
    let more = [("countries.tsv", country.as_bytes()), ("officials.tsv", new.as_bytes())];
    let both = base.extended(more).unwrap();
    assert_eq!(both.get("IDN").unwrap().name(), "Nusantara");
    let person = both.get("person:a").unwrap();
    let names: Vec<&str> = person.aliases().iter().map(|a| a.text()).collect();
    assert_eq!((names, person.wikidata()), (vec!["Ani Bayu Sari", "Ani Bayu", "Ani B"], Some("Q1")));
    let terms: Vec<_> = person.terms().iter().map(|t| (t.id(), t.validity().to().is_some())).collect();
    assert_eq!(terms, [("term:a.2", true), ("term:a.1", true)]);
    let holder = |day: &str| {
        let mut held = both.holders("office:menlu", "IDN", day.parse().unwrap());
        held.next().map(|(p, _)| p.id().to_owned())
    };
    assert_eq!(holder("2008-01-01").as_deref(), Some("person:a"));
    assert_eq!(holder("2010-01-01").as_deref(), Some("person:b"));
    assert_eq!(base.get("person:a").unwrap().terms().len(), 2, "the base stays as it was");

    let rule = |policy: &str| format!("surface\tpolicy\tsource\nSari\t{policy}\town\nBayu\tlongest\town\n");
    let (first, second) = (rule("never"), rule("prior"));
    let ruled = base.extended([("ambiguity.tsv", first.as_bytes())]).unwrap();
    let ruled = ruled.extended([("ambiguity.tsv", second.as_bytes())]).unwrap();
    let rules: Vec<_> = ruled.surfaces().iter().map(|s| (s.text(), s.policy())).collect();
    assert_eq!(rules, [("Sari", Policy::Prior), ("Bayu", Policy::Longest)]);

    let alone = Gazetteer::load_over(more, &base).unwrap();
    assert_eq!(alone.entities().len(), 3);
    let compiled = |gazetteer: Gazetteer| Matcher::new(gazetteer).unwrap().to_compiled();
    assert_eq!(compiled(both.clone()), compiled(base.merged(&alone)));
    let reopened = Gazetteer::from_compiled(&compiled(alone)).unwrap();
    assert_eq!(compiled(both), compiled(base.merged(&reopened)));
}

/// A successor may be added to the built-in offices, but not beside one who still holds: that term must be closed too.
#[cfg(feature = "data")]
#[test]
fn extended_builtin() {
    let head = "id\tperson\tname\toffice\tcountry\tvalid_from\tvalid_to\tsource\n";
    let late =
        format!("{head}term:uji\tperson:uji\tUji Coba\toffice:foreign-minister\tIDN\t2027-01-01\t\town\n");
    let errors = Gazetteer::builtin().extended([("officials.tsv", late.as_bytes())]).unwrap_err();
    let told: Vec<_> = errors.iter().map(|e| (e.file(), e.line(), e.kind().clone())).collect();
    let other = "term:sugiono.foreign-minister.2024".to_owned();
    assert_eq!(told, [("officials.tsv", Some(2), LoadErrorKind::OverlappingHolders { other })]);

    let closed = format!(
        "{late}term:sugiono.foreign-minister.2024\tperson:sugiono\tSugiono\toffice:foreign-minister\tIDN\t2024-10-21\t2027-01-01\town\n"
    );
    let extended = Gazetteer::builtin().extended([("officials.tsv", closed.as_bytes())]).unwrap();
    let day = "2027-06-01".parse().unwrap();
    let held: Vec<&str> =
        extended.holders("office:foreign-minister", "IDN", day).map(|(p, _)| p.id()).collect();
    assert_eq!(held, ["person:uji"]);
}

/// A table of policies, a text, and which of the names in it count.
#[test]
fn policies() {
    let bodies =
        "id\tkind\tname\tsource\norg:alfa\torganization\tAlfa\town\norg:beta\torganization\tAlfa Beta\town\n";
    let cases: &[(&str, &str, &[&str])] = &[
        ("Alfa\tnever\t\t\town", "Dewan Alfa hadir di sana.", &[]),
        ("Alfa\tnever\t\t\town", "Dewan Alfa Beta hadir di sana.", &["Alfa Beta"]),
        ("Alfa\tguard\tdewan\t\town", "Para anggota dewan di Alfa hadir.", &["Alfa"]),
        ("Alfa\tguard\tdewan\t\town", "Para anggota di Alfa hadir.", &[]),
        ("Alfa\tguard\tdewan\t\town", "Para anggota di Alfa hadir. Anggota dewan tidak.", &[]),
        ("Alfa\tguard\tdewan\t\town", "Para pedewan di Alfa hadir.", &[]),
        // A cue in small letters is met with a capital too, one with a capital only so.
        ("Alfa\tguard\tdewan\t\town", "Dewan itu bertemu Alfa.", &["Alfa"]),
        ("Alfa\tguard\tDewan\t\town", "Para anggota dewan di Alfa hadir.", &[]),
        // What a cue has settled holds in the whole text, save where a sentence begins.
        (
            "Alfa\tguard\tdewan\t\town",
            "Anggota dewan itu memuji Alfa. Utusan dari Alfa hadir. Alfa lewat.",
            &["Alfa", "Alfa"],
        ),
        ("Alfa\tguard\t\tmobil\town", "Sebuah mobil merek Alfa lewat.", &[]),
        ("Alfa\tguard\t\tmobil\town", "Sebuah utusan Alfa lewat.", &["Alfa"]),
        ("Alfa\tprior\t\tRomeo|mobil\town", "Sebuah Alfa Romeo lewat.", &[]),
        ("Alfa\tprior\t\tRomeo|mobil\town", "Sebuah mobil Alfa lewat.", &[]),
        ("Alfa\tprior\t\tRomeo|mobil\town", "Sebuah Alfa lewat di depan mobil.", &["Alfa"]),
        ("Alfa\tlongest\t\t\town", "Wakil Alfa bertemu wakil Alfa Beta.", &["Alfa", "Alfa Beta"]),
    ];
    for (rule, text, want) in cases {
        let ambiguity = format!("surface\tpolicy\trequire\tforbid\tsource\n{rule}\n");
        let gazetteer =
            load(&[("bodies.tsv", bodies.as_bytes()), ("ambiguity.tsv", ambiguity.as_bytes())]).unwrap();
        assert_eq!(gazetteer.surfaces().len(), 1);
        let tagger = Tagger::new(Matcher::new(gazetteer).unwrap());
        let parsed = TextParser::default().parse(text, None);
        let found: Vec<&str> = tagger
            .tag(&parsed)
            .iter()
            .filter(|m| m.id().starts_with("org:"))
            .map(|m| m.span().of(text))
            .collect();
        assert_eq!(&found, want, "{rule:?} in {text:?}");
    }
}

/// A row of one sense leaves the others alone; all rows of a sense must admit it.
#[test]
fn policies_of_senses() {
    let bodies = "id\tkind\tname\tweak\tsource\norg:alfa\torganization\tAlfa\t\town\norg:beta\torganization\tBeta\tAlfa\town\n";
    let rules = "surface\tpolicy\trequire\tforbid\tentity\tsource\n\
        Alfa\tguard\t\tmobil\torg:alfa\town\n\
        Alfa\tprior\t\tRomeo\torg:alfa\town\n\
        Alfa\tguard\tmobil\t\torg:beta\town\n";
    let gazetteer = load(&[("bodies.tsv", bodies.as_bytes()), ("ambiguity.tsv", rules.as_bytes())]).unwrap();
    let entities: Vec<_> = gazetteer.surfaces().iter().map(|s| s.entity()).collect();
    assert_eq!(entities, [Some("org:alfa"), Some("org:alfa"), Some("org:beta")]);
    let tagger = Tagger::new(Matcher::new(gazetteer).unwrap());
    let cases: [(&str, &[&str]); 4] = [
        ("Utusan dari Alfa hadir.", &["org:alfa"]),
        ("Utusan dari Alfa membeli mobil.", &["org:beta"]),
        ("Utusan dari Alfa Romeo hadir.", &[]),
        // A weak name counts where its cue stands.
        ("Pabrik mobil Alfa tutup.", &["org:beta"]),
    ];
    for (text, want) in cases {
        let parsed = TextParser::default().parse(text, None);
        let tagged = tagger.tag(&parsed);
        let found: Vec<&str> = tagged.iter().map(|m| m.id()).filter(|id| id.starts_with("org:")).collect();
        assert_eq!(found, want, "{text:?}");
    }
}

#[test]
fn words_beside_names() {
    let files: [(&str, &[u8]); 5] = [
        ("ambiguity.tsv", b"surface\tpolicy\trequire\tforbid\tnote\tsource\nLima\tguard\tPeru|ibu kota\torang\tthe number\town\n"),
        ("groups.tsv", b"word\tclass\tsource\nnegara\tstate\town\n"),
        ("heads.tsv", b"word\tkind\ttakes\tsource\nKonvensi\tinstrument\tname\town\n"),
        ("titles.tsv", b"word\tclass\tsource\nLetnan Jenderal\trank\town\n"),
        ("words.tsv", b"word\tclass\tsource\ndan\tjoiner\town\n"),
    ];
    let gazetteer = load(&files).unwrap();
    let surface = &gazetteer.surfaces()[0];
    assert_eq!((surface.text(), surface.policy()), ("Lima", Policy::Guard));
    assert_eq!(
        (surface.require().collect::<Vec<_>>(), surface.forbid().collect::<Vec<_>>()),
        (vec!["Peru", "ibu kota"], vec!["orang"])
    );
    assert_eq!((gazetteer.groups()[0].words(), gazetteer.groups()[0].class()), ("negara", "state"));
    assert_eq!((gazetteer.titles()[0].words(), gazetteer.titles()[0].class()), ("Letnan Jenderal", "rank"));
    assert_eq!((gazetteer.words()[0].words(), gazetteer.words()[0].class()), ("dan", "joiner"));
    assert_eq!(
        (gazetteer.heads()[0].words(), gazetteer.heads()[0].kind().as_str()),
        ("Konvensi", "instrument")
    );
}

/// The path in front of a file's name does not change how it is read.
#[test]
fn files_are_known_by_their_name() {
    for name in ["titles.tsv", "seeds/titles.tsv", "seeds\\titles.tsv", "/a/b/titles.tsv"] {
        let gazetteer = load(&[(name, b"word\tclass\tsource\nHaji\thonorific\town\n")]).unwrap();
        assert_eq!(gazetteer.titles().len(), 1, "{name}");
    }
}
