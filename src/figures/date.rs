//! Calendar days.

use std::fmt;
use std::str::FromStr;

use super::written_as_text;
use crate::diag::Message;
use icu_calendar::Iso;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum DateError {
    /// Not of the form `2026-02-11`.
    Syntax,
    /// No such day.
    NoSuchDay,
}

impl DateError {
    /// The reason, where a day is expected.
    pub fn message(self) -> Message {
        self.case("")
    }

    /// The reason, where a month or a year would do as well.
    pub fn message_of_moment(self) -> Message {
        self.case("-moment")
    }

    fn case(self, expected: &str) -> Message {
        let case = match self {
            Self::Syntax => "syntax",
            Self::NoSuchDay => "day",
        };
        Message::new("date-error").with("case", format!("{case}{expected}"))
    }
}

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
        let is_shaped = text.len() == "2026-02-11".len()
            && text.bytes().enumerate().all(|(place, byte)| match place {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !is_shaped {
            return Err(DateError::Syntax);
        }
        let number = |part: &str| part.parse().map_err(|_| DateError::Syntax);
        let (year, month, day) = (
            number(&text[..4])?,
            number(&text[5..7])?,
            number(&text[8..])?,
        );
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

written_as_text!(Date, false, {
    "description": "A calendar day, as 2026-02-11.",
    "type": "string",
    "format": "date",
});
