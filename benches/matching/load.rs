//! From bytes that were compiled before to an engine that can search. aho-corasick has no such form.

use std::error::Error;
use std::hint::black_box;

use criterion::{BatchSize, Criterion};
use daachorse::{DoubleArrayAhoCorasick, DoubleArrayAhoCorasickBuilder, MatchKind};
use duta_gazetteer::CasePolicy;

use super::ours::{Ours, Variant};
use super::setting::{self, Setting};

pub(crate) fn bench(criterion: &mut Criterion, setting: &Setting) -> Result<(), Box<dyn Error>> {
    let names = &setting.names;
    let mut group = setting::group(criterion, format!("load/{}", setting.size.label()));

    let built = Ours::build(names, CasePolicy::Exact, Variant::Auto)?;
    let compiled = built.compiled();
    assert_eq!(Ours::open(compiled.clone())?.count(&setting.news), built.count(&setting.news));
    group.bench_function("duta", |b| {
        b.iter_batched(|| compiled.clone(), |bytes| Ours::open(black_box(bytes)), BatchSize::LargeInput);
    });

    let built: DoubleArrayAhoCorasick<u32> = DoubleArrayAhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .build(names)
        .map_err(|e| e.to_string())?;
    let serialized = built.serialize();
    group.bench_function("daachorse", |b| {
        b.iter(|| DoubleArrayAhoCorasick::<u32>::deserialize(black_box(&serialized)).map(|(it, _)| it));
    });
    group.finish();
    Ok(())
}
