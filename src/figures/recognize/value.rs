//! What a figure says.

use crate::figures::Exact;
use std::fmt;

/// A day, a month, a year, or a day of a year that is not told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// The year.
    pub year: Option<u16>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
}

impl Day {
    pub(super) fn in_year(self, year: u16) -> Self {
        let year = Some(year);
        Self { year, ..self }
    }

    /// In the month, if there is such a one; no day of it.
    pub(super) fn in_month(self, month: u16) -> Option<Self> {
        let month = u8::try_from(month).ok();
        let month = month.filter(|month| (1..=12).contains(month));
        month.map(|_| Self {
            month,
            day: None,
            ..self
        })
    }

    /// On the day of the month, if there may be such a one.
    pub(super) fn on(self, day: u16) -> Option<Self> {
        let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day));
        day.map(|_| Self { day, ..self })
    }
}

impl fmt::Display for Day {
    /// ISO 8601; `--11-06` and `---06` where the year, or year and month, are not told.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("-")?,
        }
        match (self.month, self.day) {
            (Some(month), Some(day)) => write!(f, "-{month:02}-{day:02}"),
            (Some(month), None) => write!(f, "-{month:02}"),
            (None, Some(day)) => write!(f, "--{day:02}"),
            (None, None) => Ok(()),
        }
    }
}

/// What a figure says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A number, in full.
    Number(Exact),
    /// From one number to another, both included.
    Range(Exact, Exact),
    /// A numerator and a denominator, where the decimal would not end.
    Ratio(Exact, Exact),
    /// A date.
    Date(Day),
    /// From one date to another, both included.
    Dates(Day, Day),
    /// A time of day: hour and minute.
    Clock(u8, u8),
    /// A plenum of a Central Committee: the term, and which plenum of it or all.
    Plenum(Exact, Option<Exact>),
    /// Numbers of one name, such as 一府一委两院.
    Sum(Exact, Exact, Option<Exact>),
    /// A code or a name, as it is written.
    Text(&'a str),
    /// Not told, as in 几栋.
    Vague,
}

impl Value<'_> {
    /// The end of a range.
    pub fn end(&self) -> Option<String> {
        match self {
            Self::Range(_, end) => Some(end.to_string()),
            Self::Dates(_, end) => Some(end.to_string()),
            Self::Number(_)
            | Self::Ratio(..)
            | Self::Date(_)
            | Self::Clock(..)
            | Self::Plenum(..)
            | Self::Sum(..)
            | Self::Text(_)
            | Self::Vague => None,
        }
    }

    /// The number or the numbers, changed; anything else as it is.
    pub(super) fn map(self, change: impl Fn(Exact) -> Option<Exact>) -> Option<Self> {
        Some(match self {
            Self::Number(number) => Self::Number(change(number)?),
            Self::Range(from, to) => Self::Range(change(from)?, change(to)?),
            other => other,
        })
    }
}

impl fmt::Display for Value<'_> {
    /// The value, or where a range begins: a plain decimal, or a date by ISO 8601.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) | Self::Range(number, _) => number.fmt(f),
            Self::Ratio(part, whole) => write!(f, "{part}/{whole}"),
            Self::Date(day) | Self::Dates(day, _) => day.fmt(f),
            Self::Clock(hour, minute) => write!(f, "{hour:02}:{minute:02}"),
            Self::Plenum(term, Some(plenum)) => write!(f, "{term}/{plenum}"),
            Self::Plenum(term, None) => write!(f, "{term}/*"),
            Self::Sum(first, second, Some(third)) => write!(f, "{first}+{second}+{third}"),
            Self::Sum(first, second, None) => write!(f, "{first}+{second}"),
            Self::Text(text) => f.write_str(text),
            Self::Vague => Ok(()),
        }
    }
}
