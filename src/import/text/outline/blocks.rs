//! Each piece as a block by its own shape.

use super::Carried;
use crate::import::front::chinese::is_salutation;
use crate::import::text::log::Log;
use crate::import::text::numbers::{Number, Scheme, enumerator, number};
use crate::import::text::piece::Piece;
use crate::import::text::shapes;
use crate::source::Span;

/// The longest numbered heading, and the longest that runs into its paragraph.
const LONGEST: usize = 60;

/// What a piece is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The address to the deputies.
    Salutation(String),
    /// A heading; without a scheme, it has no number.
    Heading {
        /// How it is numbered, and its number.
        number: Option<(Scheme, u32)>,
        /// Its text.
        text: String,
    },
    /// An item of a list.
    Item {
        /// Its number as it is written.
        label: String,
        /// Its number.
        value: u32,
        /// Its text.
        text: String,
    },
    /// A list.
    List {
        /// The number of its first item.
        first: u32,
        /// Its items.
        items: Vec<String>,
    },
    /// A row of a table.
    Row(Vec<String>),
    /// A table.
    Table(Table),
    /// A paragraph.
    Paragraph {
        /// Its lead sentence, where it has one.
        lead: String,
        /// The rest.
        text: String,
    },
}

/// A table with what stands above it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows, where it says so.
    pub caption: String,
    /// Its number, where it has one.
    pub number: Option<u32>,
    /// What its figures count, where it says so.
    pub unit: String,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
}

/// A piece with its shape.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub shape: Shape,
    /// The line on which it begins.
    pub line: usize,
    /// Its place.
    pub span: Span,
    /// Where lines were joined in its text.
    pub seams: Vec<usize>,
}

impl Block {
    fn new(shape: Shape, piece: &Piece) -> Self {
        Self {
            shape,
            line: piece.line,
            span: piece.spans.first().copied().unwrap_or_default(),
            seams: Vec::new(),
        }
    }

    /// The text of a paragraph that has no lead sentence.
    pub fn plain(&self) -> Option<&str> {
        match &self.shape {
            Shape::Paragraph { lead, text } if lead.is_empty() => Some(text),
            Shape::Paragraph { .. }
            | Shape::Salutation(_)
            | Shape::Heading { .. }
            | Shape::Item { .. }
            | Shape::List { .. }
            | Shape::Row(_)
            | Shape::Table(_) => None,
        }
    }
}

/// A paragraph without a lead sentence.
fn paragraph(text: String) -> Shape {
    Shape::Paragraph {
        lead: String::new(),
        text,
    }
}

/// The blocks of the pieces that are kept, which give up their texts.
pub fn of(pieces: &mut [Piece], log: &mut Log, carried: &mut Carried) -> Vec<Block> {
    let kept = pieces.iter_mut().filter(|piece| piece.is_kept());
    let mut kept: Vec<&mut Piece> = kept.collect();
    let bare: Vec<bool> = kept
        .iter()
        .map(|piece| {
            number(&piece.text).is_none()
                && enumerator(&piece.text).is_none()
                && shapes::is_heading(&piece.text, piece.length)
        })
        .collect();
    let mut blocks: Vec<Block> = Vec::with_capacity(kept.len());
    // The number of the piece before, where that is no heading.
    let mut before: Option<(Scheme, u32)> = None;
    for at in 0..kept.len() {
        let text = std::mem::take(&mut kept[at].text);
        let seams = std::mem::take(&mut kept[at].seams);
        let (piece, next) = (&*kept[at], kept.get(at + 1).map(|next| &**next));
        let last = before.take();
        let shape = if let Some(found) = number(&text) {
            let here = (found.scheme, found.value);
            // The last of a row without texts below has none either: what follows is not its.
            let counts_on = last == here.1.checked_sub(1).map(|value| (here.0, value));
            let goes_on = !counts_on
                && next
                    .is_some_and(|next| number(&next.text).map(|n| n.scheme) != Some(found.scheme));
            let first = blocks.len();
            numbered(piece, text, found, goes_on, &mut blocks, log, carried);
            let is_heading = matches!(blocks[first].shape, Shape::Heading { .. });
            before = (!is_heading).then_some(here);
            continue;
        } else if is_salutation(&text) {
            Shape::Salutation(text)
        } else if text.contains('\t') {
            Shape::Row(
                text.split('\t')
                    .map(|cell| cell.trim().to_owned())
                    .collect(),
            )
        } else if bare[at] && next.is_some() && !is_in_a_list_of_names(&bare, at) {
            Shape::Heading { number: None, text }
        } else {
            paragraph(text)
        };
        let seams = if matches!(shape, Shape::Paragraph { .. }) {
            seams
        } else {
            Vec::new()
        };
        blocks.push(Block {
            seams,
            ..Block::new(shape, piece)
        });
    }
    blocks
}

