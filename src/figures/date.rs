//! Calendar days.

use std::fmt;
use std::str::FromStr;

use icu_calendar::Iso;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer};
use serde::{Serialize, Serializer};

use crate::diag::Message;

/// A day of the Gregorian calendar, written `2026-02-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year, 1 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

/// Why a string is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not of the form `2026-02-11`.
    Syntax,
    /// No such day.
    NoSuchDay,
}

impl DateError {
    /// The reason, where a day is expected.
    pub fn message(self) -> Message {
        Message::new("date-error").with(
            "case",
            match self {
                Self::Syntax => "syntax",
                Self::NoSuchDay => "day",
            },
        )
    }

    /// The reason, where a month or a year would do as well.
    pub fn message_of_moment(self) -> Message {
        Message::new("date-error").with(
            "case",
            match self {
                Self::Syntax => "syntax-moment",
                Self::NoSuchDay => "day-moment",
            },
        )
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// The day so many days after 1 January 1970, if it is in the years 1 to 9999.
    pub fn from_unix_days(days: i64) -> Option<Self> {
        let rata_die = icu_calendar::types::RataDie::new(days.checked_add(719_163)?);
        let date = icu_calendar::Date::from_rata_die(rata_die, Iso);
        Some(Self {
            year: u16::try_from(date.year().extended_year())
                .ok()
                .filter(|y| (1..=9999).contains(y))?,
            month: date.month().ordinal,
            day: date.day_of_month().0,
        })
    }

    /// The day as ICU4X's date, for formatting.
    pub fn iso(self) -> icu_calendar::Date<Iso> {
        icu_calendar::Date::try_new_iso(i32::from(self.year), self.month, self.day)
            .expect("a Date is checked when it is made")
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let mut part = |length: usize| {
            parts
                .next()
                .filter(|p| p.len() == length && p.bytes().all(|b| b.is_ascii_digit()))
                .and_then(|p| p.parse::<u16>().ok())
                .ok_or(DateError::Syntax)
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return Err(DateError::Syntax);
        }
        let (month, day) = (month as u8, day as u8);
        if year == 0 {
            return Err(DateError::NoSuchDay);
        }
        icu_calendar::Date::try_new_iso(i32::from(year), month, day)
            .map_err(|_| DateError::NoSuchDay)?;
        Ok(Self { year, month, day })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A calendar day, as 2026-02-11.",
            "type": "string",
            "format": "date",
        })
    }
}
