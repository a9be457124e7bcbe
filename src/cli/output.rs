//! Writes outputs: all of them or none, each to a temporary file that is then renamed. What stands
//! in the place of an output is dealt with here and nowhere else:
//!
//! - what the outputs are made from, a folder, a socket, a disk and a read-only file are refused;
//! - a pipe or a character device, such as `/dev/null`, is written into;
//! - another file is replaced where it can only be an older version of the same output, and kept
//!   under the next free name where somebody may have written it.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, FileType, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Write, stdout};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::reporter::Reporter;
use crate::diag::{Argument, Diagnostic, Message, code};
use crate::session::Failure;

/// A finished output.
pub struct Output {
    /// Its file name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether another file in its place is kept beside it, as `report.yaml.bak`: somebody may have
    /// written it. One that holds the same is not touched.
    keeps_existing: bool,
}

impl Output {
    /// An output that replaces its older version.
    pub fn replacing(name: String, bytes: Vec<u8>) -> Self {
        Self {
            name,
            bytes,
            keeps_existing: false,
        }
    }

    /// An output beside which another file of its name is kept.
    pub fn keeping(name: String, bytes: Vec<u8>) -> Self {
        Self {
            keeps_existing: true,
            ..Self::replacing(name, bytes)
        }
    }
}

/// Outputs that may be written where they belong. Nothing is written yet.
pub struct Delivery<'o> {
    folder: &'o Path,
    places: Vec<Place<'o>>,
}

/// The place of an output.
struct Place<'o> {
    output: &'o Output,
    /// Its path as the user knows it.
    path: PathBuf,
    /// The file itself: a link stays one, what it leads to is written.
    target: PathBuf,
    method: Method,
}

/// How an output gets into its place.
enum Method {
    /// It takes the place; what stood there is copied to this path first.
    Rename(Option<PathBuf>),
    /// It is written into what stands there, a pipe or a device.
    Stream,
    /// The same stands there already.
    Nothing,
}

impl<'o> Delivery<'o> {
    /// The delivery of outputs into a folder, made from some inputs.
    ///
    /// # Errors
    ///
    /// An output that would take the place of an input, under whatever name, or of what can't be
    /// replaced by a file.
    pub fn prepare<P: AsRef<Path>>(
        folder: &'o Path,
        inputs: &[P],
        outputs: &'o [Output],
    ) -> Result<Self, Failure> {
        let inputs: BTreeSet<PathBuf> = inputs
            .iter()
            .filter_map(|path| path.as_ref().canonicalize().ok())
            .collect();
        let mut places = Vec::new();
        for output in outputs {
            let path = folder.join(&output.name);
            let target = path.canonicalize().unwrap_or_else(|_| path.clone());
            let method = method(output, &path, &target, inputs.contains(&target))?;
            places.push(Place {
                output,
                path,
                target,
                method,
            });
        }
        Ok(Self { folder, places })
    }

    /// Writes the outputs into the folder, which is made if need be, and reports what was kept.
    /// The paths of the outputs.
    ///
    /// All are written beside their places first, so that a full disk leaves every old file whole;
    /// what goes into a pipe or device can't be taken back, and goes last.
    pub fn write(self, reporter: &mut Reporter) -> Result<Vec<PathBuf>, Failure> {
        fs::create_dir_all(self.folder)
            .map_err(|error| Failure::io("make-folder", self.folder, error))?;
        let mut copies = Vec::new();
        let mut files = Vec::new();
        for place in &self.places {
            let failed = |error| Failure::io("write", &place.path, error);
            let Method::Rename(backup) = &place.method else {
                continue;
            };
            if let Some(backup) = backup {
                let copy = temporary(backup).map_err(failed)?;
                fs::copy(&place.target, copy.path()).map_err(failed)?;
                copies.push((copy, backup, place));
            }
            let file = beside(&place.target, &place.output.bytes).map_err(failed)?;
            files.push((file, place));
        }
        for (file, backup, place) in copies {
            file.persist_noclobber(backup)
                .map_err(|error| Failure::io("write", backup, error.error))?;
            let backup = backup.file_name().unwrap_or_default().to_string_lossy();
            let found = code::OUTPUT_KEPT.note().with("name", &place.output.name);
            reporter.report(&[found.with("backup", &*backup)], None);
        }
        let mut in_place = Vec::new();
        for (file, place) in files {
            if let Err(error) = file.persist(&place.target) {
                if !in_place.is_empty() {
                    let names = Argument::list(in_place);
                    let found = code::OUTPUT_PARTIAL.warning().with("names", names);
                    reporter.report(&[found], None);
                }
                return Err(Failure::io("write", &place.path, error.error));
            }
            in_place.push(place.output.name.as_str());
        }
        let is_stream = |place: &&Place| matches!(place.method, Method::Stream);
        for Place { path, output, .. } in self.places.iter().filter(is_stream) {
            let opened = OpenOptions::new().write(true).open(path);
            let written = opened.and_then(|mut stream| stream.write_all(&output.bytes));
            written.map_err(|error| Failure::io("write", path, error))?;
        }
        Ok(self.places.into_iter().map(|place| place.path).collect())
    }
}

/// The name of an output file.
///
/// # Errors
///
/// A path that names no file, or one that is not UTF-8: it would be changed silently.
pub fn file_name(output: &Path) -> Result<&str, Failure> {
    let name = output.file_name().and_then(OsStr::to_str);
    name.ok_or_else(|| {
        let found = code::USAGE_FILE_NAME.error();
        found.with("path", output.display().to_string()).into()
    })
}