/// Whether three short lines without a mark follow each other: names, not headings.
fn is_in_a_list_of_names(bare: &[bool], at: usize) -> bool {
    let is_bare = |at: Option<usize>| at.and_then(|at| bare.get(at)).is_some_and(|bare| *bare);
    let (one, two) = (at.checked_sub(1), at.checked_sub(2));
    let (next, after) = (Some(at + 1), Some(at + 2));
    (is_bare(one) && is_bare(two))
        || (is_bare(one) && is_bare(next))
        || (is_bare(next) && is_bare(after))
}

/// A numbered piece: a heading, one that runs into its paragraph, an item, or text. Whether a text
/// below it goes on with it is known.
fn numbered(
    piece: &Piece,
    said: String,
    found: Number,
    goes_on: bool,
    blocks: &mut Vec<Block>,
    log: &mut Log,
    carried: &mut Carried,
) {
    let Number {
        scheme,
        value,
        length,
    } = found;
    let (label, rest) = said.split_at(length);
    let heading = |text: &str| Shape::Heading {
        number: Some((scheme, value)),
        text: text.to_owned(),
    };
    let stop = rest
        .strip_suffix('。')
        .filter(|text| !text.contains(['。', '！', '；']));
    let colon = rest
        .strip_suffix('：')
        .filter(|text| piece.length <= 40 && !text.contains(['。', '，', '：']));
    let is_short = piece.length <= LONGEST;
    let is_high = scheme <= Scheme::HanBracket;
    match shapes::first_sentence(rest) {
        _ if is_high && blank_ends_heading(rest).is_some() => {
            let (head, text) = rest.split_at(blank_ends_heading(rest).unwrap_or(0));
            log.split(piece, "the run-in heading", head);
            carried.0.push_str(label);
            blocks.push(Block::new(heading(head), piece));
            let text = text.trim_start().to_owned();
            blocks.push(Block::new(paragraph(text), piece));
        }
        _ if is_high && colon_ends_heading(rest).is_some() => {
            let (head, text) = rest.split_at(colon_ends_heading(rest).unwrap_or(0));
            log.split(piece, "the run-in heading", head);
            carried.0.push_str(label);
            carried.0.push('：');
            blocks.push(Block::new(heading(head), piece));
            let text = text.strip_prefix('：').unwrap_or(text).trim_start();
            blocks.push(Block::new(paragraph(text.to_owned()), piece));
        }
        _ if is_short && !shapes::is_closed(rest) && (is_high || goes_on) => {
            carried.0.push_str(label);
            blocks.push(Block::new(heading(rest), piece));
        }
        _ if is_short && is_high && goes_on && stop.is_some() => {
            carried.0.push_str(label);
            carried.0.push('。');
            blocks.push(Block::new(heading(stop.unwrap_or(rest)), piece));
        }
        _ if scheme <= Scheme::Han && goes_on && colon.is_some() => {
            carried.0.push_str(label);
            carried.0.push('：');
            blocks.push(Block::new(heading(colon.unwrap_or(rest)), piece));
        }
        Some(first) if is_high && is_run_in(first, rest) => {
            log.split(piece, "the run-in heading", first);
            carried.0.push_str(label);
            carried.0.push('。');
            blocks.push(Block::new(heading(first.trim_end_matches('。')), piece));
            let text = rest[first.len()..].trim_start().to_owned();
            blocks.push(Block::new(paragraph(text), piece));
        }
        _ if scheme == Scheme::Arabic => {
            let (label, text) = (label.to_owned(), rest.to_owned());
            blocks.push(Block::new(Shape::Item { label, value, text }, piece));
        }
        _ => blocks.push(Block::new(paragraph(said), piece)),
    }
}

/// Where a blank parts the heading from the text of a numbered paragraph.
fn blank_ends_heading(rest: &str) -> Option<usize> {
    let (head, text) = rest.split_once(' ')?;
    let is_head = shapes::is_numbered_heading(head);
    let is_text = shapes::is_closed(text) && text.chars().count() >= 20;
    (is_head && is_text).then_some(head.len())
}

/// Where a colon parts the heading from the text of a numbered paragraph.
fn colon_ends_heading(rest: &str) -> Option<usize> {
    let (head, text) = rest.split_once('：')?;
    let is_head = shapes::is_numbered_heading(head);
    let is_text = text.ends_with('。') && text.chars().count() >= 24;
    (is_head && is_text).then_some(head.len())
}

/// Whether a numbered paragraph begins with its heading.
fn is_run_in(first: &str, rest: &str) -> bool {
    first.ends_with('。') && first.len() < rest.len() && first.chars().count() <= LONGEST
}
