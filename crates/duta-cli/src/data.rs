//! Reading the data that a user brings: gazetteer tables, compiled gazetteers, triggers.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
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

/// The gazetteer that a command works with.
#[derive(Debug, Args)]
pub(crate) struct GazetteerArgs {
    /// Names of your own: a folder of tables, a table (.tsv), or a compiled file; may be given more than once
    ///
    /// They go on top of the built-in gazetteer: a row takes the place of one with the same id, others are added.
    #[arg(long, value_name = "DIR|FILE")]
    gazetteer: Vec<PathBuf>,

    /// Leave the built-in gazetteer out: the names of --gazetteer take its place
    #[arg(long, requires = "gazetteer")]
    no_builtin: bool,
}

impl GazetteerArgs {
    pub(crate) fn open(&self) -> Result<Gazetteer, Stop> {
        let base = if self.no_builtin { Gazetteer::empty() } else { Gazetteer::builtin() };
        self.gazetteer.iter().try_fold(base, |base, path| Ok(base.merged(&open_over(path, &base)?)))
    }
}

/// Reads a folder of tables, a table, or a compiled file. Tables may refer to what `base` holds.
pub(crate) fn open_over(path: &Path, base: &Gazetteer) -> Result<Gazetteer, Stop> {
    if is_tables(path) {
        with_tables(path, |files| Gazetteer::load_over(files, base))
    } else {
        Gazetteer::from_compiled(&read(path)?)
            .map_err(|error| Stop::Failed(format!("{}: {error}", path.display())))
    }
}

/// Reads the tables of a folder, or the one table that a path names, and tells their faults.
pub(crate) fn with_tables<T>(
    path: &Path,
    load: impl FnOnce(Vec<(&str, &[u8])>) -> Result<T, LoadErrors>,
) -> Result<T, Stop> {
    let tables = tables(path)?;
    let files = tables.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    load(files).map_err(|faults| faulty(path, &faults))
}

fn is_tables(path: &Path) -> bool {
    path.is_dir() || path.extension().is_some_and(|e| e == "tsv")
}
