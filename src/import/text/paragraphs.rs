//! Each paragraph as one block, in either language.

use super::piece::Piece;
use crate::import::draft::{Part, Text, Unit};
use crate::import::front::is_salutation;
use crate::import::shape::{heading, literal};

/// The block of a paragraph in a language. The number of a heading goes to the structure.
pub fn unit(piece: &Piece, lang: &'static str, structure: &mut String) -> Unit {
    let said = |text: &str| Text::from([(lang, literal(text))]);
    let part = if is_salutation(&piece.text) {
        Part::Salutation(said(&piece.text))
    } else if let Some((level, text)) = heading(&piece.text) {
        let number = piece.text.trim_end().len() - text.len();
        structure.push_str(&piece.text[..number]);
        Part::Heading {
            level,
            numbered: true,
            text: said(text),
        }
    } else {
        Part::paragraph(said(&piece.text))
    };
    Unit::new(part, piece.line)
}
