//! `duta stem`: the roots of words.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Write};
use std::path::PathBuf;

use clap::Args;
use duta::text::morphology::Morphology;

use crate::fault::{Stop, about_path};
use crate::output::report;

#[derive(Debug, Args)]
pub(crate) struct Stem {
    /// Files of words, one a line, or `-` for standard input, which is also read without PATH
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Print every analysis of a word, the best first, each on a line
    #[arg(long)]
    all: bool,
}

impl Stem {
    pub(crate) fn run(mut self) -> Result<(), Stop> {
        if self.paths.is_empty() {
            if io::stdin().is_terminal() {
                let hint = "give files of words (`duta stem kata.txt`), or pipe words in";
                return Err(Stop::usage("no PATH, and standard input is a terminal", hint));
            }
            self.paths.push(PathBuf::from("-"));
        }
        let morphology = Morphology::builtin();
        let mut out = BufWriter::new(io::stdout().lock());
        let mut faults = 0;
        for path in &self.paths {
            let name = path.display().to_string();
            let read = if name == "-" {
                self.stem(&morphology, &name, io::stdin().lock(), &mut out)?
            } else {
                match File::open(path) {
                    Ok(file) => self.stem(&morphology, &name, BufReader::new(file), &mut out)?,
                    Err(error) => Err(about_path(&name, &error)),
                }
            };
            if let Err(message) = read {
                report(&format!("error: {message}"));
                faults += 1;
            }
        }
        out.flush()?;
        match faults {
            0 => Ok(()),
            1 => Err(Stop::Failed("1 input failed".to_owned())),
            _ => Err(Stop::Failed(format!("{faults} inputs failed"))),
        }
    }

    /// Writes a line for each line of the input. What cannot be read ends this input with a message.
    fn stem(
        &self,
        morphology: &Morphology,
        name: &str,
        mut input: impl BufRead,
        out: &mut impl Write,
    ) -> Result<Result<(), String>, Stop> {
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            match input.read_until(b'\n', &mut line) {
                Ok(0) => break,
                Ok(_) => {}
                Err(error) => return Ok(Err(about_path(name, &error))),
            }
            let Ok(text) = std::str::from_utf8(&line) else {
                return Ok(Err(format!("{name}:{number}: not UTF-8")));
            };
            let word = text.strip_prefix('\u{feff}').unwrap_or(text).trim();
            if word.is_empty() {
                writeln!(out)?;
                continue;
            }
            // by itself a word with a capital letter may open a sentence as well as be a name
            let analyses = morphology.analyses_of_token(word, true);
            if analyses.is_empty() {
                writeln!(out, "{word}\t{word}\t?{word}")?;
            }
            let shown = if self.all { analyses.len() } else { 1 };
            for analysis in analyses.iter().take(shown) {
                writeln!(out, "{word}\t{}\t{analysis}", analysis.root())?;
            }
        }
        Ok(Ok(()))
    }
}
