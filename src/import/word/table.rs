//! Tables.

use super::super::glyphs::{Glyph, markup, push};
use super::inline;
use super::reader::Reader;
use crate::model::{Joined, Marks};
use crate::ooxml::{Cell, MOST_COLUMNS, Table, paragraphs};

impl Reader<'_> {
    /// A table: its first row is the header.
    pub(super) fn table(&mut self, table: &Table) {
        let (caption, number) = self.caption.take().unzip();
        let unit = self.unit.take();
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut is_parted = false;
        for row in &table.rows {
            let mut cells = Vec::new();
            for cell in row {
                let (said, paragraphs) = self.cell(cell);
                is_parted |= paragraphs > 1;
                let columns = cells.len() + cell.columns.clamp(1, MOST_COLUMNS);
                let is_joined = cell.continues && said.is_empty();
                cells.push(match is_joined {
                    true => Joined::Above.mark().to_owned(),
                    false => Joined::escaped(said),
                });
                cells.resize(columns, Joined::Left.mark().to_owned());
            }
            rows.push(cells);
        }
        let says = |cell: &String| !cell.is_empty() && Joined::of(cell).is_none();
        rows.retain(|row| row.iter().any(says));
        let Some(first) = rows.first() else {
            return;
        };
        let excerpt: Vec<&str> = first
            .iter()
            .filter(|cell| says(cell))
            .map(String::as_str)
            .collect();
        let excerpt = excerpt.join(" ");
        let is_whole = self.composer.table((caption, unit), number.flatten(), rows);
        for (is_lost, what) in [(!is_whole, "merged"), (is_parted, "cell-paragraphs")] {
            if is_lost {
                self.lost(what, &excerpt);
            }
        }
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
