//! The figures of a table: read, computed, verified. Once for all languages.

use std::collections::BTreeSet;

use super::cell::{self, Entry, Figures, Measure, Reading};
use super::{Cell, Column, FullColumn, Table, Total};
use crate::diag::{Diagnostic, code};
use crate::model::{ColumnScale, Exact, Localized, Unit};
use crate::source::Span;

/// What stands in a table: as many cells in each row as there are columns.
#[derive(Debug, Default)]
pub struct Tally<'a> {
    /// The rows.
    pub rows: Vec<Vec<Tallied<'a>>>,
    /// Which of the rows, counted from 0, are the sums of those above them.
    pub subtotals: BTreeSet<usize>,
    /// The total.
    pub total: Option<Vec<Tallied<'a>>>,
    /// What is wrong with the figures.
    pub problems: Vec<Diagnostic>,
    /// Whether every cell could be read, so that sums can be trusted.
    pub(super) is_complete: bool,
}

/// What stands in a cell.
#[derive(Clone, Debug)]
pub enum Tallied<'a> {
    /// Nothing.
    Blank,
    /// What stands in front of a total.
    Label(&'a Localized),
    /// A cell of a column of texts.
    Text(&'a Cell),
    /// A cell of a column of figures.
    Figure(FigureCell),
}

/// A figure in a table.
#[derive(Clone, Debug, Default)]
pub struct FigureCell {
    /// The figure in the unit of the column's header, with as many decimals as are printed.
    pub value: Option<Exact>,
    /// The names of its footnotes.
    pub notes: Vec<String>,
    /// Where it is written, or the row that it is left out of.
    pub(super) place: Span,
    /// Whether it is said to be left empty.
    pub(super) is_dash: bool,
    /// Whether it is said to be the sum of the rows above.
    is_subtotal: bool,
}

impl FigureCell {
    fn at(place: Span) -> Self {
        Self {
            place,
            ..Self::default()
        }
    }
}

impl Tallied<'_> {
    fn is_subtotal(&self) -> bool {
        matches!(self, Self::Figure(cell) if cell.is_subtotal)
    }
}

impl Table {
    /// Reads, computes and verifies the figures. `path` is the block's, for diagnostics.
    pub fn tally(&self, figures: &Figures, path: &str) -> Tally<'_> {
        let mut tally = Tally {
            is_complete: true,
            ..Tally::default()
        };
        for (index, row) in self.rows.iter().enumerate() {
            let path = format!("{path}.rows[{}]", index + 1);
            let cells = tally.row(self, &row.value, row.span, figures, (&path, false));
            if cells.iter().any(Tallied::is_subtotal) {
                tally.subtotals.insert(index);
            }
            tally.rows.push(cells);
        }
        let total = format!("{path}.total");
        tally.total = match &self.total {
            Some(Total::Label(label)) => Some(self.labelled(label)),
            Some(Total::Cells(cells)) => {
                Some(tally.row(self, &cells.value, cells.span, figures, (&total, true)))
            }
            None => None,
        };
        if tally.is_complete {
            tally.compute(self, path);
        }
        for (index, column) in self.columns.iter().enumerate() {
            tally.round(index, column);
        }
        tally
    }

    /// What the figures of a column count, those of sums and shares included. A sum that says
    /// nothing of its unit has that of its parts, and their scale unless it names one.
    pub fn unit_of(&self, column: &FullColumn) -> Measure {
        let scale = |column: &FullColumn| column.scale.as_ref().map(|s| s.value);
        if column.share_of.is_some() {
            return (Some(Unit::Known("percent".to_owned().into())), None);
        }
        let first = column.sum_of.as_ref().and_then(|parts| parts.first());
        match first.and_then(|id| self.column(id)) {
            Some((_, part)) if column.unit.is_none() => {
                (part.unit.clone(), scale(column).or_else(|| scale(part)))
            }
            Some(_) | None => (column.unit.clone(), scale(column)),
        }
    }

    /// The power of ten that one stands for in a column, sums included.
    pub(super) fn power_of(&self, column: &FullColumn) -> i16 {
        self.unit_of(column).1.map_or(0, ColumnScale::power)
    }

    /// A column of figures by its id.
    pub fn column(&self, id: &str) -> Option<(usize, &FullColumn)> {
        let columns = self.columns.iter().enumerate();
        let mut figures = columns.filter_map(|(index, column)| Some((index, column.figures()?)));
        figures.find(|(_, column)| column.id.as_ref().is_some_and(|own| own.as_str() == id))
    }

    /// A total of which only the label is written.
    fn labelled<'a>(&'a self, label: &'a Localized) -> Vec<Tallied<'a>> {
        let first = self.columns.iter().position(|c| c.figures().is_none());
        let cell = |(index, column): (usize, &Column)| match column.figures() {
            Some(_) => Tallied::Figure(FigureCell::at(label.span())),
            None if Some(index) == first => Tallied::Label(label),
            None => Tallied::Blank,
        };
        self.columns.iter().enumerate().map(cell).collect()
    }
}

