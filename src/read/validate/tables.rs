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
        let mut ids: BTreeMap<&str, Span> = BTreeMap::new();
        for column in table.columns.iter().filter_map(|column| column.full()) {
            if let Some(id) = &column.id
                && let Some(first) = ids.insert(id, id.span)
            {
                let line = self.source.line(first.start);
                let found = wrong("id").with("id", &id.value).with("line", line);
                self.push(found.at(id.span).also_at(first).in_block(path));
            }
            if let Some(unit) = &column.unit {
                self.unit(unit, &Message::new("the-column").into());
            }
            let found = problems(table, column).into_iter();
            self.problems
                .extend(found.map(|found| found.in_block(path)));
        }
        let found = groups(table).into_iter();
        self.problems
            .extend(found.map(|found| found.in_block(path)));
        // Of columns that are wrong, sums would only say so again.
        if self.problems.len() == before {
            for found in table.tally(&self.report.figures).problems {
                let place = found.span().unwrap_or_default();
                self.push_in(place, found);
            }
        }
    }
}

/// What is wrong with the headers over several columns.
fn groups(table: &Table) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut taken: BTreeMap<usize, Span> = BTreeMap::new();
    for (group, reach) in table.groups.iter().zip(table.reaches()) {
        let before = problems.len();
        for id in group.columns.iter() {
            let Some(place) = table.position(id) else {
                problems.push(unknown(table, "group", id));
                continue;
            };
            if let Some(first) = taken.insert(place, id.span) {
                let found = wrong("grouped").with("id", &id.value);
                problems.push(found.at(id.span).also_at(first));
            }
        }
        let case = match group.columns.is_empty() {
            true => Some("bare"),
            false => (reach.is_none() && problems.len() == before).then_some("apart"),
        };
        problems.extend(case.map(|case| wrong(case).at(group.columns.span)));
    }
    problems
}

/// A column that is not there by its id, which a header over several names.
fn unknown(table: &Table, case: &'static str, id: &Spanned<String>) -> Diagnostic {
    let columns = table.columns.iter().filter_map(|column| column.full());
    let ids = columns.filter_map(|column| Some(column.id.as_ref()?.as_str()));
    let mut ids = ids.peekable();
    let found = wrong(case).with("id", &id.value).at(id.span);
    match ids.peek() {
        None => found.help("id"),
        Some(_) => {
            let near = did_you_mean(id, ids);
            found.with("suggestion", near).help("suggest")
        }
    }
}

/// What is wrong with a column.
fn problems(table: &Table, column: &FullColumn) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    if is_of_texts(column) {
        problems.push(wrong("texts").at(column.header.span()));
    }
    if let (Some(scale), true) = (&column.scale, column.is_relative()) {
        problems.push(wrong("scale").at(scale.span));
    }
    if let (Some(id), Some(unit)) = (&column.share_of, &column.unit)
        && !unit.is("percent")
    {
        problems.push(wrong("share").at(id.span));
    }
    if let Some(places) = column.places.as_ref().filter(|p| p.value > MOST_PLACES) {
        let found = wrong("places").with("places", u64::from(places.value));
        problems.push(found.with("most", u64::from(MOST_PLACES)).at(places.span));
    }
    let summed = column.sum_of.iter().flat_map(|ids| &ids.value);
    let parts = column.share_of.iter().chain(summed);
    problems.extend(parts.filter_map(|id| part(table, column, id)));
    if let Some(ids) = &column.sum_of {
        problems.extend(parts_alike(table, ids));
        problems.extend(sum_like_parts(table, column, ids));
        let both = column.share_of.as_ref();
        problems.extend(both.map(|id| wrong("both").at(id.span)));
    }
    problems
}

/// A column of texts has nothing to do with units.
fn is_of_texts(column: &FullColumn) -> bool {
    let is_figures = column.unit.is_some()
        || column.scale.is_some()
        || column.places.is_some()
        || column.sum_of.is_some()
        || column.share_of.is_some();
    let is_text = column.form == Some(ColumnForm::Text);
    let lacks_form = column.form.is_none() && column.places.is_some();
    is_figures && is_text || lacks_form && column.holds_texts()
}

/// A column that another is computed from.
fn part(table: &Table, column: &FullColumn, id: &Spanned<String>) -> Option<Diagnostic> {
    let is_itself = column.id.as_ref() == Some(id);
    let case = match table.column(id) {
        Some(_) if is_itself => "itself",
        Some((_, part)) if part.is_relative() => "percentages",
        Some((_, part)) if part.sum_of.is_some() && column.sum_of.is_some() => "sum",
        Some(_) => return None,
        None => "unknown",
    };
    let found = wrong(case).with("id", &id.value).at(id.span);
    if case != "unknown" {
        return Some(found);
    }
    let columns = table.columns.iter().filter_map(|column| column.figures());
    let ids = columns.filter_map(|column| Some(column.id.as_ref()?.as_str()));
    let mut ids = ids.peekable();
    Some(match ids.peek() {
        None => found.help("id"),
        Some(_) => {
            let near = did_you_mean(id, ids);
            found.with("suggestion", near).help("suggest")
        }
    })
}

/// Only what has one unit can be summed.
fn parts_alike(table: &Table, ids: &Spanned<Vec<Spanned<String>>>) -> Option<Diagnostic> {
    let units = ids.iter().filter_map(|id| table.column(id));
    let mut units = units.map(|(_, part)| part.unit_and_scale());
    let first = units.next();
    let differ = first.is_some_and(|first| units.any(|unit| unit != first));
    let case = differ
        .then_some("units")
        .or(ids.is_empty().then_some("empty"));
    Some(wrong(case?).at(ids.span))
}

/// A sum counts what its parts count, in whatever scale.
fn sum_like_parts(
    table: &Table,
    column: &FullColumn,
    ids: &[Spanned<String>],
) -> Option<Diagnostic> {
    let (unit, (_, part)) = (column.unit.as_ref()?, table.column(ids.first()?)?);
    let (own, parts) = (unit.name(), part.unit.as_ref().map(Unit::name));
    if parts.as_ref() == Some(&own) {
        return None;
    }
    let found = code::TABLE_UNIT.error().with("own", own).at(unit.span());
    Some(match parts {
        Some(parts) => found.with("case", "parts").with("asked", parts),
        None => found.with("case", "bare-parts"),
    })
}

fn wrong(case: &'static str) -> Diagnostic {
    code::TABLE_COLUMN.error().with("case", case)
}
