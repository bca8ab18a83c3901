//! Every file of `seeds/` says where it comes from, under a licence that may be embedded.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// The licences under which data may stand here. No share-alike, no non-commercial one.
const LICENCES: &[&str] = &["CC0-1.0", "Unicode-3.0", "MIT", "Apache-2.0"];
/// What a cell `source` may hold: parts joined by `+`, each one of these, maybe with what is named behind a colon; words behind a
/// semicolon are free.
const SOURCES: &[&str] = &["own", "cldr48", "cldr48.2", "news", "xdata", "wlc-only", "wikidata"];

#[derive(Deserialize)]
struct Source {
    origin: String,
    licence: String,
    date: String,
}

/// Returns `seeds/`; none where the crate was taken out of the workspace.
fn seeds() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    folder.is_dir().then_some(folder)
}

/// Returns the tables and triggers below a folder, by their path in it.
fn files(folder: &Path, below: &str, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder.join(below)).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{below}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            files(folder, &format!("{name}/"), found);
        } else if !matches!(name.as_str(), "README.md" | "SOURCES.toml") {
            found.push(name);
        }
    }
}

fn sources(folder: &Path) -> BTreeMap<String, Source> {
    toml::from_str(&std::fs::read_to_string(folder.join("SOURCES.toml")).unwrap()).unwrap()
}

#[test]
fn every_file_has_an_origin_and_a_licence() {
    let Some(folder) = seeds() else { return };
    let sources = sources(&folder);
    let mut all = Vec::new();
    files(&folder, "", &mut all);
    assert!(all.len() > 40, "{all:?}");
    for file in &all {
        let covers = |name: &String| name == file || (name.ends_with('/') && file.starts_with(name.as_str()));
        assert!(sources.keys().any(covers), "{file} has no entry in SOURCES.toml");
    }
    for (name, source) in &sources {
        assert!(all.iter().any(|f| f == name || f.starts_with(name.as_str())), "{name} is not there");
        assert!(!source.origin.is_empty(), "{name}");
        assert!(source.date.parse::<jiff::civil::Date>().is_ok(), "{name}: {}", source.date);
        for licence in source.licence.split(" AND ").flat_map(|l| l.split(" OR ")) {
            assert!(LICENCES.contains(&licence), "{name}: {licence} may not be embedded");
        }
    }
}

#[test]
fn every_row_says_what_it_rests_on() {
    let Some(folder) = seeds() else { return };
    let mut all = Vec::new();
    files(&folder, "", &mut all);
    let mut rows = 0;
    for file in all.iter().filter(|f| f.ends_with(".tsv") && !f.contains('/')) {
        let text = std::fs::read_to_string(folder.join(file)).unwrap();
        let mut lines = text.lines().filter(|l| !l.starts_with('#') && !l.is_empty());
        let column = lines.next().unwrap().split('\t').position(|c| c == "source");
        let column = column.unwrap_or_else(|| panic!("{file} has no column `source`"));
        for line in lines {
            let source = line.split('\t').nth(column).unwrap();
            let source = source.split_once(';').map_or(source, |(kinds, _)| kinds);
            let known = |part: &str| SOURCES.contains(&part.split_once(':').map_or(part, |(kind, _)| kind));
            assert!(source.split('+').all(known), "{file}: {source:?} in {line:?}");
            rows += 1;
        }
    }
    assert!(rows > 6_000, "{rows}");
}
