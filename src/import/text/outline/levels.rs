//! The levels of headings, and the draft's units.

use std::collections::BTreeMap;

use super::{Block, Shape};
use crate::import::draft::Part;
use crate::import::shape::literal;
use crate::import::text::log::Log;
use crate::import::text::numbers::Scheme;
use crate::model::{self, ListStyle, Localized, Numbering};
use crate::source::Span;

/// Where headings without a number stand among the others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bare {
    /// Above the chapters: they are parts, which begin the count of chapters anew.
    Parts,
    /// Below the heading before them.
    Below,
}

fn number_of(block: &Block) -> Option<(Option<(Scheme, u32)>, &str)> {
    match &block.shape {
        Shape::Heading { number, text } => Some((*number, text)),
        Shape::Salutation(_)
        | Shape::Item { .. }
        | Shape::List { .. }
        | Shape::Row(_)
        | Shape::Table(_)
        | Shape::Paragraph { .. } => None,
    }
}

/// Parts where the first stands before any numbered heading, or where a count begins anew after
/// one.
fn bare(blocks: &[Block]) -> Bare {
    let numbers: Vec<Option<(Scheme, u32)>> = blocks
        .iter()
        .filter_map(number_of)
        .map(|(number, _)| number)
        .collect();
    let restarts = numbers.windows(2).enumerate().any(|(at, pair)| {
        let counted = numbers[..at]
            .iter()
            .flatten()
            .any(|(s, _)| *s == Scheme::Han);
        counted && pair[0].is_none() && pair[1] == Some((Scheme::Han, 1))
    });
    if restarts || numbers.first().is_some_and(Option::is_none) {
        Bare::Parts
    } else {
        Bare::Below
    }
}

/// The units of the blocks, each heading on its level.
pub fn units(blocks: Vec<Block>, log: &mut Log) -> Vec<Part> {
    let bare = bare(&blocks);
    // The open headings: their rank, and how many numbered ones each holds.
    let mut open: Vec<(u8, u32)> = Vec::new();
    let mut top = 0;
    let mut units = Vec::with_capacity(blocks.len());
    let mut written: BTreeMap<(Scheme, usize), (Span, usize)> = BTreeMap::new();
    for block in blocks {
        let mut given = None;
        let level = match number_of(&block) {
            None => 0,
            Some((number, text)) => {
                let rank = rank(number, bare, &open);
                while open.last().is_some_and(|(above, _)| *above >= rank) {
                    open.pop();
                }
                let count = open.last_mut().map_or(&mut top, |(_, count)| count);
                if let Some((_, value)) = number {
                    *count += 1;
                    if value != *count {
                        log.miscounted(block.span, value, *count, text);
                        given = Some(value);
                        *count = value;
                    }
                }
                open.push((rank, 0));
                if let Some((scheme, _)) = number {
                    let key = (scheme, depth(&open));
                    written.entry(key).or_insert((block.span, 0)).1 += 1;
                }
                level(&open)
            }
        };
        let mut part = part(block, level);
        if let (Some(number), Some(place)) = (given, part.block.number_mut()) {
            place.get_or_insert(number.into());
        }
        units.push(part);
    }
    for ((scheme, depth), (span, times)) in written {
        let printed = Scheme::LEVELS.get(depth.saturating_sub(1));
        if let Some(printed) = printed.filter(|printed| **printed != scheme) {
            log.renumbered(span, times, scheme.sample(), printed.sample());
        }
    }
    units
}

/// The level of the last of the open headings.
fn level(open: &[(u8, u32)]) -> u8 {
    u8::try_from(open.len() + usize::from(leaves_out(open))).unwrap_or(u8::MAX)
}

/// Among the levels that are counted, that of the last of the open headings.
fn depth(open: &[(u8, u32)]) -> usize {
    let counted = open.iter().filter(|(rank, _)| rank % 10 == 0);
    counted.count() + usize::from(leaves_out(open))
}

/// Whether （一） stands right below a part without a number, and a level is left out: that of 一、.
fn leaves_out(open: &[(u8, u32)]) -> bool {
    const PART: u8 = 15;
    let is_apart = |pair: &[(u8, u32)]| pair[0].0 == PART && pair[1].0 == 40;
    open.windows(2).any(is_apart)
}

fn rank(number: Option<(Scheme, u32)>, bare: Bare, open: &[(u8, u32)]) -> u8 {
    match number {
        Some((Scheme::Part, _)) => 10,
        Some((Scheme::Section, _)) => 20,
        Some((Scheme::Han, _)) => 30,
        Some((Scheme::HanBracket, _)) => 40,
        Some((Scheme::Arabic, _)) => 50,
        Some((Scheme::ArabicBracket, _)) => 60,
        None if bare == Bare::Parts => 15,
        None => {
            let above = open.iter().rev().find(|(rank, _)| rank % 10 == 0);
            above.map_or(15, |(rank, _)| rank + 5)
        }
    }
}

/// A text in Chinese.
fn zh(said: String) -> Localized {
    Localized::from([("zh", literal(said))])
}

fn part(block: Block, level: u8) -> Part {
    let row = |row: Vec<String>| -> Vec<Localized> { row.into_iter().map(zh).collect() };
    let said = |text: String| (!text.is_empty()).then(|| zh(text));
    let made = match block.shape {
        Shape::Salutation(text) => model::Block::salutation(zh(text)),
        Shape::Heading { number, text } => {
            let numbering = number.map_or(Numbering::None, |_| Numbering::Auto);
            model::Block::section(zh(text), numbering)
        }
        Shape::Paragraph { lead, text } => model::Block::led(said(lead), zh(text)),
        Shape::Item { text, .. } => model::Block::paragraph(zh(text)),
        Shape::List { first, items } => model::Block::list(ListStyle::Ordered, row(items))
            .numbered((first != 1).then_some(first)),
        Shape::Row(cells) => model::Block::paragraph(zh(cells.join(" "))),
        Shape::Table(table) => {
            let mut rows = table.rows.into_iter().map(row);
            let columns = rows.next().unwrap_or_default();
            model::Block::table(
                (said(table.caption), said(table.unit)),
                columns,
                rows.collect(),
            )
            .numbered(table.number)
        }
    };
    Part {
        level,
        ..Part::new(made, block.line)
    }
}
