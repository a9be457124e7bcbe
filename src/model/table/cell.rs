//! What a cell says in a column of figures.

use std::collections::BTreeMap;

use super::{Cell, ColumnScale};
use crate::diag::{Diagnostic, code};
use crate::model::{Amount, Exact, Figure, FigureForm, Inline, Spanned, Unit, parse_inlines};

/// What a cell says.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// Nothing.
    Nothing,
    /// That there is no figure: `—`.
    Dash,
    /// `sum`: to be computed.
    Sum,
    /// `subtotal`: the sum of the rows above, down from the last such row.
    Subtotal,
    /// A figure, in the unit of the column's header.
    Value(Exact),
    /// A figure that is not defined, which is told of elsewhere.
    Undefined,
}

/// What a cell says, and the names of its footnotes.
#[derive(Clone, Debug)]
pub struct CellValue {
    pub entry: Entry,
    pub notes: Vec<String>,
}

/// What the figures of a column count, and how many of it one stands for.
pub type Measure = (Option<Unit>, Option<ColumnScale>);

/// The figures of a report, by name.
pub type Figures = BTreeMap<Spanned<String>, Figure>;

/// Reads a cell of a column of figures.
pub fn read(cell: &Cell, column: &Measure, figures: &Figures) -> Result<CellValue, Diagnostic> {
    let said = match cell {
        Cell::Same(said) => said,
        Cell::Text(text) => return Err(inapt("text").at(text.span())),
    };
    let refused = || inapt("other").at(said.span).with("name", &said.value);
    let (mut entry, mut notes) = (Entry::Nothing, Vec::new());
    for inline in parse_inlines(&said.value).0 {
        let is_first = entry == Entry::Nothing && notes.is_empty();
        match inline {
            Inline::Text(text) if text.trim().is_empty() => {}
            Inline::Text(text) if is_first => {
                entry = written(text.trim()).ok_or_else(refused)?;
            }
            Inline::Figure { name, form, .. } if is_first => {
                let figure = figures.get(name.as_str());
                let value = figure.map(|figure| value(figure, form, column)).transpose();
                let value = value.map_err(|found| found.with("name", &name).at(said.span))?;
                entry = value.map_or(Entry::Undefined, Entry::Value);
            }
            Inline::Footnote { name, .. } => notes.push(name),
            Inline::Text(_)
            | Inline::Figure { .. }
            | Inline::Marked { .. }
            | Inline::Reference { .. } => return Err(refused()),
        }
    }
    Ok(CellValue { entry, notes })
}

fn written(text: &str) -> Option<Entry> {
    match text {
        "—" | "——" | "–" | "-" => Some(Entry::Dash),
        "sum" => Some(Entry::Sum),
        "subtotal" => Some(Entry::Subtotal),
        _ => signed(text).parse().ok().map(Entry::Value),
    }
}

/// A figure as the report writes it: with a hyphen where it has a minus sign or stands in parentheses,
/// as in accounts, which part thousands with commas.
pub fn signed(text: &str) -> String {
    let inner = text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'));
    let inner = inner.filter(|inner| inner.starts_with(|c: char| c.is_ascii_digit()));
    match inner {
        Some(inner) => format!("-{}", ungrouped(inner)),
        None => text.replace('\u{2212}', "-"),
    }
}

/// Digits without the commas of groups of three, where all of them are.
pub fn ungrouped(text: &str) -> String {
    let whole = text.split('.').next().unwrap_or_default();
    let mut groups = whole.trim_start_matches(['-', '\u{2212}']).split(',');
    let is_group = |group: &str, least| {
        (least..=3).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_first = groups.next().is_some_and(|first| is_group(first, 1));
    match is_first && groups.all(|group| is_group(group, 3)) {
        true => text.replace(',', ""),
        false => text.to_owned(),
    }
}

/// The value of a figure in the unit of a column, or why it can't stand there, still without its name
/// and its place. Its bare number, asked for by `{name:number}`, stands in a column without a unit too.
fn value(figure: &Figure, form: FigureForm, (unit, scale): &Measure) -> Result<Exact, Diagnostic> {
    let Figure::Quantity(quantity) = figure else {
        return Err(inapt("several"));
    };
    let (Some(Amount::One(value)), None) = (quantity.rounded(), quantity.relation) else {
        return Err(inapt("several"));
    };
    let is_bare = form == FigureForm::Number;
    let name = |unit: &Option<Unit>| unit.as_ref().map(Unit::name);
    let (own, asked) = (name(&quantity.unit), name(unit));
    if own != asked && !(is_bare && asked.is_none()) {
        let case = match (&own, &asked) {
            (Some(_), Some(_)) => "both",
            (Some(_), None) => "bare-column",
            (None, _) => "bare-figure",
        };
        let found = code::TABLE_UNIT.error().with("case", case);
        let found = found.with("own", own.unwrap_or_default());
        return Err(found.with("asked", asked.unwrap_or_default()));
    }
    if quantity.qualifier.is_some() && !is_bare {
        return Err(inapt("inexact"));
    }
    let power = scale.map_or(0, ColumnScale::power);
    value.in_units_of(power).ok_or_else(|| inapt("several"))
}

/// A cell that can't stand in a column of figures, still without its place.
pub fn inapt(case: &'static str) -> Diagnostic {
    code::TABLE_CELL.error().with("case", case)
}
