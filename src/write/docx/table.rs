//! Tables, and the panel of key figures.

use docx_rs::{
    Paragraph, Table as WordTable, TableAlignmentType, TableCell, TableLayoutType, TableRow,
    VAlignType, WidthType,
};
use unicode_width::UnicodeWidthStr;

use super::changes;
use super::document::Writer;
use super::inline::Face;
use super::style::id;
use crate::edition::{Inline, KeyFigures, Table, Typography};

impl Writer<'_> {
    /// Writes a table, its caption above it.
    pub fn write_table(&mut self, table: &Table) {
        if let Some(caption) = &table.caption {
            let label = (table.label.as_str(), table.anchor.as_ref());
            let caption = self.caption(label, caption).keep_next(true);
            self.push(caption);
        }
        let widths = self.widths(table);
        let mut rows = vec![self.row(&table.header, &widths, id::TABLE_HEADING)];
        for (index, row) in table.rows.iter().enumerate() {
            let change = table.row_changes.get(index).copied().flatten();
            let row = |writer: &mut Self| writer.row(row, &widths, id::TABLE_TEXT);
            rows.push(self.within(change, row));
        }
        self.push_table(shape(rows, &widths, id::TABLE));
    }

    /// Writes the key figures: numbers on the left, what they count on the right.
    pub fn write_key_figures(&mut self, panel: &KeyFigures) {
        let title = self.plain(id::PANEL_TITLE, &panel.title);
        self.push(title);
        let widths = self.panel_widths(panel);
        let mut rows = Vec::new();
        for item in &panel.items {
            let value = self.plain(id::PANEL_VALUE, &item.value);
            let label = self.paragraph(id::PANEL_LABEL, &item.label);
            let cells = vec![cell(value, widths[0]), cell(label, widths[1])];
            rows.push(TableRow::new(cells).cant_split());
        }
        self.push_table(shape(rows, &widths, id::PANEL));
    }

    /// The columns of a panel in twips: the numbers' own width at 16 pt, within limits, and the rest.
    fn panel_widths(&self, panel: &KeyFigures) -> [usize; 2] {
        let text = self.layout.text_width() as usize;
        let longest = panel.items.iter().map(|item| item.value.width_cjk()).max();
        let value = (longest.unwrap_or(0) * 160 + 400).clamp(text / 6, text / 2);
        [value, text - value]
    }

    /// A caption: label and text, set apart by a blank. The label is what references lead to.
    pub fn caption(
        &mut self,
        (label, anchor): (&str, Option<&String>),
        text: &[Inline],
    ) -> Paragraph {
        let blank = match self.edition.typography {
            Typography::Han => "\u{3000}",
            Typography::Latin => "\u{2002}",
        };
        let mut paragraph = Paragraph::new().style(id::CAPTION);
        if !label.is_empty() {
            self.write_label(&mut paragraph, label, "");
            self.mark_anchor(&mut paragraph, anchor);
            self.write_text(&mut paragraph, blank, Face::Plain);
        }
        self.write_inlines(&mut paragraph, text, Face::Plain);
        paragraph
    }

    fn row(&mut self, cells: &[Vec<Inline>], widths: &[usize], style: &str) -> TableRow {
        let cells = cells.iter().zip(widths).map(|(text, &width)| {
            let paragraph = self.paragraph(style, text);
            cell(changes::paragraph(paragraph, self.change), width)
        });
        let row = TableRow::new(cells.collect()).cant_split();
        changes::row(row, self.change)
    }

    /// The columns' widths in twips.
    fn widths(&self, table: &Table) -> Vec<usize> {
        let text = self.layout.text_width() as usize;
        table
            .shares
            .iter()
            .map(|share| text * share / 1000)
            .collect()
    }
}

fn cell(paragraph: Paragraph, width: usize) -> TableCell {
    TableCell::new()
        .add_paragraph(paragraph)
        .width(width, WidthType::Dxa)
        .vertical_align(VAlignType::Center)
}

fn shape(rows: Vec<TableRow>, widths: &[usize], style: &str) -> WordTable {
    WordTable::new(rows)
        .style(style)
        .set_grid(widths.to_vec())
        .layout(TableLayoutType::Fixed)
        .align(TableAlignmentType::Center)
        .width(widths.iter().sum(), WidthType::Dxa)
}
