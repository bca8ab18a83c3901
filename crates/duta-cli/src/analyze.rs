//! `duta analyze`: from documents to events.

use std::io::{self, BufWriter, IsTerminal};
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use duta::gazetteer::Gazetteer;
use duta::{Analysis, Analyzer, event};

use crate::data::{GazetteerArgs, read_text};
use crate::display::Screen;
use crate::fault::Stop;
use crate::input::InputArgs;
use crate::offsets::{self, Offsets};
use crate::pipeline;
use crate::table::table;

/// The data of an analysis.
#[derive(Debug, Args)]
pub(crate) struct DataArgs {
    #[command(flatten)]
    gazetteer: GazetteerArgs,

    /// Triggers of your own, in the form of seeds/triggers; may be given more than once
    #[arg(long, value_name = "FILE")]
    triggers: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Analyze {
    #[command(flatten)]
    input: InputArgs,

    /// How to print: `table` on a terminal, else `json`
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,

    /// What offsets count
    #[arg(long, value_name = "UNIT", default_value = "bytes")]
    offsets: Offsets,

    #[command(flatten)]
    data: DataArgs,

    /// Number of threads [default: one for each core]; the order of the output does not depend on it
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

/// How analyses are printed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Format {
    /// One analysis a line
    Json,
    /// The events, to be read by people
    Table,
}

impl Analyze {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let documents = self.input.documents("analyze")?;
        let Data { analyzer, .. } = self.data.open().map_err(Stop::into_usage)?;
        let mut out = BufWriter::new(io::stdout());
        let default = if io::stdout().is_terminal() { Format::Table } else { Format::Json };
        match self.format.unwrap_or(default) {
            Format::Json => pipeline::run(documents, self.threads, &mut out, move |document| {
                json(&analyzer.analyze(document), document.text(), self.offsets)
            }),
            Format::Table => {
                let screen = Screen::of_stdout();
                pipeline::run(documents, self.threads, &mut out, move |document| {
                    table(document, &analyzer.analyze(document), screen)
                })
            }
        }
    }
}

/// An analyzer, and the data that it is made of.
pub(crate) struct Data {
    pub(crate) analyzer: Analyzer,
    pub(crate) gazetteer: Gazetteer,
    pub(crate) lexicon: event::Lexicon,
}

impl DataArgs {
    /// Opens the built-in data and that of the user.
    pub(crate) fn open(&self) -> Result<Data, Stop> {
        let mut lexicon = event::Lexicon::builtin();
        for path in &self.triggers {
            let text = read_text(path)?;
            lexicon = lexicon.extended(&text).map_err(|error| {
                let message = error.to_string();
                match (error.line(), message.split_once(": ")) {
                    (Some(line), Some((_, message))) => {
                        Stop::Failed(format!("{}:{line}: {message}", path.display()))
                    }
                    _ => Stop::Failed(format!("{}: {message}", path.display())),
                }
            })?;
        }
        let gazetteer = self.gazetteer.open()?;
        let builder = Analyzer::builder().gazetteer(gazetteer.clone()).event_lexicon(lexicon.clone());
        let analyzer = builder.build().map_err(|error| Stop::Failed(error.to_string()))?;
        Ok(Data { analyzer, gazetteer, lexicon })
    }
}

/// Returns the analysis as a line of JSON.
fn json(analysis: &Analysis, text: &str, offsets: Offsets) -> String {
    let mut line = match offsets {
        Offsets::Bytes => serde_json::to_string(analysis),
        Offsets::Chars => offsets::in_chars(analysis, text),
    }
    .unwrap_or_default();
    line.push('\n');
    line
}
