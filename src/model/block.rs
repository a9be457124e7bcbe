//! The blocks a report's body is made of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::written::is_default;
use super::{ImageFile, Lang, Localized, LocalizedText, NodeId, Place, Spanned, Table};
use crate::source::Span;
use crate::theme::Width;

/// How deep sections may stand in each other: deeper ones have no heading style of their own.
pub const MOST_DEPTH: usize = 4;

/// The same of each kind of block, which have the keys in question alike; otherwise of one that is
/// its text alone.
macro_rules! of_each {
    ($block:expr, $keys:ident => $value:expr, $text:pat => $otherwise:expr) => {
        match $block {
            Block::Salutation(Salutation($text)) | Block::Paragraph(Paragraph::Plain($text)) => {
                $otherwise
            }
            Block::Paragraph(Paragraph::Full($keys)) => $value,
            Block::Section($keys) => $value,
            Block::List($keys) => $value,
            Block::Table($keys) => $value,
            Block::Image($keys) => $value,
        }
    };
}
pub(super) use of_each;

/// One block of the body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[derive(strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Block {
    /// The address to the deputies, on its own line, flush.
    Salutation(Salutation),
    /// A paragraph.
    Paragraph(Paragraph),
    /// A section with its heading.
    Section(Box<Section>),
    /// A list.
    List(Box<List>),
    /// A table.
    Table(Box<Table>),
    /// An image.
    Image(Box<Image>),
}

impl Block {
    /// The key under which the block stands in the report file.
    pub fn kind(&self) -> &'static str {
        self.into()
    }

    /// The block's name, where it has one.
    pub fn id(&self) -> Option<&Spanned<String>> {
        of_each!(self, block => block.id.as_ref(), _ => None)
    }

    /// The remark for the editors, where there is one.
    pub fn note(&self) -> Option<&LocalizedText> {
        of_each!(self, block => block.note.as_ref(), _ => None)
    }

    /// The languages in which all of the block's texts are outdated.
    pub fn outdated(&self) -> &[Spanned<Lang>] {
        of_each!(self, block => &block.outdated, _ => &[])
    }

    /// The block's identity, and where what stands under its key stands in the report file.
    pub fn place(&self) -> Place {
        of_each!(self, block => block.place, text => text.place)
    }

    /// The table that this is.
    pub fn as_table(&self) -> Option<&Table> {
        let Self::Table(table) = self else {
            return None;
        };
        Some(table)
    }

    /// Where what stands under the block's key stands in the report file.
    pub fn span(&self) -> Span {
        self.place().span
    }

    /// The block's identity.
    pub fn node(&self) -> NodeId {
        self.place().node
    }
}

impl Section {
    /// The sections among blocks, without those inside them.
    pub fn among(blocks: &[Block]) -> impl Iterator<Item = &Self> + Clone {
        blocks.iter().filter_map(|block| match block {
            Block::Section(section) => Some(&**section),
            Block::Salutation(_)
            | Block::Paragraph(_)
            | Block::List(_)
            | Block::Table(_)
            | Block::Image(_) => None,
        })
    }
}

/// A salutation: its text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Salutation(pub Localized);

/// A paragraph: its text alone, or its text with a lead sentence, a name or a note.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged, rename = "Paragraph")]
pub enum Paragraph {
    /// With a run-in lead sentence, a name or a note.
    #[serde(rename = "mapping with text")]
    Full(Box<FullParagraph>),
    /// The text alone.
    #[serde(rename = "mapping")]
    Plain(Localized),
}

/// A paragraph with all that can be said of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FullParagraph {
    /// Its identity, and where it stands.
    #[serde(rename = "$place", default, skip_serializing)]
    #[schemars(skip)]
    pub place: Place,
    /// A name for the block, unique in the report.
    pub id: Option<Spanned<String>>,
    /// A run-in lead sentence that opens the paragraph, set apart by its type.
    pub lead: Option<Localized>,
    /// The text.
    pub text: Localized,
    /// Whether it is quoted from elsewhere: set in Kaiti in Chinese, in from both margins in English.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub quotation: bool,
    /// A remark for the editors, never printed: a comment in the Word draft.
    pub note: Option<LocalizedText>,
    /// The languages in which the block's own texts no longer say what the others do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outdated: Vec<Spanned<Lang>>,
}

impl Paragraph {
    /// All that is said of it, where more is said than its text.
    pub fn full(&self) -> Option<&FullParagraph> {
        match self {
            Self::Full(full) => Some(full),
            Self::Plain(_) => None,
        }
    }

