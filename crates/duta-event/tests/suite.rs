//! Event extraction as data: `suite/*.toml`, each case a text and all the events that it tells of.
//!
//! A case has `text`, `published` (a date, else the one below) and `events`, each with `kind`, `trigger`, `status` where
//! it is not `actual`, its roles as lists of texts, and `source` where that is asked for. A trigger is right where it
//! shares its words with the one that is found; all else must be equal. An empty list is a text that only looks like an
//! event of the kind `unlike`. `known_fault = true` marks what the extractor still gets wrong: such a case must fail, so
//! that the mark goes when the fault does.
#![cfg(feature = "data")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;

use duta_event::{Event, Extractor, Filler, Lexicon, Role};
use duta_gazetteer::{Gazetteer, Matcher, Tagger};
use duta_text::TextParser;
use serde::Deserialize;

/// The day on which a text of the suite was published, where it names none.
const PUBLISHED: &str = "2022-05-05";
/// So many sentences, and so many of each kind, look-alikes included.
const CASES: usize = 900;
const CASES_OF_A_KIND: usize = 12;
/// So many events that are not plainly told as actual.
const NOT_ACTUAL: usize = 280;
/// So many cases of a hundred may be known faults.
const FAULTS_IN_A_HUNDRED: usize = 5;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Suite {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    published: Option<String>,
    events: Vec<Expected>,
    unlike: Option<String>,
    #[serde(default)]
    known_fault: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    kind: String,
    trigger: String,
    status: Option<String>,
    #[serde(default)]
    actor: Vec<String>,
    #[serde(default)]
    target: Vec<String>,
    #[serde(default)]
    forum: Vec<String>,
    #[serde(default)]
    instrument: Vec<String>,
    #[serde(default)]
    place: Vec<String>,
    #[serde(default)]
    time: Vec<String>,
    #[serde(default)]
    count: Vec<String>,
    source: Option<String>,
}

impl Expected {
    fn status(&self) -> &str {
        self.status.as_deref().unwrap_or("actual")
    }

    fn role(&self, role: Role) -> &[String] {
        match role {
            Role::Actor => &self.actor,
            Role::Target => &self.target,
            Role::Forum => &self.forum,
            Role::Instrument => &self.instrument,
            Role::Place => &self.place,
            Role::Time => &self.time,
            Role::Count => &self.count,
            other => panic!("the suite has no role `{}`", other.as_str()),
        }
    }

    fn texts(&self) -> impl Iterator<Item = &String> {
        let roles = Role::ALL.into_iter().flat_map(|r| self.role(r));
        roles.chain([&self.trigger]).chain(&self.source)
    }

    fn line(&self) -> String {
        let roles = Role::ALL.map(|r| (r, self.role(r).iter().map(String::as_str).collect()));
        line(&self.kind, self.status(), &self.trigger, roles, self.source.as_deref())
    }

    /// Tells whether an event is the one that this is.
    fn is(&self, text: &str, event: &Event) -> bool {
        let trigger = event.trigger().of(text);
        let same = |role: Role| {
            let found: BTreeSet<&str> = event.role(role).map(|f| f.span().of(text)).collect();
            found == self.role(role).iter().map(String::as_str).collect()
        };
        self.kind == event.kind().as_str()
            && self.status() == event.status().as_str()
            && (trigger.contains(&self.trigger) || self.trigger.contains(trigger))
            && self.source.as_deref().is_none_or(|s| event.source().is_some_and(|f| f.span().of(text) == s))
            && Role::ALL.into_iter().all(same)
    }
}

/// Writes an event in one line, each role in the order of the alphabet.
fn line(
    kind: &str,
    status: &str,
    trigger: &str,
    roles: [(Role, Vec<&str>); 7],
    source: Option<&str>,
) -> String {
    let mut line = format!("{kind} | {status} | {trigger}");
    for (role, mut fillers) in roles {
        fillers.sort_unstable();
        if !fillers.is_empty() {
            line += &format!(" | {}: {}", role.as_str(), fillers.join("; "));
        }
    }
    line + &source.map_or_else(String::new, |s| format!(" | source: {s}"))
}

