//! What words refer to, in texts written for this test, and laws that hold for any text.
#![cfg(feature = "data")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::OnceLock;

use cpu_time::ThreadTime;
use duta_gazetteer::{Form, Matcher, Mention, Reference, Resolver, Standing, Tagger};
use duta_text::TextParser;
use proptest::prelude::*;

fn tools() -> &'static (TextParser, Tagger, Resolver) {
    static TOOLS: OnceLock<(TextParser, Tagger, Resolver)> = OnceLock::new();
    TOOLS.get_or_init(|| {
        let tagger = Tagger::new(Matcher::builtin());
        let resolver = Resolver::new(tagger.gazetteer());
        (TextParser::default(), tagger, resolver)
    })
}

fn read(text: &str) -> (Vec<Mention>, Vec<Reference>) {
    let (parser, tagger, resolver) = tools();
    let parsed = parser.parse(text, "2022-05-05".parse().ok());
    let mentions = tagger.tag(&parsed);
    let references = resolver.resolve(&parsed, &mentions);
    (mentions, references)
}

/// Writes references as the table does.
fn shown(text: &str) -> String {
    let (mentions, references) = read(text);
    let one = |r: &Reference| {
        let names: Vec<&str> = r.antecedents().iter().map(|&m| mentions[m].span().of(text)).collect();
        format!("{}:{}={}", r.form().as_str(), r.span().of(text), names.join("|"))
    };
    references.iter().map(one).collect::<Vec<_>>().join(";")
}

#[test]
fn words_refer_to_what_was_named() {
    let rows = include_str!("coref.tsv").lines().filter(|l| !l.starts_with('#'));
    let rows: Vec<(&str, &str)> = rows.map(|l| l.split_once('\t').expect("two columns")).collect();
    assert!(rows.len() > 20);
    let wrong: Vec<String> = rows
        .iter()
        .map(|(text, want)| (text, want, shown(text)))
        .filter(|(_, want, found)| **want != found)
        .map(|(text, want, found)| format!("{text}\n  wanted {want}\n  found  {found}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn all_forms_have_names() {
    let forms = [Form::Pronoun, Form::Clitic, Form::Group, Form::Definite, Form::Epithet];
    let text = include_str!("coref.tsv");
    for form in forms {
        assert!(text.contains(&format!("\t{}:", form.as_str())), "no row of {form:?}");
    }
}

/// Title, standing, holder at 2022-05-05.
#[test]
fn titles_tell_how_their_bearers_stand_to_them() {
    let rows = [
        ("Menlu RI hadir.", Standing::Holder, Some("person:retno-marsudi")),
        ("Mantan Menlu RI hadir.", Standing::Former, None),
        ("Hadir pula eks Menlu RI.", Standing::Former, None),
        (
            "Mendiang Presiden RI Abdurrahman Wahid dikenang.",
            Standing::Former,
            Some("person:abdurrahman-wahid"),
        ),
        ("Calon Presiden RI hadir.", Standing::Designate, None),
        ("Presiden terpilih Filipina hadir.", Standing::Designate, None),
        ("Plt. Menteri Luar Negeri RI hadir.", Standing::Acting, None),
        ("Hadir pelaksana tugas Menteri Luar Negeri RI.", Standing::Acting, None),
        ("Kepala Negara tiba di Indonesia.", Standing::Holder, Some("person:joko-widodo")),
    ];
    for (text, standing, holder) in rows {
        let (mentions, _) = read(text);
        let title = mentions.iter().find(|m| m.kind() == duta_gazetteer::Kind::Office);
        let title = title.unwrap_or_else(|| panic!("no title in {text}: {mentions:?}"));
        assert_eq!((title.standing(), title.holder()), (standing, holder), "{text}");
    }
}

#[test]
fn an_antecedent_is_the_last_mention_of_the_same_entity() {
    let text = "Retno Marsudi tiba di Hanoi. Vietnam menyambut Retno. Kemudian Retno pulang dari Vietnam.";
    let (mentions, _) = read(text);
    let links: Vec<(&str, Option<usize>)> =
        mentions.iter().map(|m| (m.span().of(text), m.antecedent().map(|s| s.start()))).collect();
    assert_eq!(
        links,
        [
            ("Retno Marsudi", None),
            ("Hanoi", None),
            ("Vietnam", None),
            ("Retno", Some(0)),
            ("Retno", Some(47)),
            ("Vietnam", Some(29)),
        ]
    );
}

#[test]
fn twice_the_text_takes_twice_the_time() {
    let sentences = [
        "Menlu Retno Marsudi dan Penny Wong bertemu, kata mereka; kedua negara sepakat, ujarnya kepadanya. \
         Diplomat top Indonesia itu dan konvensi tersebut, kedua menteri, negara itu. ",
        // one row of names without an end
        "Retno Marsudi dan Penny Wong, mereka ",
    ];
    for sentence in sentences {
        let time = |n: usize| {
            let (parser, tagger, resolver) = tools();
            let text = sentence.repeat(n);
            let parsed = parser.parse(&text, None);
            let mentions = tagger.tag(&parsed);
            let start = ThreadTime::now();
            assert!(resolver.resolve(&parsed, &mentions).len() >= n);
            start.elapsed().as_secs_f64()
        };
        time(50);
        let linear = (0..5).any(|_| time(800) < 3.0 * time(400));
        assert!(linear, "twice the text took over three times as long, five times in a row: {sentence}");
    }
}

/// Names and words that refer, in any order.
fn mixtures() -> impl Strategy<Value = String> {
    let gazetteer = tools().1.gazetteer();
    let mut pieces: Vec<String> = gazetteer.words().iter().map(|w| w.words().to_owned()).collect();
    pieces.extend(gazetteer.heads().iter().map(|h| h.words().to_owned()));
    pieces.extend(gazetteer.entities().iter().step_by(40).map(|e| e.name().to_owned()));
    pieces.extend([". ", ", ", "\n", "“", "”", "nya", "Ia", "ujarnya", "é"].map(str::to_owned));
    proptest::collection::vec((proptest::sample::select(pieces), any::<bool>()), 0..60).prop_map(|list| {
        list.into_iter().map(|(word, space)| if space { format!("{word} ") } else { word }).collect()
    })
}

proptest! {
    #[test]
    fn references_point_back(text in prop_oneof!["\\PC{0,200}", mixtures()]) {
        let (mentions, references) = read(&text);
        let mut end = 0;
        for reference in &references {
            let span = reference.span();
            prop_assert!(span.start() >= end && !span.is_empty(), "out of order: {}", text);
            prop_assert!(text.get(span.start()..span.end()).is_some());
            prop_assert!(!reference.antecedents().is_empty());
            prop_assert!(reference.antecedents().is_sorted());
            for &meant in reference.antecedents() {
                prop_assert!(mentions[meant].span().end() <= span.start(), "{} in {}", span.of(&text), text);
            }
            prop_assert!(mentions.iter().all(|m| !m.span().overlaps(span) || span.contains(m.span())));
            end = span.end();
        }
        for mention in &mentions {
            let Some(before) = mention.antecedent() else { continue };
            prop_assert!(before.end() <= mention.span().start());
            let same = mentions.iter().find(|m| m.span() == before);
            prop_assert_eq!(same.map(Mention::id), Some(mention.id()));
        }
    }
}
