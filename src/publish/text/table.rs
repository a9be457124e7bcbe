//! Tables.
//!
//! The rules are ASCII: box-drawing characters are ambiguous in width, and would be read aloud one
//! by one.

use super::sheet::{Indent, Sheet, wrap};
use crate::edition::{Alignment, Inline, Standing, Table};
use crate::publish::lines::breaks::{self, Break};
use crate::publish::lines::flow::Flow;
use crate::publish::lines::width;

/// A cell.
struct Cell {
    /// What it says.
    flow: Flow,
    places: Vec<breaks::Cell>,
    standing: Standing,
    /// How many blanks stand behind it at the right edge of its column; it stands at the left edge
    /// where there is nothing to align it by.
    after: Option<usize>,
}

/// What a column asks for, in columns of the screen.
#[derive(Default)]
struct Column {
    /// The longest piece that should not be cut.
    least: usize,
    /// Its longest cell on one line.
    natural: usize,
    /// Whether it holds figures, of which only the header can wrap: texts grow before it.
    is_figures: bool,
}

/// Writes a table: its caption above, then the grid. Where the columns are too many for the width,
/// each row becomes a list of `header: cell` lines, which a screen reader prefers anyway.
pub fn write_table(sheet: &mut Sheet, table: &Table) {
    sheet.gap();
    if let Some(caption) = &table.caption {
        let label = sheet.flow().text(&sheet.caption_label(&table.label));
        sheet.write(&label.inlines(caption), Indent::FLUSH);
    }
    let rows = cells(sheet, table);
    let columns = asked_by(&rows, table.header.len());
    match fit(&columns, sheet.width) {
        Some(widths) => {
            write_unit(sheet, table, widths.iter().sum::<usize>() + frame(&widths));
            write_grid(sheet, &widths, &rows, table);
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
    let Some(unit) = &table.unit else {
        return;
    };
    let flow = sheet.flow().inlines(unit);
    let width = width::of(&flow.text, sheet.typography);
    if width < edge {
        // What is left out of it must be told of.
        sheet.cells(&flow);
        sheet.write_line(&(" ".repeat(edge - width) + &flow.text));
    } else {
        sheet.write(&flow, Indent::FLUSH);
    }
}

/// The cells of the header and the rows.
fn cells(sheet: &mut Sheet, table: &Table) -> Vec<Vec<Cell>> {
    let tails: Vec<Option<usize>> = (table.alignment.iter().enumerate())
        .map(|(column, alignment)| match alignment {
            Alignment::Text | Alignment::Center | Alignment::End => None,
            Alignment::Decimal => {
                let cells = table.rows.iter().filter_map(|row| row.get(column));
                cells.map(|cell| tail_width(sheet, cell)).max()
            }
        })
        .collect();
    let heads = table.head_rows();
    let grid = table.grid().into_iter().enumerate();
    let rows = grid.map(|(at, row)| {
        let cells = row.into_iter().zip(&tails).map(|((text, standing), tail)| {
            let flow = sheet.flow().inlines(text);
            let widest = tail.filter(|_| standing.columns() == 1);
            Cell {
                places: sheet.cells(&flow),
                flow,
                standing,
                after: widest.map(|widest| match at < heads {
                    true => 0,
                    false => widest - tail_width(sheet, text),
                }),
            }
        });
        cells.collect()
    });
    rows.collect()
}

/// Columns of what stands behind a cell's first run: of a figure, behind the decimal point.
fn tail_width(sheet: &Sheet, cell: &[Inline]) -> usize {
    let width = |runs: &[Inline]| width::of(&sheet.flow().inlines(runs).text, sheet.typography);
    width(cell) - width(&cell[..cell.len().min(1)])
}

/// What the columns of a grid ask for. A text over several makes the last of them wider.
fn asked_by(rows: &[Vec<Cell>], count: usize) -> Vec<Column> {
    let own = |column: usize| {
        let cells = rows.iter().filter_map(move |row| row.get(column));
        cells.filter(|cell| cell.standing.columns() == 1)
    };
    let mut columns: Vec<Column> = (0..count).map(|column| asked(own(column))).collect();
    for cell in rows.iter().flatten() {
        let Standing::First(area) = cell.standing else {
            continue;
        };
        let over = &mut columns[area.column..area.column + area.columns];
        let [first @ .., last] = over else { continue };
        let own = asked(std::iter::once(cell));
        let before =
            |of: fn(&Column) -> usize| first.iter().map(|column| of(column) + 3).sum::<usize>();
        let least = own.least.saturating_sub(before(|column| column.least));
        let natural = own.natural.saturating_sub(before(|column| column.natural));
        last.least = last.least.max(least);
        last.natural = last.natural.max(natural).max(last.least);
    }
    columns
}

fn asked<'c>(cells: impl Iterator<Item = &'c Cell>) -> Column {
    let mut column = Column::default();
    for cell in cells {
        let after = cell.after.unwrap_or(0);
        let natural = width::of(cell.flow.text.trim(), cell.flow.typography);
        column.is_figures = cell.after.is_some();
        column.least = column.least.max(longest_piece(&cell.places) + after);
        column.natural = column.natural.max(natural + after);
    }
    column
}

/// The columns of the longest piece that has no good opportunity to break inside.
fn longest_piece(cells: &[breaks::Cell]) -> usize {
    let (mut longest, mut piece, mut blanks) = (0, 0, 0);
    for cell in cells {
        if cell.before <= Break::Seam {
            (piece, blanks) = (0, 0);
        }
        if cell.blank {
            blanks += cell.width;
        } else {
            piece += blanks + cell.width;
            blanks = 0;
        }
        longest = longest.max(piece);
    }
    longest
}

/// The width of each column, without the blanks beside it: as wide as it asks, or else the narrowest
/// grow first from the least they need, texts before figures. None where not even that fits.
fn fit(columns: &[Column], width: usize) -> Option<Vec<usize>> {
    let room = width.checked_sub(frame(columns))?;
    let natural: Vec<usize> = columns.iter().map(|c| c.natural.max(1)).collect();
    if natural.iter().sum::<usize>() <= room {
        return Some(natural);
    }
    let mut widths: Vec<usize> = columns.iter().map(|c| c.least.max(1)).collect();
    let spare = room.checked_sub(widths.iter().sum())?;
    for _ in 0..spare {
        let growing = widths.iter_mut().zip(columns);
        let growing = growing.filter(|(width, column)| **width < column.natural);
        let first = growing.min_by_key(|(width, column)| (column.is_figures, **width));
        if let Some((width, _)) = first {
            *width += 1;
        }
    }
    Some(widths)
}

/// What the rules of a grid and the blanks beside them take.
fn frame<T>(columns: &[T]) -> usize {
    3 * columns.len() + 1
}

/// Writes the header and the rows; rules between rows only above totals, and where one takes several
/// lines.
fn write_grid(sheet: &mut Sheet, widths: &[usize], rows: &[Vec<Cell>], table: &Table) {
    let lines_of = |(column, cell): (usize, &Cell)| -> Vec<String> {
        if cell.standing.is_behind(column) {
            return Vec::new();
        }
        let width = width_of(widths, column, cell.standing.columns());
        let lines = wrap(&cell.flow.text, &cell.places, width, width);
        lines.into_iter().map(str::to_owned).collect()
    };
    let rows_of_lines = rows
        .iter()
        .map(|row| row.iter().enumerate().map(lines_of).collect());
    let lines: Vec<Vec<Vec<String>>> = rows_of_lines.collect();
    let heads = table.head_rows();
    let has_areas = !table.areas.is_empty();
    let ruled = has_areas || lines[heads..].iter().flatten().any(|cell| cell.len() > 1);
    for (index, (row, lines)) in rows.iter().zip(&lines).enumerate() {
        let is_total = index > heads && table.totals.contains(&(index - heads));
        if index <= heads || is_total || ruled {
            let rule = rule(widths, row, index);
            sheet.write_line(&rule);
        }
        write_row(sheet, widths, row, lines);
    }
    let last = rule(widths, &[], rows.len());
    sheet.write_line(&last);
}

/// The width of columns side by side, with the rules between them.
fn width_of(widths: &[usize], first: usize, count: usize) -> usize {
    widths[first..first + count].iter().sum::<usize>() + 3 * (count - 1)
}

/// The rule above a row, which no cell is crossed by that goes on below it.
fn rule(widths: &[usize], below: &[Cell], row: usize) -> String {
    let goes_on = |column: usize| match below.get(column).map(|cell| cell.standing) {
        Some(Standing::Within(area)) if area.row < row => Some(area.column),
        Some(Standing::Alone | Standing::First(_) | Standing::Within(_)) | None => None,
    };
    let mut rule = String::new();
    let mut before = None;
    for (column, width) in widths.iter().enumerate() {
        let here = goes_on(column);
        rule += match (here, before) {
            (Some(_), _) if column == 0 => "|",
            (Some(own), Some(other)) => {
                if own == other {
                    " "
                } else {
                    "|"
                }
            }
            _ => "+",
        };
        rule += &if here.is_some() { " " } else { "-" }.repeat(width + 2);
        before = here;
    }
    rule + if before.is_some() { "|" } else { "+" }
}

fn write_row(sheet: &mut Sheet, widths: &[usize], row: &[Cell], lines: &[Vec<String>]) {
    let height = lines.iter().map(Vec::len).max().unwrap_or(0).max(1);
    for index in 0..height {
        let mut line = String::from("|");
        for (column, (cell, lines)) in row.iter().zip(lines).enumerate() {
            if cell.standing.is_behind(column) {
                continue;
            }
            let width = width_of(widths, column, cell.standing.columns());
            let text = lines.get(index).map_or("", String::as_str);
            let pad = width.saturating_sub(width::of(text, sheet.typography));
            let after = cell.after.unwrap_or(pad).min(pad);
            let (before, after) = (" ".repeat(pad - after), " ".repeat(after));
            line += &format!(" {before}{text}{after} |");
        }
        sheet.write_line(&line);
    }
}

fn write_records(sheet: &mut Sheet, table: &Table) {
    let standings = table.grid().split_off(table.head_rows());
    for row in &standings {
        sheet.gap();
        for (column, (text, standing)) in row.iter().enumerate() {
            let mut flow = sheet.flow();
            match standing {
                _ if standing.is_behind(column) => continue,
                // What stands over several columns belongs to none of them.
                Standing::First(area) if area.columns > 1 => {}
                Standing::Alone | Standing::First(_) | Standing::Within(_) => {
                    if let Some(group) = table.group(column) {
                        flow = flow.inlines_again(&group.text).text(sheet.usage.comma);
                    }
                    flow = flow.inlines_again(&table.header[column]);
                    if !flow.text.is_empty() {
                        flow = flow.text(sheet.usage.colon);
                    }
                }
            }
            // Each row is read alone.
            let flow = match standing {
                Standing::Within(area) => {
                    let first = area.row - table.head_rows();
                    flow.inlines_again(&table.rows[first][area.column])
                }
                Standing::Alone | Standing::First(_) => flow.inlines(text),
            };
            sheet.write(&flow, sheet.paragraph());
        }
    }
}
