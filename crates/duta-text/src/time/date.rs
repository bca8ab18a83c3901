//! Dates, months and years in a row of tokens.

use super::expression::{Moment, Read, Year};
use super::words::{Anchor, Deictic, Month, Place, Unit, Words};
use crate::TokenKind;
use crate::phrase::Line;

/// A moment, the end of its range, and the index behind.
pub(super) type Dates = Option<(Moment, Option<Moment>, usize)>;

/// The years that a bare number may be.
pub(super) const YEARS: core::ops::RangeInclusive<i16> = 1900..=2099;

/// The years that a number behind `tahun` or a month may be.
pub(super) const LABELLED_YEARS: core::ops::RangeInclusive<i16> = 1000..=2199;

/// Reads a token of one or two figures as a day.
pub(super) fn day(line: &Line<'_>, at: usize) -> Option<i8> {
    let word = line.word(at);
    let day = (line.is_number(at) && word.len() <= 2).then(|| word.parse::<i8>().ok()).flatten()?;
    (1..=31).contains(&day).then_some(day)
}

/// Reads a token of four figures as a year.
pub(super) fn year(line: &Line<'_>, at: usize, years: &core::ops::RangeInclusive<i16>) -> Option<i16> {
    let word = line.word(at);
    let year = (line.is_number(at) && word.len() == 4).then(|| word.parse::<i16>().ok()).flatten()?;
    // `2/2017/…`, `2017:` of a code and `2017-an` are no years
    let code =
        line.is_glued(at + 1) && (line.word(at + 1) == "/" || line.get(at + 1).is_some_and(|t| t.is_word()));
    (years.contains(&year) && !code).then_some(year)
}

impl Words {
    /// Reads dates, months and years, alone or as a range.
    pub(super) fn dates(&self, line: &Line<'_>, at: usize) -> Dates {
        // figures are no words, so that nothing is to be looked up
        if line.is_number(at) {
            return self
                .day_of_month(line, at)
                .or_else(|| self.numeric(line, at))
                .or_else(|| self.bracketed(line, at))
                .or_else(|| self.years(line, at, false));
        }
        if let Some((next, ())) = self.dates.at(line, at) {
            return self.day_of_month(line, at).or_else(|| self.numeric(line, next));
        }
        let edge = self.edges.at(line, at).map(|(next, ())| next);
        let from = edge.unwrap_or(at);
        self.months(line, from).or_else(|| self.years(line, from, edge.is_some()))
    }

    /// `26 Oktober`, `tanggal 26`, `5-7 September 2017`, `30 Oktober - 2 November`.
    pub(super) fn day_of_month(&self, line: &Line<'_>, at: usize) -> Dates {
        let label = || self.dates.at(line, at).map(|(next, ())| next);
        let labelled = if line.is_number(at) { None } else { Some(label()?) };
        let from = labelled.unwrap_or(at);
        let first = day(line, from)?;
        let glued = line.is_glued(from) && matches!(line.word_before(from), "/" | ":" | ".");
        if glued && labelled.is_none() {
            return None;
        }
        if let Some((moment, inner, next)) = self.month_and_year(line, from + 1, first) {
            let (to, next) = self.until(line, next, |at| {
                let at = self.dates.at(line, at).map_or(at, |(next, ())| next);
                let date = day(line, at).and_then(|last| self.month_and_year(line, at + 1, last));
                // `10 April hingga September`
                date.or_else(|| self.months(line, at)).map(|(moment, _, next)| (moment, next))
            });
            if let Some(last) = inner {
                return Some((moment, Some(last), next));
            }
            return Some((with_year_of(moment, to), to, next));
        }
        // `10, 11, dan 13 Februari`
        let (mut last, mut behind) = (first, from + 1);
        while let Some(more) = day(line, behind + 1).filter(|&more| line.word(behind) == "," && more > last) {
            (last, behind) = (more, behind + 2);
        }
        let comma = usize::from(behind > from + 1 && line.word(behind) == ",");
        let and =
            self.joint(line, behind).or_else(|| self.and.at(line, behind + comma).map(|(next, ())| next));
        if let Some(behind) = and
            && let Some(last) = day(line, behind).filter(|&more| more > last)
            && let Some((to, None, next)) = self.month_and_year(line, behind + 1, last)
        {
            let Moment::Date { month, year, .. } = to else { return Some((to, None, next)) };
            return Some((Moment::Date { day: first, month, year }, Some(to), next));
        }
        labelled?;
        if let Some(dates) = self.slashed(line, from) {
            return Some(dates);
        }
        // `tanggal 26 bulan depan`
        if let Some((Moment::Away { unit: Unit::Month, count, from: anchor }, next)) =
            self.unit_away_from(line, from + 1)
        {
            return Some((Moment::DayOfMonth { day: first, months: count, from: anchor }, None, next));
        }
        // `tanggal 26`; `tanggal 1 setiap bulan` comes again and again
        let of_day = |day| Moment::Date { day, month: None, year: None };
        let last =
            self.joint(line, from + 1).and_then(|at| Some((day(line, at).filter(|&d| d > first)?, at + 1)));
        let (to, next) = last.map_or((None, from + 1), |(last, next)| (Some(of_day(last)), next));
        self.repeat.at(line, next).is_none().then_some((of_day(first), to, next))
    }

