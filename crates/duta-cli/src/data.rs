//! Reading the data that a user brings: gazetteer tables, compiled gazetteers, triggers.

use std::fs;
use std::path::{Path, PathBuf};

use duta::gazetteer::{Gazetteer, LoadErrors};

use crate::fault::{Stop, about_path};
use crate::output::report;

/// Tables that stand in the same folder as those of the gazetteer and belong to the event lexicon.
const OTHER_TABLES: [&str; 2] = ["ontology.tsv", "clauses.tsv"];

/// Reads a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Stop> {
    fs::read(path).map_err(|error| Stop::Failed(about_path(&path.display().to_string(), &error)))
}

/// Reads a file as UTF-8.
pub(crate) fn read_text(path: &Path) -> Result<String, Stop> {
    String::from_utf8(read(path)?).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Stop::failed(format!("{}: not UTF-8 at byte {at}", path.display()), "save the file as UTF-8")
    })
}

/// Returns the files of a folder with one of the extensions, sorted.
pub(crate) fn files(dir: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>, Stop> {
    let fault = |error| Stop::Failed(about_path(&dir.display().to_string(), &error));
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        let fits = path.extension().and_then(|e| e.to_str()).is_some_and(|e| extensions.contains(&e));
        if fits && path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Reads the gazetteer tables of a folder, or the one table that a path names.
fn tables(path: &Path) -> Result<Vec<(String, Vec<u8>)>, Stop> {
    let paths = if path.is_dir() {
        let mut found = files(path, &["tsv"])?;
        found.retain(|p| p.file_name().and_then(|n| n.to_str()).is_none_or(|n| !OTHER_TABLES.contains(&n)));
        if found.is_empty() {
            let hint = "a gazetteer is a folder of tables such as countries.tsv, officials.tsv";
            return Err(Stop::failed(format!("{}: no .tsv file is here", path.display()), hint));
        }
        found
    } else {
        vec![path.to_owned()]
    };
    paths.into_iter().map(|p| Ok((p.display().to_string(), read(&p)?))).collect()
}

/// Puts the faults of tables on standard error, one a line, and counts them.
fn faulty(path: &Path, faults: &LoadErrors) -> Stop {
    let mut sorted: Vec<_> = faults.iter().collect();
    sorted.sort_by_key(|fault| (fault.file(), fault.line(), fault.column()));
    for fault in &sorted {
        report(&fault.to_string());
    }
    let noun = if sorted.len() == 1 { "fault" } else { "faults" };
    Stop::Failed(format!("{} {noun} in the gazetteer {}", sorted.len(), path.display()))
}

/// Makes a gazetteer of the tables of a folder.
pub(crate) fn load_gazetteer(dir: &Path) -> Result<Gazetteer, Stop> {
    let tables = tables(dir)?;
    Gazetteer::load(tables.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))
        .map_err(|faults| faulty(dir, &faults))
}

/// Opens a gazetteer: a folder of tables, a table, or a compiled file.
pub(crate) fn open_gazetteer(path: &Path) -> Result<Gazetteer, Stop> {
    if is_tables(path) { load_gazetteer(path) } else { open_compiled(path) }
}

/// Returns the built-in gazetteer with a user's tables on top, or on top of a user's compiled file.
pub(crate) fn gazetteer(paths: &[PathBuf]) -> Result<Gazetteer, Stop> {
    let (tables_given, compiled): (Vec<&PathBuf>, Vec<&PathBuf>) = paths.iter().partition(|p| is_tables(p));
    let mut gazetteer = match compiled.as_slice() {
        [] => Gazetteer::builtin(),
        [one] => open_compiled(one)?,
        [_, second, ..] => {
            let hint = "a compiled gazetteer stands in place of the built-in one; add others as tables";
            return Err(Stop::usage(format!("{}: a second compiled gazetteer", second.display()), hint));
        }
    };
    for path in tables_given {
        let tables = tables(path)?;
        let files = tables.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        gazetteer = gazetteer.extended(files).map_err(|faults| faulty(path, &faults))?;
    }
    Ok(gazetteer)
}

fn is_tables(path: &Path) -> bool {
    path.is_dir() || path.extension().is_some_and(|e| e == "tsv")
}

fn open_compiled(path: &Path) -> Result<Gazetteer, Stop> {
    Gazetteer::from_compiled(&read(path)?)
        .map_err(|error| Stop::Failed(format!("{}: {error}", path.display())))
}
