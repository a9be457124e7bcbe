//! Writes outputs: all of them or none, each to a temporary file that is then renamed.

use std::fs;
use std::io::{ErrorKind, Write, stdout};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::exit::Fault;

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
            return Err(Fault::Usage(format!(
                "{} would be overwritten by what is made from it: name another output",
                path.display()
            )));
        }
    }
    Ok(())
}

/// Writes the outputs into a folder, which is made if need be. Their paths.
///
/// All are written beside their places first, so that a full disk leaves every old file whole.
pub fn write_all(folder: &Path, outputs: &[Output]) -> Result<Vec<PathBuf>, Fault> {
    fs::create_dir_all(folder).map_err(|error| Fault::io("make the folder", folder, error))?;
    let mut written = Vec::new();
    for output in outputs {
        let path = folder.join(&output.name);
        if path.is_dir() {
            return Err(Fault::io("write", &path, ErrorKind::IsADirectory.into()));
        }
        let file =
            beside(folder, &output.bytes).map_err(|error| Fault::io("write", &path, error))?;
        written.push((file, path));
    }
    let mut paths = Vec::new();
    for (file, path) in written {
        file.persist(&path)
            .map_err(|error| Fault::io("write", &path, error.error))?;
        paths.push(path);
    }
    Ok(paths)
}

fn beside(folder: &Path, bytes: &[u8]) -> std::io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".twinpress-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file: the user's mask takes from it what it should.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.flush()?;
    Ok(file)
}

/// Writes one output to standard output.
pub fn write_stdout(bytes: &[u8]) -> Result<(), Fault> {
    let mut out = stdout().lock();
    out.write_all(bytes)
        .and_then(|()| out.flush())
        .map_err(|error| Fault::io("write to", Path::new("standard output"), error))
}
