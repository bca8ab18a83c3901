//! Analyses in the forms of other event data: PLOVER 2.0, CAMEO as PETRARCH2 writes it, the event tables of GDELT.
//!
//! These formats say less than an [`Analysis`], and ask for what a text may not say. So what cannot be written in one is left
//! out: each format says below what it needs. Codes come from tables ([`Codes`]).
//!
//! ```
//! # #[cfg(feature = "data")] {
//! use duta::export::{Exporter, Format};
//! use duta::{Analyzer, Document};
//!
//! let text = "Presiden Joko Widodo bertemu PM Australia Anthony Albanese di Sydney, Selasa (4/7).";
//! let document = Document::new(text).with_id("a").with_published("2023-07-05".parse().unwrap());
//! let analysis = Analyzer::new().analyze(&document);
//! let exporter = Exporter::new();
//!
//! let cameo = exporter.export(Format::Cameo, &document, &analysis);
//! assert!(cameo.starts_with("20230704\tIDNGOV\tAUSGOV\t040\t"));
//! let gdelt = exporter.export(Format::Gdelt, &document, &analysis);
//! assert_eq!(gdelt.trim_end().split('\t').count(), 61);
//! let plover = exporter.export(Format::Plover, &document, &analysis);
//! assert!(plover.contains(r#""event":"CONSULT""#));
//! # }
//! ```

mod codes;
mod dyads;
mod gdelt;
mod petrarch;
mod plover;

use duta_event::Lexicon;
use duta_gazetteer::Gazetteer;

pub use codes::{Codes, CodesError};

use crate::{Analysis, Document};

/// A form of event data.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Format {
    /// PLOVER 2.0: a JSON object a line, with the field names of its manual.
    ///
    /// Each event with a date, an actor and an event type. The types `STATE` and `APPOINT` are extensions for kinds that PLOVER
    /// lacks; `cite_info.codebook` names them. What is announced becomes what PLOVER takes it for (`CONSULT` becomes
    /// `AGREE`); other statuses are auxiliary modes: `negation`, `hypothetical`.
    Plover,
    /// CAMEO, as PETRARCH2 writes it with the texts of actors and event: tab-separated, without a header.
    ///
    /// The columns are date, source, target, code, issues (empty), ids, news source, text of the source, text of the
    /// target, text of the event. Only what happened or is announced, with a date and a coded actor; `---` for the other
    /// one. An id is the document and the sentence; a dyad stands once, with all its ids.
    Cameo,
    /// The event table of GDELT 2.0: 61 columns, tab-separated, without a header.
    ///
    /// The rows are those of [`Format::Cameo`]. Empty is what Duta does not know: tone, religion, ethnic group, coordinates,
    /// FIPS codes. The id is a hash, and the last column has the id of the document.
    Gdelt,
    /// The event table of GDELT 1.0: 58 columns, as [`Format::Gdelt`] otherwise.
    Gdelt1,
}

/// Writes analyses in other forms. Made once, used from any thread.
#[derive(Clone, Debug)]
pub struct Exporter {
    gazetteer: Gazetteer,
    lexicon: Lexicon,
    codes: Codes,
}

#[cfg(feature = "data")]
impl Default for Exporter {
    fn default() -> Self {
        Self::new()
    }
}

impl Exporter {
    /// Makes one over the built-in data.
    #[cfg(feature = "data")]
    pub fn new() -> Self {
        Self::over(Gazetteer::builtin(), Lexicon::builtin(), Codes::builtin())
    }

    /// Makes one over the data with which the analyses were made, and tables of codes.
    pub fn over(gazetteer: Gazetteer, lexicon: Lexicon, codes: Codes) -> Self {
        Self { gazetteer, lexicon, codes }
    }

    /// Returns the events of a document as lines, each with its end; none where there is nothing to write.
    pub fn export(&self, format: Format, document: &Document, analysis: &Analysis) -> String {
        match format {
            Format::Plover => self.plover(document, analysis),
            Format::Cameo => self.petrarch(document, analysis),
            Format::Gdelt => self.gdelt(document, analysis, true),
            Format::Gdelt1 => self.gdelt(document, analysis, false),
        }
    }
}

/// Returns words of a text as they may stand in a cell: each white space or control character is a single space.
fn cell(words: &str) -> String {
    let spaced: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns rows as tab-separated lines. No cell has a tab or a line end, so none is quoted.
fn lines(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b'\t')
        .quote_style(csv::QuoteStyle::Never)
        .has_headers(false)
        .from_writer(Vec::new());
    for row in rows {
        // writing to memory does not fail
        let _ = writer.write_record(row.iter().map(|text| cell(text)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}
