//! What a language folder says of its language besides its messages: `locale.json`.

use std::collections::BTreeMap;

use include_dir::Dir;
use serde::{Deserialize, Serialize};

use super::messages::WHOLE;
use crate::model::{NumberingStyle, han_numeral, letter_numeral, roman_numeral};
use crate::theme::{Role, Typography};

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
    /// How headings are numbered in each style, a level each.
    pub numbering: BTreeMap<NumberingStyle, Vec<NumberStyle>>,
    /// How the items of ordered lists are numbered.
    pub list_numbering: NumberStyle,
    /// How articles are numbered.
    pub article_numbering: NumberStyle,
    /// What marks an item of an unordered list.
    pub list_mark: String,
    /// The powers of ten that have a word, greatest first; `magnitude-N` is the message.
    pub magnitudes: Vec<i16>,
    /// The powers of ten below which a number stands in full rather than with many places before
    /// a magnitude: 32150, not 3.215万.
    pub full: Option<FullNumbers>,
    /// Whether digits are grouped by thousands.
    pub grouping: bool,
    /// How numbers are written in words.
    pub spelling: Spelling,
    /// In running text, whole numbers below this are spelled before what is counted; none if zero.
    pub spell_below: u64,
    /// The units that measure rather than count: their numbers are never spelled.
    pub measures: Vec<String>,
    /// The units that are said with both ends of a range.
    pub repeated_units: Vec<String>,
    /// The units after which another follows in brackets, for readers who do not know them.
    #[serde(default)]
    pub conversions: BTreeMap<String, Vec<Conversion>>,
    /// Whether digits may begin a sentence.
    pub digits_begin_sentences: bool,
    /// What ends in a full stop and ends no sentence, such as `No.`.
    #[serde(default)]
    pub abbreviations: Vec<String>,
    /// Whether the day stands before the month where a report does not say.
    #[serde(default)]
    pub day_first: bool,
    /// The tag of the language's usage with the other order of day and month.
    pub day_first_tag: Option<String>,
    /// Phrases inside which a title does not break.
    pub phrases: Vec<String>,
    /// Words that open a phrase, before which a title may break, in a language with blanks.
    pub openers: Vec<String>,
    /// Further words that lead to the next one: no line of a cover's title ends with them.
    #[serde(default)]
    pub articles: Vec<String>,
    /// The families of each role.
    pub fonts: BTreeMap<Role, FontRole>,
}

impl LocaleData {
    /// The data of a language folder.
    pub(super) fn of(folder: &Dir, variant: Option<&Dir>) -> Self {
        let entries = |folder: &Dir| -> serde_json::Map<String, serde_json::Value> {
            let file = folder.get_file(folder.path().join("locale.json"));
            serde_json::from_slice(file.expect(WHOLE).contents()).expect(WHOLE)
        };
        let mut all = entries(folder);
        all.extend(variant.map(entries).unwrap_or_default());
        serde_json::from_value(all.into()).expect(WHOLE)
    }
}

/// Which numbers stand in full although a magnitude would do.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FullNumbers {
    /// Numbers below this power of ten,
    pub below: i16,
    /// that would have more than this many places before the magnitude.
    pub places: i16,
}

/// How numbers are written in words.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Spelling {
    /// In Han numerals.
    Han {
        /// How two is said before what is counted: 两, 兩.
        two: String,
        /// Ten thousand and a hundred million: 万 and 亿, 萬 and 億.
        myriads: [String; 2],
    },
    /// In words.
    Words {
        /// Zero to nineteen.
        ones: Vec<String>,
        /// Twenty to ninety.
        tens: Vec<String>,
        /// The places in an order, from zeroth, that are spelled.
        ordinals: Vec<String>,
        /// What joins tens and ones.
        joint: String,
        /// The decimal point.
        point: String,
    },
}

/// Another unit for the same.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Conversion {
    /// The other unit.
    pub unit: String,
    /// How many of the first make one of it.
    pub divisor: u32,
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
    /// Families whose letters are as wide as those of the official face.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub as_wide: Vec<String>,
    /// The name that goes into a Word file for characters outside GB 2312, where the official face
    /// holds only that set; of the fallback, for those beyond the basic plane.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wide: Option<String>,
    /// Whether it sets the Latin letters and digits among its characters too: beside 黑体 those of the
    /// Latin role look light.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own_latin: bool,
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
    /// Whether the numbers of the levels above stand before it: `1.2`.
    #[serde(default)]
    pub nested: bool,
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

/// A number in a style, with the marks before and after it: `（二）`, `II. `.
pub fn number(style: &NumberStyle, above: &[u32], n: u32) -> String {
    let bare = bare_number(style, above, n);
    format!("{}{bare}{}", style.before, style.after)
}

/// A number in a style's numerals, without its marks: `二`, `II`, and below other numbers `1.2`.
pub fn bare_number(style: &NumberStyle, above: &[u32], n: u32) -> String {
    let numeral = |n| match style.numerals {
        Numerals::Han => han_numeral(n),
        Numerals::Arabic => n.to_string(),
        Numerals::UpperRoman => roman_numeral(n),
        Numerals::UpperLetter => letter_numeral(n),
    };
    let above = above.iter().copied().filter(|_| style.nested);
    let numerals: Vec<String> = above.chain([n]).map(numeral).collect();
    numerals.join(".")
}
