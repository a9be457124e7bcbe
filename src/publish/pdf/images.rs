//! What must be true of every image before the pages are set.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

use crate::diag::{Diagnostic, Message, code};
use crate::edition::{Content, Edition};
use crate::publish::options::Assets;

/// The problems of an edition's images, each named by its file.
pub fn check(edition: &Edition, assets: &Assets) -> Vec<Diagnostic> {
    let mut list = Vec::new();
    for block in edition.all_blocks() {
        let Content::Image(image) = &block.content else {
            continue;
        };
        let mut add = |found: Diagnostic| {
            let found = found.with("file", &image.file);
            list.push(edition.place(found, image.file_node));
        };
        if image.alt.trim().is_empty() {
            add(code::PDF_ALT_MISSING.error());
        }
        let unprintable = |case: &'static str| code::PDF_IMAGE.error().with("case", case);
        match assets.get(&image.file).map(|bytes| fault(bytes)) {
            None => add(unprintable("absent")),
            Some(Some(reason)) => add(unprintable("unread").with("reason", reason)),
            Some(None) => {}
        }
    }
    list
}

/// Why an image can't be printed; none where it can.
pub fn fault(bytes: &[u8]) -> Option<Message> {
    match ExchangeFormat::detect(bytes) {
        Some(format @ (ExchangeFormat::Png | ExchangeFormat::Jpg)) => {
            let image = RasterImage::plain(Bytes::new(bytes.to_vec()), format);
            let reason = |error| Message::foreign("image-reason", format!("{error}"));
            image.err().map(reason)
        }
        Some(ExchangeFormat::Gif | ExchangeFormat::Webp) | None => Some(Message::new("image-kind")),
    }
}