impl<'a> Tally<'a> {
    /// The cells of a row, or of the total, one for each column.
    fn row(
        &mut self,
        table: &'a Table,
        cells: &'a [Cell],
        span: Span,
        figures: &Figures,
        (path, is_total): (&str, bool),
    ) -> Vec<Tallied<'a>> {
        let columns = &table.columns;
        let written = columns.iter().filter(|column| !column.is_computed());
        let written = written.count();
        let is_short = cells.len() == written && written < columns.len();
        if !is_short && cells.len() != columns.len() {
            self.problem(row_length(cells.len(), columns.len(), span), path);
        }
        let mut cells = cells.iter();
        let mut row = Vec::new();
        for (index, column) in columns.iter().enumerate() {
            let is_left_out = is_short && column.is_computed();
            let cell = if is_left_out { None } else { cells.next() };
            row.push(match (column.figures(), cell) {
                (Some(column), Some(cell)) => {
                    let path = format!("{path}[{}]", index + 1);
                    let column = (column, table.unit_of(column));
                    Tallied::Figure(self.figure(cell, column, figures, (&path, is_total)))
                }
                (Some(_), None) => Tallied::Figure(FigureCell::at(span)),
                (None, Some(cell)) => Tallied::Text(cell),
                (None, None) => Tallied::Blank,
            });
        }
        row
    }

    fn figure(
        &mut self,
        cell: &Cell,
        (column, measure): (&FullColumn, Measure),
        figures: &Figures,
        (path, is_total): (&str, bool),
    ) -> FigureCell {
        let mut found = FigureCell::at(cell::span(cell));
        let Reading { entry, notes } = match cell::read(cell, &measure, figures) {
            Ok(reading) => reading,
            Err(problem) => {
                self.problem(problem, path);
                return found;
            }
        };
        found.notes = notes;
        match entry {
            Entry::Value(value) => found.value = Some(value),
            Entry::Undefined => self.is_complete = false,
            Entry::Dash => found.is_dash = true,
            Entry::Sum if is_total && column.is_relative() && !column.is_computed() => {
                self.problem(no_sum("total", found.place), path);
            }
            Entry::Sum if !column.is_computed() && !is_total => {
                self.problem(no_sum("sum", found.place), path);
            }
            Entry::Subtotal if is_total || column.is_relative() => {
                self.problem(no_sum("subtotal", found.place), path);
            }
            Entry::Subtotal => found.is_subtotal = true,
            Entry::Nothing => found.is_dash = is_total,
            Entry::Sum => {}
        }
        found
    }

    /// Gives the figures of a column the decimals it prints.
    fn round(&mut self, index: usize, column: &Column) {
        let Some(places) = column.figures().and_then(|c| c.places.as_ref()) else {
            return;
        };
        for row in self.rows.iter_mut().chain(&mut self.total) {
            if let Some(Tallied::Figure(cell)) = row.get_mut(index)
                && let Some(value) = &cell.value
            {
                cell.value = Some(value.with_places(places.value.into()));
            }
        }
    }

    pub(super) fn problem(&mut self, problem: Diagnostic, path: &str) {
        self.is_complete = false;
        self.problems.push(problem.in_block(path));
    }
}

fn no_sum(case: &'static str, place: Span) -> Diagnostic {
    code::TABLE_CELL.error().with("case", case).at(place)
}

fn row_length(cells: usize, columns: usize, span: Span) -> Diagnostic {
    let found = code::TABLE_ROW_LENGTH.error().with("cells", cells);
    found.with("columns", columns).at(span)
}
