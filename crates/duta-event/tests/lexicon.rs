//! The trigger lexicon: how its faults are told, and that every example of the seeds is found.
#![cfg(feature = "data")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use duta_event::{Extraction, Extractor, Lexicon, Role, Status};
use duta_gazetteer::{Gazetteer, Matcher, Tagger};
use duta_text::TextParser;

const KIND: &str = "[[kind]]\nkind = \"sign\"\nobject = \"instrument\"\n";

/// A lexicon behind three lines with the kind `sign`, the line of its fault where it is known, and what is told.
const FAULTS: &[(&str, &str, Option<usize>, &str)] = &[
    (
        "unknown-kind",
        "[[trigger]]\nkind = \"sing\"\nroot = \"teken\"\nforms = [\"me\"]\n",
        None,
        "trigger `sing/teken`: `sing` is no kind of the ontology",
    ),
    (
        "unknown-role",
        "[[trigger]]\nkind = \"sign\"\nroot = \"teken\"\nforms = [\"me\"]\nobject = \"thing\"\n",
        None,
        "`thing` is no role; one of actor, target, forum, instrument, place, time, count, none",
    ),
    (
        "unknown-role-of-with",
        "[[trigger]]\nkind = \"sign\"\nroot = \"teken\"\nforms = [\"me\"]\nwith = \"thing\"\n",
        None,
        "`thing` is no role; one of actor, target, forum, instrument, place, time, count, none",
    ),
    (
        "unknown-role-of-a-kind",
        "[[kind]]\nkind = \"meet\"\nobject = \"thing\"\n",
        None,
        "`thing` is no role; one of actor, target, forum, instrument, place, time, count, none",
    ),
    (
        "unknown-status",
        "[[trigger]]\nkind = \"sign\"\nroot = \"teken\"\nforms = [\"me\"]\nstatus = \"wished\"\n",
        None,
        "trigger `sign/teken`: `wished` is no status",
    ),
    (
        "neither-root-nor-phrases",
        "[[trigger]]\nkind = \"sign\"\nforms = [\"me\"]\n",
        None,
        "trigger `sign/`: it has neither root nor phrases",
    ),
    (
        "root-without-forms",
        "[[trigger]]\nkind = \"sign\"\nroot = \"teken\"\n",
        None,
        "trigger `sign/teken`: a root needs forms",
    ),
    (
        "unknown-set",
        "[[trigger]]\nkind = \"sign\"\nphrases = [\"teken\"]\nrequires = [\"@force\"]\n",
        None,
        "trigger `sign/teken`: there is no set `force`",
    ),
    (
        "unknown-kind-of-mention",
        "[[trigger]]\nkind = \"sign\"\nphrases = [\"teken\"]\nforbids = [\"pasukan\"]\n",
        None,
        "trigger `sign/teken`: unknown kind `pasukan`; one of country, place, ministry, institution, office, person, organization, forum, instrument; words stand in quotes: \"'pasukan'\"",
    ),
    (
        "unknown-class",
        "[[word]]\nword = \"tidak\"\nclass = \"no\"\n",
        None,
        "`no` of `tidak` is no class of words",
    ),
    ("kind-twice", "[[kind]]\nkind = \"sign\"\n", None, "the kind `sign` stands twice"),
];

/// Faults that the reader of TOML finds, with their line and a part of what it says.
const MALFORMED: &[(&str, &str, usize, &str)] = &[
    ("unknown-field", "[[trigger]]\nkind = \"sign\"\nroots = \"teken\"\n", 6, "unknown field `roots`"),
    ("unknown-table", "[[triggers]]\nkind = \"sign\"\n", 4, "unknown field `triggers`"),
    ("number-for-text", "[[trigger]]\nkind = 7\n", 5, "invalid type"),
    ("no-end-of-string", "[[trigger]]\nkind = \"sign\n", 5, ""),
    ("no-toml", "kind: sign\n", 4, ""),
];

#[test]
fn faults() {
    let mut names = HashSet::new();
    for &(name, text, line, message) in FAULTS {
        assert!(names.insert(name), "{name} stands twice");
        let error = Lexicon::parse(&format!("{KIND}{text}")).expect_err(name);
        assert_eq!((error.line(), error.to_string().as_str()), (line, message), "{name}");
    }
    for &(name, text, line, part) in MALFORMED {
        assert!(names.insert(name), "{name} stands twice");
        let error = Lexicon::parse(&format!("{KIND}{text}")).expect_err(name);
        assert_eq!(error.line(), Some(line), "{name}: {error}");
        assert!(error.to_string().starts_with(&format!("line {line}: ")), "{name}: {error}");
        assert!(error.to_string().contains(part), "{name}: {error}");
    }
}

