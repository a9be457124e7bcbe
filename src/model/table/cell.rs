//! What a cell says in a column of figures.

use std::collections::BTreeMap;

use super::{Cell, ColumnScale};
use crate::diag::{Diagnostic, code};
use crate::model::{Amount, Exact, Figure, FigureForm, Inline, Spanned, Unit, parse_inlines};
use crate::source::Span;

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

/// The place of a cell.
pub fn span(cell: &Cell) -> Span {
    match cell {
        Cell::Same(said) => said.span(),
        Cell::Text(text) => text.span(),
    }
}

/// Reads a cell of a column of figures.
pub fn read(cell: &Cell, column: &Measure, figures: &Figures) -> Result<CellValue, Diagnostic> {
    let said = match cell {
        Cell::Same(said) => said,
        Cell::Text(text) => return Err(no_figure("text", text.span())),
    };
    let refused = || no_figure("other", said.span).with("name", &said.value);
    let (inlines, _) = parse_inlines(&said.value);
    let (mut entry, mut notes) = (Entry::Nothing, Vec::new());
    for inline in inlines {
        match inline {
            Inline::Text(text) if text.trim().is_empty() => {}
            Inline::Text(text) if entry == Entry::Nothing && notes.is_empty() => {
                entry = written(text.trim()).ok_or_else(refused)?;
            }
            Inline::Figure { name, form, .. } if entry == Entry::Nothing && notes.is_empty() => {
                entry = match figures.get(name.as_str()) {
                    Some(figure) => Entry::Value(
                        value(figure, form, column)
                            .map_err(|found| found.with("name", &name).at(said.span))?,
                    ),
                    None => Entry::Undefined,
                };
            }
            Inline::Footnote { name, .. } => notes.push(name),
            Inline::Text(_)
            | Inline::Figure { .. }
            | Inline::Strong(_)
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
        _ => text.replace('−', "-").parse().ok().map(Entry::Value),
    }
}

/// The value of a figure in the unit of a column, or why it can't stand there, still without its name
/// and its place. Its bare number, asked for by `{name:number}`, stands in a column without a unit too.
fn value(figure: &Figure, form: FigureForm, (unit, scale): &Measure) -> Result<Exact, Diagnostic> {
    let inapt = |case| code::TABLE_CELL.error().with("case", case);
    let Figure::Quantity(quantity) = figure else {
        return Err(inapt("several"));
    };
    let (Some(Amount::One(value)), None) = (quantity.rounded(), quantity.relation) else {
        return Err(inapt("several"));
    };
    let is_bare = form == FigureForm::Number;
    let (own, asked) = (&quantity.unit, unit);
    let (own, asked) = (own.as_ref().map(Unit::name), asked.as_ref().map(Unit::name));
    if own != asked && !(is_bare && asked.is_none()) {
        let found = code::TABLE_UNIT.error();
        return Err(match (own, asked) {
            (Some(own), Some(asked)) => found
                .with("case", "both")
                .with("own", own)
                .with("asked", asked),
            (Some(own), None) => found.with("case", "bare-column").with("own", own),
            (None, asked) => {
                let found = found.with("case", "bare-figure");
                found.with("asked", asked.unwrap_or_default())
            }
        });
    }
    if quantity.qualifier.is_some() && !is_bare {
        return Err(inapt("inexact"));
    }
    let power = scale.map_or(0, ColumnScale::power);
    value.in_units_of(power).ok_or_else(|| inapt("several"))
}

fn no_figure(case: &'static str, span: Span) -> Diagnostic {
    code::TABLE_CELL.error().with("case", case).at(span)
}
