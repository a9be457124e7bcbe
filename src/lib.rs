//! twinpress publishes every edition of a congress report from one bilingual file.
//!
//! # How it goes
//!
//! ```text
//! Source -> read -> Report -> edition::resolve(report, localizer, spec) -> Edition -> publish -> bytes
//! ```
//!
//! - [`session`] reads what a run needs from the disk: reports, images, templates, fonts. The rest of
//!   the library touches no disk.
//! - [`read`] makes a [`model::Report`] of a YAML or JSON file: what the author wrote, in every
//!   language, with the place of each value. All problems of a file come at once.
//! - [`edition::resolve`] makes an [`edition::Edition`] of it for one language: final strings, final
//!   numbers, structure. All that depends on language is decided here, by a [`locale::Localizer`].
//! - [`write()`](publish::write) makes PDF, Word or plain text of an edition. A writer sees one
//!   language only and knows none.
//! - [`figures`] reads the figures of a Chinese or English text; it needs none of the others.
//!
//! What is wrong comes back as [`diag::Diagnostic`]s: a code, arguments and places, which
//! [`locale::Interface`] puts into words.
//!
//! Imports go one way: `source <- diag <- {figures, raster, syntax} <- {theme, align} <- model <- ooxml <- {read,
//! import, locale} <- edition <- {publish, redline, merge} <- session <- cli`.
//!
//! The folder `examples` has a program for each use: `build_edition` builds an edition from a file,
//! `report_in_code` makes a report in code and publishes it, `read_figures` reads the figures of a
//! text.
//!
//! # Example
//!
//! ```
//! use twinpress::edition::{Content, EditionSpec, plain, resolve};
//! use twinpress::locale::{self, Localizer};
//! use twinpress::model::Lang;
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
//!     let spec = EditionSpec::new("text", Lang::new(lang));
//!     let localizer = Localizer::new(&spec.lang).expect("the language is there");
//!     let edition = resolve(&report, &localizer, &spec).expect("it can be resolved").value;
//!     match &edition.blocks[0].content {
//!         Content::Paragraph(paragraph) => plain(&paragraph.text),
//!         _ => unreachable!("the report has a paragraph"),
//!     }
//! });
//! assert_eq!(said, ["涉及资金56.5亿元。", "This involved 5.65 billion yuan."]);
//! ```

pub mod diag;
pub mod edition;
pub mod extract;
pub mod figures;
pub mod locale;
pub mod model;
pub mod publish;
pub mod raster;
pub mod read;
pub mod session;
pub mod source;

// Rooms of the program alone. They are public for its own binary and tests, and promise nothing.
#[doc(hidden)]
pub mod align;
#[doc(hidden)]
pub mod cli;
#[doc(hidden)]
pub mod import;
#[doc(hidden)]
pub mod merge;
#[doc(hidden)]
pub mod ooxml;
#[doc(hidden)]
pub mod redline;
#[doc(hidden)]
pub mod syntax;
#[doc(hidden)]
pub mod theme;
