//! What tells a file from itself as it was, or will be.

use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::path::Path;

use serde::{Deserialize, Serialize};

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing, or nothing that may be looked at.
    Missing,
    /// A file.
    File(FileState),
    /// A folder: the names of the templates in it.
    Folder(BTreeSet<std::ffi::OsString>),
}

impl State {
    /// Of a path, links followed.
    pub fn of(path: &Path) -> Self {
        match fs::metadata(path) {
            Ok(found) if found.is_dir() => Self::Folder(templates(path)),
            Ok(found) => Self::File(FileState::of(&found)),
            Err(_) => Self::Missing,
        }
    }
}

/// The names in a folder that end as those of templates do. Of others, such as the copies that
/// editors lay beside a file, nothing is made.
fn templates(folder: &Path) -> BTreeSet<std::ffi::OsString> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let names = entries.filter_map(|entry| Some(entry.ok()?.file_name()));
    names
        .filter(|name| Path::new(name).extension().is_some_and(|end| end == "typ"))
        .collect()
}

/// The size and times of a file: no program writes it and leaves them all as they were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileState {
    size: u64,
    times: [i64; 4],
}

impl FileState {
    /// As the system tells it.
    pub fn of(metadata: &Metadata) -> Self {
        Self {
            size: metadata.len(),
            times: times(metadata),
        }
    }
}

/// When a file's content was last changed, and its state, which no program can set back.
#[cfg(unix)]
fn times(metadata: &Metadata) -> [i64; 4] {
    use std::os::unix::fs::MetadataExt as _;
    [
        metadata.mtime(),
        metadata.mtime_nsec(),
        metadata.ctime(),
        metadata.ctime_nsec(),
    ]
}

/// When a file's content was last changed.
#[cfg(not(unix))]
fn times(metadata: &Metadata) -> [i64; 4] {
    let since = |time: std::time::SystemTime| time.duration_since(std::time::UNIX_EPOCH).ok();
    let modified = metadata.modified().ok().and_then(since).unwrap_or_default();
    [
        modified.as_secs().try_into().unwrap_or(i64::MAX),
        modified.subsec_nanos().into(),
        0,
        0,
    ]
}
