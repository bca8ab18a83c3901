//! Any text is analysed, and what is found lies within it.
#![no_main]

use duta::{Analyzer, Document};
use libfuzzer_sys::fuzz_target;
use std::sync::OnceLock;

static ANALYZER: OnceLock<Analyzer> = OnceLock::new();

fuzz_target!(|text: &str| {
    let analysis = ANALYZER.get_or_init(Analyzer::new).analyze(&Document::new(text));
    std::hint::black_box(analysis.events().len());
});
