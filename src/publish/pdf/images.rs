//! What must be true of every image before the pages are set.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

use crate::diag::Diagnostic;
use crate::edition::{Block, Edition, Image};
use crate::publish::Assets;

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
    Diagnostic::error(
        "pdf.alt-missing",
        format!("the image {} has no alternative text", image.file),
    )
    .help("say in `alt` what the image shows; PDF/UA-1 asks for it (7.3)")
}

fn no_bytes(image: &Image) -> Diagnostic {
    Diagnostic::error(
        "pdf.image",
        format!("the image {} is not at hand", image.file),
    )
    .help("put the file into the report's folder")
}

/// Why an image can't be printed; none where it can.
pub fn fault(bytes: &[u8]) -> Option<String> {
    let found = match ExchangeFormat::detect(bytes) {
        Some(format @ (ExchangeFormat::Png | ExchangeFormat::Jpg)) => {
            RasterImage::plain(Bytes::new(bytes.to_vec()), format).map_err(|e| e.to_string())
        }
        Some(ExchangeFormat::Gif | ExchangeFormat::Webp) | None => {
            Err("it is neither PNG nor JPEG".to_owned())
        }
    };
    found.err()
}

fn undecodable(image: &Image, bytes: &[u8]) -> Option<Diagnostic> {
    let reason = fault(bytes)?;
    Some(
        Diagnostic::error(
            "pdf.image",
            format!("the image {} cannot be read: {reason}", image.file),
        )
        .help("save it again as PNG or JPEG"),
    )
}
