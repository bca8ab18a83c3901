use core::fmt;

/// A fault in the source of a gazetteer: what, where, how to mend it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LoadError {
    file: String,
    line: Option<u64>,
    column: Option<usize>,
    kind: LoadErrorKind,
}

/// What is wrong.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum LoadErrorKind {
    /// The file is not UTF-8; `offset` is the first bad byte.
    NotUtf8 {
        /// The first bad byte of the file.
        offset: usize,
    },
    /// The header lacks a column.
    MissingColumn {
        /// The name of the column.
        name: &'static str,
    },
    /// The header has a column that no table has.
    UnknownColumn {
        /// The name as written.
        name: String,
    },
    /// A row has more or fewer cells than the header.
    CellCount {
        /// Cells of the header.
        want: usize,
        /// Cells of the row.
        have: usize,
    },
    /// A cell begins or ends with white space, or an entry of its list does.
    StrayWhitespace {
        /// The cell.
        cell: String,
    },
    /// A cell that must not be empty is.
    EmptyCell,
    /// A list has an empty entry: `a||b`.
    EmptyAlias,
    /// An alias that the record itself says must not be matched.
    NeverInUse {
        /// The alias.
        alias: String,
    },
    /// The same alias twice in one record, spaces, apostrophes and forms of letters aside.
    RepeatedAlias {
        /// The alias.
        alias: String,
    },
    /// An id that is already taken.
    DuplicateId {
        /// The id.
        id: String,
    },
    /// A value outside the allowed ones.
    InvalidValue {
        /// What is wrong and what is allowed.
        message: String,
    },
    /// `valid_to` lies before `valid_from`.
    ReversedDates,
    /// Two persons hold a single-holder office at one time.
    OverlappingHolders {
        /// The id of the other row.
        other: String,
    },
    /// A reference to an id that is not in the gazetteer.
    UnknownReference {
        /// The id.
        id: String,
    },
    /// No file of the gazetteer was given.
    NoFiles,
}

impl LoadError {
    pub(crate) fn new(file: &str, line: Option<u64>, column: Option<usize>, kind: LoadErrorKind) -> Self {
        Self { file: file.to_owned(), line, column, kind }
    }

    /// Returns the name of the file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Returns the line, counted from 1.
    pub fn line(&self) -> Option<u64> {
        self.line
    }

    /// Returns the column of the table, counted from 1.
    pub fn column(&self) -> Option<usize> {
        self.column
    }

    /// Returns what is wrong.
    pub fn kind(&self) -> &LoadErrorKind {
        &self.kind
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        for n in [self.line, self.column.map(|c| c as u64)].into_iter().flatten() {
            write!(f, ":{n}")?;
        }
        write!(f, ": {}", self.kind)
    }
}

impl fmt::Display for LoadErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 { offset } => write!(f, "not UTF-8 at byte {offset}; save the file as UTF-8"),
            Self::MissingColumn { name } => write!(f, "the header lacks the column `{name}`"),
            Self::UnknownColumn { name } => write!(f, "no table has a column `{name}`; see seeds/README.md"),
            Self::CellCount { want, have } => {
                write!(
                    f,
                    "{have} cells where the header has {want}; separate cells by one tab, empty ones too"
                )
            }
            Self::StrayWhitespace { cell } => write!(f, "white space around `{}`; remove it", cell.trim()),
            Self::EmptyCell => f.write_str("an empty cell in a column that needs a value"),
            Self::EmptyAlias => f.write_str("an empty entry in a list; remove the extra `|`"),
            Self::NeverInUse { alias } => {
                write!(f, "`{alias}` is an alias and stands under `never` too; remove one")
            }
            Self::RepeatedAlias { alias } => write!(f, "the alias `{alias}` stands twice; remove one"),
            Self::DuplicateId { id } => write!(f, "the id `{id}` is already taken; ids are unique"),
            Self::InvalidValue { message } => f.write_str(message),
            Self::ReversedDates => f.write_str("valid_to lies before valid_from"),
            Self::OverlappingHolders { other } => {
                write!(
                    f,
                    "the term overlaps `{other}` in an office that one person holds at a time; mend the dates"
                )
            }
            Self::UnknownReference { id } => {
                write!(f, "`{id}` is not in the gazetteer; add it or mend the id")
            }
            Self::NoFiles => f.write_str("no gazetteer table (countries.tsv, ministries.tsv, …) is here"),
        }
    }
}

impl std::error::Error for LoadError {}

/// A compiled gazetteer that cannot be opened.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OpenError {
    kind: OpenErrorKind,
}

/// Why it cannot be opened.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum OpenErrorKind {
    /// The bytes do not begin as a compiled gazetteer does.
    NotAGazetteer,
    /// It was made by another version of the format.
    Version {
        /// The version of the bytes.
        found: u32,
        /// The version that this crate reads.
        known: u32,
    },
    /// The bytes are cut or changed.
    Damaged,
}

impl OpenError {
    pub(crate) fn new(kind: OpenErrorKind) -> Self {
        Self { kind }
    }

    /// Returns why.
    pub fn kind(&self) -> &OpenErrorKind {
        &self.kind
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            OpenErrorKind::NotAGazetteer => {
                f.write_str("these bytes are no compiled gazetteer; make one with `duta gazetteer compile`")
            }
            OpenErrorKind::Version { found, known } => write!(
                f,
                "the compiled gazetteer has format {found}, this version reads {known}; compile it again with `duta gazetteer compile`"
            ),
            OpenErrorKind::Damaged => f.write_str(
                "the compiled gazetteer is damaged; compile it again with `duta gazetteer compile`",
            ),
        }
    }
}

impl std::error::Error for OpenError {}

/// A text that cannot be read to its end.
#[derive(Clone, Debug)]
pub struct ReadError {
    at: usize,
    kind: ReadErrorKind,
}

/// Why it cannot be read.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// The reader failed.
    Io(std::sync::Arc<std::io::Error>),
    /// The bytes are not UTF-8.
    NotUtf8,
}

impl ReadError {
    pub(crate) fn new(at: usize, kind: ReadErrorKind) -> Self {
        Self { at, kind }
    }

    /// Returns the bytes that were read before.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Returns why.
    pub fn kind(&self) -> &ReadErrorKind {
        &self.kind
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ReadErrorKind::Io(error) => write!(f, "reading failed behind byte {}: {error}", self.at),
            ReadErrorKind::NotUtf8 => {
                write!(f, "the text is not UTF-8 at byte {}; convert it first", self.at)
            }
        }
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            ReadErrorKind::Io(error) => Some(error.as_ref()),
            ReadErrorKind::NotUtf8 => None,
        }
    }
}
