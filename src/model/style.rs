//! How a language is written in a report, where usage leaves a choice.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How a language is written, where usage leaves a choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Style {
    /// Whether digits are grouped by thousands: 3,976. As the language has it if left out.
    pub grouping: Option<bool>,
    /// The order of day and month; as the language has it if left out.
    pub dates: Option<DateOrder>,
}

/// The order of day and month in a language with month names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// February 11, 2026.
    MonthFirst,
    /// 11 February 2026.
    DayFirst,
}
