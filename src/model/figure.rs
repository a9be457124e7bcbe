//! Figures: numbers, dates, ordinals and codes, said once and printed in every language.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    ChangeOf, Compared, DateFigure, Exact, Formula, Localized, Qualifier, Relation, Rounding,
    Scale, Spanned, Unit,
};

/// What is said once and referenced as `{name}` from the texts of every language.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
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
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
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
    /// What goes up or down in a change. Where the language has a verb for each: `amount` (增加,
    /// 减少), `rate` (增长, 下降), `level` (提高, 下降); by the unit if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change_of: Option<ChangeOf>,
    /// What a change or a multiple is compared with. `last-year` (比上年, from the previous year) or
    /// `same-period` (同比, year on year).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compared_with: Option<Compared>,
    /// The power of ten to which the value is rounded, such as 0.1 or 1000000: half up, or to the
    /// side on which the qualifier stays true (`over` down, `nearly` and `under` up); not rounded
    /// if left out.
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
        let rounded = |value: &Exact| {
            let rounding = self.rounding(value.is_negative());
            value.rounded_to(power, rounding).into()
        };
        Some(match value {
            Amount::One(one) => Amount::One(rounded(one)),
            Amount::Range(range) => {
                let (from, to): (Spanned<Exact>, _) = (rounded(&range.from), rounded(&range.to));
                match *from == *to {
                    true => Amount::One(to),
                    false => Amount::Range(Range { from, to }.into()),
                }
            }
        })
    }

    /// The side to which a value is rounded: that on which the qualifier stays true. A change is
    /// said without its sign, so one below zero is rounded to the other side.
    pub fn rounding(&self, is_negative: bool) -> Rounding {
        let is_mirrored = is_negative && self.relation == Some(Relation::Change);
        let side = |is_below: bool| match is_below != is_mirrored {
            true => Rounding::Down,
            false => Rounding::Up,
        };
        match self.qualifier.as_deref() {
            None | Some(Qualifier::About | Qualifier::Around) => Rounding::Nearest,
            Some(Qualifier::Over | Qualifier::AndMore | Qualifier::AndOdd) => side(true),
            Some(Qualifier::AtLeast | Qualifier::OrMore) => side(true),
            Some(Qualifier::Nearly | Qualifier::Under) => side(false),
            Some(Qualifier::AtMost | Qualifier::OrLess) => side(false),
        }
    }
}

/// Which way a change goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Above zero.
    Up,
    /// Below zero.
    Down,
    /// Nowhere: zero.
    Level,
}

/// A value, or from one to another.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Range {
    /// The least.
    pub from: Spanned<Exact>,
    /// The greatest.
    pub to: Spanned<Exact>,
}

impl Amount {
    /// The ends of the range; twice the value where there is one.
    pub fn ends(&self) -> [&Exact; 2] {
        match self {
            Self::One(value) => [value, value],
            Self::Range(range) => [&range.from, &range.to],
        }
    }

    /// Without a sign: the ends of a range below zero change places.
    #[must_use]
    pub fn absolute(&self) -> Self {
        match (self, self.ends()) {
            (Self::One(_), [value, _]) => Self::One(value.absolute().into()),
            (Self::Range(_), [least, greatest]) if least.is_negative() => {
                let (from, to) = (greatest.absolute().into(), least.absolute().into());
                Self::Range(Range { from, to }.into())
            }
            (Self::Range(_), _) => self.clone(),
        }
    }

    /// Which way it goes as a change; a range that crosses zero goes down.
    pub fn direction(&self) -> Direction {
        let [from, to] = self.ends();
        match from.is_negative() {
            true => Direction::Down,
            false if to.as_whole() == Some(0) => Direction::Level,
            false => Direction::Up,
        }
    }
}

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

/// A figure for the key-figures panel of the summary edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct KeyFigure {
    /// The figure's name.
    pub figure: Spanned<String>,
    /// What it counts, printed under the number.
    pub label: Localized,
}
