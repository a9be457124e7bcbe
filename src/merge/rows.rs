//! Tables in the plan: new ones, and the rows of those that stay.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::base::BaseUnit;
use super::edited::{Cell, Content, Row};
use super::plan::Child;
use super::planner::Planner;
use super::slot::{Cells, Slot};
use crate::edition::Part;
use crate::model::Exact;
use crate::syntax::emit::Node as Yaml;

impl Planner<'_, '_> {
    /// A header, in which no note can stand.
    fn header(&mut self, cell: &Cell) -> Yaml {
        self.written(&cell.bits, &cell.comments, &|_| None)
    }

    /// A cell of a new row; none where the program computes it.
    fn cell(&mut self, cell: &Cell, kind: Cells) -> Option<Yaml> {
        match kind {
            Cells::Computed => None,
            Cells::Figure => {
                let said = super::edited::plain(&cell.bits);
                Some(figure(&said).map_or_else(|| Yaml::text(said), Yaml::bare))
            }
            Cells::Text => Some(self.said(&cell.bits, &cell.comments)),
        }
    }

    pub(super) fn table(&mut self, rows: &[Row]) -> Yaml {
        let Some((header, rows)) = rows.split_first() else {
            return Yaml::Line(Vec::new());
        };
        let columns = header.cells.iter().map(|cell| self.header(cell));
        let columns = Yaml::List(columns.collect());
        let rows = rows.iter().map(|row| {
            let cells = row.cells.iter();
            let cells = cells.map(|cell| self.said(&cell.bits, &cell.comments));
            Yaml::Row(cells.collect())
        });
        let rows = Yaml::List(rows.collect());
        Yaml::map([("table", Yaml::map([("columns", columns), ("rows", rows)]))])
    }

    /// The rows of a table that stays: by their bookmarks, then by their text.
    pub(super) fn rows(&mut self, unit: usize, line: usize) {
        let (Content::Table(rows), Some(index)) =
            (&self.lines[line].content, self.units[unit].entry)
        else {
            return;
        };
        let Some(inner) = self.layout.entries[index].inner else {
            return;
        };
        for (row, old) in rows.iter().zip(row_pairs(&self.units[unit], rows)) {
            let unit = &self.units[unit];
            match old {
                Some(old) if (1..=self.layout.sequences[inner].items().len()).contains(&old) => {
                    self.keep(inner, inner, old - 1);
                }
                Some(_) => {}
                None if row.cells.len() == unit.columns.len() => {
                    let columns = row.cells.iter().zip(&unit.columns);
                    let cells = columns.filter_map(|(cell, kind)| self.cell(cell, *kind));
                    let cells = Yaml::Row(cells.collect());
                    self.plan.containers[inner].push(Child::Leaf(cells));
                }
                None => {}
            }
        }
    }
}

/// A printed figure as an exact decimal, or the sign that there is none.
pub fn figure(printed: &str) -> Option<String> {
    let printed = printed.trim();
    if printed == "—" {
        return Some(printed.to_owned());
    }
    let minus = |c| if c == '\u{2212}' { '-' } else { c };
    let digits = printed.chars().filter(|c| !matches!(c, ',' | '，' | ' '));
    let digits: String = digits.map(minus).collect();
    digits.parse::<Exact>().ok().map(|_| digits)
}

/// The old row of each row of a table, the header being row 0.
pub fn row_pairs(unit: &BaseUnit, rows: &[Row]) -> Vec<Option<usize>> {
    let texts: Vec<String> = unit
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<String> = row.iter().map(Slot::plain).collect();
            super::edited::normalize_whitespace(&cells.join(" "))
        })
        .collect();
    let mut taken = BTreeSet::new();
    let mut pairs: Vec<Option<usize>> = vec![None; rows.len()];
    let block = unit.bookmark.map(|bookmark| bookmark.block);
    for (row, pair) in rows.iter().zip(&mut pairs) {
        let of_block = row
            .bookmarks
            .iter()
            .filter(|mark| Some(mark.block) == block);
        let marked = of_block.filter_map(|mark| match mark.part {
            Part::Row(number) => Some(number),
            Part::Paragraph(_) => None,
        });
        *pair = marked
            .into_iter()
            .next()
            .filter(|number| *number < texts.len() && taken.insert(*number));
    }
    let mut by_text: BTreeMap<&str, VecDeque<usize>> = BTreeMap::new();
    for (at, text) in texts
        .iter()
        .enumerate()
        .filter(|(at, _)| !taken.contains(at))
    {
        by_text.entry(text).or_default().push_back(at);
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
