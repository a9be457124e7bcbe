//! Totals and shares: computed where they are left out, verified where they are written.

use super::tally::{FigureCell, Tallied, Tally};
use super::{FullColumn, Table};
use crate::diag::{Argument, Diagnostic, Message, code};
use crate::model::Exact;

/// The decimals of a share that says nothing of them.
const SHARE_PLACES: u32 = 1;

impl Tally<'_> {
    /// Fills in what is computed, and verifies what is written all the same.
    pub(super) fn compute(&mut self, table: &Table, path: &str) {
        let figures = |index: usize| table.columns[index].figures();
        let columns = 0..table.columns.len();
        for (index, column) in columns.clone().filter_map(|i| Some((i, figures(i)?))) {
            if !column.is_relative() && column.sum_of.is_none() {
                self.subtotals_of_column(index, column, path);
            }
        }
        for (index, column) in columns.clone().filter_map(|i| Some((i, figures(i)?))) {
            self.sums_of_rows(table, index, column, path);
        }
        for (index, column) in columns.clone().filter_map(|i| Some((i, figures(i)?))) {
            if !column.is_relative() {
                self.total_of_column(index, column, path);
            }
        }
        for (index, column) in columns.filter_map(|i| Some((i, figures(i)?))) {
            self.shares(table, index, column, path);
        }
    }

    fn sums_of_rows(&mut self, table: &Table, index: usize, column: &FullColumn, path: &str) {
        let Some(ids) = &column.sum_of else {
            return;
        };
        let parts: Vec<usize> = ids
            .iter()
            .filter_map(|id| table.column(id))
            .map(|(part, _)| part)
            .collect();
        let part = ids.first().and_then(|id| table.column(id));
        let shift = part.map_or(0, |(_, part)| table.power_of(column) - table.power_of(part));
        let names = ids.iter().map(|id| Argument::name(id.as_str()));
        let columns = Argument::joined("list-and", names);
        for row in 0..self.rows.len() {
            let path = format!("{path}.rows[{}][{}]", row + 1, index + 1);
            let values = parts
                .iter()
                .filter_map(|&part| value(&self.rows[row], part));
            let sum = sum(values).and_then(|sum| {
                let shifted = sum.map(|sum| sum.in_units_of(shift).ok_or(NoNumber));
                shifted.transpose()
            });
            let found = cell(&mut self.rows[row], index).map(|cell| {
                let source = source("sum").with("columns", columns.clone());
                settle(cell, sum, column.places(), source)
            });
            self.note(found, &path);
        }
    }

    /// Each sums the rows above it, down from the last one.
    fn subtotals_of_column(&mut self, index: usize, column: &FullColumn, path: &str) {
        let mut first = 0;
        for row in self.subtotals.clone() {
            let group = self.rows[first..row].iter();
            let sum = sum(group.filter_map(|row| value(row, index)));
            let path = format!("{path}.rows[{}][{}]", row + 1, index + 1);
            let found = cell(&mut self.rows[row], index)
                .map(|cell| settle(cell, sum, column.places(), source("subtotal")));
            self.note(found, &path);
            first = row + 1;
        }
    }

    /// The values of a column in the rows that are no subtotals.
    fn values(&self, index: usize) -> impl Iterator<Item = &Exact> + Clone {
        let rows = self.rows.iter().enumerate();
        let rows = rows.filter(|(row, _)| !self.subtotals.contains(row));
        rows.filter_map(move |(_, row)| value(row, index))
    }

    fn total_of_column(&mut self, index: usize, column: &FullColumn, path: &str) {
        let sum = sum(self.values(index));
        let path = format!("{path}.total[{}]", index + 1);
        let found = self.total.as_mut().and_then(|total| cell(total, index));
        let found = found.map(|cell| settle(cell, sum, column.places(), source("total")));
        self.note(found, &path);
    }

    fn shares(&mut self, table: &Table, index: usize, column: &FullColumn, path: &str) {
        let of = column.share_of.as_ref().and_then(|id| table.column(id));
        let Some((of, _)) = of else {
            return;
        };
        let written = self.total.as_ref().and_then(|total| value(total, of));
        let whole = written
            .cloned()
            .map_or_else(|| sum(self.values(of)), |w| Ok(Some(w)));
        let Ok(Some(whole)) = whole else {
            return;
        };
        let places = column.places().unwrap_or(SHARE_PLACES);
        let all = self.rows.iter_mut().map(|row| (true, row));
        let all = all.chain(self.total.iter_mut().map(|row| (false, row)));
        let mut found = Vec::new();
        for (number, (is_row, row)) in all.enumerate() {
            let path = if is_row {
                format!("{path}.rows[{}][{}]", number + 1, index + 1)
            } else {
                format!("{path}.total[{}]", index + 1)
            };
            let Some(part) = value(row, of).cloned() else {
                continue;
            };
            if let Some(cell) = cell(row, index) {
                let places = cell.value.as_ref().map_or(places, |value| value.places());
                let source = source("share")
                    .with("part", part.to_string())
                    .with("whole", whole.to_string());
                let share = share(&part, &whole, places);
                found.push((settle(cell, share, Some(places), source), path));
            }
        }
        for (found, path) in found {
            self.note(Some(found), &path);
        }
    }

    fn note(&mut self, found: Option<Result<(), Diagnostic>>, path: &str) {
        if let Some(Err(problem)) = found {
            self.problem(problem, path);
        }
    }
}

