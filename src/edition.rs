//! An edition: the report resolved for one language, ready to be written.
//!
//! [`resolve`] decides everything that depends on language: the strings, the numbers, the headings'
//! numbers, the labels, where a title may break. A writer sees only an [`Edition`] and knows no
//! language's rules beyond its [`Typography`].

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{Date, Scope};

/// One edition in one language: final strings, final numbers, structure.
#[derive(Clone, Debug, Serialize)]
pub struct Edition {
    /// The edition's name, such as `handout`.
    pub name: String,
    /// The report's name, the stem of output files.
    pub id: String,
    /// The language as the report names it, such as `zh`.
    pub lang: String,
    /// The language and region by BCP 47, such as `zh-CN`.
    pub tag: String,
    /// Which tradition of typesetting the language follows.
    pub typography: Typography,
    /// How much of the report it prints.
    pub scope: Scope,
    /// The day the report is given: the only date of the document.
    #[serde(serialize_with = "date_parts")]
    pub date: Option<Date>,
    /// What stands before the body.
    pub head: Head,
    /// Whether the head stands on a cover of its own, without page number.
    pub cover: bool,
    /// The table of contents, where the edition has one: its title. The entries are the headings.
    pub contents: Option<String>,
    /// The key-figures panel.
    pub key_figures: Option<KeyFigures>,
    /// The body, headings and blocks in one row.
    pub blocks: Vec<Block>,
    /// The annexes, each on a new page.
    pub annexes: Vec<Annex>,
    /// The footnotes' texts; [`Inline::Note`] counts them from 1.
    pub notes: Vec<Vec<Inline>>,
    /// The title over notes that are gathered at the end, in formats without footnotes.
    pub notes_title: String,
    /// How headings are numbered, one entry a level; deeper levels use the last.
    pub numbering: Vec<NumberStyle>,
    /// How ordered lists are numbered.
    pub list_numbering: NumberStyle,
    /// The families that each role asks for.
    pub fonts: BTreeMap<Role, FontRole>,
}

/// What a font is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, serde::Deserialize)]
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

/// The families a role asks for, best first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FontRole {
    /// The name that goes into a Word file.
    pub official: String,
    /// Families that are the official face, under any of its names.
    pub families: Vec<String>,
    /// Families that stand in for it, with a warning.
    pub stand_ins: Vec<String>,
}

/// A tradition of typesetting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Typography {
    /// Chinese: full-width cells, two-character indents, GB/T 9704.
    Han,
    /// Western: proportional words.
    Latin,
}

/// Title, subtitle, speaker.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    /// The running label of the meeting's document, over the title.
    pub label: Option<String>,
    /// What the edition is, under its label (such as `Summary Edition`); none in a full edition.
    pub edition_label: Option<String>,
    /// The title, each line a whole phrase. Joined by [`Head::joint`] they are the title.
    pub title: Vec<String>,
    /// The date and meeting line, each line a whole phrase.
    pub subtitle: Vec<String>,
    /// The speaker's office.
    pub office: Option<String>,
    /// The speaker's name.
    pub speaker: Option<String>,
    /// What joins the lines of the title or the subtitle: nothing in Chinese, a blank in English.
    pub joint: &'static str,
    /// What stands between office and name: one full-width blank in Chinese, a comma in English…
    pub speaker_joint: String,
}

/// The key-figures panel of a summary.
#[derive(Clone, Debug, Serialize)]
pub struct KeyFigures {
    /// Its title.
    pub title: String,
    /// Its figures, in order.
    pub items: Vec<KeyFigure>,
}

/// One figure of the panel.
#[derive(Clone, Debug, Serialize)]
pub struct KeyFigure {
    /// The number with its unit, ready for print.
    pub value: String,
    /// What it counts.
    pub label: Vec<Inline>,
}

/// A block of the body.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// The address to the deputies: flush, on its own line.
    Salutation {
        /// Its text.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Paragraph),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// An image.
    Image(Image),
}

/// A heading.
#[derive(Clone, Debug, Serialize)]
pub struct Heading {
    /// Depth in the document, from 1: the bookmark's and the tag's level.
    pub depth: usize,
    /// Typographic level: 0 for a part, 1 for 一、, 2 for （一）, and so on.
    pub level: usize,
    /// The count among its siblings; none where it is not numbered.
    pub ordinal: Option<u32>,
    /// The number as printed, with its marks (`一、`, `I. `); empty where it is not numbered.
    pub number: String,
    /// The text, without the number.
    pub text: Vec<Inline>,
}

/// A paragraph.
#[derive(Clone, Debug, Serialize)]
pub struct Paragraph {
    /// A run-in lead sentence, with the blank that follows it in English.
    pub lead: Vec<Inline>,
    /// The text.
    pub text: Vec<Inline>,
}

/// A list.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    /// Whether the items are numbered, by [`Edition::list_numbering`].
    pub ordered: bool,
    /// The items.
    pub items: Vec<ListItem>,
}

/// An item of a list.
#[derive(Clone, Debug, Serialize)]
pub struct ListItem {
    /// Its number or mark as printed, with the blank that follows it in English.
    pub marker: String,
    /// Its text.
    pub text: Vec<Inline>,
}

/// A table.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// `表1` or `Table 1`, where the table has a caption.
    pub label: String,
    /// The caption, without its label.
    pub caption: Option<Vec<Inline>>,
    /// The header row.
    pub header: Vec<Vec<Inline>>,
    /// The rows; each as long as the header.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// An image.
#[derive(Clone, Debug, Serialize)]
pub struct Image {
    /// The file as the report names it; its bytes are among the writer's assets by this name.
    pub file: String,
    /// What it shows, as plain text.
    pub alt: String,
    /// `图1` or `Figure 1`, where the image has a caption.
    pub label: String,
    /// The caption, without its label.
    pub caption: Option<Vec<Inline>>,
}

/// An annex.
#[derive(Clone, Debug, Serialize)]
pub struct Annex {
    /// `附件1` or `Annex 1`.
    pub label: String,
    /// Its title.
    pub title: Vec<Inline>,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// A run of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Inline {
    /// Text.
    Text {
        /// The characters.
        text: String,
    },
    /// Strong text.
    Strong {
        /// What is strong: text and figures.
        body: Vec<Inline>,
    },
    /// A figure, number and unit, which should stay on one line.
    Figure {
        /// As printed.
        text: String,
    },
    /// A reference to a footnote.
    Note {
        /// Its number, from 1: an index into [`Edition::notes`].
        number: usize,
    },
}

/// How a level is numbered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, serde::Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, serde::Deserialize)]
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

fn date_parts<S: serde::Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    date.map(|d| (d.year, d.month, d.day)).serialize(serializer)
}
