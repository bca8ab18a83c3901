//! Names in news, and in texts that are unkind to one idea or another.

use std::error::Error;
use std::hint::black_box;

use criterion::{Criterion, Throughput};
use duta_gazetteer::CasePolicy;

use super::haystacks::{SEED, dirty_news, near_misses, non_latin, only_names};
use super::ours::{Ours, Variant};
use super::rivals::{Engine, Rival};
use super::setting::{self, Setting};
use super::{naive, reference};

/// Counts the names of a text.
type Count<'c> = Box<dyn Fn(&str) -> usize + 'c>;

pub(crate) fn bench(criterion: &mut Criterion, setting: &Setting) -> Result<(), Box<dyn Error>> {
    let names = &setting.names;
    let exact = reference::Reference::build(names, false)?;
    let ours = Ours::build(names, CasePolicy::Exact, Variant::Auto)?;
    let definition = Ours::build(names, CasePolicy::Exact, Variant::Definition)?;
    let portable = Ours::build(names, CasePolicy::Exact, Variant::Portable)?;
    let mut rivals: Vec<(Rival, Engine)> = Vec::new();
    for rival in Rival::ALL.into_iter().filter(|rival| rival.takes(setting.size)) {
        rivals.push((rival, rival.build(names)?));
    }

    for (haystack, text) in haystacks(setting) {
        let group_name = format!("search/{haystack}/{}", setting.size.label());
        let expected = exact.find(&text);
        for engine in [&ours, &portable] {
            engine.check(&definition, &text)?;
        }
        let bare = if setting::is_test() {
            naive::leftmost_longest(names, &text).len()
        } else {
            rivals.first().map_or(0, |(_, dfa)| dfa.count(&text))
        };

        let mut engines: Vec<(&str, Count<'_>, usize)> = vec![
            ("duta", Box::new(|text| ours.count(text)), ours.find(&text).len()),
            ("duta-portable", Box::new(|text| portable.count(text)), ours.find(&text).len()),
        ];
        for (rival, engine) in &rivals {
            let answer = if rival.is_bare() { bare } else { expected.len() };
            engines.push((rival.name(), Box::new(|text| engine.count(text)), answer));
        }

        let density = expected.len() as f64 * 1000.0 / text.len() as f64;
        println!("{group_name}: {density:.1} names in 1,000 bytes, {} in all, bare {bare}", expected.len());
        let mut group = setting::group(criterion, group_name.clone());
        group.throughput(Throughput::Bytes(text.len() as u64));
        for (engine, count, expected) in engines {
            assert_eq!(count(&text), expected, "{group_name}/{engine}");
            group.bench_function(engine, |b| b.iter(|| count(black_box(&text))));
        }
        group.finish();
    }
    Ok(())
}

fn haystacks(setting: &Setting) -> Vec<(&'static str, String)> {
    let len = setting::haystack_len() / 4;
    vec![
        ("news", setting.news.clone()),
        ("dirty-news", dirty_news(&setting.news, SEED)),
        ("capitals", setting.news.to_uppercase()),
        ("small-letters", setting.news.to_lowercase()),
        ("near-misses", near_misses(len, SEED, &setting.listed)),
        ("only-names", only_names(len, SEED, &setting.listed)),
        ("non-latin", non_latin(len, SEED, &setting.listed)),
    ]
}
