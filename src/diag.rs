//! Diagnostics as data: a registry of codes, and what was found under each of them.
//!
//! A [`Diagnostic`] has a [`Code`], arguments, places in the source and the name of a remedy. It
//! holds no sentence: sentences stand in `locales/<language>/messages.ftl`, and
//! `locale::Interface` makes a [`Wording`] of a diagnostic in the user's language, which
//! [`Human`] and [`to_json`] show.
//!
//! ```
//! use twinpress::diag::code;
//! use twinpress::locale::Interface;
//! use twinpress::source::Span;
//!
//! let found = code::SHAPE_UNKNOWN_KEY
//!     .error()
//!     .with("case", "key")
//!     .with("key", "titel")
//!     .with("suggestion", "write `title`")
//!     .at(Span::new(6, 11));
//! let wording = Interface::english().wording(&found);
//! assert_eq!(wording.message, "unknown key `titel`");
//! ```
//!
//! To add a code: a line in the registry ([`code`]), and a message of that name, with `-` for `.`,
//! in each `messages.ftl`. Its attribute `.help` is the remedy that is always shown; an attribute
//! `.help-NAME` is shown where [`Diagnostic::help`] chooses `NAME`. A test holds registry and
//! messages together.
//!
//! Problems accumulate: a reader reports all of a file's problems at once, and warnings travel
//! with the result in [`Warned`].

pub mod code;
mod diagnostic;
mod human;
mod json;
mod message;
mod registry;

use serde::Serialize;

pub use code::Code;
pub use diagnostic::{Diagnostic, Label};
pub use human::Human;
pub use json::to_json;
pub use message::{Argument, Message};

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; nothing to do.
    Note,
    /// The output is made, but the author should look.
    Warning,
    /// No output is made.
    Error,
}

/// A diagnostic in the words of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The severity's name, such as `error`.
    pub severity: String,
    /// What is wrong.
    pub message: String,
    /// Where it is in the report's structure, such as `in body[3].paragraph`.
    pub block: Option<String>,
    /// The name of a note, before the block.
    pub note_title: String,
    /// The name of a remedy: `help`.
    pub help_title: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// A value and the warnings that came with it.
#[derive(Clone, Debug)]
pub struct Warned<T> {
    /// The result.
    pub value: T,
    /// Warnings and notes, in the order of their places.
    pub warnings: Vec<Diagnostic>,
}

/// True if any of the diagnostics is an error.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity == Severity::Error)
}
