//! The pictures in an edited file: the names that new ones get beside the report.

use std::collections::BTreeMap;

use super::plan::{Child, Planner};
use crate::ooxml::{Document, Image};
use crate::syntax::emit::Node as Yaml;

/// A picture of the report that stands in the edited file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The file that the report names.
    pub file: String,
    /// What stands in its place.
    pub bytes: Vec<u8>,
}

/// The names for the files of the pictures that a report can hold, by the parts that hold them. The
/// same picture always has the same name, unless another file has it.
pub fn names(
    document: &Document,
    id: &str,
    free: impl Fn(&str, &[u8]) -> String,
) -> BTreeMap<String, String> {
    let named = document.images.iter().filter_map(|(part, bytes)| {
        let name = format!("{id}-{:08x}.{}", hash(bytes), extension(bytes)?);
        Some((part.clone(), free(&name, bytes)))
    });
    named.collect()
}

/// What the name of a PNG or JPEG file ends with.
fn extension(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\x89PNG") {
        Some("png")
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Some("jpg")
    } else {
        None
    }
}

/// FNV-1a with 32 bits.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

impl Planner<'_, '_> {
    /// The file of a picture, where the report can hold it.
    fn file_of(&self, image: &Image) -> Option<&str> {
        let part = image.part.as_ref()?;
        self.pictures.get(part).map(String::as_str)
    }

    /// Plans a picture that is new.
    pub(super) fn picture(&mut self, line: usize, image: &Image) {
        let Some(file) = self.file_of(image).map(str::to_owned) else {
            return;
        };
        let alt = match image.alt.trim() {
            "" => file.clone(),
            alt => alt.to_owned(),
        };
        let mut entries = vec![
            ("file", Yaml::text(file)),
            (
                "alt",
                Yaml::line([(self.lang.to_string(), Yaml::text(alt))]),
            ),
        ];
        let comments = &self.lines[line].comments;
        if !comments.is_empty() {
            entries.push(("note", Yaml::text(comments.join(" / "))));
        }
        let top = self.top();
        let block = Yaml::map([("image", Yaml::map(entries))]);
        self.plan.containers[top].push(Child::Leaf(block));
    }
}
