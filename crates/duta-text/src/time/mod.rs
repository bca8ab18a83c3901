//! Dates and times: `Selasa (10/9)`, `tahun depan`, `Minggu, 30 Juni 2019 14:41 WIB`.
//!
//! A text is read in two steps: the grammar finds what is said, the calendar works out when that is.

mod calendar;
mod clock;
mod date;
mod expression;
mod figures;
mod point;
mod relative;
mod words;

use core::ops::Range;

use calendar::Calendar;
use expression::{Expression, Moment, Year};
use words::Words;

use crate::line;
use crate::number::Numbers;
use crate::phrase::Line;
use crate::{Date, Lexicon, Span, Token, TokenKind};

/// How exact a time is.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Precision {
    /// A year, or years.
    Year,
    /// A month of a year, or months.
    Month,
    /// A week from Monday to Sunday.
    Week,
    /// A day.
    Day,
    /// A minute of a day.
    Minute,
}

/// A time expression with its value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TimeExpression {
    span: Span,
    value: Option<String>,
    precision: Precision,
    weekday_agrees: Option<bool>,
}

/// Finds the times of a text.
#[derive(Clone, Debug)]
pub(crate) struct TimeFinder {
    words: Words,
}

impl TimeFinder {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        Self { words: Words::new(lexicon) }
    }

    /// Returns the words of numbers, for those who read numbers beside the times.
    pub(crate) fn numbers(&self) -> &Numbers {
        &self.words.numbers
    }

    /// Resolves against `published`; without it, what needs an anchor has no value. The `lines` are those that a reader
    /// sees.
    pub(crate) fn find(
        &self,
        text: &str,
        tokens: &[Token],
        lines: &[line::Line],
        published: Option<Date>,
    ) -> Vec<TimeExpression> {
        let mut said = Vec::new();
        let mut lines = lines.iter().peekable();
        while let Some(line) = lines.next() {
            let mut range = line.tokens.clone();
            while let Some(next) = lines.next_if(|next| self.goes_on(text, tokens, &range, next)) {
                range.end = next.tokens.end;
            }
            self.read(&Line::new(text, tokens.get(range).unwrap_or_default()), &mut said);
        }
        let mut calendar = Calendar::new(published, &said);
        said.iter().map(|expression| calendar.resolve(expression)).collect()
    }

    /// Tells whether a time that begins at the end of a long line may end in the next: `17` and `Agustus`.
    fn goes_on(&self, text: &str, tokens: &[Token], above: &Range<usize>, below: &line::Line) -> bool {
        let Some(above) = tokens.get(above.clone()) else { return false };
        let (Some(last), Some(first)) = (above.last(), tokens.get(below.tokens.start)) else { return false };
        let begins = first.kind() == TokenKind::Number
            || first.of(text) == "("
            || self.words.months.word(first.of(text)).is_some();
        begins && !below.after_blank && line::is_broken(above) && self.words.is_open(text, last)
    }

    /// Returns the date that a page prints for itself, given the spans where such a date may stand (title, byline, dateline).
    pub(crate) fn printed(&self, text: &str, tokens: &[Token], within: &[Span]) -> Option<Date> {
        let mut best: Option<(u8, Date)> = None;
        for span in within {
            let from = tokens.partition_point(|t| t.span().start() < span.start());
            let to = tokens.partition_point(|t| t.span().end() <= span.end());
            let part = tokens.get(from..to).unwrap_or_default();
            // a date with its year has figures
            if !part.iter().any(|t| t.kind() == TokenKind::Number) {
                continue;
            }
            let mut said = Vec::new();
            Line::all(text, part).for_each(|line| self.read(&line, &mut said));
            for said in said {
                let Moment::Date { day, month: Some(month), year: Some(year) } = said.moment else {
                    continue;
                };
                let year = match year {
                    Year::Is(year) => year,
                    Year::Short(short) => calendar::whole_year(short, None),
                    Year::Away { .. } => continue,
                };
                let Ok(date) = Date::new(year, month, day) else { continue };
                // a page prints its own date with the hour, or at least with the weekday
                let rank = u8::from(said.clock.is_some()) * 2 + u8::from(said.weekday.is_some());
                if said.to.is_none() && best.is_none_or(|(known, _)| rank > known) {
                    best = Some((rank, date));
                }
            }
        }
        best.map(|(_, date)| date)
    }

    /// Finds what is said in a line, in order.
    fn read(&self, line: &Line<'_>, found: &mut Vec<Expression>) {
        let words = &self.words;
        let mut last: Option<Last> = None;
        let mut at = 0;
        while at < line.len() {
            if words.is_far(line, at) {
                at += 1;
                continue;
            }
            let list = last.filter(|last| words.joins(line, last.next, at));
            let read =
                words.may_begin(line, at).then(|| words.expression(line, at)).flatten().or_else(|| {
                    let (year, next) =
                        words.listed_year(line, at).filter(|_| list.is_some_and(|last| last.year))?;
                    Some((Expression::of(year, Span::new(line.start(at), line.end(next))), next))
                });
            let Some((mut said, next)) = read else {
                at = words.name(line, at).unwrap_or(at + 1);
                continue;
            };
            // `setiap 14 Februari` and `setiap Senin dan Kamis` are no single times, but their words are read
            let repeated = words.is_repeated(line, at)
                || (said.is_bare_weekday() && list.is_some_and(|last| last.repeated));
            let year = matches!(said.moment, Moment::Year(_));
            last = Some(Last { next, repeated, year });
            at = next.max(at + 1);
            if repeated || said.named {
                continue;
            }
            said.listed = list.is_some_and(|last| !last.repeated);
            if said.listed {
                lend_year(found, &said);
            }
            found.push(said);
        }
    }
}

