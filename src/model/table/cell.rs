//! What a cell says in a column of figures.

use std::collections::BTreeMap;

use super::{Cell, ColumnScale};
use crate::diag::Diagnostic;
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
        Cell::Text(text) => return Err(no_figure("a text", text.span())),
    };
    let refused = || no_figure(&format!("`{}`", said.value), said.span);
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
                            .map_err(|problem| problem.of(&name, said.span))?,
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

/// Why a figure can't stand in a column.
enum Misfit {
    Unit(Option<String>, Option<String>),
    Approximate,
    NoNumber,
}

/// The value of a figure in the unit of a column. Its bare number, asked for by `{name:number}`,
/// stands in a column without a unit too.
fn value(figure: &Figure, form: FigureForm, (unit, scale): &Measure) -> Result<Exact, Misfit> {
    let Figure::Quantity(quantity) = figure else {
        return Err(Misfit::NoNumber);
    };
    let (Some(Amount::One(value)), None) = (quantity.rounded(), quantity.relation) else {
        return Err(Misfit::NoNumber);
    };
    let is_bare = form == FigureForm::Number;
    let (own, asked) = (&quantity.unit, unit);
    let (own, asked) = (own.as_ref().map(Unit::name), asked.as_ref().map(Unit::name));
    if own != asked && !(is_bare && asked.is_none()) {
        return Err(Misfit::Unit(own, asked));
    }
    if quantity.qualifier.is_some() && !is_bare {
        return Err(Misfit::Approximate);
    }
    Ok(value.in_units_of(scale.map_or(0, ColumnScale::power)))
}

impl Misfit {
    fn of(self, name: &str, span: Span) -> Diagnostic {
        match self {
            Self::Unit(own, asked) => {
                let message = match (own, &asked) {
                    (Some(own), Some(asked)) => {
                        format!("`{name}` counts `{own}`, the column `{asked}`")
                    }
                    (Some(own), None) => {
                        format!("`{name}` counts `{own}`, and the column has no unit to say so")
                    }
                    (None, asked) => format!(
                        "`{name}` has no unit, the column counts `{}`",
                        asked.as_deref().unwrap_or_default()
                    ),
                };
                let help = match asked {
                    Some(_) => "give both the same unit, or put the figure into another column",
                    None => {
                        "give the column the unit, or write `:number` behind the figure's name \
                         for its bare number"
                    }
                };
                Diagnostic::error("table.unit", message).help(help)
            }
            Self::NoNumber => Diagnostic::error(
                "table.cell",
                format!("`{name}` is not one number, as the figures of a column are"),
            )
            .help("give it one `value:`, or take the column's unit away to have it said in full"),
            Self::Approximate => Diagnostic::error(
                "table.cell",
                format!("`{name}` is not exact, as the figures of a column are"),
            )
            .help(format!(
                "write `{{{name}:number}}` for its bare value, or take the column's unit away to \
                 have it said in full"
            )),
        }
        .at(span)
    }
}

fn no_figure(what: &str, span: Span) -> Diagnostic {
    Diagnostic::error("table.cell", format!("{what} is no figure"))
        .at(span)
        .help(
            "the column holds figures: write digits with at most one point, such as 12.5, a \
             figure's name in braces, or `—` where there is none; texts stand in a column without \
             a unit",
        )
}
