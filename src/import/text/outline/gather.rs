//! Items that count on to lists; rows of one length, with what stands above them, to tables.

use super::{Block, Shape, zh};
use crate::import::numbers::ordinal;
use crate::import::shape::{Of, caption as label_of, is_unit};
use crate::import::text::log::Log;
use crate::import::text::shapes::fits;
use crate::model::{self, ListStyle, Localized};

pub fn gather(blocks: Vec<Block>, log: &mut Log) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut rest = blocks.into_iter().peekable();
    while let Some(block) = rest.next() {
        let mut run = vec![block];
        while let Some(next) = rest.next_if(|next| goes_on(&run[run.len() - 1], next)) {
            run.push(next);
        }
        let block = match run[0].shape {
            Shape::Item { value, .. } => list(run, value, log),
            Shape::Row if run.len() > 1 => table(&run, &mut out, log),
            // One line with tabs is text.
            Shape::Row => Block {
                text: run[0]
                    .cells()
                    .collect::<Vec<_>>()
                    .join(" ")
                    .trim()
                    .to_owned(),
                shape: Shape::PLAIN,
                ..run.swap_remove(0)
            },
            Shape::Salutation
            | Shape::Heading { .. }
            | Shape::Paragraph { .. }
            | Shape::Made(_) => run.swap_remove(0),
        };
        out.push(block);
    }
    out
}

/// Whether an item counts on, or a row has as many cells.
fn goes_on(last: &Block, next: &Block) -> bool {
    match (&last.shape, &next.shape) {
        (Shape::Item { value: a, .. }, Shape::Item { value: b, .. }) => a + 1 == *b,
        (Shape::Row, Shape::Row) => last.cells().count() == next.cells().count(),
        (_, _) => false,
    }
}

impl Block {
    /// The cells of a row.
    fn cells(&self) -> impl Iterator<Item = &str> {
        self.text.split('\t').map(str::trim)
    }

    /// What a heading without a number, or a paragraph without a lead, says.
    fn said(&self) -> Option<&str> {
        let is_bare = matches!(self.shape, Shape::Heading { number: None, .. });
        is_bare.then_some(&*self.text).or_else(|| self.plain())
    }
}

fn list(mut run: Vec<Block>, first: u32, log: &mut Log) -> Block {
    let items = run.iter_mut().map(|item| {
        if let Shape::Item { label, .. } = &item.shape {
            log.carry(label);
        }
        zh(std::mem::take(&mut item.text))
    });
    let list = model::Block::list(ListStyle::Ordered, items.collect());
    let list = list.numbered((first != 1).then_some(first));
    Block {
        shape: Shape::Made(Box::new(list)),
        ..run.swap_remove(0)
    }
}

/// The table of some rows, with the caption and the unit that stand right above it.
fn table(run: &[Block], above: &mut Vec<Block>, log: &mut Log) -> Block {
    let unit = above.pop_if(|above| above.said().is_some_and(is_unit));
    let captioned = above.pop_if(|above| above.said().is_some_and(is_caption));
    let mut number = None;
    let caption = captioned.as_ref().map(|block| {
        let spaced = spaced(&block.text);
        let (label, rest) = label_of(&spaced);
        number = label.and_then(|(_, label)| ordinal(label));
        // A number of several levels stays in the caption.
        let rest = number.map_or(block.text.as_str(), |_| rest);
        log.carry(block.text.strip_suffix(rest).unwrap_or_default());
        zh(rest)
    });
    let mut rows = run
        .iter()
        .map(|row| row.cells().map(zh).collect::<Vec<Localized>>());
    let columns = rows.next().unwrap_or_default();
    let above = (caption, unit.map(|unit| zh(unit.text)));
    let table = model::Block::table(above, columns, rows.collect()).numbered(number);
    Block {
        shape: Shape::Made(Box::new(table)),
        text: String::new(),
        line: captioned.map_or(run[0].line, |block| block.line),
        ..run[0].clone()
    }
}

/// A caption with a blank after the figures of its label, which cleaning closed up.
fn spaced(text: &str) -> String {
    let start = text.find('表').map_or(0, |at| at + '表'.len_utf8());
    let digits = text[start..].bytes().take_while(u8::is_ascii_digit).count();
    let (label, rest) = text.split_at(start + digits);
    let counts = rest.starts_with(['年', '月', '日', '个', '项', '张']);
    match (1..=2).contains(&digits) && start <= 6 && !counts {
        true => format!("{label} {rest}"),
        false => text.to_owned(),
    }
}

/// Whether a line is the caption of a table, by its label.
pub fn is_caption(text: &str) -> bool {
    let spaced = spaced(text);
    let (label, rest) = label_of(&spaced);
    label.is_some_and(|(of, _)| of == Of::Table) && !rest.is_empty() && fits(text, 60)
}
