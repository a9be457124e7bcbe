//! Tables.

use super::super::glyphs::{Glyph, markup, push};
use super::inline;
use super::reader::Reader;
use crate::model::{self, Localized};
use crate::ooxml::{Cell, Table, paragraphs};

impl Reader<'_> {
    /// A table: its first row is the header. Merged cells keep their text in the first of them.
    pub(super) fn table(&mut self, table: &Table) {
        let (caption, number) = self.take_caption();
        let unit = self.take_unit();
        let mut rows: Vec<Vec<String>> = Vec::new();
        let (mut merged, mut parted) = (0, 0);
        for row in &table.rows {
            // A header stands over each column that it spans; other cells keep their text once.
            let is_header = rows.iter().flatten().all(String::is_empty);
            let mut cells = Vec::new();
            for cell in row {
                let (said, blocks) = self.cell(cell);
                parted += usize::from(blocks > 1);
                merged += usize::from(cell.columns > 1 || cell.continues);
                let columns = cell.columns.min(MOST_COLUMNS);
                let spanned = if is_header {
                    said.clone()
                } else {
                    String::new()
                };
                cells.push(said);
                cells.extend(std::iter::repeat_n(spanned, columns.saturating_sub(1)));
            }
            rows.push(cells);
        }
        rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        if rows.is_empty() {
            return;
        }
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        for row in &mut rows {
            row.resize(columns, String::new());
        }
        let excerpt = rows[0].join(" ");
        self.lose_form(merged, "merged", &excerpt);
        self.lose_form(parted, "cell-paragraphs", &excerpt);
        let text = |cell: String| self.text(cell);
        let texts = |row: Vec<String>| -> Vec<Localized> { row.into_iter().map(text).collect() };
        let mut rows = rows.into_iter().map(texts);
        let columns = rows.next().unwrap_or_default();
        let table = model::Block::table((caption, unit), columns, rows.collect());
        self.add(table.numbered(number));
    }

    fn lose_form(&mut self, times: usize, what: &'static str, excerpt: &str) {
        if times > 0 {
            self.lost(what, excerpt);
        }
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
            let number = paragraph.number.as_deref().unwrap_or_default();
            let plain = said.plain();
            if plain.is_empty() {
                continue;
            }
            count += 1;
            if count > 1 {
                push(&mut glyphs, "\n", false);
            }
            push(&mut glyphs, number, false);
            glyphs.extend(said.lead);
            glyphs.extend(said.text);
        }
        (markup(&glyphs), count)
    }
}

/// As many columns as a table may have in Word.
const MOST_COLUMNS: usize = 63;