    /// Reads the month and the year behind a day; with them the last day of `5 September-7 Oktober`, which is one word.
    fn month_and_year(&self, line: &Line<'_>, at: usize, day: i8) -> Dates {
        let at =
            self.units.at(line, at).filter(|(_, unit)| *unit == Unit::Month).map_or(at, |(next, _)| next);
        if let Some((moment, next)) = self.month_behind(line, at, day) {
            return Some((moment, None, next));
        }
        let (month, last) = line.word(at).split_once(['-', '–'])?;
        let month = self.months.word(month).filter(|m| m.number > 0)?.number;
        let last: i8 = last.parse().ok().filter(|last| (1..=31).contains(last))?;
        let (to, next) = self.month_behind(line, at + 1, last)?;
        let first = Moment::Date { day, month: Some(month), year: None };
        Some((with_year_of(first, Some(to)), Some(to), next))
    }

    /// Reads the month and the year behind a day, each a word of its own.
    fn month_behind(&self, line: &Line<'_>, at: usize, day: i8) -> Read<Moment> {
        let (next, month) = self.months.at(line, at)?;
        if month.number == 0 {
            return Some((Moment::Other, self.other_year(line, next)));
        }
        let dot = usize::from(!month.full && line.word(next) == "." && line.is_number(next + 1));
        let (year, next) = self
            .year_behind(line, next + dot)
            .or_else(|| self.short_year(line, next + dot))
            .map_or((None, next), |(y, n)| (Some(y), n));
        Some((Moment::Date { day, month: Some(month.number), year }, next))
    }

    /// Reads `'45`, and `45` where nothing follows that it could count.
    fn short_year(&self, line: &Line<'_>, at: usize) -> Read<Year> {
        let quoted = usize::from(matches!(line.word(at), "'" | "’" | "‘") && line.is_glued(at + 1));
        let word = line.word(at + quoted);
        let short =
            (line.is_number(at + quoted) && word.len() == 2).then(|| word.parse::<i16>().ok()).flatten()?;
        let next = at + quoted + 1;
        let ends = line.get(next).is_none_or(|t| {
            t.kind() == TokenKind::Punctuation && !matches!(line.word(next), "%" | "/" | "-")
        });
        (quoted > 0 || (ends && !line.is_glued(at) && short > 31)).then_some((Year::Short(short), next))
    }

    /// The year of another calendar: `1 Syawal 1438 H`.
    fn other_year(&self, line: &Line<'_>, at: usize) -> usize {
        let next = at + usize::from(line.is_number(at) && line.word(at).len() == 4);
        if next == at { at } else { self.calendars.at(line, next).map_or(next, |(behind, ())| behind) }
    }

