//! What is told from another time, and parts of years and months: `tahun lalu`, `dua hari kemudian`, `kuartal I 2017`.

use super::date::YEARS;
use super::expression::{Moment, Read, Year};
use super::words::{Anchor, Place, Unit, Words};
use crate::phrase::Line;

/// The most units away that are still a time.
const FARTHEST: i32 = 1000;

/// The last century that is read.
const LAST_CENTURY: i16 = 30;

const MONTHS_OF_YEAR: u32 = 12;

impl Words {
    /// Reads what begins with a unit.
    pub(super) fn of_unit(&self, line: &Line<'_>, at: usize) -> Read<Moment> {
        self.unit_of_year(line, at)
            .or_else(|| self.unit_away(line, at))
            .or_else(|| self.week_of_month(line, at))
            .or_else(|| self.century(line, at))
    }

    /// `kuartal I 2017`, `semester pertama tahun ini`.
    fn unit_of_year(&self, line: &Line<'_>, at: usize) -> Read<Moment> {
        let (next, unit) = self.units.at(line, at)?;
        let months = unit.months().filter(|m| matches!(m, 3 | 4 | 6))?;
        let (nth, year, next) = match self.ordinals.at(line, next) {
            Some((next, nth)) => {
                // `kuartal III/2017`, `kuartal III - 2017`
                let mark = usize::from(line.is_dash(next) || line.word(next) == "/");
                let year = self.year_behind(line, next + mark);
                let (year, next) = year.map_or((None, next), |(year, next)| (Some(year), next));
                (nth, year, next)
            }
            None => {
                // `III-2017` is one word
                let (nth, of) = line.word(next).split_once(['-', '–'])?;
                let of: i16 = of.parse().ok().filter(|of| YEARS.contains(of))?;
                (self.ordinals.word(nth)?, Some(Year::Is(of)), next + 1)
            }
        };
        if i32::from(nth) * months > 12 || (unit == Unit::HalfOf && year.is_none()) {
            return None;
        }
        // `semester I ini`
        let ini = self.deictics.at(line, next).filter(|(_, d)| d.place == Place::Any && d.step == 0);
        let next = ini.filter(|_| year.is_none()).map_or(next, |(behind, _)| behind);
        Some((Moment::Months { first: (i32::from(nth) - 1) * months + 1, count: months, year }, next))
    }

