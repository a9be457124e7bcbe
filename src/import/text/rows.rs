//! The rows of tables whose columns stand apart by blanks or by bars.

use std::sync::LazyLock;

use regex::Regex;

use super::characters::{self, Change, is_empty};
use super::shapes::{self, pattern};
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
    let mut start = 0;
    while start < pieces.len() {
        let Some(first) = row(source, &pieces[start]) else {
            start += 1;
            continue;
        };
        let is_alike = |piece: &SourceLine| {
            row(source, piece)
                .is_some_and(|row| row.mark == first.mark && row.cells.len() == first.cells.len())
        };
        let count = pieces[start..].iter().take_while(|at| is_alike(at)).count();
        if count >= LEAST {
            for piece in &mut pieces[start..start + count] {
                if let Some(row) = row(source, piece) {
                    part(piece, &row);
                }
            }
        }
        start += count.max(1);
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
    let (mark, cells) = if raw.starts_with('|') && raw.trim_end().ends_with('|') {
        let inner = raw.trim().trim_start_matches('|').trim_end_matches('|');
        (Mark::Bars, inner.split('|').map(trimmed).collect())
    } else if raw.contains("  ") || raw.contains('\u{3000}') {
        (Mark::Blanks, parted(raw))
    } else {
        return None;
    };
    let is_cell = |cell: &&str| {
        let length = cell.chars().take(LONGEST + 1).count();
        length <= LONGEST && !(shapes::is_closed(cell) && length > 4)
    };
    let is_row = cells.len() >= 2 && cells.iter().all(is_cell);
    is_row.then_some(Row { mark, cells })
}

fn trimmed(cell: &str) -> &str {
    cell.trim_matches(is_empty)
}

/// What stands between two blanks or more, a full-width one counting as two.
fn parted(raw: &str) -> Vec<&str> {
    static GAP: LazyLock<Regex> = LazyLock::new(|| pattern(r"\s*\u{3000}\s*|\s{2,}"));
    GAP.split(trimmed(raw)).collect()
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
