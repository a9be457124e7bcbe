//! Tables resolved: headers with their units, figures in digits, columns that share the width.

use super::block::{Alignment, Block, Table};
use super::blocks::anchor;
use super::columns::columns;
use super::identity::BlockIdentity;
use super::inline::{Inline, Text};
use super::inlines::Voice;
use super::resolver::Resolver;
use crate::diag::code;
use crate::locale::LocaleError;
use crate::model::{self, Cell, Exact, FigureCell, FullColumn, ResolvedCell, TableCheck};
use crate::theme::Kind;

impl Resolver<'_> {
    /// A table. Its figures are computed once, for all languages.
    pub fn table(&mut self, table: &model::Table) -> Result<Block, LocaleError> {
        let caption = self.caption(table.caption.as_ref())?;
        let number = self.counts.table(table);
        let label = self.label("table", number)?;
        let units = self.units(table)?;
        let common = common(table, &units);
        let unit = self.unit_line(table, common)?;
        let header = self.header(table, &units, common)?;
        let tally = table.tally(&self.report.figures, "");
        let rows = self.rows(&tally)?;
        let alignment = alignment(table);
        let all: Vec<_> = std::iter::once(&header).chain(&rows).collect();
        let columns = columns(&all, &alignment, self.theme.print.cells(Kind::TableText));
        self.warn_of_width(columns.scale, table);
        Ok(Block::Table(Table {
            label,
            number,
            caption,
            unit,
            shares: columns.shares,
            scale: columns.scale,
            alignment,
            header,
            totals: totals(&tally),
            rows,
            row_changes: Vec::new(),
            identity: BlockIdentity::default(),
            anchor: anchor(table.id.as_ref()),
        }))
    }

    /// What all figures count: as the author says it, or else by the columns.
    fn unit_line(
        &mut self,
        table: &model::Table,
        common: Option<&str>,
    ) -> Result<Option<Text>, LocaleError> {
        if let Some(unit) = &table.unit {
            return Ok(Some(self.text(unit)?));
        }
        let text = common.map(|unit| self.localizer.message("table-unit", &[("unit", unit)]));
        Ok(text
            .transpose()?
            .map(|text| vec![Inline::Text { text }].into()))
    }

    /// What the figures of each column count, in words; none where texts or bare numbers stand.
    fn units(&self, table: &model::Table) -> Result<Vec<Option<String>>, LocaleError> {
        let mut units = Vec::new();
        for column in &table.columns {
            let unit = match column.figures() {
                Some(column) if column.show_unit == Some(false) => String::new(),
                Some(column) => {
                    let (unit, scale) = table.unit_of(column);
                    self.localizer.column_unit(unit.as_ref(), scale)?
                }
                None => String::new(),
            };
            units.push(Some(unit).filter(|unit| !unit.is_empty()));
        }
        Ok(units)
    }

    /// The header, with each unit that is not the common one.
    fn header(
        &mut self,
        table: &model::Table,
        units: &[Option<String>],
        common: Option<&str>,
    ) -> Result<Vec<Text>, LocaleError> {
        let mut header = Vec::new();
        for (column, unit) in table.columns.iter().zip(units) {
            let mut cell = match column.header().is_left_empty() {
                true => Text::default(),
                false => self.text(column.header())?,
            };
            if let Some(unit) = unit.as_deref().filter(|unit| Some(*unit) != common) {
                let text = self.localizer.message("header-unit", &[("unit", unit)])?;
                if !self.localizer.data.joint.is_empty() {
                    let text = self.localizer.data.joint.clone();
                    cell.runs.push(Inline::Text { text });
                }
                cell.runs.push(Inline::Figure { text });
            }
            header.push(cell);
        }
        Ok(header)
    }

    fn rows(&mut self, tally: &TableCheck) -> Result<Vec<Vec<Text>>, LocaleError> {
        let mut rows = Vec::new();
        let totals = totals(tally);
        for (index, row) in tally.rows.iter().chain(&tally.total).enumerate() {
            let mut cells = Vec::new();
            for cell in row {
                let cell = self.cell(cell)?;
                cells.push(match totals.contains(&index) {
                    true => emphasised(cell),
                    false => cell,
                });
            }
            rows.push(cells);
        }
        Ok(rows)
    }

    fn cell(&mut self, cell: &ResolvedCell) -> Result<Text, LocaleError> {
        match cell {
            ResolvedCell::Blank => Ok(Text::default()),
            ResolvedCell::Label(text) => self.text(text),
            ResolvedCell::Text(Cell::Text(text)) => self.voiced(text, Voice::Cell),
            ResolvedCell::Text(Cell::Same(shared)) => self.said(shared.node(), shared, Voice::Cell),
            ResolvedCell::Figure(cell) => self.figure_cell(cell),
        }
    }

    /// A figure in two runs, which meet at the decimal point.
    fn figure_cell(&mut self, cell: &FigureCell) -> Result<Text, LocaleError> {
        let mut runs = match &cell.value {
            Some(value) => self.digits(value),
            None => vec![Inline::Text {
                text: self.localizer.message("table-nothing", &[])?,
            }],
        };
        for name in &cell.notes {
            let number = self.notes.call(name);
            runs.push(Inline::Note { number });
        }
        Ok(Text {
            node: cell.node,
            runs,
        })
    }

    fn digits(&self, value: &Exact) -> Vec<Inline> {
        let (whole, fraction) = self.localizer.digits(value);
        let runs = [whole, fraction].into_iter();
        runs.filter(|text| !text.is_empty())
            .map(|text| Inline::Figure { text })
            .collect()
    }

    fn warn_of_width(&mut self, scale: usize, table: &model::Table) {
        if scale < 100 {
            let found = code::TABLE_WIDE.warning().with("scale", scale);
            self.problems
                .push(found.at(table.columns[0].header().span()));
        }
    }
}

/// The unit of all columns of figures, where several have the same. Percentages stand aside, and
/// name theirs in the header; so do columns that are not to name it.
fn common<'u>(table: &model::Table, units: &'u [Option<String>]) -> Option<&'u str> {
    let columns = table.columns.iter().zip(units);
    let says = |column: &FullColumn| !column.is_relative() && column.show_unit != Some(false);
    let counts = columns.filter(|(column, _)| column.figures().is_some_and(says));
    let counts: Vec<Option<&str>> = counts.map(|(_, unit)| unit.as_deref()).collect();
    let first = *counts.first()?;
    (counts.len() > 1 && counts.iter().all(|unit| *unit == first)).then_some(first)?
}

/// Which of the rows are subtotals or the total.
fn totals(tally: &TableCheck) -> Vec<usize> {
    let total = tally.total.iter().map(|_| tally.rows.len());
    tally.subtotals.iter().copied().chain(total).collect()
}

fn alignment(table: &model::Table) -> Vec<Alignment> {
    let of = |column: &model::Column| match column.figures() {
        Some(_) => Alignment::Decimal,
        None => Alignment::Text,
    };
    table.columns.iter().map(of).collect()
}

/// The cell of a total: all strong, run by run.
fn emphasised(cell: Text) -> Text {
    let strong = |inline: Inline| match inline {
        Inline::Text { .. } | Inline::Figure { .. } => Inline::Strong { body: vec![inline] },
        Inline::Strong { .. }
        | Inline::Note { .. }
        | Inline::Reference { .. }
        | Inline::Changed { .. } => inline,
    };
    cell.with(cell.runs.iter().cloned().map(strong).collect())
}