#[test]
fn unknown_pattern() {
    for text in [
        "[[trigger]]\nkind = \"sign\"\nroot = \"teken\"\nforms = [\"mee\"]\n",
        "[[trigger]]\nkind = \"sign\"\nphrases = [\"mee:teken nota\"]\n",
        "[[trigger]]\nkind = \"sign\"\nroot = \"teken\"\nforms = [\"-an\"]\nlight = [\"mee:laku\"]\n",
        "[[cue]]\nroot = \"ujar\"\nforms = [\"mee\"]\n",
    ] {
        let error = Lexicon::parse(&format!("{KIND}{text}")).expect_err(text).to_string();
        assert!(error.contains("\"mee\" is no affix pattern; there are "), "{text}: {error}");
    }
}

#[test]
fn faults_of_a_folder_name_the_file() {
    let ontology = "kind\tcameo\tplover_event\tplover_mode\tobject\tcontent\tmutual\tdescription\tsource\n\
                    sign\t057\tSUPPORT\t\tinstrument\t\tyes\tsign\town\n";
    let clauses = "word\tclass\tsource\ntidak\tnegation\town\n";
    let file = |text: &str| vec![("triggers/a.toml".to_owned(), text.to_owned())];
    let good = file("[[trigger]]\nkind = \"sign\"\nroot = \"teken\"\nforms = [\"me\"]\n");
    assert!(Lexicon::compile(ontology, clauses, &good).is_ok());

    let error = Lexicon::compile(ontology, clauses, &file("[[trigger]]\nkinds = \"sign\"\n")).unwrap_err();
    assert!(error.to_string().starts_with("triggers/a.toml: line 2: unknown field `kinds`"), "{error}");
    let error = Lexicon::compile("kind\tcameo\nsign\t057\n", clauses, &good).unwrap_err();
    assert_eq!(
        (error.line(), error.to_string().as_str()),
        (Some(2), "line 2: ontology.tsv: 2 cells where the header has 9")
    );
    let error = Lexicon::compile(ontology, "# a\n\nword\tclass\tsource\ntidak\n", &good).unwrap_err();
    assert_eq!(
        (error.line(), error.to_string().as_str()),
        (Some(4), "line 4: clauses.tsv: 1 cells where the header has 3")
    );
}

#[test]
fn extended() {
    let base =
        Lexicon::parse(&format!("{KIND}[[trigger]]\nkind = \"sign\"\nphrases = [\"membubuhkan paraf\"]\n"))
            .unwrap();
    assert_eq!(base.entry_count(), 1);
    let more = base
        .extended(
            "[[trigger]]\nkind = \"sign\"\nroot = \"teken\"\nforms = [\"me\"]\nexamples = [\"a\", \"b\"]\n",
        )
        .unwrap();
    assert_eq!((base.entry_count(), more.entry_count()), (1, 2));
    assert_eq!(more.examples().collect::<Vec<_>>(), [("sign", "a"), ("sign", "b")]);
    // Another file may add a kind and use it, but not the same one again.
    let kinds = more
        .extended("[[kind]]\nkind = \"own\"\n[[trigger]]\nkind = \"own\"\nphrases = [\"mewisuda\"]\n")
        .unwrap();
    assert!(kinds.kind("own").is_some() && more.kind("own").is_none());
    assert_eq!(base.extended(KIND).unwrap_err().to_string(), "the kind `sign` stands twice");
    assert_eq!(base.extended("").unwrap().entry_count(), 1);

    // A trigger of one's own, with the built-in rest.
    let own = "[[kind]]\nkind = \"wisuda\"\nobject = \"target\"\n\
               [[trigger]]\nkind = \"wisuda\"\nroot = \"wisuda\"\nforms = [\"me\"]\n";
    let lexicon = Lexicon::builtin().extended(own).unwrap();
    let reader = Reader::new(lexicon);
    for (text, actor) in [("Indonesia mewisuda Vietnam.", "IDN"), ("Indonesia diwisuda oleh Vietnam.", "VNM")]
    {
        let found = reader.read(text);
        let event = found.events().iter().find(|e| e.kind().as_str() == "wisuda").expect(text);
        assert_eq!(event.role(Role::Actor).next().and_then(|a| a.id()), Some(actor), "{text}");
        assert_eq!(event.entry(), "wisuda/wisuda");
    }
}

