//! What the draft of the report printed, paragraph by paragraph.

use super::facts::Template;
use super::slot::Slot;
use crate::edition::Bookmark;

/// A paragraph or a table of the draft.
#[derive(Default)]
pub struct BaseUnit<'a> {
    pub role: Role,
    pub entry: Option<usize>,
    /// The annex that it stands in.
    pub annex: Option<usize>,
    pub bookmark: Option<Bookmark>,
    /// What is printed before its text and belongs to no text: number, mark, label.
    pub prefix: String,
    /// Its texts: a lead and a text, or one; those of a table's rows are in [`BaseUnit::rows`].
    pub slots: Vec<Slot<'a>>,
    /// The rows of a table, those of its header first.
    pub rows: Vec<Vec<Slot<'a>>>,
    /// How many of them are its header.
    pub heads: usize,
    /// The facts in a line of the head.
    pub facts: Option<Template<'a>>,
    /// The name of its style, in small letters, where few others have it.
    pub style: Option<&'static str>,
    /// Its rank as a heading in Word.
    pub level: Option<u8>,
    /// All it says, made even for comparison.
    pub plain: String,
}

/// What a paragraph of the draft is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Made of facts, or by the program: label, subtitle, speaker, an annex's label.
    #[default]
    Fixed,
    Title,
    AnnexTitle(usize),
    Heading,
    /// A salutation or a paragraph.
    Prose,
    Item(usize),
    Caption,
    Picture,
    Table,
}
