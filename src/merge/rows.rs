//! Tables: new ones, and the rows of those that stay.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::base::BaseUnit;
use super::edited::{EditedLine, Row, normalize_whitespace, plain};
use super::layout::Entry;
use super::merger::Merger;
use super::slot::{Cells, row_text};
use crate::edition::Part;
use crate::model::{Exact, signed};
use crate::read::Node;
use crate::source::Span;
use crate::syntax::emit::Node as Yaml;

impl Merger<'_> {
    /// A cell of a new row; none where the program computes it.
    fn cell(&mut self, cell: &EditedLine, kind: Cells) -> Option<Yaml> {
        match kind {
            Cells::Computed | Cells::Attached => None,
            Cells::Figure | Cells::Day | Cells::Number => {
                let said = plain(&cell.bits);
                Some(figure(&said).map_or_else(|| Yaml::text(said), Yaml::bare))
            }
            Cells::Text => Some(self.said(cell)),
        }
    }

    pub(super) fn table(&mut self, rows: &[Row]) -> Yaml {
        let Some((header, rows)) = rows.split_first() else {
            return Yaml::Line(Vec::new());
        };
        // In a header no note can stand.
        let columns = header.cells.iter();
        let columns = columns.map(|cell| self.written(cell, false));
        let columns = Yaml::List(columns.collect());
        let rows = rows.iter().map(|row| {
            let cells = row.cells.iter().map(|cell| self.said(cell));
            Yaml::Row(cells.collect())
        });
        let rows = Yaml::List(rows.collect());
        Yaml::map([("table", Yaml::map([("columns", columns), ("rows", rows)]))])
    }

    pub(super) fn rows(&mut self, unit: &BaseUnit, entry: &Entry, line: &EditedLine) {
        let (rows, Some(inner)) = (line.rows(), entry.inner) else {
            return;
        };
        let columns = Cells::of_columns(entry.block);
        let items = self.compared.layout.sequences[inner].items();
        let stand = 1..=items.len();
        if items
            .first()
            .is_some_and(|row| self.compared.layout.is_attached(row))
        {
            self.attached_rows(unit, rows, inner, items);
            return;
        }
        for (row, old) in rows.iter().zip(row_pairs(unit, rows)) {
            match old {
                Some(old) if stand.contains(&old) => self.keep(inner, (inner, old - 1)),
                None if row.cells.len() == columns.len() => {
                    let cells = row.cells.iter().zip(&columns);
                    let cells = cells.filter_map(|(cell, kind)| self.cell(cell, *kind));
                    let cells = Yaml::Row(cells.collect());
                    self.add(inner, cells);
                }
                Some(_) | None => {}
            }
        }
    }
}

impl Merger<'_> {
    /// Rows of an attached file, which is changed by hand: they stay, and what became of them is told.
    fn attached_rows(&mut self, unit: &BaseUnit, rows: &[Row], inner: usize, items: &[Node]) {
        let mut gone: BTreeSet<usize> = (0..items.len()).collect();
        for (row, old) in rows.iter().zip(row_pairs(unit, rows)) {
            match old {
                Some(old) => drop(gone.remove(&old.wrapping_sub(1))),
                None => self.attached(items[items.len() - 1].span, "", &row.plain),
            }
        }
        for (index, item) in items.iter().enumerate() {
            self.keep(inner, (inner, index));
            if gone.contains(&index) {
                let said = row_text(&unit.rows[index + 1], " ");
                self.attached(item.span, &said, "");
            }
        }
    }

    /// What was changed of an attached file.
    pub(super) fn attached(&mut self, place: Span, text: &str, now: &str) {
        let what = match (text.is_empty(), now.is_empty()) {
            (true, _) => "attached_new",
            (false, true) => "attached_gone",
            (false, false) => "attached",
        };
        self.lost(place, (what, "attached"), &[("text", text), ("now", now)]);
    }
}

/// A printed figure as an exact decimal, or the sign that there is none.
pub fn figure(printed: &str) -> Option<String> {
    let printed = printed.trim();
    if printed == "—" {
        return Some(printed.to_owned());
    }
    let digits = printed.chars().filter(|c| !matches!(c, ',' | '，' | ' '));
    let digits = signed(&digits.collect::<String>());
    digits.parse::<Exact>().ok().map(|_| digits)
}

/// The old row of each row of a table, the header being row 0: by their bookmarks, then by their
/// text.
pub fn row_pairs(unit: &BaseUnit, rows: &[Row]) -> Vec<Option<usize>> {
    let texts = unit.rows.iter().map(|row| row_text(row, " "));
    let texts: Vec<String> = texts.map(|text| normalize_whitespace(&text)).collect();
    let mut taken = BTreeSet::new();
    let block = unit.bookmark.map(|bookmark| bookmark.block);
    let marked = |row: &Row| {
        let mut of_block = row.bookmarks().filter(|mark| Some(mark.block) == block);
        let number = of_block.find_map(|mark| match mark.part {
            Part::Row(number) => Some(number),
            Part::Paragraph(_) => None,
        });
        number.filter(|number| *number < texts.len() && taken.insert(*number))
    };
    let mut pairs: Vec<Option<usize>> = rows.iter().map(marked).collect();
    let mut by_text: BTreeMap<&str, VecDeque<usize>> = BTreeMap::new();
    for (at, text) in texts.iter().enumerate() {
        if !taken.contains(&at) {
            by_text.entry(text).or_default().push_back(at);
        }
    }
    for (row, pair) in rows.iter().zip(&mut pairs) {
        if pair.is_none() {
            *pair = by_text.get_mut(&*row.plain).and_then(VecDeque::pop_front);
            taken.extend(*pair);
        }
    }
    // What is left on both sides at the same place is a row whose text was changed.
    if rows.len() == texts.len() {
        for (at, pair) in pairs.iter_mut().enumerate() {
            if pair.is_none() && taken.insert(at) {
                *pair = Some(at);
            }
        }
    }
    pairs
}