/// What a trigger requires: a group noun of a class in its clause, and what must stand directly behind it.
#[test]
fn conditions() {
    let trigger = |requires: &str| {
        format!(
            "[[kind]]\nkind = \"greet\"\nobject = \"target\"\n\
             [[trigger]]\nkind = \"greet\"\nroot = \"sapa\"\nforms = [\"me\"]\nrequires = [\"{requires}\"]\n"
        )
    };
    for (requires, text, holds) in [
        ("~force", "Indonesia menyapa pasukan Vietnam.", true),
        ("~force", "Indonesia menyapa Vietnam.", false),
        (">country", "Indonesia menyapa Vietnam.", true),
        (">country", "Indonesia menyapa negara Vietnam.", true),
        (">country", "Indonesia menyapa dengan hangat tamu dari Vietnam.", false),
    ] {
        let reader = Reader::new(Lexicon::builtin().extended(&trigger(requires)).unwrap());
        let found = reader.read(text);
        let greets = found.events().iter().any(|e| e.kind().as_str() == "greet");
        assert_eq!(greets, holds, "{requires}: {text}");
    }
}

#[test]
fn builtin() {
    let lexicon = Lexicon::builtin();
    assert!(lexicon.entry_count() >= 400, "{} entries", lexicon.entry_count());
    let mut seen = HashSet::new();
    for (kind, cameo, event, mode) in ONTOLOGY {
        assert!(seen.insert(*kind), "{kind} stands twice");
        let info = lexicon.kind(kind).expect(kind);
        assert_eq!((info.kind().as_str(), info.cameo()), (*kind, *cameo));
        assert_eq!((info.plover_event(), info.plover_mode()), (*event, *mode), "{kind}");
        assert!(!info.description().is_empty(), "{kind}");
    }
    assert_eq!(lexicon.kind("sign").and_then(|k| k.object()), Some(Role::Instrument));
    assert_eq!(lexicon.kind("appeal").and_then(|k| k.content()), Some(Status::Desired));
    assert_eq!(lexicon.kind("sing"), None);
    // The text that is built in is read again without a fault.
    let text = include_str!("../src/lexicon.toml");
    assert_eq!(Lexicon::parse(text).expect("the compiled lexicon").entry_count(), lexicon.entry_count());
    assert_eq!(text.matches("[[kind]]").count(), ONTOLOGY.len());
}

/// The kinds with their codes: CAMEO, then event and mode of PLOVER 2.0.
const ONTOLOGY: &[(&str, &str, &str, &str)] = &[
    ("convene", "040", "CONSULT", "multilateral"),
    ("attend", "040", "CONSULT", "multilateral"),
    ("chair", "040", "CONSULT", "multilateral"),
    ("speak", "010", "", ""),
    ("meet", "040", "CONSULT", ""),
    ("visit", "042", "CONSULT", "visit"),
    ("receive", "043", "CONSULT", "visit"),
    ("call", "041", "CONSULT", "phone"),
    ("negotiate", "046", "CONSULT", ""),
    ("mediate", "045", "CONSULT", "third-party"),
    ("agree", "030", "AGREE", ""),
    ("pledge", "030", "AGREE", ""),
    ("propose", "014", "AGREE", ""),
    ("sign", "057", "SUPPORT", ""),
    ("ratify", "057", "SUPPORT", ""),
    ("adopt", "057", "SUPPORT", ""),
    ("enter_into_force", "057", "SUPPORT", ""),
    ("support", "051", "SUPPORT", ""),
    ("apologize", "055", "SUPPORT", ""),
    ("condole", "018", "", ""),
    ("establish_relations", "054", "SUPPORT", ""),
    ("appoint", "", "", ""),
    ("cooperate", "060", "COOPERATE", ""),
    ("aid", "070", "AID", ""),
    ("evacuate", "074", "AID", ""),
    ("appeal", "020", "REQUEST", ""),
    ("demand", "100", "REQUEST", ""),
    ("warn", "012", "", ""),
    ("condemn", "111", "ACCUSE", "disapprove"),
    ("accuse", "112", "ACCUSE", "allege"),
    ("reject", "120", "REJECT", ""),
    ("threaten", "130", "THREATEN", ""),
    ("summon", "114", "ACCUSE", "disapprove"),
    ("expel", "166", "SANCTION", "expel"),
    ("break_relations", "161", "SANCTION", "discontinue"),
    ("sanction", "163", "SANCTION", "discontinue"),
    ("ease_sanction", "085", "RETREAT", ""),
    ("investigate", "090", "ACCUSE", "investigate"),
    ("protest", "141", "PROTEST", "demo"),
    ("arrest", "173", "COERCE", "arrest"),
    ("release", "084", "RETREAT", "release"),
    ("mobilize", "154", "MOBILIZE", "troops"),
    ("attack", "190", "ASSAULT", ""),
    ("ceasefire", "0871", "RETREAT", "ceasefire"),
    ("withdraw", "0874", "RETREAT", "withdraw"),
];

