//! The blocks of a text: headings, salutations, lists, tables, paragraphs with their lead sentences.

mod blocks;
mod gather;
mod leads;
mod levels;

use super::log::Log;
use super::numbers::Scheme;
use super::source_line::SourceLine;
use crate::import::draft::Part;
use crate::import::shape::literal;
use crate::model::{self, Localized};
use crate::source::Span;

pub use gather::is_caption;

/// A stretch of the text with its shape.
#[derive(Clone, Debug)]
struct Block {
    shape: Shape,
    /// What it says, without the number of a heading or an item, and without the lead sentence.
    text: String,
    /// The line on which it begins, from 1, and its place.
    line: usize,
    span: Span,
    /// Where lines were joined in the text of a paragraph.
    seams: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq)]
enum Shape {
    Salutation,
    /// How it is numbered, and its number; whether its text goes on on its line.
    Heading {
        number: Option<(Scheme, u32)>,
        run_in: bool,
    },
    /// Its number as it is written, and its value.
    Item {
        label: String,
        value: u32,
    },
    /// Its cells are parted by tabs.
    Row,
    Paragraph {
        lead: String,
    },
    /// A list or a table, of several blocks.
    Made(Box<model::Block>),
}

impl Shape {
    /// A paragraph without a lead sentence.
    const PLAIN: Self = Self::Paragraph {
        lead: String::new(),
    };
}

impl Block {
    /// What a paragraph without a lead sentence says.
    fn plain(&self) -> Option<&str> {
        let is_plain = matches!(&self.shape, Shape::Paragraph { lead } if lead.is_empty());
        is_plain.then_some(self.text.as_str())
    }

    /// Parts off what stands from a byte of its text on, as a paragraph.
    fn split_off(&mut self, at: usize) -> Self {
        Self {
            text: self.text.split_off(at),
            shape: Shape::PLAIN,
            line: self.line,
            span: self.span,
            seams: Vec::new(),
        }
    }
}

/// A text in Chinese.
pub fn zh(said: impl Into<String>) -> Localized {
    Localized::from([("zh", literal(said.into()))])
}

/// The parts of the pieces that are kept, which give up their texts.
pub fn parts(pieces: &mut [SourceLine], log: &mut Log) -> Vec<Part> {
    let mut blocks = blocks::of(pieces, log);
    leads::own_lines(&mut blocks, log);
    let mut blocks = leads::fused(blocks, log);
    leads::run_in(&mut blocks);
    levels::parts(gather::gather(blocks, log), log)
}
