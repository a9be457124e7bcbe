//! How a table is set: the size of its type, the widths of its columns, where figures stand in them.

use unicode_width::UnicodeWidthChar;

use super::layout::{Layout, twips as twips_of};
use crate::edition::{Alignment, Edition, Inline, Standing, Table, Typography, WHOLE, plain};
use crate::theme::Length;

/// A column, in twips.
pub struct Column {
    pub width: usize,
    /// How far from the inner edge of a cell the decimal point stands, where it holds figures.
    pub point: Option<usize>,
}

pub struct TableLayout {
    pub columns: Vec<Column>,
    pub half_points: usize,
    /// From one line to the next, in twips.
    pub line: u32,
    /// Whether both are those that the styles of a table's texts have.
    pub is_usual: bool,
    /// The margins above and beside the text of a cell, in twips.
    pub margins: (usize, usize),
}

/// The smallest type, in half points.
const SMALLEST: usize = 6;
/// A longer word that holds digits is an address, and may break.
const LONGEST_NUMBER: usize = 24;

impl TableLayout {
    /// A table on a page. Where it is too wide, its type is made smaller as in print, and smaller
    /// still where a number would break: the styles' sizes may not be those of print.
    pub fn of(table: &Table, layout: Layout, edition: &Edition) -> Self {
        let typography = edition.typography;
        let word = &edition.theme.word;
        let usual = word.half_points_of(&word.styles.table_text) as usize;
        let wanted = usual * table.scale / 100;
        let text = match table.landscape {
            true => layout.text_height(),
            false => layout.text_width(),
        };
        let widths = shared(text as usize, &table.shares);
        let margins = |half_points: usize| {
            let points = half_points as f64 / 2.0;
            let of = |length: Length| twips_of(length.points(points, word.pitch())) as usize;
            (of(word.table.above), of(word.table.beside))
        };
        let rooms = widths
            .iter()
            .map(|width| width.saturating_sub(2 * margins(wanted).1));
        let rooms: Vec<usize> = rooms.collect();
        let grid = table.grid();
        let fitting = rooms.iter().enumerate().filter_map(|(column, room)| {
            // A thousandth of a half point is a hundredth of a twip.
            (room * 100).checked_div(longest_number(table, &grid, column))
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
            Alignment::Text | Alignment::Center | Alignment::End => None,
        };
        let columns = widths.iter().enumerate().map(|(index, &width)| Column {
            width,
            point: point(index),
        });
        let line = word
            .table
            .line
            .points(half_points as f64 / 2.0, word.pitch());
        Self {
            columns: columns.collect(),
            half_points,
            line: twips_of(line),
            is_usual: half_points == usual,
            margins: margins(half_points),
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
    let (mut before, mut edge) = (0, 0);
    let width = |share: &usize| {
        before += share;
        let next = text * before / WHOLE;
        next - std::mem::replace(&mut edge, next)
    };
    shares.iter().map(width).collect()
}

/// A row of a table, each cell with how it stands.
type Row<'a> = Vec<(&'a [Inline], Standing)>;

/// The longest number of a column, or both sides of its figures, in thousandths of an em.
fn longest_number(table: &Table, grid: &[Row], column: usize) -> usize {
    let cells = grid.iter().filter_map(|row| row.get(column));
    let alone = cells.filter(|(_, standing)| standing.columns() == 1);
    let texts = alone.map(|(cell, _)| plain(cell));
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
        Some(Alignment::Text | Alignment::Center | Alignment::End) | None => 0,
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
        '(' | ')' => 333,
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