struct Reader {
    parser: TextParser,
    tagger: Tagger,
    extractor: Extractor,
}

impl Reader {
    fn new(lexicon: Lexicon) -> Self {
        let gazetteer = Gazetteer::builtin();
        let extractor = Extractor::new(lexicon, &gazetteer);
        let tagger = Tagger::new(Matcher::new(gazetteer).unwrap());
        Self { parser: TextParser::default(), tagger, extractor }
    }

    fn read(&self, text: &str) -> Extraction {
        let parsed = self.parser.parse(text, "2022-05-05".parse().ok());
        let mentions = self.tagger.tag(&parsed);
        self.extractor.extract(&parsed, &mentions)
    }
}

/// At most so many examples of triggers may give no event of their kind. Lower it when it is too high.
const MISSED_EVENTS: usize = 53;
/// At most so many examples of cues may give no quote.
const MISSED_QUOTES: usize = 5;

/// The text of the seeds, where they are at hand: a packaged crate has none.
fn seeds() -> Option<PathBuf> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    if !seeds.join("triggers").is_dir() {
        eprintln!("skipped: {} is not here", seeds.display());
        return None;
    }
    Some(seeds)
}

#[test]
fn every_example_is_found() {
    let Some(seeds) = seeds() else { return };
    let read = |path: &Path| std::fs::read_to_string(path).expect("a readable seed file");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(seeds.join("triggers")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "toml"));
    paths.sort();
    let triggers: Vec<(String, String)> =
        paths.iter().map(|p| (p.file_name().unwrap().to_string_lossy().into_owned(), read(p))).collect();
    let compiled =
        Lexicon::compile(&read(&seeds.join("ontology.tsv")), &read(&seeds.join("clauses.tsv")), &triggers);
    let reader = Reader::new(Lexicon::parse(&compiled.expect("the seeds compile")).unwrap());

    let (mut events, mut quotes) = (Vec::new(), Vec::new());
    let (mut of_triggers, mut of_cues) = (0, 0);
    for (name, text) in &triggers {
        let table: toml::Table = text.parse().expect(name);
        let rows = |key: &str| table.get(key).and_then(|v| v.as_array()).cloned().unwrap_or_default();
        let examples = |row: &toml::Value| -> Vec<String> {
            let list = row.get("examples").and_then(|v| v.as_array()).cloned().unwrap_or_default();
            list.iter().filter_map(|v| v.as_str().map(str::to_owned)).collect()
        };
        for row in rows("trigger") {
            let kind = row["kind"].as_str().unwrap();
            for example in examples(&row) {
                of_triggers += 1;
                let found = reader.read(&example);
                if !found.events().iter().any(|e| e.kind().as_str() == kind) {
                    let got: Vec<&str> = found.events().iter().map(|e| e.kind().as_str()).collect();
                    events.push(format!("{name}: {kind}: {example} {got:?}"));
                }
            }
        }
        for row in rows("cue") {
            for example in examples(&row) {
                of_cues += 1;
                if reader.read(&example).quotes().is_empty() {
                    quotes.push(format!("{name}: {example}"));
                }
            }
        }
    }
    assert!(of_triggers >= 700 && of_cues >= 80, "{of_triggers} examples of triggers, {of_cues} of cues");
    assert!(
        events.len() <= MISSED_EVENTS,
        "{} of {of_triggers} examples give no event of their kind, {MISSED_EVENTS} may:\n{}",
        events.len(),
        events.join("\n")
    );
    assert!(
        quotes.len() <= MISSED_QUOTES,
        "{} of {of_cues} examples give no quote, {MISSED_QUOTES} may:\n{}",
        quotes.len(),
        quotes.join("\n")
    );
}
