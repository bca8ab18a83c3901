//! What ambiguous names are taken for, in sentences written for this test (`ambiguity.tsv`).
#![cfg(feature = "data")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use duta_gazetteer::{Gazetteer, Matcher, Mention, Tagger};
use duta_text::TextParser;

/// A sentence with an ambiguous name.
struct Case<'a> {
    surface: &'a str,
    published: &'a str,
    /// An id or a kind; `-`: no mention; `!` before these: anything else.
    want: &'a str,
    text: &'a str,
}

fn cases() -> Vec<Case<'static>> {
    let lines = include_str!("ambiguity.tsv").lines().filter(|l| !l.starts_with('#')).skip(1);
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [surface, published, want, text] = cells[..] else { panic!("not four cells: {line}") };
            Case { surface, published, want, text }
        })
        .collect()
}

fn is_right(case: &Case<'_>, mentions: &[Mention]) -> bool {
    let named = |m: &&Mention| m.span().of(case.text).eq_ignore_ascii_case(case.surface);
    let named: Vec<&Mention> = mentions.iter().filter(named).collect();
    let (other, want) = case.want.strip_prefix('!').map_or((false, case.want), |want| (true, want));
    let meant = |m: &&Mention| m.id() == want || m.kind().as_str() == want;
    match (other, want) {
        (false, "-") => named.is_empty(),
        (true, "-") => !named.is_empty(),
        (false, _) => !named.is_empty() && named.iter().all(meant),
        (true, _) => !named.iter().any(meant),
    }
}

#[test]
fn sentences() {
    let tagger = Tagger::new(Matcher::new(Gazetteer::builtin()).unwrap());
    let parser = TextParser::default();
    let cases = cases();
    assert!(cases.len() >= 650, "{}", cases.len());
    let mut wrong = String::new();
    let mut right = 0;
    for case in &cases {
        let mentions = tagger.tag(&parser.parse(case.text, Some(case.published.parse().expect(case.text))));
        if is_right(case, &mentions) {
            right += 1;
        } else {
            let found: Vec<String> =
                mentions.iter().map(|m| format!("{} = {}", m.span().of(case.text), m.id())).collect();
            wrong +=
                &format!("{} is not {}: {}\n    {}\n", case.surface, case.want, case.text, found.join(", "));
        }
    }
    println!("{right} of {} right\n{wrong}", cases.len());
    assert!(right * 100 >= cases.len() * 97, "{right} of {} right\n{wrong}", cases.len());
}

/// Each ambiguous surface of the gazetteer stands in three sentences at least.
#[test]
fn surfaces() {
    let cases = cases();
    let gazetteer = Gazetteer::builtin();
    let few: BTreeSet<&str> = gazetteer
        .surfaces()
        .iter()
        .map(|s| s.text())
        .filter(|s| {
            let folded = s.to_lowercase();
            cases.iter().filter(|c| c.text.to_lowercase().contains(&folded)).count() < 3
        })
        .collect();
    assert!(few.is_empty(), "{few:?}");
}
