//! Tables: their columns, and the figures in them.

use std::collections::BTreeMap;

use super::Validator;
use crate::diag::Diagnostic;
use crate::model::{ColumnForm, FullColumn, Report, Spanned, Table, Unit};
use crate::source::Span;
use crate::syntax::suggest::did_you_mean;

/// More decimals than this are no help to a reader.
const MOST_PLACES: u16 = 10;

impl Validator<'_> {
    /// Finds what is wrong with a table's columns, and then with its figures.
    pub fn table(&mut self, table: &Table, report: &Report, path: &str) {
        let before = self.problems.len();
        self.column_ids(table, path);
        for column in &table.columns {
            if let Some(column) = column.full() {
                self.column(table, column, path);
            }
        }
        // Of columns that are wrong, sums would only say so again.
        if self.problems.len() == before {
            let tally = table.tally(&report.figures, path);
            self.problems.extend(tally.problems);
        }
    }

    fn column_ids(&mut self, table: &Table, path: &str) {
        let mut ids: BTreeMap<&str, Span> = BTreeMap::new();
        let columns = table.columns.iter().filter_map(|column| column.full());
        for id in columns.filter_map(|column| column.id.as_ref()) {
            if let Some(first) = ids.insert(id, id.span) {
                let line = self.source.place(first.start).line;
                let message = format!("two columns have the id `{}`", id.value);
                let help = format!("choose another; the first is on line {line}");
                self.column_problem(message, id.span, help, path);
            }
        }
    }

    fn column(&mut self, table: &Table, column: &FullColumn, path: &str) {
        if let Some(unit) = &column.unit {
            self.unit(unit, "the column");
        }
        self.column_form(column, path);
        self.column_scale(column, path);
        if let Some(places) = &column.places
            && places.value > MOST_PLACES
        {
            let message = format!("{} decimals are too many", places.value);
            let help = format!("write at most {MOST_PLACES}");
            self.column_problem(message, places.span, help, path);
        }
        let shared = column.share_of.iter();
        for id in shared.chain(column.sum_of.iter().flat_map(|ids| &ids.value)) {
            self.part(table, column, id, path);
        }
        if let Some(ids) = &column.sum_of {
            self.parts_alike(table, ids, path);
            self.sum_like_parts(table, (column, ids), path);
        }
        if let (Some(id), Some(_)) = (&column.share_of, &column.sum_of) {
            let message = "a column is a sum or a share, not both".to_owned();
            self.column_problem(message, id.span, "take one of the two away".into(), path);
        }
    }

    /// A column of texts has nothing to do with units.
    fn column_form(&mut self, column: &FullColumn, path: &str) {
        let is_figures = column.unit.is_some()
            || column.scale.is_some()
            || column.places.is_some()
            || column.sum_of.is_some()
            || column.share_of.is_some();
        let is_text = column.form == Some(ColumnForm::Text);
        let lacks_form = column.form.is_none() && column.places.is_some();
        if is_figures && is_text || lacks_form && column.holds_texts() {
            let message = "a column of texts has no unit, scale, decimals, sum or share";
            let help = "write `form: number`, or take them away".to_owned();
            self.column_problem(message.to_owned(), column.header.span(), help, path);
        }
    }

    fn column_scale(&mut self, column: &FullColumn, path: &str) {
        if let (Some(scale), true) = (&column.scale, column.is_relative()) {
            let message = "percentages are not said in greater units".to_owned();
            let help = "take `scale` away".to_owned();
            self.column_problem(message, scale.span, help, path);
        }
        if let (Some(id), Some(unit)) = (&column.share_of, &column.unit)
            && !matches!(unit, Unit::Known(name) if name.value == "percent")
        {
            let message = "a share is in percent".to_owned();
            let help = "take `unit` away".to_owned();
            self.column_problem(message, id.span, help, path);
        }
    }

    /// A column that another is computed from.
    fn part(&mut self, table: &Table, column: &FullColumn, id: &Spanned<String>, path: &str) {
        let is_itself = column.id.as_ref() == Some(id);
        let wrong = match table.column(id) {
            Some(_) if is_itself => "can't be computed from itself",
            Some((_, part)) if part.is_relative() => "holds percentages, which don't add up",
            Some((_, part)) if part.sum_of.is_some() && column.sum_of.is_some() => {
                "is a sum itself"
            }
            Some(_) => return,
            None => {
                let columns = table.columns.iter().filter_map(|column| column.figures());
                let ids: Vec<&str> = columns
                    .filter_map(|column| Some(column.id.as_ref()?.as_str()))
                    .collect();
                let message = format!("there is no column of figures `{}`", id.value);
                let help = match ids.as_slice() {
                    [] => "give the column an `id:`".to_owned(),
                    ids => did_you_mean(id, ids),
                };
                return self.column_problem(message, id.span, help, path);
            }
        };
        let message = format!("the column `{}` {wrong}", id.value);
        let help = "name columns of counts or sums of money".to_owned();
        self.column_problem(message, id.span, help, path);
    }

    /// Only what has one unit can be summed.
    fn parts_alike(&mut self, table: &Table, ids: &Spanned<Vec<Spanned<String>>>, path: &str) {
        let units = ids.iter().filter_map(|id| table.column(id));
        let mut units = units.map(|(_, part)| part.unit_and_scale());
        let first = units.next();
        if first.is_some_and(|first| units.any(|unit| unit != first)) {
            let message = "these columns have different units".to_owned();
            let help = "sum columns of one unit and one scale".to_owned();
            self.column_problem(message, ids.span, help, path);
        }
        if ids.is_empty() {
            let message = "the sum has no parts".to_owned();
            let help = "name the columns, such as `sum-of: [budget, bonds]`".to_owned();
            self.column_problem(message, ids.span, help, path);
        }
    }

    /// A sum counts what its parts count, in whatever scale.
    fn sum_like_parts(
        &mut self,
        table: &Table,
        (column, ids): (&FullColumn, &[Spanned<String>]),
        path: &str,
    ) {
        let part = ids.first().and_then(|id| table.column(id));
        let (Some(unit), Some((_, part))) = (&column.unit, part) else {
            return;
        };
        let (own, parts) = (unit.name(), part.unit.as_ref().map(Unit::name));
        if parts.as_ref() == Some(&own) {
            return;
        }
        let message = match parts {
            Some(parts) => format!("the sum counts `{own}`, its parts `{parts}`"),
            None => format!("the sum counts `{own}`, its parts have no unit"),
        };
        let help = "leave out `unit`, which is that of the parts; `scale` may differ";
        self.problems.push(
            Diagnostic::error("table.unit", message)
                .at(unit.span())
                .in_block(path)
                .help(help),
        );
    }

    fn column_problem(&mut self, message: String, span: Span, help: String, path: &str) {
        self.problems.push(
            Diagnostic::error("table.column", message)
                .at(span)
                .in_block(path)
                .help(help),
        );
    }
}