/// What was read last in a line.
#[derive(Clone, Copy, Debug)]
struct Last {
    /// The index behind it.
    next: usize,
    repeated: bool,
    /// Whether it was a year alone.
    year: bool,
}

/// In `5 Mei dan 6 Juni 2019` the year counts for both.
fn lend_year(before: &mut [Expression], said: &Expression) {
    let (Moment::Date { month: Some(mut month), year: Some(Year::Is(mut year)), .. }
    | Moment::Month { mut month, year: Some(Year::Is(mut year)) }) = said.moment
    else {
        return;
    };
    for earlier in before.iter_mut().rev() {
        let Some(lent) = earlier.lend_year(year, month) else { return };
        (year, month) = lent;
        if !earlier.listed {
            return;
        }
    }
}

impl TimeExpression {
    /// Returns where it is.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns the value in ISO 8601, as exact as the text and the publication date allow: `2019`, `2019-09`,
    /// `2019-09-10`, `2019-06-30T14:41+07:00`, an interval as `A/B`; so is a week. None where an anchor is missing.
    pub fn value(&self) -> Option<&str> {
        self.value.as_deref()
    }

    /// Returns how exact it is.
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// Tells whether a named weekday agrees with the date beside it; None where only one of them is said.
    pub fn weekday_agrees(&self) -> Option<bool> {
        self.weekday_agrees
    }
}

impl Precision {
    /// Returns its name: `year`, `month`, `week`, `day` or `minute`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
            Self::Minute => "minute",
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::LazyLock;

    use super::*;
    use crate::{TextParser, tokens};

    static PARSER: LazyLock<TextParser> = LazyLock::new(TextParser::default);

    /// All cases were published on Wednesday, 14 August 2019.
    fn all(text: &str) -> Vec<String> {
        let parsed = PARSER.parse(text, Some("2019-08-14".parse().unwrap()));
        let show = |t: &TimeExpression| format!("{} | {}", t.span().of(text), t.value().unwrap_or("-"));
        parsed.times().iter().map(show).collect()
    }

