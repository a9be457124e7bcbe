//! Tables: their columns, and the figures in them.

use std::collections::BTreeMap;

use super::Validator;
use crate::diag::{Diagnostic, Message, code};
use crate::model::{ColumnForm, FullColumn, Spanned, Table, Unit};
use crate::source::Span;
use crate::syntax::suggest::did_you_mean;

/// More decimals than this are no help to a reader.
const MOST_PLACES: u16 = 10;

impl Validator<'_> {
    /// Finds what is wrong with a table's columns, and then with its figures.
    pub fn table(&mut self, table: &Table, path: &str) {
        let before = self.problems.len();
        self.column_ids(table, path);
        for column in &table.columns {
            if let Some(column) = column.full() {
                self.column(table, column, path);
            }
        }
        // Of columns that are wrong, sums would only say so again.
        if self.problems.len() == before {
            let tally = table.tally(&self.report.figures, path);
            self.problems.extend(tally.problems);
        }
    }

    fn column_ids(&mut self, table: &Table, path: &str) {
        let mut ids: BTreeMap<&str, Span> = BTreeMap::new();
        let columns = table.columns.iter().filter_map(|column| column.full());
        for id in columns.filter_map(|column| column.id.as_ref()) {
            if let Some(first) = ids.insert(id, id.span) {
                let line = self.source.line(first.start);
                let found = wrong("id").with("id", &id.value).with("line", line);
                self.push(found.at(id.span).also_at(first).in_block(path));
            }
        }
    }

    fn column(&mut self, table: &Table, column: &FullColumn, path: &str) {
        if let Some(unit) = &column.unit {
            self.unit(unit, &Message::new("the-column").into());
        }
        self.column_form(column, path);
        self.column_scale(column, path);
        if let Some(places) = &column.places
            && places.value > MOST_PLACES
        {
            let found = wrong("places").with("places", u64::from(places.value));
            let found = found.with("most", u64::from(MOST_PLACES));
            self.push(found.at(places.span).in_block(path));
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
            self.push(wrong("both").at(id.span).in_block(path));
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
            self.push(wrong("texts").at(column.header.span()).in_block(path));
        }
    }

    fn column_scale(&mut self, column: &FullColumn, path: &str) {
        if let (Some(scale), true) = (&column.scale, column.is_relative()) {
            self.push(wrong("scale").at(scale.span).in_block(path));
        }
        if let (Some(id), Some(unit)) = (&column.share_of, &column.unit)
            && !matches!(unit, Unit::Known(name) if name.value == "percent")
        {
            self.push(wrong("share").at(id.span).in_block(path));
        }
    }

    /// A column that another is computed from.
    fn part(&mut self, table: &Table, column: &FullColumn, id: &Spanned<String>, path: &str) {
        let is_itself = column.id.as_ref() == Some(id);
        let case = match table.column(id) {
            Some(_) if is_itself => "itself",
            Some((_, part)) if part.is_relative() => "percentages",
            Some((_, part)) if part.sum_of.is_some() && column.sum_of.is_some() => "sum",
            Some(_) => return,
            None => "unknown",
        };
        let mut found = wrong(case).with("id", &id.value);
        if case == "unknown" {
            let columns = table.columns.iter().filter_map(|column| column.figures());
            let mut ids = columns
                .filter_map(|column| Some(column.id.as_ref()?.as_str()))
                .peekable();
            found = match ids.peek() {
                None => found.help("id"),
                Some(_) => {
                    let near = did_you_mean(id, ids);
                    found.with("suggestion", near).help("suggest")
                }
            };
        }
        self.push(found.at(id.span).in_block(path));
    }

    /// Only what has one unit can be summed.
    fn parts_alike(&mut self, table: &Table, ids: &Spanned<Vec<Spanned<String>>>, path: &str) {
        let units = ids.iter().filter_map(|id| table.column(id));
        let mut units = units.map(|(_, part)| part.unit_and_scale());
        let first = units.next();
        if first.is_some_and(|first| units.any(|unit| unit != first)) {
            self.push(wrong("units").at(ids.span).in_block(path));
        }
        if ids.is_empty() {
            self.push(wrong("empty").at(ids.span).in_block(path));
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
        let found = code::TABLE_UNIT.error().with("own", own);
        let found = match parts {
            Some(parts) => found.with("case", "parts").with("asked", parts),
            None => found.with("case", "bare-parts"),
        };
        self.push(found.at(unit.span()).in_block(path));
    }
}

fn wrong(case: &'static str) -> Diagnostic {
    code::TABLE_COLUMN.error().with("case", case)
}
