//! Twice the text takes about twice the time, whatever the text.

use std::time::Duration;

use cpu_time::ThreadTime;
use duta_gazetteer::{CasePolicy, Engine, Phrases};

/// Bytes of the shorter text.
const LEN: usize = 8_000;

fn time(set: &Phrases, text: &str) -> Duration {
    let once = || {
        let start = ThreadTime::now();
        let (kept, all) = (set.find_iter(text).count(), set.find_overlapping_iter(text).count());
        assert!(kept <= all);
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap()
}

fn assert_linear(what: &str, set: &Phrases, text: impl Fn(usize) -> String) {
    for engine in [Engine::Auto, Engine::Portable] {
        let set = set.clone().with_engine(engine);
        let (short, long) = (text(LEN), text(2 * LEN));
        let mut times = Vec::new();
        // other work on the machine may spoil a measure, but not all of them
        let linear = (0..4).any(|_| {
            let (short, long) = (time(&set, &short), time(&set, &long));
            times.push((short, long));
            // a very short time says nothing
            long < (short * 3).max(Duration::from_millis(5))
        });
        assert!(linear, "{what}, {engine:?}: {times:?} for a text and twice the text");
    }
}

fn set<'n>(names: impl IntoIterator<Item = &'n str>) -> Phrases {
    Phrases::new(names.into_iter().map(|name| (name, CasePolicy::Any))).unwrap()
}

fn repeated(piece: &str) -> impl Fn(usize) -> String {
    move |bytes| piece.repeat(bytes / piece.len())
}

#[test]
fn in_texts_of_one_piece() {
    let names = [
        "A",
        "A A A A A B",
        "Laut Natuna Utara",
        "Laut Natuna",
        "Natuna",
        "é",
        "Kementerian Luar Negeri Republik Indonesia",
        "Kemlu",
        "Tentara-Nasional",
        "印尼",
    ];
    let set = set(names);
    for piece in [
        "Natuna ",
        "Laut ",
        "Laut Natuna ",
        "laut natuna utar ",
        "Kementerian Luar Negeri Republik ",
        "A ",
        "A",
        "a\u{ad}",
        "\u{ad}",
        " ",
        "\n",
        "- ",
        "'",
        "Kemlunya",
        "Kemlunya ",
        "nya",
        "nya ",
        "Tentara - ",
        "é",
        "é ",
        "e\u{301}",
        "e\u{301} ",
        "\u{301}",
        "Natuna\u{301} ",
        "印尼",
        "印 ",
        "👍",
        "🇮🇩",
        "’",
        "\0",
        "Laut                                                                ",
    ] {
        assert_linear(piece, &set, repeated(piece));
    }
}

/// Words before gaps that are too long to be a part of a name.
#[test]
fn in_texts_with_long_gaps() {
    let set = set(["Laut Natuna Utara", "Laut", "a b c d e f g h"]);
    for gap in [" ", "\u{ad}", "\u{a0}", "- "] {
        assert_linear(gap, &set, |bytes| format!("Laut Natuna{}Utara", gap.repeat(bytes / gap.len())));
        assert_linear(gap, &set, |bytes| format!("a b c d e f g{}h", gap.repeat(bytes / gap.len())));
        assert_linear(gap, &set, |bytes| {
            format!("é Laut{}", gap.repeat(40)).repeat(bytes / gap.len() / 40 + 1)
        });
    }
}

/// Very many names that begin with the same two words.
#[test]
fn with_names_that_begin_alike() {
    let names: Vec<String> = (0..10_000).map(|n| format!("Badan Urusan {n:04} Bersama")).collect();
    let set = set(names.iter().map(String::as_str));
    for piece in
        ["Badan Urusan ", "Badan ", "Badan Urusan 0077 ", "badan urusan 0077 bersama ", "Badan\u{ad} Urusan "]
    {
        assert_linear(piece, &set, repeated(piece));
    }
}

/// Words count by their first and last eight bytes and their length, so that these names all look the same to the tables:
/// the time grows with their number, but not more with the text.
#[test]
fn with_words_that_look_alike() {
    let names: Vec<String> = (0..5000).map(|n| format!("perutusan{n:04}kebangsaan")).collect();
    let set = set(names.iter().map(String::as_str));
    let piece = "perutusan9999kebangsaan ";
    let text = |bytes: usize| "kapal ".repeat(bytes / 12) + &piece.repeat(bytes / 240 / piece.len());
    assert_linear(piece, &set, text);
    assert_eq!(set.find_iter("Perutusan0077kebangsaannya").count(), 1);
}
