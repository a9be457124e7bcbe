//! What stands above a table and belongs to it: its caption, and what its figures count.

use super::{Block, Carried, Shape};
use crate::import::caption::{Of, caption, is_unit};
use crate::import::numbers::ordinal;

/// Gives each table the caption and the unit that stand right above it.
pub fn give(blocks: &mut Vec<Block>, carried: &mut Carried) {
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    for mut block in std::mem::take(blocks) {
        if let Shape::Table(table) = &mut block.shape {
            if let Some(unit) = out.pop_if(|above| said(above).is_some_and(is_unit)) {
                table.unit = said(&unit).unwrap_or_default().to_owned();
            }
            if let Some(above) = out.pop_if(|above| said(above).is_some_and(is_caption)) {
                let text = said(&above).unwrap_or_default();
                let spaced = spaced(text);
                let (label, rest) = caption(&spaced);
                table.number = label.and_then(|(_, label)| ordinal(label));
                // A number of several levels stays in the caption.
                let rest = table.number.map_or(text, |_| rest);
                carried
                    .0
                    .push_str(text.strip_suffix(rest).unwrap_or_default());
                table.caption = rest.to_owned();
                block.line = above.line;
            }
        }
        out.push(block);
    }
    *blocks = out;
}

/// What a heading without a number, or a paragraph without a lead, says.
fn said(block: &Block) -> Option<&str> {
    match &block.shape {
        Shape::Heading { number: None, text } => Some(text),
        Shape::Heading { .. }
        | Shape::Salutation(_)
        | Shape::Item { .. }
        | Shape::List { .. }
        | Shape::Row(_)
        | Shape::Table(_)
        | Shape::Paragraph { .. } => block.plain(),
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
fn is_caption(text: &str) -> bool {
    let spaced = spaced(text);
    let (label, rest) = caption(&spaced);
    label.is_some_and(|(of, _)| of == Of::Table) && !rest.is_empty() && text.chars().count() <= 60
}
