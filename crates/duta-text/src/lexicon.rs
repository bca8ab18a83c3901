//! The word tables of this crate: numbers, units, months, abbreviations, page cues.

use std::sync::{Arc, OnceLock};

use crate::Span;

/// The tables that the analysis of text rests on, as data.
///
/// The built-in ones are compiled from `seeds/text/*.tsv`; [`Lexicon::parse`] reads the same form, so a user can
/// extend or replace any table by a file. A clone is cheap.
#[derive(Clone, Debug)]
pub struct Lexicon {
    tables: Arc<[Table]>,
}

/// One table: named columns, rows of cells.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Table {
    name: String,
    columns: Vec<String>,
    /// The rows, a line each, the cells between tabs.
    rows: String,
    /// Where each cell is in `rows`, as many to a row as there are columns. Cut when the table is first asked for: no
    /// program needs all of them, and the roots of the morphology are more than all others together.
    cells: OnceLock<Vec<Span>>,
}

/// A fault in the tables, with its place.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LexiconError {
    line: usize,
    message: String,
}

impl LexiconError {
    /// Returns the line, counted from 1.
    pub fn line(&self) -> usize {
        self.line
    }
}

impl core::fmt::Display for LexiconError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for LexiconError {}

impl Lexicon {
    /// Returns the built-in tables.
    pub fn builtin() -> Self {
        static BUILTIN: OnceLock<Lexicon> = OnceLock::new();
        BUILTIN
            .get_or_init(|| {
                // A test parses the compiled tables, so there is no error to meet here.
                Self::parse(include_str!("lexicon.tsv")).unwrap_or(Self { tables: Arc::new([]) })
            })
            .clone()
    }

    /// Reads tables: `@table NAME`, a line of column names, then the rows, all cells separated by tabs. Empty lines
    /// and lines that begin with `#` are passed over. A table that comes again adds rows to the first.
    ///
    /// # Errors
    ///
    /// A row outside a table, a row with more or fewer cells than columns, a table that comes again with other columns.
    ///
    /// ```
    /// let lexicon = duta_text::Lexicon::parse("@table months\nword\tnumber\nPebruari\t2\n")?;
    /// assert_eq!(lexicon.table("months").rows().count(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, LexiconError> {
        let mut tables: Vec<Table> = Vec::new();
        let mut current: Option<usize> = None;
        let mut header = false;
        for (number, line) in text.lines().enumerate().map(|(i, l)| (i + 1, l)) {
            let fault = |message: String| LexiconError { line: number, message };
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(name) = line.strip_prefix("@table ") {
                let at = tables.iter().position(|t| t.name == name.trim()).unwrap_or_else(|| {
                    tables.push(Table { name: name.trim().to_owned(), ..Table::default() });
                    tables.len() - 1
                });
                (current, header) = (Some(at), true);
                continue;
            }
            let Some(table) = current.and_then(|at| tables.get_mut(at)) else {
                return Err(fault("a row before the first `@table NAME`".into()));
            };
            if header {
                let columns: Vec<String> = line.split('\t').map(str::to_owned).collect();
                if !table.columns.is_empty() && table.columns != columns {
                    return Err(fault(format!("table {} comes again with other columns", table.name)));
                }
                table.columns = columns;
                header = false;
                continue;
            }
            let (want, have) = (table.columns.len(), line.bytes().filter(|&b| b == b'\t').count() + 1);
            table.push(line);
            if have != want {
                return Err(fault(format!("{have} cells where table {} has {want} columns", table.name)));
            }
        }
        Ok(Self { tables: tables.into() })
    }

    /// Returns these tables with the rows of `more` behind their own.
    pub fn extended(&self, more: &Self) -> Self {
        let mut tables = self.tables.to_vec();
        for table in more.tables.iter() {
            match tables.iter_mut().find(|t| t.name == table.name && t.columns == table.columns) {
                Some(mine) => {
                    mine.rows.push_str(&table.rows);
                    mine.cells = OnceLock::new();
                }
                None => tables.push(table.clone()),
            }
        }
        Self { tables: tables.into() }
    }

    /// Returns a table by its name; one that is not there is empty.
    pub fn table(&self, name: &str) -> &Table {
        static EMPTY: Table =
            Table { name: String::new(), columns: Vec::new(), rows: String::new(), cells: OnceLock::new() };
        self.tables.iter().find(|t| t.name == name).unwrap_or(&EMPTY)
    }
}

impl Table {
    /// Returns the rows, each as a view that gives cells by column name.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let cells = self.cells.get_or_init(|| {
            let mut start = 0;
            let ends = self.rows.bytes().enumerate().filter(|(_, b)| matches!(b, b'\t' | b'\n'));
            ends.map(|(end, _)| Span::new(core::mem::replace(&mut start, end + 1), end)).collect()
        });
        let rows = cells.chunks(self.columns.len().max(1));
        rows.map(|cells| Row { columns: &self.columns, text: &self.rows, cells })
    }

    fn push(&mut self, line: &str) {
        self.rows.push_str(line);
        self.rows.push('\n');
    }
}

/// A row of a [`Table`].
#[derive(Clone, Copy, Debug)]
pub struct Row<'l> {
    columns: &'l [String],
    text: &'l str,
    cells: &'l [Span],
}

impl<'l> Row<'l> {
    /// Returns the cell of a column, empty where there is no such column.
    pub fn get(&self, column: &str) -> &'l str {
        let at = self.columns.iter().position(|c| c == column);
        at.and_then(|at| self.cells.get(at)).map_or("", |cell| cell.of(self.text))
    }

    /// Returns the parts of a cell between `|`, without the empty ones.
    pub fn list(&self, column: &str) -> impl Iterator<Item = &'l str> {
        self.get(column).split('|').map(str::trim).filter(|s| !s.is_empty())
    }
}