    /// Reads a year behind a day or a month: `2017`, `tahun 2017`, `tahun lalu`.
    pub(super) fn year_behind(&self, line: &Line<'_>, at: usize) -> Read<Year> {
        if let Some(year) = year(line, at, &LABELLED_YEARS) {
            return Some((Year::Is(year), at + 1));
        }
        let (next, _) = self.units.at(line, at).filter(|(_, unit)| *unit == Unit::Year)?;
        if let Some(year) = year(line, next, &LABELLED_YEARS) {
            return Some((Year::Is(year), next + 1));
        }
        let (next, deictic) = self.deictics.at(line, next).filter(|(_, d)| d.place == Place::Any)?;
        Some((Year::Away { count: i32::from(deictic.step), from: deictic.anchor }, next))
    }

    /// Reads the joint of a range: a dash, `hingga`, `s/d`.
    pub(super) fn joint(&self, line: &Line<'_>, at: usize) -> Option<usize> {
        if line.is_dash(at) { Some(at + 1) } else { self.range.at(line, at).map(|(next, ())| next) }
    }

    /// Reads the end of a range behind a joint.
    fn until(
        &self,
        line: &Line<'_>,
        at: usize,
        read: impl Fn(usize) -> Read<Moment>,
    ) -> (Option<Moment>, usize) {
        // `akhir 2018 hingga awal 2019`
        let behind = self.joint(line, at).map(|at| self.edges.at(line, at).map_or(at, |(next, ())| next));
        match behind.and_then(read) {
            Some((moment, next)) => (Some(moment), next),
            None => (None, at),
        }
    }

    /// `Oktober`, `bulan Oktober 2017`, `Januari - Maret 2017`, `Oktober tahun lalu`.
    pub(super) fn months(&self, line: &Line<'_>, at: usize) -> Dates {
        let labelled = self.units.at(line, at).filter(|(_, unit)| *unit == Unit::Month).map(|(next, _)| next);
        let from = labelled.unwrap_or(at);
        if let Some((first, last)) = line.word(from).split_once(['-', '–']) {
            let both = (self.months.word(first)?, self.months.word(last)?);
            let (year, next) = self.year_or_none(line, from + 1);
            let (first, last) = (self.month_alone(line, from, from + 1, both.0)?, both.1.number);
            let to = Moment::Month { month: last, year };
            return Some((
                with_year_of(Moment::Month { month: first, year: None }, Some(to)),
                Some(to),
                next,
            ));
        }
        let (next, month) = self.months.at(line, from)?;
        if month.number == 0 {
            // `Ramadan 1440 H`
            let behind = self.other_year(line, next);
            return (behind > next).then_some((Moment::Other, None, behind));
        }
        let month = self.month_alone(line, from, next, month)?;
        let (year, next) = self.year_or_none(line, next);
        let (to, next) = self.until(line, next, |at| {
            let (next, month) = self.months.at(line, at).filter(|(_, m)| m.number > 0)?;
            let (year, next) = self.year_or_none(line, next);
            Some((Moment::Month { month: month.number, year }, next))
        });
        Some((with_year_of(Moment::Month { month, year }, to), to, next))
    }

    fn year_or_none(&self, line: &Line<'_>, at: usize) -> (Option<Year>, usize) {
        self.year_behind(line, at).map_or((None, at), |(year, next)| (Some(year), next))
    }

