//! Names in whatever case: every word may begin one.

use std::error::Error;
use std::hint::black_box;

use aho_corasick::AhoCorasickKind;
use criterion::{Criterion, Throughput};
use duta_gazetteer::CasePolicy;

use super::ours::{Ours, Variant};
use super::rivals::bare;
use super::setting::{self, Setting};

pub(crate) fn bench(criterion: &mut Criterion, setting: &Setting) -> Result<(), Box<dyn Error>> {
    let (names, text) = (&setting.names, &setting.news);
    let mut group = setting::group(criterion, format!("any-case/{}", setting.size.label()));
    group.throughput(Throughput::Bytes(text.len() as u64));

    let ours = Ours::build(names, CasePolicy::Any, Variant::Auto)?;
    ours.check(&Ours::build(names, CasePolicy::Any, Variant::Definition)?, text)?;
    group.bench_function("duta", |b| b.iter(|| ours.count(black_box(text))));

    let dfa = bare(AhoCorasickKind::DFA, names, true)?;
    let nfa = bare(AhoCorasickKind::ContiguousNFA, names, true)?;
    assert_eq!(dfa.find_iter(text).count(), nfa.find_iter(text).count());
    for (name, automaton) in [("aho-corasick-dfa", dfa), ("aho-corasick-contiguous-nfa", nfa)] {
        group.bench_function(name, |b| b.iter(|| automaton.find_iter(black_box(text)).count()));
    }
    group.finish();
    Ok(())
}
