//! The texts of `seeds/documents`, and haystacks made of their sentences.

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

/// Makes a haystack of at least `len` bytes: all sentences of titles and bodies, normalized, each time in another
/// order, five on a line. `seed` decides the orders; the same seed and documents give the same bytes.
#[allow(dead_code, reason = "this module is compiled into each benchmark; not all want a haystack")]
pub(crate) fn shuffled(texts: &[String], len: usize, seed: u64) -> String {
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
    let mut random = Random(seed);
    let mut haystack = String::with_capacity(len + 4096);
    while haystack.len() < len && !sentences.is_empty() {
        random.shuffle(&mut sentences);
        for (i, sentence) in sentences.iter().enumerate() {
            haystack.push_str(sentence);
            haystack.push(if i % 5 == 4 { '\n' } else { ' ' });
        }
    }
    haystack
}

/// Xorshift, 64 bits; the seed must not be zero.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = (self.next() % (last as u64 + 1)) as usize;
            items.swap(last, other);
        }
    }
}
