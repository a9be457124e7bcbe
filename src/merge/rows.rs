//! Tables: new ones, and the rows of those that stay.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::base::BaseUnit;
use super::edited::{EditedLine, Row, normalize_whitespace, plain};
use super::layout::Entry;
use super::merger::Merger;
use super::slot::{Cells, row_text};
use crate::edition::Part;
use crate::model::{Exact, Joined, areas, reaches, signed};
use crate::read::Node;
use crate::source::Span;
use crate::syntax::emit::Node as Yaml;

impl Merger<'_> {
    /// A cell of a new row; none where the program computes it.
    fn cell(&mut self, cell: &EditedLine, kind: Cells) -> Option<Yaml> {
        match kind {
            Cells::Computed | Cells::Attached | Cells::Joined(_) => None,
            Cells::Figure | Cells::Day | Cells::Number => {
                let said = plain(&cell.bits);
                Some(figure(&said).map_or_else(|| Yaml::text(said), Yaml::bare))
            }
            Cells::Text => Some(self.said(cell)),
        }
    }

    pub(super) fn table(&mut self, rows: &[Row]) -> Yaml {
        let Some((header, _)) = rows.split_first() else {
            return Yaml::Line(Vec::new());
        };
        let found = rows.get(1).and_then(|second| {
            let is_empty = |row: usize, column: usize| rows[row].cells[column].plain.is_empty();
            reaches(&header.joints, &second.joints, is_empty)
        });
        let groups = found.unwrap_or_default();
        let heads = if groups.is_empty() { 1 } else { 2 };
        let mut columns = Vec::new();
        for column in 0..header.cells.len() {
            let group = groups
                .iter()
                .find(|(first, count)| (*first..first + count).contains(&column));
            let row = if group.is_some() || header.cells[column].plain.is_empty() {
                heads - 1
            } else {
                0
            };
            // A header over several columns, where the second row has none, is that of each.
            let own = (0..=column)
                .rev()
                .find(|&at| rows[row].joints[at] != Some(Joined::Left));
            // In a header no note can stand.
            let said = self.written(&rows[row].cells[own.unwrap_or(column)], false);
            columns.push(match group {
                Some(_) => Yaml::map([
                    ("id", Yaml::text(format!("c{}", column + 1))),
                    ("header", said),
                ]),
                None => said,
            });
        }
        let over = groups.iter().map(|&(first, count)| {
            let said = self.written(&header.cells[first], false);
            let ids = (first..first + count).map(|at| Yaml::text(format!("c{}", at + 1)));
            Yaml::map([("header", said), ("columns", Yaml::Row(ids.collect()))])
        });
        let over: Vec<Yaml> = over.collect();
        let below = rows.get(heads..).unwrap_or_default();
        let all: Vec<_> = below.iter().map(|row| row.joints.clone()).collect();
        let lost = areas(&all).1;
        let body = below.iter().enumerate().map(|(at, row)| {
            let cells = row.cells.iter().zip(&row.joints).enumerate();
            let cells = cells.map(|(column, (cell, joined))| match joined {
                Some(joined) if !lost.contains(&(at, column)) => Yaml::text(joined.mark()),
                Some(_) | None => self.said(cell),
            });
            Yaml::Row(cells.collect())
        });
        let body = Yaml::List(body.collect());
        let mut entries = vec![("columns", Yaml::List(columns))];
        if !over.is_empty() {
            entries.push(("groups", Yaml::List(over)));
        }
        entries.push(("rows", body));
        Yaml::map([("table", Yaml::map(entries))])
    }

    pub(super) fn rows(&mut self, unit: &BaseUnit, entry: &Entry, line: &EditedLine) {
        let (rows, Some(inner)) = (line.rows(), entry.inner) else {
            return;
        };
        let columns = Cells::of_columns(entry.block);
        let items = self.compared.layout.sequences[inner].items();
        let stand = unit.heads..unit.heads + items.len();
        if items
            .first()
            .is_some_and(|row| self.compared.layout.is_attached(row))
        {
            self.attached_rows(unit, rows, inner, items);
            return;
        }
        for (row, old) in rows.iter().zip(row_pairs(unit, rows)) {
            match old {
                Some(old) if stand.contains(&old) => self.keep(inner, (inner, old - unit.heads)),
                None if row.cells.len() == columns.len() => {
                    let cells = row.cells.iter().zip(&columns).zip(&row.joints);
                    let cells = cells.filter_map(|((cell, kind), joined)| match joined {
                        Some(joined) => Some(Yaml::text(joined.mark())),
                        None => self.cell(cell, *kind),
                    });
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
                Some(old) => drop(gone.remove(&old.wrapping_sub(unit.heads))),
                None => self.attached(items[items.len() - 1].span, "", &row.plain),
            }
        }
        for (index, item) in items.iter().enumerate() {
            self.keep(inner, (inner, index));
            if gone.contains(&index) {
                let said = row_text(&unit.rows[index + unit.heads], " ");
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

/// The old row of each row of a table, the header being the first: by their bookmarks, then by their
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
