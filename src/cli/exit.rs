//! How the program ends, and why a command did not come to its end.

use std::io::{self, ErrorKind};
use std::path::Path;
use std::process::ExitCode;

use crate::diag::{Argument, Diagnostic, Message, code};
use crate::session::{IoFailure, system_reason};

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
    Io(IoFailure),
}

impl Fault {
    /// A failure of the system, with what was tried.
    pub fn io(action: &'static str, path: &Path, error: io::Error) -> Self {
        IoFailure::new(action, path, error).into()
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
            Self::Io(failure) if is_closed_pipe(failure) => None,
            Self::Io(failure) => Some(io_diagnostic(failure)),
        }
    }

    /// How the program ends with it; a closed pipe is success.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Reported => Exit::Rejected,
            Self::Usage(_) => Exit::Usage,
            Self::Io(failure) if is_closed_pipe(failure) => Exit::Done,
            Self::Io(_) => Exit::Io,
        }
    }
}

impl From<Diagnostic> for Fault {
    /// The arguments don't go together.
    fn from(found: Diagnostic) -> Self {
        Self::Usage(Box::new(found))
    }
}

impl From<IoFailure> for Fault {
    fn from(failure: IoFailure) -> Self {
        Self::Io(failure)
    }
}

fn is_closed_pipe(failure: &IoFailure) -> bool {
    failure.error.kind() == ErrorKind::BrokenPipe
}

fn io_diagnostic(failure: &IoFailure) -> Diagnostic {
    let IoFailure {
        action,
        path,
        error,
    } = failure;
    let action = *action;
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
