//! The levels of headings, and the parts of the draft.

use std::collections::BTreeMap;

use super::{Block, Shape, zh};
use crate::import::draft::{HeadingCounts, Part};
use crate::import::text::log::Log;
use crate::import::text::numbers::Scheme;
use crate::model::{self, Numbering};
use crate::source::Span;

/// The rank of a heading without a number that stands above the chapters.
const PART: u8 = 15;

/// The open headings while a text is read.
struct Levels {
    /// Whether headings without a number stand above the chapters: they are parts, which begin the
    /// count of chapters anew. Else they stand below the heading before them.
    has_parts: bool,
    /// The rank of each.
    open: Vec<u8>,
    /// Where headings written in a scheme stand first on a level that is counted, and how many do.
    written: BTreeMap<(Scheme, usize), (Span, usize)>,
}

/// The parts of the blocks, each heading on its level, with the number it was given.
pub fn parts(blocks: Vec<Block>, log: &mut Log) -> Vec<Part> {
    let mut levels = Levels {
        has_parts: has_parts(&blocks),
        open: Vec::new(),
        written: BTreeMap::new(),
    };
    let mut counts = HeadingCounts::default();
    let mut parts = Vec::with_capacity(blocks.len());
    for block in blocks {
        let mut level = 0;
        let made = match block.shape {
            Shape::Heading { number, run_in } => {
                level = levels.add(number, block.span);
                if let Some((_, value)) = number {
                    let due = counts.take(level, Some(value));
                    log.counted(block.span, value, due, &block.text);
                } else {
                    counts.at(level);
                }
                heading(block.text, number, run_in)
            }
            Shape::Salutation => model::Block::salutation(zh(block.text)),
            Shape::Paragraph { lead } => {
                let lead = (!lead.is_empty()).then(|| zh(lead));
                model::Block::led(lead, zh(block.text))
            }
            Shape::Made(made) => *made,
            Shape::Item { .. } | Shape::Row => model::Block::paragraph(zh(block.text)),
        };
        let part = Part::new(made, block.line);
        parts.push(Part { level, ..part });
    }
    for ((scheme, depth), (span, times)) in levels.written {
        let printed = Scheme::LEVELS.get(depth.saturating_sub(1));
        if let Some(printed) = printed.filter(|printed| **printed != scheme) {
            log.renumbered(span, times, scheme.sample(), printed.sample());
        }
    }
    parts
}

fn heading(text: String, number: Option<(Scheme, u32)>, run_in: bool) -> model::Block {
    let numbering = number.map_or(Numbering::None, |_| Numbering::Auto);
    let mut block = model::Block::section(zh(text), numbering);
    if let model::Block::Section(section) = &mut block {
        section.run_in = run_in;
    }
    block.numbered(number.map(|(_, value)| value))
}

/// Parts where the first stands before any numbered heading, or where a count begins anew after
/// one.
fn has_parts(blocks: &[Block]) -> bool {
    let (mut is_counted, mut last) = (false, None);
    for block in blocks {
        let Shape::Heading { number, .. } = block.shape else {
            continue;
        };
        let begins_anew = is_counted && last == Some(None) && number == Some((Scheme::Han, 1));
        if begins_anew || last.is_none() && number.is_none() {
            return true;
        }
        is_counted |= matches!(last, Some(Some((Scheme::Han, _))));
        last = Some(number);
    }
    false
}

impl Levels {
    /// Opens a heading. Its level.
    fn add(&mut self, number: Option<(Scheme, u32)>, span: Span) -> u8 {
        let rank = self.rank(number);
        self.open.retain(|above| *above < rank);
        self.open.push(rank);
        // Where （一） stands right below a part without a number, the level of 一、 is left out.
        let left_out = usize::from(self.open.windows(2).any(|pair| pair == [PART, 40]));
        if let Some((scheme, _)) = number {
            let counted = self.open.iter().filter(|rank| *rank % 10 == 0).count();
            let written = self.written.entry((scheme, counted + left_out));
            written.or_insert((span, 0)).1 += 1;
        }
        u8::try_from(self.open.len() + left_out).unwrap_or(u8::MAX)
    }

    fn rank(&self, number: Option<(Scheme, u32)>) -> u8 {
        match number {
            Some((scheme, _)) => scheme.rank(),
            None if self.has_parts => PART,
            None => {
                let above = self.open.iter().rev().find(|rank| *rank % 10 == 0);
                above.map_or(PART, |rank| rank + 5)
            }
        }
    }
}
