//! Days and stretches of days.

use core::fmt;

use duta_text::Date;

/// A stretch of whole days, both ends included: as long as a time was said inexactly.
///
/// ```
/// use duta_event::story::Interval;
///
/// let month: Interval = "2019-09".parse()?;
/// assert_eq!((month.first().to_string(), month.days()), ("2019-09-01".to_owned(), 30));
/// assert_eq!("2019-09-10T14:41+07:00".parse::<Interval>()?.to_string(), "2019-09-10");
/// assert_eq!("2019-09-05/2019-09-07".parse::<Interval>()?.days(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Interval {
    first: Date,
    last: Date,
}

/// A text that is no date, month, year or pair of these.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct IntervalError(String);

impl Interval {
    /// Makes the stretch between two days, whichever is the earlier one.
    pub fn new(one: Date, other: Date) -> Self {
        Self { first: one.min(other), last: one.max(other) }
    }

    /// Returns the first day.
    pub fn first(self) -> Date {
        self.first
    }

    /// Returns the last day.
    pub fn last(self) -> Date {
        self.last
    }

    /// Returns how many days it has, one or more: the less, the more exact.
    pub fn days(self) -> i32 {
        day_number(self.last) - day_number(self.first) + 1
    }

    /// Returns the days that both have; None where there are none.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let (first, last) = (self.first.max(other.first), self.last.min(other.last));
        (first <= last).then_some(Self { first, last })
    }
}

impl fmt::Display for Interval {
    /// Writes `2019-09-10`, or `2019-09-05/2019-09-07` for more than one day.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{}/{}", self.first, self.last)
        }
    }
}

impl core::str::FromStr for Interval {
    type Err = IntervalError;

    /// Reads a value as analyses have it: a year, a month, a day, a day with a clock time, or two of these with `/` between.
    fn from_str(value: &str) -> Result<Self, IntervalError> {
        let (from, to) = value.split_once('/').unwrap_or((value, value));
        let ends = point(from).zip(point(to)).map(|((first, _), (_, last))| Self::new(first, last));
        ends.ok_or_else(|| IntervalError(value.to_owned()))
    }
}

impl fmt::Display for IntervalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no date, month, year or pair of these", self.0)
    }
}

impl std::error::Error for IntervalError {}

#[cfg(feature = "serde")]
impl serde::Serialize for Interval {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Returns the first and the last day of a year, a month or a day.
fn point(text: &str) -> Option<(Date, Date)> {
    let text = text.split('T').next().unwrap_or(text);
    match text.len() {
        4 => {
            let first: Date = format!("{text}-01-01").parse().ok()?;
            Some((first, first.last_of_year()))
        }
        7 => {
            let first: Date = format!("{text}-01").parse().ok()?;
            Some((first, first.last_of_month()))
        }
        10 => text.parse().ok().map(|day| (day, day)),
        _ => None,
    }
}

/// Counts the days from a fixed one on.
pub(crate) fn day_number(day: Date) -> i32 {
    let hours = day.duration_since(Date::ZERO).as_hours();
    // 20,000 years have less than eight million days
    i32::try_from(hours / 24).unwrap_or_default()
}