    /// Whether it is quoted from elsewhere.
    pub fn is_quotation(&self) -> bool {
        self.full().is_some_and(|full| full.quotation)
    }

    /// The run-in lead sentence.
    pub fn lead(&self) -> Option<&Localized> {
        self.full()?.lead.as_ref()
    }

    /// The text.
    pub fn text(&self) -> &Localized {
        match self {
            Self::Full(full) => &full.text,
            Self::Plain(text) => text,
        }
    }
}

/// Whether a section is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Numbering {
    /// Numbered in the language's own way: 一、 or I.
    #[default]
    Auto,
    /// Without a number. An unnumbered section that holds numbered ones is a part.
    None,
    /// Without a number, but what it holds is counted as in a numbered one: （一） or A.
    #[serde(rename = "silent")]
    Hidden,
}

/// A section: heading and body.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Section {
    /// Its identity, and where it stands.
    #[serde(rename = "$place", default, skip_serializing)]
    #[schemars(skip)]
    pub place: Place,
    /// A name for the block, unique in the report.
    pub id: Option<Spanned<String>>,
    /// The heading, without its number.
    pub heading: Localized,
    /// Whether the paragraph that the section begins with goes on on the heading's line:
    /// （一）加强立法。全年制定法规3件。
    #[serde(default, skip_serializing_if = "is_default")]
    pub run_in: bool,
    /// The number it has, from which its siblings count on; the next one if left out.
    #[schemars(range(min = 1, max = 9999))]
    pub number: Option<Spanned<u32>>,
    /// Whether the section is counted.
    #[serde(default, skip_serializing_if = "is_default")]
    pub numbering: Numbering,
    /// What the summary edition prints of the section.
    pub summary: Option<Localized>,
    /// A remark for the editors, never printed: a comment in the Word draft.
    pub note: Option<LocalizedText>,
    /// The languages in which the block's own texts no longer say what the others do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outdated: Vec<Spanned<Lang>>,
    /// What the section holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Block>,
}

/// How the sections of a whole report are numbered.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum NumberingStyle {
    /// As official papers are: 一、（一）1.（1） and I. A. 1. (1).
    #[default]
    Official,
    /// By the numbers of all levels: 1, 1.1, 1.1.1.
    Decimal,
    /// In chapters and sections: 第一章, 第一节 and Chapter I, Section 1.
    Chapter,
}

/// Whether a list counts its items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ListStyle {
    /// Items are numbered.
    Ordered,
    /// Items are the articles of a decision (第一条), counted on through the paper.
    Articles,
    /// Items are marked.
    #[default]
    Unordered,
}

/// A list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct List {
    /// Its identity, and where it stands.
    #[serde(rename = "$place", default, skip_serializing)]
    #[schemars(skip)]
    pub place: Place,
    /// A name for the block, unique in the report.
    pub id: Option<Spanned<String>>,
    /// Whether the items are numbered.
    #[serde(default)]
    pub style: ListStyle,
    /// The number of the first item, 1 if left out.
    #[schemars(range(min = 1, max = 9999))]
    pub start: Option<Spanned<u32>>,
    /// The items.
    #[schemars(length(min = 1))]
    pub items: Vec<Localized>,
    /// A remark for the editors, never printed: a comment in the Word draft.
    pub note: Option<LocalizedText>,
    /// The languages in which the block's own texts no longer say what the others do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outdated: Vec<Spanned<Lang>>,
}

/// An image from the report's folder.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Image {
    /// Its identity, and where it stands.
    #[serde(rename = "$place", default, skip_serializing)]
    #[schemars(skip)]
    pub place: Place,
    /// A name for the block, unique in the report.
    pub id: Option<Spanned<String>>,
    /// A PNG or JPEG file, relative to the report file and inside its folder; or one for each language,
    /// such as `{zh: plan.png, en: plan-en.png}`.
    pub file: ImageFile,
    /// The width it is printed in: a length (`80mm`) or a part of the text's width (`60%`). If left
    /// out, its pixels say it, 96 to the inch where the file has no number of its own.
    pub width: Option<Spanned<Width>>,
    /// The number it has, from which further images count on; the next one if left out.
    #[schemars(range(min = 1, max = 9999))]
    pub number: Option<Spanned<u32>>,
    /// What the image shows, for those who cannot see it.
    pub alt: Localized,
    /// The caption, printed below with the image's number.
    pub caption: Option<Localized>,
    /// A remark for the editors, never printed: a comment in the Word draft.
    pub note: Option<LocalizedText>,
    /// The languages in which the block's own texts no longer say what the others do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outdated: Vec<Spanned<Lang>>,
}
