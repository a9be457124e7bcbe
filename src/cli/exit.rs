//! How the program ends.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::reporter::Reporter;

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
    /// The arguments don't go together.
    Usage(String),
    /// Something can't be read or written.
    Io {
        /// What was tried, such as `write`.
        action: String,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

impl Fault {
    /// A failure of the system, with what was tried.
    pub fn io(action: &str, path: &Path, error: io::Error) -> Self {
        Self::Io {
            action: action.to_owned(),
            path: path.to_owned(),
            error,
        }
    }
}

/// Tells of a failure of the system; a closed pipe is success.
pub fn io(reporter: &mut Reporter, action: &str, path: &Path, error: &io::Error) -> Exit {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Exit::Done;
    }
    let remedy = match error.kind() {
        io::ErrorKind::NotFound => "check the name and the folder you are in",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "check the permissions, or choose another folder with -o"
        }
        io::ErrorKind::StorageFull => "free some space, or choose another folder with -o",
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
            "a file is in the way: choose another folder with -o"
        }
        io::ErrorKind::IsADirectory if action == "read" => "name a file in that folder",
        io::ErrorKind::IsADirectory => {
            "a folder is in the way: remove it, or choose another with -o"
        }
        _ => "mend it and try again",
    };
    let message = format!("can't {action} {}: {error}; {remedy}", path.display());
    reporter.plain_error("io", &message);
    Exit::Io
}

/// Runs the program; a panic is an internal fault, told as one.
pub fn catch_faults(run: impl FnOnce() -> Exit) -> Exit {
    std::panic::set_hook(Box::new(|info| {
        eprintln!("error[internal]: {info}");
        eprintln!("this is a fault of twinpress: please report it with the file that shows it");
    }));
    catch_unwind(AssertUnwindSafe(run)).unwrap_or(Exit::Internal)
}
