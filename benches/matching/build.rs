//! From a list of names to an engine that can search.

use std::error::Error;
use std::hint::black_box;

use criterion::Criterion;
use duta_gazetteer::CasePolicy;

use super::haystacks::Size;
use super::ours::{Ours, Variant};
use super::rivals::Rival;
use super::setting::{self, Setting};

pub(crate) fn bench(criterion: &mut Criterion, setting: &Setting) -> Result<(), Box<dyn Error>> {
    let names = &setting.names;
    let mut group = setting::group(criterion, format!("build/{}", setting.size.label()));
    let build = || Ours::build(black_box(names), CasePolicy::Exact, Variant::Auto);
    println!("build/{}/duta: {} bytes", setting.size.label(), build()?.memory());
    group.bench_function("duta", |b| b.iter(build));
    for rival in Rival::ALL.into_iter().filter(|rival| rival.takes(setting.size)) {
        // The DFA of 500,000 names is built once, for the searches.
        if rival == Rival::Dfa && setting.size == Size::Thousands500 {
            continue;
        }
        if let Some(bytes) = rival.build(names)?.memory() {
            println!("build/{}/{}: {bytes} bytes", setting.size.label(), rival.name());
        }
        group.bench_function(rival.name(), |b| b.iter(|| rival.build(black_box(names))));
    }
    group.finish();
    Ok(())
}
