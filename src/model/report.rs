//! The report itself.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::written::{in_file_order, is_default, is_usual};
use super::{
    Attendance, Block, Date, Distribution, Figure, KeyFigure, Kind, Labels, Lang, Localized, Nodes,
    NumberingStyle, Place, RedHead, SharedText, Spanned,
};
use crate::theme::{Changes, Typography};

/// A bilingual report, from which every edition is published.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Report {
    /// Where the JSON Schema of this file lies, for editors.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The stem of the output files' names: letters, digits, `-`, `_` and `.`.
    pub id: Spanned<String>,
    /// What kind of document this is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: Kind,
    /// The languages in which every text is said. Both Chinese and English if left out.
    #[serde(default = "default_languages", skip_serializing_if = "is_usual")]
    pub languages: Spanned<Vec<Spanned<Lang>>>,
    /// The title.
    pub title: Localized,
    /// What stands under the title, such as what the paper is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<Localized>,
    /// The body whose paper it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<Localized>,
    /// The file of its mark, a PNG or JPEG, relative to the report file and inside its folder: for the cover.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<SharedText>,
    /// The red head, where the paper has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub red_head: Option<RedHead>,
    /// To whom the paper goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressees: Option<Localized>,
    /// The meeting to which the report is given.
    pub meeting: Option<Meeting>,
    /// The day of the paper itself; that of the meeting if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Spanned<Date>>,
    /// Who gives it.
    pub speaker: Option<Speaker>,
    /// The whole report in a few sentences, for the summary edition.
    pub summary: Option<Localized>,
    /// Numbers said once, by name.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        serialize_with = "in_file_order"
    )]
    pub figures: BTreeMap<Spanned<String>, Figure>,
    /// The figures of the summary edition's panel.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub key_figures: Vec<KeyFigure>,
    /// The texts of the footnotes, by name.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        serialize_with = "in_file_order"
    )]
    pub footnotes: BTreeMap<Spanned<String>, Localized>,
    /// How its sections are numbered; as official papers are if left out.
    #[serde(default, skip_serializing_if = "is_default")]
    pub numbering_style: NumberingStyle,
    /// The report's text.
    pub body: Vec<Block>,
    /// Who was at the meeting, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attendance: Option<Attendance>,
    /// Who signs the paper, below its text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Localized>,
    /// Whether the signature leaves room for a seal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<Spanned<bool>>,
    /// To whom the paper may be shown, printed in brackets below the signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub circulation: Option<Localized>,
    /// What is attached to the report.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub annexes: Vec<Annex>,
    /// The imprint at the foot of the last page: who gets copies, who printed the paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distribution: Option<Distribution>,
    /// Who the organization is: paragraphs for the last page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<Localized>,
    /// How it is reached: lines for the last page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contact: Vec<Localized>,
    /// Who made and published the paper: lines for the last page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub imprint: Vec<Localized>,
    /// Words that the program prints of itself, where the paper has others.
    #[serde(default, skip_serializing_if = "Labels::is_empty")]
    pub labels: Labels,
    /// Terms and how they are said in each language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub glossary: Vec<GlossaryEntry>,
    /// Families for the roles of type, by language; those of the language's usage if left out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fonts: BTreeMap<Spanned<Lang>, FontChoice>,
    /// How numbers and dates are written where usage leaves a choice, by language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub style: BTreeMap<Spanned<Lang>, Style>,
    /// What its pages have otherwise than the theme of a language's tradition, by language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub theme: BTreeMap<Spanned<Lang>, Changes>,
    /// Changes to the editions, or further ones, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub editions: BTreeMap<Spanned<String>, EditionRules>,
    /// Where its blocks, annexes and texts stand in the file, by their identities.
    #[serde(skip)]
    pub nodes: Nodes,
}

impl Report {
    /// A report in Chinese and English with nothing in it.
    pub fn new(id: impl Into<String>, title: Localized) -> Self {
        Self {
            id: id.into().into(),
            title,
            languages: default_languages(),
            ..Self::default()
        }
    }

    /// Its day: its own, or that of the meeting.
    pub fn day(&self) -> Option<Date> {
        let of_meeting = || self.meeting.as_ref().map(|meeting| &meeting.date);
        self.date.as_ref().or_else(of_meeting).map(|day| day.value)
    }

    /// Changes what its pages have otherwise, on top of what it says itself.
    pub fn change_theme(&mut self, themes: BTreeMap<Spanned<Lang>, Changes>) {
        for (lang, changes) in themes {
            let own = self.theme.remove(&lang).unwrap_or_default();
            self.theme.insert(lang, own.and(&changes));
        }
    }

    /// What its pages have otherwise in a language.
    pub fn theme_changes(&self, lang: &Lang) -> Changes {
        self.theme.get(lang.as_str()).cloned().unwrap_or_default()
    }

    /// How a language is written in the report.
    pub fn style(&self, lang: &Lang) -> Style {
        self.style.get(lang.as_str()).copied().unwrap_or_default()
    }
}

/// The languages of a report that names none.
pub(super) fn default_languages() -> Spanned<Vec<Spanned<Lang>>> {
    ["zh", "en"]
        .map(|tag| Spanned::from(Lang::new(tag)))
        .to_vec()
        .into()
}

