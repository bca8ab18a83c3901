//! The compiled data of the crates is what `seeds/` gives.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::Path;

/// Runs a compile command with `--check` at the root of the workspace. A crate that was taken out of the workspace has
/// no seeds to compare with.
fn check(command: &[&str]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    if !root.join("seeds").is_dir() {
        return;
    }
    let mut program = assert_cmd::cargo::cargo_bin_cmd!("duta");
    let done = program.args(command).arg("--check").current_dir(root).output().unwrap();
    assert!(
        done.status.success(),
        "{}\nrun, at the root of the workspace:\n  cargo run --release -p duta-cli -- {}\n",
        String::from_utf8_lossy(&done.stderr),
        command.join(" "),
    );
}

#[test]
fn gazetteer() {
    check(&["gazetteer", "compile", "seeds", "-o", "crates/duta-gazetteer-data/src/gazetteer.dat"]);
}

#[test]
fn event_lexicon() {
    check(&["lexicon", "compile", "seeds", "-o", "crates/duta-event/src/lexicon.toml"]);
}

#[test]
fn text_lexicon() {
    check(&["lexicon", "compile", "seeds/text", "-o", "crates/duta-text/src/lexicon.tsv"]);
}

#[test]
fn codes() {
    check(&["lexicon", "compile", "seeds/codes", "-o", "crates/duta/src/export/codes.tsv"]);
}
