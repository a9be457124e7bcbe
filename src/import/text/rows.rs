//! The rows of tables whose columns stand apart by blanks or by bars.

use std::sync::LazyLock;

use regex::Regex;

use super::characters::{self, Change, is_empty};
use super::shapes::{self, fits, pattern};
use super::source_line::{Reason, SourceLine};
use crate::source::Source;

/// Fewer lines that have as many columns make no table.
const LEAST: usize = 3;

/// Longer cells are text.
const LONGEST: usize = 30;

/// How a line is parted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Bars,
    Blanks,
}

/// A line as a row.
struct Row<'a> {
    mark: Mark,
    cells: Vec<&'a str>,
}

/// Parts the cells of lines that are rows by tabs, as the rest of the importer knows them; the rule
/// under a header is set aside.
pub fn find(source: &Source, pieces: &mut [SourceLine]) {
    let rows: Vec<Option<Row<'_>>> = pieces.iter().map(|piece| row(source, piece)).collect();
    let shape = |row: &Option<Row<'_>>| row.as_ref().map(|row| (row.mark, row.cells.len()));
    let mut pieces = pieces.iter_mut();
    for run in rows.chunk_by(|a, b| shape(a) == shape(b)) {
        let is_table = run.len() >= LEAST;
        for (row, piece) in run.iter().zip(pieces.by_ref().take(run.len())) {
            if let Some(row) = row.as_ref().filter(|_| is_table) {
                part(piece, row);
            }
        }
    }
}

/// The cells of a line, two at least, where it may be a row.
fn row<'s>(source: &'s Source, piece: &SourceLine) -> Option<Row<'s>> {
    let [span] = piece.spans.as_slice() else {
        return None;
    };
    let raw = source.slice(*span);
    if !piece.whole || piece.length > 200 || !piece.is_kept() {
        return None;
    }
    let (mark, cells): (Mark, Vec<&str>) = if raw.starts_with('|') && raw.trim_end().ends_with('|')
    {
        let inner = raw.trim().trim_start_matches('|').trim_end_matches('|');
        (Mark::Bars, inner.split('|').map(trimmed).collect())
    } else if raw.contains("  ") || raw.contains('\u{3000}') {
        // A full-width blank counts as two.
        static GAP: LazyLock<Regex> = LazyLock::new(|| pattern(r"\s*\u{3000}\s*|\s{2,}"));
        (Mark::Blanks, GAP.split(trimmed(raw)).collect())
    } else {
        return None;
    };
    let is_cell = |cell: &&str| fits(cell, LONGEST) && (fits(cell, 4) || !shapes::is_closed(cell));
    let is_row = cells.len() >= 2 && cells.iter().all(is_cell);
    is_row.then_some(Row { mark, cells })
}

fn trimmed(cell: &str) -> &str {
    cell.trim_matches(is_empty)
}

/// Makes a line the cells of its row.
fn part(piece: &mut SourceLine, row: &Row<'_>) {
    let is_rule =
        |cell: &&str| !cell.is_empty() && cell.chars().all(|c| matches!(c, '-' | ':' | '—' | '─'));
    if row.mark == Mark::Bars && row.cells.iter().all(is_rule) {
        piece.set_aside(Reason::Rule);
        return;
    }
    let (mut changes, mut cells): (Vec<Change>, Vec<String>) = (Vec::new(), Vec::new());
    for cell in &row.cells {
        let cleaned = characters::clean(cell, true);
        changes.extend(cleaned.changes);
        cells.push(cleaned.text);
    }
    if row.mark == Mark::Bars {
        changes.push(Change {
            from: "|".into(),
            to: "\t".into(),
            times: row.cells.len() + 1,
        });
    }
    piece.changes = changes;
    piece.say(cells.join("\t"));
}
