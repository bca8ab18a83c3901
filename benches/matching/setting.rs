//! What is measured in this run: names, text, and how long.

use std::env;
use std::time::Duration;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, SamplingMode};

use super::haystacks::{Name, News, SEED, Size, Statistics, texts};

const GROUPS: [&str; 6] = ["build", "load", "search", "articles", "any-case", "matcher"];

/// Names of a size, and news in which they occur.
pub(crate) struct Setting {
    pub(crate) size: Size,
    pub(crate) listed: Vec<Name>,
    pub(crate) names: Vec<String>,
    pub(crate) news: String,
}

impl Setting {
    pub(crate) fn new(size: Size) -> Self {
        let listed = size.names(SEED);
        let news = News::new(&listed, size, SEED).text(haystack_len());
        Statistics::of(&news).assert_like_news();
        Self { size, names: texts(&listed), listed, news }
    }
}

/// Tells whether each benchmark is run once only, for its assertions.
pub(crate) fn is_test() -> bool {
    env::args().any(|arg| arg == "--test")
}

/// Returns the length of a haystack: in a real run more than the second-level caches hold.
pub(crate) fn haystack_len() -> usize {
    if is_test() { 256 * 1024 } else { 8 << 20 }
}

/// Returns the sizes that are asked for: those whose names are in the filter, or all. A DFA of 500,000 names takes
/// long to build, and four gigabytes, so that `--test` builds the smallest only.
pub(crate) fn sizes() -> Vec<Size> {
    let named = |size: &Size| env::args().skip(1).any(|arg| arg.split('/').any(|part| part == size.label()));
    let mut sizes: Vec<Size> = Size::ALL.into_iter().filter(named).collect();
    if sizes.is_empty() {
        sizes = if is_test() { vec![Size::Builtin] } else { Size::ALL.to_vec() };
    }
    sizes
}

/// Tells whether the filter leaves anything of a group: getting ready for the others can take minutes.
pub(crate) fn is_asked_for(group: &str) -> bool {
    let names = |group: &str| env::args().skip(1).any(|arg| arg.split('/').next() == Some(group));
    names(group) || !GROUPS.into_iter().any(names)
}

/// Opens a group whose benchmarks take long, or a whole haystack.
pub(crate) fn group(criterion: &mut Criterion, name: String) -> BenchmarkGroup<'_, WallTime> {
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    group.warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
    group
}
