//! The levels of headings, and the parts of the draft.

use std::collections::BTreeMap;

use super::{Block, Shape, zh};
use crate::import::draft::Part;
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
    /// The rank of each, and how many numbered ones it holds.
    open: Vec<(u8, u32)>,
    /// How many numbered ones stand in none.
    top: u32,
    /// Where headings written in a scheme stand first on a level that is counted, and how many do.
    written: BTreeMap<(Scheme, usize), (Span, usize)>,
}

/// The parts of the blocks, each heading on its level.
pub fn parts(blocks: Vec<Block>, log: &mut Log) -> Vec<Part> {
    let mut levels = Levels {
        has_parts: has_parts(&blocks),
        open: Vec::new(),
        top: 0,
        written: BTreeMap::new(),
    };
    let mut parts = Vec::with_capacity(blocks.len());
    for block in blocks {
        let line = block.line;
        let (level, made) = match block.shape {
            Shape::Heading { number, run_in } => {
                let given = levels.add(number, &block, log);
                (
                    levels.level(),
                    heading(block.text, number, run_in).numbered(given),
                )
            }
            Shape::Salutation => (0, model::Block::salutation(zh(block.text))),
            Shape::Paragraph { lead } => {
                let lead = (!lead.is_empty()).then(|| zh(lead));
                (0, model::Block::led(lead, zh(block.text)))
            }
            Shape::Made(made) => (0, *made),
            Shape::Item { .. } | Shape::Row => (0, model::Block::paragraph(zh(block.text))),
        };
        let part = Part::new(made, line);
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
    block
}

/// Parts where the first stands before any numbered heading, or where a count begins anew after
/// one.
fn has_parts(blocks: &[Block]) -> bool {
    let numbers = blocks.iter().filter_map(|block| match block.shape {
        Shape::Heading { number, .. } => Some(number),
        Shape::Salutation
        | Shape::Item { .. }
        | Shape::Row
        | Shape::Made(_)
        | Shape::Paragraph { .. } => None,
    });
    let (mut is_counted, mut last) = (false, None);
    for number in numbers {
        let begins_anew = is_counted && last == Some(None) && number == Some((Scheme::Han, 1));
        if begins_anew || last.is_none() && number.is_none() {
            return true;
        }
        is_counted |= last
            .flatten()
            .is_some_and(|(scheme, _)| scheme == Scheme::Han);
        last = Some(number);
    }
    false
}

impl Levels {
    /// Opens a heading. Its number, where it does not count on.
    fn add(&mut self, number: Option<(Scheme, u32)>, block: &Block, log: &mut Log) -> Option<u32> {
        let rank = self.rank(number);
        while self.open.last().is_some_and(|(above, _)| *above >= rank) {
            self.open.pop();
        }
        let count = self
            .open
            .last_mut()
            .map_or(&mut self.top, |(_, count)| count);
        let mut given = None;
        if let Some((_, value)) = number {
            *count += 1;
            if value != *count {
                log.miscounted(block.span, value, *count, &block.text);
                given = Some(value);
                *count = value;
            }
        }
        self.open.push((rank, 0));
        if let Some((scheme, _)) = number {
            let key = (scheme, self.depth());
            self.written.entry(key).or_insert((block.span, 0)).1 += 1;
        }
        given
    }

    fn rank(&self, number: Option<(Scheme, u32)>) -> u8 {
        match number {
            Some((Scheme::Part, _)) => 10,
            Some((Scheme::Section, _)) => 20,
            Some((Scheme::Han, _)) => 30,
            Some((Scheme::HanBracket, _)) => 40,
            Some((Scheme::Arabic, _)) => 50,
            Some((Scheme::ArabicBracket, _)) => 60,
            None if self.has_parts => PART,
            None => {
                let above = self.open.iter().rev().find(|(rank, _)| rank % 10 == 0);
                above.map_or(PART, |(rank, _)| rank + 5)
            }
        }
    }

    /// The level of the last of the open headings.
    fn level(&self) -> u8 {
        u8::try_from(self.open.len() + usize::from(self.leaves_out())).unwrap_or(u8::MAX)
    }

    /// Among the levels that are counted, that of the last of the open headings.
    fn depth(&self) -> usize {
        let counted = self.open.iter().filter(|(rank, _)| rank % 10 == 0);
        counted.count() + usize::from(self.leaves_out())
    }

    /// Whether （一） stands right below a part without a number, and a level is left out: that of 一、.
    fn leaves_out(&self) -> bool {
        let is_apart = |pair: &[(u8, u32)]| pair[0].0 == PART && pair[1].0 == 40;
        self.open.windows(2).any(is_apart)
    }
}
