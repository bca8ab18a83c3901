//! Laws of tokens, sections and sentences, for any text.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used,
    clippy::string_slice
)]

use std::sync::OnceLock;

use duta_text::{SectionKind, TextParser, tokens};
use proptest::prelude::*;

/// Pages of pieces that sections and sentences are made of, in any order.
fn pages() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "Jakarta",
        " (ANTARA)",
        " - ",
        " – ",
        "--",
        "Menlu",
        " tiba",
        " di ",
        "Hanoi",
        ". ",
        ".",
        "...",
        "? ",
        "! ",
        "\"",
        "“",
        "”",
        "'",
        "(",
        ")",
        "[",
        "]",
        ",",
        ":",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "Baca juga",
        "Baca juga: ",
        "Foto: ",
        "(Foto Kemlu)",
        "SHARE",
        "0",
        "Komentar (0)",
        "LEAVE A REPLY",
        "Sumber: ",
        "https://contoh.id/a",
        "Home ",
        "Rabu, 11 September 2019 09:15 WIB",
        "Penulis: ",
        "Dr. ",
        "No. ",
        "5",
        "2,5",
        "A. ",
        "S.H.",
        "dll. ",
        "RM.id",
        "1. ",
        "2. ",
        "a. ",
        "b) ",
        "Rp",
        "warga@desa.id",
        "@",
        "_",
        "(Purn.) ",
        "Yahoo! ",
        "iPhone ",
        "lagi. kemudian ",
        "Contoh.com, Jakarta ",
        "ASEAN",
        "(agi/stu)",
        "[DAY]",
        "KLATEN, KOMPAS.com - ",
        "Halaman selanjutnya",
        "1 2 3",
        "Facebook Twitter",
        "Editor: Dewi ",
        "ANTARA/Dewi",
        "#ASEAN",
        "© ",
        "Artikel Terkait",
        "Ikuti kami di Google News",
        "ADVERTISEMENT",
        "kata Retno",
        "ia pergi lagi ke sana bersama para menteri yang lain dari negara itu",
        "é",
        "\u{2028}",
        "\u{feff}",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

fn parser() -> &'static TextParser {
    static PARSER: OnceLock<TextParser> = OnceLock::new();
    PARSER.get_or_init(TextParser::default)
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let parsed = parser().parse(text, None);

    // tokens ascend and hold every character that is no white space
    let mut end = 0;
    for token in parsed.tokens() {
        let span = token.span();
        prop_assert!(span.start() >= end && !span.is_empty());
        prop_assert!(text[end..span.start()].chars().all(char::is_whitespace));
        prop_assert!(!span.of(text).is_empty(), "{span:?} splits a character");
        end = span.end();
    }
    prop_assert!(text[end..].chars().all(char::is_whitespace));

    // sections ascend, do not overlap and hold every token
    let mut end = 0;
    for section in parsed.sections() {
        prop_assert!(section.span().start() >= end && !section.span().is_empty());
        end = section.span().end();
    }
    let mut sections = parsed.sections().iter().peekable();
    for token in parsed.tokens() {
        while sections.next_if(|s| s.span().end() <= token.span().start()).is_some() {}
        prop_assert!(
            sections.peek().is_some_and(|s| s.span().contains(token.span())),
            "{:?} in no section",
            token.of(text)
        );
    }

    // sentences are the tokens again, none of them over the edge of a section
    let mut next = 0;
    for (index, sentence) in parsed.sentences().iter().enumerate() {
        prop_assert_eq!(sentence.tokens().start, next);
        prop_assert!(sentence.tokens().end > next);
        next = sentence.tokens().end;
        let inside = &parsed.tokens()[sentence.tokens()];
        prop_assert_eq!(sentence.span(), inside[0].span().cover(inside[inside.len() - 1].span()));
        prop_assert!(parsed.sections()[sentence.section()].span().contains(sentence.span()));
        prop_assert_eq!(parsed.sentence_at(sentence.span().start()), Some(index));
    }
    prop_assert_eq!(next, parsed.tokens().len());

    // without sections the same sentences end inside a line
    let plain: Vec<_> = parser().sentences(text, parsed.tokens()).collect();
    let mut next = 0;
    for sentence in &plain {
        prop_assert_eq!(sentence.tokens().start, next);
        prop_assert!(sentence.tokens().end > next);
        next = sentence.tokens().end;
    }
    prop_assert_eq!(next, parsed.tokens().len());
    if parsed.sections().len() == 1 && !text.contains(['\n', '\r', '\u{2028}', '\u{2029}']) {
        prop_assert_eq!(plain.as_slice(), parsed.sentences());
    }

    // a page whose lines are all read as something else has lost its text
    let footer_only = parsed.sections().iter().all(|s| s.reason() == "footer-end");
    prop_assert!(parsed.sections().is_empty() || !footer_only);
    Ok(())
}

proptest! {
    #[test]
    fn any_text(text in ".{0,80}") {
        check(&text)?;
    }

    #[test]
    fn any_page(text in pages()) {
        check(&text)?;
    }

    #[test]
    fn plain_sentences_stay_body(words in prop::collection::vec("[a-z]{2,9}", 1..30)) {
        let text = format!("Menlu {}.", words.join(" "));
        let parsed = parser().parse(&text, None);
        prop_assert_eq!(parsed.sentences().len(), 1);
        prop_assert_eq!(parsed.sections()[0].kind(), SectionKind::Body);
    }
}

#[test]
fn time_is_linear() {
    for piece in [
        "a",
        " a",
        "A ",
        ". ",
        "(",
        ")",
        "\"",
        "A. ",
        "Baca juga: ",
        "\n",
        "a\n",
        "A\n\n",
        "[",
        "- ",
        "1 ",
        "a.a",
        "Sumber:\n",
        "a@",
        "a.b@",
        "a_",
        "1. ",
        "1. 2. ",
        "a. b. ",
        "1.) ",
        "II. ",
        ": 1. ",
        "Rp1",
        "kata. kata ",
        "S.H.",
    ] {
        let text = piece.repeat(20_000);
        let parsed = parser().parse(&text, None);
        assert_eq!(parsed.tokens().len(), tokens(&text).count());
    }
}
