//! The report as its author wrote it, in every language, with the place of each value.
//!
//! These types are the report file: their field names are its keys, their documentation is what an
//! editor shows from the JSON Schema, and the reader fills them from the file.

mod block;
mod build;
mod figure;
mod fonts;
mod formula;
mod inline;
mod localized;
mod moment;
mod names;
mod numbers;
mod quantity;
mod raised;
mod report;
mod spanned;
mod style;
mod table;
mod texts;
mod vocabulary;
mod written;

pub use crate::figures::{
    Date, DateError, Exact, ExactError, Lang, Quotient, Rounding, han_numeral, han_numeral_with,
    letter_numeral, roman_numeral,
};
pub use block::{
    Block, FullParagraph, Image, List, ListStyle, MOST_DEPTH, Numbering, Paragraph, Salutation,
    Section,
};
pub use figure::{Amount, Direction, Figure, KeyFigure, Quantity, Range};
pub use fonts::FontChoice;
pub use formula::{Formula, FormulaError, Term};
pub use inline::{FigureForm, Inline, InlineProblem, parse_inlines};
pub use localized::{Localized, Said};
pub use moment::{DateFigure, Moment, Period, When};
pub use names::{Code, Ordinal, Plan};
pub use numbers::{Count, Counts};
pub use quantity::{Forms, Noun, Qualifier, Relation, Scale, Unit};
pub use raised::raised;
pub use report::{
    Annex, EditionRules, Format, GlossaryEntry, Kind, Meeting, Report, Scope, Speaker,
};
pub use spanned::Spanned;
pub use style::{DateOrder, Style};
pub use table::{
    Cell, Column, ColumnForm, ColumnScale, FigureCell, FullColumn, Table, Tallied, Tally, Total,
};
pub use texts::Texts;
pub use vocabulary::Vocabulary;
