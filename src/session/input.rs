//! Files, none of them larger than it may be.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::Failure;
use crate::diag::code;
use crate::source::{Source, Span};

/// No file that is read is larger, in bytes.
pub const LARGEST: u64 = 256 << 20;

/// What a file of so many bytes at most holds, none where it is larger. A pipe or a device, which
/// does not say its size, is read no further than that.
pub fn up_to(most: u64, path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    let told = |error| Failure::io("read", path, error);
    let file = File::open(path).map_err(told)?;
    let size = file.metadata().map_err(told)?.len();
    if size > most {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    file.take(most + 1).read_to_end(&mut bytes).map_err(told)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// No image is larger, in bytes.
pub const LARGEST_IMAGE: u64 = 64 << 20;

/// Why a file that must lie in a folder is not read.
#[derive(Debug)]
pub enum Refused {
    /// It is not there, or the system can't read it.
    Missing(io::Error),
    /// It lies, or a link leads, outside of the folder.
    Outside,
    /// It is a folder, a pipe or a device.
    Special,
    /// It is larger than it may be.
    TooLarge(u64),
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self::Missing(error)
    }
}

/// Reads a regular file of so many bytes at most that lies in a folder, links followed.
pub fn inside(folder: &Path, name: &Path, most: u64) -> Result<Vec<u8>, Refused> {
    // The parent of a bare file name is the empty path, for the folder one is in.
    let folder = folder.join(".").canonicalize()?;
    let path = folder.join(name).canonicalize()?;
    if !path.starts_with(&folder) {
        return Err(Refused::Outside);
    }
    // Before it is opened: to open a pipe waits for one who writes into it.
    if !path.metadata()?.is_file() {
        return Err(Refused::Special);
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    match bytes.len() as u64 <= most {
        true => Ok(bytes),
        false => Err(Refused::TooLarge(most)),
    }
}

/// Reads a UTF-8 file.
pub fn source(path: &Path) -> Result<Source, Failure> {
    let name = path.display().to_string();
    let Some(bytes) = up_to(LARGEST, path)? else {
        let found = code::INPUT_TOO_LARGE.error().with("name", name);
        return Err(vec![found.with("most", LARGEST >> 20)].into());
    };
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            Ok(Source::new(name, text))
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let source = Source::new(name, text);
            let found = code::INPUT_ENCODING.error().with("case", "file");
            let found = found.with("at", at).at(Span::new(at, at));
            Err(Failure::rejected(vec![found], &source))
        }
    }
}

/// The ending of a file's name, in small letters, without its point; empty without one.
pub fn extension(path: &Path) -> String {
    path.extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_ascii_lowercase()
}
