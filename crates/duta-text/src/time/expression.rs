//! What is said of a time, before it is known when that is.

use super::clock::Clock;
use super::date::with_year_of;
use super::words::{Anchor, Deictic, Place, Unit, Words};
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
    /// Whether it is part of a name or a person, and no time at all: `Stadion 17 Mei`, `Bu Mei`.
    pub(super) named: bool,
    /// Whether only a word of a list stands between it and the one before: `5 Mei dan 6 Juni`.
    pub(super) listed: bool,
}

/// A point or stretch of time.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Moment {
    /// A day of a month.
    Date { day: i8, month: Option<i8>, year: Option<Year> },
    /// A day of a month that is so many months away.
    DayOfMonth { day: i8, months: i32, from: Anchor },
    /// The `nth` week of a month, nought the last; without a month, of the one that is so many `months` away.
    WeekOfMonth { nth: i8, month: Option<i8>, year: Option<Year>, months: i32 },
    /// A month.
    Month { month: i8, year: Option<Year> },
    /// A year.
    Year(Year),
    /// Ten years.
    Decade(i16),
    /// A decade or century that is so many away: `abad ini`.
    Era { unit: Unit, count: i32 },
    /// A century, by its number.
    Century(i16),
    /// A weekday, in the week that is so many weeks away.
    Weekday { day: i8, week: Option<i32> },
    /// So many units away.
    Away { unit: Unit, count: i32, from: Anchor },
    /// So many units up to now, where the count is negative, or from now on.
    Stretch { unit: Unit, count: i32 },
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
    /// The one that ends with these two figures.
    Short(i16),
    /// So many years away.
    Away { count: i32, from: Anchor },
}

/// What was read at a place, and the index behind it.
pub(super) type Read<T> = Option<(T, usize)>;

/// How far back the words that speak of what is to come are looked for.
const FUTURE_REACH: usize = 10;

impl Expression {
    pub(super) fn new(moment: Moment) -> Self {
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
            named: false,
            listed: false,
        }
    }

    /// Returns a moment as it is said in a span.
    pub(super) fn of(moment: Moment, span: Span) -> Self {
        Self { span, ..Self::new(moment) }
    }

    /// Tells whether a day of a month is named.
    pub(super) fn is_date(&self) -> bool {
        matches!(self.moment, Moment::Date { month: Some(_), .. })
    }

    /// Tells whether it is a weekday without a date.
    pub(super) fn is_bare_weekday(&self) -> bool {
        matches!(self.moment, Moment::Weekday { .. }) && self.turn.is_none() && self.day_word.is_none()
    }

    /// Gives a day or month without a year that of the time behind it in a list, and returns the month then.
    pub(super) fn lend_year(&mut self, year: i16, month: i8) -> Option<(i16, i8)> {
        let (mine, named) = match &mut self.moment {
            Moment::Date { month: Some(mine), year: named, .. }
            | Moment::Month { month: mine, year: named } => (*mine, named),
            _ => return None,
        };
        if self.turn.is_some() || named.is_some() {
            return None;
        }
        // `30 Desember dan 2 Januari 2019`
        let year = if mine > month { year.checked_sub(1)? } else { year };
        *named = Some(Year::Is(year));
        Some((year, mine))
    }
}

impl Words {
    /// Reads the expression that begins at a token.
    pub(super) fn expression(&self, line: &Line<'_>, at: usize) -> Read<Expression> {
        if self.name(line, at).is_some() {
            return None;
        }
        let words = || {
            self.day_part_first(line, at)
                .or_else(|| self.weekday(line, at))
                .or_else(|| self.day_word(line, at))
        };
        let day = if line.is_number(at) { None } else { words() };
        let (mut expression, next) =
            day.or_else(|| self.plain(line, at)).or_else(|| self.clock_first(line, at))?;
        let next = self.tail(line, next, &mut expression);
        expression.span = Span::new(line.start(at), line.end(next));
        expression.attributed = line.word_before(at) == ",";
        expression.future = self.is_future(line, at);
        expression.named = self.is_named(line, at, next, &expression);
        Some((expression, next))
    }

    /// Tells whether a date is part of a name, or a month or weekday alone is a person.
    fn is_named(&self, line: &Line<'_>, at: usize, next: usize, said: &Expression) -> bool {
        let before = line.word_before(at);
        match said.moment {
            Moment::Date { .. } => {
                line.before(at).is_some_and(|t| t.is_capitalized()) && self.named.word(before).is_some()
            }
            Moment::Month { year: None, .. } | Moment::Weekday { .. } => {
                next == at + 1 && self.person.word(before).is_some()
            }
            _ => false,
        }
    }

