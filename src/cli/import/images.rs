//! The images of an import: those that came with the source are written beside the report, those it
//! names are looked for, and what no edition could print is left out and told of.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::super::output::{Output, free_name as free_name_in, renamed};
use crate::diag::{Diagnostic, Message, code};
use crate::import::{Draft, Part};
use crate::model::Block;
use crate::publish::pdf;
use crate::session::{LARGEST_IMAGE, inside};

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
    let outputs = outputs(draft, folders.report, &mut told);
    (outputs, told)
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
        let file = &mut image.file.said_mut().value;
        let fault = match images.get(file) {
            Some(bytes) => pdf::image_fault(bytes),
            None => found(file, folders, images).err(),
        };
        let Some(fault) = fault else { return true };
        let shows = image.alt.values().next_back().unwrap_or_default();
        let found = code::IMPORT_IMAGE.warning().with("what", "unprintable");
        let found = found.with("file", &*file).with("shown", shows);
        told.push(found.with("reason", fault).help("put"));
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
fn found(file: &mut String, folders: &Folders<'_>, images: &mut Images) -> Result<(), Message> {
    if file.contains("://") || file.starts_with("data:") {
        return Err(Message::new("import-image-address"));
    }
    let plain = decoded(file);
    let is_outside = plain.starts_with(['/', '\\', '~'])
        || plain.contains(':')
        || plain.split(['/', '\\']).any(|part| part == "..");
    if is_outside {
        return Err(Message::new("import-image-outside"));
    }
    for name in [file.clone(), plain.clone()] {
        if let Ok(bytes) = inside(folders.report, Path::new(&name), LARGEST_IMAGE) {
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
        .filter_map(|folder| inside(folder, Path::new(&plain), LARGEST_IMAGE).ok());
    let bytes = taken
        .next()
        .ok_or_else(|| Message::new("import-image-absent"))?;
    if let Some(fault) = pdf::image_fault(&bytes) {
        return Err(fault);
    }
    *file = free_name(&plain, &bytes, images);
    images.insert(file.clone(), bytes);
    Ok(())
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
fn outputs(draft: &mut Draft, folder: &Path, told: &mut Vec<Diagnostic>) -> Vec<Output> {
    let mut outputs = Vec::new();
    let images = std::mem::take(&mut draft.images);
    let files: BTreeSet<String> = images.keys().cloned().collect();
    for (file, bytes) in images {
        let is_of_another = |name: &str| name != file && files.contains(name);
        let name = free_name_in(folder, &file, &bytes, is_of_another);
        if name != file {
            told.push(renamed(&file, &name));
        }
        rename(draft, &file, &name);
        outputs.push(Output::keeping(name, bytes));
    }
    outputs
}

fn rename(draft: &mut Draft, from: &str, to: &str) {
    for part in draft.bodies_mut().flatten() {
        if let Block::Image(image) = &mut part.block
            && image.file.value == from
        {
            to.clone_into(&mut image.file.said_mut().value);
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
