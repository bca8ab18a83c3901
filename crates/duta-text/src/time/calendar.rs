//! From what is said to the days that it means.

use super::expression::{Expression, Moment, Year};
use super::point::{
    Point, Value, days_between, monday_of, nearest, plus, plus_months, stretch, weekday_of, with_clock,
};
use super::words::{Anchor, Unit};
use super::{Precision, TimeExpression};
use crate::Date;

/// Works out times, one after the other, with what was told before in mind.
#[derive(Debug)]
pub(super) struct Calendar {
    published: Option<Date>,
    /// The day on which the people of a report speak, where it says so.
    speaking: Option<Date>,
    told: Told,
}

/// What the times before said.
#[derive(Debug, Default)]
struct Told {
    day: Option<Date>,
    month: Option<(i16, i8)>,
    year: Option<i16>,
    /// The first month of a stretch, and the number of its months.
    stretch: Option<(i32, i32)>,
}

/// How long before publication people may have spoken for `hari ini` to mean that day.
const SPOKEN_WITHIN: i64 = 1;

/// How long before publication a day may lie that was still to come when it was spoken of.
const REPORTED_WITHIN: i64 = 7;

impl Calendar {
    pub(super) fn new(published: Option<Date>, said: &[Expression]) -> Self {
        let mut calendar = Self { published, speaking: None, told: Told::default() };
        calendar.speaking = published.and_then(|published| {
            said.iter().filter(|said| said.is_date() && said.to.is_none()).find_map(|said| {
                let offset = match said.day_word {
                    Some(offset) => i64::from(offset),
                    None if said.attributed && said.weekday.is_some() => 0,
                    None => return None,
                };
                plus(calendar.date_of(said)?, -offset)
                    .filter(|day| (0..=SPOKEN_WITHIN).contains(&days_between(*day, published)))
            })
        });
        calendar
    }

    /// Gives an expression its value.
    pub(super) fn resolve(&mut self, said: &Expression) -> TimeExpression {
        let mut weekday_agrees = None;
        let value = match said.moment {
            Moment::Date { .. } => self.date_of(said).map(|written| {
                weekday_agrees = said.weekday.map(|weekday| weekday_of(written) == weekday);
                let day = self.overruled(said, written).unwrap_or(written);
                (Point::Day(day), said.to.and_then(|to| self.end_of(to, day)))
            }),
            _ => self.value_of(said),
        };
        let value = value.map(|value| match said.clock {
            Some(clock) => with_clock(value, clock),
            None => value,
        });
        if let Some((point, to)) = value
            && said.moment.is_told()
        {
            self.told.remember(point, to, said.moment);
        }
        let precision = if said.clock.is_some() {
            Precision::Minute
        } else {
            value.map_or_else(|| said.moment.precision(), |(point, _)| point.precision())
        };
        let value = value.map(|(point, to)| match to {
            Some(to) => format!("{point}/{to}"),
            None => point.to_string(),
        });
        TimeExpression { span: said.span, value, precision, weekday_agrees }
    }

