//! Tables.

use super::super::glyphs::{Glyph, markup, push};
use super::inline;
use super::reader::Reader;
use crate::model::Marks;
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
                let columns = cells.len() + cell.columns.clamp(1, MOST_COLUMNS);
                let spanned = if is_header {
                    said.clone()
                } else {
                    String::new()
                };
                cells.push(said);
                cells.resize(columns, spanned);
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
        self.composer.table((caption, unit), number.flatten(), rows);
    }

    /// What a cell says, and in how many paragraphs.
    fn cell(&mut self, cell: &Cell) -> (String, usize) {
        let mut lines: Vec<Vec<Glyph>> = Vec::new();
        for paragraph in paragraphs(&cell.blocks) {
            self.remark(paragraph);
            let said = inline::said(paragraph, &mut self.notes);
            for image in &said.images {
                self.lost("image-in-table", &image.alt);
            }
            if !said.glyphs.is_empty() {
                let mut line = Vec::new();
                let number = paragraph.number.as_deref();
                push(&mut line, number.unwrap_or_default(), &Marks::new());
                line.extend(said.glyphs);
                lines.push(line);
            }
        }
        (markup(&lines.join(&Glyph::BREAK)), lines.len())
    }
}
