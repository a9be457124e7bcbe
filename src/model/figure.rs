//! Figures: numbers, dates, ordinals and codes, said once and printed in every language.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    Code, DateFigure, Exact, Localized, Ordinal, Plan, Qualifier, Relation, Scale, Spanned,
};
use super::{Formula, Unit};

/// What is said once and referenced as `{name}` from the texts of every language.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged, rename = "Figure")]
pub enum Figure {
    /// A code, which is printed as it is.
    #[serde(rename = "mapping with code")]
    Code(Code),
    /// A day, month or year, or from one to another.
    #[serde(rename = "mapping with date")]
    Date(DateFigure),
    /// A five-year plan.
    #[serde(rename = "mapping with plan")]
    Plan(Plan),
    /// A number or a range of numbers, with what it counts or measures.
    #[serde(rename = "mapping")]
    Quantity(Box<Quantity>),
    /// A place in an order, such as a session of a congress.
    #[serde(rename = "mapping with ordinal")]
    Ordinal(Ordinal),
}

/// A number or a range of numbers, with what it counts or measures.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Quantity {
    /// The value in full, as an exact decimal: 56.5亿 is 5650000000. A range is
    /// `{from: 15, to: 30}`. May be left out where `of` computes it.
    pub value: Option<Amount>,
    /// What the value is made of: `adopted + rejected`, `all - rejected`, `completed / all`,
    /// `(now - before) / before`, of figures by name. The value is computed, or held against it.
    pub of: Option<Spanned<Formula>>,
    /// What is counted or measured. A figure without a unit is a bare number.
    pub unit: Option<Unit>,
    /// How near the value is to the truth; exact if left out.
    pub qualifier: Option<Spanned<Qualifier>>,
    /// What the value is in relation to something.
    pub relation: Option<Relation>,
    /// The power of ten to which the value is rounded, half up, such as 0.1 or 1000000; not
    /// rounded if left out.
    pub round: Option<Spanned<Exact>>,
    /// The word for a power of ten to print it with: `full` for none, or a word for each language,
    /// as `{zh: 亿, en: million}`. As the language has it if left out.
    pub scale: Option<Scale>,
}

impl Quantity {
    /// The value, rounded as the figure asks; none where it has no value.
    pub fn rounded(&self) -> Option<Amount> {
        let value = self.value.as_ref()?;
        let Some(power) = self.round.as_ref().and_then(|round| round.power_of_ten()) else {
            return Some(value.clone());
        };
        Some(match value {
            Amount::One(one) => Amount::One(one.rounded(power).into()),
            Amount::Range(range) => Amount::Range(
                Range {
                    from: range.from.rounded(power).into(),
                    to: range.to.rounded(power).into(),
                }
                .into(),
            ),
        })
    }
}

/// A value, or from one to another.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged, rename = "Amount")]
pub enum Amount {
    /// One value.
    #[serde(rename = "scalar")]
    One(Spanned<Exact>),
    /// From one value to another, both included.
    #[serde(rename = "mapping")]
    Range(Spanned<Range>),
}

/// From one value to another, both included.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Range {
    /// The least.
    pub from: Spanned<Exact>,
    /// The greatest.
    pub to: Spanned<Exact>,
}

impl Amount {
    /// The value, or the end of the range: what an English noun agrees with.
    pub fn last(&self) -> &Exact {
        match self {
            Self::One(value) => value,
            Self::Range(range) => &range.to,
        }
    }
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
