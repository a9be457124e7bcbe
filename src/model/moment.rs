//! Days, months and years, and from one to another.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, DateError, Spanned};
use crate::figures::written_as_text;

/// A date as a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("$comment" = "date"))]
pub struct DateFigure {
    /// When: `2026-02-11`, `2024-03`, `2026`, or `{from: 2024-01-20, to: 2024-01-23}`.
    pub date: When,
}

/// A day, month or year, or from one to another.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged, rename = "When")]
pub enum When {
    /// One of them.
    #[serde(rename = "scalar")]
    One(Spanned<Moment>),
    /// From one to another, both included.
    #[serde(rename = "mapping")]
    Period(Spanned<Period>),
}

/// From one day, month or year to another of the same kind, both included.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first.
    pub from: Moment,
    /// The last.
    pub to: Moment,
}

/// A day, month or year of the Gregorian calendar: `2026-02-11`, `2024-03`, `2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// A year, 1 to 9999.
    Year(u16),
    /// A month: its first day.
    Month(Date),
    /// A day.
    Day(Date),
}

impl Moment {
    /// Its first day.
    pub fn first_day(self) -> Date {
        match self {
            Self::Year(year) => Date {
                year,
                month: 1,
                day: 1,
            },
            Self::Month(date) | Self::Day(date) => date,
        }
    }

    /// Whether both are days, both months, or both years.
    pub fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

impl FromStr for Moment {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        match text.matches('-').count() {
            0 => format!("{text}-01-01")
                .parse()
                .map(|day: Date| Self::Year(day.year)),
            1 => format!("{text}-01").parse().map(Self::Month),
            _ => text.parse().map(Self::Day),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(day) => write!(f, "{:04}-{:02}", day.year, day.month),
            Self::Day(day) => day.fmt(f),
        }
    }
}

written_as_text!(Moment, false, {
    "description": "A day, month or year, as 2026-02-11, 2024-03 or 2026.",
    "type": ["string", "number"],
    "format": "moment",
});
