//! Tables resolved: headers with their units, figures in digits, columns that share the width.

use super::block::{Alignment, Table};
use super::blocks::anchor;
use super::columns::columns;
use super::inline::{Inline, Text};
use super::resolver::Resolver;
use super::texts::Voice;
use crate::diag::code;
use crate::model::{self, Cell, FigureCell, FullColumn, ResolvedCell};
use crate::theme::Kind;

impl Resolver<'_> {
    /// A table. Its figures are computed once, for all languages.
    pub fn table(&mut self, table: &model::Table) -> Table {
        let caption = table.caption.as_ref().map(|caption| self.text(caption));
        let number = self.counts.table(table);
        let label = self.label("table", table.id.as_ref(), number);
        let units = self.units(table);
        let common = common(table, &units);
        let unit = self.unit_line(table, common);
        let header = self.header(table, &units, common);
        let tally = table.tally(&self.report.figures);
        let total = tally.total.iter().map(|_| tally.rows.len());
        let totals: Vec<usize> = tally.subtotals.iter().copied().chain(total).collect();
        let rows = tally.rows.iter().chain(&tally.total).enumerate();
        let rows: Vec<Vec<Text>> = rows
            .map(|(index, row)| {
                let cells = row.iter().map(|cell| self.cell(cell));
                match totals.contains(&index) {
                    true => cells.map(emphasised).collect(),
                    false => cells.collect(),
                }
            })
            .collect();
        let alignment = |column: &model::Column| match column.figures() {
            Some(_) => Alignment::Decimal,
            None => Alignment::Text,
        };
        let alignment: Vec<Alignment> = table.columns.iter().map(alignment).collect();
        let all: Vec<_> = std::iter::once(&header).chain(&rows).collect();
        let columns = columns(&all, &alignment, self.theme.print.cells(Kind::TableText));
        if columns.scale < 100 {
            let found = code::TABLE_WIDE.warning().with("scale", columns.scale);
            let first = table.columns[0].header().span();
            self.problems.push(found.at(first));
        }
        Table {
            label,
            number,
            caption,
            unit,
            shares: columns.shares,
            scale: columns.scale,
            alignment,
            header,
            rows,
            totals,
            row_changes: Vec::new(),
            anchor: anchor(table.id.as_ref()),
        }
    }

    /// What all figures count: as the author says it, or else by the columns.
    fn unit_line(&mut self, table: &model::Table, common: Option<&str>) -> Option<Text> {
        if let Some(unit) = &table.unit {
            return Some(self.text(unit));
        }
        let text = self.message("table-unit", &[("unit", common?)]);
        Some(vec![Inline::Text { text }].into())
    }

    /// What the figures of each column count, in words; none where texts or bare numbers stand.
    fn units(&mut self, table: &model::Table) -> Vec<Option<String>> {
        let unit = |column: &model::Column| {
            let column = column.figures().filter(|column| says_unit(column))?;
            let (unit, scale) = table.unit_of(column);
            let unit = self.localizer.column_unit(unit.as_ref(), scale);
            Some(self.or_report(unit)).filter(|unit| !unit.is_empty())
        };
        table.columns.iter().map(unit).collect()
    }

    /// The header, with each unit that is not the common one.
    fn header(
        &mut self,
        table: &model::Table,
        units: &[Option<String>],
        common: Option<&str>,
    ) -> Vec<Text> {
        let cell = |(column, unit): (&model::Column, &Option<String>)| {
            let mut cell = match column.header().is_left_empty() {
                true => Text::default(),
                false => self.text(column.header()),
            };
            if let Some(unit) = unit.as_deref().filter(|unit| Some(*unit) != common) {
                let joint = self.localizer.data.joint.clone();
                if !joint.is_empty() {
                    cell.runs.push(Inline::Text { text: joint });
                }
                let text = self.message("header-unit", &[("unit", unit)]);
                cell.runs.push(Inline::Figure { text });
            }
            cell
        };
        table.columns.iter().zip(units).map(cell).collect()
    }

    fn cell(&mut self, cell: &ResolvedCell) -> Text {
        match cell {
            ResolvedCell::Blank => Text::default(),
            ResolvedCell::Label(text) => self.text(text),
            ResolvedCell::Text(Cell::Text(text)) => self.voiced(text, Voice::Cell),
            ResolvedCell::Text(Cell::Same(shared)) => self.said(shared.node(), shared, Voice::Cell),
            ResolvedCell::Figure(cell) => self.figure_cell(cell),
        }
    }

    /// A figure in two runs, which meet at the decimal point.
    fn figure_cell(&mut self, cell: &FigureCell) -> Text {
        let mut runs = Vec::new();
        match &cell.value {
            Some(value) => {
                let (whole, fraction) = self.localizer.digits(value);
                let halves = [whole, fraction].into_iter();
                let halves = halves.filter(|text| !text.is_empty());
                runs.extend(halves.map(|text| Inline::Figure { text }));
            }
            None => runs.push(Inline::Text {
                text: self.message("table-nothing", &[]),
            }),
        }
        runs.extend(cell.notes.iter().map(|name| Inline::Note {
            number: self.notes.call(name),
        }));
        Text {
            node: cell.node,
            runs,
        }
    }
}

fn says_unit(column: &FullColumn) -> bool {
    column.show_unit != Some(false)
}

/// The unit of all columns of figures, where several have the same. Percentages stand aside, and
/// name theirs in the header; so do columns that are not to name it.
fn common<'u>(table: &model::Table, units: &'u [Option<String>]) -> Option<&'u str> {
    let columns = table.columns.iter().zip(units);
    let says = |column: &FullColumn| !column.is_relative() && says_unit(column);
    let counts = columns.filter(|(column, _)| column.figures().is_some_and(says));
    let counts: Vec<Option<&str>> = counts.map(|(_, unit)| unit.as_deref()).collect();
    let first = *counts.first()?;
    (counts.len() > 1 && counts.iter().all(|unit| *unit == first)).then_some(first)?
}

/// The cell of a total: all strong, run by run.
fn emphasised(cell: Text) -> Text {
    let strong = |run: &Inline| match matches!(run, Inline::Text { .. } | Inline::Figure { .. }) {
        true => Inline::Strong {
            body: vec![run.clone()],
        },
        false => run.clone(),
    };
    cell.with(cell.iter().map(strong).collect())
}