fn found_line(text: &str, event: &Event) -> String {
    let of = |f: &Filler| f.span().of(text);
    let roles = Role::ALL.map(|r| (r, event.role(r).map(of).collect()));
    let trigger = event.trigger().of(text);
    line(event.kind().as_str(), event.status().as_str(), trigger, roles, event.source().map(of))
}

/// Reads the files, in the order of their names.
fn suites() -> Vec<(String, Suite)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    let read = |path: &Path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let suite = toml::from_str(&std::fs::read_to_string(path).unwrap());
        let suite = suite.unwrap_or_else(|e| panic!("{name}: {e}"));
        (name, suite)
    };
    paths.iter().map(|p| read(p)).collect()
}

#[test]
fn every_case() {
    let gazetteer = Gazetteer::builtin();
    let extractor = Extractor::new(Lexicon::builtin(), &gazetteer);
    let tagger = Tagger::new(Matcher::new(gazetteer).unwrap());
    let parser = TextParser::default();
    let (mut cases, mut faults, mut wrong) = (0, 0, Vec::new());
    for (name, suite) in suites() {
        for case in &suite.case {
            cases += 1;
            let published = case.published.as_deref().unwrap_or(PUBLISHED).parse().unwrap();
            let parsed = parser.parse(&case.text, Some(published));
            let found = extractor.extract(&parsed, &tagger.tag(&parsed));
            let mut left: Vec<&Event> = found.events().iter().collect();
            let mut missed: Vec<&Expected> = Vec::new();
            for event in &case.events {
                match left.iter().position(|e| event.is(&case.text, e)) {
                    Some(at) => drop(left.remove(at)),
                    None => missed.push(event),
                }
            }
            let right = missed.is_empty() && left.is_empty();
            faults += usize::from(case.known_fault);
            let told = |lines: Vec<String>| {
                if lines.is_empty() { "nothing else".to_owned() } else { lines.join(" || ") }
            };
            match (right, case.known_fault) {
                (true, true) => wrong.push(format!("{name}: {}\n  no fault any more", case.text)),
                (false, false) => wrong.push(format!(
                    "{name}: {}\n  expected {}\n  came     {}",
                    case.text,
                    told(missed.iter().map(|e| e.line()).collect()),
                    told(left.iter().map(|e| found_line(&case.text, e)).collect())
                )),
                _ => {}
            }
        }
    }
    println!("{cases} cases, {faults} of them known faults");
    assert!(wrong.is_empty(), "{} of {cases} cases are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// The suite itself: no text twice, every text of an answer is in its case, and each kind has its share.
#[test]
fn breadth() {
    let lexicon = Lexicon::builtin();
    let mut texts = HashSet::new();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let mut statuses: HashMap<String, usize> = HashMap::new();
    let mut faults = 0;
    for (name, suite) in suites() {
        for case in suite.case {
            let text = &case.text;
            assert!(texts.insert(text.clone()), "{name}: {text} stands twice");
            assert_eq!(case.events.is_empty(), case.unlike.is_some(), "{name}: {text}");
            faults += usize::from(case.known_fault);
            let mut here: HashSet<&str> = case.unlike.iter().map(String::as_str).collect();
            for event in &case.events {
                for part in event.texts() {
                    assert!(text.contains(part.as_str()), "{name}: no `{part}` in {text}");
                }
                *statuses.entry(event.status().to_owned()).or_default() += 1;
                here.insert(&event.kind);
            }
            for kind in here {
                assert!(lexicon.kind(kind).is_some(), "{name}: `{kind}` is no kind: {text}");
                *kinds.entry(kind.to_owned()).or_default() += 1;
            }
        }
    }
    let cases = texts.len();
    assert!(cases >= CASES, "{cases} cases");
    let few: Vec<_> = kinds.iter().filter(|(_, n)| **n < CASES_OF_A_KIND).collect();
    assert!(few.is_empty(), "kinds with few cases: {few:?}");
    let actual = statuses.remove("actual").unwrap_or(0);
    let other: usize = statuses.values().sum();
    assert!(other >= NOT_ACTUAL, "{other} events are not actual, {actual} are");
    assert!(faults * 100 <= cases * FAULTS_IN_A_HUNDRED, "{faults} known faults in {cases} cases");
}
