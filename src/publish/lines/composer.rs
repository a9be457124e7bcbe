//! Where the lines of Chinese running text end: in print as in the draft.
//!
//! Lines are filled one by one on the grid, every mark as wide as a character, as Word fills them.
//! Print then sets each line to its length: neighbouring marks closer, a mark at its end half as
//! wide. So an editor who works in the draft sees the lines that will be printed.

use typst_kit::fonts::FontStore;

use super::fit;
use super::pages::{self, NoteHeights, Row};
use super::pieces::{Part, Piece, parts};
use super::setter::{Setter, Setting};
use crate::edition::{Edition, Typography};
use crate::publish::fonts::Faces;

/// Whether the ends of lines are written into the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// As print needs them: U+2028, which templates set as a justified line's end.
    Marked,
    /// Word finds them itself.
    Open,
}

/// Breaks the paragraphs, lists and headings of a Chinese edition into lines, and says of each how
/// close its characters stand. A text that changed in a redline is left as it is.
pub fn set(edition: &mut Edition, faces: &Faces, fonts: &FontStore, ends: Ends) {
    match edition.typography {
        Typography::Latin => return,
        Typography::Han => {}
    }
    let design = edition.theme.print.clone();
    let mut setter = Setter::new(&design, faces, fonts);
    let mut notes = NoteHeights::of(edition, &design);
    let is_redline = edition.redline.is_some();
    let (mut rows, mut pieces) = (Vec::new(), Vec::new());
    for part in parts(edition, &design.styles) {
        let row = match part {
            Part::Lines { count, keeps_next } => Row::Lines { count, keeps_next },
            Part::NewPage => Row::NewPage,
            Part::Unknown => Row::Unknown,
            Part::Piece(mut piece) => {
                let row = row(&mut setter, &mut piece, &mut notes);
                pieces.push((rows.len(), piece));
                row
            }
        };
        rows.push(row);
    }
    if !is_redline {
        pages::spare_lone_lines(&mut setter, &design, &mut rows);
    }
    for (at, piece) in &mut pieces {
        if let Some(Row::Text { setting, .. }) = rows.get(*at) {
            apply(piece, setting, ends);
        }
    }
}

/// Writes into a text how it is set.
fn apply(piece: &mut Piece, setting: &Setting, ends: Ends) {
    for (_, text) in &mut piece.texts {
        text.tracking = setting.tracking;
    }
    match ends {
        Ends::Marked => piece.end_lines(&setting.starts),
        Ends::Open => {}
    }
}

/// A text as it is set for itself; not known where there is no way to break it.
fn row(setter: &mut Setter, piece: &mut Piece, notes: &mut NoteHeights) -> Row {
    let Some(measured) = piece.measured(setter.segmenter) else {
        return Row::Unknown;
    };
    let Some(setting) = fit::fitted(setter, &measured) else {
        return Row::Unknown;
    };
    let mentions = measured.mentions().into_iter();
    Row::Text {
        notes: mentions
            .map(|(number, at)| (at, notes.take(number)))
            .collect(),
        measured,
        setting,
        keeps_next: piece.is_heading,
    }
}
