//! Languages: messages by Fluent, numbers, plurals and dates by ICU4X, numbering, and the data of
//! each language folder in `locales/`.
//!
//! A language is a folder: `locale.json` and its `.ftl` files. Nothing else in the program names
//! one.
//!
//! # Example
//!
//! ```
//! use twinpress::locale::Localizer;
//! use twinpress::model::Lang;
//!
//! let chinese = Localizer::new(&Lang::new("zh")).expect("the language is there");
//! let label = chinese.message("annex", &[("number", "1")]).expect("it has the message");
//! assert_eq!(label, "附件1");
//! ```

mod columns;
mod data;
mod dates;
mod figures;
mod interface;
mod localizer;
mod messages;
mod numbers;
mod ordinals;
mod phrases;
mod quantities;

pub use crate::theme::{Role, Typography};
pub use data::{FontRole, LocaleData, NumberStyle, Numerals, Spelling, bare_number, number};
pub use figures::{FigureContext, FigureStyle, capitalized};
pub use interface::{Interface, interface_language, interface_languages};
pub use localizer::{LocaleError, Localizer, languages, vocabulary};