/// The meeting to which a report is given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Meeting {
    /// Its full name.
    pub name: Localized,
    /// The day on which the report is given.
    pub date: Spanned<Date>,
    /// The report's number among the meeting's documents.
    pub document: Option<u16>,
}

impl Meeting {
    /// A meeting on a day.
    pub fn new(name: Localized, date: Date) -> Self {
        Self {
            name,
            date: date.into(),
            document: None,
        }
    }
}

/// The person who gives the report.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Speaker {
    /// The person's office, where it is to be printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<Localized>,
    /// The person's name.
    pub name: Localized,
}

/// An annex, on a new page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Annex {
    /// Its identity, and where it stands.
    #[serde(rename = "$place", default, skip_serializing)]
    #[schemars(skip)]
    pub place: Place,
    /// A name for the annex, unique in the report.
    pub id: Option<Spanned<String>>,
    /// Its title.
    pub title: Localized,
    /// The number it has, from which further annexes count on; the next one if left out.
    #[schemars(range(min = 1, max = 9999))]
    pub number: Option<Spanned<u32>>,
    /// What it holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Block>,
}

/// A term in each language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct GlossaryEntry(pub Localized);

/// The families for the roles of type in one language, best first. Those that the program asks for
/// otherwise stand in for them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FontChoice {
    /// The title.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub title: Vec<String>,
    /// Running text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<String>,
    /// Headings of the first level, strong text.
    #[serde(default, rename = "heading-1")]
    pub heading_1: Vec<String>,
    /// Headings of the second level, lead sentences, subtitle and speaker.
    #[serde(default, rename = "heading-2")]
    pub heading_2: Vec<String>,
    /// Page numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub page_number: Vec<String>,
    /// Latin letters and digits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub latin: Vec<String>,
}

/// How a language is written, where usage leaves a choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Style {
    /// Whether digits are grouped by thousands: 3,976. As the language has it if left out.
    pub grouping: Option<bool>,
    /// The order of day and month; as the language has it if left out.
    pub dates: Option<DateOrder>,
    /// The usage of a country that shares the language: `en-GB` of `en`, `zh-HK` of `zh-Hant`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<Variant>,
}

/// The usage of a country in the words that the program prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Variant {
    /// British English: per cent, metres, 11 February 2026.
    #[serde(rename = "en-GB")]
    British,
    /// Traditional Chinese of Hong Kong: 萬億, 米.
    #[serde(rename = "zh-HK")]
    HongKong,
}

impl Variant {
    /// Its tag by BCP 47, which names its folder in that of the language.
    pub fn tag(self) -> &'static str {
        match self {
            Self::British => "en-GB",
            Self::HongKong => "zh-HK",
        }
    }
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

/// What an edition prints of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// All of it.
    Full,
    /// The summaries and the key figures.
    Summary,
}

/// A file format.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
#[derive(strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Format {
    /// Print-ready PDF.
    Pdf,
    /// Editable Word document.
    Docx,
    /// Plain text.
    Txt,
}

/// The names of the editions that there are without a report naming them.
pub const STANDARD_EDITIONS: [&str; 4] = ["handout", "draft", "summary", "text"];

/// What an edition is to be; what is left out stays as the program has it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct EditionRules {
    /// The languages in which it is made.
    pub languages: Option<Vec<Spanned<Lang>>>,
    /// The formats in which it is made.
    pub formats: Option<Vec<Format>>,
    /// What it prints of the report.
    pub scope: Option<Scope>,
    /// Whether it begins with a cover, which has no page number.
    pub cover: Option<bool>,
    /// Whether it has a table of contents.
    pub contents: Option<bool>,
    /// Whether the notes for the editors stand in its Word file, as comments.
    pub comments: Option<bool>,
    /// What it shows of the addresses of links.
    pub links: Option<Links>,
    /// Whether it is only made when all it prints is said in its language; else a text that is
    /// not shows its place. The handout and the summary are whole, drafts and plain text need not be.
    pub whole: Option<bool>,
}

/// What an edition shows of the addresses of links whose text says something else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Links {
    /// Nothing: they can be followed on a screen.
    #[default]
    Live,
    /// The addresses are printed in brackets behind them, for those who read on paper.
    Printed,
}

/// The names a report may use that come from elsewhere: the locales' languages, units and scales.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// The languages that the program has locales for.
    pub languages: BTreeSet<Lang>,
    /// The units that every locale knows.
    pub units: BTreeSet<String>,
    /// The units of ordinals that every locale knows.
    pub ordinal_units: BTreeSet<String>,
    /// The words for powers of ten of each language.
    pub scales: BTreeMap<Lang, Vec<String>>,
    /// The languages whose nouns have a plural.
    pub plural_languages: BTreeSet<Lang>,
    /// The tradition of typesetting that each language follows.
    pub typographies: BTreeMap<Lang, Typography>,
    /// The usages of countries that each language has, by their tags.
    pub variants: BTreeMap<Lang, Vec<String>>,
    /// The languages that have two orders of day and month.
    pub day_first_languages: BTreeSet<Lang>,
}
