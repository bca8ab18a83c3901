//! The texts of `seeds/documents`, and their sentences.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use duta_text::{Normalizer, TextParser};

/// Reads the texts of `seeds/documents`, in the order of their names.
pub(crate) fn texts() -> Result<Vec<String>, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/documents");
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "txt") {
            paths.push(path);
        }
    }
    paths.sort();
    paths.iter().map(|path| Ok(fs::read_to_string(path)?)).collect()
}

/// Returns all sentences of titles and bodies, normalized, in the order of the texts.
#[allow(dead_code, reason = "this module is compiled into each benchmark; not all want sentences")]
pub(crate) fn sentences(texts: &[String]) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for text in texts {
        let normalized = Normalizer::new().normalize(text);
        let parsed = TextParser::default().parse(normalized.as_str(), None);
        for sentence in parsed.sentences() {
            let section = parsed.sections().get(sentence.section());
            if section.is_some_and(|s| s.kind().is_narrative()) {
                sentences.push(sentence.span().of(normalized.as_str()).to_owned());
            }
        }
    }
    sentences
}