    fn value_of(&self, said: &Expression) -> Option<Value> {
        match said.moment {
            Moment::Date { .. } | Moment::Other => None,
            Moment::DayOfMonth { day, months, from } => {
                let (year, month) = plus_months_of(self.month_at(from)?, months)?;
                Some((Point::Day(Date::new(year, month, day).ok()?), None))
            }
            Moment::WeekOfMonth { nth, month, year, months } => {
                let (year, month) = match month {
                    Some(month) => self.month(month, year, said.turn)?,
                    None => plus_months_of(self.month_at(Anchor::Published)?, months)?,
                };
                week_of_month(year, month, nth).map(|monday| (Point::Week(monday), None))
            }
            Moment::Stretch { unit, count } => self.stretch(unit, count),
            Moment::Month { month, year } => {
                let first = self.month(month, year, said.turn)?;
                let to = match said.to {
                    Some(Moment::Month { month, year }) => {
                        let year = year.and_then(|y| self.year(y));
                        let turn_of_year = i16::from(month < first.1);
                        Some(Point::Month(year.unwrap_or(first.0 + turn_of_year), month))
                    }
                    _ => None,
                };
                // `November - Januari 2018` begins in the year before
                let first_year = match to {
                    Some(Point::Month(y, m)) if y == first.0 && m < first.1 => first.0 - 1,
                    _ => first.0,
                };
                Some((Point::Month(first_year, first.1), to))
            }
            Moment::Year(year) => {
                let to = said.to.and_then(|to| match to {
                    Moment::Year(to) => self.year(to).map(Point::Year),
                    _ => None,
                });
                Some((Point::Year(self.year(year)?), to))
            }
            Moment::Century(nth) => {
                let last = nth.checked_mul(100)?;
                Some((Point::Year(last - 99), Some(Point::Year(last))))
            }
            Moment::Era { unit, count } => {
                // a century begins with its year 1, a decade with its year 0
                let (length, start) = if unit == Unit::Century { (100, 1) } else { (10, 0) };
                let year = i32::from(self.published?.year());
                let first =
                    (year - start).div_euclid(length).checked_add(count)?.checked_mul(length)? + start;
                let point = |year: i32| i16::try_from(year).ok().map(Point::Year);
                Some((point(first)?, Some(point(first + length - 1)?)))
            }
            Moment::Decade(first) => {
                let last = match said.to {
                    Some(Moment::Decade(last)) => last,
                    _ => first,
                };
                Some((Point::Year(first), Some(Point::Year(last.checked_add(9)?))))
            }
            Moment::Weekday { day, week } => {
                // `Senin hingga Rabu (14/8)`
                if let Some(end @ Moment::Date { .. }) = said.to {
                    let last = self.date_of(&Expression::new(end))?;
                    let back = (weekday_of(last) - day).rem_euclid(7);
                    return Some((Point::Day(plus(last, -i64::from(back))?), Some(Point::Day(last))));
                }
                let first = self.weekday(day, week, said)?;
                let to = said.to.and_then(|to| match to {
                    Moment::Weekday { day, .. } => {
                        plus(first, i64::from((day - weekday_of(first)).rem_euclid(7)))
                    }
                    _ => None,
                });
                Some((Point::Day(first), to.map(Point::Day)))
            }
            Moment::Away { unit, count, from } => self.away(unit, count, from),
            Moment::Weekend { week } => {
                let monday = monday_of(plus(self.published?, i64::from(week) * 7)?)?;
                Some((Point::Day(plus(monday, 5)?), Some(Point::Day(plus(monday, 6)?))))
            }
            Moment::Months { first, count, year } => {
                let year = year.map_or_else(|| self.published.map(Date::year), |y| self.year(y))?;
                stretch(year, first, count)
            }
            Moment::Same { unit, year } => self.same(unit, year),
            Moment::Clock => Some((Point::Day(self.told.day.or(self.speaking).or(self.published)?), None)),
        }
    }

    fn year(&self, year: Year) -> Option<i16> {
        match year {
            Year::Is(year) => Some(year),
            Year::Short(short) => Some(whole_year(short, self.published.map(Date::year))),
            Year::Away { count, from } => {
                let told = if from == Anchor::Context { self.told.year } else { None };
                let base = told.or_else(|| self.published.map(Date::year))?;
                base.checked_add(i16::try_from(count).ok()?)
            }
        }
    }

    /// The day that an expression writes: without a year it is the one nearest to publication.
    fn date_of(&self, said: &Expression) -> Option<Date> {
        let Moment::Date { day, month, year } = said.moment else { return None };
        let year = year.map(|year| self.year(year));
        let published = self.published;
        let fits = |date: &Date| match said.turn {
            Some(turn) if year.is_none() && turn < 0 => published.is_none_or(|p| *date <= p),
            Some(turn) if year.is_none() && turn > 0 => {
                published.is_none_or(|p| days_between(*date, p) <= REPORTED_WITHIN)
            }
            _ => true,
        };
        match (month, year) {
            (Some(month), Some(year)) => Date::new(year?, month, day).ok(),
            (Some(month), None) => {
                let base = published?;
                let years = (base.year().saturating_sub(1)..=base.year().saturating_add(1)).rev();
                nearest(base, years.filter_map(|year| Date::new(year, month, day).ok()).filter(fits))
            }
            (None, _) => {
                let base = published?;
                let months = (-1..=1).filter_map(|n| plus_months(base.year(), base.month(), n));
                nearest(
                    base,
                    months.filter_map(|(year, month)| Date::new(year, month, day).ok()).filter(fits),
                )
            }
        }
    }

    /// In `Jumat besok (28/9)` weekday and `besok` overrule the bracket where they agree with each other.
    fn overruled(&self, said: &Expression, written: Date) -> Option<Date> {
        let (weekday, offset) = (said.weekday?, said.day_word?);
        let day = plus(self.speaking.or(self.published)?, i64::from(offset))?;
        (weekday_of(day) == weekday && weekday_of(written) != weekday).then_some(day)
    }

