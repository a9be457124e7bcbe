//! What a text of the report printed, piece by piece beside what was written.

use crate::edition::{self, plain};
use crate::model::{Inline, parse_inlines};

/// A stretch of a printed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// As printed; nothing for the reference to a note.
    pub printed: String,
    /// What it is.
    pub kind: Kind,
    /// Whether it is strong.
    pub strong: bool,
}

/// What a stretch is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Literal text.
    Text,
    /// What stands for something else, such as `{funds}`: kept while it is printed the same.
    Atom {
        /// As written.
        written: String,
        /// The figure's name; none for other references.
        figure: Option<String>,
    },
    /// The reference to a footnote.
    Note {
        /// As written.
        written: String,
        /// Its number, from 1.
        number: usize,
    },
}

/// The pieces of a text that was written so and printed so.
pub fn pieces(written: &str, printed: &[edition::Inline]) -> Vec<Piece> {
    let (inlines, _) = parse_inlines(written);
    let mut pieces = Vec::new();
    if !zip(written, &inlines, printed, false, &mut pieces) {
        pieces = as_a_whole(written, &inlines, printed);
    }
    pieces
}

/// Printed in another way than by its markup, as figures of tables are: all but the notes behind it
/// stands for what was printed.
fn as_a_whole(written: &str, inlines: &[Inline], printed: &[edition::Inline]) -> Vec<Piece> {
    let references = inlines.iter().rev().map_while(|inline| match inline {
        Inline::Footnote { range, .. } => Some(range.clone()),
        Inline::Text(_) | Inline::Strong(_) | Inline::Figure { .. } | Inline::Reference { .. } => {
            None
        }
    });
    let numbers = printed.iter().rev().map_while(|inline| match inline {
        edition::Inline::Note { number } => Some(*number),
        edition::Inline::Text { .. }
        | edition::Inline::Strong { .. }
        | edition::Inline::Figure { .. }
        | edition::Inline::Changed { .. }
        | edition::Inline::Reference { .. } => None,
    });
    let notes: Vec<_> = references.zip(numbers).collect();
    let end = notes.last().map_or(written.len(), |(range, _)| range.start);
    let mut pieces = vec![Piece {
        printed: plain(printed),
        kind: Kind::Atom {
            written: written[..end].to_owned(),
            figure: None,
        },
        strong: false,
    }];
    pieces.extend(notes.into_iter().rev().map(|(range, number)| Piece {
        printed: String::new(),
        kind: Kind::Note {
            written: written[range].to_owned(),
            number,
        },
        strong: false,
    }));
    pieces
}

/// Literal text that is no part of what was written.
pub fn literal(text: &str) -> Piece {
    Piece {
        printed: text.to_owned(),
        kind: Kind::Text,
        strong: false,
    }
}

fn zip(
    written: &str,
    inlines: &[Inline],
    printed: &[edition::Inline],
    strong: bool,
    pieces: &mut Vec<Piece>,
) -> bool {
    if inlines.len() != printed.len() {
        return false;
    }
    inlines.iter().zip(printed).all(|pair| {
        let mut push = |printed: &str, kind| {
            pieces.push(Piece {
                printed: printed.to_owned(),
                kind,
                strong,
            });
            true
        };
        let atom = |range: &std::ops::Range<usize>, figure| Kind::Atom {
            written: written[range.clone()].to_owned(),
            figure,
        };
        match pair {
            (Inline::Text(_), edition::Inline::Text { text }) => push(text, Kind::Text),
            (Inline::Strong(inner), edition::Inline::Strong { body }) => {
                zip(written, inner, body, true, pieces)
            }
            (Inline::Figure { name, range, .. }, edition::Inline::Figure { text }) => {
                push(text, atom(range, Some(name.clone())))
            }
            (Inline::Reference { range, .. }, edition::Inline::Reference { text, .. }) => {
                push(text, atom(range, None))
            }
            (Inline::Footnote { range, .. }, edition::Inline::Note { number }) => {
                let (written, number) = (written[range.clone()].to_owned(), *number);
                push("", Kind::Note { written, number })
            }
            (
                Inline::Text(_)
                | Inline::Strong(_)
                | Inline::Figure { .. }
                | Inline::Reference { .. }
                | Inline::Footnote { .. },
                _,
            ) => false,
        }
    })
}
