//! How the program ends, and why a command did not come to its end.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::diag::{Argument, Diagnostic, Message, code};

/// The exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// A report was rejected, or a check found errors.
    Rejected = 1,
    /// The arguments are wrong.
    Usage = 2,
    /// Something can't be read or written.
    Io = 3,
    /// A fault of the program.
    Internal = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command did not come to its end.
#[derive(Debug)]
pub enum Fault {
    /// Diagnostics say why.
    Reported,
    /// The arguments don't go together, or don't fit the report.
    Usage(Box<Diagnostic>),
    /// Something can't be read or written.
    Io {
        /// What was tried, as the message `io-failed` knows it: `read`, `write`, `make-folder`,
        /// `read-fonts`, `read-templates`, `watch`.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

impl Fault {
    /// A failure of the system, with what was tried.
    pub fn io(action: &'static str, path: &Path, error: io::Error) -> Self {
        Self::Io {
            action,
            path: path.to_owned(),
            error,
        }
    }

    /// A failure to write to standard output.
    pub fn stdout(error: io::Error) -> Self {
        Self::io("write", Path::new("-"), error)
    }

    /// What is to be reported of it; nothing where that was done, or where a closed pipe is all.
    pub fn diagnostic(&self) -> Option<Diagnostic> {
        match self {
            Self::Reported => None,
            Self::Usage(found) => Some((**found).clone()),
            Self::Io { error, .. } if error.kind() == ErrorKind::BrokenPipe => None,
            Self::Io {
                action,
                path,
                error,
            } => Some(io_diagnostic(action, path, error)),
        }
    }

    /// How the program ends with it; a closed pipe is success.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Reported => Exit::Rejected,
            Self::Usage(_) => Exit::Usage,
            Self::Io { error, .. } if error.kind() == ErrorKind::BrokenPipe => Exit::Done,
            Self::Io { .. } => Exit::Io,
        }
    }
}

impl From<Diagnostic> for Fault {
    /// The arguments don't go together.
    fn from(found: Diagnostic) -> Self {
        Self::Usage(Box::new(found))
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

fn io_diagnostic(action: &'static str, path: &Path, error: &io::Error) -> Diagnostic {
    let help = match error.kind() {
        ErrorKind::NotFound => "name",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "permissions",
        ErrorKind::StorageFull => "space",
        ErrorKind::Unsupported | ErrorKind::AlreadyExists | ErrorKind::NotADirectory => "file",
        ErrorKind::IsADirectory if action == "read" => "inside",
        ErrorKind::IsADirectory => "folder",
        _ => "again",
    };
    let found = code::IO_FAILED
        .error()
        .with("action", action)
        .with("reason", system_reason(error))
        .help(help);
    if path == Path::new("-") {
        let stream = if action == "read" {
            "io-stdin"
        } else {
            "io-stdout"
        };
        return found.with("path", Argument::from(Message::new(stream)));
    }
    let path = path.display().to_string();
    found.with("path", path.as_str()).in_file(path)
}