    /// The end of a range that begins on a day.
    fn end_of(&self, to: Moment, first: Date) -> Option<Point> {
        let later = |year: i16, is_before: bool| year.checked_add(i16::from(is_before));
        match to {
            Moment::Date { day, month, year: Some(year) } => {
                Date::new(self.year(year)?, month?, day).ok().map(Point::Day)
            }
            Moment::Date { day, month, year: None } => {
                let month = month.unwrap_or(first.month());
                let year = later(first.year(), (month, day) < (first.month(), first.day()))?;
                Date::new(year, month, day).ok().map(Point::Day)
            }
            Moment::Month { month, year } => {
                let year = match year {
                    Some(year) => self.year(year)?,
                    None => later(first.year(), month < first.month())?,
                };
                Some(Point::Month(year, month))
            }
            _ => None,
        }
    }

    /// The month from which months are counted.
    fn month_at(&self, from: Anchor) -> Option<(i16, i8)> {
        let told = self.told.month.filter(|_| from == Anchor::Context);
        told.or_else(|| self.published.map(|day| (day.year(), day.month())))
    }

    /// So many units up to the day of publication, which is one of them, or from the next on.
    fn stretch(&self, unit: Unit, count: i32) -> Option<Value> {
        let base = self.published?;
        let ends = |length: i32| {
            let all = count.checked_mul(length)?;
            if all < 0 { Some((all + 1, 0)) } else { Some((1, all)) }
        };
        let value = |ends: (i32, i32), point: &dyn Fn(i32) -> Option<Point>| {
            let (first, last) = (point(ends.0)?, point(ends.1)?);
            Some((first, (first != last).then_some(last)))
        };
        match unit {
            Unit::Day => value(ends(1)?, &|days| plus(base, days.into()).map(Point::Day)),
            Unit::Week => value(ends(7)?, &|days| plus(base, days.into()).map(Point::Day)),
            Unit::Month => value(ends(1)?, &|months| {
                plus_months(base.year(), base.month(), months).map(|(year, month)| Point::Month(year, month))
            }),
            Unit::Year | Unit::Decade | Unit::Century => value(ends(unit.months()? / 12)?, &|years| {
                base.year().checked_add(years.try_into().ok()?).map(Point::Year)
            }),
            _ => None,
        }
    }

    fn month(&self, month: i8, year: Option<Year>, turn: Option<i8>) -> Option<(i16, i8)> {
        if let Some(year) = year {
            return Some((self.year(year)?, month));
        }
        let base = self.published?;
        let ahead = i32::from(month) - i32::from(base.month());
        let years = match turn {
            Some(turn) if turn < 0 => -i16::from(ahead >= 0),
            Some(turn) if turn > 0 => i16::from(ahead < 0),
            Some(_) => 0,
            None => i16::from(ahead < -6) - i16::from(ahead > 6),
        };
        Some((base.year().checked_add(years)?, month))
    }

    fn weekday(&self, day: i8, week: Option<i32>, said: &Expression) -> Option<Date> {
        let base = self.published?;
        if let Some(week) = week {
            let monday = monday_of(plus(base, i64::from(week) * 7)?)?;
            return plus(monday, i64::from(day) - 1);
        }
        let back = i64::from((weekday_of(base) - day).rem_euclid(7));
        let ahead = (7 - back) % 7;
        if let Some(offset) = said.day_word {
            let day_said = plus(self.speaking.unwrap_or(base), i64::from(offset))?;
            if weekday_of(day_said) == day {
                return Some(day_said);
            }
            return plus(base, if offset > 0 { ahead } else { -back });
        }
        let strictly = |days: i64, else_days: i64| if days == 0 { else_days } else { days };
        let days = match said.turn {
            Some(turn) if turn < 0 => -strictly(back, 7),
            Some(turn) if turn > 0 => strictly(ahead, 7),
            Some(_) => i64::from(day) - i64::from(weekday_of(base)),
            // what was still to come when it was said may have been yesterday
            None if said.future && back > SPOKEN_WITHIN => ahead,
            None => -back,
        };
        plus(base, days)
    }

    fn away(&self, unit: Unit, count: i32, from: Anchor) -> Option<Value> {
        let told = from == Anchor::Context;
        let published = if unit == Unit::Day { self.speaking.or(self.published) } else { self.published };
        let day = if told { self.told.day.or(published) } else { published };
        let point = match unit {
            Unit::Second | Unit::Minute | Unit::Hour => Point::Day(day?),
            Unit::Day => Point::Day(plus(day?, i64::from(count))?),
            Unit::Week => Point::Week(monday_of(plus(day?, i64::from(count) * 7)?)?),
            Unit::Month => {
                let (year, month) = plus_months_of(self.month_at(from)?, count)?;
                Point::Month(year, month)
            }
            Unit::Quarter | Unit::Third | Unit::Half | Unit::HalfOf => {
                let length = unit.months()?;
                let base = published?;
                let first = (i32::from(base.month()) - 1) / length * length;
                let (year, month) = plus_months(base.year(), 1, first + count * length)?;
                return stretch(year, i32::from(month), length);
            }
            Unit::Year | Unit::Decade | Unit::Century => {
                let years = count.checked_mul(unit.months()? / 12)?;
                Point::Year(self.year(Year::Away { count: years, from })?)
            }
        };
        Some((point, None))
    }

