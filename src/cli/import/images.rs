//! The images of an import: those that came with the source are written beside the report, those it
//! names are looked for, and what no edition could print is left out and told of.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::super::input::limited;
use super::super::output::Output;
use crate::diag::Diagnostic;
use crate::import::{Draft, Part};
use crate::model::Block;
use crate::publish::pdf;

/// The folders in which a report and its sources lie.
pub struct Folders<'a> {
    /// Of the report.
    pub report: &'a Path,
    /// Of each source.
    pub sources: Vec<PathBuf>,
}

/// The images as outputs beside the report, and what is told of them. Every image that the draft
/// then names can be printed.
pub fn settle(draft: &mut Draft, folders: &Folders<'_>) -> (Vec<Output>, Vec<Diagnostic>) {
    let mut told = Vec::new();
    let mut images = std::mem::take(&mut draft.images);
    for body in draft.bodies_mut() {
        keep_printable(body, &mut images, folders, &mut told);
    }
    draft.images = images;
    (outputs(draft, folders.report), told)
}

type Images = BTreeMap<String, Vec<u8>>;

fn keep_printable(
    parts: &mut Vec<Part>,
    images: &mut Images,
    folders: &Folders<'_>,
    told: &mut Vec<Diagnostic>,
) {
    parts.retain_mut(|part| {
        let Block::Image(image) = &mut part.block else {
            return true;
        };
        let file = &mut image.file.value;
        let fault = match images.get(file) {
            Some(bytes) => pdf::image_fault(bytes),
            None => found(file, folders, images).err(),
        };
        let Some(fault) = fault else { return true };
        let shows = image.alt.values().next_back().unwrap_or_default();
        let message = format!("the image {file} (“{shows}”) is left out: {fault}");
        let help = "put it into the report’s folder as PNG or JPEG, and add it to the report";
        told.push(Diagnostic::warning("import.image", message).help(help));
        match image.caption.take() {
            Some(caption) => {
                part.block = Block::paragraph(caption);
                true
            }
            None => false,
        }
    });
}

/// Looks for an image that a source names: in the report’s folder, else in those of the sources, from
/// where it is taken along.
fn found(file: &mut String, folders: &Folders<'_>, images: &mut Images) -> Result<(), String> {
    if file.contains("://") || file.starts_with("data:") {
        return Err("it is an address, and no file".to_owned());
    }
    let plain = decoded(file);
    let is_outside = plain.starts_with(['/', '\\', '~'])
        || plain.contains(':')
        || plain.split(['/', '\\']).any(|part| part == "..");
    if is_outside {
        return Err("it lies outside of the folder".to_owned());
    }
    for name in [file.clone(), plain.clone()] {
        if let Some(bytes) = read(folders.report, &name) {
            if let Some(fault) = pdf::image_fault(&bytes) {
                return Err(fault);
            }
            if has_known_ending(&name) {
                *file = name;
                return Ok(());
            }
        }
    }
    let mut taken = folders
        .sources
        .iter()
        .filter_map(|folder| read(folder, &plain));
    let bytes = taken
        .next()
        .ok_or_else(|| "there is no such file".to_owned())?;
    if let Some(fault) = pdf::image_fault(&bytes) {
        return Err(fault);
    }
    *file = free_name(&plain, &bytes, images);
    images.insert(file.clone(), bytes);
    Ok(())
}

/// A file of a folder, links followed, never outside of it.
fn read(folder: &Path, name: &str) -> Option<Vec<u8>> {
    let folder = folder.canonicalize().ok()?;
    let path = folder.join(name).canonicalize().ok()?;
    let inside = path.starts_with(&folder) && path.is_file();
    inside.then(|| limited(&path).ok().flatten()).flatten()
}

fn has_known_ending(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    [".png", ".jpg", ".jpeg"]
        .iter()
        .any(|end| lower.ends_with(end))
}

/// The name of a file without its folder, with the ending that fits, and not yet another image’s.
fn free_name(path: &str, bytes: &[u8], images: &Images) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let ending = if bytes.starts_with(b"\x89PNG") {
        "png"
    } else {
        "jpg"
    };
    let name = match has_known_ending(name) {
        true => name.to_owned(),
        false => format!("{name}.{ending}"),
    };
    let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, ending));
    let others = (2..).map(|count| format!("{stem}-{count}.{ending}"));
    let mut names = std::iter::once(name.clone()).chain(others);
    let is_free = |name: &String| images.get(name).is_none_or(|known| known == bytes);
    names.find(is_free).unwrap_or_else(|| name.clone())
}

/// A path with what an address writes as `%20` in its own characters.
fn decoded(path: &str) -> String {
    let bytes = path.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = path.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| path.to_owned())
}

/// Puts the images of the English draft to those of both: the same one once, and one that only the
/// English draft has under its own name.
pub fn merge(draft: &mut Draft, english: &Images) {
    for (file, bytes) in english {
        let mut kept = draft.images.iter();
        let known = kept.find(|(_, known)| *known == bytes);
        match known.map(|(name, _)| name.clone()) {
            Some(name) => rename(draft, file, &name),
            None => {
                draft.images.insert(file.clone(), bytes.clone());
            }
        }
    }
}

/// A file of the same name that holds something else is left alone: the image takes the next free
/// name, in the report too.
fn outputs(draft: &mut Draft, folder: &Path) -> Vec<Output> {
    let mut outputs = Vec::new();
    for (file, bytes) in std::mem::take(&mut draft.images) {
        let free = |name: &String| match fs::read(folder.join(name)) {
            Ok(there) => there == bytes,
            Err(_) => true,
        };
        let (stem, extension) = file.rsplit_once('.').unwrap_or((&file, "bin"));
        let names = std::iter::once(file.clone())
            .chain((2..).map(|count| format!("{stem}-{count}.{extension}")));
        let name = names.into_iter().find(free).unwrap_or_else(|| file.clone());
        rename(draft, &file, &name);
        outputs.push(Output { name, bytes });
    }
    outputs
}

fn rename(draft: &mut Draft, from: &str, to: &str) {
    for part in draft.bodies_mut().flatten() {
        if let Block::Image(image) = &mut part.block
            && image.file.value == from
        {
            to.clone_into(&mut image.file.value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_in_addresses_are_decoded() {
        for (path, right) in [
            ("a%20b.png", "a b.png"),
            ("%E5%9B%BE.png", "图.png"),
            ("100%.png", "100%.png"),
            ("图%2.png", "图%2.png"),
            ("%ff.png", "%ff.png"),
        ] {
            assert_eq!(decoded(path), right, "{path}");
        }
    }
}
