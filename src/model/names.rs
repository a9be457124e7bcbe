//! Figures that name something: codes, ordinals, plans.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Spanned, Unit};

/// A code, such as a hotline or the name of a mechanism: 12345, 1571, 1+9. It is printed as it is:
/// never grouped, scaled or translated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("$comment" = "code"))]
pub struct Code {
    /// The code, in quotes where it is all digits.
    pub code: Spanned<String>,
}

/// A place in an order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("$comment" = "ordinal"))]
pub struct Ordinal {
    /// The place, from 1.
    pub ordinal: Spanned<u16>,
    /// What is ordered: `term`, `session`, `party-congress`, `rank`, or a noun for each language.
    pub unit: Option<Unit>,
}

/// A five-year plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("$comment" = "plan"))]
pub struct Plan {
    /// Its number, from 1 to 99: 15 is “十五五”, the 15th Five-Year Plan.
    pub plan: Spanned<u16>,
}
