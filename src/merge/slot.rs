//! The texts of a report, each with what it printed.

use super::layout::Layout;
use super::piece::{Piece, pieces};
use crate::edition::{self, Text};
use crate::model::{Block, Joined, Lang, Localized, Node as Met};
use crate::read::Node;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cells {
    /// A text, or one string for all languages.
    Text,
    /// A figure, as an exact decimal.
    Figure,
    /// A day, in the head.
    Day,
    /// The number of a document, in the head.
    Number,
    /// What the program computes or makes of something else.
    Computed,
    /// What stands in an attached file.
    Attached,
    /// Nothing of its own: it is joined with another.
    Joined(Joined),
}

impl Cells {
    /// What stands in the columns of a table.
    pub fn of_columns(block: &Block) -> Vec<Self> {
        let table = block.as_table().into_iter();
        let columns = table.flat_map(|table| &table.columns);
        let cells = columns.map(|column| match column.figures() {
            Some(_) if column.is_computed() => Self::Computed,
            Some(_) => Self::Figure,
            None => Self::Text,
        });
        cells.collect()
    }
}

pub struct Slot<'a> {
    /// The mapping of its languages, or the string that is the same in all.
    pub node: &'a Node,
    /// The text; none where it is the same in all languages.
    pub text: Option<&'a Localized>,
    pub pieces: Vec<Piece>,
    pub cells: Cells,
    /// Whether it may refer to footnotes.
    pub carries_notes: bool,
}

impl<'a> Slot<'a> {
    /// A text of the report as it was printed; none for what the program made.
    pub fn of(layout: &Layout<'a>, printed: &Text, lang: &Lang) -> Option<Self> {
        let (said, text, span) = match *layout.text(printed.node)? {
            Met::Text(text, _) => {
                let said = text.get(lang).filter(|_| text.is_present(lang));
                (said, Some(text), text.span())
            }
            Met::Shared(text) => (Some(&**text), None, text.span()),
            Met::Place(_) | Met::File(_) => return None,
        };
        Some(Self {
            pieces: match said {
                Some(said) => pieces(&said.value, printed),
                None => vec![Piece::literal(&edition::plain(printed))],
            },
            node: layout.node(span),
            text,
            cells: Cells::Text,
            carries_notes: true,
        })
    }

    /// What stands in the file without languages and markup, if it stands there at all.
    pub fn without_text(node: &'a Node, cells: Cells, printed: &str) -> Self {
        Self {
            pieces: vec![Piece::literal(printed)],
            node,
            text: None,
            cells,
            carries_notes: false,
        }
    }

    /// Where no footnote can be called: on covers, and in what every page of a table repeats.
    pub fn bare(self) -> Self {
        Self {
            carries_notes: false,
            ..self
        }
    }

    pub fn plain(&self) -> String {
        self.pieces.iter().map(|piece| &*piece.printed).collect()
    }
}

/// How each cell of a row is joined with others.
pub fn joints(row: &[Slot]) -> Vec<Option<Joined>> {
    let joints = row.iter().map(|slot| match slot.cells {
        Cells::Joined(joined) => Some(joined),
        Cells::Text
        | Cells::Figure
        | Cells::Day
        | Cells::Number
        | Cells::Computed
        | Cells::Attached => None,
    });
    joints.collect()
}

pub fn row_text(row: &[Slot], joint: &str) -> String {
    let cells: Vec<String> = row.iter().map(Slot::plain).collect();
    cells.join(joint)
}
