//! How quickly are all names of the built-in gazetteer found, and what does it cost to get ready?
//!
//! `search/<haystack>/<engine>`, in bytes of the haystack:
//!
//! | engine | what it finds |
//! | --- | --- |
//! | `duta` | the answer: names between word boundaries, before clitics too, in a case that their alias allows, leftmost-longest after these tests |
//! | `token-trie` | the same answer, from hash maps of words; the obvious way without an automaton |
//! | `aho-corasick-contiguous-nfa`, `aho-corasick-dfa` | bare `find_iter`: leftmost-longest, as written, inside words too (`Peru` in `Perundingan`) |
//! | `aho-corasick-bounded` | hits of the contiguous NFA, those inside words dropped afterwards; a dropped hit may have hidden a good one |
//!
//! So the counts differ. Each is asserted before it is timed: `duta` against `token-trie`, which shares no code with
//! it, and each aho-corasick engine against a search by hash set at every byte.
//!
//! `build/<engine>` starts from the opened gazetteer and ends with an engine that can search.

mod naive;
mod rivals;

#[path = "../documents/mod.rs"]
mod documents;

use std::error::Error;
use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, SamplingMode, Throughput};
use duta_gazetteer::{Gazetteer, Matcher, Policy};

use naive::TokenTrie;
use rivals::Rival;

/// Size of each haystack.
const LEN: usize = 256 * 1024;
/// Decides the order of the sentences.
const SEED: u64 = 20_261_125;

/// Tells how many names a haystack holds, in the eyes of one engine.
type Count<'c> = Box<dyn Fn(&str) -> usize + 'c>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut criterion = Criterion::default().configure_from_args();
    let gazetteer = Gazetteer::builtin();
    build(&mut criterion, &gazetteer)?;
    search(&mut criterion, &gazetteer)?;
    criterion.final_summary();
    Ok(())
}

/// Returns the names that are looked for, each once, as the matcher takes them: with blanks around their hyphens too
/// (`Kim Jong - un`), and without those that are never to be matched.
fn names(gazetteer: &Gazetteer) -> Vec<String> {
    let rules =
        || gazetteer.surfaces().iter().filter(|s| s.policy() == Policy::Never && s.entity().is_none());
    let never = |name: &str| rules().any(|s| s.text() == name);
    let all = gazetteer.entities().iter().flat_map(|e| e.aliases()).map(|a| a.text());
    let mut names: Vec<String> = all.filter(|name| !never(name)).flat_map(naive::writings).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn build(criterion: &mut Criterion, gazetteer: &Gazetteer) -> Result<(), Box<dyn Error>> {
    let names = names(gazetteer);
    let mut group = criterion.benchmark_group("build");
    group.sample_size(10).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(500));
    group.measurement_time(Duration::from_secs(3));

    // Names that differ only in the case of ASCII letters are one pattern of the matcher.
    let mut folded: Vec<String> = names.iter().map(|name| name.to_ascii_lowercase()).collect();
    folded.sort_unstable();
    folded.dedup();
    assert_eq!(Matcher::new(gazetteer.clone())?.pattern_count(), folded.len());
    group.bench_function("duta", |b| b.iter(|| Matcher::new(black_box(gazetteer).clone())));

    group.bench_function("token-trie", |b| b.iter(|| TokenTrie::new(black_box(gazetteer))));
    for rival in Rival::ALL {
        assert_eq!(rival.build(&names)?.pattern_count(), names.len());
        group.bench_function(rival.name(), |b| b.iter(|| rival.build(black_box(&names))));
    }
    group.finish();
    Ok(())
}

fn search(criterion: &mut Criterion, gazetteer: &Gazetteer) -> Result<(), Box<dyn Error>> {
    let names = names(gazetteer);
    let matcher = Matcher::new(gazetteer.clone())?;
    let trie = TokenTrie::new(gazetteer);
    let contiguous = Rival::ContiguousNfa.build(&names)?;
    let dfa = Rival::Dfa.build(&names)?;
    let bounded = Rival::Bounded.build(&names)?;

    let news = documents::shuffled(&documents::texts()?, LEN, SEED);
    assert!(news.len() >= LEN, "no sentences in seeds/documents");
    let capitals = news.to_uppercase();
    let small = news.to_lowercase();

    for (haystack, text) in [("news", &news), ("capitals", &capitals), ("small-letters", &small)] {
        let exact = trie.find(text);
        let found: Vec<_> = matcher.find_iter(text).map(|m| (m.span().start(), m.span().end())).collect();
        if let Some(((ours, naive), _)) = found.iter().zip(&exact).zip(0..).find(|((a, b), _)| a != b) {
            return Err(format!("{haystack}: duta found {ours:?}, token-trie {naive:?}").into());
        }
        let bare = naive::leftmost_longest(&names, text);
        let within_bounds = bare.iter().filter(|&&(from, to)| rivals::is_bounded(text, from, to)).count();

        let engines: [(&str, Count<'_>, usize); 5] = [
            ("duta", Box::new(|text| matcher.find_iter(text).count()), exact.len()),
            ("token-trie", Box::new(|text| trie.find(text).len()), exact.len()),
            (Rival::ContiguousNfa.name(), Box::new(|text| contiguous.count(text)), bare.len()),
            (Rival::Dfa.name(), Box::new(|text| dfa.count(text)), bare.len()),
            (Rival::Bounded.name(), Box::new(|text| bounded.count(text)), within_bounds),
        ];

        let mut group = criterion.benchmark_group(format!("search/{haystack}"));
        group.sample_size(30).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_secs(1));
        group.measurement_time(Duration::from_secs(3));
        group.throughput(Throughput::Bytes(text.len() as u64));
        for (engine, count, expected) in engines {
            assert_eq!(count(text), expected, "search/{haystack}/{engine}");
            println!("search/{haystack}/{engine}: {expected} found in {} bytes", text.len());
            group.bench_function(engine, |b| b.iter(|| count(black_box(text))));
        }
        group.finish();
    }
    Ok(())
}
