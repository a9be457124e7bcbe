//! Tables.

use super::annex::joint;
use super::flow::Flow;
use super::grid::{Column, Grid};
use super::sheet::{Indent, Sheet};
use super::width;
use super::wrap::longest_piece;
use crate::edition::{Inline, Table, Typography};

/// Writes a table: its caption above, then the grid. Where the columns are too many for the width,
/// each row becomes a list of `header: cell` lines, which a screen reader prefers anyway.
pub fn write_table(sheet: &mut Sheet, table: &Table) {
    sheet.gap();
    if let Some(caption) = &table.caption {
        let label = sheet
            .flow()
            .text(&table.label)
            .text(joint(sheet.typography()));
        sheet.write(&label.inlines(caption), Indent::FLUSH);
    }
    let header = flows(sheet, &table.header);
    let rows: Vec<Vec<Flow>> = table.rows.iter().map(|row| flows(sheet, row)).collect();
    let columns = columns(sheet, &header, &rows);
    match Grid::fit(&columns, sheet.width()) {
        Some(grid) => grid.write(sheet, &header, &rows),
        None => write_records(sheet, table),
    }
    sheet.gap();
}

fn flows(sheet: &Sheet, row: &[Vec<Inline>]) -> Vec<Flow> {
    let cells = row.iter();
    cells.map(|cell| sheet.flow().inlines(cell)).collect()
}

fn columns(sheet: &mut Sheet, header: &[Flow], rows: &[Vec<Flow>]) -> Vec<Column> {
    let mut columns = vec![Column::default(); header.len()];
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        for (column, flow) in columns.iter_mut().zip(row) {
            let piece = longest_piece(&sheet.cells(flow));
            column.least = column.least.max(piece);
            let natural = width::of(flow.text.trim(), flow.typography);
            column.natural = column.natural.max(natural);
        }
    }
    columns
}

fn write_records(sheet: &mut Sheet, table: &Table) {
    let colon = match sheet.typography() {
        Typography::Han => "：",
        Typography::Latin => ": ",
    };
    for row in &table.rows {
        sheet.gap();
        for (header, cell) in table.header.iter().zip(row) {
            let mut flow = sheet.flow().inlines_again(header);
            if !flow.text.is_empty() {
                flow = flow.text(colon);
            }
            sheet.write(&flow.inlines(cell), sheet.paragraph());
        }
    }
}
