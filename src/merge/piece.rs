//! What a text of the report printed, piece by piece beside what was written.

use std::ops::Range;

use crate::edition::{self, plain};
use crate::model::{Inline, parse_inlines};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// As printed; nothing for the reference to a note.
    pub printed: String,
    pub kind: Kind,
    pub strong: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// What stands for something else, such as `{funds}`: kept while it is printed the same.
    Atom {
        written: String,
        /// The figure's name; none for other references.
        figure: Option<String>,
    },
    Note {
        written: String,
        number: usize,
    },
}

impl Piece {
    fn new(printed: &str, kind: Kind, strong: bool) -> Self {
        Self {
            printed: printed.to_owned(),
            kind,
            strong,
        }
    }

    /// Literal text that is no part of what was written.
    pub fn literal(text: &str) -> Self {
        Self::new(text, Kind::Text, false)
    }
}

/// The pieces of a text that was written so and printed so.
pub fn pieces(written: &str, printed: &[edition::Inline]) -> Vec<Piece> {
    let (inlines, _) = parse_inlines(written);
    let mut pieces = Vec::new();
    match zip(written, &inlines, printed, false, &mut pieces) {
        true => pieces,
        false => as_a_whole(written, &inlines, printed),
    }
}

/// Printed in another way than by its markup, as figures of tables are: all but the notes behind it
/// stands for what was printed.
fn as_a_whole(written: &str, inlines: &[Inline], printed: &[edition::Inline]) -> Vec<Piece> {
    let behind = inlines.iter().rev().zip(printed.iter().rev());
    let notes = behind.map_while(|pair| match pair {
        (Inline::Footnote { range, .. }, edition::Inline::Note { number }) => {
            Some((range.clone(), *number))
        }
        (_, _) => None,
    });
    let notes: Vec<_> = notes.collect();
    let end = notes.last().map_or(written.len(), |(range, _)| range.start);
    let whole = Kind::Atom {
        written: written[..end].to_owned(),
        figure: None,
    };
    let mut pieces = vec![Piece::new(&plain(printed), whole, false)];
    pieces.extend(notes.into_iter().rev().map(|(range, number)| {
        let written = written[range].to_owned();
        Piece::new("", Kind::Note { written, number }, false)
    }));
    pieces
}

fn zip(
    written: &str,
    inlines: &[Inline],
    printed: &[edition::Inline],
    strong: bool,
    pieces: &mut Vec<Piece>,
) -> bool {
    let written_at = |range: &Range<usize>| written[range.clone()].to_owned();
    let fits = |pair: (&Inline, &edition::Inline)| {
        let (printed, kind) = match pair {
            (Inline::Strong(inner), edition::Inline::Strong { body }) => {
                return zip(written, inner, body, true, pieces);
            }
            (Inline::Text(_), edition::Inline::Text { text }) => (&**text, Kind::Text),
            (Inline::Figure { name, range, .. }, edition::Inline::Figure { text }) => {
                let (written, figure) = (written_at(range), Some(name.clone()));
                (&**text, Kind::Atom { written, figure })
            }
            (Inline::Reference { range, .. }, edition::Inline::Reference { text, .. }) => {
                let (written, figure) = (written_at(range), None);
                (&**text, Kind::Atom { written, figure })
            }
            (Inline::Footnote { range, .. }, edition::Inline::Note { number }) => {
                let (written, number) = (written_at(range), *number);
                ("", Kind::Note { written, number })
            }
            (_, _) => return false,
        };
        pieces.push(Piece::new(printed, kind, strong));
        true
    };
    inlines.len() == printed.len() && inlines.iter().zip(printed).all(fits)
}