    fn same(&self, unit: Option<Unit>, year: Option<Year>) -> Option<Value> {
        let year = match year {
            Some(year) => Some(self.year(year)?),
            None => None,
        };
        match unit {
            None => {
                let year = year?;
                match self.told.stretch {
                    Some((first, count)) => stretch(year, first, count),
                    None => Some((Point::Year(year), None)),
                }
            }
            Some(Unit::Day) => self.told.day.or(self.published).map(|day| (Point::Day(day), None)),
            Some(Unit::Week) => {
                monday_of(self.told.day.or(self.published)?).map(|monday| (Point::Week(monday), None))
            }
            Some(Unit::Month) => {
                let (told, month) = self.told.month?;
                Some((Point::Month(year.unwrap_or(told), month), None))
            }
            Some(Unit::Year) => self.told.year.map(|year| (Point::Year(year), None)),
            Some(Unit::Quarter | Unit::Third | Unit::Half | Unit::HalfOf) => {
                let (first, count) = self.told.stretch?;
                stretch(year.or(self.told.year)?, first, count)
            }
            Some(_) => None,
        }
    }
}

impl Told {
    fn remember(&mut self, point: Point, to: Option<Point>, moment: Moment) {
        match point {
            Point::Year(year) => self.year = Some(year),
            Point::Month(year, month) => {
                (self.year, self.month) = (Some(year), Some((year, month)));
                let last = match to {
                    Some(Point::Month(last_year, last)) if last_year == year => last,
                    _ => month,
                };
                if last > month || matches!(moment, Moment::Months { .. }) {
                    self.stretch = Some((i32::from(month), i32::from(last) - i32::from(month) + 1));
                }
            }
            Point::Week(day) | Point::Day(day) | Point::Minute(day, ..) => {
                (self.year, self.month, self.day) =
                    (Some(day.year()), Some((day.year(), day.month())), Some(day));
            }
        }
    }
}

impl Moment {
    /// Whether what comes later may be reckoned from it: not from a stretch up to now or an era.
    fn is_told(self) -> bool {
        !matches!(self, Self::Stretch { .. } | Self::Decade(_) | Self::Century(_) | Self::Era { .. })
    }

    /// How exact it is, as far as the words tell.
    fn precision(self) -> Precision {
        match self {
            Self::Date { .. }
            | Self::DayOfMonth { .. }
            | Self::Weekday { .. }
            | Self::Weekend { .. }
            | Self::Other
            | Self::Clock => Precision::Day,
            Self::WeekOfMonth { .. } => Precision::Week,
            Self::Month { .. } | Self::Months { .. } => Precision::Month,
            Self::Year(_) | Self::Decade(_) | Self::Century(_) | Self::Era { .. } => Precision::Year,
            Self::Away { unit, .. } | Self::Stretch { unit, .. } | Self::Same { unit: Some(unit), .. } => {
                match unit {
                    Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Precision::Day,
                    Unit::Week => Precision::Week,
                    Unit::Month | Unit::Quarter | Unit::Third | Unit::Half | Unit::HalfOf => Precision::Month,
                    Unit::Year | Unit::Decade | Unit::Century => Precision::Year,
                }
            }
            Self::Same { unit: None, .. } => Precision::Year,
        }
    }
}

/// How many years ahead the two figures of `14` may lie.
const SHORT_YEARS_AHEAD: i16 = 10;

/// Returns the year that two figures mean in a text of `published`, or of the turn of this century.
pub(super) fn whole_year(short: i16, published: Option<i16>) -> i16 {
    // without a date of publication the two figures part as POSIX does it: 69 is 1969
    let latest = published.map_or(2068, |year| year.saturating_add(SHORT_YEARS_AHEAD));
    let year = latest - latest.rem_euclid(100) + short;
    if year > latest { year - 100 } else { year }
}

/// Returns the Monday of a month's week; the first week is the one that has most of its days in the month, nought the last.
fn week_of_month(year: i16, month: i8, nth: i8) -> Option<Date> {
    let first = Date::new(year, month, 4).ok()?;
    if nth > 0 {
        return monday_of(plus(first, i64::from(nth - 1) * 7)?);
    }
    let (next_year, next) = plus_months(year, month, 1)?;
    monday_of(plus(Date::new(next_year, next, 1).ok()?, -4)?)
}

fn plus_months_of((year, month): (i16, i8), months: i32) -> Option<(i16, i8)> {
    plus_months(year, month, months)
}
