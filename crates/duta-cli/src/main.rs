//! The program `duta`: reads Indonesian news and says who did what to whom.

mod analyze;
mod data;
mod fault;
mod gazetteer;
mod input;
mod lexicon;
mod offsets;
mod output;
mod pipeline;
mod record;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(name = "duta", version, about, long_about = None)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Find the events of documents
    Analyze(analyze::Analyze),
    /// Compile, check and ask gazetteers
    #[command(subcommand)]
    Gazetteer(gazetteer::GazetteerCommand),
    /// Compile lexicons
    #[command(subcommand)]
    Lexicon(lexicon::LexiconCommand),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Analyze(analyze) => analyze.run(),
        Command::Gazetteer(command) => command.run(),
        Command::Lexicon(command) => command.run(),
    };
    done.map_or_else(fault::Stop::exit, |()| ExitCode::SUCCESS)
}
