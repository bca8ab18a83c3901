//! A tab-separated table with checked cells.
//!
//! Read by the `csv` crate with quoting off: it keeps line numbers and copes with every line ending.

use compact_str::CompactString;

use crate::error::{LoadError, LoadErrorKind};
use crate::partial_date::{InvalidDate, PartialDate};

pub(crate) struct Table {
    file: String,
    as_of: Option<PartialDate>,
    columns: Vec<String>,
    rows: Vec<(u64, csv::StringRecord)>,
}

/// A row, its place, and where its faults go.
pub(crate) struct Row<'t> {
    table: &'t Table,
    line: u64,
    cells: &'t csv::StringRecord,
}

impl Table {
    /// Reads a table. Rows with faults are left out and reported.
    pub(crate) fn read(
        file: &str,
        bytes: &[u8],
        known: &[&str],
        errors: &mut Vec<LoadError>,
    ) -> Option<Self> {
        if let Err(fault) = core::str::from_utf8(bytes) {
            let offset = fault.valid_up_to();
            errors.push(LoadError::new(file, None, None, LoadErrorKind::NotUtf8 { offset }));
            return None;
        }
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b'\t')
            .quoting(false)
            .flexible(true)
            .comment(Some(b'#'))
            .has_headers(false)
            .from_reader(bytes);
        let as_of = as_of(file, bytes, errors);
        let mut table = Self { file: file.to_owned(), as_of, columns: Vec::new(), rows: Vec::new() };
        let mut record = csv::StringRecord::new();
        // The text is UTF-8, so reading cannot fail.
        while let Ok(true) = reader.read_record(&mut record) {
            let cells = record.clone();
            // The position of a record counts the comments before it; the reader stands behind its line.
            let after = reader.position();
            let read = usize::try_from(after.byte()).ok().and_then(|at| bytes.get(..at));
            let line = after.line() - u64::from(read.is_some_and(|read| read.ends_with(b"\n")));
            let fault = |column, kind| LoadError::new(file, Some(line), column, kind);
            if table.columns.is_empty() {
                table.columns = cells.iter().map(str::to_owned).collect();
                for (at, name) in cells.iter().enumerate().filter(|(_, n)| !known.contains(n)) {
                    errors.push(fault(Some(at + 1), LoadErrorKind::UnknownColumn { name: name.to_owned() }));
                }
                continue;
            }
            if cells.len() != table.columns.len() {
                let kind = LoadErrorKind::CellCount { want: table.columns.len(), have: cells.len() };
                errors.push(fault(None, kind));
                continue;
            }
            for (at, cell) in cells.iter().enumerate() {
                if cell.split('|').any(|part| part.trim() != part) {
                    errors
                        .push(fault(Some(at + 1), LoadErrorKind::StrayWhitespace { cell: cell.to_owned() }));
                }
            }
            table.rows.push((line, cells));
        }
        Some(table)
    }

    /// Reports the columns that the table must have and lacks.
    pub(crate) fn require(&self, names: &[&'static str], errors: &mut Vec<LoadError>) {
        for &name in names.iter().filter(|n| !self.columns.iter().any(|c| c == *n)) {
            errors.push(LoadError::new(&self.file, None, None, LoadErrorKind::MissingColumn { name }));
        }
    }

    /// Returns the day for which the facts hold.
    pub(crate) fn as_of(&self) -> Option<PartialDate> {
        self.as_of
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row { table: self, line: *line, cells })
    }
}

/// Reads the comment `# as_of: YYYY-MM-DD`.
fn as_of(file: &str, bytes: &[u8], errors: &mut Vec<LoadError>) -> Option<PartialDate> {
    let text = core::str::from_utf8(bytes).unwrap_or_default();
    let found = (1..).zip(text.lines()).find_map(|(n, l)| Some((n, l.strip_prefix("# as_of:")?.trim())));
    let (line, date) = found?;
    match date.parse() {
        Ok(date) => Some(date),
        Err(InvalidDate(_)) => {
            let message = format!("`{date}` is no date; write `# as_of: YYYY-MM-DD`");
            errors.push(LoadError::new(file, Some(line), None, LoadErrorKind::InvalidValue { message }));
            None
        }
    }
}

impl<'t> Row<'t> {
    fn column(&self, name: &str) -> Option<usize> {
        self.table.columns.iter().position(|c| c == name)
    }

    /// Returns a cell, empty where the table has no such column.
    pub(crate) fn get(&self, name: &str) -> &'t str {
        self.column(name).and_then(|at| self.cells.get(at)).unwrap_or_default()
    }

    pub(crate) fn optional(&self, name: &str) -> Option<CompactString> {
        Some(self.get(name)).filter(|s| !s.is_empty()).map(CompactString::from)
    }

    /// Returns a cell that must not be empty.
    pub(crate) fn needed(&self, name: &str, errors: &mut Vec<LoadError>) -> &'t str {
        let cell = self.get(name);
        if cell.is_empty() {
            errors.push(self.fault(name, LoadErrorKind::EmptyCell));
        }
        cell
    }

    /// Returns the entries of a list cell.
    pub(crate) fn list(&self, name: &str, errors: &mut Vec<LoadError>) -> Vec<&'t str> {
        let cell = self.get(name);
        if cell.is_empty() {
            return Vec::new();
        }
        let parts: Vec<&str> = cell.split('|').collect();
        if parts.iter().any(|p| p.is_empty()) {
            errors.push(self.fault(name, LoadErrorKind::EmptyAlias));
        }
        parts.into_iter().filter(|p| !p.is_empty()).collect()
    }

    /// Parses a cell, or reports why it cannot be; an empty cell gives the default.
    pub(crate) fn parsed<T>(&self, name: &str, errors: &mut Vec<LoadError>) -> Option<T>
    where
        T: core::str::FromStr<Err: core::fmt::Display>,
    {
        let cell = self.get(name);
        if cell.is_empty() {
            return None;
        }
        match cell.parse() {
            Ok(value) => Some(value),
            Err(fault) => {
                errors.push(self.fault(name, LoadErrorKind::InvalidValue { message: fault.to_string() }));
                None
            }
        }
    }

    /// Looks a cell up among allowed words.
    pub(crate) fn choice<T: Copy>(
        &self,
        name: &str,
        allowed: &[(&str, T)],
        errors: &mut Vec<LoadError>,
    ) -> Option<T> {
        let cell = self.get(name);
        let found = allowed.iter().find(|(word, _)| *word == cell).map(|(_, value)| *value);
        if found.is_none() {
            let words: Vec<String> = allowed.iter().map(|(w, _)| format!("`{w}`")).collect();
            let message = format!("`{cell}` is not one of {}", words.join(", "));
            errors.push(self.fault(name, LoadErrorKind::InvalidValue { message }));
        }
        found
    }

    pub(crate) fn fault(&self, column: &str, kind: LoadErrorKind) -> LoadError {
        LoadError::new(&self.table.file, Some(self.line), self.column(column).map(|c| c + 1), kind)
    }

    pub(crate) fn line(&self) -> u64 {
        self.line
    }
}
