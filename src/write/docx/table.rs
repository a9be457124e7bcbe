//! Tables, and the panel of key figures.

use docx_rs::{
    AlignmentType, Paragraph, Tab, TabValueType, Table as WordTable, TableAlignmentType, TableCell,
    TableLayoutType, TableRow, VAlignType, WidthType,
};
use unicode_width::UnicodeWidthStr;

use super::changes;
use super::document::Writer;
use super::inline::characters;
use super::style::id;
use crate::edition::{Alignment, Inline, KeyFigures, Table, Typography};

impl Writer<'_> {
    /// Writes a table, its caption above it.
    pub fn write_table(&mut self, table: &Table) {
        if let Some(caption) = &table.caption {
            let label = (table.label.as_str(), table.anchor.as_ref());
            let caption = self.caption(label, caption).keep_next(true);
            self.push(caption);
        }
        if let Some(unit) = &table.unit {
            let unit = self.paragraph(id::TABLE_UNIT, unit).keep_next(true);
            self.push(unit);
        }
        let columns = self.columns(table);
        let widths: Vec<usize> = columns.iter().map(|column| column.width).collect();
        let mut rows = vec![self.header_row(&table.header, &columns)];
        for (index, row) in table.rows.iter().enumerate() {
            let change = table.row_changes.get(index).copied().flatten();
            rows.push(self.within(change, |writer: &mut Self| writer.row(row, &columns)));
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

    fn header_row(&mut self, cells: &[Vec<Inline>], columns: &[Column]) -> TableRow {
        let cells = cells.iter().zip(columns).map(|(text, column)| {
            let paragraph = self.paragraph(id::TABLE_HEADING, text);
            let paragraph = match (column.point, self.edition.typography) {
                (Some(_), Typography::Latin) => paragraph.align(AlignmentType::Right),
                (Some(_), Typography::Han) | (None, _) => paragraph,
            };
            cell(changes::paragraph(paragraph, self.change), column.width)
        });
        let row = TableRow::new(cells.collect()).cant_split();
        changes::row(row, self.change)
    }

    /// Word, and LibreOffice after it, aligns a cell on its only tab stop where that is a decimal
    /// one, without any tab in the text.
    fn row(&mut self, cells: &[Vec<Inline>], columns: &[Column]) -> TableRow {
        let cells = cells.iter().zip(columns).map(|(text, column)| {
            let mut paragraph = self.paragraph(id::TABLE_TEXT, text);
            if let Some(point) = column.point {
                changes::part(&mut paragraph);
                paragraph = paragraph.add_tab(Tab::new().val(TabValueType::Decimal).pos(point));
                // On a page with a grid of lines LibreOffice doesn't: there the indent does it.
                if self.edition.typography == Typography::Han {
                    let (whole, _) = sides(text);
                    let indent = point.saturating_sub(whole + SLACK);
                    paragraph = paragraph.indent(Some(indent as i32), None, None, None);
                }
            }
            cell(changes::paragraph(paragraph, self.change), column.width)
        });
        let row = TableRow::new(cells.collect()).cant_split();
        changes::row(row, self.change)
    }

    /// The columns' widths, and where the decimal points of figures stand: in the middle of a
    /// Chinese table's column, at the right of a Western one's.
    fn columns(&self, table: &Table) -> Vec<Column> {
        let text = self.layout.text_width() as usize;
        let widths = table.shares.iter().map(|share| text * share / 1000);
        let column = |(index, width): (usize, usize)| {
            let room = width.saturating_sub(2 * CELL_MARGIN);
            let point = match table.alignment.get(index) {
                Some(Alignment::Decimal) => {
                    let (whole, rest) = reach(table, index);
                    let spare = room.saturating_sub(whole + rest);
                    Some(match self.edition.typography {
                        Typography::Han => spare / 2 + whole,
                        Typography::Latin => spare + whole,
                    })
                }
                Some(Alignment::Text) | None => None,
            };
            Column { width, point }
        };
        widths.enumerate().map(column).collect()
    }
}

/// A column, in twips.
struct Column {
    width: usize,
    /// How far from the inner edge of a cell the decimal point stands, where it holds figures.
    point: Option<usize>,
}

/// The margin beside the text of a cell, as the table's style has it.
const CELL_MARGIN: usize = 100;
/// By how much an indent stays short of a figure's place, so that it never pushes it out.
const SLACK: usize = 10;

/// How far the figures of a column reach on each side of the decimal point, in twips.
fn reach(table: &Table, column: usize) -> (usize, usize) {
    let cells = table.rows.iter().filter_map(|row| row.get(column));
    cells.fold((0, 0), |(whole, rest), cell| {
        let (before, behind) = sides(cell);
        (whole.max(before), rest.max(behind))
    })
}

/// How far a figure reaches on each side of its decimal point, in twips; in a redline, the one that
/// is there now.
fn sides(cell: &[Inline]) -> (usize, usize) {
    let mut runs: Vec<&Inline> = cell.iter().filter(|run| !is_gone(run)).collect();
    if runs.is_empty() {
        runs = cell.iter().collect();
    }
    let said = |run: &&Inline| match run {
        Inline::Changed { body, .. } => width(body),
        Inline::Text { .. }
        | Inline::Strong { .. }
        | Inline::Figure { .. }
        | Inline::Note { .. }
        | Inline::Reference { .. } => width(std::slice::from_ref(run)),
    };
    let widths: Vec<usize> = runs.iter().map(said).collect();
    let whole = widths.first().copied().unwrap_or(0);
    (whole, widths.iter().skip(1).sum())
}

fn is_gone(run: &Inline) -> bool {
    matches!(run, Inline::Changed { change, .. } if change.is_gone())
}

/// The width of a figure in Times of 12 pt, in twips; of 11 pt it is a little less.
fn width(runs: &[Inline]) -> usize {
    const EM: usize = 240;
    let thousandths = |c: char| match c {
        '.' | ',' => 250,
        '\u{2212}' => 564,
        '—' => 1000,
        _ => 500,
    };
    let em: usize = characters(runs).chars().map(thousandths).sum();
    em * EM / 1000
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
