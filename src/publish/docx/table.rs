//! Tables, and the panel of key figures.

use docx_rs::{
    AlignmentType, Paragraph, Tab, TabValueType, Table as WordTable, TableAlignmentType, TableCell,
    TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};
use unicode_width::UnicodeWidthStr;

use super::changes;
use super::columns::TableLayout;
use super::layout::cell_margins;
use super::style::id;
use super::writer::Writer;
use crate::edition::{Inline, KeyFigures, Table, Text, Typography};

impl Writer<'_> {
    pub fn write_table(&mut self, table: &Table) {
        if let Some(caption) = &table.caption {
            let label = (table.label.as_str(), table.number, table.anchor.as_ref());
            let caption = self.caption(label, caption).keep_next(true);
            self.push(caption);
        }
        if let Some(unit) = &table.unit {
            let unit = self.paragraph(id::TABLE_UNIT, unit).keep_next(true);
            self.push(unit);
        }
        let setting = TableLayout::of(table, self.layout, self.edition);
        let usual = self.type_size;
        self.type_size = (!setting.is_usual).then_some(setting.half_points);
        // A table that fits on a page stands on one; the head and the last row of a longer one
        // never stand alone.
        let (count, fits) = (table.rows.len(), setting.fits_page);
        let kept = |index: usize| index + 1 < count && (fits || index + 2 == count);
        let mut rows = vec![self.row(id::TABLE_HEADING, &table.header, &setting, count > 0)];
        for (index, row) in table.rows.iter().enumerate() {
            let change = table.row_changes.get(index).copied().flatten();
            rows.push(self.within(change, |writer| {
                writer.row(id::TABLE_TEXT, row, &setting, kept(index))
            }));
        }
        self.type_size = usual;
        let mut shaped = shape(rows, &setting.widths(), id::TABLE);
        if let Some(beside) = setting.margin {
            let above = cell_margins(self.design()).0 as usize;
            let margins = TableCellMargins::new().margin(above, beside, above, beside);
            shaped = shaped.margins(margins);
        }
        self.push_table(shaped);
    }

    /// Writes the key figures: numbers on the left, what they count on the right.
    pub fn write_key_figures(&mut self, panel: &KeyFigures) {
        self.push_plain(id::PANEL_TITLE, &panel.title);
        let widths = self.panel_widths(panel);
        let mut rows = Vec::new();
        for (index, item) in panel.items.iter().enumerate() {
            let kept = index + 1 < panel.items.len();
            let value = self.plain(id::PANEL_VALUE, &item.value);
            let label = self.paragraph(id::PANEL_LABEL, &item.label);
            let cells = [value, label].into_iter().zip(widths);
            let cells = cells.map(|(text, width)| cell(text.keep_next(kept), width));
            rows.push(TableRow::new(cells.collect()).cant_split());
        }
        self.push_table(shape(rows, &widths, id::PANEL));
    }

    /// The columns of a panel in twips: the numbers' own width, within limits, and the rest.
    fn panel_widths(&self, panel: &KeyFigures) -> [usize; 2] {
        let text = self.layout.text_width() as usize;
        let longest = panel.items.iter().map(|item| item.value.width_cjk()).max();
        let value = (longest.unwrap_or(0) * VALUE + 400).clamp(text / 6, text / 2);
        [value, text - value]
    }

    fn row(&mut self, style: &str, cells: &[Text], setting: &TableLayout, kept: bool) -> TableRow {
        let cells = cells.iter().zip(&setting.columns).map(|(text, column)| {
            let mut paragraph = self.table_text(style, text, kept);
            if let Some(point) = column.point {
                let is_western = self.edition.typography == Typography::Latin;
                paragraph = match (style, is_western) {
                    (id::TABLE_HEADING, true) => paragraph.align(AlignmentType::Right),
                    (id::TABLE_HEADING, false) => paragraph,
                    _ => self.at_point(paragraph, point, setting.whole(text)),
                };
            }
            cell(changes::paragraph(paragraph, self.change), column.width)
        });
        let row = TableRow::new(cells.collect()).cant_split();
        changes::row(row, self.change)
    }

    /// A figure at its decimal point. Word, and LibreOffice after it, aligns a cell on its only tab
    /// stop where that is a decimal one, without any tab in the text.
    fn at_point(&self, mut paragraph: Paragraph, point: usize, whole: usize) -> Paragraph {
        changes::part(&mut paragraph);
        let paragraph = paragraph.add_tab(Tab::new().val(TabValueType::Decimal).pos(point));
        match self.edition.typography {
            // On a page with a grid of lines LibreOffice doesn't: there the indent does it.
            Typography::Han => {
                let indent = point.saturating_sub(whole + SLACK);
                paragraph.indent(Some(indent as i32), None, None, None)
            }
            Typography::Latin => paragraph,
        }
    }

    /// The text of a cell, on the page of the next row where it is kept with that.
    fn table_text(&mut self, style: &str, text: &[Inline], kept: bool) -> Paragraph {
        let mut paragraph = self.paragraph(style, text);
        if let Some(half_points) = self.type_size {
            paragraph = paragraph.size(half_points);
        }
        if kept {
            paragraph.keep_next(true)
        } else {
            paragraph
        }
    }
}

/// The width of half a Han character of a key figure, in twips.
const VALUE: usize = 160;

/// By how much an indent stays short of a figure's place, so that it never pushes it out.
const SLACK: usize = 10;

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
