//! What must be true of every image before the pages are set.

use crate::diag::{Diagnostic, code};
use crate::edition::{Content, Edition};
use crate::publish::options::Assets;

/// The problems of an edition's images, each named by its file.
pub fn check(edition: &Edition, assets: &Assets) -> Vec<Diagnostic> {
    let mut list = Vec::new();
    let mut images: Vec<_> = edition.head.logo.iter().collect();
    for block in edition.all_blocks() {
        if let Content::Image(image) = &block.content {
            images.push(image);
        }
    }
    for image in images {
        let mut add = |found: Diagnostic| {
            let found = found.with("file", &image.file);
            list.push(edition.place(found, image.file_node));
        };
        if image.alt.trim().is_empty() {
            add(code::PDF_ALT_MISSING.error());
        }
        if !assets.contains_key(&image.file) {
            add(code::IMAGE_MISSING.error().with("case", "absent"));
        }
    }
    list
}
