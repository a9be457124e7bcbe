//! The figures of a table: read, computed, verified. Once for all languages.

use std::collections::BTreeSet;

use super::cell::{self, CellValue, Entry, Figures, Measure};
use super::joined::{Area, Joined, areas};
use super::{Cell, Column, FullColumn, Table, Total};
use crate::diag::{Diagnostic, code};
use crate::model::{Exact, Localized, NodeId, Spanned, Unit};
use crate::source::Span;

/// What stands in a table: as many cells in each row as there are columns.
#[derive(Debug, Default)]
pub struct TableCheck<'a> {
    /// The rows.
    pub rows: Vec<Vec<ResolvedCell<'a>>>,
    /// Which of the rows, counted from 0, are the sums of those above them.
    pub subtotals: BTreeSet<usize>,
    /// The total.
    pub total: Option<Vec<ResolvedCell<'a>>>,
    /// The cells that take several rows or columns; the total is the last row.
    pub areas: Vec<Area>,
    /// What is wrong with the figures.
    pub problems: Vec<Diagnostic>,
    /// Whether some cell could not be read, so that sums can't be trusted.
    pub(super) is_incomplete: bool,
}

/// What stands in a cell.
#[derive(Clone, Debug)]
pub enum ResolvedCell<'a> {
    /// Nothing.
    Blank,
    /// Nothing of its own: it is joined with another.
    Joined(Joined, Span),
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
    /// The cell that it is written in; the default where it is left out.
    pub node: NodeId,
    /// Where it is written, or the row that it is left out of.
    pub(super) place: Span,
    /// Whether it is said to be left empty.
    pub(super) is_dash: bool,
    /// Whether it is said to be the sum of the rows above.
    is_subtotal: bool,
}

impl ResolvedCell<'_> {
    /// With which cell it is joined, and where that is said.
    fn joined(&self) -> Option<(Joined, Span)> {
        match self {
            Self::Joined(joined, place) => Some((*joined, *place)),
            Self::Blank | Self::Label(_) | Self::Text(_) | Self::Figure(_) => None,
        }
    }
}

impl FigureCell {
    fn at(place: Span) -> Self {
        Self {
            place,
            ..Self::default()
        }
    }
}

