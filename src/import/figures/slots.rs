//! The texts of a draft in which quantities become figures: paragraphs with their lead sentences,
//! and items of lists.

use super::super::draft::{Part, Text};

/// Where a text stands: in which block, and which text of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The block, those of the annexes counted on from those of the body.
    pub unit: usize,
    /// The text of the block.
    pub slot: usize,
}

/// The texts of a block in which figures are made, in the order in which they are printed.
pub fn texts(part: &Part) -> Vec<&Text> {
    match part {
        Part::Paragraph { lead, text } => vec![lead, text],
        Part::List { items, .. } => items.iter().collect(),
        Part::Salutation(_) | Part::Heading { .. } | Part::Table { .. } | Part::Image { .. } => {
            Vec::new()
        }
    }
}

/// The same texts, to be changed.
pub fn texts_mut(part: &mut Part) -> Vec<&mut Text> {
    match part {
        Part::Paragraph { lead, text } => vec![lead, text],
        Part::List { items, .. } => items.iter_mut().collect(),
        Part::Salutation(_) | Part::Heading { .. } | Part::Table { .. } | Part::Image { .. } => {
            Vec::new()
        }
    }
}
