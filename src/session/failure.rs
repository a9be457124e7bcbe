//! Why an input can't be had, or a run does not come to its end.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::diag::{Argument, Diagnostic, Message, code};
use crate::source::Source;

/// Why an input can't be had, or a run does not come to its end.
#[derive(Debug, Error)]
pub enum Failure {
    /// It was read, and is wrong.
    #[error("{} is rejected", .source_file.as_deref().map_or("the input", Source::name))]
    Rejected {
        /// What is wrong with it, errors and warnings; nothing where that was reported already.
        found: Vec<Diagnostic>,
        /// The text that the diagnostics are about, if they are about one.
        source_file: Option<Box<Source>>,
    },
    /// It must not be used, or is asked for in a way that can't be.
    #[error("{0}")]
    Refused(Box<Diagnostic>),
    /// The system can't read or write it.
    #[error("{action} {}: {error}", path.display())]
    Io {
        /// What was tried, as the message `io-failed` knows it: `read`, `write`, `make-folder`,
        /// `read-fonts`, `read-templates`, `watch`.
        action: &'static str,
        /// The file or folder; `-` for standard input and output.
        path: PathBuf,
        /// What the system said.
        #[source]
        error: io::Error,
    },
}

impl Failure {
    /// A text with its problems.
    pub fn rejected(found: Vec<Diagnostic>, source: &Source) -> Self {
        let source_file = Some(Box::new(source.clone()));
        Self::Rejected { found, source_file }
    }

    /// What is wrong was reported already.
    pub fn reported() -> Self {
        Vec::new().into()
    }

    /// A failure of the system, with what was tried.
    pub fn io(action: &'static str, path: &Path, error: io::Error) -> Self {
        let path = path.to_owned();
        Self::Io {
            action,
            path,
            error,
        }
    }
}

impl From<Vec<Diagnostic>> for Failure {
    /// Diagnostics that name their places themselves.
    fn from(found: Vec<Diagnostic>) -> Self {
        let source_file = None;
        Self::Rejected { found, source_file }
    }
}

impl From<Diagnostic> for Failure {
    fn from(found: Diagnostic) -> Self {
        Self::Refused(Box::new(found))
    }
}

/// The diagnostic of a failure of the system.
pub fn io_failed(action: &'static str, path: &Path, error: &io::Error) -> Diagnostic {
    let help = match kind(error).1 {
        "folder" if action == "read" => "inside",
        help => help,
    };
    let found = code::IO_FAILED.error().with("action", action).help(help);
    let found = found.with("reason", system_reason(error));
    if path == Path::new("-") {
        let stream = match action {
            "read" => "io-stdin",
            _ => "io-stdout",
        };
        return found.with("path", Argument::from(Message::new(stream)));
    }
    let path = path.display().to_string();
    found.with("path", &path).in_file(path)
}

/// What the system says of a failure.
pub fn system_reason(error: &io::Error) -> Message {
    let reason = Message::new("io-reason").with("kind", kind(error).0);
    reason.with("detail", error.to_string())
}

/// The kind of a failure, and the remedy of it.
fn kind(error: &io::Error) -> (&'static str, &'static str) {
    match error.kind() {
        ErrorKind::NotFound => ("not-found", "name"),
        ErrorKind::PermissionDenied => ("permissions", "permissions"),
        ErrorKind::ReadOnlyFilesystem => ("read-only", "permissions"),
        ErrorKind::Unsupported => ("special", "file"),
        ErrorKind::StorageFull => ("space", "space"),
        ErrorKind::AlreadyExists => ("exists", "file"),
        ErrorKind::NotADirectory => ("no-folder", "file"),
        ErrorKind::IsADirectory => ("folder", "folder"),
        _ => ("other", "again"),
    }
}