    /// A month's name stands alone when it is whole and has a capital, and no other name goes on from it. Behind `bulan`
    /// or before a year it needs neither.
    fn month_alone(&self, line: &Line<'_>, at: usize, next: usize, month: Month) -> Option<i8> {
        let labelled = self.units.word(line.word_before(at)) == Some(Unit::Month);
        let dot = usize::from(!month.full && line.word(next) == "." && line.is_number(next + 1));
        let dated = year(line, next + dot, &YEARS).is_some();
        if month.number == 0 || !(month.full || dated) {
            return None;
        }
        let capital = line.get(at)?.is_capitalized();
        let goes_on =
            line.get(next).is_some_and(|t| t.is_capitalized() && self.units.at(line, next).is_none());
        let name_before = line
            .before(at)
            .is_some_and(|t| t.is_capitalized() && self.year_cues.word(t.of(line.text())).is_none());
        // `Putu Gede Juni Antara`, `Tien Mei`
        let turned = self.deictics.at(line, next).is_some() || self.units.at(line, next).is_some();
        let goes_on = goes_on || (month.given && !dated && !turned);
        let part_of_name = goes_on && name_before && !labelled && !line.opens(at);
        // `Universitas Sebelas Maret`
        let counted = name_before && self.numbers.is_number_word(line.word_before(at));
        let stands = labelled || dated || capital;
        (stands && !part_of_name && !counted).then_some(month.number)
    }

    /// `tahun 2017`, `2014-2019`, `2010 hingga 2014`, `1990-an`, and `2017` behind a cue.
    fn years(&self, line: &Line<'_>, at: usize, after_edge: bool) -> Dates {
        let figures = line.is_number(at);
        let labelled = if figures { None } else { self.units.at(line, at) };
        let labelled = labelled.filter(|(_, u)| matches!(u, Unit::Year | Unit::Decade)).map(|(n, _)| n);
        // `Nomor 24 Tahun 2015`, `Nomor 12P Tahun 2018`
        let number_before = at.checked_sub(1).is_some_and(|last| {
            line.is_number(last)
                || (line.is_glued(last)
                    && line.get(last).is_some_and(|t| t.is_word())
                    && last.checked_sub(1).is_some_and(|figures| line.is_number(figures)))
        });
        if labelled.is_some() && number_before {
            return None;
        }
        let era =
            if figures || labelled.is_some() { None } else { self.era.at(line, at).map(|(next, ())| next) };
        if !figures && labelled.is_none() && era.is_none() {
            return None;
        }
        let from = labelled.or(era).unwrap_or(at);
        if let Some((decade, next)) = self.decade_at(line, from, from > at) {
            // `80-an sampai 90-an`
            let (to, next) = self.until(line, next, |at| {
                self.decade_at(line, at, true).map(|(last, next)| (Moment::Decade(last), next))
            });
            return Some((Moment::Decade(decade), to, next));
        }
        if era.is_some() {
            return None;
        }
        if labelled.is_none()
            && line.is_glued(from)
            && matches!(line.word_before(from), "/" | "-" | "." | ":" | "," | "#")
        {
            return None;
        }
        // `(021) 1998-2001`
        if line.word_before(from) == ")"
            && from.checked_sub(2).is_some_and(|code| line.word(code).starts_with('0'))
        {
            return None;
        }
        let years = if labelled.is_some() { &LABELLED_YEARS } else { &YEARS };
        if line.word(from + 1) == "/" {
            return season(line, from, years);
        }
        let Some(first) = year(line, from, years) else {
            // `tahun '98`
            labelled?;
            let (short, next) = self.short_year(line, from)?;
            return Some((Moment::Year(short), None, next));
        };
        // `tahun 1438 H`, and the law of `Tahun 1995 Nomor 77`
        if let Some((next, ())) = self.calendars.at(line, from + 1) {
            return labelled.map(|_| (Moment::Other, None, next));
        }
        if self.number.at(line, from + 1).is_some() {
            return None;
        }
        let (to, next) = self.until(line, from + 1, |at| {
            let whole = year(line, at, &YEARS).filter(|&last| last > first && last - first < 200);
            // `2016-17`
            let short = || {
                let short = line
                    .word(at)
                    .parse::<i16>()
                    .ok()
                    .filter(|_| line.is_glued(at) && line.word(at).len() == 2)?;
                (short == (first + 1) % 100).then_some(first + 1)
            };
            Some((Moment::Year(Year::Is(whole.or_else(short)?)), at + 1))
        });
        if labelled.is_none() && to.is_none() && !after_edge && !self.year_follows(line, from) {
            return None;
        }
        // `2000 orang`
        if labelled.is_none() && self.counted.at(line, next).is_some() {
            return None;
        }
        Some((Moment::Year(Year::Is(first)), to, next))
    }

