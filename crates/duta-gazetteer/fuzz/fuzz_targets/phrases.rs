//! Names and a text from any bytes: all engines find the same, and so does a search in pieces.
#![no_main]

use duta_gazetteer::{CasePolicy, Engine, PhraseMatch, Phrases};
use libfuzzer_sys::fuzz_target;

fn plain(found: PhraseMatch) -> (usize, usize, Vec<usize>) {
    (found.span().start(), found.span().end(), found.ids().collect())
}

// Names and the text are parted by 0xff, which is in no text; the policies go round.
fuzz_target!(|bytes: &[u8]| {
    let lines: Vec<String> =
        bytes.split(|b| *b == 0xff).map(|l| String::from_utf8_lossy(l).into_owned()).collect();
    let [names @ .., text] = lines.as_slice() else { return };
    let policies = [CasePolicy::Exact, CasePolicy::ExactOrUpper, CasePolicy::Any];
    let names = names.iter().zip(policies.into_iter().cycle()).map(|(name, policy)| (name.as_str(), policy));
    let Ok(set) = Phrases::new(names) else { return };
    let reference = set.clone().with_engine(Engine::Reference);
    let all: Vec<_> = reference.find_overlapping_iter(text).map(plain).collect();
    let kept: Vec<_> = reference.find_iter(text).map(plain).collect();
    for engine in [Engine::Auto, Engine::Portable] {
        let set = set.clone().with_engine(engine);
        assert_eq!(set.find_overlapping_iter(text).map(plain).collect::<Vec<_>>(), all, "{engine:?}");
        assert_eq!(set.find_iter(text).map(plain).collect::<Vec<_>>(), kept, "{engine:?}");
        assert_eq!(set.is_match(text), !kept.is_empty());
    }
    let read: Result<Vec<_>, _> = set.find_reader(text.as_bytes()).map(|m| m.map(plain)).collect();
    assert_eq!(read.unwrap(), kept);
});
