//! Dates, months and years in a row of tokens.

use super::expression::{Moment, Read, Year};
use super::words::{Anchor, Deictic, Month, Unit, Words};
use crate::phrase::Line;

/// A moment, the end of its range, and the index behind.
type Dates = Option<(Moment, Option<Moment>, usize)>;

/// The years that a bare number may be.
const YEARS: core::ops::RangeInclusive<i16> = 1900..=2099;

/// The years that a number behind `tahun` or a month may be.
const LABELLED_YEARS: core::ops::RangeInclusive<i16> = 1000..=2199;

/// The most units away that are still a time.
const FARTHEST: i32 = 1000;

/// Reads a token of one or two figures as a day.
fn day(line: &Line<'_>, at: usize) -> Option<i8> {
    let word = line.word(at);
    let day = (line.is_number(at) && word.len() <= 2).then(|| word.parse::<i8>().ok()).flatten()?;
    (1..=31).contains(&day).then_some(day)
}

/// Reads a token of four figures as a year.
fn year(line: &Line<'_>, at: usize, years: &core::ops::RangeInclusive<i16>) -> Option<i16> {
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
        let edge = self.edges.at(line, at).map(|(next, ())| next);
        self.day_of_month(line, at)
            .or_else(|| self.numeric(line, at))
            .or_else(|| self.bracketed(line, at))
            .or_else(|| self.months(line, edge.unwrap_or(at)))
            .or_else(|| self.years(line, edge.unwrap_or(at), edge.is_some()))
    }

    /// `26 Oktober`, `tanggal 26`, `5-7 September 2017`, `30 Oktober - 2 November`.
    pub(super) fn day_of_month(&self, line: &Line<'_>, at: usize) -> Dates {
        let labelled = self.dates.at(line, at).map(|(next, ())| next);
        let from = labelled.unwrap_or(at);
        let first = day(line, from)?;
        let glued = line.is_glued(from) && matches!(line.word_before(from), "/" | ":" | "," | ".");
        if glued && labelled.is_none() {
            return None;
        }
        if let Some((moment, inner, next)) = self.month_and_year(line, from + 1, first) {
            let (to, next) = self.until(line, next, |at| {
                let last = day(line, at)?;
                self.month_and_year(line, at + 1, last).map(|(moment, _, next)| (moment, next))
            });
            if let Some(last) = inner {
                return Some((moment, Some(last), next));
            }
            return Some((with_year_of(moment, to), to, next));
        }
        let and = |at: usize| self.joint(line, at).or_else(|| self.and.at(line, at).map(|(next, ())| next));
        if let Some(behind) = and(from + 1)
            && let Some(last) = day(line, behind).filter(|&last| last > first)
            && let Some((to, None, next)) = self.month_and_year(line, behind + 1, last)
        {
            let Moment::Date { month, year, .. } = to else { return Some((to, None, next)) };
            return Some((Moment::Date { day: first, month, year }, Some(to), next));
        }
        labelled?;
        // `tanggal 26`
        Some((Moment::Date { day: first, month: None, year: None }, None, from + 1))
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
        let (year, next) = self.year_behind(line, next + dot).map_or((None, next), |(y, n)| (Some(y), n));
        Some((Moment::Date { day, month: Some(month.number), year }, next))
    }

    /// The year of another calendar: `1 Syawal 1438 H`.
    fn other_year(&self, line: &Line<'_>, at: usize) -> usize {
        let next = at + usize::from(line.is_number(at) && line.word(at).len() == 4);
        next + usize::from(next > at && matches!(line.word(next), "H" | "Hijriah" | "Hijriyah"))
    }

    /// Reads a year behind a day or a month: `2017`, `tahun 2017`, `tahun lalu`.
    fn year_behind(&self, line: &Line<'_>, at: usize) -> Read<Year> {
        if let Some(year) = year(line, at, &LABELLED_YEARS) {
            return Some((Year::Is(year), at + 1));
        }
        let (next, _) = self.units.at(line, at).filter(|(_, unit)| *unit == Unit::Year)?;
        if let Some(year) = year(line, next, &LABELLED_YEARS) {
            return Some((Year::Is(year), next + 1));
        }
        let (next, deictic) = self.deictics.at(line, next).filter(|(_, d)| !d.counted)?;
        Some((Year::Away { count: i32::from(deictic.step), from: deictic.anchor }, next))
    }

    /// Reads the joint of a range: a dash, `hingga`, `s/d`.
    fn joint(&self, line: &Line<'_>, at: usize) -> Option<usize> {
        if line.is_dash(at) { Some(at + 1) } else { self.range.at(line, at).map(|(next, ())| next) }
    }

    /// Reads the end of a range behind a joint.
    fn until(
        &self,
        line: &Line<'_>,
        at: usize,
        read: impl Fn(usize) -> Read<Moment>,
    ) -> (Option<Moment>, usize) {
        match self.joint(line, at).and_then(read) {
            Some((moment, next)) => (Some(moment), next),
            None => (None, at),
        }
    }

    /// `30/06/2019`, `30-06-2019`, `30.06.2019`, `2019-06-30`.
    fn numeric(&self, line: &Line<'_>, at: usize) -> Dates {
        let at = self.dates.at(line, at).map_or(at, |(next, ())| next);
        if !line.is_number(at) || (line.is_glued(at) && matches!(line.word_before(at), "/" | "-" | "." | ":"))
        {
            return None;
        }
        let word = line.word(at);
        if word.len() >= 8 {
            let mut parts = word.split('.');
            let mut part = || parts.next().and_then(|p| p.parse::<i16>().ok());
            let (day, month, year) = (part()?, part()?, part()?);
            return parts.next().is_none().then(|| numeric_date(day, month, year, at + 1)).flatten();
        }
        let mark = line.word(at + 1);
        let same = matches!(mark, "/" | "-")
            && line.word(at + 3) == mark
            && line.is_glued(at + 1)
            && line.is_glued(at + 3);
        if !same || !line.is_number(at + 2) || !line.is_number(at + 4) {
            return None;
        }
        if line.is_glued(at + 5) && matches!(line.word(at + 5), "/" | "-") {
            return None;
        }
        let number = |at: usize| line.word(at).parse::<i16>().ok();
        let (first, month, last) = (number(at)?, number(at + 2)?, number(at + 4)?);
        if word.len() == 4 {
            numeric_date(last, month, first, at + 5)
        } else {
            numeric_date(first, month, last, at + 5)
        }
    }

    /// Reads a date between brackets: `(10/9)`, `(Selasa, 10/9/2019)`, `(22 Maret)`, `(29-30/4)`.
    pub(super) fn bracket(&self, line: &Line<'_>, at: usize) -> Dates {
        if !matches!(line.word(at), "(" | "[") {
            return None;
        }
        let weekday = self.weekdays.at(line, at + 1);
        let from = weekday.map_or(at + 1, |(next, _)| next + usize::from(line.word(next) == ","));
        let (moment, to, mut next) = self.day_of_month(line, from).or_else(|| self.slashed(line, from))?;
        if let Some((behind, _)) = self.day_parts.at(line, next) {
            next = behind;
        }
        matches!(line.word(next), ")" | "]").then_some((moment, to, next + 1))
    }

    /// `10/9` alone between brackets, where it can be nothing else: the `22/11` of `, (22/11),`.
    fn bracketed(&self, line: &Line<'_>, at: usize) -> Dates {
        if line.word_before(at) != "(" {
            return None;
        }
        let (moment, to, next) = self.slashed(line, at)?;
        let Moment::Date { day, .. } = moment else { return None };
        let sure = day > 12 || line.word_before(at.saturating_sub(1)) == ",";
        (sure && line.word(next) == ")").then_some((moment, to, next))
    }

    /// `10/9`, `10/9/2019`, `29-30/4`, `30/9-2/10`.
    fn slashed(&self, line: &Line<'_>, at: usize) -> Dates {
        let first = day(line, at)?;
        if line.is_dash(at + 1) {
            let (last, next) = slashed_one(line, at + 2)?;
            let Moment::Date { day, month, year } = last else { return None };
            return (day > first).then_some((Moment::Date { day: first, month, year }, Some(last), next));
        }
        let (moment, next) = slashed_one(line, at)?;
        if line.is_dash(next) {
            let (last, next) = slashed_one(line, next + 1)?;
            return Some((with_year_of(moment, Some(last)), Some(last), next));
        }
        Some((moment, None, next))
    }

    /// `Oktober`, `bulan Oktober 2017`, `Januari - Maret 2017`, `Oktober tahun lalu`.
    fn months(&self, line: &Line<'_>, at: usize) -> Dates {
        let labelled = self.units.at(line, at).filter(|(_, unit)| *unit == Unit::Month).map(|(next, _)| next);
        let from = labelled.unwrap_or(at);
        if let Some((first, last)) = line.word(from).split_once(['-', '–']) {
            let both = (self.months.word(first)?, self.months.word(last)?);
            let (year, next) = self.year_or_none(line, from + 1);
            let (first, last) = (self.month_alone(line, from, both.0)?, both.1.number);
            let to = Moment::Month { month: last, year };
            return Some((
                with_year_of(Moment::Month { month: first, year: None }, Some(to)),
                Some(to),
                next,
            ));
        }
        let (next, month) = self.months.at(line, from)?;
        let month = self.month_alone(line, from, month)?;
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

    /// A month's name stands alone when it is whole and has a capital, and no other name goes on from it.
    fn month_alone(&self, line: &Line<'_>, at: usize, month: Month) -> Option<i8> {
        let token = line.get(at)?;
        let capital = token.is_capitalized();
        let goes_on =
            line.get(at + 1).is_some_and(|t| t.is_capitalized() && self.units.at(line, at + 1).is_none());
        let part_of_name = goes_on && line.before(at).is_some_and(|t| t.is_capitalized()) && !line.opens(at);
        (month.number > 0 && month.full && capital && !part_of_name).then_some(month.number)
    }

    /// `tahun 2017`, `2014-2019`, `2010 hingga 2014`, `1990-an`, and `2017` behind a cue.
    fn years(&self, line: &Line<'_>, at: usize, after_edge: bool) -> Dates {
        let labelled =
            self.units.at(line, at).filter(|(_, u)| matches!(u, Unit::Year | Unit::Decade)).map(|(n, _)| n);
        // `Nomor 24 Tahun 2015`
        if labelled.is_some() && line.before(at).is_some_and(|_| line.is_number(at.saturating_sub(1))) {
            return None;
        }
        let from = labelled.unwrap_or(at);
        if let Some((decade, next)) = self.decade_at(line, from, labelled.is_some()) {
            return Some((Moment::Decade(decade), None, next));
        }
        if labelled.is_none()
            && line.is_glued(from)
            && matches!(line.word_before(from), "/" | "-" | "." | ":" | "," | "#")
        {
            return None;
        }
        let years = if labelled.is_some() { &LABELLED_YEARS } else { &YEARS };
        if line.word(from + 1) == "/" {
            return season(line, from, years);
        }
        let first = year(line, from, years)?;
        let (to, next) = self.until(line, from + 1, |at| {
            let last = year(line, at, &YEARS).filter(|&last| last > first && last - first < 200)?;
            Some((Moment::Year(Year::Is(last)), at + 1))
        });
        if labelled.is_none() && to.is_none() && !after_edge && !self.year_follows(line, from) {
            return None;
        }
        Some((Moment::Year(Year::Is(first)), to, next))
    }

    /// Tells whether the tokens around a bare year make it one.
    fn year_follows(&self, line: &Line<'_>, at: usize) -> bool {
        let cue = self.year_cues.word(line.word_before(at)).is_some();
        let bracket = line.word_before(at) == ")" && !line.is_glued(at);
        // `2014 lalu`
        let away = |d: Deictic| d.step != 0 && !d.counted && d.anchor == Anchor::Published;
        cue || bracket || self.deictics.at(line, at + 1).is_some_and(|(_, d)| away(d))
    }

    /// `1990-an`, and `90-an` behind `tahun`.
    fn decade_at(&self, line: &Line<'_>, at: usize, labelled: bool) -> Read<i16> {
        let dash = line.is_dash(at + 1);
        let behind = at + 1 + usize::from(dash);
        if !line.is_number(at)
            || !(dash || line.is_glued(behind))
            || self.decade.word(line.word(behind)).is_none()
        {
            return None;
        }
        let word = line.word(at);
        let decade: i16 = word.parse().ok().filter(|y| y % 10 == 0)?;
        let decade = match word.len() {
            4 if LABELLED_YEARS.contains(&decade) => decade,
            2 if labelled => 1900 + decade,
            _ => return None,
        };
        Some((decade, behind + 1))
    }

    /// `kuartal I 2017`, `semester pertama tahun ini`, `tiga bulan pertama tahun ini`.
    pub(super) fn unit_of_year(&self, line: &Line<'_>, at: usize) -> Read<Moment> {
        if let Some((next, unit)) = self.units.at(line, at) {
            let months = unit.months().filter(|m| matches!(m, 3 | 4 | 6))?;
            let (next, nth) = self.ordinals.at(line, next).filter(|(_, n)| i32::from(*n) * months <= 12)?;
            let (year, next) = self.year_or_none(line, next);
            // `semester I ini`
            let ini = self.deictics.at(line, next).filter(|(_, d)| d.step == 0 && year.is_none());
            let next = ini.map_or(next, |(behind, _)| behind);
            return Some((
                Moment::Months { first: (i32::from(nth) - 1) * months + 1, count: months, year },
                next,
            ));
        }
        let number = self.numbers.read_one(line, at)?;
        let (next, unit) = self.units.at(line, number.next).filter(|(_, u)| *u == Unit::Month)?;
        let (next, _) = self.ordinals.at(line, next).filter(|(_, n)| *n == 1)?;
        let count = i32::try_from(number.value).ok().filter(|n| (1..=12).contains(n))?;
        let (year, next) = self.year_behind(line, next)?;
        Some((Moment::Months { first: 1, count: count * unit.months()?, year: Some(year) }, next))
    }

    /// `tahun lalu`, `pekan depan`, `bulan ini`, `tahun sebelumnya`, `akhir pekan ini`.
    pub(super) fn unit_away(&self, line: &Line<'_>, at: usize) -> Read<Moment> {
        let counted = line.before(at).is_some_and(|t| {
            line.is_number(at.saturating_sub(1))
                || self.numbers.is_number_word(t.of(line.text()))
                || self.numbers.is_vague(t.of(line.text()))
        });
        let (next, unit) = self.units.at(line, at)?;
        let (next, deictic) = self.deictics.at(line, next).filter(|(_, d)| !d.counted)?;
        let count = i32::from(deictic.step);
        if counted {
            return None;
        }
        let long = unit.months().is_some() || unit == Unit::Week;
        let day = unit == Unit::Day && deictic.anchor == Anchor::Context;
        let published = deictic.anchor == Anchor::Published;
        if unit == Unit::Week && published && self.weekend.word(line.word_before(at)).is_some() {
            return Some((Moment::Weekend { week: count }, next));
        }
        (long || day).then_some((Moment::Away { unit, count, from: deictic.anchor }, next))
    }

    /// `dua hari lalu`, `setahun kemudian`, `tiga hari sebelumnya`, `dua hari lagi`.
    pub(super) fn counted_away(&self, line: &Line<'_>, at: usize) -> Read<Moment> {
        let mut range = false;
        let (unit, count, next) = if let Some((next, unit)) = self.ones.at(line, at) {
            (unit, 1, next)
        } else {
            let number = self.numbers.read(line, at)?;
            let count = i32::try_from(number.value).ok().filter(|n| (1..=FARTHEST).contains(n))?;
            range = number.range || number.about;
            if !number.value.is_integer() {
                return None;
            }
            let (next, unit) = self.units.at(line, number.next)?;
            (unit, count, next)
        };
        let (next, deictic) = self.deictics.at(line, next)?;
        // `lima tahun mendatang` is a stretch, and in `dua tahun ini` the last word points elsewhere
        let stretch = !deictic.counted && deictic.anchor == Anchor::Published && deictic.step >= 0;
        // `lima menit kemudian` has no day to be told
        let short =
            matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) && deictic.anchor == Anchor::Context;
        (!stretch && !short).then(|| {
            if range {
                return (Moment::Other, next);
            }
            let count = count.saturating_mul(i32::from(deictic.step));
            (Moment::Away { unit, count, from: deictic.anchor }, next)
        })
    }

    /// `periode yang sama tahun lalu`, `bulan yang sama`, `hari yang sama`.
    pub(super) fn same_again(&self, line: &Line<'_>, at: usize) -> Read<Moment> {
        let (unit, next) = match self.spans.at(line, at) {
            Some((next, ())) => (None, next),
            None => self.units.at(line, at).map(|(next, unit)| (Some(unit), next))?,
        };
        let (next, ()) = self.same.at(line, next)?;
        let (year, next) = self
            .year_behind(line, next)
            .or_else(|| {
                self.year_behind(line, next + 1).filter(|_| self.year_cues.word(line.word(next)).is_some())
            })
            .map_or((None, next), |(year, next)| (Some(year), next));
        (unit.is_some() || year.is_some()).then_some((Moment::Same { unit, year }, next))
    }
}

