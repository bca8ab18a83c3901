//! What is said of a time, before it is known when that is.

use super::clock::Clock;
use super::words::{Anchor, Deictic, Unit, Words};
use crate::Span;
use crate::phrase::Line;

/// A time expression as it is said.
#[derive(Clone, Debug)]
pub(super) struct Expression {
    pub(super) span: Span,
    pub(super) moment: Moment,
    /// The end of a range.
    pub(super) to: Option<Moment>,
    /// The weekday named beside it, Monday first.
    pub(super) weekday: Option<i8>,
    /// `lalu`, `ini` or `depan` behind it.
    pub(super) turn: Option<i8>,
    /// `kemarin`, `besok` beside a weekday or a date.
    pub(super) day_word: Option<i32>,
    pub(super) clock: Option<Clock>,
    /// Whether it stands as reports give the day of speaking: `…, Rabu (26/4)`.
    pub(super) attributed: bool,
    /// Whether the words before it speak of what is to come.
    pub(super) future: bool,
}

/// A point or stretch of time.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Moment {
    /// A day of a month.
    Date { day: i8, month: Option<i8>, year: Option<Year> },
    /// A month.
    Month { month: i8, year: Option<Year> },
    /// A year.
    Year(Year),
    /// Ten years.
    Decade(i16),
    /// A weekday, in the week that is so many weeks away.
    Weekday { day: i8, week: Option<i32> },
    /// So many units away.
    Away { unit: Unit, count: i32, from: Anchor },
    /// A week's end.
    Weekend { week: i32 },
    /// The months from the `first` on, of a year.
    Months { first: i32, count: i32, year: Option<Year> },
    /// `periode yang sama tahun lalu`: the stretch told before, of another year.
    Same { unit: Option<Unit>, year: Option<Year> },
    /// A clock time alone, of the day told before.
    Clock,
    /// A day of a calendar that is not reckoned here.
    Other,
}

/// Which year.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Year {
    /// This one.
    Is(i16),
    /// So many years away.
    Away { count: i32, from: Anchor },
}

/// What was read at a place, and the index behind it.
pub(super) type Read<T> = Option<(T, usize)>;

/// How far back the words that speak of what is to come are looked for.
const FUTURE_REACH: usize = 10;

impl Expression {
    fn new(moment: Moment) -> Self {
        Self {
            span: Span::default(),
            moment,
            to: None,
            weekday: None,
            turn: None,
            day_word: None,
            clock: None,
            attributed: false,
            future: false,
        }
    }

    /// Tells whether a day of a month is named.
    pub(super) fn is_date(&self) -> bool {
        matches!(self.moment, Moment::Date { month: Some(_), .. })
    }
}

impl Words {
    /// Reads the expression that begins at a token.
    pub(super) fn expression(&self, line: &Line<'_>, at: usize) -> Read<Expression> {
        if self.name(line, at).is_some() {
            return None;
        }
        let (mut expression, next) = self
            .day_part_first(line, at)
            .or_else(|| self.weekday(line, at))
            .or_else(|| self.day_word(line, at))
            .or_else(|| self.plain(line, at))
            .or_else(|| self.clock_first(line, at))?;
        let next = self.tail(line, next, &mut expression);
        expression.span = Span::new(line.start(at), line.end(next));
        expression.attributed = line.word_before(at) == ",";
        expression.future = self.is_future(line, at);
        Some((expression, next))
    }

    /// Tells whether the word before makes a time a recurring one: `setiap Senin`.
    pub(super) fn is_repeated(&self, line: &Line<'_>, at: usize) -> bool {
        self.repeat.word(line.word_before(at)).is_some()
    }

    /// Returns the index behind a name that looks like a time: `Jumat Agung`.
    pub(super) fn name(&self, line: &Line<'_>, at: usize) -> Option<usize> {
        self.not.at(line, at).map(|(next, ())| next)
    }

    /// `pagi hari tanggal 26 Oktober`, `malam 26 Oktober`, `sore kemarin`.
    fn day_part_first(&self, line: &Line<'_>, at: usize) -> Read<Expression> {
        if self.day_words.at(line, at).is_some() {
            return None;
        }
        let (next, _) = self.day_parts.at(line, at)?;
        self.weekday(line, next).or_else(|| self.day_word(line, next)).or_else(|| {
            let (moment, to, next) = self.dates(line, next)?;
            Some((Expression { to, ..Expression::new(moment) }, next))
        })
    }