    #[test]
    fn one_time() {
        let cases = [
            (
                "Rapat dimulai Minggu, 11 Agustus 2019 09:30 WIB di Bogor",
                "Minggu, 11 Agustus 2019 09:30 WIB | 2019-08-11T09:30+07:00",
            ),
            ("Ia tiba Selasa (13/8).", "Selasa (13/8) | 2019-08-13"),
            ("Ia tiba Selasa (13/8/2019) malam.", "Selasa (13/8/2019) malam | 2019-08-13"),
            ("Ia tiba Selasa malam (13/8).", "Selasa malam (13/8) | 2019-08-13"),
            ("Ia tiba Jumat (9 Agustus).", "Jumat (9 Agustus) | 2019-08-09"),
            ("Ia tiba Sabtu-Minggu (10-11/8).", "Sabtu-Minggu (10-11/8) | 2019-08-10/2019-08-11"),
            ("Ia tiba Kamis malam di Dili.", "Kamis malam | 2019-08-08"),
            ("Ia tiba hari Rabu di Dili.", "hari Rabu | 2019-08-14"),
            ("Ia tiba Senin lalu.", "Senin lalu | 2019-08-12"),
            ("Ia akan tiba Senin di Dili.", "Senin | 2019-08-19"),
            ("Ia tiba Senin mendatang.", "Senin mendatang | 2019-08-19"),
            ("Ia tiba Senin pekan depan.", "Senin pekan depan | 2019-08-19"),
            ("Ia tiba pada pagi hari tanggal 26 Juli di Dili.", "pagi hari tanggal 26 Juli | 2019-07-26"),
            ("Ia tiba 2 Januari di Dili.", "2 Januari | 2020-01-02"),
            ("Ia tiba 2 Januari lalu.", "2 Januari lalu | 2019-01-02"),
            ("Ia tiba 20 Nopember 2018 silam.", "20 Nopember 2018 silam | 2018-11-20"),
            ("Ia tiba 3 Okt 2018 di Dili.", "3 Okt 2018 | 2018-10-03"),
            ("Ia tiba 03/10/2018 di Dili.", "03/10/2018 | 2018-10-03"),
            ("Ia tiba 2018-10-03 di Dili.", "2018-10-03 | 2018-10-03"),
            ("Ia tiba 03.10.2018 di Dili.", "03.10.2018 | 2018-10-03"),
            ("Sidang digelar 5-7 September.", "5-7 September | 2019-09-05/2019-09-07"),
            (
                "Sidang digelar 5 hingga 7 September 2018.",
                "5 hingga 7 September 2018 | 2018-09-05/2018-09-07",
            ),
            ("Sidang digelar 30 Juli - 2 Agustus.", "30 Juli - 2 Agustus | 2019-07-30/2019-08-02"),
            ("Sidang digelar 30 Juli-2 Agustus 2018.", "30 Juli-2 Agustus 2018 | 2018-07-30/2018-08-02"),
            ("Ia dilantik Oktober lalu.", "Oktober lalu | 2018-10"),
            ("Ia dilantik pada awal Maret.", "awal Maret | 2019-03"),
            ("Ia dilantik pada bulan Maret tahun lalu.", "bulan Maret tahun lalu | 2018-03"),
            ("Selama Januari - Maret 2018 ia di Riga.", "Januari - Maret 2018 | 2018-01/2018-03"),
            ("Selama Januari-Maret 2018 ia di Riga.", "Januari-Maret 2018 | 2018-01/2018-03"),
            ("Ia dilantik tahun 2015 lalu.", "tahun 2015 lalu | 2015"),
            ("Ia dilantik pada 2015.", "2015 | 2015"),
            ("Dari 2010 hingga 2014 ia di Riga.", "2010 hingga 2014 | 2010/2014"),
            ("Pada periode 2014-2019 ia di Riga.", "2014-2019 | 2014/2019"),
            ("Sejak 1990-an ia di Riga.", "1990-an | 1990/1999"),
            ("Tahun depan ia pensiun.", "Tahun depan | 2020"),
            ("Pada akhir tahun ini ia pensiun.", "akhir tahun ini | 2019"),
            ("Bulan lalu ia pensiun.", "Bulan lalu | 2019-07"),
            ("Ia pensiun pekan lalu.", "pekan lalu | 2019-08-05/2019-08-11"),
            ("Minggu lalu ia pensiun.", "Minggu lalu | 2019-08-05/2019-08-11"),
            ("Ia pensiun Minggu lalu.", "Minggu lalu | 2019-08-11"),
            ("Ia berlibur akhir pekan lalu.", "akhir pekan lalu | 2019-08-10/2019-08-11"),
            ("Hari ini ia pensiun.", "Hari ini | 2019-08-14"),
            ("Ia pensiun kemarin sore.", "kemarin sore | 2019-08-13"),
            ("Ia pensiun besok.", "besok | 2019-08-15"),
            ("Ia pensiun lusa.", "lusa | 2019-08-16"),
            ("Ia pensiun hari ini, Rabu (14/8).", "hari ini, Rabu (14/8) | 2019-08-14"),
            ("Ia pensiun dua hari lalu.", "dua hari lalu | 2019-08-12"),
            ("Ia pensiun setahun lalu.", "setahun lalu | 2018"),
            ("Ia pensiun tiga bulan yang lalu.", "tiga bulan yang lalu | 2019-05"),
            ("Ia pensiun pukul 14.00 WITA.", "pukul 14.00 WITA | 2019-08-14T14:00+08:00"),
            ("Ia pensiun jam 8 malam.", "jam 8 malam | 2019-08-14T20:00"),
            (
                "Ia pensiun Senin (12/8) pukul 10.00 WIB.",
                "Senin (12/8) pukul 10.00 WIB | 2019-08-12T10:00+07:00",
            ),
            ("Ekspor kuartal II 2018 naik.", "kuartal II 2018 | 2018-04/2018-06"),
            ("Ekspor semester pertama tahun ini naik.", "semester pertama tahun ini | 2019-01/2019-06"),
            ("Ekspor dua bulan pertama tahun ini naik.", "dua bulan pertama tahun ini | 2019-01/2019-02"),
            ("Lebaran jatuh pada 1 Syawal 1440 H.", "1 Syawal 1440 H | -"),
        ];
        for (text, want) in cases {
            assert_eq!(all(text), [want], "{text}");
        }
    }

