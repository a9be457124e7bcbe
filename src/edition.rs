//! An edition: the report resolved for one language, ready to be written.
//!
//! [`resolve`] decides everything that depends on language: the strings, the numbers, the headings'
//! numbers, the labels, where a title may break. A writer sees only an [`Edition`] and knows no
//! language's rules beyond its [`Typography`].
//!
//! # Example
//!
//! ```
//! use twinpress::edition::EditionSpec;
//! use twinpress::model::{Lang, Scope};
//!
//! let spec = EditionSpec::new("summary", Lang::new("en")).with_scope(Scope::Summary);
//! assert!(spec.whole && !spec.cover);
//! ```
//!
//! The example of the whole library resolves one.

mod annexes;
mod blocks;
mod change;
mod columns;
mod head;
mod inlines;
mod kinds;
mod labels;
mod mark;
mod nesting;
mod numbers;
mod origin;
mod provenance;
mod remarks;
mod resolve;
mod spec;
mod tables;
mod working;

use std::collections::BTreeMap;

use serde::Serialize;

pub use crate::locale::{FontRole, NumberStyle, Numerals, Role, Typography};
pub use change::{Change, ChangeEntry, MarkedHead, NoteChange, Redline};
pub use columns::Columns;
pub use inlines::plain;
pub use mark::{Anchor, Mark, prints};
pub use origin::Origin;
pub use provenance::Provenance;
pub use remarks::{Place, Remark};
pub use resolve::resolve;
pub use spec::{EditionPlan, EditionSpec, plans};
pub use working::{WorkingCopy, WorkingSpec};

use crate::model::{Date, Scope};
use crate::theme::Theme;

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
    /// The note of the annexes after the body; none where there are none.
    pub annex_note: Option<AnnexNote>,
    /// The annexes, each on a new page.
    pub annexes: Vec<Annex>,
    /// The footnotes' texts; [`Inline::Note`] counts them from 1.
    pub notes: Vec<Vec<Inline>>,
    /// The title over notes that are gathered at the end, in formats without footnotes.
    pub notes_title: String,
    /// The remarks for the editors, in the order of the text; none in an edition that is to go out.
    #[serde(skip)]
    pub remarks: Vec<Remark>,
    /// What marks it as a working copy.
    pub working: WorkingCopy,
    /// How headings are numbered, one entry a level; deeper levels use the last.
    pub numbering: Vec<NumberStyle>,
    /// How ordered lists are numbered.
    pub list_numbering: NumberStyle,
    /// How its pages are set. The templates have the design of print, as `theme`.
    #[serde(skip)]
    pub theme: Theme,
    /// The families that each role asks for.
    pub fonts: BTreeMap<Role, FontRole>,
    /// Where its texts and images stand in the report file.
    #[serde(skip)]
    pub origins: Vec<Origin>,
    /// What is known of the changes, where the edition is a redline of two versions.
    pub redline: Option<Redline>,
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
    /// The speaker, name and office as the language orders them, a line each.
    pub speaker: Vec<String>,
    /// The speaker's name: the author in a document's properties.
    pub author: Option<String>,
    /// What joins the lines of the title or the subtitle: nothing in Chinese, a blank in English.
    pub joint: String,
}

impl Head {
    /// The title as one string.
    pub fn full_title(&self) -> String {
        self.title.join(&self.joint)
    }
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
        /// What it carries unprinted.
        #[serde(skip)]
        mark: Mark,
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
    /// A block of a redline that is not in both versions, or not at this place.
    Changed {
        /// What became of it.
        change: Change,
        /// The block; its texts are marked too.
        block: Box<Block>,
    },
}

impl Block {
    /// What the block carries unprinted.
    pub fn mark(&self) -> &Mark {
        match self {
            Self::Heading(heading) => &heading.mark,
            Self::Salutation { mark, .. } => mark,
            Self::Paragraph(paragraph) => &paragraph.mark,
            Self::List(list) => &list.mark,
            Self::Table(table) => &table.mark,
            Self::Image(image) => &image.mark,
            Self::Changed { block, .. } => block.mark(),
        }
    }

    fn mark_mut(&mut self) -> &mut Mark {
        match self {
            Self::Heading(heading) => &mut heading.mark,
            Self::Salutation { mark, .. } => mark,
            Self::Paragraph(paragraph) => &mut paragraph.mark,
            Self::List(list) => &mut list.mark,
            Self::Table(table) => &mut table.mark,
            Self::Image(image) => &mut image.mark,
            Self::Changed { block, .. } => block.mark_mut(),
        }
    }
}

/// The contents show headings down to this depth.
pub const CONTENTS_DEPTH: usize = 2;

impl Edition {
    /// The blocks of the body and of the annexes.
    pub fn all_blocks(&self) -> impl Iterator<Item = &Block> {
        let annexed = self.annexes.iter().flat_map(|annex| &annex.blocks);
        self.blocks.iter().chain(annexed)
    }
}

