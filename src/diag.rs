//! What the program has to say about a report: diagnostics, and the two ways to show them.
//!
//! A [`Diagnostic`] says what is wrong, where, and what to do. Problems accumulate: a reader
//! reports all of a file's problems at once, and warnings travel with the result in [`Warned`].

mod human;
mod json;

use serde::Serialize;

pub use human::Human;
pub use json::to_json;

use crate::source::{Source, Span};

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

/// A stable name for a kind of diagnostic, of the form `area.name`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Code(pub &'static str);

/// One finding about one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How grave it is.
    pub severity: Severity,
    /// Its kind.
    pub code: Code,
    /// What is wrong, in the author's terms.
    pub message: String,
    /// Where in the source; none where the finding is about the whole.
    pub span: Option<Span>,
    /// The words it is about, as written: they narrow the span where they are found inside it.
    pub quote: Option<Box<str>>,
    /// The block it is about (such as `body[3].paragraph`), where there is one.
    pub block: Option<Box<str>>,
    /// What to do about it.
    pub help: Option<Box<str>>,
}

impl Diagnostic {
    fn new(severity: Severity, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            severity,
            code: Code(code),
            message: message.into(),
            span: None,
            quote: None,
            block: None,
            help: None,
        }
    }

    /// An error.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message)
    }

    /// A warning.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message)
    }

    /// A note.
    pub fn note(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, message)
    }

    /// With its place in the source.
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// With the words it is about, as they are written at its place.
    pub fn quoting(mut self, words: impl Into<String>) -> Self {
        self.quote = Some(words.into().into_boxed_str());
        self
    }

    /// Its place in a source: that of the words it quotes, where they are found in its span.
    pub fn place(&self, source: &Source) -> Option<Span> {
        let span = self.span?;
        let quoted = self.quote.as_deref().and_then(|words| {
            let at = span.start + source.slice(span).find(words)?;
            Some(Span::new(at, at + words.len()))
        });
        Some(quoted.unwrap_or(span))
    }

    /// With the block it is about.
    pub fn in_block(mut self, block: impl Into<String>) -> Self {
        self.block = Some(block.into().into_boxed_str());
        self
    }

    /// With what to do.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into().into_boxed_str());
        self
    }
}

/// A value and the warnings that came with it.
#[derive(Clone, Debug)]
pub struct Warned<T> {
    /// The result.
    pub value: T,
    /// Warnings and notes, in the order of their places.
    pub warnings: Vec<Diagnostic>,
}

/// Whether any of the diagnostics is an error.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity == Severity::Error)
}
