use core::fmt;
use core::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A date as exact as it is known: a year, a month or a day.
///
/// ```
/// use duta_gazetteer::PartialDate;
///
/// let month: PartialDate = "2014-10".parse()?;
/// assert_eq!(month.first_day().to_string(), "2014-10-01");
/// assert_eq!(month.last_day().to_string(), "2014-10-31");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize)]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl PartialDate {
    /// Returns the first day that it may mean.
    pub fn first_day(self) -> Date {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Date::MIN)
    }

    /// Returns the last day that it may mean.
    pub fn last_day(self) -> Date {
        match (self.month, self.day) {
            (Some(month), Some(day)) => Date::new(self.year, month, day).unwrap_or(Date::MAX),
            (Some(month), None) => Date::new(self.year, month, 1).map_or(Date::MAX, Date::last_of_month),
            _ => Date::new(self.year, 12, 31).unwrap_or(Date::MAX),
        }
    }

    /// Tells whether it is known to the day and is this one.
    pub(crate) fn is_day(self, day: Date) -> bool {
        self.first_day() == day && self.last_day() == day
    }
}

impl FromStr for PartialDate {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        let fault = || InvalidDate(text.to_owned());
        let mut parts = text.split('-');
        let mut next = |len: usize| match parts.next() {
            None => Ok(None),
            Some(p) if p.len() == len && p.bytes().all(|b| b.is_ascii_digit()) => {
                p.parse::<i16>().map(Some).map_err(|_| fault())
            }
            Some(_) => Err(fault()),
        };
        let year = next(4)?.ok_or_else(fault)?;
        let month = next(2)?.map(|m| m as i8);
        let day = next(2)?.map(|d| d as i8);
        if parts.next().is_some()
            || Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).is_err()
            || year < 1000
        {
            return Err(fault());
        }
        Ok(Self { year, month, day })
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

/// A text that is no date.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InvalidDate(pub(crate) String);

impl fmt::Display for InvalidDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no date; write YYYY, YYYY-MM or YYYY-MM-DD", self.0)
    }
}

impl std::error::Error for InvalidDate {}
