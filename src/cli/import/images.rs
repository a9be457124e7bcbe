//! The images of an import: those that came with the source are written beside the report, those it
//! names are looked for, and what no edition could print is left out and told of.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

use super::super::output::{Output, first_free, free_name, renamed};
use crate::diag::{Diagnostic, Message, code};
use crate::import::{Draft, Part};
use crate::model::Block;
use crate::raster::{Facts, Format};
use crate::session::{LARGEST_IMAGE, extension, inside};

type Images = BTreeMap<String, Vec<u8>>;

/// The images as outputs beside the report, which lies in one folder and its sources in others, and
/// what is told of them. Every image that the draft then names can be printed.
pub fn settle(
    draft: &mut Draft,
    folder: &Path,
    sources: &[PathBuf],
) -> (Vec<Output>, Vec<Diagnostic>) {
    let mut told = Vec::new();
    let mut search = Search {
        folder,
        sources,
        images: std::mem::take(&mut draft.images),
    };
    for body in draft.bodies_mut() {
        body.retain_mut(|part| search.keeps(part, &mut told));
    }
    let (outputs, renamed) = outputs(draft, folder, search.images);
    told.extend(renamed);
    (outputs, told)
}

/// Where images are looked for, and those that came with the sources or were found with them.
struct Search<'a> {
    folder: &'a Path,
    sources: &'a [PathBuf],
    images: Images,
}

impl Search<'_> {
    /// True if a part stays: it is no image, or one that can be printed. Of another its caption does.
    fn keeps(&mut self, part: &mut Part, told: &mut Vec<Diagnostic>) -> bool {
        let Block::Image(image) = &mut part.block else {
            return true;
        };
        let shows = image.alt.values().next_back().unwrap_or_default();
        let faults = image.file.all_mut().into_iter().filter_map(|file| {
            let file = &mut file.said_mut().value;
            let printable = match self.images.get(file) {
                Some(bytes) => printable(bytes),
                None => self.find(file),
            };
            let found = code::IMPORT_IMAGE.warning().with("what", "unprintable");
            let found = found.with("file", &*file).with("shown", shows);
            Some(found.with("reason", printable.err()?).help("put"))
        });
        let faults: Vec<Diagnostic> = faults.collect();
        if faults.is_empty() {
            return true;
        }
        told.extend(faults);
        let Some(caption) = image.caption.take() else {
            return false;
        };
        part.block = Block::paragraph(caption);
        true
    }

    /// Looks for an image that a source names: in the report’s folder, else in those of the sources,
    /// from where it is taken along.
    fn find(&mut self, file: &mut String) -> Result<(), Message> {
        if file.contains("://") || file.starts_with("data:") {
            return Err(Message::new("import-image-address"));
        }
        let decoded = percent_decode_str(file).decode_utf8();
        let plain = decoded.map_or_else(|_| file.clone(), Cow::into_owned);
        let is_outside = plain.starts_with(['/', '\\', '~'])
            || plain.contains(':')
            || plain.split(['/', '\\']).any(|part| part == "..");
        if is_outside {
            return Err(Message::new("import-image-outside"));
        }
        for name in [file.clone(), plain.clone()] {
            if let Ok(bytes) = inside(self.folder, Path::new(&name), LARGEST_IMAGE) {
                printable(&bytes)?;
                if has_known_ending(&name) {
                    *file = name;
                    return Ok(());
                }
            }
        }
        let taken = |folder: &PathBuf| inside(folder, Path::new(&plain), LARGEST_IMAGE).ok();
        let bytes = self.sources.iter().find_map(taken);
        let bytes = bytes.ok_or_else(|| Message::new("import-image-absent"))?;
        printable(&bytes)?;
        *file = self.free_name(&plain, &bytes);
        self.images.insert(file.clone(), bytes);
        Ok(())
    }

    /// The name of a file without its folder, with the ending that fits, and not yet another image’s.
    fn free_name(&self, path: &str, bytes: &[u8]) -> String {
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
        let name = match (has_known_ending(name), Format::of(bytes)) {
            (false, Some(format)) => format!("{name}.{}", format.extension()),
            (true, _) | (_, None) => name.to_owned(),
        };
        first_free(&name, |name| {
            self.images.get(name).is_none_or(|known| known == bytes)
        })
    }
}

fn printable(bytes: &[u8]) -> Result<(), Message> {
    Facts::read(bytes).map(drop)
}

fn has_known_ending(name: &str) -> bool {
    ["png", "jpg", "jpeg"].contains(&extension(Path::new(name)).as_str())
}

/// A file of the same name that holds something else is left alone: the image takes the next free
/// name, in the report too. The same image is written once.
fn outputs(draft: &mut Draft, folder: &Path, images: Images) -> (Vec<Output>, Vec<Diagnostic>) {
    let (mut outputs, mut told): (Vec<Output>, _) = (Vec::new(), Vec::new());
    let files: BTreeSet<String> = images.keys().cloned().collect();
    let mut names = BTreeMap::new();
    for (file, bytes) in images {
        if let Some(same) = outputs.iter().find(|output| output.bytes == bytes) {
            names.insert(file, same.name.clone());
            continue;
        }
        let is_of_another = |name: &str| name != file && files.contains(name);
        let name = free_name(folder, &file, &bytes, is_of_another);
        if name != file {
            told.push(renamed(&file, &name));
        }
        names.insert(file, name.clone());
        outputs.push(Output::keeping(name, bytes));
    }
    for part in draft.bodies_mut().flatten() {
        let Block::Image(image) = &mut part.block else {
            continue;
        };
        for file in image.file.all_mut() {
            if let Some(name) = names.get(&file.value) {
                file.said_mut().value.clone_from(name);
            }
        }
    }
    (outputs, told)
}