    #[test]
    fn what_was_told_before_counts() {
        let text = "Ekspor Januari - Maret 2019 naik dari periode yang sama tahun lalu. Pada 2012 turun, tahun sebelumnya naik.";
        let want = [
            "Januari - Maret 2019 | 2019-01/2019-03",
            "periode yang sama tahun lalu | 2018-01/2018-03",
            "2012 | 2012",
            "tahun sebelumnya | 2011",
        ];
        assert_eq!(all(text), want);
        let text = "Ia tiba 3 Mei 2019. Dua hari kemudian ia pulang.";
        assert_eq!(all(text), ["3 Mei 2019 | 2019-05-03", "Dua hari kemudian | 2019-05-05"]);
    }

    #[test]
    fn people_speak_on_the_day_of_the_report() {
        let text =
            "\"Kami berangkat besok,\" ujarnya di Ambon, Selasa (13/8). Rapat digelar Rabu besok (13/8).";
        let want = ["besok | 2019-08-14", "Selasa (13/8) | 2019-08-13", "Rabu besok (13/8) | 2019-08-14"];
        assert_eq!(all(text), want);
    }

    #[test]
    fn none() {
        let cases = [
            "Selama ini dan saat ini ia di Riga.",
            "Setiap Senin ia rapat.",
            "Beberapa tahun lalu ia pensiun.",
            "Di masa depan ia pensiun.",
            "Agenda 2030 dibahas.",
            "Peraturan Nomor 24 Tahun 2015 dicabut.",
            "Peraturan Nomor 2/2017 dicabut.",
            "Ibadah Jumat Agung ditunda.",
            "Ia dua minggu di Riga.",
            "Skornya 21-17 dan 14.41 detik.",
            "Ia tiba 31 Februari 20.",
        ];
        for text in cases {
            let found = all(text);
            assert!(found.iter().all(|t| t.ends_with("| -")), "{text}: {found:?}");
        }
    }

    #[test]
    fn weekday_and_bracket_may_disagree() {
        let parsed = PARSER.parse("Ia tiba Senin (13/8).", Some("2019-08-14".parse().unwrap()));
        let found = parsed.times().first().unwrap();
        assert_eq!((found.value(), found.weekday_agrees()), (Some("2019-08-13"), Some(false)));
        let parsed = PARSER.parse("Ia tiba Selasa (13/8).", Some("2019-08-14".parse().unwrap()));
        assert_eq!(parsed.times().first().unwrap().weekday_agrees(), Some(true));
    }

    #[test]
    fn without_a_publication_date_an_anchor_is_missing() {
        let text = "Kemarin, Selasa (13/8), dan tahun lalu, seperti pada 2 Mei 2011.";
        let all: Vec<_> = tokens(text).collect();
        let found = TimeFinder::new(&Lexicon::builtin()).find(text, &all, &line::lines(text, &all), None);
        let shown: Vec<_> = found.iter().map(|t| (t.span().of(text), t.value(), t.precision())).collect();
        let want = [
            ("Kemarin, Selasa (13/8)", None, Precision::Day),
            ("tahun lalu", None, Precision::Year),
            ("2 Mei 2011", Some("2011-05-02"), Precision::Day),
        ];
        assert_eq!(shown, want);
    }

    #[test]
    fn printed_date() {
        let finder = TimeFinder::new(&Lexicon::builtin());
        let cases = [
            ("Menlu Tiba\nMinggu, 30 Juni 2019 14:41 WIB\nIsi berita.", Some("2019-06-30")),
            ("Mengenang 17 Agustus 1945\nSenin, 19 Agustus 2019 | 08:00 WIB", Some("2019-08-19")),
            ("Terbit 30/06/2019", Some("2019-06-30")),
            ("Selasa (10/9)", None),
        ];
        for (text, want) in cases {
            let all: Vec<_> = tokens(text).collect();
            let found = finder.printed(text, &all, &[Span::new(0, text.len())]);
            assert_eq!(found, want.map(|d| d.parse().unwrap()), "{text}");
        }
        let text = "Selasa, 10 September 2019";
        let all: Vec<_> = tokens(text).collect();
        assert_eq!(finder.printed(text, &all, &[]), None);
    }
}