    /// `Selasa`, `hari Selasa malam`, `Selasa (10/9)`, `Minggu, 30 Juni 2019`, `Senin pekan depan`, `Senin lalu`.
    fn weekday(&self, line: &Line<'_>, at: usize) -> Read<Expression> {
        // at the start of a sentence the capital tells nothing: `Minggu lalu` is the week
        if line.opens(at) && self.unit_away(line, at).is_some() {
            return None;
        }
        let labelled = self.units.at(line, at).filter(|(_, unit)| *unit == Unit::Day).map(|(next, _)| next);
        let (weekday, last, mut next) =
            self.weekday_name(line, labelled.unwrap_or(at), labelled.is_some())?;
        let mut said = Expression::new(Moment::Weekday { day: weekday, week: None });
        said.weekday = Some(weekday);
        said.to = last.map(|day| Moment::Weekday { day, week: None });
        if let Some((behind, _)) =
            self.day_parts.at(line, next).filter(|_| self.day_words.at(line, next).is_none())
        {
            next = behind;
        }
        if let Some((behind, offset)) = self.day_words.at(line, next) {
            (said.day_word, next) = (Some(offset), behind);
        }
        let comma = usize::from(matches!(line.word(next), "," | "-" | "–"));
        if let Some((moment, to, behind)) =
            self.bracket(line, next).or_else(|| self.bracket(line, next + comma))
        {
            (said.moment, said.to, next) = (moment, to, behind);
        } else if let Some((moment, to, behind)) =
            self.dates(line, next + comma).filter(|_| said.day_word.is_none())
        {
            (said.moment, said.to, next) = (moment, to, behind);
        } else if let Some((Moment::Away { unit: Unit::Week, count, from: Anchor::Published }, behind)) =
            self.unit_away(line, next)
        {
            (said.moment, next) = (Moment::Weekday { day: weekday, week: Some(count) }, behind);
        } else if said.to.is_none() && self.range.at(line, next).is_some() {
            let (behind, ()) = self.range.at(line, next)?;
            if let Some((day, None, behind)) = self.weekday_name(line, behind, false) {
                (said.to, next) = (Some(Moment::Weekday { day, week: None }), behind);
            }
        }
        if said.to.is_some() {
            said.weekday = None;
        }
        Some((said, next))
    }

    /// Reads the name of a weekday, or two with a hyphen between: `Sabtu-Minggu`.
    fn weekday_name(&self, line: &Line<'_>, at: usize, labelled: bool) -> Option<(i8, Option<i8>, usize)> {
        if let Some((next, day)) = self.weekdays.at(line, at) {
            return Some((day, None, next));
        }
        let word = line.word(at);
        if let Some((first, last)) = word.split_once(['-', '–']) {
            return Some((self.weekdays.word(first)?, Some(self.weekdays.word(last)?), at + 1));
        }
        // behind `hari` a small letter does no harm: `hari minggu`
        let first = word.chars().next().filter(|c| labelled && c.is_ascii_lowercase())?;
        let mut bytes = [0_u8; 16];
        let capital = bytes.get_mut(..word.len())?;
        capital.copy_from_slice(word.as_bytes());
        *capital.first_mut()? = u8::try_from(first.to_ascii_uppercase()).ok()?;
        let day = self.weekdays.word(core::str::from_utf8(capital).ok()?)?;
        Some((day, None, at + 1))
    }

    /// `kemarin`, `hari ini`, `besok pagi`, `hari ini (26/4)`.
    fn day_word(&self, line: &Line<'_>, at: usize) -> Read<Expression> {
        let (mut next, offset) = self.day_words.at(line, at)?;
        let mut said =
            Expression::new(Moment::Away { unit: Unit::Day, count: offset, from: Anchor::Published });
        if let Some((behind, _)) = self.day_parts.at(line, next) {
            next = behind;
        }
        said.day_word = Some(offset);
        // `hari ini, Rabu (26/4)`: the date behind a comma is the same day
        let behind = next + usize::from(line.word(next) == ",");
        if let Some((moment, to, behind)) = self.bracket(line, next) {
            (said.moment, said.to, next) = (moment, to, behind);
        } else if let Some((dated, behind)) = self.weekday(line, behind).filter(|(said, _)| said.is_date()) {
            (said.moment, said.to, said.weekday, next) = (dated.moment, dated.to, dated.weekday, behind);
        } else if let Some((moment, to, behind)) = self.day_of_month(line, behind) {
            (said.moment, said.to, next) = (moment, to, behind);
        }
        Some((said, next))
    }

