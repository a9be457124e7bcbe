//! What must be true of every image before the pages are set.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

use crate::diag::{Diagnostic, Message, code};
use crate::edition::{Block, Edition, Image};
use crate::publish::options::Assets;

/// The problems of an edition's images, each named by its file.
pub fn check(edition: &Edition, assets: &Assets) -> Vec<Diagnostic> {
    edition
        .all_blocks()
        .filter_map(image)
        .flat_map(|image| {
            let found = problems(image, assets).into_iter();
            found.map(|found| edition.place(found, image.file_node))
        })
        .collect()
}

fn image(block: &Block) -> Option<&Image> {
    match block {
        Block::Image(image) => Some(image),
        Block::Changed { block, .. } => image(block),
        Block::Heading(_)
        | Block::Salutation { .. }
        | Block::Paragraph(_)
        | Block::List(_)
        | Block::Table(_) => None,
    }
}

fn problems(image: &Image, assets: &Assets) -> Vec<Diagnostic> {
    let mut list = Vec::new();
    if image.alt.trim().is_empty() {
        list.push(no_alt(image));
    }
    match assets.get(&image.file) {
        None => list.push(no_bytes(image)),
        Some(bytes) => list.extend(undecodable(image, bytes)),
    }
    list
}

fn no_alt(image: &Image) -> Diagnostic {
    code::PDF_ALT_MISSING.error().with("file", &image.file)
}

fn no_bytes(image: &Image) -> Diagnostic {
    let found = code::PDF_IMAGE.error().with("case", "absent");
    found.with("file", &image.file)
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

fn undecodable(image: &Image, bytes: &[u8]) -> Option<Diagnostic> {
    let found = code::PDF_IMAGE.error().with("case", "unread");
    let found = found.with("file", &image.file);
    Some(found.with("reason", fault(bytes)?))
}