    /// Tells whether the tokens from one index to another are what joins a list: `,`, `dan`, `, dan`, `hingga`.
    pub(super) fn joins(&self, line: &Line<'_>, from: usize, to: usize) -> bool {
        let and = |at| self.and.word(line.word(at)).is_some();
        match to.checked_sub(from) {
            Some(1) => line.word(from) == "," || and(from) || self.range.word(line.word(from)).is_some(),
            Some(2) => line.word(from) == "," && and(from + 1),
            _ => false,
        }
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
        let (next, part) = self.day_parts.at(line, at)?;
        if let Some((mut said, behind)) = self.weekday(line, next) {
            // `malam Minggu` is the eve; `malam hari Minggu` is not
            if let Moment::Weekday { day, week } = said.moment
                && part.eve
                && !self.units.at(line, next).is_some_and(|(_, unit)| unit == Unit::Day)
            {
                let eve = if day > 1 { day - 1 } else { 7 };
                said.moment = Moment::Weekday { day: eve, week: week.map(|week| week - i32::from(day == 1)) };
            }
            if part.eve {
                said.weekday = None;
            }
            return Some((said, behind));
        }
        self.day_word(line, next).or_else(|| {
            let (moment, to, next) = self.dates(line, next)?;
            Some((Expression { to, ..Expression::new(moment) }, next))
        })
    }

    /// `Selasa`, `hari Selasa malam`, `Selasa (10/9)`, `Minggu, 30 Juni 2019`, `Senin pekan depan`, `Senin lalu`.
    fn weekday(&self, line: &Line<'_>, at: usize) -> Read<Expression> {
        let labelled = self.units.at(line, at).filter(|(_, unit)| *unit == Unit::Day).map(|(next, _)| next);
        let (weekday, last, mut next) =
            self.weekday_name(line, labelled.unwrap_or(at), labelled.is_some())?;
        // at the start of a sentence the capital tells nothing: `Minggu lalu` is the week, and so is `Minggu Lalu`
        if let Some((_, behind)) = self.unit_away(line, at)
            && (line.opens(at) || line.get(behind - 1).is_some_and(|t| t.is_capitalized()))
        {
            return None;
        }
        // `Ahad Legi`
        next = self.market_days.at(line, next).map_or(next, |(behind, ())| behind);
        let mut said = Expression::new(Moment::Weekday { day: weekday, week: None });
        said.weekday = Some(weekday);
        said.to = last.map(|day| Moment::Weekday { day, week: None });
        next = self.day_part_behind(line, next);
        if let Some((behind, (offset, Anchor::Published))) = self.day_words.at(line, next) {
            (said.day_word, next) = (Some(offset), behind);
        }
        let comma = usize::from(matches!(line.word(next), "," | "-" | "–"));
        let date = self.bracket(line, next).or_else(|| self.bracket(line, next + comma)).or_else(|| {
            let dates = self.dates(line, next + comma).or_else(|| self.slashed(line, next + comma));
            dates.filter(|_| said.day_word.is_none())
        });
        if let Some((moment, to, behind)) = date {
            (said.moment, said.to, next) = (moment, to, behind);
            // `Senin (2/4) hingga Rabu (4/4)`
            if said.is_date()
                && said.to.is_none()
                && let Some(behind) = self.joint(line, next)
                && let Some((end, behind)) = self.dated_weekday(line, behind)
            {
                (said.moment, said.to, next) = (with_year_of(moment, Some(end)), Some(end), behind);
            }
        } else if let Some((Moment::Away { unit: Unit::Week, count, from: Anchor::Published }, behind)) =
            self.unit_away(line, next)
        {
            (said.moment, next) = (Moment::Weekday { day: weekday, week: Some(count) }, behind);
        } else if said.to.is_none()
            && let Some(behind) = self.joint(line, next)
        {
            if let Some((end, behind)) = self.dated_weekday(line, behind) {
                (said.to, next) = (Some(end), behind);
            } else if let Some((day, None, behind)) = self.weekday_name(line, behind, false) {
                (said.to, next) = (Some(Moment::Weekday { day, week: None }), behind);
                // `Senin - Selasa, 11-12 Desember`
                let comma = usize::from(line.word(next) == ",");
                if let Some((moment, Some(to), behind)) = self.day_of_month(line, next + comma) {
                    (said.moment, said.to, next) = (moment, Some(to), behind);
                }
            }
        }
        if said.to.is_some() {
            said.weekday = None;
        }
        Some((said, next))
    }

    /// `Rabu (4/4)`, `Rabu, 4 April 2018` as the end of a range.
    fn dated_weekday(&self, line: &Line<'_>, at: usize) -> Read<Moment> {
        let (_, last, next) = self.weekday_name(line, at, false)?;
        let next = self.day_part_behind(line, next);
        let comma = usize::from(line.word(next) == ",");
        let (moment, to, next) =
            self.bracket(line, next).or_else(|| self.day_of_month(line, next + comma))?;
        (last.is_none() && to.is_none()).then_some((moment, next))
    }