/// The headings among blocks, in their order; those that are gone in a redline are none.
pub fn headings(blocks: &[Block]) -> impl Iterator<Item = &Heading> {
    blocks.iter().filter_map(Block::heading)
}

impl Block {
    /// The heading that this is, unless it is gone.
    pub fn heading(&self) -> Option<&Heading> {
        match self {
            Self::Heading(heading) => Some(heading),
            Self::Changed { change, block } if !change.is_gone() => block.heading(),
            Self::Changed { .. }
            | Self::Salutation { .. }
            | Self::Paragraph(_)
            | Self::List(_)
            | Self::Table(_)
            | Self::Image(_) => None,
        }
    }
}

/// A heading.
#[derive(Clone, Debug, Serialize)]
pub struct Heading {
    /// What it carries unprinted.
    #[serde(skip)]
    pub mark: Mark,
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
    /// The name by which a [`Target::Block`] leads here.
    pub anchor: Option<String>,
}

/// A paragraph.
#[derive(Clone, Debug, Serialize)]
pub struct Paragraph {
    /// What it carries unprinted.
    #[serde(skip)]
    pub mark: Mark,
    /// A run-in lead sentence, with the blank that follows it in English.
    pub lead: Vec<Inline>,
    /// The text.
    pub text: Vec<Inline>,
}

/// A list.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    /// What it carries unprinted.
    #[serde(skip)]
    pub mark: Mark,
    /// Whether the items are numbered, by [`Edition::list_numbering`].
    pub ordered: bool,
    /// The number of the first item, from 1.
    pub start: u32,
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
    /// What became of it, in a redline.
    pub change: Option<Change>,
}

/// A table.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// What it carries unprinted.
    #[serde(skip)]
    pub mark: Mark,
    /// `表1` or `Table 1`, where the table has a caption.
    pub label: String,
    /// The caption, without its label.
    pub caption: Option<Vec<Inline>>,
    /// What all its figures count, to stand over it at the right: `单位：亿元`.
    pub unit: Option<Vec<Inline>>,
    /// The width of each column in thousandths of the text's.
    pub shares: Vec<usize>,
    /// The size of its type in hundredths of a table's usual size, less than 100 where its columns
    /// would not fit otherwise.
    pub scale: usize,
    /// How the cells of each column stand below one another.
    pub alignment: Vec<Alignment>,
    /// The header row.
    pub header: Vec<Vec<Inline>>,
    /// The rows; each as long as the header.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// Which of the rows, counted from 0, are totals: a rule parts them from those above.
    pub totals: Vec<usize>,
    /// What became of each row, in a redline; else empty.
    pub row_changes: Vec<Option<Change>>,
    /// The name by which a [`Target::Block`] leads here.
    pub anchor: Option<String>,
}

/// How the cells of a column stand below one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alignment {
    /// By their beginnings.
    Text,
    /// By the decimal point, which stands behind a cell's first run.
    Decimal,
}

/// An image.
#[derive(Clone, Debug, Serialize)]
pub struct Image {
    /// What it carries unprinted.
    #[serde(skip)]
    pub mark: Mark,
    /// The file as the report names it; its bytes are among the writer's assets by this name.
    pub file: String,
    /// What it shows, as plain text.
    pub alt: String,
    /// `图1` or `Figure 1`, where the image has a caption.
    pub label: String,
    /// The caption, without its label.
    pub caption: Option<Vec<Inline>>,
    /// The name by which a [`Target::Block`] leads here.
    pub anchor: Option<String>,
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
    /// What became of it, in a redline.
    pub change: Option<Change>,
    /// The name by which a [`Target::Block`] leads here.
    pub anchor: Option<String>,
}

/// What follows the body where there are annexes: their numbers and titles (GB/T 9704-2012, 7.3.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnnexNote {
    /// `附件：`, `Annexes:`.
    pub label: String,
    /// An entry an annex.
    pub entries: Vec<AnnexEntry>,
}

/// An annex in the note of the annexes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnnexEntry {
    /// Its number with its marks, such as `1. `; empty where it has none.
    pub number: String,
    /// Its title, which leads to it.
    pub title: Vec<Inline>,
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
    /// Text of a redline that is not in both versions, or not at this place.
    Changed {
        /// What became of it.
        change: Change,
        /// The text.
        body: Vec<Inline>,
    },
    /// A cross-reference in the language's words, which leads to what it names.
    Reference {
        /// As printed, such as `附件2` or `Part III`.
        text: String,
        /// Where it leads; nowhere where the edition does not print it.
        to: Option<Target>,
    },
}

/// Where a cross-reference leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Target {
    /// To the heading, table, image or annex of this anchor.
    Block {
        /// The anchor.
        name: String,
    },
    /// To where a footnote is first mentioned.
    Note {
        /// Its number, from 1.
        number: usize,
    },
}

fn date_parts<S: serde::Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    date.map(|d| (d.year, d.month, d.day)).serialize(serializer)
}
