//! The program `duta`: reads Indonesian news and says who did what to whom.

mod analyze;
mod cldr;
mod data;
mod display;
mod export;
mod fault;
mod gazetteer;
mod input;
mod lexicon;
mod offsets;
mod output;
mod pipeline;
mod record;
mod stem;
mod stories;
mod table;
mod text;
mod who;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Reads Indonesian news about diplomacy and government and says who did what to whom, where, when and on whose word.
#[derive(Debug, Parser)]
#[command(
    name = "duta",
    version,
    after_help = "Examples:
  duta analyze berita.txt --published 2019-09-10
  duta analyze berita/ > events.jsonl
  duta gazetteer who \"Menlu RI\" --on 2019-09-10

Exit codes: 0 all went well, 1 some input failed or differs, 2 wrong usage.
`duta help COMMAND` tells more."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Find the events of documents
    #[command(after_help = "Examples:
  duta analyze berita.txt                          the events, as a table on a terminal
  duta analyze berita.txt --published 2019-09-10   `kemarin` is the day before
  duta analyze berita/ arsip.jsonl > events.jsonl  many documents, one analysis a line
  cat berita.txt | duta analyze --format table     from standard input
  duta analyze --encoding windows-1252 lama.txt    an old page
  duta analyze --gazetteer namaku/ berita.txt      with names of your own

Exit codes: 0 all analysed, 1 some input failed (the rest is analysed), 2 wrong usage or data
that cannot be used (then nothing is analysed).")]
    Analyze(analyze::Analyze),
    /// Put the events of many documents together: each event once, with all who tell of it
    ///
    /// Events are one where kind, time, place and participants agree; what the documents contradict each other in stays
    /// beside its sources. The order of the documents does not matter.
    #[command(after_help = "Examples:
  duta stories berita/ --at-least 2                     what more than one document tells
  duta stories arsip.jsonl > stories.jsonl              one story a line
  tail -f kawat.jsonl | duta stories --input jsonl --late 3 -   each as soon as it is over

Exit codes: as for `duta analyze`.")]
    Stories(stories::StoriesCommand),
    /// Write the events of documents in other forms of event data
    #[command(after_help = "Examples:
  duta export --to plover arsip.jsonl > events.jsonl
  duta export --to cameo berita/ > events.tsv       as PETRARCH2 writes it
  duta export --to gdelt --published 2023-07-05 berita.txt

What a form asks for and the text does not say cannot be written: all need a date and an actor
with a code. Exit codes: as for `duta analyze`.")]
    Export(export::Export),
    /// Show the parts of texts: sections, sentences, tokens, times, quantities
    #[command(after_help = "Examples:
  duta text berita.txt --show sentences,times
  duta text arsip.jsonl --show normalized")]
    Text(text::Text),
    /// Print the roots of words
    ///
    /// Each line of the output is a word, its root and its analysis, between tabs: `me-i+tanda tangan` is the affix pattern
    /// and the root, `=nya` a clitic, `~` a repetition, `?` a root that is not in the table. A name stays whole.
    #[command(after_help = "Examples:
  duta stem kata.txt
  echo menandatanganinya | duta stem
  duta stem --all kata.txt    every analysis, the best first")]
    Stem(stem::Stem),
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
        Command::Stories(stories) => stories.run(),
        Command::Export(export) => export.run(),
        Command::Text(text) => text.run(),
        Command::Stem(stem) => stem.run(),
        Command::Gazetteer(command) => command.run(),
        Command::Lexicon(command) => command.run(),
    };
    done.map_or_else(fault::Stop::exit, |()| ExitCode::SUCCESS)
}