impl Table {
    /// Reads, computes and verifies the figures.
    pub fn tally(&self, figures: &Figures) -> TableCheck<'_> {
        let mut tally = TableCheck::default();
        for (index, row) in self.rows.iter().enumerate() {
            let cells = tally.row(self, row, figures, false);
            let is_subtotal =
                |cell: &_| matches!(cell, ResolvedCell::Figure(cell) if cell.is_subtotal);
            if cells.iter().any(is_subtotal) {
                tally.subtotals.insert(index);
            }
            tally.rows.push(cells);
        }
        tally.total = self.total.as_ref().map(|total| match total {
            Total::Label(label) => self.labelled(label),
            Total::Cells(cells) => tally.row(self, cells, figures, true),
        });
        tally.join();
        if !tally.is_incomplete {
            tally.compute(self);
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

    /// A column of figures by its id.
    pub fn column(&self, id: &str) -> Option<(usize, &FullColumn)> {
        let columns = self.columns.iter().enumerate();
        let mut figures = columns.filter_map(|(index, column)| Some((index, column.figures()?)));
        figures.find(|(_, column)| column.id.as_ref().is_some_and(|own| own.as_str() == id))
    }

    /// A total of which only the label is written.
    fn labelled<'a>(&'a self, label: &'a Localized) -> Vec<ResolvedCell<'a>> {
        let first = self.columns.iter().position(|c| c.figures().is_none());
        let cell = |(index, column): (usize, &Column)| match column.figures() {
            Some(_) => ResolvedCell::Figure(FigureCell::at(label.span())),
            None if Some(index) == first => ResolvedCell::Label(label),
            None => ResolvedCell::Blank,
        };
        self.columns.iter().enumerate().map(cell).collect()
    }
}

impl<'a> TableCheck<'a> {
    /// The cells of a row, or of the total, one for each column.
    fn row(
        &mut self,
        table: &'a Table,
        cells: &'a Spanned<Vec<Cell>>,
        figures: &Figures,
        is_total: bool,
    ) -> Vec<ResolvedCell<'a>> {
        let columns = &table.columns;
        let written = columns.iter().filter(|column| !column.is_computed());
        let written = written.count();
        let is_short = cells.len() == written && written < columns.len();
        if !is_short && cells.len() != columns.len() {
            let found = code::TABLE_ROW_LENGTH.error().with("cells", cells.len());
            self.problem(found.with("columns", columns.len()).at(cells.span));
        }
        let mut left = cells.iter();
        let cell = |column: &'a Column| {
            let is_left_out = is_short && column.is_computed();
            let cell = if is_left_out { None } else { left.next() };
            if let Some((cell, joined)) = cell.and_then(|cell| Some((cell, cell.joined()?))) {
                return ResolvedCell::Joined(joined, cell.span());
            }
            match (column.figures(), cell) {
                (Some(column), Some(cell)) => {
                    let value = cell::read(cell, &table.unit_of(column), figures);
                    ResolvedCell::Figure(self.figure(cell, column, value, is_total))
                }
                (Some(_), None) => ResolvedCell::Figure(FigureCell::at(cells.span)),
                (None, Some(cell)) => ResolvedCell::Text(cell),
                (None, None) => ResolvedCell::Blank,
            }
        };
        columns.iter().map(cell).collect()
    }

    /// Joins cells, those of the total among themselves.
    fn join(&mut self) {
        let joins = |cells: &Vec<ResolvedCell>| -> Vec<_> {
            cells.iter().map(|cell| Some(cell.joined()?.0)).collect()
        };
        let rows: Vec<_> = self.rows.iter().map(joins).collect();
        let total: Vec<_> = self.total.iter().map(joins).collect();
        let (inner, apart) = areas(&rows);
        let (last, apart_last) = areas(&total);
        let below = |area: Area| Area {
            row: rows.len(),
            ..area
        };
        self.areas = inner
            .into_iter()
            .chain(last.into_iter().map(below))
            .collect();
        // What is joined with a cell that is told of need not be told of too.
        let first = |apart: &[(usize, usize)]| {
            let is_first = |&(row, column): &(usize, usize)| {
                let before = column.checked_sub(1).map(|column| (row, column));
                before.is_none_or(|before| apart.binary_search(&before).is_err())
            };
            apart.iter().copied().filter(is_first).collect::<Vec<_>>()
        };
        let (apart, apart_last) = (first(&apart), first(&apart_last));
        let of_rows = apart.iter().map(|&(row, column)| &self.rows[row][column]);
        let of_total = apart_last.iter().flat_map(|&(_, column)| {
            let cells = self.total.iter();
            cells.map(move |cells| &cells[column])
        });
        let apart = of_rows.chain(of_total).filter_map(ResolvedCell::joined);
        let problems = apart.map(|(joined, place)| {
            let case = match joined {
                Joined::Above => "above",
                Joined::Left => "left",
            };
            cell::inapt(case).at(place)
        });
        let problems: Vec<Diagnostic> = problems.collect();
        problems.into_iter().for_each(|found| self.problem(found));
    }

    fn figure(
        &mut self,
        cell: &Cell,
        column: &FullColumn,
        value: Result<CellValue, Diagnostic>,
        is_total: bool,
    ) -> FigureCell {
        let mut found = FigureCell {
            node: cell.node(),
            ..FigureCell::at(cell.span())
        };
        let CellValue { entry, notes } = match value {
            Ok(value) => value,
            Err(problem) => {
                self.problem(problem);
                return found;
            }
        };
        found.notes = notes;
        let is_computed = column.is_computed();
        let inapt = |case| cell::inapt(case).at(found.place);
        match entry {
            Entry::Value(value) => found.value = Some(value),
            Entry::Undefined => self.is_incomplete = true,
            Entry::Dash => found.is_dash = true,
            Entry::Nothing => found.is_dash = is_total,
            Entry::Sum if is_total && column.is_relative() && !is_computed => {
                self.problem(inapt("total"));
            }
            Entry::Sum if !is_total && !is_computed => self.problem(inapt("sum")),
            Entry::Sum => {}
            Entry::Subtotal if is_total || column.is_relative() => {
                self.problem(inapt("subtotal"));
            }
            Entry::Subtotal => found.is_subtotal = true,
        }
        found
    }

    /// Gives the figures of a column the decimals it prints.
    fn round(&mut self, index: usize, column: &Column) {
        let Some(places) = column.figures().and_then(|c| c.places.as_ref()) else {
            return;
        };
        for row in self.rows.iter_mut().chain(&mut self.total) {
            if let Some(ResolvedCell::Figure(cell)) = row.get_mut(index)
                && let Some(value) = &cell.value
            {
                cell.value = Some(value.with_places(places.value.into()));
            }
        }
    }

    pub(super) fn problem(&mut self, problem: Diagnostic) {
        self.is_incomplete = true;
        self.problems.push(problem);
    }
}
