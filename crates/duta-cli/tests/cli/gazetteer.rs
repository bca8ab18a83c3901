use crate::Folder;

const BODIES: &str = "# as_of: 2024-01-01\nid\tkind\tname\taliases\tcountry\tsource\n\
    XXA\tcountry\tNegeri Angin\tRepublik Angin\t\town\n\
    org:dwn\torganization\tDewan Wisata Nusantara\tDWN Raya|Dewan Wisata\t\town\n";
const OFFICES: &str = "id\tkind\tname\taliases\tacronyms\tcase\tbody\tsingle\tsource\n\
    office:wind-minister\toffice\tMenteri Angin\tMengin\t\tany\t\tyes\town\n";
const OFFICIALS: &str = "id\tperson\tname\taliases\tweak\toffice\tcountry\tvalid_from\tvalid_to\twikidata\tsource\n\
    term:a\tperson:ani\tAni Bayu\t\tAni\toffice:wind-minister\tXXA\t2001-02-03\t2010\t\town\n\
    term:b\tperson:budi\tBudi Topan\t\tBudi\toffice:wind-minister\tXXA\t2012-05\t\t\town\n";

fn own() -> Folder {
    let folder = Folder::new();
    folder
        .write("own/bodies.tsv", BODIES)
        .write("own/offices.tsv", OFFICES)
        .write("own/officials.tsv", OFFICIALS);
    // Tables of the event lexicon stand in the same folder and are passed over.
    folder.write("own/ontology.tsv", "kind\tcameo\n").write("own/clauses.tsv", "word\tclass\n");
    folder
}

