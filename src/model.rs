//! The report as its author wrote it, in every language, with the place of each value.
//!
//! These types are the report file: their field names are its keys, their documentation is what an
//! editor shows from the JSON Schema, and the reader fills them from the file.
//!
//! # Example
//!
//! ```
//! use twinpress::model::{Block, Lang};
//! use twinpress::{locale, read::read, source::Source};
//!
//! let text = "id: r\ntitle: {zh: 报告, en: Report}\nbody:\n  - paragraph: {zh: 甲, en: A}\n";
//! let report = read(&Source::new("r.yaml", text), &locale::vocabulary()).expect("it is sound");
//! assert!(matches!(report.value.body[..], [Block::Paragraph(_)]));
//! assert_eq!(report.value.languages[0].value, Lang::new("zh"));
//! ```

mod address;
mod block;
mod build;
mod figure;
mod formula;
mod image_file;
mod inline;
mod labels;
mod localized;
mod markup;
mod moment;
mod node;
mod numbers;
mod paper;
mod quantity;
mod report;
mod spanned;
mod table;
mod walk;
mod written;

pub use crate::figures::{
    Date, DateError, Exact, ExactError, Lang, Qualifier, Rounding, han_numeral, han_numeral_with,
    letter_numeral, roman_numeral,
};
pub use address::{addresses, destination, is_destination, is_joint};
pub use block::{
    Block, FullParagraph, Image, List, ListStyle, MOST_DEPTH, Numbering, NumberingStyle, Paragraph,
    Salutation, Section,
};
pub use figure::{Amount, Code, Direction, Figure, KeyFigure, Ordinal, Plan, Quantity, Range};
pub use formula::{Formula, FormulaError, Term};
pub use image_file::ImageFile;
pub use inline::{FigureForm, Inline, InlineProblem, Mark, parse_inlines};
pub use labels::Labels;
pub use localized::{Localized, LocalizedText, SharedText};
pub use markup::{Marks, Markup, raised};
pub use moment::{DateFigure, Moment, Period, When};
pub use node::{NodeId, Nodes, Place};
pub use numbers::{Count, Counts};
pub use paper::{Attendance, Distribution, DocumentNumber, Kind, RedHead, Secrecy, Urgency};
pub use quantity::{ChangeOf, Compared, Forms, Noun, Relation, Scale, Unit};
pub use report::{
    Annex, DateOrder, EditionRules, FontChoice, Format, GlossaryEntry, Links, Meeting, Report,
    STANDARD_EDITIONS, Scope, Speaker, Style, Variant, Vocabulary,
};
pub use spanned::{SPANNED, Spanned};
pub use table::{
    Area, Cell, Column, ColumnAlign, ColumnForm, ColumnGroup, ColumnScale, FigureCell, FullColumn,
    Joined, Negatives, Reach, ResolvedCell, Table, TableCheck, Total, areas, reaches, signed,
    ungrouped,
};
pub use walk::{Node, NodeMut, Role};
