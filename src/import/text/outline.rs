//! The blocks of a text: headings, salutations, lists, tables, paragraphs with their lead sentences.

mod blocks;
mod captions;
mod leads;
mod levels;
mod lists;

use super::log::Log;
use super::piece::Piece;
use crate::import::draft::Part;

pub use blocks::{Block, Shape};

/// What stands in headings as structure and no longer as text: numbers, closing full stops.
#[derive(Debug, Default)]
pub struct Carried(pub String);

/// The units of the pieces that are kept, which give up their texts.
pub fn units(pieces: &mut [Piece], log: &mut Log, carried: &mut Carried) -> Vec<Part> {
    let mut blocks = blocks::of(pieces, log, carried);
    leads::own_lines(&mut blocks, log);
    leads::fused(&mut blocks, log);
    leads::run_in(&mut blocks);
    let mut blocks = lists::gather(blocks, carried);
    captions::give(&mut blocks, carried);
    levels::units(blocks, log)
}
