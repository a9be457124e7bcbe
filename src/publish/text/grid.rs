//! The grid of a table.
//!
//! The rules are ASCII: box-drawing characters are ambiguous in width, and would be read aloud one
//! by one.

use super::sheet::Sheet;
use super::wrap::wrap;
use crate::publish::lines::flow::Flow;
use crate::publish::lines::width;

/// A cell.
pub struct Cell {
    /// What it says.
    pub flow: Flow,
    /// How many blanks stand behind it at the right edge of its column; it stands at the left edge
    /// where there is nothing to align it by.
    pub after: Option<usize>,
}

/// The lines of a cell.
struct Lines {
    lines: Vec<String>,
    after: Option<usize>,
}

/// What a column asks for, in columns of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// The longest piece that should not be cut.
    pub least: usize,
    /// Its longest cell on one line.
    pub natural: usize,
    /// Whether it holds figures, of which only the header can wrap: texts grow before it.
    pub is_figures: bool,
}

/// The width of each column, without the blanks beside it.
#[derive(Debug, PartialEq, Eq)]
pub struct Grid(Vec<usize>);

impl Grid {
    /// Fits the columns into a line of `width`: each as wide as it asks, or else the narrowest
    /// grow first from the least they need, texts before figures. None where not even that fits.
    pub fn fit(columns: &[Column], width: usize) -> Option<Self> {
        let frame = 3 * columns.len() + 1;
        let room = width.checked_sub(frame)?;
        let natural = columns.iter().map(|c| c.natural.max(1));
        if natural.clone().sum::<usize>() <= room {
            return Some(Self(natural.collect()));
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
        Some(Self(widths))
    }

    /// Columns of the whole grid.
    pub fn width(&self) -> usize {
        self.0.iter().sum::<usize>() + 3 * self.0.len() + 1
    }

    /// Writes the rows; rules between them only above totals, and where one takes several lines.
    pub fn write(&self, sheet: &mut Sheet, header: &[Cell], rows: &[Vec<Cell>], totals: &[usize]) {
        let rule = self.rule();
        sheet.write_line(&rule);
        let header = self.lay(sheet, header);
        self.write_row(sheet, &header);
        sheet.write_line(&rule);
        let rows: Vec<Vec<Lines>> = rows.iter().map(|row| self.lay(sheet, row)).collect();
        let ruled = rows.iter().flatten().any(|cell| cell.lines.len() > 1);
        for (index, row) in rows.iter().enumerate() {
            if (ruled || totals.contains(&index)) && index > 0 {
                sheet.write_line(&rule);
            }
            self.write_row(sheet, row);
        }
        if !rows.is_empty() {
            sheet.write_line(&rule);
        }
    }

    fn rule(&self) -> String {
        let dashes = self.0.iter().map(|width| "-".repeat(width + 2) + "+");
        "+".to_owned() + &dashes.collect::<String>()
    }

    /// The lines of each cell of a row.
    fn lay(&self, sheet: &mut Sheet, row: &[Cell]) -> Vec<Lines> {
        let lay = |(cell, width): (&Cell, &usize)| {
            let cells = sheet.cells(&cell.flow);
            let lines = wrap(&cell.flow.text, &cells, *width, *width);
            Lines {
                lines: lines.into_iter().map(str::to_owned).collect(),
                after: cell.after,
            }
        };
        row.iter().zip(&self.0).map(lay).collect()
    }

    fn write_row(&self, sheet: &mut Sheet, row: &[Lines]) {
        let lines = row.iter().map(|cell| cell.lines.len());
        let height = lines.max().unwrap_or(0).max(1);
        for index in 0..height {
            let mut line = String::from("|");
            for (column, width) in self.0.iter().enumerate() {
                let cell = row.get(column);
                let text = cell.and_then(|cell| cell.lines.get(index));
                let text = text.map_or("", String::as_str);
                let pad = width.saturating_sub(width::of(text, sheet.typography()));
                let after = cell.and_then(|cell| cell.after).unwrap_or(pad).min(pad);
                let (before, after) = (" ".repeat(pad - after), " ".repeat(after));
                line += &format!(" {before}{text}{after} |");
            }
            sheet.write_line(&line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(least: usize, natural: usize) -> Column {
        Column {
            least,
            natural,
            is_figures: false,
        }
    }

    #[test]
    fn columns_that_fit_keep_their_natural_width() {
        let grid = Grid::fit(&[column(2, 8), column(2, 5)], 20);
        assert_eq!(grid, Some(Grid(vec![8, 5])));
    }

    #[test]
    fn the_widest_column_gives_way_first() {
        let grid = Grid::fit(&[column(4, 6), column(4, 100)], 40);
        assert_eq!(grid, Some(Grid(vec![6, 27])));
    }

    #[test]
    fn texts_grow_before_the_headers_of_figures() {
        let figures = Column {
            is_figures: true,
            ..column(5, 9)
        };
        let grid = Grid::fit(&[column(4, 8), figures], 21);
        assert_eq!(grid, Some(Grid(vec![8, 6])));
    }

    #[test]
    fn no_grid_is_made_that_would_cut_words() {
        assert_eq!(Grid::fit(&[column(10, 10), column(10, 30)], 20), None);
    }
}
