//! Laws of quantities and times, for any text.

use std::sync::LazyLock;

use duta_text::{Date, Span, TextParser};
use proptest::prelude::*;

/// Pieces that the finders look at, to be put together in any order.
const PIECES: &[&str] = &[
    "Selasa",
    "(",
    ")",
    "10",
    "/",
    "9",
    "/2019",
    "-",
    "–",
    ",",
    ".",
    " ",
    " ",
    " ",
    "\n",
    "26 Oktober",
    "tahun",
    "lalu",
    "2017",
    "dua",
    "puluh",
    "ribu",
    "juta",
    "lebih dari",
    "Rp",
    "Rp1,5",
    "US$",
    "persen",
    "%",
    "negara",
    "hari ini",
    "pukul",
    "14.41",
    "WIB",
    "pagi hari",
    "tanggal",
    "hingga",
    "periode yang sama",
    "kuartal I",
    "setengah",
    "satu",
    "orang",
    "9999999999",
    "1.000",
    "minggu",
    "Minggu",
    "akhir",
    "pekan",
    "depan",
    "31",
    "Februari",
    "’",
    "é",
    "setahun",
    "sebelumnya",
    "kemudian",
    "koma",
    "30-an",
];

static PARSER: LazyLock<TextParser> = LazyLock::new(TextParser::default);

fn check(text: &str, published: Option<Date>) -> Result<(), TestCaseError> {
    let parsed = PARSER.parse(text, published);
    let times: Vec<Span> = parsed.times().iter().map(|t| t.span()).collect();
    let quantities: Vec<Span> = parsed.quantities().iter().map(|q| q.span()).collect();
    for spans in [&times, &quantities] {
        for span in spans {
            prop_assert!(
                text.get(span.range()).is_some_and(|words| !words.is_empty() && words.trim() == words)
            );
        }
        prop_assert!(spans.is_sorted_by(|a, b| a.end() <= b.start()));
    }
    for quantity in &quantities {
        prop_assert!(times.iter().all(|time| !time.overlaps(*quantity)));
    }
    for time in parsed.times() {
        prop_assert!(time.value().is_none_or(|value| value.len() >= 4));
    }
    Ok(())
}

fn days() -> impl Strategy<Value = Option<Date>> {
    let day = (-9999_i16..=9999, 1_i8..=12, 1_i8..=28)
        .prop_map(|(year, month, day)| Date::new(year, month, day).ok());
    prop_oneof![Just(None), day]
}

proptest! {
    #[test]
    fn any_text(text in any::<String>(), published in days()) {
        check(&text, published)?;
    }

    #[test]
    fn any_pieces(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..24), published in days()) {
        check(&pieces.concat(), published)?;
        check(&pieces.join(" "), published)?;
    }
}
