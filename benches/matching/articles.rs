//! A call for each article of some 2 KB: what a service does, and where the start of a search shows.

use std::error::Error;
use std::hint::black_box;

use criterion::{Criterion, Throughput};
use duta_gazetteer::CasePolicy;

use super::haystacks::articles;
use super::ours::{Ours, Variant};
use super::rivals::Rival;
use super::setting::{self, Setting};

const ENGINES: [Rival; 3] = [Rival::Dfa, Rival::ContiguousNfa, Rival::Daachorse];

pub(crate) fn bench(criterion: &mut Criterion, setting: &Setting) -> Result<(), Box<dyn Error>> {
    let names = &setting.names;
    let articles = articles(&setting.news);
    let mut group = setting::group(criterion, format!("articles/{}", setting.size.label()));
    // So that the figures are articles in a second.
    group.throughput(Throughput::Elements(articles.len() as u64));

    let ours = Ours::build(names, CasePolicy::Exact, Variant::Auto)?;
    // No name goes beyond its article: the pieces hold what the whole holds.
    let in_all = |count: &dyn Fn(&str) -> usize| {
        articles.iter().map(|article| count(black_box(article))).sum::<usize>()
    };
    assert_eq!(in_all(&|text| ours.count(text)), ours.count(&setting.news));
    group.bench_function("duta", |b| b.iter(|| in_all(&|text| ours.count(text))));
    for rival in ENGINES {
        let engine = rival.build(names)?;
        assert_eq!(in_all(&|text| engine.count(text)), engine.count(&setting.news));
        group.bench_function(rival.name(), |b| b.iter(|| in_all(&|text| engine.count(text))));
    }
    group.finish();
    Ok(())
}
