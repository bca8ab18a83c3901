//! Writing: standard output, standard error, files.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::fault::{Stop, about_path};

/// Writes a line to standard error. That it cannot be written is no reason to stop.
pub(crate) fn report(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Writes a whole text to standard output.
pub(crate) fn print(text: &str) -> Result<(), Stop> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

/// Writes a file in one step: readers see the old content or the new, never a part. A file that has the content
/// already stays as it is.
pub(crate) fn write_file(path: &Path, content: &[u8]) -> Result<(), Stop> {
    if fs::read(path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    fs::write(&beside, content).and_then(|()| fs::rename(&beside, path)).map_err(|error| {
        let _ = fs::remove_file(&beside);
        Stop::Failed(about_path(&path.display().to_string(), &error))
    })
}

/// Compares a generated file with what it should be; where they differ, says which command makes it.
pub(crate) fn check_file(path: &Path, same: impl FnOnce(&[u8]) -> bool, command: &str) -> Result<(), Stop> {
    let shown = path.display();
    match fs::read(path) {
        Ok(content) if same(&content) => Ok(()),
        Ok(_) => Err(Stop::Failed(format!("{shown} is out of date; run:\n  {command}"))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(Stop::Failed(format!("{shown} is not there; run:\n  {command}")))
        }
        Err(error) => Err(Stop::Failed(about_path(&shown.to_string(), &error))),
    }
}

/// Returns a path as it stands in a command, with `/` between its parts and none at its end.
pub(crate) fn in_command(path: &Path) -> String {
    let shown = path.display().to_string().replace('\\', "/");
    let trimmed = shown.trim_end_matches('/');
    let bare = if trimmed.is_empty() { shown.as_str() } else { trimmed };
    if bare.contains(' ') { format!("'{bare}'") } else { bare.to_owned() }
}
