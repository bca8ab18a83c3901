//! A day that is printed in any of the usual forms is read as the same day.

use std::sync::LazyLock;

use duta_text::{Date, TextParser};
use proptest::prelude::*;

static PARSER: LazyLock<TextParser> = LazyLock::new(TextParser::default);

const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

const SHORT_MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

const WEEKDAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];

/// The names of a day's weekday and month, and the month's short name.
fn names(day: Date) -> (&'static str, &'static str, &'static str) {
    let month = usize::from(day.month().unsigned_abs()) - 1;
    let weekday = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
    let of = |names: &[&'static str], at: usize| names.get(at).copied().unwrap_or_default();
    (of(&WEEKDAYS, weekday), of(&MONTHS, month), of(&SHORT_MONTHS, month))
}

/// A way to print a day; whether it names the weekday, and whether it names the year.
type Form = (fn(Date) -> String, bool, bool);

const FORMS: &[Form] = &[
    (|d| format!("{} {} {}", d.day(), names(d).1, d.year()), false, true),
    (|d| format!("tanggal {} {} {}", d.day(), names(d).1, d.year()), false, true),
    (|d| format!("{:02} {} {}", d.day(), names(d).2, d.year()), false, true),
    (|d| format!("{}, {} {} {}", names(d).0, d.day(), names(d).1, d.year()), true, true),
    (|d| format!("hari {} tanggal {} {} {}", names(d).0, d.day(), names(d).1, d.year()), true, true),
    (|d| format!("{} ({}/{}/{})", names(d).0, d.day(), d.month(), d.year()), true, true),
    (|d| format!("{} ({:02}/{:02}/{})", names(d).0, d.day(), d.month(), d.year()), true, true),
    (|d| format!("{} ( {}/{}/{} )", names(d).0, d.day(), d.month(), d.year()), true, true),
    (|d| format!("{} malam ({}-{}-{})", names(d).0, d.day(), d.month(), d.year()), true, true),
    (|d| format!("{} ({}/{}/{:02})", names(d).0, d.day(), d.month(), d.year() % 100), true, true),
    (|d| format!("{}/{}/{}", d.day(), d.month(), d.year()), false, true),
    (|d| format!("{}/{}/{:02}", d.day(), d.month(), d.year() % 100), false, true),
    (|d| format!("{:02}-{:02}-{}", d.day(), d.month(), d.year()), false, true),
    (|d| format!("{:02}.{:02}.{}", d.day(), d.month(), d.year()), false, true),
    (|d| d.to_string(), false, true),
    (|d| format!("{} {} '{:02}", d.day(), names(d).1, d.year() % 100), false, true),
    (|d| format!("{} {}", d.day(), names(d).1), false, false),
    (|d| format!("{} ({}/{})", names(d).0, d.day(), d.month()), true, false),
    (|d| format!("{} ({} {})", names(d).0, d.day(), names(d).1), true, false),
    (|d| format!("{}, {} {}", names(d).0, d.day(), names(d).1), true, false),
];

/// Returns the value, and whether the weekday agrees, of the one time that a sentence has.
fn only(printed: &str, published: Date) -> Result<(String, Option<bool>), TestCaseError> {
    let text = format!("Menteri Pertanian meninjau gudang beras di Karawang, {printed}, bersama bupati.");
    let parsed = PARSER.parse(&text, Some(published));
    let found: Vec<_> = parsed.times().iter().map(|t| t.span().of(&text)).collect();
    prop_assert_eq!(&found, &[printed], "{} published {}", &text, published);
    let time = parsed.times().first().ok_or_else(|| TestCaseError::fail("no time"))?;
    Ok((time.value().unwrap_or("-").to_owned(), time.weekday_agrees()))
}

fn plus(day: Date, days: i64) -> Date {
    day.checked_add(jiff::SignedDuration::from_hours(days * 24)).unwrap_or(day)
}

/// A day of publication, from 1998 on.
fn published() -> impl Strategy<Value = Date> {
    (0_i64..14_000).prop_map(|days| plus(Date::constant(1998, 1, 1), days))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// A day up to five months before or after publication, so that New Year lies between them often enough.
    #[test]
    fn every_form_is_the_same_day(published in published(), away in -150_i64..150) {
        let day = plus(published, away);
        for (form, has_weekday, _) in FORMS {
            let printed = form(day);
            let (value, agrees) = only(&printed, published)?;
            prop_assert_eq!(&value, &day.to_string(), "{} published {}", &printed, published);
            prop_assert_eq!(agrees, has_weekday.then_some(true), "{} published {}", &printed, published);
        }
    }

    /// A form that names the year needs no day of publication near it.
    #[test]
    fn a_year_that_is_said_counts(published in published(), away in -4_000_i64..3_000) {
        let day = plus(published, away);
        for (form, ..) in FORMS.iter().filter(|(_, _, year)| *year) {
            let printed = form(day);
            prop_assert_eq!(only(&printed, published)?.0, day.to_string(), "{} published {}", &printed, published);
        }
    }

    #[test]
    fn with_clock_and_zone(published in published(), away in -20_i64..20, hour in 0_i8..24, minute in 0_i8..60) {
        let day = plus(published, away);
        for (zone, offset) in [(" WIB", "+07:00"), (" WITA", "+08:00"), (" WIT", "+09:00"), (" waktu setempat", "")] {
            for (form, ..) in FORMS.iter().filter(|(_, _, year)| *year) {
                for mark in [".", ":"] {
                    let printed = format!("{} pukul {hour:02}{mark}{minute:02}{zone}", form(day));
                    let want = format!("{day}T{hour:02}:{minute:02}{offset}");
                    prop_assert_eq!(only(&printed, published)?.0, want, "{} published {}", &printed, published);
                }
            }
        }
    }

    #[test]
    fn ranges(published in published(), away in -140_i64..100, length in 1_i64..40) {
        let (first, last) = (plus(published, away), plus(published, away + length));
        let want = format!("{first}/{last}");
        let long = |d: Date| format!("{} {} {}", d.day(), names(d).1, d.year());
        let short = |d: Date| format!("{} {}", d.day(), names(d).1);
        let mut printed = vec![
            format!("{} hingga {}", long(first), long(last)),
            format!("{} - {}", long(first), long(last)),
            format!("{} ({}/{}) sampai {} ({}/{})", names(first).0, first.day(), first.month(), names(last).0, last.day(), last.month()),
        ];
        if first.year() == last.year() {
            printed.push(format!("{} s/d {}", short(first), long(last)));
            printed.push(format!("{} sampai {}", short(first), short(last)));
        }
        if first.month() == last.month() && first.year() == last.year() {
            printed.push(format!("{}-{}", first.day(), long(last)));
            printed.push(format!("{} hingga {}", first.day(), long(last)));
            printed.push(format!("tanggal {} dan {}", first.day(), long(last)));
        }
        for printed in printed {
            prop_assert_eq!(&only(&printed, published)?.0, &want, "{} published {}", &printed, published);
        }
    }

    /// Weeks, weekends and weekdays stand to the day of publication as they say.
    #[test]
    fn weeks_hold_their_days(published in published()) {
        let monday = plus(published, -i64::from(published.weekday().to_monday_zero_offset()));
        for (printed, weeks) in [("pekan lalu", -1), ("pekan ini", 0), ("pekan depan", 1), ("dua pekan lalu", -2)] {
            let first = plus(monday, weeks * 7);
            prop_assert_eq!(only(printed, published)?.0, format!("{first}/{}", plus(first, 6)));
        }
        let saturday = plus(monday, 5);
        prop_assert_eq!(only("akhir pekan ini", published)?.0, format!("{saturday}/{}", plus(saturday, 1)));
    }
}

/// Words that the grammar of times looks at, to be put together in any order.
const PIECES: &[&str] = &[
    "abad",
    "ke-19",
    "XIX",
    "IIII",
    "pekan",
    "kedua",
    "terakhir",
    "kelima",
    "paruh",
    "pertama",
    "kuartal",
    "III-2017",
    "era",
    "90",
    "-",
    "an",
    "'",
    "45",
    "1440",
    "H",
    "SM",
    "Ramadan",
    "malam",
    "Minggu",
    "Senin",
    "(31/12)",
    "(29/2/00)",
    "tanggal",
    "31",
    "bulan",
    "depan",
    "nanti",
    "ke depan",
    "9999",
    "1000",
    "tahun",
    "dekade",
    "hari",
    "akhir",
    "hingga",
    "s/d",
    "dan",
    ",",
    "24.00",
    "pukul",
    "dua belas",
    "setengah",
    "satu",
    "jam",
    "12",
    "WIB",
    "waktu",
    "Korea",
    "Mei",
    "Feb",
    ".",
    "2016",
    "17",
    "/",
    "sebelumnya",
    "kemudian",
    "keesokan harinya",
    "besok",
    "lalu",
    "setahun",
    "\n",
];

proptest! {
    /// Nothing panics, and spans are in order and inside of the text, whatever the day of publication.
    #[test]
    fn any_pieces(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..16),
        year in -9999_i16..=9999,
        month in 1_i8..=12,
        joint in proptest::sample::select(&[" ", "", "\n"][..]),
    ) {
        let text = pieces.join(joint);
        let parsed = PARSER.parse(&text, Date::new(year, month, 28).ok());
        prop_assert!(parsed.times().is_sorted_by(|a, b| a.span().end() <= b.span().start()));
        for time in parsed.times() {
            prop_assert!(text.get(time.span().range()).is_some_and(|words| !words.trim().is_empty()));
        }
    }
}
