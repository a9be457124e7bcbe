//! Languages: messages by Fluent, numbers, plurals and dates by ICU4X, numbering, and the data of
//! each language folder in `locales/`.
//!
//! A language is a folder: `locale.json` and its `.ftl` files. Nothing else in the program names
//! one.

mod columns;
mod data;
mod dates;
mod figures;
mod interface;
mod localizer;
mod messages;
mod numbering;
mod numbers;
mod ordinals;
mod phrases;
mod quantities;

pub use data::{FontRole, LocaleData, NumberStyle, Numerals, Role, Spelling, Typography};
pub use figures::{Manner, Setting};
pub use interface::{Interface, interface_language, interface_languages};
pub use localizer::{LocaleError, Localizer, languages, vocabulary};
pub use numbering::{bare_number, number};
