//! What a text of the report printed, piece by piece beside what was written.

use crate::edition::{self, plain};
use crate::model::{Inline, Mark, Marks, parse_inlines};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// As printed; nothing for the reference to a note.
    pub printed: String,
    /// What was written where that is something else, such as `{funds}` or `[^law]`.
    pub written: Option<String>,
    /// How it is set apart.
    pub marks: Marks,
}

impl Piece {
    /// Text as it was written.
    pub fn literal(text: &str) -> Self {
        Self {
            printed: text.to_owned(),
            written: None,
            marks: Marks::new(),
        }
    }

    pub fn is_note(&self) -> bool {
        self.written.is_some() && self.printed.is_empty()
    }
}

/// The pieces of a text that was written so and printed so.
pub fn pieces(written: &str, printed: &[edition::Inline]) -> Vec<Piece> {
    let (inlines, _) = parse_inlines(written);
    let pieces = zip(written, &inlines, printed, &Marks::new());
    pieces.unwrap_or_else(|| as_a_whole(written, &inlines, printed))
}

/// The pieces of a text that is printed by its markup, piece by piece.
fn zip(
    written: &str,
    inlines: &[Inline],
    printed: &[edition::Inline],
    marks: &Marks,
) -> Option<Vec<Piece>> {
    let pieces = inlines.iter().zip(printed).map(|(inline, run)| {
        let written = match (inline, run) {
            (
                Inline::Marked { mark, body: inner },
                edition::Inline::Marked { mark: same, body },
            ) if mark == same => {
                let marks = &marks.iter().chain([mark]).cloned().collect();
                return zip_marked(written, inner, body, marks);
            }
            (Inline::Text(_), edition::Inline::Text { .. }) => None,
            (Inline::Figure { range, .. }, edition::Inline::Figure { .. })
            | (Inline::Reference { range, .. }, edition::Inline::Reference { .. })
            | (Inline::Footnote { range, .. }, edition::Inline::Note { .. }) => {
                Some(written[range.clone()].to_owned())
            }
            (_, _) => return None,
        };
        Some(vec![Piece {
            printed: plain(std::slice::from_ref(run)),
            written,
            marks: marks.clone(),
        }])
    });
    let pieces: Vec<Vec<Piece>> = pieces.collect::<Option<_>>()?;
    (inlines.len() == printed.len()).then(|| pieces.concat())
}

/// The pieces of a text that is set apart. The address of a link that the edition prints behind it
/// stands for nothing that was written.
fn zip_marked(
    written: &str,
    inlines: &[Inline],
    printed: &[edition::Inline],
    marks: &Marks,
) -> Option<Vec<Piece>> {
    let is_link = marks.iter().any(|mark| matches!(mark, Mark::Link { .. }));
    let (said, address) = match printed.split_last() {
        Some((address, said)) if is_link && said.len() == inlines.len() => (said, Some(address)),
        Some(_) | None => (printed, None),
    };
    let mut pieces = zip(written, inlines, said, marks)?;
    pieces.extend(address.map(|address| Piece {
        printed: address.text().to_owned(),
        written: Some(String::new()),
        marks: marks.clone(),
    }));
    Some(pieces)
}

/// Printed in another way than by its markup, as figures of tables are: all but the notes behind it
/// stands for what was printed.
fn as_a_whole(written: &str, inlines: &[Inline], printed: &[edition::Inline]) -> Vec<Piece> {
    let behind = inlines.iter().rev().zip(printed.iter().rev());
    let notes = behind.map_while(|pair| match pair {
        (Inline::Footnote { range, .. }, edition::Inline::Note { .. }) => Some(range.clone()),
        (_, _) => None,
    });
    let notes: Vec<_> = notes.collect();
    let end = notes.last().map_or(written.len(), |range| range.start);
    let ranges = std::iter::once(0..end).chain(notes.into_iter().rev());
    let printed = std::iter::once(plain(printed)).chain(std::iter::repeat(String::new()));
    let pieces = ranges.zip(printed).map(|(range, printed)| Piece {
        printed,
        written: Some(written[range].to_owned()),
        marks: Marks::new(),
    });
    pieces.collect()
}
