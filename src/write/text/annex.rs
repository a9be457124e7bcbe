//! Annexes.

use super::block::write_blocks;
use super::sheet::{Indent, Sheet};
use crate::edition::{Annex, Typography};

/// Writes an annex: its label and its title, flush (GB/T 9704-2012, 7.3.7), then its blocks.
pub fn write_annex(sheet: &mut Sheet, annex: &Annex) {
    sheet.gap();
    sheet.write(&sheet.flow().text(&annex.label), Indent::FLUSH);
    sheet.write(&sheet.flow().inlines(&annex.title), Indent::FLUSH);
    sheet.gap();
    write_blocks(sheet, &annex.blocks);
}

/// What stands between a label and its title on one line.
pub fn joint(typography: Typography) -> &'static str {
    match typography {
        Typography::Han => "\u{3000}",
        Typography::Latin => " ",
    }
}