/// Reads `10/9` or `10/9/2019`.
fn slashed_one(line: &Line<'_>, at: usize) -> Read<Moment> {
    let first = day(line, at)?;
    let month = day(line, at + 2).filter(|m| line.word(at + 1) == "/" && *m <= 12)?;
    if line.word(at + 3) != "/" {
        return Some((Moment::Date { day: first, month: Some(month), year: None }, at + 3));
    }
    let word = line.word(at + 4);
    let year = year(line, at + 4, &LABELLED_YEARS).or_else(|| {
        let short =
            (line.is_number(at + 4) && word.len() == 2).then(|| word.parse::<i16>().ok()).flatten()?;
        Some(2000 + short)
    })?;
    Some((Moment::Date { day: first, month: Some(month), year: Some(Year::Is(year)) }, at + 5))
}

fn numeric_date(day: i16, month: i16, year: i16, next: usize) -> Dates {
    let fits = (1..=31).contains(&day) && (1..=12).contains(&month) && LABELLED_YEARS.contains(&year);
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    fits.then_some((Moment::Date { day, month: Some(month), year: Some(Year::Is(year)) }, None, next))
}

/// `2016/2017` is a season.
fn season(line: &Line<'_>, at: usize, years: &core::ops::RangeInclusive<i16>) -> Dates {
    let number = |at: usize| line.word(at).parse::<i16>().ok().filter(|_| line.is_number(at));
    let first = number(at).filter(|y| years.contains(y) && line.word(at).len() == 4)?;
    let last = number(at + 2).map(|y| if y < 100 { first - first % 100 + y } else { y })?;
    let glued = line.is_glued(at + 1) && line.is_glued(at + 2) && line.word(at + 3) != "/";
    let moment = |y| Moment::Year(Year::Is(y));
    (last == first + 1 && glued).then(|| (moment(first), Some(moment(last)), at + 3))
}

/// The start of a range has the year of its end, if it names none.
fn with_year_of(first: Moment, last: Option<Moment>) -> Moment {
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