impl FullColumn {
    fn places(&self) -> Option<u32> {
        self.places.as_ref().map(|places| places.value.into())
    }
}

/// A number with more than 30 digits.
struct NoNumber;

/// The share of a whole in percent; none of nothing.
fn share(part: &Exact, whole: &Exact, places: u32) -> Result<Option<Exact>, NoNumber> {
    if whole.is_zero() {
        return Ok(None);
    }
    part.percent_of(*whole, places).map(Some).ok_or(NoNumber)
}

/// The sum of what there is; none of nothing.
fn sum<'a>(values: impl Iterator<Item = &'a Exact> + Clone) -> Result<Option<Exact>, NoNumber> {
    if values.clone().next().is_none() {
        return Ok(None);
    }
    Exact::sum(values).map(Some).ok_or(NoNumber)
}

fn value<'t>(row: &'t [Tallied], index: usize) -> Option<&'t Exact> {
    match row.get(index) {
        Some(Tallied::Figure(cell)) => cell.value.as_ref(),
        Some(Tallied::Blank | Tallied::Label(_) | Tallied::Text(_)) | None => None,
    }
}

fn cell<'t>(row: &'t mut [Tallied], index: usize) -> Option<&'t mut FigureCell> {
    match row.get_mut(index) {
        Some(Tallied::Figure(cell)) => Some(cell),
        Some(Tallied::Blank | Tallied::Label(_) | Tallied::Text(_)) | None => None,
    }
}

/// What a cell is computed from, of a kind.
fn source(cell: &'static str) -> Message {
    Message::new("cell-source").with("cell", cell)
}

/// Puts a computed number into a cell, or holds what is written there against it.
fn settle(
    cell: &mut FigureCell,
    computed: Result<Option<Exact>, NoNumber>,
    places: Option<u32>,
    source: Message,
) -> Result<(), Diagnostic> {
    if cell.is_dash {
        return Ok(());
    }
    let mismatch = |case| {
        let found = code::FIGURE_MISMATCH.error().with("case", case);
        found.at(cell.place)
    };
    let Ok(computed) = computed else {
        return Err(mismatch("long").with("what", source));
    };
    let Some(written) = &cell.value else {
        cell.value = computed;
        return Ok(());
    };
    let rounded = |exact: &Exact| places.map_or(*exact, |p| exact.with_places(p));
    let computed = computed.as_ref().map(rounded);
    let kind = source.arguments[0].1.clone();
    let mismatch = |case| {
        let found = mismatch(case).with("value", written.to_string());
        found.with("cell", kind)
    };
    match computed {
        Some(computed) if rounded(written) == computed => Ok(()),
        Some(computed) => Err(mismatch("cell")
            .with("what", source)
            .with("computed", computed.to_string())),
        None => Err(mismatch("nothing")),
    }
}
