//! From what is said to the days that it means.

use jiff::SignedDuration;

use super::clock::Clock;
use super::expression::{Expression, Moment, Year};
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

/// A resolved time.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Point {
    Year(i16),
    Month(i16, i8),
    /// The week of a day.
    Week(Date),
    Day(Date),
    Minute(Date, i8, i8, Option<i16>),
}

/// A point, or the ends of an interval.
type Value = (Point, Option<Point>);

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
                let to = said.to.and_then(|to| self.end_date(to, day));
                (Point::Day(day), to.map(Point::Day))
            }),
            _ => self.value_of(said),
        };
        let value = value.map(|value| match said.clock {
            Some(clock) => with_clock(value, clock),
            None => value,
        });
        if let Some((point, to)) = value {
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
            Moment::Decade(first) => Some((Point::Year(first), Some(Point::Year(first.checked_add(9)?)))),
            Moment::Weekday { day, week } => {
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
    fn end_date(&self, to: Moment, first: Date) -> Option<Date> {
        let Moment::Date { day, month, year } = to else { return None };
        match year {
            Some(year) => Date::new(self.year(year)?, month?, day).ok(),
            None => {
                let date = Date::new(first.year(), month.unwrap_or(first.month()), day).ok()?;
                if date >= first { Some(date) } else { Date::new(first.year() + 1, date.month(), day).ok() }
            }
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
            Unit::Week => Point::Week(plus(day?, i64::from(count) * 7)?),
            Unit::Month => {
                let told = self.told.month.filter(|_| told);
                let (year, month) = told.or_else(|| published.map(|p| (p.year(), p.month())))?;
                let (year, month) = plus_months(year, month, count)?;
                Point::Month(year, month)
            }
            Unit::Quarter | Unit::Third | Unit::Half => {
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
            Some(Unit::Week) => self.told.day.or(self.published).map(|day| (Point::Week(day), None)),
            Some(Unit::Month) => {
                let (told, month) = self.told.month?;
                Some((Point::Month(year.unwrap_or(told), month), None))
            }
            Some(Unit::Year) => self.told.year.map(|year| (Point::Year(year), None)),
            Some(Unit::Quarter | Unit::Third | Unit::Half) => {
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
    /// How exact it is, as far as the words tell.
    fn precision(self) -> Precision {
        match self {
            Self::Date { .. } | Self::Weekday { .. } | Self::Weekend { .. } | Self::Other | Self::Clock => {
                Precision::Day
            }
            Self::Month { .. } | Self::Months { .. } => Precision::Month,
            Self::Year(_) | Self::Decade(_) => Precision::Year,
            Self::Away { unit, .. } | Self::Same { unit: Some(unit), .. } => match unit {
                Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Precision::Day,
                Unit::Week => Precision::Week,
                Unit::Month | Unit::Quarter | Unit::Third | Unit::Half => Precision::Month,
                Unit::Year | Unit::Decade | Unit::Century => Precision::Year,
            },
            Self::Same { unit: None, .. } => Precision::Year,
        }
    }
}

impl Point {
    fn precision(self) -> Precision {
        match self {
            Self::Year(_) => Precision::Year,
            Self::Month(..) => Precision::Month,
            Self::Week(_) => Precision::Week,
            Self::Day(_) => Precision::Day,
            Self::Minute(..) => Precision::Minute,
        }
    }
}

impl core::fmt::Display for Point {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match *self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Week(day) => {
                let week = day.iso_week_date();
                write!(f, "{:04}-W{:02}", week.year(), week.week())
            }
            Self::Day(day) => write!(f, "{day}"),
            Self::Minute(day, hour, minute, zone) => {
                write!(f, "{day}T{hour:02}:{minute:02}")?;
                let Some(zone) = zone else { return Ok(()) };
                let sign = if zone < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", zone.abs() / 60, zone.abs() % 60)
            }
        }
    }
}

fn with_clock((point, to): Value, clock: Clock) -> Value {
    let Point::Day(day) = point else { return (point, to) };
    let minute = |hour, minute| Point::Minute(day, hour, minute, clock.zone);
    (minute(clock.hour, clock.minute), clock.to.map(|(hour, m)| minute(hour, m)).or(to))
}

fn stretch(year: i16, first: i32, count: i32) -> Option<Value> {
    let (first_year, first_month) = plus_months(year, 1, first - 1)?;
    let (last_year, last_month) = plus_months(year, 1, first + count - 2)?;
    let to = (count > 1).then_some(Point::Month(last_year, last_month));
    Some((Point::Month(first_year, first_month), to))
}

fn plus(day: Date, days: i64) -> Option<Date> {
    day.checked_add(SignedDuration::from_hours(days.checked_mul(24)?)).ok()
}

fn plus_months(year: i16, month: i8, months: i32) -> Option<(i16, i8)> {
    let total = i32::from(year).checked_mul(12)?.checked_add(i32::from(month) - 1)?.checked_add(months)?;
    let year = i16::try_from(total.div_euclid(12)).ok().filter(|y| (1..=9999).contains(y))?;
    Some((year, i8::try_from(total.rem_euclid(12)).ok()? + 1))
}

fn weekday_of(day: Date) -> i8 {
    day.weekday().to_monday_one_offset()
}

fn monday_of(day: Date) -> Option<Date> {
    plus(day, 1 - i64::from(weekday_of(day)))
}

/// Returns the days from `first` to `last`.
fn days_between(first: Date, last: Date) -> i64 {
    last.duration_since(first).as_hours() / 24
}

/// Returns the day nearest to `base`; of two as near, the first given.
fn nearest(base: Date, days: impl Iterator<Item = Date>) -> Option<Date> {
    days.min_by_key(|day| days_between(base, *day).abs())
}
