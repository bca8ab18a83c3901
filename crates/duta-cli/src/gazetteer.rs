//! `duta gazetteer`: compiles, checks and asks gazetteers.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::data::load_gazetteer;
use crate::fault::Stop;
use crate::output::{check_file, in_command, report, write_file};

#[derive(Debug, Subcommand)]
pub(crate) enum GazetteerCommand {
    /// Compile a folder of tables into one file
    Compile(Compile),
}

#[derive(Debug, Args)]
pub(crate) struct Compile {
    /// The folder with the tables
    dir: PathBuf,

    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,

    /// Write nothing: exit 1 where FILE is not what would be written
    #[arg(long)]
    check: bool,
}

impl GazetteerCommand {
    pub(crate) fn run(self) -> Result<(), Stop> {
        match self {
            Self::Compile(compile) => compile.run(),
        }
    }
}

impl Compile {
    fn run(self) -> Result<(), Stop> {
        let gazetteer = load_gazetteer(&self.dir)?;
        let compiled = gazetteer.to_compiled();
        if self.check {
            let command = format!("duta gazetteer compile {} -o {}", in_command(&self.dir), in_command(&self.output));
            return check_file(&self.output, |old| old == compiled, &command);
        }
        write_file(&self.output, &compiled)?;
        let entities = gazetteer.entities().len();
        report(&format!("{}: {entities} entities, {} bytes", self.output.display(), compiled.len()));
        Ok(())
    }
}
