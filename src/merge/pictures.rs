//! The pictures in an edited file: the names that new ones get beside the report.

use std::collections::BTreeMap;

use super::edited::EditedLine;
use super::merger::Merger;
use crate::diag::code;
use crate::ooxml::{Document, Image};
use crate::raster::Format;
use crate::source::Span;
use crate::syntax::emit::Node as Yaml;

/// The names for the files of the pictures that a report can hold, by the parts that hold them. The
/// same picture always has the same name, unless another file has it.
pub fn names(
    document: &Document,
    id: &str,
    free: impl Fn(&str, &[u8]) -> String,
) -> BTreeMap<String, String> {
    let named = document.images.iter().filter_map(|(part, bytes)| {
        let extension = Format::of(bytes)?.extension();
        let name = format!("{id}-{:08x}.{extension}", hash(bytes));
        Some((part.clone(), free(&name, bytes)))
    });
    named.collect()
}

/// FNV-1a with 32 bits.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

impl Merger<'_> {
    /// Adds a picture that is new, where the report can hold it, and tells of it.
    pub(super) fn picture(&mut self, line: &EditedLine, image: &Image, place: Option<Span>) {
        let compared = self.compared;
        let part = image.part.as_ref();
        let file = part.and_then(|part| compared.pictures.get(part));
        let bytes = part.and_then(|part| compared.document.images.get(part));
        let (Some(file), Some(bytes)) = (file, bytes) else {
            return self.lost(place, ("new_picture", "new_picture"), &[]);
        };
        let found = code::MERGE_ADDED.note().with("what", "picture");
        self.quote(place, found.with("name", file), &image.alt);
        let mut alt = image.alt.trim();
        if alt.is_empty() {
            alt = file;
            self.lost(place, ("no_alt", "no_alt"), &[("name", file)]);
        }
        let alt = Yaml::line([(compared.lang.to_string(), Yaml::text(alt))]);
        let entries = [("file".into(), Yaml::text(file)), ("alt".into(), alt)];
        let entries = entries.into_iter().chain(line.note());
        self.add(self.here(), Yaml::map([("image", Yaml::map(entries))]));
        self.pictures.insert(file.clone(), bytes.clone());
    }
}
