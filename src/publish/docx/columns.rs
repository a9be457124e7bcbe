//! How a table is set: the size of its type, the widths of its columns, where figures stand in
//! them, and whether it goes on one page.

use unicode_width::UnicodeWidthChar;

use super::layout::{Layout, cell_margins};
use crate::edition::{Alignment, Edition, Inline, Table, Text, Typography, plain};
use crate::theme::Theme;

/// A column, in twips.
pub struct Column {
    pub width: usize,
    /// How far from the inner edge of a cell the decimal point stands, where it holds figures.
    pub point: Option<usize>,
}

pub struct TableLayout {
    pub columns: Vec<Column>,
    pub half_points: usize,
    /// Whether that is the size that the styles of a table's texts have.
    pub is_usual: bool,
    /// The margin beside the text of a cell, in twips, where it is not that of the table's style.
    pub margin: Option<usize>,
    /// Whether all of it, with its caption, is lower than a page.
    pub fits_page: bool,
}

/// The smallest type, in half points.
const SMALLEST: usize = 6;
/// A longer word that holds digits is an address, and may break.
const LONGEST_NUMBER: usize = 24;

impl TableLayout {
    /// A table on a page. Where it is too wide, its type is made smaller as in print, and smaller
    /// still where a number would break: the styles' sizes are not those of print.
    pub fn of(table: &Table, layout: Layout, edition: &Edition) -> Self {
        let typography = edition.typography;
        let Theme { print, word } = &edition.theme;
        // The styles' size, and that of print, in half points.
        let usual = word.half_points_of(&word.styles.table_text) as usize;
        let print = (print.size_in(&print.styles.table_text) * 2.0).round() as usize;
        let (above, beside) = cell_margins(word);
        let (above, usual_margin) = (above as usize, beside as usize);
        let widths = shared(layout.text_width() as usize, &table.shares);
        let (margin, wanted) = match table.scale < 100 {
            true => {
                let shrunk = |size| size * table.scale / 100;
                (shrunk(usual_margin), usual.min(shrunk(print)))
            }
            false => (usual_margin, usual),
        };
        let rooms = widths.iter().map(|width| width.saturating_sub(2 * margin));
        let rooms: Vec<usize> = rooms.collect();
        let fitting = rooms.iter().enumerate().filter_map(|(column, room)| {
            // A thousandth of a half point is a hundredth of a twip.
            (room * 100).checked_div(longest_number(table, column))
        });
        let half_points = fitting.fold(wanted, usize::min).max(SMALLEST);
        let point = |column: usize| match table.alignment.get(column)? {
            Alignment::Decimal => {
                let (whole, rest) = reach(table, column);
                let (whole, rest) = (twips(whole, half_points), twips(rest, half_points));
                let spare = rooms[column].saturating_sub(whole + rest);
                Some(match typography {
                    Typography::Han => spare / 2 + whole,
                    Typography::Latin => spare + whole,
                })
            }
            Alignment::Text => None,
        };
        let columns = widths.iter().enumerate().map(|(index, &width)| Column {
            width,
            point: point(index),
        });
        Self {
            columns: columns.collect(),
            half_points,
            is_usual: half_points == usual,
            margin: (margin != usual_margin).then_some(margin),
            fits_page: height(table, &rooms, half_points, above) < layout.text_height() as usize,
        }
    }

    pub fn widths(&self) -> Vec<usize> {
        self.columns.iter().map(|column| column.width).collect()
    }

    /// How far a figure reaches before its decimal point, in twips.
    pub fn whole(&self, cell: &[Inline]) -> usize {
        twips(sides(cell).0, self.half_points)
    }
}

/// The width of the text shared among columns, to the twip.
fn shared(text: usize, shares: &[usize]) -> Vec<usize> {
    let all = shares.iter().sum::<usize>().max(1);
    let mut before = 0;
    let mut edge = 0;
    let width = |share: &usize| {
        before += share;
        let next = text * before / all;
        next - std::mem::replace(&mut edge, next)
    };
    shares.iter().map(width).collect()
}

/// About how high a table with its caption is, in twips.
fn height(table: &Table, rooms: &[usize], half_points: usize, above: usize) -> usize {
    let line = half_points * 13;
    let lines = |(cell, room): (&Text, &usize)| {
        let width = twips(ems(&plain(cell)), half_points);
        width.div_ceil((*room).max(1)).max(1)
    };
    let rows = std::iter::once(&table.header).chain(&table.rows);
    let heights = rows.map(|row| {
        let lines = row.iter().zip(rooms).map(lines).max();
        lines.unwrap_or(1) * line + 2 * above
    });
    // A caption of two lines, and the unit.
    heights.sum::<usize>() + 4 * line
}

/// The longest number of a column, or both sides of its figures, in thousandths of an em.
fn longest_number(table: &Table, column: usize) -> usize {
    let rows = std::iter::once(&table.header).chain(&table.rows);
    let texts = rows
        .filter_map(|row| row.get(column))
        .map(|cell| plain(cell));
    let longest = |text: String| {
        let words = text.split(|c: char| c.is_whitespace() || c.width() == Some(2));
        let numbers = words.filter(|word| {
            word.len() <= LONGEST_NUMBER && word.contains(|c: char| c.is_ascii_digit())
        });
        numbers.map(ems).max().unwrap_or(0)
    };
    let figures = match table.alignment.get(column) {
        Some(Alignment::Decimal) => {
            let (whole, rest) = reach(table, column);
            whole + rest
        }
        Some(Alignment::Text) | None => 0,
    };
    texts.map(longest).fold(figures, usize::max)
}

/// How far the figures of a column reach on each side of the decimal point, in thousandths of an em.
fn reach(table: &Table, column: usize) -> (usize, usize) {
    let cells = table.rows.iter().filter_map(|row| row.get(column));
    cells.fold((0, 0), |(whole, rest), cell| {
        let (before, behind) = sides(cell);
        (whole.max(before), rest.max(behind))
    })
}

/// How far a figure reaches on each side of its decimal point, in thousandths of an em; in a
/// redline, the one that is there now.
fn sides(cell: &[Inline]) -> (usize, usize) {
    let all_gone = cell.iter().all(Inline::is_gone);
    let runs = cell.iter().filter(|run| all_gone || !run.is_gone());
    let mut widths = runs.map(|run| ems(run.text()) + ems(&plain(run.body())));
    (widths.next().unwrap_or(0), widths.sum())
}

/// The width of a text in Times, in thousandths of an em.
fn ems(text: &str) -> usize {
    let thousandths = |c: char| match c {
        '.' | ',' | ' ' => 250,
        '\u{2212}' => 564,
        '—' => 1000,
        c if c.width() == Some(2) => 1000,
        _ => 500,
    };
    text.chars().map(thousandths).sum()
}

/// Thousandths of an em of a type size in half points, in twips.
fn twips(thousandths: usize, half_points: usize) -> usize {
    thousandths * half_points / 100
}
