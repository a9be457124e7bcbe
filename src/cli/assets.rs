//! The images and templates of a report, from its folder and nowhere else.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::exit::Fault;
use crate::diag::{Argument, Diagnostic, Message, code};
use crate::model::{Block, Report};
use crate::publish::{Assets, pdf};

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
            Err(found) => problems.push(found.at(image.file.span).in_block(path)),
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
fn read_inside(folder: &Path, name: &str) -> Result<Vec<u8>, Diagnostic> {
    let missing = |error: std::io::Error| {
        code::IMAGE_MISSING
            .error()
            .with("case", "unread")
            .with("file", name)
            .with("reason", system_reason(&error))
            .help("put")
    };
    let folder = folder.canonicalize().map_err(missing)?;
    let path = folder.join(name).canonicalize().map_err(missing)?;
    if !path.starts_with(&folder) {
        let found = code::IMAGE_OUTSIDE.error().with("file", name);
        return Err(found.help("name"));
    }
    fs::read(path).map_err(missing)
}

/// What the system says of a failure.
fn system_reason(error: &std::io::Error) -> Message {
    Message::foreign("system-reason", error.to_string())
}

/// Templates by file name, and what is said of files among them that nothing would read.
type Templates = (BTreeMap<String, String>, Vec<Diagnostic>);

/// The templates of a folder that must lie in the report's own.
pub fn templates(templates: Option<&Path>, report_path: &Path) -> Result<Templates, Fault> {
    let Some(templates) = templates else {
        return Ok((BTreeMap::new(), Vec::new()));
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
    let mut others = Vec::new();
    for entry in fs::read_dir(&inside).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".typ") && path.is_file() {
            found.insert(
                name.into_owned(),
                fs::read_to_string(&path).map_err(failed)?,
            );
        } else if !name.starts_with('.') {
            others.push(name.into_owned());
        }
    }
    others.extend(idle(&found));
    others.sort_unstable();
    let told = others.iter().map(|name| unread(templates, name)).collect();
    Ok((found, told))
}

/// The templates that stand in for none of the program's and that no other names.
fn idle(found: &BTreeMap<String, String>) -> Vec<String> {
    let own = pdf::template_names();
    let names = |name: &str| {
        let mut others = found.iter().filter(|(other, _)| *other != name);
        others.any(|(_, text)| text.contains(name))
    };
    let idle = found
        .keys()
        .filter(|name| !own.contains(&name.as_str()) && !names(name));
    idle.cloned().collect()
}

fn unread(folder: &Path, name: &str) -> Diagnostic {
    let own = pdf::template_names();
    let found = code::TEMPLATE_UNUSED.warning();
    let found = found.with("file", folder.join(name).display().to_string());
    found.with("templates", Argument::list(own.iter().copied()))
}
