//! An edition: what stands before the body, the body, the annexes, and what is known of all that.

use std::collections::BTreeMap;

use serde::Serialize;

use super::block::{Block, Content};
use super::frame::{Foot, FramePart, FrameRuns, Head};
use super::identity::version_bookmark;
use super::inline::{Change, Text};
use crate::diag::Diagnostic;
use crate::locale::{FontRole, NumberStyle, Role, Typography};
use crate::model::{Date, Kind, NodeId, Nodes, Scope};
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
    /// What kind of paper it is.
    pub kind: Kind,
    /// What stands before the body.
    pub head: Head,
    /// What stands below the body and at the foot of the last page.
    pub foot: Foot,
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
    /// What stands between the label of an annex and its title, where both are on one line.
    pub annex_mark: String,
    /// The annexes, each on a new page.
    pub annexes: Vec<Annex>,
    /// What the last page says of the organization and of the paper.
    pub colophon: Vec<ColophonPart>,
    /// The footnotes' texts; [`Inline::Note`](super::Inline::Note) counts them from 1.
    pub notes: Vec<Text>,
    /// The title over notes that are gathered at the end, in formats without footnotes.
    pub notes_title: String,
    /// The mark between the label of a table or an image and its caption.
    pub caption_mark: String,
    /// The remarks for the editors, in the order of the text; none in an edition that is to go out.
    #[serde(skip)]
    pub remarks: Vec<Remark>,
    /// What marks it as a working copy.
    pub working: WorkingCopy,
    /// How headings are numbered, one entry a level; deeper levels use the last.
    pub numbering: Vec<NumberStyle>,
    /// How ordered lists are numbered.
    pub list_numbering: NumberStyle,
    /// How articles are numbered.
    pub article_numbering: NumberStyle,
    /// How its pages are set. The templates have the design of print, as `theme`.
    #[serde(skip)]
    pub theme: Theme,
    /// The families that each role asks for.
    pub fonts: BTreeMap<Role, FontRole>,
    /// Where what it was made of stands in the report file.
    #[serde(skip)]
    pub nodes: Nodes,
    /// What is known of the changes, where the edition is a redline of two versions.
    pub redline: Option<Redline>,
}

/// What an edition shows of its being a working copy, on its way round for comment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WorkingCopy {
    /// Whether its lines are numbered, anew on each page.
    pub line_numbers: bool,
    /// What each page says of its being a draft, such as `征求意见稿`.
    pub mark: Option<String>,
    /// Which version it is.
    pub revision: Option<String>,
}

impl WorkingCopy {
    /// Whether there is anything to say over each page.
    pub fn has_header(&self) -> bool {
        self.mark.is_some() || self.revision.is_some()
    }
}

impl Edition {
    /// Whether it is an edition of the whole text: an edited one can be merged.
    pub fn is_whole(&self) -> bool {
        self.scope == Scope::Full && self.redline.is_none()
    }

    /// The parts around the body and their lines, in reading order.
    pub fn frame(&self) -> Vec<(FramePart, Vec<&str>)> {
        let mut parts = self.head.parts();
        parts.extend(self.foot.parts());
        parts
    }

    /// The blocks of the body and of the annexes.
    pub fn all_blocks(&self) -> impl Iterator<Item = &Block> {
        let annexed = self.annexes.iter().flat_map(|annex| &annex.blocks);
        self.blocks.iter().chain(annexed)
    }

    /// A diagnostic with the place in the report file of what a part of the edition was made of.
    pub fn place(&self, found: Diagnostic, node: NodeId) -> Diagnostic {
        match self.nodes.span(node) {
            Some(span) => found.at(span),
            None => found,
        }
    }

    /// The name of the bookmark that says of which version of the report a file was made: another
    /// for every other row of blocks.
    pub fn version_bookmark(&self) -> String {
        let blocks = self.all_blocks();
        version_bookmark(blocks.map(|block| block.identity.fingerprint))
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
    pub label: Text,
}

impl KeyFigure {
    /// What stands before the number, the number with its sign of percent, and what follows.
    pub fn parts(&self) -> [&str; 3] {
        let value = self.value.as_str();
        let is_digit = |c: char| c.is_ascii_digit();
        let Some(start) = value.find(is_digit) else {
            return ["", value, ""];
        };
        let number = &value[start..];
        let end = number.find(|c| !is_digit(c) && !matches!(c, '.' | ',' | '%'));
        let (number, after) = number.split_at(end.unwrap_or(number.len()));
        [&value[..start], number, after]
    }
}

/// An annex.
#[derive(Clone, Debug, Serialize)]
pub struct Annex {
    /// What it is made of.
    #[serde(skip)]
    pub node: NodeId,
    /// `附件1` or `Annex 1`.
    pub label: String,
    /// Its title.
    pub title: Text,
    /// What it holds.
    pub blocks: Vec<Block>,
    /// What became of it, in a redline.
    pub change: Option<Change>,
    /// The name by which a [`Target::Block`](super::Target::Block) leads here.
    pub anchor: Option<String>,
}

impl Annex {
    /// Whether it begins with a table across the page, which has the head of the annex on its page.
    pub fn opens_across(&self) -> bool {
        let first = self.blocks.first().map(|block| &block.content);
        matches!(first, Some(Content::Table(table)) if table.landscape)
    }
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
    pub title: Text,
}

/// A part of the last page: who the organization is, how it is reached, who made the paper.
#[derive(Clone, Debug, Serialize)]
pub struct ColophonPart {
    /// Its label, such as `Contact`.
    pub label: String,
    /// Its paragraphs or lines.
    pub lines: Vec<Text>,
}

/// A remark for the editors on something that the edition prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The block or annex that it is on; none for what stands before the body.
    pub on: Option<NodeId>,
    /// Who makes it.
    pub author: String,
    /// What it says, a paragraph a line.
    pub text: String,
}

/// What makes an edition a redline: the new version, with what was in the old one.
#[derive(Clone, Debug, Serialize)]
pub struct Redline {
    /// Head and foot, with their changes.
    pub frame: FrameRuns,
    /// What became of the note of the annexes: none where both versions have the same.
    pub note: Option<NoteChange>,
    /// The labels (`表2`) that automatic numbering changed: by those of now, those of before.
    pub labels: BTreeMap<String, String>,
    /// The title over a list of changes.
    pub title: String,
    /// How many changes there are, in words.
    pub count: String,
    /// How the marks are to be read: a mark's change and its name.
    pub legend: Vec<(Change, String)>,
    /// The changes in reading order.
    pub entries: Vec<ChangeEntry>,
}

/// What became of the note of the annexes, which changes as a whole.
#[derive(Clone, Debug, Serialize)]
pub struct NoteChange {
    /// As it was; none where there was none.
    pub before: Option<AnnexNote>,
}

/// A change as a list has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeEntry {
    /// Where it is, such as `一、立法工作，第2段`.
    pub place: String,
    /// What it says: a name (`原文`) and a text.
    pub lines: Vec<(String, String)>,
}

fn date_parts<S: serde::Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    date.map(|d| (d.year, d.month, d.day)).serialize(serializer)
}