    /// Reads a year in a list behind another one: the `2016` of `2015 dan 2016`.
    pub(super) fn listed_year(&self, line: &Line<'_>, at: usize) -> Read<Moment> {
        let year = year(line, at, &YEARS).filter(|_| self.counted.at(line, at + 1).is_none())?;
        Some((Moment::Year(Year::Is(year)), at + 1))
    }

    /// Tells whether the tokens around a bare year make it one.
    fn year_follows(&self, line: &Line<'_>, at: usize) -> bool {
        let cue = self.year_cues.word(line.word_before(at)).is_some();
        let bracket = line.word_before(at) == ")" && !line.is_glued(at);
        // `(2006)`, `(2006, 2008)`
        let alone = line.word_before(at) == "("
            && (line.word(at + 1) == ")"
                || (line.word(at + 1) == "," && year(line, at + 2, &YEARS).is_some()));
        // `2014 lalu`
        let away = |d: Deictic| d.step != 0 && d.place == Place::Any && d.anchor == Anchor::Published;
        cue || bracket || alone || self.deictics.at(line, at + 1).is_some_and(|(_, d)| away(d))
    }

    /// `1990-an`, and `90-an` behind `tahun`.
    fn decade_at(&self, line: &Line<'_>, at: usize, labelled: bool) -> Read<i16> {
        // `'90-an`, `90'an`
        let quote = |at: usize| usize::from(matches!(line.word(at), "'" | "’" | "‘"));
        let at = at + quote(at);
        let behind = at + 1 + usize::from(line.is_dash(at + 1)).max(quote(at + 1));
        // `tahun 90 an`
        let joined = labelled || behind > at + 1 || line.is_glued(behind);
        if !line.is_number(at) || !joined || self.decade.word(line.word(behind)).is_none() {
            return None;
        }
        let word = line.word(at);
        let decade: i16 = word.parse().ok().filter(|y| y % 10 == 0)?;
        let decade = match word.len() {
            4 if LABELLED_YEARS.contains(&decade) => decade,
            2 if labelled => {
                if decade < 30 {
                    2000 + decade
                } else {
                    1900 + decade
                }
            }
            _ => return None,
        };
        Some((decade, behind + 1))
    }
}

/// `2016/2017` is a season.
fn season(line: &Line<'_>, at: usize, years: &core::ops::RangeInclusive<i16>) -> Dates {
    let number = |at: usize| line.word(at).parse::<i16>().ok().filter(|_| line.is_number(at));
    let first = number(at).filter(|y| years.contains(y) && line.word(at).len() == 4)?;
    let last = number(at + 2).map(|y| if y < 100 && y == (first + 1) % 100 { first + 1 } else { y })?;
    let glued = line.is_glued(at + 1) && line.is_glued(at + 2) && line.word(at + 3) != "/";
    let moment = |y| Moment::Year(Year::Is(y));
    (last == first + 1 && glued).then(|| (moment(first), Some(moment(last)), at + 3))
}

/// The start of a range has the year of its end, if it names none.
pub(super) fn with_year_of(first: Moment, last: Option<Moment>) -> Moment {
    let year = match last {
        Some(Moment::Date { year, .. } | Moment::Month { year, .. }) => year,
        _ => return first,
    };
    match first {
        Moment::Date { day, month, year: None } => Moment::Date { day, month, year },
        Moment::Month { month, year: None } => Moment::Month { month, year },
        other => other,
    }
}
