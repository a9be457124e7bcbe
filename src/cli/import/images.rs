//! The images of an import: those that came with the source are written beside the report, those it
//! names are looked for, and what no edition could print is left out and told of.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::super::output::{Output, free_name as free_name_in, renamed};
use crate::diag::{Diagnostic, Message};
use crate::import::{Draft, Part, Unit};
use crate::locale::Interface;
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
    let mut units = std::mem::take(&mut draft.units);
    keep_printable(&mut units, &mut draft.images, folders, &mut told);
    draft.units = units;
    for annex in &mut draft.annexes {
        keep_printable(&mut annex.units, &mut draft.images, folders, &mut told);
    }
    let outputs = outputs(draft, folders.report, &mut told);
    (outputs, told)
}

type Images = BTreeMap<String, Vec<u8>>;

fn keep_printable(
    units: &mut Vec<Unit>,
    images: &mut Images,
    folders: &Folders<'_>,
    told: &mut Vec<Diagnostic>,
) {
    units.retain_mut(|unit| {
        let Part::Image { file, alt, caption } = &mut unit.part else {
            return true;
        };
        let fault = match images.get(file) {
            Some(bytes) => pdf::image_fault(bytes).map(english),
            None => found(file, folders, images).err(),
        };
        let Some(fault) = fault else { return true };
        let shows = alt.values().next_back().cloned().unwrap_or_default();
        let message = format!("the image {file} (“{shows}”) is left out: {fault}");
        let help = "put it into the report’s folder as PNG or JPEG, and add it to the report";
        told.push(Diagnostic::warning("import.image", message).help(help));
        if caption.is_empty() {
            return false;
        }
        unit.part = Part::paragraph(std::mem::take(caption));
        unit.number = None;
        true
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
        if let Ok(bytes) = inside(folders.report, Path::new(&name), LARGEST_IMAGE) {
            if let Some(fault) = pdf::image_fault(&bytes) {
                return Err(english(fault));
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
        .ok_or_else(|| "there is no such file".to_owned())?;
    if let Some(fault) = pdf::image_fault(&bytes) {
        return Err(english(fault));
    }
    *file = free_name(&plain, &bytes, images);
    images.insert(file.clone(), bytes);
    Ok(())
}

/// The change-over: a fault inside a sentence that is still given here.
fn english(fault: Message) -> String {
    Interface::english().text(&fault)
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
    for unit in draft.all_units_mut() {
        if let Part::Image { file, .. } = &mut unit.part
            && file == from
        {
            *file = to.to_owned();
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
