//! Warnings about tables that are not wrong.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use duta_gazetteer::{Gazetteer, LoadErrorKind};

const BODIES: &str = "# as_of: 2025-01-01\nid\tkind\tname\taliases\tacronyms\tweak\tcase\tsource\n\
    XXA\tcountry\tNegeri Angin\t\t\t\t\town\n\
    org:kk\torganization\tKabar Kita\tKabar|KK\t\t\t\town\n\
    org:tt\torganization\tTempat Tinggal\tTempat\tTT\tRumah\t\town\n";
const OFFICES: &str = "id\tkind\tname\tcase\tsingle\tsource\noffice:raja\toffice\tRaja\tany\tyes\town\n\
    office:jubir\toffice\tJubir\tany\tno\town\n";
const OFFICIALS: &str = "# as_of: 2025-01-01\nid\tperson\tname\toffice\tcountry\tvalid_from\tvalid_to\tsource\n\
    term:a\tperson:a\tAni Bayu\toffice:raja\tXXA\t2001-01-01\t2010-05-01\town\n\
    term:b\tperson:b\tBudi Topan\toffice:raja\tXXA\t2010-05-20\t2012\town\n\
    term:c\tperson:c\tCici Awan\toffice:raja\tXXA\t2013-03-01\t\town\n\
    term:d\tperson:d\tDodi Mega\toffice:jubir\tXXA\t2001\t2003\town\n\
    term:e\tperson:e\tEko Guntur\toffice:jubir\tXXA\t2010\t2011\town\n";
const AMBIGUITY: &str = "surface\tpolicy\trequire\tforbid\tsource\nTempat\tguard\tTinggal\t\town\n";

fn lint(today: &str) -> Vec<String> {
    let files = [
        ("bodies.tsv", BODIES),
        ("offices.tsv", OFFICES),
        ("officials.tsv", OFFICIALS),
        ("ambiguity.tsv", AMBIGUITY),
    ];
    let files = files.map(|(name, text)| (name, text.as_bytes()));
    let (gazetteer, warnings) = Gazetteer::lint(files, &Gazetteer::empty(), today.parse().unwrap()).unwrap();
    assert_eq!(gazetteer.as_of(), Some("2025-01-01".parse().unwrap()));
    warnings.iter().map(ToString::to_string).collect()
}

#[test]
fn warnings() {
    assert_eq!(
        lint("2025-06-30"),
        [
            "bodies.tsv:4: `Kabar` is a common word too; make it weak, or give it a rule in ambiguity.tsv",
            "bodies.tsv:4: `KK` is short; put it under `acronyms`, which match in capitals alone, or give it a rule in ambiguity.tsv",
            "officials.tsv:5: nobody is known for the 60 days since `term:b`; add the holder or mend the dates",
        ]
    );
}

#[test]
fn open_terms_grow_stale() {
    let stale =
        |today| lint(today).iter().filter(|w| w.contains("the term is open")).cloned().collect::<Vec<_>>();
    assert_eq!(stale("2025-06-30"), Vec::<String>::new());
    assert_eq!(
        stale("2025-07-01"),
        [
            "officials.tsv:5: the term is open and the file holds for 2025-01-01 only; look it up, then renew `# as_of` or close the term"
        ]
    );
}

#[test]
fn faults_of_names() {
    let fault = |cells: &str| {
        let table = format!("id\tkind\tname\taliases\tnever\tsource\norg:a\torganization\t{cells}\town\n");
        let errors = Gazetteer::load([("a.tsv", table.as_bytes())]).unwrap_err();
        let error = errors.iter().next().unwrap().clone();
        (error.column(), error.kind().clone(), error.to_string())
    };
    let repeated = |alias: &str| LoadErrorKind::RepeatedAlias { alias: alias.to_owned() };
    // the same but for the apostrophe, the form of a letter, the kind of space
    for (name, alias) in [("Jum\'at", "Jum’at"), ("Café Kita", "Cafe\u{301} Kita"), ("A Raya", "A\u{a0}Raya")]
    {
        let (column, kind, _) = fault(&format!("{name}\t{alias}\t"));
        assert_eq!((column, kind), (Some(4), repeated(alias)));
    }
    let (column, kind, text) = fault("Alfa\tAlfa Raya|Beta\tBeta");
    assert_eq!((column, kind), (Some(4), LoadErrorKind::NeverInUse { alias: "Beta".to_owned() }));
    assert_eq!(text, "a.tsv:2:4: `Beta` is an alias and stands under `never` too; remove one");
    let (_, kind, _) = fault("Alfa\t\u{200b}\t");
    assert_eq!(kind, LoadErrorKind::EmptyAlias);

    let dated = "# as_of: kemarin\nid\tkind\tname\tsource\norg:a\torganization\tAlfa\town\n";
    let errors = Gazetteer::load([("a.tsv", dated.as_bytes())]).unwrap_err();
    assert_eq!(errors.to_string(), "a.tsv:1: `kemarin` is no date; write `# as_of: YYYY-MM-DD`");
}