    /// Dates, months, years and what is so many units away.
    fn plain(&self, line: &Line<'_>, at: usize) -> Read<Expression> {
        if let Some((moment, to, next)) = self.dates(line, at) {
            return Some((Expression { to, ..Expression::new(moment) }, next));
        }
        let (moment, next) =
            self.same_again(line, at).or_else(|| self.counted_away(line, at)).or_else(|| {
                let edge = self.edges.at(line, at).map(|(next, ())| next);
                self.unit_of_year(line, edge.unwrap_or(at))
                    .or_else(|| self.unit_away(line, edge.unwrap_or(at)))
                    .or_else(|| self.counted_away(line, edge?))
            })?;
        Some((Expression::new(moment), next))
    }

    fn clock_first(&self, line: &Line<'_>, at: usize) -> Read<Expression> {
        if line.is_glued(at) && line.before(at).is_some_and(|t| t.of(line.text()) != "(") {
            return None;
        }
        let (clock, next) = self.clock(line, at, false)?;
        let clock = Some(clock);
        // `pukul 17.00 WIB, Sabtu (21/10)`
        let behind = next + usize::from(line.word(next) == ",");
        match self.weekday(line, behind).filter(|(said, _)| said.is_date()) {
            Some((said, next)) => Some((Expression { clock, ..said }, next)),
            None => Some((Expression { clock, ..Expression::new(Moment::Clock) }, next)),
        }
    }

    /// Reads what may follow a date: a part of the day, `lalu`, a bracket, the clock.
    fn tail(&self, line: &Line<'_>, at: usize, said: &mut Expression) -> usize {
        let mut next = at;
        let is_day = matches!(said.moment, Moment::Date { .. } | Moment::Weekday { .. } | Moment::Other);
        if is_day
            && self.day_words.at(line, next).is_none()
            && let Some((behind, _)) = self.day_parts.at(line, next)
        {
            // `Senin (24/7) malam WIB`
            next = self.zones.at(line, behind).map_or(behind, |(behind, _)| behind);
        }
        let turns =
            matches!(said.moment, Moment::Date { .. } | Moment::Weekday { .. } | Moment::Month { .. });
        let is_year = matches!(said.moment, Moment::Year(Year::Is(_)));
        if (turns || is_year)
            && let Some((behind, deictic)) = self.deictics.at(line, next)
            && deictic.anchor == Anchor::Published
            && !deictic.counted
            && !self.belongs_elsewhere(line, next, deictic)
        {
            (said.turn, next) = (Some(deictic.step), behind);
        }
        if matches!(said.moment, Moment::Weekday { .. })
            && let Some((moment, to, behind)) = self.bracket(line, next)
        {
            (said.moment, said.to, next) = (moment, to, behind);
        }
        let is_day = is_day || matches!(said.moment, Moment::Away { unit: Unit::Day, .. });
        if is_day && said.clock.is_none() {
            let dated = matches!(said.moment, Moment::Date { year: Some(_), .. });
            let mark = usize::from(matches!(line.word(next), "," | "|" | "-" | "–" | "/" | "•"));
            if let Some((clock, behind)) = self.clock(line, next + mark, dated) {
                (said.clock, next) = (Some(clock), behind);
            }
        }
        next
    }

    /// In `pemilu 2019 ini` the last word belongs to the noun, not to the year.
    fn belongs_elsewhere(&self, line: &Line<'_>, at: usize, deictic: Deictic) -> bool {
        deictic.step == 0 && line.word_before(at).len() == 4 && line.is_number(at.saturating_sub(1))
    }

    fn is_future(&self, line: &Line<'_>, at: usize) -> bool {
        for back in (at.saturating_sub(FUTURE_REACH)..at).rev() {
            let Some(token) = line.get(back) else { break };
            if !token.is_word() && !line.is_number(back) {
                break;
            }
            if self.future.word(line.word(back)).is_some() {
                return true;
            }
        }
        false
    }
}
