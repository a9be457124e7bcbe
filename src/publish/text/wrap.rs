//! Breaks a text into lines.

use crate::publish::lines::breaks::{Break, Cell};

/// The lines of a text, without the blanks at which they were broken. The first line has `first`
/// columns, the others have `rest`.
///
/// Each line takes as much as its best opportunities allow, so that joining the lines gives the
/// text again: in Han without a blank, in Latin with one.
pub fn wrap<'t>(text: &'t str, cells: &[Cell], first: usize, rest: usize) -> Vec<&'t str> {
    let mut lines = vec![];
    let mut start = past_blanks(cells, 0);
    let mut limit = first;
    while start < cells.len() {
        let end = line_end(cells, start, limit);
        let end_at = cells.get(end).map_or(text.len(), |cell| cell.at);
        lines.push(text[cells[start].at..end_at].trim_end());
        start = past_blanks(cells, end);
        limit = rest;
    }
    lines
}

/// The columns of the longest piece that has no good opportunity inside.
pub fn longest_piece(cells: &[Cell]) -> usize {
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

fn past_blanks(cells: &[Cell], from: usize) -> usize {
    cells[from..]
        .iter()
        .position(|cell| !cell.blank)
        .map_or(cells.len(), |blanks| from + blanks)
}

/// The cell at which the next line begins: the last of the best opportunities that fit.
fn line_end(cells: &[Cell], start: usize, limit: usize) -> usize {
    let mut used = 0;
    let mut best = (Break::Never, start + 1);
    for (index, cell) in cells.iter().enumerate().skip(start) {
        if index > start && cell.before == Break::Forced {
            return index;
        }
        if index > start && cell.before <= best.0 {
            best = (cell.before, index);
        }
        if !cell.blank && used + cell.width > limit {
            return best.1;
        }
        used += cell.width;
    }
    cells.len()
}
