//! Figures: numbers with their units, said once and printed in every language.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Exact, Lang, Localized, Spanned};

/// A number said once and referenced as `{name}` from the texts of every language.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Figure {
    /// The value in full, as an exact decimal: 56.5亿 is 5650000000.
    pub value: Spanned<Exact>,
    /// What is counted or measured. A figure without a unit is a bare number.
    pub unit: Option<Unit>,
    /// How near the value is to the truth; exact if left out.
    pub qualifier: Option<Qualifier>,
}

/// What a figure counts: a unit the program knows, or a noun given here.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged, rename = "Unit")]
pub enum Unit {
    /// A unit the program knows, such as `yuan`, `percent`, `suggestion`.
    #[serde(rename = "scalar")]
    Known(Spanned<String>),
    /// The counted noun for each language: the measure word in Chinese, singular and plural in
    /// English.
    #[serde(rename = "mapping")]
    Noun(Spanned<BTreeMap<Lang, Noun>>),
}

/// A counted noun in one language.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged, rename = "Noun")]
pub enum Noun {
    /// One form for every number.
    #[serde(rename = "scalar")]
    Same(Spanned<String>),
    /// A form for each plural category of the language.
    #[serde(rename = "mapping")]
    Forms(Spanned<Forms>),
}

/// The plural forms of a noun.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// The form for one.
    pub one: String,
    /// The form for every other number.
    pub other: String,
}

/// How near a figure's value is to the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// 约: about.
    About,
    /// 超: over, more than.
    Over,
    /// 近: nearly.
    Nearly,
    /// 不足: under, less than.
    Under,
}

/// A figure for the key-figures panel of the summary edition.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct KeyFigure {
    /// The figure's name.
    pub figure: Spanned<String>,
    /// What it counts, printed under the number.
    pub label: Localized,
}