/// How an output gets into the place of what stands there.
fn method(output: &Output, path: &Path, target: &Path, is_input: bool) -> Result<Method, Failure> {
    let failed = |error: io::Error| Failure::io("write", path, error);
    let Ok(found) = fs::metadata(path) else {
        return Ok(Method::Rename(None));
    };
    if found.is_dir() {
        return Err(failed(ErrorKind::IsADirectory.into()));
    }
    if is_stream_type(found.file_type()) {
        return Ok(Method::Stream);
    }
    if !found.is_file() {
        return Err(failed(ErrorKind::Unsupported.into()));
    }
    if output.keeps_existing && holds(target, &found, &output.bytes) {
        return Ok(Method::Nothing);
    }
    if is_input {
        let found = code::USAGE_OVERWRITES.error();
        return Err(found.with("path", path.display().to_string()).into());
    }
    if found.permissions().readonly() {
        return Err(failed(ErrorKind::ReadOnlyFilesystem.into()));
    }
    // In a folder of one's own the file of somebody else can be replaced, and must not be.
    OpenOptions::new()
        .write(true)
        .open(target)
        .map_err(failed)?;
    // In an empty file is nothing to keep.
    let backup = (output.keeps_existing && found.len() > 0).then(|| backup(target));
    Ok(Method::Rename(backup))
}

/// Whether a file holds just these bytes.
fn holds(path: &Path, found: &Metadata, bytes: &[u8]) -> bool {
    found.len() == bytes.len() as u64 && fs::read(path).is_ok_and(|there| there == bytes)
}

/// The first of `report.yaml.bak`, `report.yaml.2.bak` and so on that is free.
fn backup(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let others = (2..).map(|count| format!("{name}.{count}.bak"));
    let names = std::iter::once(format!("{name}.bak")).chain(others);
    let mut paths = names.map(|name| target.with_file_name(name));
    let free = paths.find(|path| path.symlink_metadata().is_err());
    free.expect("there are numbers enough")
}

/// The [first name](first_free) under which nothing else stands in a folder, and which is not taken; it
/// may hold the same bytes already.
pub fn free_name(
    folder: &Path,
    name: &str,
    bytes: &[u8],
    is_taken: impl Fn(&str) -> bool,
) -> String {
    let is_free = |name: &str| {
        let path = folder.join(name);
        let same = || {
            fs::metadata(&path).is_ok_and(|found| found.is_file() && holds(&path, &found, bytes))
        };
        !is_taken(name) && (path.symlink_metadata().is_err() || same())
    };
    first_free(name, is_free)
}

/// The first of `picture.png`, `picture-2.png` and so on that is free.
pub fn first_free(name: &str, is_free: impl Fn(&str) -> bool) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
    let others = (2..).map(|count| format!("{stem}-{count}.{ending}"));
    let mut names = std::iter::once(name.to_owned()).chain(others);
    let free = names.find(|name| is_free(name));
    free.expect("there are numbers enough")
}

/// The note on an output that another file made take a [`free_name`].
pub fn renamed(name: &str, free: &str) -> Diagnostic {
    let found = code::OUTPUT_RENAMED.note().with("name", name);
    found.with("free", free)
}

/// Whether a path is that of a pipe or a device, into which a single output can be written.
pub fn is_stream(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| is_stream_type(found.file_type()))
}

#[cfg(unix)]
fn is_stream_type(file: FileType) -> bool {
    use std::os::unix::fs::FileTypeExt;
    file.is_fifo() || file.is_char_device()
}

#[cfg(not(unix))]
fn is_stream_type(_: FileType) -> bool {
    false
}

/// A file in the folder of a place, with the permissions of what stands in that place.
fn beside(place: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = temporary(place)?;
    if let Ok(old) = fs::metadata(place) {
        file.as_file().set_permissions(old.permissions())?;
    }
    file.write_all(bytes)?;
    file.flush()?;
    Ok(file)
}

fn temporary(place: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".twinpress-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file: the user's mask takes from it what it should.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(place.parent().unwrap_or(Path::new(".")))
}

/// Writes the outputs of a command into the folder that was asked for, each named to the user; `-`
/// is standard output, which takes a single one, chosen by these options.
pub fn deliver(
    folder: &Path,
    inputs: &[PathBuf],
    outputs: &[Output],
    options: &[&str],
    reporter: &mut Reporter,
) -> Result<(), Failure> {
    if folder == Path::new("-") {
        let [one] = outputs else {
            let found = code::USAGE_SINGLE_OUTPUT.error();
            let found = found.with("count", outputs.len());
            return Err(found.with("options", choice(options)).into());
        };
        return write_stdout(&one.bytes);
    }
    for path in Delivery::prepare(folder, inputs, outputs)?.write(reporter)? {
        let file = path.display().to_string();
        reporter.say(&Message::new("output-written").with("file", file));
    }
    Ok(())
}

/// `-e, -l and -f`
fn choice(options: &[&str]) -> Argument {
    let quoted = |option: &&str| Message::new("option").with("name", *option);
    let (last, others) = options.split_last().expect("there are options");
    let others = Argument::list(others.iter().map(quoted));
    Argument::joined("list-and", [others, quoted(last).into()])
}

/// A failure to write to standard output.
pub fn stdout_failed(error: io::Error) -> Failure {
    Failure::io("write", Path::new("-"), error)
}

/// Writes one output to standard output.
pub fn write_stdout(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = stdout().lock();
    out.write_all(bytes)
        .and_then(|()| out.flush())
        .map_err(stdout_failed)
}
