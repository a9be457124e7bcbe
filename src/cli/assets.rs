//! The images and templates of a report, from its folder and nowhere else.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::exit::Fault;
use crate::diag::Diagnostic;
use crate::model::{Block, Report};
use crate::write::Assets;

/// The images a report names, and what is wrong with them.
pub fn images(report: &Report, report_path: &Path) -> (Assets, Vec<Diagnostic>) {
    let folder = folder(report_path);
    let mut assets = Assets::new();
    let mut problems = Vec::new();
    for (path, block) in report.blocks() {
        let Block::Image(image) = block else { continue };
        let name = &image.file.value;
        match read_inside(&folder, name) {
            Ok(bytes) => {
                assets.insert(image.path(), bytes);
            }
            Err((code, message)) => problems.push(
                Diagnostic::error(code, message)
                    .at(image.file.span)
                    .in_block(path)
                    .help(
                        "put the file into the report's folder, and write its name as it is there",
                    ),
            ),
        }
    }
    (assets, problems)
}

/// The folder a report lies in.
pub fn folder(report_path: &Path) -> PathBuf {
    match report_path.parent() {
        Some(parent) if parent != Path::new("") => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Reads a file that must lie in a folder, links followed.
fn read_inside(folder: &Path, name: &str) -> Result<Vec<u8>, (&'static str, String)> {
    let missing = |error: std::io::Error| {
        (
            "image.missing",
            format!("can't read the image `{name}`: {error}"),
        )
    };
    let folder = folder.canonicalize().map_err(missing)?;
    let path = folder.join(name).canonicalize().map_err(missing)?;
    if !path.starts_with(&folder) {
        return Err((
            "image.outside",
            format!("the image `{name}` is outside the report's folder"),
        ));
    }
    fs::read(path).map_err(missing)
}

/// The templates of a folder that must lie in the report's own, by file name.
pub fn templates(
    templates: Option<&Path>,
    report_path: &Path,
) -> Result<BTreeMap<String, String>, Fault> {
    let Some(templates) = templates else {
        return Ok(BTreeMap::new());
    };
    let failed = |error| Fault::io("read the templates in", templates, error);
    let home = folder(report_path).canonicalize().map_err(failed)?;
    let inside = templates.canonicalize().map_err(failed)?;
    if !inside.starts_with(&home) {
        let message = format!(
            "the templates in {} are outside the report's folder",
            templates.display()
        );
        return Err(Fault::Usage(message));
    }
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(&inside).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        if let Some(name) = name.filter(|name| name.ends_with(".typ")) {
            found.insert(name.to_owned(), fs::read_to_string(&path).map_err(failed)?);
        }
    }
    Ok(found)
}
