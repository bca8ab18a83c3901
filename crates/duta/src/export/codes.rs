//! The code tables of the formats.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// The codes of the formats: CAMEO with quad class and Goldstein value, the roles of actors, the event types of PLOVER.
///
/// The built-in ones are compiled from `seeds/codes`, which `seeds/README.md` describes. A clone is cheap.
#[derive(Clone, Debug)]
pub struct Codes {
    tables: Arc<Tables>,
}

#[derive(Debug, Default)]
struct Tables {
    cameo: HashMap<String, Vec<String>>,
    actors: HashMap<String, Vec<String>>,
    plover: HashMap<String, Vec<String>>,
    /// The extension of PLOVER for a kind.
    extensions: HashMap<String, String>,
}

/// A fault in the code tables.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CodesError {
    line: usize,
    message: String,
}

impl CodesError {
    /// Returns the line, counted from 1.
    pub fn line(&self) -> usize {
        self.line
    }
}

impl core::fmt::Display for CodesError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for CodesError {}

/// The tables, each with its columns.
const TABLES: [(&str, &[&str]); 3] = [
    ("actors", &["match", "cameo_root", "cameo_role", "plover_code", "plover_sector", "source"]),
    ("cameo", &["code", "quad", "goldstein", "intent", "source"]),
    ("plover", &["event", "quad", "future", "kinds", "source"]),
];

/// What an actor is, apart from its state.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Role<'c> {
    /// `IGO`, `NGO` in the place of a state; empty for who has one.
    pub(super) root: &'c str,
    /// `GOV`, `MIL`, `UNO`: codes of three letters each.
    pub(super) role: &'c str,
    pub(super) plover_code: &'c str,
    pub(super) plover_sector: &'c str,
}

impl Codes {
    /// Returns the built-in tables.
    pub fn builtin() -> Self {
        static BUILTIN: OnceLock<Codes> = OnceLock::new();
        BUILTIN
            .get_or_init(|| {
                // A test parses the compiled tables, so there is no error to meet here.
                Self::parse(include_str!("codes.tsv")).unwrap_or_else(|_| Self { tables: Arc::default() })
            })
            .clone()
    }

    /// Reads the tables `actors`, `cameo` and `plover`, each below a line `@table NAME`.
    ///
    /// ```
    /// # #[cfg(feature = "export")] {
    /// let error = duta::export::Codes::parse("@table cameo\ncode\tquad\n").unwrap_err();
    /// assert_eq!(error.to_string(), "line 2: the columns of cameo are code quad goldstein intent source");
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// An unknown table or column, a wrong number of cells, a key that stands twice, a code that is none.
    pub fn parse(text: &str) -> Result<Self, CodesError> {
        let mut tables = Tables::default();
        let mut current: Option<(&str, &[&str])> = None;
        let mut headed = false;
        for (at, line) in text.lines().enumerate().filter(|(_, l)| !l.starts_with('#') && !l.is_empty()) {
            let fault = |message: String| CodesError { line: at + 1, message };
            if let Some(name) = line.strip_prefix("@table ") {
                let known = TABLES.iter().find(|(table, _)| *table == name);
                current = Some(*known.ok_or_else(|| fault(format!("`{name}` is no table of codes")))?);
                headed = false;
                continue;
            }
            let (name, columns) = current.ok_or_else(|| fault("no `@table` stands above".to_owned()))?;
            let cells: Vec<&str> = line.split('\t').collect();
            if !headed {
                if cells != columns {
                    return Err(fault(format!("the columns of {name} are {}", columns.join(" "))));
                }
                headed = true;
                continue;
            }
            if cells.len() != columns.len() {
                return Err(fault(format!("{} cells where the header has {}", cells.len(), columns.len())));
            }
            tables.add(name, &cells).map_err(fault)?;
        }
        Ok(Self { tables: Arc::new(tables) })
    }

