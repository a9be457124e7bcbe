//! What a column needs, in thousandths of an em.

use std::ops::Range;

use super::cell::Cell;
use super::letters::{EM, Type};
use crate::edition::block::{Alignment, Area, ColumnGroup};
use crate::edition::inline::{Inline, Text, plain};
use crate::theme::Typography;

/// A column has room for two characters at least.
const LEAST: usize = 2 * EM;
/// By how much a column of words is wider than what it must hold, for wide letters.
const WIDE_LETTERS: usize = 240;
/// A text is short, a date or a name, up to this width.
pub const SHORT: usize = 7 * EM;

/// What is asked of a table's columns.
pub struct Asked<'a> {
    /// The header and the rows.
    pub rows: &'a [&'a Vec<Text>],
    /// What stands over several columns or rows.
    pub over: Vec<Over<'a>>,
    /// How the cells of each column stand.
    pub alignment: &'a [Alignment],
    /// The widths that the author gave, in points.
    pub widths: &'a [Option<f64>],
    /// Whether it stands across the page; by its width if not said.
    pub landscape: Option<bool>,
    /// The least height of a row, in points.
    pub row_height: Option<f64>,
}

/// A text over several columns or rows.
pub struct Over<'a> {
    /// What it says.
    pub text: &'a Text,
    /// The rows that it takes, the header and what stands above it being row 0.
    pub rows: Range<usize>,
    /// The columns that it takes.
    pub columns: Range<usize>,
}

impl<'a> Over<'a> {
    /// A header over columns.
    pub fn of_group(group: &'a ColumnGroup) -> Self {
        Self {
            text: &group.text,
            rows: 0..1,
            columns: group.first..group.first + group.count,
        }
    }

    /// Cells joined into one.
    pub fn of_area(area: &Area, rows: &'a [Vec<Text>]) -> Self {
        Self {
            text: &rows[area.row][area.column],
            rows: area.row + 1..area.row + 1 + area.rows,
            columns: area.column..area.column + area.columns,
        }
    }
}

/// What a column needs.
pub struct Need {
    /// Its least width, at which no word breaks.
    pub least: usize,
    /// The width at which its short texts stand on one line.
    pub decent: usize,
    /// The width at which all its texts stand on one line.
    pub wanted: usize,
    /// The width that its author gave it.
    pub given: Option<usize>,
    /// Its cells, the header first.
    pub cells: Vec<Cell>,
    inset: usize,
}

impl Need {
    /// What a column of a table needs.
    pub fn of(asked: &Asked, column: usize, set: &Type) -> Self {
        let texts: Vec<&[Inline]> = asked.rows.iter().map(|row| &row[column][..]).collect();
        let cells: Vec<Cell> = texts
            .iter()
            .map(|text| Cell::of(&plain(text), set))
            .collect();
        let is_figures = asked.alignment[column] == Alignment::Decimal;
        let figures = match is_figures {
            true => figures_width(&texts[1.min(texts.len())..], set),
            false => 0,
        };
        let unit = texts.first().map_or(0, |header| unit_width(header, set));
        let words = cells.iter().map(Cell::longest).fold(LEAST, usize::max);
        let least = words.max(figures).max(unit);
        let short = cells.iter().map(|cell| cell.width);
        let decent = short
            .filter(|width| *width <= SHORT)
            .fold(least, usize::max);
        let whole = cells.iter().map(|cell| cell.width).fold(least, usize::max);
        let inset = match (set.typography, is_figures) {
            (Typography::Latin, false) => set.inset + WIDE_LETTERS,
            (Typography::Latin, true) | (Typography::Han, _) => set.inset,
        };
        let given = asked.widths[column].map(|points| set.ems(points));
        Self {
            least: least + inset,
            decent: decent + inset,
            wanted: whole + inset,
            given,
            cells,
            inset,
        }
    }

    /// The room for text in a column of a width.
    pub fn room(&self, width: usize) -> usize {
        width.saturating_sub(self.inset)
    }
}

/// What the longest figure or unit of a header needs.
fn unit_width(header: &[Inline], set: &Type) -> usize {
    let figures = header.iter().filter_map(|inline| match inline {
        Inline::Figure { text } => Some(set.width(text)),
        Inline::Text { .. }
        | Inline::Marked { .. }
        | Inline::Note { .. }
        | Inline::Reference { .. }
        | Inline::Changed { .. } => None,
    });
    figures.max().unwrap_or(0)
}

/// What figures need on both sides of the point.
fn figures_width(cells: &[&[Inline]], set: &Type) -> usize {
    let halves = cells.iter().map(|cell| {
        let (whole, rest) = cell.split_at(1.min(cell.len()));
        let notes = rest.iter().filter(|run| matches!(run, Inline::Note { .. }));
        let marks = notes.count() * EM / 2;
        (set.width(&plain(whole)), set.width(&plain(rest)) + marks)
    });
    let (whole, rest) = halves.fold((0, 0), |a, b| (a.0.max(b.0), a.1.max(b.1)));
    whole + rest
}