    /// Returns the index behind a part of the day, where one stands that is not the start of `malam ini`.
    fn day_part_behind(&self, line: &Line<'_>, at: usize) -> usize {
        let part = self.day_parts.at(line, at).filter(|_| self.day_words.at(line, at).is_none());
        part.map_or(at, |(next, _)| next)
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
        let (mut next, (offset, from)) = self.day_words.at(line, at)?;
        let mut said = Expression::new(Moment::Away { unit: Unit::Day, count: offset, from });
        if from == Anchor::Context {
            return Some((said, next));
        }
        if let Some((behind, _)) = self.day_parts.at(line, next) {
            next = behind;
        }
        said.day_word = Some(offset);
        // `kemarin (Rabu)`
        if line.word(next) == "("
            && let Some((day, None, behind)) = self.weekday_name(line, next + 1, false)
            && line.word(behind) == ")"
        {
            return Some((Expression { moment: Moment::Weekday { day, week: None }, ..said }, behind + 1));
        }
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
        let edge = if line.is_number(at) { None } else { self.edges.at(line, at).map(|(next, ())| next) };
        let from = edge.unwrap_or(at);
        let (moment, next) = if self.units.at(line, from).is_some() {
            self.same_again(line, at)
                .or_else(|| self.of_unit(line, from))
                .or_else(|| edge.and_then(|_| self.bare_edge(line, at)))
        } else {
            let again = if edge.is_none() { self.same_again(line, at) } else { None };
            again.or_else(|| self.counted_away(line, from)).or_else(|| self.first_months(line, from))
        }?;
        Some((Expression::new(moment), next))
    }

    fn clock_first(&self, line: &Line<'_>, at: usize) -> Read<Expression> {
        if line.is_glued(at) && line.before(at).is_some_and(|t| t.of(line.text()) != "(") {
            return None;
        }
        let (clock, next) = self.clock(line, at, false)?;
        let clock = Some(clock);
        // `pukul 17.00 WIB, Sabtu (21/10)`, `pukul 17.00 WIB Sabtu`, `pukul 8 malam ini`
        let comma = usize::from(line.word(next) == ",");
        let day =
            self.weekday(line, next + comma).filter(|(said, _)| comma == 0 || said.is_date()).or_else(|| {
                let (said, next) = self.day_word(line, next)?;
                (said.day_word.is_some()).then_some((said, next))
            });
        let day = day.or_else(|| {
            let (moment, to, next) = self.day_of_month(line, next + comma)?;
            Some((Expression { to, ..Expression::new(moment) }, next)).filter(|(said, _)| said.is_date())
        });
        match day {
            Some((said, next)) => Some((Expression { clock, ..said }, next)),
            None => Some((Expression { clock, ..Expression::new(Moment::Clock) }, next)),
        }
    }

    /// Reads what may follow a date: a part of the day, `lalu`, a bracket, the clock.
    fn tail(&self, line: &Line<'_>, at: usize, said: &mut Expression) -> usize {
        let is_day = matches!(said.moment, Moment::Date { .. } | Moment::Weekday { .. } | Moment::Other);
        let mut next = if is_day { self.day_part_behind(line, at) } else { at };
        // `Senin (24/7) malam WIB`, `Senin waktu setempat`
        if is_day && let Some((_, behind)) = self.zone(line, next) {
            next = behind;
        }
        let turns = matches!(
            said.moment,
            Moment::Date { .. }
                | Moment::Weekday { .. }
                | Moment::Month { .. }
                | Moment::Months { .. }
                | Moment::Decade(_)
                | Moment::Year(Year::Is(_) | Year::Short(_))
        );
        if turns
            && let Some((behind, deictic)) = self.deictics.at(line, next)
            && deictic.anchor == Anchor::Published
            && matches!(deictic.place, Place::Any | Place::Turn)
            && !self.belongs_elsewhere(line, next, deictic, said)
        {
            (said.turn, next) = (Some(deictic.step), behind);
        } else if matches!(said.moment, Moment::Date { .. } | Moment::Weekday { .. })
            && said.day_word.is_none()
            && let Some((behind, (offset, Anchor::Published))) = self.day_words.at(line, next)
        {
            // `Rabu (21/2) besok`
            (said.day_word, next) = (Some(offset), self.day_part_behind(line, behind));
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

    /// In `pemilu 2019 ini` the last word belongs to the noun, not to the year; in `tahun 2019 ini` it does not.
    /// Nor does it point to a day of a year that is said: `perempuan kelahiran 29 Mei 1983 ini`.
    fn belongs_elsewhere(&self, line: &Line<'_>, at: usize, deictic: Deictic, said: &Expression) -> bool {
        let labelled = at.checked_sub(2).is_some_and(|at| self.units.word(line.word(at)) == Some(Unit::Year));
        let elsewhere = match said.moment {
            Moment::Year(_) | Moment::Decade(_) | Moment::Months { .. } => !labelled,
            Moment::Date { year: Some(_), .. } => said.weekday.is_none(),
            _ => false,
        };
        deictic.step == 0 && elsewhere
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
