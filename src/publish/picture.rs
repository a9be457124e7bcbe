//! How large an image is printed: the same in print and in Word.

use crate::diag::{Diagnostic, code};
use crate::edition::{Content, Edition, Image};
use crate::theme::Theme;

use super::options::Assets;
use crate::raster::Raster;

/// The lines that an image leaves free on its page, for its caption.
const CAPTION: f64 = 3.0;

/// A width and a height in points.
pub type Size = (f64, f64);

/// The size of an image: the width that the report says, else what its pixels come to, but no wider than the
/// text and no higher than the theme allows. One whose width is said may take the page.
pub fn size(width: Option<f64>, raster: &Raster, theme: &Theme) -> Size {
    let own = raster.facts().size;
    let print = &theme.print;
    let page = theme.depth() - CAPTION * print.pitch();
    let (own, tallest) = match width {
        Some(width) => ((width, own.1 * width / own.0), page),
        None => (own, print.image.tallest.points(print.size(), print.pitch())),
    };
    let scale = (theme.measure() / own.0).min(tallest.min(page) / own.1);
    // Word counts in twentieths of a point.
    let fitted = |side: f64| ((side * scale.min(1.0) * 20.0).floor() / 20.0).max(0.05);
    (fitted(own.0), fitted(own.1))
}

/// What is told of the images that have not the width that the report says.
pub fn check(edition: &Edition, assets: &Assets) -> Vec<Diagnostic> {
    let blocks = edition.all_blocks();
    let images = blocks.filter_map(|block| match &block.content {
        Content::Image(image) => Some(image),
        Content::Heading(_)
        | Content::Salutation { .. }
        | Content::Paragraph(_)
        | Content::List(_)
        | Content::Table(_) => None,
    });
    let narrower = images.filter_map(|image| narrower(image, edition, assets));
    narrower.collect()
}

fn narrower(image: &Image, edition: &Edition, assets: &Assets) -> Option<Diagnostic> {
    let wished = image.width?;
    let (width, _) = size(Some(wished), assets.get(&image.file)?, &edition.theme);
    if width > wished - 1.0 {
        return None;
    }
    let mm = |points: f64| format!("{:.0}", points * 25.4 / 72.0);
    let found = code::IMAGE_HEIGHT.warning().with("file", &image.file);
    let found = found.with("width", mm(wished)).with("printed", mm(width));
    Some(edition.place(found, image.file_node))
}
