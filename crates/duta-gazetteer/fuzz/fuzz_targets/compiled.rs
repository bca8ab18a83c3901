//! Any bytes as compiled phrases and gazetteers: they open or do not, and a search of them does no harm.
#![no_main]

use duta_gazetteer::{Engine, Gazetteer, Matcher, Phrases};
use libfuzzer_sys::fuzz_target;

const TEXTS: [&str; 3] = ["Kapal RI di Laut\nNatuna Utaranya", "e\u{301}\u{ad} 印尼 ’s-Hertogenbosch", ""];

fn search(set: &Phrases) {
    for text in TEXTS {
        for engine in [Engine::Auto, Engine::Portable, Engine::Reference] {
            let set = set.clone().with_engine(engine);
            for found in set.find_iter(text).chain(set.find_overlapping_iter(text)).take(1000) {
                assert!(found.span().end() <= text.len());
            }
        }
    }
}

/// Puts the magic, the version and the right checksum before what is covered by it.
fn sealed(magic: &[u8; 8], version: u32, behind: &[u8], covered: usize) -> Vec<u8> {
    let from = behind.len().min(covered);
    let sum = crc32fast::hash(&behind[from..]);
    [magic, &version.to_le_bytes()[..], &sum.to_le_bytes(), behind].concat()
}

fuzz_target!(|bytes: &[u8]| {
    let _ = Gazetteer::from_compiled(bytes);
    let _ = Matcher::from_compiled(bytes.to_vec());
    if let Ok(set) = Phrases::from_compiled(bytes.to_vec()) {
        search(&set);
    }
    if let Ok(set) = Phrases::from_compiled(sealed(b"DUTAIDX\n", 1, bytes, 0)) {
        search(&set);
    }
    // records and aliases of any lengths, then tables of nothing
    let Some((lengths, rest)) = bytes.split_first_chunk::<2>() else { return };
    let records = usize::from(lengths[0]).min(rest.len());
    let (records, rest) = rest.split_at(records);
    let aliases = usize::from(lengths[1]).min(rest.len());
    let (aliases, rest) = rest.split_at(aliases);
    let mut behind = Vec::new();
    behind.extend_from_slice(&(records.len() as u64).to_le_bytes());
    behind.extend_from_slice(&(aliases.len() as u64).to_le_bytes());
    behind.extend_from_slice(records);
    behind.extend_from_slice(aliases);
    let mut file = sealed(b"DUTAGAZ\n", 3, &behind, 16);
    if rest.is_empty() {
        file.extend_from_slice(Phrases::default().as_compiled());
    } else {
        file.extend_from_slice(&sealed(b"DUTAIDX\n", 1, rest, 0));
    }
    if let Ok(gazetteer) = Gazetteer::from_compiled(&file) {
        let _ = Matcher::new(gazetteer);
    }
    if let Ok(matcher) = Matcher::from_compiled(file) {
        let count: usize = matcher.find_iter(TEXTS[0]).take(1000).map(|m| m.candidates().count()).sum();
        std::hint::black_box(count);
    }
});
