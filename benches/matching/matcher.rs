//! `Matcher` over the built-in gazetteer: each alias in a case that it allows, before clitics too.
//!
//! The engine `token-trie` gives the same answer from hash maps of words, and shares no code with it.

use std::error::Error;
use std::hint::black_box;

use criterion::{Criterion, Throughput};
use duta_gazetteer::{Gazetteer, Matcher};

use super::haystacks::{News, SEED, Size};
use super::naive::TokenTrie;
use super::setting;

pub(crate) fn bench(criterion: &mut Criterion) -> Result<(), Box<dyn Error>> {
    let gazetteer = Gazetteer::builtin();
    let matcher = Matcher::new(gazetteer.clone())?;
    let trie = TokenTrie::new(&gazetteer);
    let mut group = setting::group(criterion, "matcher/build".to_owned());
    group.bench_function("duta", |b| b.iter(|| Matcher::new(black_box(&gazetteer).clone())));
    group.bench_function("token-trie", |b| b.iter(|| TokenTrie::new(black_box(&gazetteer))));
    group.finish();

    let names = Size::Builtin.names(SEED);
    let news = News::new(&names, Size::Builtin, SEED).text(setting::haystack_len() / 8);
    let (capitals, small) = (news.to_uppercase(), news.to_lowercase());
    for (haystack, text) in [("news", &news), ("capitals", &capitals), ("small-letters", &small)] {
        let exact = trie.find(text);
        let found: Vec<_> = matcher.find_iter(text).map(|m| (m.span().start(), m.span().end())).collect();
        if let Some((ours, naive)) = found.iter().zip(&exact).find(|(a, b)| a != b) {
            let of = |(from, to): (usize, usize)| text.get(from..to + 3).unwrap_or_default();
            let (ours, naive) = (of(*ours), of(*naive));
            return Err(format!("{haystack}: duta found {ours:?}, token-trie {naive:?}").into());
        }
        assert_eq!(found.len(), exact.len(), "matcher/{haystack}");
        println!("matcher/{haystack}: {} found in {} bytes", exact.len(), text.len());
        let mut group = setting::group(criterion, format!("matcher/{haystack}"));
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("duta", |b| b.iter(|| matcher.find_iter(black_box(text)).count()));
        group.bench_function("token-trie", |b| b.iter(|| trie.find(black_box(text)).len()));
        group.finish();
    }
    Ok(())
}
