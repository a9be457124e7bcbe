//! Why an input can't be had.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::diag::{Diagnostic, Message};
use crate::source::Source;

/// Why an input can't be had.
#[derive(Debug, Error)]
pub enum Failure {
    /// It was read, and is wrong.
    #[error("{} is rejected", .source_file.as_deref().map_or("the input", Source::name))]
    Rejected {
        /// What is wrong with it, errors and warnings.
        found: Vec<Diagnostic>,
        /// The text that the diagnostics are about, if they are about one.
        source_file: Option<Box<Source>>,
    },
    /// It must not be used.
    #[error("{0}")]
    Refused(Box<Diagnostic>),
    /// It can't be read.
    #[error(transparent)]
    Io(#[from] IoFailure),
}

impl Failure {
    /// A text with its problems.
    pub(super) fn rejected(found: Vec<Diagnostic>, source: Source) -> Self {
        let source_file = Some(Box::new(source));
        Self::Rejected { found, source_file }
    }
}

impl From<Vec<Diagnostic>> for Failure {
    /// Diagnostics that name their places themselves.
    fn from(found: Vec<Diagnostic>) -> Self {
        let source_file = None;
        Self::Rejected { found, source_file }
    }
}

/// A failure of the system, with what was tried.
#[derive(Debug, Error)]
#[error("{action} {}: {error}", path.display())]
pub struct IoFailure {
    /// What was tried, as the message `io-failed` knows it: `read`, `write`, `make-folder`,
    /// `read-fonts`, `read-templates`, `watch`.
    pub action: &'static str,
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    #[source]
    pub error: io::Error,
}

impl IoFailure {
    /// A failure of the system, with what was tried.
    pub fn new(action: &'static str, path: &Path, error: io::Error) -> Self {
        Self {
            action,
            path: path.to_owned(),
            error,
        }
    }
}

/// What the system says of a failure.
pub fn system_reason(error: &io::Error) -> Message {
    let kind = match error.kind() {
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied => "permissions",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::Unsupported => "special",
        ErrorKind::StorageFull => "space",
        ErrorKind::AlreadyExists => "exists",
        ErrorKind::NotADirectory => "no-folder",
        ErrorKind::IsADirectory => "folder",
        _ => "other",
    };
    let reason = Message::new("io-reason").with("kind", kind);
    reason.with("detail", error.to_string())
}
