//! The texts of a report, each with what it printed.

use super::layout::{Layout, Written};
use super::piece::{Piece, literal, pieces};
use crate::edition::{self, Text};
use crate::model::{Column, Lang, Localized};
use crate::read::Node;

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cells {
    /// A text, or one string for all languages.
    Text,
    /// A figure, as an exact decimal.
    Figure,
    /// What the program computes or makes of something else.
    Computed,
}

/// A text of the file.
pub struct Slot<'a> {
    /// The mapping of its languages, or the string that is the same in all.
    pub node: &'a Node,
    /// The text; none where it is the same in all languages.
    pub text: Option<&'a Localized>,
    /// What it printed.
    pub pieces: Vec<Piece>,
    /// What it is, in a table.
    pub cells: Cells,
    /// Whether it was said at all: else a sign stood in its place.
    pub is_present: bool,
    /// Whether it may refer to footnotes.
    pub carries_notes: bool,
}

impl Slot<'_> {
    /// Where no footnote can be called: on covers, and in what every page of a table repeats.
    pub(super) fn bare(self) -> Self {
        Self {
            carries_notes: false,
            ..self
        }
    }

    /// What it printed.
    pub fn plain(&self) -> String {
        self.pieces.iter().map(|piece| &*piece.printed).collect()
    }
}

impl<'a> Slot<'a> {
    /// A text of the report as it was printed; none for what the program made.
    pub(super) fn of(layout: &Layout<'a>, printed: &Text, lang: &Lang) -> Option<Self> {
        let (said, node, text) = match layout.text(printed.node)? {
            Written::Text(text, node) => {
                let said = text.get(lang).filter(|_| text.is_present(lang));
                (said, node, Some(text))
            }
            Written::Shared(text, node) => (Some(&**text), node, None),
        };
        Some(Self {
            pieces: match said {
                Some(said) => pieces(&said.value, printed),
                None => vec![literal(&edition::plain(printed))],
            },
            node,
            text,
            cells: Cells::Text,
            is_present: said.is_some(),
            carries_notes: true,
        })
    }
}

/// What stands in a column.
pub fn cells(column: &Column) -> Cells {
    match column.figures() {
        Some(_) if column.is_computed() => Cells::Computed,
        Some(_) => Cells::Figure,
        None => Cells::Text,
    }
}

/// A cell that is not in the file.
pub fn computed<'a>(node: &'a Node, printed: &Text) -> Slot<'a> {
    Slot {
        pieces: vec![literal(&edition::plain(printed))],
        node,
        text: None,
        cells: Cells::Computed,
        is_present: true,
        carries_notes: false,
    }
}
