//! What the command line asks for.

use std::path::PathBuf;

use super::haystacks::Size;

pub(crate) const USAGE: &str = "\
cargo bench --bench ratios -- [--quick] [--sizes builtin,30k,500k] [--rounds N] [--megabytes N] [--write DIR]

  --quick         2 MB, 3 rounds, no 500k
  --sizes LIST    lists of names; or DUTA_BENCH_SIZES
  --rounds N      how often each engine is timed; or DUTA_BENCH_ROUNDS
  --megabytes N   length of the news; or DUTA_BENCH_MEGABYTES
  --write DIR     time nothing, and write the names and news of each size for benches/peers";

/// The options of a run.
pub(crate) struct Options {
    pub(crate) sizes: Vec<Size>,
    pub(crate) rounds: usize,
    pub(crate) len: usize,
    pub(crate) write: Option<PathBuf>,
}

impl Options {
    /// Reads options and environment; None where an argument is not for this bench, such as a filter of another.
    pub(crate) fn read(args: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut options = Self { sizes: Size::ALL.to_vec(), rounds: 9, len: 32_000_000, write: None };
        for (variable, option) in [
            ("DUTA_BENCH_SIZES", "--sizes"),
            ("DUTA_BENCH_ROUNDS", "--rounds"),
            ("DUTA_BENCH_MEGABYTES", "--megabytes"),
        ] {
            if let Ok(value) = std::env::var(variable) {
                options.set(option, &value)?;
            }
        }
        let mut args = args.peekable();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                // cargo says so to each bench
                "--bench" => {}
                "--quick" => {
                    options.sizes.retain(|size| *size != Size::Thousands500);
                    (options.rounds, options.len) = (3, 2_000_000);
                }
                // for the assertions only
                "--test" => {
                    options.sizes = vec![Size::Builtin];
                    (options.rounds, options.len) = (1, 256_000);
                }
                "--sizes" | "--rounds" | "--megabytes" | "--write" => {
                    let value = args.next().ok_or_else(|| format!("{arg} wants a value"))?;
                    options.set(&arg, &value)?;
                }
                _ => return Ok(None),
            }
        }
        Ok(Some(options))
    }

    fn set(&mut self, option: &str, value: &str) -> Result<(), String> {
        let number = || value.parse::<usize>().ok().filter(|n| *n > 0).ok_or(format!("{option}: {value}"));
        match option {
            "--rounds" => self.rounds = number()?,
            "--megabytes" => self.len = number()? * 1_000_000,
            "--write" => self.write = Some(PathBuf::from(value)),
            _ => {
                let size = |label| Size::ALL.into_iter().find(|size| size.label() == label);
                let sizes: Option<Vec<Size>> = value.split(',').map(size).collect();
                self.sizes = sizes.ok_or_else(|| format!("{option}: {value}"))?;
            }
        }
        Ok(())
    }
}
