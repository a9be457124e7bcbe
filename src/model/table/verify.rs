//! Totals and shares: computed where they are left out, verified where they are written.

use super::check::{FigureCell, ResolvedCell, TableCheck};
use super::{FullColumn, Table};
use crate::diag::{Argument, Diagnostic, Message, code};
use crate::model::{ColumnScale, Exact};

/// The decimals of a share that says nothing of them.
const SHARE_PLACES: u32 = 1;

/// A number with more than 30 digits.
struct NoNumber;

/// What a cell is computed to be; nothing where there is nothing to compute it from.
struct Computed {
    value: Result<Option<Exact>, NoNumber>,
    /// The decimals to which it is held against what is written.
    places: Option<u32>,
    /// What it is computed from.
    source: Message,
}

/// A row, counted from 0, or the total.
type Row = Option<usize>;

impl TableCheck<'_> {
    /// Fills in what is computed, and verifies what is written all the same.
    pub(super) fn compute(&mut self, table: &Table) {
        let columns = table.columns.iter().enumerate();
        let columns = columns.filter_map(|(index, column)| Some((index, column.figures()?)));
        let summed = columns.clone().filter(|(_, column)| !column.is_relative());
        for (index, column) in summed.clone().filter(|(_, column)| column.sum_of.is_none()) {
            self.subtotals_of_column(index, column);
        }
        for (index, column) in columns.clone() {
            self.sums_of_rows(table, index, column);
        }
        for (index, column) in summed {
            let total = column.computed(sum(self.values(index)), source("total"));
            self.settle(None, index, total);
        }
        for (index, column) in columns {
            self.shares(table, index, column);
        }
    }

    fn sums_of_rows(&mut self, table: &Table, index: usize, column: &FullColumn) {
        let Some(ids) = &column.sum_of else {
            return;
        };
        let parts: Vec<_> = ids.iter().filter_map(|id| table.column(id)).collect();
        let power = |column| table.unit_of(column).1.map_or(0, ColumnScale::power);
        let part = ids.first().and_then(|id| table.column(id));
        let shift = part.map_or(0, |(_, part)| power(column) - power(part));
        let names = ids.iter().map(|id| Argument::name(id.as_str()));
        let columns = Argument::joined("list-and", names);
        for row in 0..self.rows.len() {
            let values = parts.iter();
            let values = values.filter_map(|&(part, _)| self.value(Some(row), part));
            let sum = sum(values).and_then(|sum| {
                let shifted = sum.map(|sum| sum.in_units_of(shift).ok_or(NoNumber));
                shifted.transpose()
            });
            let sum = column.computed(sum, source("sum").with("columns", columns.clone()));
            self.settle(Some(row), index, sum);
        }
    }

    /// Each sums the rows above it, down from the last one.
    fn subtotals_of_column(&mut self, index: usize, column: &FullColumn) {
        let mut first = 0;
        for row in self.subtotals.clone() {
            let sum = sum((first..row).filter_map(|row| self.value(Some(row), index)));
            let sum = column.computed(sum, source("subtotal"));
            self.settle(Some(row), index, sum);
            first = row + 1;
        }
    }

    fn shares(&mut self, table: &Table, index: usize, column: &FullColumn) {
        let of = column.share_of.as_ref().and_then(|id| table.column(id));
        let Some((of, _)) = of else {
            return;
        };
        let written = self.value(None, of).copied();
        let whole = written.map_or_else(|| sum(self.values(of)), |whole| Ok(Some(whole)));
        let Ok(Some(whole)) = whole else {
            return;
        };
        for row in (0..self.rows.len()).map(Some).chain([None]) {
            let Some(part) = self.value(row, of).copied() else {
                continue;
            };
            let written = self.value(row, index).map(|value| value.places());
            let places = written.or(column.places()).unwrap_or(SHARE_PLACES);
            let source = source("share").with("part", part.to_string());
            let share = Computed {
                value: share(&part, &whole, places),
                places: Some(places),
                source: source.with("whole", whole.to_string()),
            };
            self.settle(row, index, share);
        }
    }

    /// The values of a column in the rows that are no subtotals.
    fn values(&self, index: usize) -> impl Iterator<Item = &Exact> + Clone {
        let rows = (0..self.rows.len()).filter(|row| !self.subtotals.contains(row));
        rows.filter_map(move |row| self.value(Some(row), index))
    }

    fn value(&self, row: Row, index: usize) -> Option<&Exact> {
        let cells = row.map_or(self.total.as_ref(), |row| self.rows.get(row));
        match cells?.get(index)? {
            ResolvedCell::Figure(cell) => cell.value.as_ref(),
            ResolvedCell::Blank
            | ResolvedCell::Joined(..)
            | ResolvedCell::Label(_)
            | ResolvedCell::Text(_) => None,
        }
    }

    /// Puts what is computed into a cell, or holds what is written there against it.
    fn settle(&mut self, row: Row, index: usize, computed: Computed) {
        let cells = row.map_or(self.total.as_mut(), |row| self.rows.get_mut(row));
        let cell = cells.and_then(|cells| cells.get_mut(index));
        if let Some(ResolvedCell::Figure(cell)) = cell
            && !cell.is_dash
            && let Err(problem) = cell.settle(computed)
        {
            self.problem(problem);
        }
    }
}

impl FullColumn {
    fn places(&self) -> Option<u32> {
        self.places.as_ref().map(|places| places.value.into())
    }

    fn computed(&self, value: Result<Option<Exact>, NoNumber>, source: Message) -> Computed {
        Computed {
            value,
            places: self.places(),
            source,
        }
    }
}

impl FigureCell {
    fn settle(&mut self, computed: Computed) -> Result<(), Diagnostic> {
        let Computed { places, source, .. } = computed;
        let found = code::FIGURE_MISMATCH.error().at(self.place);
        let Ok(computed) = computed.value else {
            return Err(found.with("case", "long").with("what", source));
        };
        let Some(written) = &self.value else {
            self.value = computed;
            return Ok(());
        };
        let rounded = |exact: &Exact| places.map_or(*exact, |places| exact.with_places(places));
        let computed = computed.as_ref().map(rounded);
        if computed == Some(rounded(written)) {
            return Ok(());
        }
        let kind = source.arguments[0].1.clone();
        let found = found.with("value", written.to_string()).with("cell", kind);
        Err(match computed {
            Some(computed) => {
                let found = found.with("case", "cell").with("what", source);
                found.with("computed", computed.to_string())
            }
            None => found.with("case", "nothing"),
        })
    }
}

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

/// What a cell is computed from, of a kind.
fn source(cell: &'static str) -> Message {
    Message::new("cell-source").with("cell", cell)
}
