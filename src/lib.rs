//! twinpress publishes every edition of a congress report from one bilingual file.
//!
//! # How it goes
//!
//! ```text
//! Source -> read -> Report -> edition::resolve(report, localizer, spec) -> Edition -> publish -> bytes
//! ```
//!
//! - [`read`] makes a [`model::Report`] of a YAML or JSON file: what the author wrote, in every
//!   language, with the place of each value. All problems of a file come at once.
//! - [`edition::resolve`] makes an [`edition::Edition`] of it for one language: final strings, final
//!   numbers, structure. All that depends on language is decided here, by a [`locale::Localizer`].
//! - [`write()`](publish::write) makes PDF, Word or plain text of an edition. A writer sees one
//!   language only and knows none.
//! - [`cli`] alone touches disk, fonts, environment and terminal.
//!
//! Imports go one way: `source <- diag <- {figures, syntax} <- {theme, align} <- model <- ooxml <- {read,
//! import, locale} <- edition <- {publish, redline, merge} <- cli`.
//!
//! # Example
//!
//! ```
//! use twinpress::edition::{EditionSpec, WorkingSpec, plain, resolve, Block};
//! use twinpress::locale::{self, Localizer};
//! use twinpress::model::{Lang, Scope};
//! use twinpress::read::read;
//! use twinpress::source::Source;
//!
//! let source = Source::new("report.yaml", r#"
//! id: example
//! title: {zh: 工作报告, en: Work Report}
//! figures:
//!   funds: {value: 5650000000, unit: yuan}
//! body:
//!   - paragraph: {zh: "涉及资金{funds}。", en: "This involved {funds}."}
//! "#);
//! let report = read(&source, &locale::vocabulary()).expect("the report is sound").value;
//!
//! let said = ["zh", "en"].map(|lang| {
//!     let spec = EditionSpec {
//!         name: "text".into(),
//!         lang: Lang::new(lang),
//!         scope: Scope::Full,
//!         cover: false,
//!         contents: false,
//!         comments: false,
//!         working: WorkingSpec::default(),
//!         whole: true,
//!     };
//!     let localizer = Localizer::new(&spec.lang).expect("the language is there");
//!     let edition = resolve(&report, &localizer, &spec).expect("it can be resolved").value;
//!     match &edition.blocks[0] {
//!         Block::Paragraph(paragraph) => plain(&paragraph.text),
//!         _ => unreachable!("the report has a paragraph"),
//!     }
//! });
//! assert_eq!(said, ["涉及资金56.5亿元。", "This involved 5.65 billion yuan."]);
//! ```

mod align;
pub mod cli;
pub mod diag;
pub mod edition;
pub mod extract;
pub mod figures;
pub mod import;
pub mod locale;
pub mod merge;
pub mod model;
pub mod ooxml;
pub mod publish;
pub mod read;
pub mod redline;
pub mod source;
pub mod syntax;
pub mod theme;
