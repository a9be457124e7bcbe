//! Tables.

use super::grid::{Cell, Column, Grid};
use super::sheet::{Indent, Sheet};
use super::wrap::longest_piece;
use crate::edition::{Alignment, Inline, Table, Text, Typography};
use crate::publish::lines::width;

/// Writes a table: its caption above, then the grid. Where the columns are too many for the width,
/// each row becomes a list of `header: cell` lines, which a screen reader prefers anyway.
pub fn write_table(sheet: &mut Sheet, table: &Table) {
    sheet.gap();
    if let Some(caption) = &table.caption {
        let label = sheet.flow().text(&table.label).text(sheet.joint());
        sheet.write(&label.inlines(caption), Indent::FLUSH);
    }
    let (header, rows) = cells(sheet, table);
    let columns = columns(sheet, &header, &rows);
    match Grid::fit(&columns, sheet.width()) {
        Some(grid) => {
            write_unit(sheet, table, grid.width());
            grid.write(sheet, &header, &rows, &table.totals);
        }
        None => {
            write_unit(sheet, table, 0);
            write_records(sheet, table);
        }
    }
    sheet.gap();
}

/// Writes what all figures count, up to the right edge of the grid.
fn write_unit(sheet: &mut Sheet, table: &Table, edge: usize) {
    if let Some(unit) = &table.unit {
        let flow = sheet.flow().inlines(unit);
        let width = width::of(&flow.text, sheet.typography());
        if width < edge {
            // What is left out of it must be told of.
            sheet.cells(&flow);
            sheet.write_line(&(" ".repeat(edge - width) + &flow.text));
        } else {
            sheet.write(&flow, Indent::FLUSH);
        }
    }
}

fn cells(sheet: &Sheet, table: &Table) -> (Vec<Cell>, Vec<Vec<Cell>>) {
    let tails = tails(sheet, table);
    let row = |row: &[Text], is_header: bool| {
        let cell = |(text, tail): (&Text, &Option<usize>)| Cell {
            flow: sheet.flow().inlines(text),
            after: tail.map(|widest| match is_header {
                true => 0,
                false => widest - tail_width(sheet, text),
            }),
        };
        row.iter().zip(&tails).map(cell).collect()
    };
    let rows = table.rows.iter().map(|cells| row(cells, false));
    (row(&table.header, true), rows.collect())
}

/// How far the figures of each column reach behind the decimal point, where it holds figures.
fn tails(sheet: &Sheet, table: &Table) -> Vec<Option<usize>> {
    let widest = |(column, alignment): (usize, &Alignment)| match alignment {
        Alignment::Text => None,
        Alignment::Decimal => {
            let cells = table.rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| tail_width(sheet, cell)).max()
        }
    };
    table.alignment.iter().enumerate().map(widest).collect()
}

/// Columns of what stands behind a cell's first run.
fn tail_width(sheet: &Sheet, cell: &[Inline]) -> usize {
    let flow = |runs: &[Inline]| width::of(&sheet.flow().inlines(runs).text, sheet.typography());
    flow(cell) - flow(&cell[..cell.len().min(1)])
}

fn columns(sheet: &mut Sheet, header: &[Cell], rows: &[Vec<Cell>]) -> Vec<Column> {
    let mut columns = vec![Column::default(); header.len()];
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        for (column, cell) in columns.iter_mut().zip(row) {
            let after = cell.after.unwrap_or(0);
            column.is_figures = cell.after.is_some();
            let piece = longest_piece(&sheet.cells(&cell.flow)) + after;
            column.least = column.least.max(piece);
            let natural = width::of(cell.flow.text.trim(), cell.flow.typography) + after;
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
