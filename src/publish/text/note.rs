//! Footnotes, gathered at the end.

use super::sheet::Sheet;
use crate::edition::Edition;
use crate::publish::lines::flow::note_mark;

/// Writes the notes under their title, where there are any.
pub fn write_notes(sheet: &mut Sheet, edition: &Edition) {
    if edition.notes.is_empty() {
        return;
    }
    sheet.gap();
    sheet.write(&sheet.flow().text(&edition.notes_title), sheet.paragraph());
    sheet.part_paragraphs();
    for (index, note) in edition.notes.iter().enumerate() {
        let mark = note_mark(index + 1) + " ";
        let flow = sheet.flow().marker(&mark).inlines(note);
        sheet.write(&flow, sheet.hanging(&mark));
    }
}
