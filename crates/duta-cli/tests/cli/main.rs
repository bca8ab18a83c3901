//! The program as its users meet it: output, messages, exit codes.
//!
//! Snapshots stand in the tests; `cargo insta test -p duta-cli --review` (from cargo-insta) renews them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

mod analyze;
mod export;
mod gazetteer;
mod help;
mod input;
mod lexicon;
mod stem;
mod stories;
mod table;
mod text;

use std::path::Path;

use serde_json::Value;

/// A folder for the files of a test, and the program run in it.
struct Folder(tempfile::TempDir);

/// What a run of the program left.
#[derive(Debug)]
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
        self
    }

    fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path().join(name)).unwrap()
    }

    fn run(&self, args: &[&str]) -> Run {
        self.run_with(args, "")
    }

    fn run_with(&self, args: &[&str], stdin: impl Into<Vec<u8>>) -> Run {
        let mut command = assert_cmd::cargo::cargo_bin_cmd!("duta");
        let done = command.args(args).current_dir(self.path()).write_stdin(stdin).output().unwrap();
        Run {
            code: done.status.code().unwrap(),
            out: String::from_utf8(done.stdout).unwrap(),
            err: String::from_utf8(done.stderr).unwrap(),
        }
    }
}

impl Run {
    /// Returns the lines of the output as JSON, and checks that all went well.
    fn json(&self) -> Vec<Value> {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{self:?}");
        self.lines()
    }

    fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn ids(&self) -> Vec<String> {
        self.lines().iter().map(|a| a["id"].as_str().unwrap().to_owned()).collect()
    }
}
