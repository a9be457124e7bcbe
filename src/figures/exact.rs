//! Exact decimals.

mod arithmetic;
mod quotient;
mod rounding;

pub use quotient::Quotient;
pub use rounding::Rounding;

use std::fmt;
use std::str::FromStr;

use fixed_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer};
use serde::{Serialize, Serializer};

use crate::diag::Message;

/// An exact decimal with its written precision: `93.70` keeps both places. Never binary floating
/// point. At most 30 digits.
#[derive(Clone, Debug, PartialEq)]
pub struct Exact(Decimal);

/// Why a string is not an exact decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExactError {
    /// Not of the form `-123.45`.
    Syntax,
    /// More digits than a report ever needs.
    TooLong,
}

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

impl fmt::Display for ExactError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for ExactError {}

impl Exact {
    const MOST_DIGITS: usize = 30;

    /// The number as ICU4X's decimal, for formatting.
    pub fn decimal(&self) -> &Decimal {
        &self.0
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
        if digits.len() > Self::MOST_DIGITS {
            return Err(ExactError::TooLong);
        }
        let mut decimal = Decimal::try_from_str(text).map_err(|_| ExactError::Syntax)?;
        decimal.absolute.trim_start();
        Ok(Self(decimal).with_signless_zero())
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Exact {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Exact".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An exact decimal in full, without grouping or exponent: 773, 93.7 or \"5650000000\".",
            "type": ["number", "string"],
            "format": "decimal",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_precision_is_kept() {
        for text in ["0", "773", "93.7", "93.70", "-21", "5650000000", "0.5"] {
            assert_eq!(
                text.parse::<Exact>().map(|e| e.to_string()),
                Ok(text.into())
            );
        }
    }

    #[test]
    fn what_is_no_plain_decimal_is_refused() {
        for text in [
            "",
            "-",
            ".5",
            "5.",
            "1e9",
            "1,000",
            "７７３",
            "1.2.3",
            "+5",
            " 5",
        ] {
            assert_eq!(text.parse::<Exact>(), Err(ExactError::Syntax), "{text:?}");
        }
        assert_eq!("9".repeat(31).parse::<Exact>(), Err(ExactError::TooLong));
    }
}
