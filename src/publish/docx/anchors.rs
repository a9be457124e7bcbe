//! Hidden bookmarks by which the blocks of an edited file are known again.
//!
//! Bookmarks and not content controls: LibreOffice drops the latter on saving, and in Word they
//! hinder whoever edits. A name beginning with `_` is hidden in Word's dialog, and has 40
//! characters at most (ECMA-376 part 1, 17.13.6.2).

use docx_rs::{DocumentChild, Paragraph, Table, TableCellContent, TableChild, TableRowChild};

use super::writer::{Writer, bookmark};
use crate::edition::{Block, Bookmark, Part, Provenance};

impl Writer<'_> {
    /// Puts on the first paragraph which edition of which report the file is, and of which version
    /// of it a whole one is made.
    pub fn write_provenance(&mut self) {
        let edition = self.edition;
        if edition.redline.is_some() {
            return;
        }
        if let Some(DocumentChild::Paragraph(first)) = self.children.first_mut() {
            let version = edition.is_whole().then(|| edition.version_bookmark());
            let names = Provenance::of(edition).bookmarks();
            for name in names.into_iter().chain(version) {
                bookmark(first, name, &mut self.bookmarks);
            }
        }
    }

    /// Puts the bookmarks of a block on what was written of it: the children from an index.
    pub fn write_anchors(&mut self, block: &Block, from: usize) {
        let Some(block) = block.identity.fingerprint else {
            return;
        };
        if self.edition.redline.is_some() {
            return;
        }
        let name = |part| Bookmark { block, part }.to_string();
        let mut paragraphs = 0;
        for child in &mut self.children[from..] {
            if let DocumentChild::Paragraph(paragraph) = child {
                if !paragraph.children.is_empty() {
                    let part = Part::Paragraph(paragraphs);
                    bookmark(paragraph, name(part), &mut self.bookmarks);
                    paragraphs += 1;
                }
            } else if let DocumentChild::Table(table) = child {
                for (index, first) in first_cells(table).enumerate() {
                    bookmark(first, name(Part::Row(index)), &mut self.bookmarks);
                }
            }
        }
    }
}

pub fn first_cells(table: &mut Table) -> impl Iterator<Item = &mut Paragraph> {
    table.rows.iter_mut().filter_map(|row| {
        let TableChild::TableRow(row) = row;
        let TableRowChild::TableCell(cell) = row.cells.first_mut()?;
        cell.children.iter_mut().find_map(|content| {
            if let TableCellContent::Paragraph(paragraph) = content {
                return Some(paragraph.as_mut());
            }
            None
        })
    })
}
