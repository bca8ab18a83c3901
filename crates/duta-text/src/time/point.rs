//! Points of the calendar, how they are written, and the arithmetic of days and months.

use jiff::SignedDuration;

use super::Precision;
use super::clock::Clock;
use crate::Date;

/// A resolved time.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Point {
    Year(i16),
    Month(i16, i8),
    /// The week of a Monday.
    Week(Date),
    Day(Date),
    Minute(Date, i8, i8, Option<i16>),
}

/// A point, or the ends of an interval.
pub(super) type Value = (Point, Option<Point>);

impl Point {
    pub(super) fn precision(self) -> Precision {
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
            // an interval from Monday to Sunday: one form for what other points have as `A/B` too
            Self::Week(monday) => match plus(monday, 6) {
                Some(sunday) => write!(f, "{monday}/{sunday}"),
                None => write!(f, "{monday}"),
            },
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

/// Gives a day its hour. What ends before it begins ends on the next day; so does `pukul 24.00`.
pub(super) fn with_clock((point, to): Value, clock: Clock) -> Value {
    let Point::Day(day) = point else { return (point, to) };
    let minute = |hour: i8, minute| {
        let day = if hour < 24 { day } else { plus(day, 1).unwrap_or(day) };
        Point::Minute(day, hour % 24, minute, clock.zone)
    };
    let until = clock
        .to
        .map(|(hour, m)| if (hour, m) < (clock.hour, clock.minute) { (hour + 24, m) } else { (hour, m) });
    (minute(clock.hour, clock.minute), until.map(|(hour, m)| minute(hour, m)).or(to))
}

pub(super) fn stretch(year: i16, first: i32, count: i32) -> Option<Value> {
    let (first_year, first_month) = plus_months(year, 1, first - 1)?;
    let (last_year, last_month) = plus_months(year, 1, first + count - 2)?;
    let to = (count > 1).then_some(Point::Month(last_year, last_month));
    Some((Point::Month(first_year, first_month), to))
}

pub(super) fn plus(day: Date, days: i64) -> Option<Date> {
    day.checked_add(SignedDuration::from_hours(days.checked_mul(24)?)).ok()
}

pub(super) fn plus_months(year: i16, month: i8, months: i32) -> Option<(i16, i8)> {
    let total = i32::from(year).checked_mul(12)?.checked_add(i32::from(month) - 1)?.checked_add(months)?;
    let year = i16::try_from(total.div_euclid(12)).ok().filter(|y| (1..=9999).contains(y))?;
    Some((year, i8::try_from(total.rem_euclid(12)).ok()? + 1))
}

pub(super) fn weekday_of(day: Date) -> i8 {
    day.weekday().to_monday_one_offset()
}

pub(super) fn monday_of(day: Date) -> Option<Date> {
    plus(day, 1 - i64::from(weekday_of(day)))
}

/// Returns the days from `first` to `last`.
pub(super) fn days_between(first: Date, last: Date) -> i64 {
    last.duration_since(first).as_hours() / 24
}

/// Returns the day nearest to `base`; of two as near, the first given.
pub(super) fn nearest(base: Date, days: impl Iterator<Item = Date>) -> Option<Date> {
    days.min_by_key(|day| days_between(base, *day).abs())
}
