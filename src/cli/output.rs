//! Writes outputs: all of them or none, each to a temporary file that is then renamed.

use std::fs;
use std::io::{ErrorKind, Write, stdout};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::exit::Fault;
use super::reporter::Reporter;
use crate::diag::{Argument, Message, code};

/// A finished output.
pub struct Output {
    /// Its file name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Refuses outputs that would stand in the place of what they are made from, under whatever name.
pub fn spare(inputs: &[&Path], folder: &Path, outputs: &[Output]) -> Result<(), Fault> {
    let found = |path: &Path| path.canonicalize().ok();
    let inputs: Vec<PathBuf> = inputs.iter().filter_map(|path| found(path)).collect();
    for output in outputs {
        let path = folder.join(&output.name);
        if found(&path).is_some_and(|path| inputs.contains(&path)) {
            let found = code::USAGE_OVERWRITES.error();
            return Err(found.with("path", path.display().to_string()).into());
        }
    }
    Ok(())
}

/// What stands in the place of an output and is something else, as an output of its own under the
/// next free name: `report.yaml.bak`.
pub fn kept(folder: &Path, output: &Output) -> Option<Output> {
    let bytes = fs::read(folder.join(&output.name)).ok()?;
    if bytes == output.bytes {
        return None;
    }
    let names = std::iter::once(format!("{}.bak", output.name))
        .chain((2..).map(|count| format!("{}.{count}.bak", output.name)));
    let name = names.into_iter().find(|name| !folder.join(name).exists())?;
    Some(Output { name, bytes })
}

/// Writes the outputs into a folder, which is made if need be. Their paths.
///
/// All are written beside their places first, so that a full disk leaves every old file whole.
pub fn write_all(folder: &Path, outputs: &[Output]) -> Result<Vec<PathBuf>, Fault> {
    fs::create_dir_all(folder).map_err(|error| Fault::io("make-folder", folder, error))?;
    let mut written = Vec::new();
    for output in outputs {
        let path = folder.join(&output.name);
        // A link stays one: what it leads to is written.
        let place = path.canonicalize().unwrap_or_else(|_| path.clone());
        if place.is_dir() {
            return Err(Fault::io("write", &path, ErrorKind::IsADirectory.into()));
        }
        let file =
            beside(&place, &output.bytes).map_err(|error| Fault::io("write", &path, error))?;
        written.push((file, place, path));
    }
    let mut paths = Vec::new();
    for (file, place, path) in written {
        file.persist(&place)
            .map_err(|error| Fault::io("write", &path, error.error))?;
        paths.push(path);
    }
    Ok(paths)
}

/// A file in the folder of a place, with the permissions of what stands in that place.
fn beside(place: &Path, bytes: &[u8]) -> std::io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".twinpress-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file: the user's mask takes from it what it should.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(place.parent().unwrap_or(Path::new(".")))?;
    if let Ok(old) = fs::metadata(place) {
        file.as_file().set_permissions(old.permissions())?;
    }
    file.write_all(bytes)?;
    file.flush()?;
    Ok(file)
}

/// Writes the outputs of a command into the folder that was asked for, each named to the user; `-`
/// is standard output, which takes a single one, chosen by these options.
pub fn deliver(
    folder: &Path,
    outputs: &[Output],
    options: &[&str],
    reporter: &Reporter,
) -> Result<(), Fault> {
    if folder == Path::new("-") {
        return match outputs {
            [one] => write_stdout(&one.bytes),
            _ => Err(code::USAGE_SINGLE_OUTPUT
                .error()
                .with("count", outputs.len())
                .with("options", choice(options))
                .into()),
        };
    }
    for path in write_all(folder, outputs)? {
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

/// Writes one output to standard output.
pub fn write_stdout(bytes: &[u8]) -> Result<(), Fault> {
    let mut out = stdout().lock();
    out.write_all(bytes)
        .and_then(|()| out.flush())
        .map_err(Fault::stdout)
}
