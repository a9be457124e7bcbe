//! What a language folder says of its language besides its messages: `locale.json`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The data of a locale.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LocaleData {
    /// The language's name in the language itself.
    pub name: String,
    /// Language and region by BCP 47, such as `zh-CN`.
    pub tag: String,
    /// Its tradition of typesetting.
    pub typography: Typography,
    /// What stands between two sentences, or the lines of a title: nothing in Chinese.
    pub joint: String,
    /// How headings are numbered, a level each.
    pub numbering: Vec<NumberStyle>,
    /// How the items of ordered lists are numbered.
    pub list_numbering: NumberStyle,
    /// What marks an item of an unordered list.
    pub list_mark: String,
    /// The powers of ten that have a word, greatest first; `magnitude-N` is the message.
    pub magnitudes: Vec<i16>,
    /// Whether digits are grouped by thousands.
    pub grouping: bool,
    /// The small numbers, from zero, as they are spelled; none where numerals are used.
    pub spelled: Vec<String>,
    /// How two is said before what is counted, where it is not as it is counted: 两.
    pub two_counted: Option<String>,
    /// Phrases inside which a title does not break.
    pub phrases: Vec<String>,
    /// Words that open a phrase, before which a title may break, in a language with blanks.
    pub openers: Vec<String>,
    /// The families of each role.
    pub fonts: BTreeMap<Role, FontRole>,
}

/// A tradition of typesetting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Typography {
    /// Chinese: full-width cells, two-character indents, GB/T 9704.
    Han,
    /// Western: proportional words.
    Latin,
}

/// What a font is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The title.
    Title,
    /// Running text.
    Body,
    /// Headings of the first level, strong text.
    #[serde(rename = "heading-1")]
    Heading1,
    /// Headings of the second level, lead sentences, subtitle and speaker.
    #[serde(rename = "heading-2")]
    Heading2,
    /// Page numbers.
    PageNumber,
    /// Latin letters and digits.
    Latin,
    /// Characters that the others lack.
    Fallback,
}

impl Role {
    /// The role as the language folders name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Body => "body",
            Self::Heading1 => "heading-1",
            Self::Heading2 => "heading-2",
            Self::PageNumber => "page-number",
            Self::Latin => "latin",
            Self::Fallback => "fallback",
        }
    }
}

/// The families a role asks for, best first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FontRole {
    /// The name that goes into a Word file.
    pub official: String,
    /// Families that are the official face, under any of its names.
    pub families: Vec<String>,
    /// Families that stand in for it, with a warning.
    pub stand_ins: Vec<String>,
}

/// How a level is numbered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberStyle {
    /// The numerals.
    pub numerals: Numerals,
    /// What stands before the numeral, such as `（`.
    #[serde(default)]
    pub before: String,
    /// What stands after it, with any blank, such as `、` or `. `.
    #[serde(default)]
    pub after: String,
}

/// A system of numerals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Numerals {
    /// 一, 十, 二十一, 一百零一.
    Han,
    /// 1, 2, 3.
    Arabic,
    /// I, II, III.
    UpperRoman,
    /// A, B, C, then AA.
    UpperLetter,
}
