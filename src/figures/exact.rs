//! Exact decimals: one number type for the report, its figures and the reader of texts.

mod arithmetic;
mod rounding;

pub use rounding::Rounding;

use std::fmt;
use std::str::FromStr;

use super::written_as_text;
use crate::diag::Message;
use fixed_decimal::Decimal;

/// An exact decimal: `units` × 10^-`places`. Never binary floating point.
///
/// At most 30 digits are read; zeros that rounding adds may come after them. The written precision
/// stays (`93.70` has two places), but equality and order are by value: `93.70 == 93.7`.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    units: i128,
    places: u32,
}

/// Why a string is not an exact decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum ExactError {
    /// Not of the form `-123.45`.
    Syntax,
    /// More digits than a report ever needs.
    TooLong,
}

/// More digits than any report needs.
const MOST_DIGITS: usize = 30;

impl ExactError {
    /// The reason.
    pub fn message(self) -> Message {
        Message::new("decimal-error").with(
            "case",
            match self {
                Self::Syntax => "syntax",
                Self::TooLong => "long",
            },
        )
    }
}

impl Exact {
    const LIMIT: i128 = 10_i128.pow(MOST_DIGITS as u32);

    /// The number one.
    pub const ONE: Self = Self::whole(1);

    /// A whole number.
    pub const fn whole(units: u64) -> Self {
        Self {
            units: units as i128,
            places: 0,
        }
    }

    /// So many units of 10^-`places`; none beyond 30 digits or 30 places.
    pub fn new(units: i128, places: u32) -> Option<Self> {
        let fits = units.abs() < Self::LIMIT && places as usize <= MOST_DIGITS;
        fits.then_some(Self { units, places })
    }

    /// How many decimals it is written with.
    pub fn places(self) -> u32 {
        self.places
    }

    /// The number as ICU4X's decimal, for formatting.
    pub fn decimal(self) -> Decimal {
        let mut decimal = Decimal::try_from_str(&self.units.to_string())
            .expect("an integer is digits with at most a sign");
        decimal.multiply_pow10(-i16::try_from(self.places).unwrap_or(0));
        decimal
    }
}

impl FromStr for Exact {
    type Err = ExactError;

    fn from_str(text: &str) -> Result<Self, ExactError> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !plain(whole) || !plain(fraction) {
            return Err(ExactError::Syntax);
        }
        if digits.len() > MOST_DIGITS {
            return Err(ExactError::TooLong);
        }
        let units = text.replace('.', "").parse();
        let places = digits.len() - whole.len();
        let places = u32::try_from(places.saturating_sub(1)).map_err(|_| ExactError::TooLong)?;
        Self::new(units.map_err(|_| ExactError::TooLong)?, places).ok_or(ExactError::TooLong)
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.units < 0 {
            f.write_str("-")?;
        }
        let places = self.places as usize;
        let digits = format!("{:0width$}", self.units.unsigned_abs(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        f.write_str(whole)?;
        if !fraction.is_empty() {
            write!(f, ".{fraction}")?;
        }
        Ok(())
    }
}

written_as_text!(Exact, false, {
    "description": "An exact decimal in full, without grouping or exponent: 773, 93.7 or \"5650000000\".",
    "type": ["number", "string"],
    "format": "decimal",
});
