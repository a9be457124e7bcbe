//! The texts of a report in which quantities become figures: paragraphs with their lead sentences,
//! and items of lists.

use crate::model::{Block, Localized, Report};

/// Where a text stands: in which block, and which text of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The block, in the order of [`Report::blocks`].
    pub block: usize,
    /// The text of the block.
    pub slot: usize,
}

/// The texts of each block in which figures are made, in the order in which they are printed.
pub fn texts(report: &Report) -> Vec<Vec<&Localized>> {
    let blocks = report.blocks().into_iter();
    let texts = blocks.map(|(_, block)| {
        if has_slots(block) {
            block.texts()
        } else {
            Vec::new()
        }
    });
    texts.collect()
}

/// Whether figures are made in a block’s own texts.
pub fn has_slots(block: &Block) -> bool {
    match block {
        Block::Paragraph(_) | Block::List(_) => true,
        Block::Salutation(_) | Block::Section(_) | Block::Table(_) | Block::Image(_) => false,
    }
}
