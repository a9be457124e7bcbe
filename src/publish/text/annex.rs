//! Annexes.

use super::block::write_blocks;
use super::sheet::{Indent, Sheet};
use crate::edition::{Annex, AnnexNote, Typography};
use crate::publish::lines::width;

/// Writes the note of the annexes below a blank line (GB/T 9704-2012, 7.3.4): each name hangs by its
/// first character. In Latin several stand below the label.
pub fn write_annex_note(sheet: &mut Sheet, note: &AnnexNote) {
    sheet.gap();
    let mut label = note.label.as_str();
    let listed = sheet.typography() == Typography::Latin && note.entries.len() > 1;
    if listed {
        sheet.write(&sheet.flow().text(label), Indent::FLUSH);
        label = "";
    }
    let mut first = sheet.indent();
    for entry in &note.entries {
        let flow = sheet.flow().marker(&format!("{label}{}", entry.number));
        let name = first + width::of(&format!("{label}{}", entry.number), sheet.typography());
        let indent = Indent {
            first,
            rest: name.min(sheet.width() / 2),
        };
        sheet.write(&flow.inlines(&entry.title), indent);
        first += width::of(label, sheet.typography());
        label = "";
    }
}

/// Writes an annex: its label and its title, flush (GB/T 9704-2012, 7.3.7), then its blocks.
pub fn write_annex(sheet: &mut Sheet, annex: &Annex) {
    sheet.gap();
    sheet.write(&sheet.flow().text(&annex.label), Indent::FLUSH);
    sheet.write(&sheet.flow().inlines(&annex.title), Indent::FLUSH);
    sheet.gap();
    write_blocks(sheet, &annex.blocks);
}