#[test]
fn compile_and_check() {
    let folder = own();
    let run = folder.run(&["gazetteer", "compile", "own/", "-o", "own.dat", "--check"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.err, @r"
    error: own.dat is not there; run:
      duta gazetteer compile own -o own.dat
    ");
    let run = folder.run(&["gazetteer", "compile", "own/", "-o", "own.dat"]);
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    assert!(run.err.starts_with("own.dat: 5 entities, "), "{}", run.err);
    let compiled = folder.read("own.dat");
    let run = folder.run(&["gazetteer", "compile", "own/", "-o", "own.dat", "--check"]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));

    folder.write("own/bodies.tsv", BODIES.replace("DWN Raya", "DWN Jaya"));
    let run = folder.run(&["gazetteer", "compile", "own/", "-o", "own.dat", "--check"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.err, @r"
    error: own.dat is out of date; run:
      duta gazetteer compile own -o own.dat
    ");
    assert_eq!(folder.read("own.dat"), compiled, "checking writes nothing");
}

#[test]
fn all_faults_are_named_and_nothing_is_written() {
    let folder = own();
    folder.write("own.dat", "lama");
    folder.write(
        "own/bodies.tsv",
        format!("{BODIES}org:dwn\tbadan\tDewan Lain \ta||b\tZZZ\town\norg:x\torganization\n"),
    );
    for command in [&["gazetteer", "compile", "own", "-o", "own.dat"][..], &["gazetteer", "lint", "own"]] {
        let run = folder.run(command);
        assert_eq!((run.code, run.out.as_str()), (1, ""));
        insta::allow_duplicates! { insta::assert_snapshot!(run.err, @r"
        own/bodies.tsv:5: `ZZZ` is not in the gazetteer; add it or mend the id
        own/bodies.tsv:5:1: the id `org:dwn` is already taken; ids are unique
        own/bodies.tsv:5:2: unknown kind `badan`; one of country, place, ministry, institution, office, person, organization, forum, instrument
        own/bodies.tsv:5:3: white space around `Dewan Lain`; remove it
        own/bodies.tsv:5:4: an empty entry in a list; remove the extra `|`
        own/bodies.tsv:6: 2 cells where the header has 6; separate cells by one tab, empty ones too
        error: 6 faults in the gazetteer own
        "); }
    }
    assert_eq!(folder.read("own.dat"), b"lama");
    let left = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 2, "no other file is left");
}

#[test]
fn folders_that_hold_no_gazetteer() {
    let folder = Folder::new();
    folder.write("kosong/ontology.tsv", "kind\tcameo\n");
    let run = folder.run(&["gazetteer", "compile", "kosong", "-o", "x.dat"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.err, @r"
    error: kosong: no .tsv file is here
      hint: a gazetteer is a folder of tables such as countries.tsv, officials.tsv
    ");
    let run = folder.run(&["gazetteer", "lint", "hilang"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.err, @r"
    error: hilang: no such file or directory
      hint: check the path
    ");
    let run = own().run(&["gazetteer", "compile", "own", "-o", "hilang/x.dat"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.err, @r"
    error: hilang/x.dat: no such file or directory
      hint: check the path
    ");
}

#[test]
fn lint_and_stats() {
    let folder = own();
    let lint =
        |more: &[&str]| folder.run(&[&["gazetteer", "lint", "own", "--on", "2024-02-01"], more].concat());
    let run = lint(&[]);
    assert_eq!((run.code, run.out.as_str()), (0, "own: 5 entities, 1 warning\n"));
    let gap = "warning: own/officials.tsv:3: nobody is known for the 487 days since `term:a`; add the holder or mend the dates\n";
    assert_eq!(run.err, gap);
    let run = lint(&["--deny-warnings"]);
    assert_eq!((run.code, run.err), (1, format!("{gap}error: 1 warning in the gazetteer own\n")));
    let run = folder.run(&["gazetteer", "stats", "own"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    insta::assert_snapshot!(run.out, @r"
    kind          entities  names  strong  acronym  legacy  weak  terms
    country              1      2       2        0       0     0      0
    place                0      0       0        0       0     0      0
    ministry             0      0       0        0       0     0      0
    institution          0      0       0        0       0     0      0
    office               1      2       2        0       0     0      0
    person               2      4       2        0       0     2      2
    organization         1      3       3        0       0     0      0
    forum                0      0       0        0       0     0      0
    instrument           0      0       0        0       0     0      0
    all                  5     11       9        0       0     2      2

    heads of names              0
    titles of persons           0
    group nouns                 0
    other words                 0
    ambiguous names             0
    Indonesian bodies           0
    as of              2024-01-01
    ");
    folder.run(&["gazetteer", "compile", "own", "-o", "own.dat"]);
    assert_eq!(folder.run(&["gazetteer", "stats", "own.dat"]).out, run.out);
    let builtin = folder.run(&["gazetteer", "stats"]);
    assert!(builtin.code == 0 && builtin.out.lines().any(|l| l.starts_with("country ")), "{builtin:?}");
}

#[test]
fn show() {
    let folder = own();
    let run = folder.run(&["gazetteer", "show", "person:ani", "--gazetteer", "own"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    insta::assert_snapshot!(run.out, @r"
    id      person:ani
    kind    person
    name    Ani Bayu
    weak    Ani
    term    2001-02-03 – 2010 Menteri Angin XXA (Negeri Angin) [office:wind-minister]
    source  own
    ");
    let run = folder.run(&["gazetteer", "show", "org:dwn", "--gazetteer", "own"]);
    insta::assert_snapshot!(run.out, @r"
    id      org:dwn
    kind    organization
    name    Dewan Wisata Nusantara
    strong  DWN Raya | Dewan Wisata
    source  own
    ");
    let run = folder.run(&["gazetteer", "show", "dewan wisata", "--gazetteer", "own"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    insta::assert_snapshot!(run.err, @r"
    error: no entity has the id `dewan wisata`
      hint: did you mean org:dwn?
    ");
    let run = folder.run(&["gazetteer", "show", "tidak-ada-yang-begini"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.err, @r"
    error: no entity has the id `tidak-ada-yang-begini`
      hint: an id is an alpha-3 code (`IDN`) or `kind:slug` (`org:asean`)
    ");
}

fn who(args: &[&str]) -> crate::Run {
    own().run(&[&["gazetteer", "who", "--gazetteer", "own"], args].concat())
}

#[test]
fn who_held_an_office_on_a_day() {
    for query in [
        &["Menteri Angin Republik Angin"][..],
        &["office:wind-minister", "--country", "XXA"],
        &["office:wind-minister", "--country", "xxa"],
        &["office:xxa.wind-minister"],
        &["Mengin", "--country", "XXA"],
    ] {
        let run = who(&[query, &["--on", "2005-06-07"]].concat());
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{query:?}");
        insta::allow_duplicates! { insta::assert_snapshot!(run.out, @"Ani Bayu  person:ani  office:wind-minister  XXA  2001-02-03 – 2010"); }
    }
    let run = who(&["Menteri Angin Republik Angin"]);
    assert!(run.out.starts_with("Budi Topan  person:budi  "), "today: {run:?}");
}

#[test]
fn who_among_the_built_in_officials() {
    let folder = Folder::new();
    for (query, on, holder) in [
        ("Menlu RI", "2019-09-10", "Retno Marsudi "),
        ("menlu ri", "2025-10-26", "Sugiono "),
        ("Menlu Australia", "2023-11-08", "Penny Wong "),
        ("Sekjen PBB", "2019-09-10", "António Guterres "),
    ] {
        let run = folder.run(&["gazetteer", "who", query, "--on", on]);
        assert_eq!(run.code, 0, "{query}: {run:?}");
        assert!(run.out.starts_with(holder), "{query}: {run:?}");
    }
}

#[test]
fn nobody_is_known() {
    let run = who(&["Menteri Angin Republik Angin", "--on", "2011-08-09"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    insta::assert_snapshot!(run.err, @r"
    error: nobody is known as office:wind-minister of XXA on 2011-08-09
      hint: nearest known: Ani Bayu (2001-02-03 – 2010), Budi Topan (2012-05 –)
    ");
    let run = who(&["office:wind-minister", "--country", "IDN", "--on", "2011-08-09"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    insta::assert_snapshot!(run.err, @r"
    error: no holder of office:wind-minister of IDN is known
      hint: add a row to a table officials.tsv and give it with --gazetteer
    ");
}

#[test]
fn questions_that_cannot_be_understood() {
    let mut all = String::new();
    for query in [
        &["kucing"][..],
        &["office:cat-minister"],
        &["office:wind-minister"],
        &["office:wind-minister", "--country", "Atlantis"],
    ] {
        let run = who(query);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{query:?}");
        all.push_str(&run.err);
    }
    insta::assert_snapshot!(all, @r#"
    error: no office is named in `kucing`
      hint: write it as news do ("Menlu RI", "Perdana Menteri Australia") or give its id (office:foreign-minister)
    error: no office has the id `office:cat-minister`
      hint: offices.tsv has the ids; or ask in words, such as "Menlu RI"
    error: of which state or body is `office:wind-minister`?
      hint: name it in the query ("Menlu RI") or give --country IDN
    error: no state or body has the id `Atlantis`
      hint: give an ISO 3166-1 alpha-3 code such as IDN, or the id of a body such as org:un
    "#);
}