    fn cameo(&self, code: &str, column: usize) -> &str {
        // a code without a value has that of the shorter code above it
        let ways = (2..=code.len()).rev().filter_map(|end| code.get(..end));
        let values = ways.filter_map(|code| self.tables.cameo.get(code)?.get(column));
        values.map(String::as_str).find(|value| !value.is_empty()).unwrap_or_default()
    }

    /// Returns the quad class of GDELT, 1 to 4.
    pub(super) fn quad(&self, code: &str) -> &str {
        self.cameo(code, 0)
    }

    /// Returns the Goldstein value.
    pub(super) fn goldstein(&self, code: &str) -> &str {
        self.cameo(code, 1)
    }

    /// Returns the code for the intent to do it; empty where announcing it is no event.
    pub(super) fn intent(&self, code: &str) -> &str {
        self.cameo(code, 2)
    }

    /// Returns what an entity is by its id, that of what it is part of, or its kind.
    pub(super) fn role(&self, id: &str, kind: &str) -> Option<Role<'_>> {
        let without_state = without_state(id);
        let found =
            ways(id).chain(ways(&without_state)).chain([kind]).find_map(|key| self.tables.actors.get(key))?;
        let [root, role, plover_code, plover_sector] = found.as_slice() else { return None };
        Some(Role { root, role, plover_code, plover_sector })
    }

    /// Returns the quad category of a PLOVER event and what it is when it is announced.
    pub(super) fn plover(&self, event: &str) -> Option<(&str, &str)> {
        let [quad, future] = self.tables.plover.get(event)?.as_slice() else { return None };
        Some((quad, future))
    }

    /// Returns the extension of PLOVER for a kind that it lacks.
    pub(super) fn extension(&self, kind: &str) -> Option<&str> {
        self.tables.extensions.get(kind).map(String::as_str)
    }
}

impl Tables {
    fn add(&mut self, table: &str, cells: &[&str]) -> Result<(), String> {
        let [key, values @ .., _source] = cells else { return Ok(()) };
        let digits = |text: &&str| text.bytes().all(|b| b.is_ascii_digit());
        let letters =
            |text: &&str| text.len().is_multiple_of(3) && text.bytes().all(|b| b.is_ascii_uppercase());
        let (known, right) = match (table, values) {
            ("cameo", [quad, goldstein, intent]) => (
                &mut self.cameo,
                [key, quad, intent].iter().all(|c| digits(c)) && goldstein.parse::<f64>().is_ok(),
            ),
            ("actors", values) => (&mut self.actors, values.iter().all(letters)),
            ("plover", [quad, future, kinds]) => {
                let kinds = kinds.split('|').filter(|kind| !kind.is_empty());
                self.extensions.extend(kinds.map(|kind| (kind.to_owned(), (*key).to_owned())));
                let known =
                    self.plover.insert((*key).to_owned(), vec![(*quad).to_owned(), (*future).to_owned()]);
                return if known.is_some() { Err(format!("`{key}` stands twice")) } else { Ok(()) };
            }
            _ => return Ok(()),
        };
        if !right {
            return Err(format!("a cell of `{key}` is no code"));
        }
        match known.insert((*key).to_owned(), values.iter().map(|v| (*v).to_owned()).collect()) {
            Some(_) => Err(format!("`{key}` stands twice")),
            None => Ok(()),
        }
    }
}

/// Returns an id and those of what it is part of: `org:un.sc`, `org:un`.
fn ways(id: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(id), |id| id.rsplit_once('.').map(|(above, _)| above))
}

/// Returns `institution:dpr.komisi-1` for `institution:idn.dpr.komisi-1`.
fn without_state(id: &str) -> String {
    match id.split_once(':').and_then(|(kind, slug)| Some((kind, slug.split_once('.')?))) {
        Some((kind, (state, rest))) if state.len() == 3 => format!("{kind}:{rest}"),
        _ => id.to_owned(),
    }
}