    /// `tiga bulan pertama tahun ini`.
    pub(super) fn first_months(&self, line: &Line<'_>, at: usize) -> Read<Moment> {
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
            line.is_number(at - 1)
                || self.numbers.is_number_word(t.of(line.text()))
                || self.numbers.is_vague(t.of(line.text()))
        });
        if counted { None } else { self.unit_away_from(line, at) }
    }

    /// Reads `bulan depan` whatever stands before it: `tanggal 26 bulan depan`.
    pub(super) fn unit_away_from(&self, line: &Line<'_>, at: usize) -> Read<Moment> {
        let (next, unit) = self.units.at(line, at)?;
        let weekend = unit == Unit::Week && self.weekend.word(line.word_before(at)).is_some();
        let (next, deictic) = self.deictics.at(line, next)?;
        match deictic.place {
            Place::Any => {}
            // `akhir pekan nanti`
            Place::Turn if weekend => return Some((Moment::Weekend { week: 0 }, next)),
            _ => return None,
        }
        let count = i32::from(deictic.step);
        let long = unit.months().is_some() || unit == Unit::Week;
        let day = unit == Unit::Day && deictic.anchor == Anchor::Context;
        let published = deictic.anchor == Anchor::Published;
        if weekend && published {
            return Some((Moment::Weekend { week: count }, next));
        }
        if matches!(unit, Unit::Decade | Unit::Century) {
            return published.then_some((Moment::Era { unit, count }, next));
        }
        (long || day).then_some((Moment::Away { unit, count, from: deictic.anchor }, next))
    }

    /// `dua hari lalu`, `setahun kemudian`, `tiga hari sebelumnya`, `dua hari lagi`.
    pub(super) fn counted_away(&self, line: &Line<'_>, at: usize) -> Read<Moment> {
        let (unit, count, next) = if let Some((next, unit)) = self.ones.at(line, at) {
            (unit, Some(1), next)
        } else {
            let number = self.numbers.read(line, at)?;
            let (next, unit) = self.units.at(line, number.next)?;
            if number.range || number.about {
                (unit, None, next)
            } else {
                // `setengah tahun` and `1,5 tahun` are months
                let (value, unit) = match unit {
                    Unit::Year if !number.value.is_integer() => {
                        (number.value.checked_mul(MONTHS_OF_YEAR.into())?, Unit::Month)
                    }
                    _ => (number.value, unit),
                };
                let whole = Some(value).filter(|value| value.is_integer());
                let count = i32::try_from(whole?).ok().filter(|n| (1..=FARTHEST).contains(n))?;
                (unit, Some(count), next)
            }
        };
        let (next, deictic) = self.deictics.at(line, next).filter(|(_, d)| d.place != Place::Turn)?;
        let step = i32::from(deictic.step);
        let published = deictic.anchor == Anchor::Published;
        let short = matches!(unit, Unit::Second | Unit::Minute | Unit::Hour);
        // `lima tahun mendatang` is a stretch as `lima tahun ke depan` is
        let stretch =
            deictic.place == Place::Stretch || (deictic.place == Place::Any && published && step > 0);
        // `lima menit kemudian` has no day to be told, and in `dua tahun ini` the last word points elsewhere
        if (short && (stretch || !published)) || (published && step == 0) {
            return None;
        }
        let moment = match count {
            None => Moment::Other,
            Some(count) if stretch => Moment::Stretch { unit, count: count.saturating_mul(step) },
            Some(count) => Moment::Away { unit, count: count.saturating_mul(step), from: deictic.anchor },
        };
        Some((moment, next))
    }

    /// `akhir tahun`, `awal bulan`: an edge whose unit is that of the day of publication.
    pub(super) fn bare_edge(&self, line: &Line<'_>, at: usize) -> Read<Moment> {
        let (next, ()) = self.edges.at(line, at)?;
        let (next, unit) =
            self.units.at(line, next).filter(|(_, u)| matches!(u, Unit::Year | Unit::Month))?;
        let nanti = self.deictics.at(line, next).filter(|(_, d)| d.place == Place::Turn);
        // in `festival akhir tahun` it is an attribute
        let free = nanti.is_some() || line.opens(at) || self.year_cues.word(line.word_before(at)).is_some();
        if !free || line.is_number(next) || self.fiscal.at(line, next).is_some() {
            return None;
        }
        let next = nanti.map_or(next, |(behind, _)| behind);
        Some((Moment::Away { unit, count: 0, from: Anchor::Published }, next))
    }

    /// `pekan kedua September`, `minggu terakhir bulan ini`.
    fn week_of_month(&self, line: &Line<'_>, at: usize) -> Read<Moment> {
        let (next, _) = self.units.at(line, at).filter(|(_, unit)| *unit == Unit::Week)?;
        let (next, nth) = match self.last.at(line, next) {
            Some((next, ())) => (next, 0),
            None => self.ordinals.at(line, next)?,
        };
        if let Some((Moment::Month { month, year }, None, next)) = self.months(line, next) {
            return Some((Moment::WeekOfMonth { nth, month: Some(month), year, months: 0 }, next));
        }
        match self.unit_away(line, next)? {
            (Moment::Away { unit: Unit::Month, count, from: Anchor::Published }, next) => {
                Some((Moment::WeekOfMonth { nth, month: None, year: None, months: count }, next))
            }
            _ => None,
        }
    }

    /// `abad ke-19`, `abad XIX`, `abad 21`.
    fn century(&self, line: &Line<'_>, at: usize) -> Read<Moment> {
        let (next, _) = self.units.at(line, at).filter(|(_, unit)| *unit == Unit::Century)?;
        let word = line.word(next);
        let nth = match word.rsplit_once('-').map_or(word, |(_, figures)| figures) {
            figures if figures.bytes().all(|b| b.is_ascii_digit()) => figures.parse().ok()?,
            letters => roman(letters)?,
        };
        if !(1..=LAST_CENTURY).contains(&nth) {
            return None;
        }
        match self.calendars.at(line, next + 1) {
            Some((behind, ())) => Some((Moment::Other, behind)),
            None => Some((Moment::Century(nth), next + 1)),
        }
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

/// Reads Roman figures below fifty.
fn roman(word: &str) -> Option<i16> {
    let mut value = 0;
    let mut last = 0;
    for letter in word.bytes().rev() {
        let one = match letter {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            _ => return None,
        };
        value = if one < last { value - one } else { i16::checked_add(value, one)? };
        last = one;
    }
    (1..50).contains(&value).then_some(value)
}
