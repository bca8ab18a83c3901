//! How quickly are thousands of names found in news, and what does it cost to get ready?
//!
//! Names are looked for as written, each where it stands between word boundaries. `<size>` is `builtin` (the aliases of
//! the built-in gazetteer), `30k` or `500k`; all engines of a group have the same names and the same text.
//!
//! - `build/<size>/<engine>`: from a list of names to an engine that can search.
//! - `load/<size>/<engine>`: from what was built before, as bytes, to an engine that can search.
//! - `search/<haystack>/<size>/<engine>`, in bytes of the haystack.
//! - `articles/<size>/<engine>`: as many articles of some 2 KB as the haystack has, a call for each.
//! - `any-case/<size>/<engine>`: the same names in whatever case.
//! - `matcher/<haystack>/<engine>`: `Matcher`, which also asks each alias for its case and looks behind clitics.
//!
//! | engine | what it finds |
//! | --- | --- |
//! | `duta`, `duta-portable` | the exact answer: names between word boundaries, leftmost-longest after this test |
//! | `aho-corasick-exact` | the same, from all overlapping hits |
//! | `fst`, `word-trie` | the same, walked from each start of a word |
//! | `aho-corasick-dfa`, `aho-corasick-contiguous-nfa`, `daachorse`, `regex` | bare leftmost-longest hits, within words too |
//!
//! The counts are asserted before anything is timed: exact engines against each other, and bare ones likewise.

mod any_case;
mod articles;
mod build;
mod load;
mod matcher;
mod naive;
mod ours;
mod reference;
mod rivals;
mod search;
mod setting;
mod walks;

#[path = "../haystacks/mod.rs"]
mod haystacks;

use std::error::Error;

use criterion::Criterion;

use setting::Setting;

fn main() -> Result<(), Box<dyn Error>> {
    let mut criterion = Criterion::default().configure_from_args();
    for size in setting::sizes() {
        let setting = Setting::new(size);
        if setting::is_asked_for("build") {
            build::bench(&mut criterion, &setting)?;
        }
        if setting::is_asked_for("load") {
            load::bench(&mut criterion, &setting)?;
        }
        if setting::is_asked_for("search") {
            search::bench(&mut criterion, &setting)?;
        }
        if setting::is_asked_for("articles") {
            articles::bench(&mut criterion, &setting)?;
        }
        if setting::is_asked_for("any-case") && size != haystacks::Size::Thousands500 {
            any_case::bench(&mut criterion, &setting)?;
        }
    }
    if setting::is_asked_for("matcher") {
        matcher::bench(&mut criterion)?;
    }
    criterion.final_summary();
    Ok(())
}
