//! Each paragraph as one block, in either language.

use super::piece::Piece;
use crate::import::draft::Part;
use crate::import::front::is_salutation;
use crate::import::shape::{heading, literal};
use crate::model::{Block, Localized, Numbering};

/// The block of a paragraph in a language. The number of a heading goes to the structure.
pub fn unit(piece: &Piece, lang: &str, structure: &mut String) -> Part {
    let said = |text: &str| Localized::from([(lang, literal(text))]);
    let mut level = 0;
    let block = if is_salutation(&piece.text) {
        Block::salutation(said(&piece.text))
    } else if let Some((depth, text)) = heading(&piece.text) {
        let number = piece.text.trim_end().len() - text.len();
        structure.push_str(&piece.text[..number]);
        level = depth;
        Block::section(said(text), Numbering::Auto)
    } else {
        Block::paragraph(said(&piece.text))
    };
    Part {
        level,
        ..Part::new(block, piece.line)
    }
}
