//! Tables.

use super::super::glyphs::{Glyph, markup, push};
use super::inline;
use super::reader::Reader;
use crate::ooxml::{Cell, Table, paragraphs};

/// As many columns as a table may have in Word.
const MOST_COLUMNS: usize = 63;

impl Reader<'_> {
    /// A table: its first row is the header. Merged cells keep their text in the first of them.
    pub(super) fn table(&mut self, table: &Table) {
        let (caption, number) = self.caption.take().unzip();
        let unit = self.unit.take();
        let mut rows: Vec<Vec<String>> = Vec::new();
        let (mut is_merged, mut is_parted) = (false, false);
        for row in &table.rows {
            // A header stands over each column that it spans; other cells keep their text once.
            let is_header = rows.iter().flatten().all(String::is_empty);
            let mut cells = Vec::new();
            for cell in row {
                let (said, paragraphs) = self.cell(cell);
                is_parted |= paragraphs > 1;
                is_merged |= cell.columns > 1 || cell.continues;
                let spanned = if is_header {
                    said.clone()
                } else {
                    String::new()
                };
                cells.push(said);
                cells.extend(std::iter::repeat_n(
                    spanned,
                    cell.columns.clamp(1, MOST_COLUMNS) - 1,
                ));
            }
            rows.push(cells);
        }
        rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        let Some(first) = rows.first() else {
            return;
        };
        let excerpt = first.join(" ");
        for (is_lost, what) in [(is_merged, "merged"), (is_parted, "cell-paragraphs")] {
            if is_lost {
                self.lost(what, &excerpt);
            }
        }
        let table = self.composer.table((caption, unit), rows);
        let table = table.map(|table| table.numbered(number.flatten()));
        table.into_iter().for_each(|table| self.composer.add(table));
    }

    /// What a cell says, and in how many paragraphs.
    fn cell(&mut self, cell: &Cell) -> (String, usize) {
        let mut glyphs: Vec<Glyph> = Vec::new();
        let mut count = 0;
        for paragraph in paragraphs(&cell.blocks) {
            self.remark(paragraph);
            let said = inline::said(paragraph, &mut self.notes);
            for image in &said.images {
                self.lost("image-in-table", &image.alt);
            }
            if said.glyphs.is_empty() {
                continue;
            }
            count += 1;
            if count > 1 {
                push(&mut glyphs, "\n", false);
            }
            push(
                &mut glyphs,
                paragraph.number.as_deref().unwrap_or_default(),
                false,
            );
            glyphs.extend(said.glyphs);
        }
        (markup(&glyphs), count)
    }
}
