//! What a quantity is besides its value: unit, qualifier, relation, scale.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Lang, Spanned};
use crate::source::Span;

/// What a figure counts: a unit the program knows, or a noun given here.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
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

impl Unit {
    /// Whether it is this one of the units that the program knows.
    pub fn is(&self, name: &str) -> bool {
        matches!(self, Self::Known(known) if known.value == name)
    }

    /// Whether it says how long something takes.
    pub fn is_duration(&self) -> bool {
        const DURATIONS: [&str; 7] = [
            "day",
            "hour",
            "minute",
            "month",
            "week",
            "working-day",
            "year",
        ];
        matches!(self, Self::Known(known) if DURATIONS.contains(&known.value.as_str()))
    }

    /// The place where it is written.
    pub fn span(&self) -> Span {
        match self {
            Self::Known(name) => name.span,
            Self::Noun(nouns) => nouns.span,
        }
    }

    /// As the report file names it.
    pub fn name(&self) -> String {
        match self {
            Self::Known(name) => name.value.clone(),
            Self::Noun(nouns) => {
                let one = |(lang, noun): (&Lang, &Noun)| {
                    let said = match noun {
                        Noun::Same(same) => &same.value,
                        Noun::Forms(forms) => &forms.other,
                    };
                    format!("{lang}: {said}")
                };
                let nouns: Vec<String> = nouns.iter().map(one).collect();
                format!("{{{}}}", nouns.join(", "))
            }
        }
    }
}

/// A counted noun in one language.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged, rename = "Noun")]
pub enum Noun {
    /// One form for every number, in a language whose nouns have no plural.
    #[serde(rename = "scalar")]
    Same(Spanned<String>),
    /// A form for each plural category of the language.
    #[serde(rename = "mapping")]
    Forms(Spanned<Forms>),
}

/// The plural forms of a noun.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// The form for one.
    pub one: String,
    /// The form for every other number.
    pub other: String,
}

/// What a figure is in relation to something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// A change; a decrease is below zero: 下降21%, down 21 percent.
    Change,
    /// A part of the whole: 占总数的21%, 21 percent of the total.
    Share,
    /// All together: 共773条, a total of 773 suggestions.
    Total,
    /// Without a break: 连续8年, eight consecutive years.
    Consecutive,
    /// The first so many: 前46家, the first 46 organizations.
    First,
    /// How many times as much as before: 2 is 增长一倍, doubled; 3 is 增长2倍, tripled.
    Multiple,
}

/// What goes up or down in a change, for languages that have a verb for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeOf {
    /// How many or how much there is: 增加300件, 减少21%.
    Amount,
    /// A growing or falling figure: 增长5.2%, 下降21%.
    Rate,
    /// How high a share or a rate is: 提高2.1个百分点, 下降2.1个百分点.
    Level,
}

impl ChangeOf {
    /// Its name, such as `amount`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Rate => "rate",
            Self::Level => "level",
        }
    }
}

/// What a change is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Compared {
    /// The year before: 比上年下降21%, down 21 percent from the previous year.
    LastYear,
    /// The same period of the year before: 同比下降21%, down 21 percent year on year.
    SamePeriod,
}

/// The word for a power of ten with which a figure is printed.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged, rename = "Scale")]
pub enum Scale {
    /// The same in every language: `full`, all digits.
    #[serde(rename = "scalar")]
    Same(Spanned<String>),
    /// `full`, or one of the language's words, by language: `{zh: 亿, en: million}`.
    #[serde(rename = "mapping")]
    Words(BTreeMap<Spanned<Lang>, Spanned<String>>),
}

impl Scale {
    /// The scale of a figure that is printed with all its digits.
    pub const FULL: &'static str = "full";

    /// The scale in a language, if one is asked for.
    pub fn in_language(&self, lang: &Lang) -> Option<&Spanned<String>> {
        match self {
            Self::Same(word) => Some(word),
            Self::Words(words) => words.get(lang.as_str()),
        }
    }
}
