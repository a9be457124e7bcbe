//! Tables resolved: headers with their units, figures in digits, columns that share the width.

use super::block::{Alignment, Area, ColumnGroup, Table};
use super::blocks::anchor;
use super::columns::{self, Asked, Columns, Over};
use super::inline::{Inline, Text, plain};
use super::resolver::Resolver;
use super::texts::Voice;
use crate::diag::{Diagnostic, code};
use crate::model::{self, Cell, ColumnAlign, FigureCell, FullColumn, Negatives, ResolvedCell};
use crate::theme::Typography;

/// A text is short up to so many characters.
const SHORT: usize = 10;
/// What a column without a width needs at least, in points.
const LEAST: f64 = 24.0;

impl Resolver<'_> {
    /// A table. Its figures are computed once, for all languages.
    pub fn table(&mut self, table: &model::Table) -> Table {
        let caption = table.caption.as_ref().map(|caption| self.text(caption));
        let number = self.counts.table(table);
        let label = self.label("table", table.id.as_ref(), number);
        let units = self.units(table);
        let common = common(table, &units);
        let unit = self.unit_line(table, common);
        let groups = self.groups(table);
        let header = self.header(table, &units, common);
        let tally = table.tally(&self.report.figures);
        let total = tally.total.iter().map(|_| tally.rows.len());
        let totals: Vec<usize> = tally.subtotals.iter().copied().chain(total).collect();
        let rows = tally.rows.iter().chain(&tally.total).enumerate();
        let rows: Vec<Vec<Text>> = rows
            .map(|(index, row)| {
                let cells = row.iter().map(|cell| self.cell(cell, table.negatives));
                match totals.contains(&index) {
                    true => cells.map(emphasised).collect(),
                    false => cells.collect(),
                }
            })
            .collect();
        let areas: Vec<Area> = tally.areas.into_iter().map(Area::from).collect();
        let apart = without(&rows, &areas);
        let all: Vec<&Vec<Text>> = std::iter::once(&header).chain(&apart).collect();
        let alignment = self.alignment(table, &all);
        let over = groups.iter().map(Over::of_group);
        let over = over.chain(areas.iter().map(|area| Over::of_area(area, &rows)));
        let columns = self.columns(table, &all, over.collect(), &alignment);
        Table {
            continued: self.continued(&label),
            label,
            number,
            caption,
            unit,
            shares: columns.shares,
            scale: columns.scale,
            landscape: columns.landscape,
            row_height: table.row_height.as_ref().map(|height| height.points()),
            whole: columns.whole,
            high: columns.high,
            alignment,
            groups,
            header,
            rows,
            areas,
            totals,
            row_changes: Vec::new(),
            anchor: anchor(table.id.as_ref()),
        }
    }

    /// How the table is set in print; what its author may want to know of that is told.
    fn columns(
        &mut self,
        table: &model::Table,
        rows: &[&Vec<Text>],
        over: Vec<Over>,
        alignment: &[Alignment],
    ) -> Columns {
        let widths: Vec<Option<f64>> = table.columns.iter().map(width).collect();
        let asked = Asked {
            rows,
            over,
            alignment,
            widths: &widths,
            landscape: table.landscape,
            row_height: table.row_height.as_ref().map(|height| height.points()),
        };
        let columns = columns::columns(&asked, &self.theme.print, self.localizer.data.typography);
        let too_wide = self.too_wide(table, &columns);
        if too_wide.is_some() {
            self.problems.extend(too_wide);
            return columns;
        }
        let is_asked = table.landscape.is_some();
        let case = match (columns.is_broken, columns.landscape) {
            (true, _) => Some("broken"),
            (false, true) => (!is_asked).then_some("turned"),
            (false, false) => (columns.scale < 100).then_some("small"),
        };
        if let Some(case) = case {
            let found = match case {
                "turned" => code::TABLE_WIDE.note(),
                _ => code::TABLE_WIDE.warning(),
            };
            let found = found.with("case", case).with("scale", columns.scale);
            self.problems
                .push(found.at(table.columns[0].header().span()));
        }
        columns
    }

    /// An error where the widths that the author gave leave no room for the other columns, or go
    /// beyond the page.
    fn too_wide(&self, table: &model::Table, columns: &Columns) -> Option<Diagnostic> {
        let given = table.columns.iter().filter_map(width).sum::<f64>();
        let open = table
            .columns
            .iter()
            .filter(|column| width(column).is_none());
        let page = &self.theme.print.page;
        let room = match columns.landscape {
            true => page.depth,
            false => page.measure,
        };
        // A column without a width has room for two characters at least.
        let needed = given + open.count() as f64 * LEAST;
        let first = table
            .columns
            .iter()
            .find_map(|column| column.full()?.width.as_ref())?;
        let millimetres = |points: f64| format!("{:.0}", points / 72.0 * 25.4);
        (needed > room.points() + 0.1).then(|| {
            let found = code::TABLE_TOO_WIDE.error();
            let found = found.with("needed", millimetres(needed));
            let found = found.with("room", millimetres(room.points()));
            found.at(first.span)
        })
    }

    /// How the cells of each column stand: as the author says, else figures by their points, and on a
    /// Chinese page short texts in the middle.
    fn alignment(&self, table: &model::Table, rows: &[&Vec<Text>]) -> Vec<Alignment> {
        let is_han = self.localizer.data.typography == Typography::Han;
        let is_short = |column: usize| {
            let mut cells = rows.iter().map(|row| plain(&row[column]));
            cells.all(|cell| cell.chars().count() <= SHORT)
        };
        let of = |(index, column): (usize, &model::Column)| {
            let said = column.full().and_then(|column| column.align);
            match (said, column.figures()) {
                (Some(ColumnAlign::Left), _) => Alignment::Text,
                (Some(ColumnAlign::Center), _) => Alignment::Center,
                (Some(ColumnAlign::Right), _) => Alignment::End,
                (None, Some(_)) => Alignment::Decimal,
                (None, None) if is_han && is_short(index) => Alignment::Center,
                (None, None) => Alignment::Text,
            }
        };
        table.columns.iter().enumerate().map(of).collect()
    }

    /// What stands over the table on further pages.
    fn continued(&mut self, label: &str) -> String {
        let joint = match label.is_empty() {
            true => "",
            false => &self.localizer.data.joint,
        };
        format!("{label}{joint}{}", self.message("table-continued", &[]))
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

    /// The headers over several columns, from the first.
    fn groups(&mut self, table: &model::Table) -> Vec<ColumnGroup> {
        let reaches = table.reaches().into_iter();
        let groups = table.groups.iter().zip(reaches);
        let groups = groups.filter_map(|(group, reach)| Some((group, reach?)));
        let mut groups: Vec<ColumnGroup> = groups
            .map(|(group, (first, count))| ColumnGroup {
                text: self.text(&group.header),
                first,
                count,
            })
            .collect();
        groups.sort_by_key(|group| group.first);
        groups
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
                true => Text {
                    node: column.header().node(),
                    ..Text::default()
                },
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

    fn cell(&mut self, cell: &ResolvedCell, negatives: Option<Negatives>) -> Text {
        match cell {
            ResolvedCell::Blank | ResolvedCell::Joined(..) => Text::default(),
            ResolvedCell::Label(text) => self.text(text),
            ResolvedCell::Text(Cell::Text(text)) => self.voiced(text, Voice::Cell),
            ResolvedCell::Text(Cell::Same(shared)) => self.said(shared.node(), shared, Voice::Cell),
            ResolvedCell::Figure(cell) => self.figure_cell(cell, negatives),
        }
    }

    /// A figure in two runs, which meet at the decimal point; a negative one with a minus sign or in
    /// parentheses.
    fn figure_cell(&mut self, cell: &FigureCell, negatives: Option<Negatives>) -> Text {
        let mut runs = Vec::new();
        match &cell.value {
            Some(value) => {
                let in_parentheses = negatives == Some(Negatives::Parentheses);
                let (whole, fraction) = self.localizer.digits(value, in_parentheses);
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
            ..Text::default()
        }
    }
}

/// The rows without the texts of areas, which ask nothing of any column alone.
fn without(rows: &[Vec<Text>], areas: &[Area]) -> Vec<Vec<Text>> {
    let mut rows = rows.to_vec();
    for area in areas {
        rows[area.row][area.column] = Text::default();
    }
    rows
}

/// The width that the author gave a column, in points.
fn width(column: &model::Column) -> Option<f64> {
    Some(column.full()?.width.as_ref()?.points())
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
        true => Inline::strong(vec![run.clone()]),
        false => run.clone(),
    };
    cell.with(cell.iter().map(strong).collect())
}
