//! The report as its author wrote it, in every language, with the place of each value.
//!
//! These types are the report file: their field names are its keys, their documentation is what an
//! editor shows from the JSON Schema, and the reader fills them from the file.

mod block;
mod date;
mod exact;
mod figure;
mod fonts;
mod inline;
mod lang;
mod localized;
mod numeral;
mod report;
mod spanned;
mod table;
mod texts;

pub use block::{
    Block, FullParagraph, Image, List, ListStyle, Numbering, Paragraph, Salutation, Section,
};
pub use date::{Date, DateError};
pub use exact::{Exact, ExactError};
pub use figure::{Figure, Forms, KeyFigure, Noun, Qualifier, Unit};
pub use fonts::FontChoice;
pub use inline::{FigureForm, Inline, InlineProblem, parse_inlines};
pub use lang::Lang;
pub use localized::{Localized, Said};
pub use numeral::{han_numeral, letter_numeral, roman_numeral};
pub use report::{
    Annex, EditionRules, Format, GlossaryEntry, Kind, Meeting, Report, Scope, Speaker,
};
pub use spanned::Spanned;
pub use table::{
    Cell, Column, ColumnForm, ColumnScale, FigureCell, FullColumn, Table, Tallied, Tally, Total,
};
pub use texts::Texts;
