//! Dates in figures: `(10/9)`, `30/06/2019`, `2019-06-30`.

use super::date::{Dates, LABELLED_YEARS, day, with_year_of, year};
use super::expression::{Moment, Read, Year};
use super::words::Words;
use crate::phrase::Line;

impl Words {
    /// `30/06/2019`, `30-06-2019`, `30.06.2019`, `2019-06-30`.
    pub(super) fn numeric(&self, line: &Line<'_>, at: usize) -> Dates {
        if !line.is_number(at) || (line.is_glued(at) && matches!(line.word_before(at), "/" | "-" | "." | ":"))
        {
            return None;
        }
        let word = line.word(at);
        if word.len() >= 8 {
            let mut parts = word.split('.');
            let mut part = || parts.next().and_then(|p| p.parse::<i16>().ok());
            let (day, month, year) = (part()?, part()?, part()?);
            return parts
                .next()
                .is_none()
                .then(|| numeric_date(day, month, Year::Is(year), at + 1))
                .flatten();
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
        // `2019-07-001` is the number of something
        let number =
            |at: usize| Some(line.word(at)).filter(|w| w.len() != 3).and_then(|w| w.parse::<i16>().ok());
        let (first, month, last) = (number(at)?, number(at + 2)?, number(at + 4)?);
        let (day, year) = if word.len() == 4 { (last, first) } else { (first, last) };
        // `25/8/14`, but not `3-0-1`
        let year = match line.word(at + 4).len() {
            2 if mark == "/" && word.len() <= 2 => Year::Short(year),
            _ => Year::Is(year),
        };
        numeric_date(day, month, year, at + 5)
    }

    /// Reads a date between brackets: `(10/9)`, `(Selasa, 10/9/2019)`, `(22 Maret)`, `(29-30/4)`.
    pub(super) fn bracket(&self, line: &Line<'_>, at: usize) -> Dates {
        if !matches!(line.word(at), "(" | "[") {
            return None;
        }
        let weekday = self.weekdays.at(line, at + 1);
        let from = weekday.map_or(at + 1, |(next, _)| next + usize::from(line.word(next) == ","));
        let (moment, to, mut next) = self
            .day_of_month(line, from)
            .or_else(|| self.slashed(line, from))
            .or_else(|| self.numeric(line, from))?;
        if let Some((behind, _)) = self.day_parts.at(line, next) {
            next = behind;
        }
        if let Some((_, behind)) = self.zone(line, next) {
            next = behind;
        }
        matches!(line.word(next), ")" | "]").then_some((moment, to, next + 1))
    }

    /// `10/9` alone between brackets, where it can be nothing else: the `22/11` of `, (22/11),`.
    pub(super) fn bracketed(&self, line: &Line<'_>, at: usize) -> Dates {
        if line.word_before(at) != "(" {
            return None;
        }
        let (moment, to, next) = self.slashed(line, at)?;
        let Moment::Date { day, .. } = moment else { return None };
        // `di Ambon (5/8)`, `malam (5/8)`
        let before = line.before(at.checked_sub(1)?)?;
        let sure = day > 12
            || to.is_some()
            || matches!(moment, Moment::Date { year: Some(_), .. })
            || matches!(before.of(line.text()), "," | "\"" | "”")
            || (before.is_capitalized() && before.span().len() > 2)
            || self.day_parts.word(before.of(line.text())).is_some();
        (sure && line.word(next) == ")").then_some((moment, to, next))
    }

    /// `10/9`, `10/9/2019`, `29-30/4`, `30/9-2/10`.
    pub(super) fn slashed(&self, line: &Line<'_>, at: usize) -> Dates {
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
}

/// Reads `10/9` or `10/9/2019`.
fn slashed_one(line: &Line<'_>, at: usize) -> Read<Moment> {
    let first = day(line, at)?;
    let month = day(line, at + 2).filter(|m| line.word(at + 1) == "/" && *m <= 12)?;
    if line.word(at + 3) != "/" {
        // `10/9 2019`
        let year = year(line, at + 3, &LABELLED_YEARS)
            .filter(|_| matches!(line.word(at + 4), ")" | "]"))
            .map(Year::Is);
        let next = at + 3 + usize::from(year.is_some());
        return Some((Moment::Date { day: first, month: Some(month), year }, next));
    }
    let word = line.word(at + 4);
    let short = || {
        (line.is_number(at + 4) && word.len() == 2)
            .then(|| word.parse::<i16>().ok())
            .flatten()
            .map(Year::Short)
    };
    let year = year(line, at + 4, &LABELLED_YEARS).map(Year::Is).or_else(short)?;
    Some((Moment::Date { day: first, month: Some(month), year: Some(year) }, at + 5))
}

fn numeric_date(day: i16, month: i16, year: Year, next: usize) -> Dates {
    let labelled = match year {
        Year::Is(year) => LABELLED_YEARS.contains(&year),
        Year::Short(_) | Year::Away { .. } => true,
    };
    let fits = (1..=31).contains(&day) && (1..=12).contains(&month) && labelled;
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    fits.then_some((Moment::Date { day, month: Some(month), year: Some(year) }, None, next))
}
