//! `duta export`: events in the forms of other event data.

use std::io::{self, BufWriter};
use std::num::NonZeroUsize;

use clap::{Args, ValueEnum};
use duta::export::{Codes, Exporter, Format};

use crate::analyze::{Data, DataArgs};
use crate::fault::Stop;
use crate::input::InputArgs;
use crate::pipeline;

#[derive(Debug, Args)]
pub(crate) struct Export {
    #[command(flatten)]
    input: InputArgs,

    /// The form
    #[arg(long, value_name = "FORM")]
    to: Form,

    #[command(flatten)]
    data: DataArgs,

    /// Number of threads [default: one for each core]; the order of the output does not depend on it
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

/// A form of event data.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Form {
    /// PLOVER 2.0, one JSON object a line
    Plover,
    /// CAMEO as PETRARCH2 writes it: 10 columns between tabs
    Cameo,
    /// The event table of GDELT 2.0: 61 columns between tabs
    Gdelt,
    /// The event table of GDELT 1.0: 58 columns between tabs
    Gdelt1,
}

impl Export {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let documents = self.input.documents("export")?;
        let Data { analyzer, gazetteer, lexicon } = self.data.open().map_err(Stop::into_usage)?;
        let exporter = Exporter::over(gazetteer, lexicon, Codes::builtin());
        let format = match self.to {
            Form::Plover => Format::Plover,
            Form::Cameo => Format::Cameo,
            Form::Gdelt => Format::Gdelt,
            Form::Gdelt1 => Format::Gdelt1,
        };
        let mut out = BufWriter::new(io::stdout());
        pipeline::run(documents, self.threads, &mut out, move |document| {
            exporter.export(format, document, &analyzer.analyze(document))
        })
    }
}
