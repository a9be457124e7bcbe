//! What cameras and editors write about a picture: Exif, in JPEG and PNG files alike.

use std::io::Cursor;

use exif::{Exif, In, Reader, Tag, Value};
use image::metadata::Orientation;

/// Centimetres in an inch.
const INCH: f64 = 2.54;
/// The unit of a resolution that is told by the centimetre.
const CENTIMETRE: u32 = 3;

/// How a picture is turned, and how many pixels fill an inch across and down.
pub fn read(bytes: &[u8]) -> (Orientation, Option<(f64, f64)>) {
    let read = Reader::new().read_from_container(&mut Cursor::new(bytes));
    let Ok(exif) = read else {
        return (Orientation::NoTransforms, None);
    };
    let turned = number(&exif, Tag::Orientation).and_then(|number| u8::try_from(number).ok());
    let turned = turned.and_then(Orientation::from_exif);
    (turned.unwrap_or(Orientation::NoTransforms), density(&exif))
}

/// Whether what is stored as the width is looked at as the height.
pub const fn lies(orientation: Orientation) -> bool {
    match orientation {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => true,
        Orientation::NoTransforms
        | Orientation::Rotate180
        | Orientation::FlipHorizontal
        | Orientation::FlipVertical => false,
    }
}

/// Densities that say something: of more than a pixel to the inch.
pub fn sound(across: f64, down: f64) -> Option<(f64, f64)> {
    let is_sound = |density: f64| density.is_finite() && density > 1.0;
    (is_sound(across) && is_sound(down)).then_some((across, down))
}

fn density(exif: &Exif) -> Option<(f64, f64)> {
    let unit = match number(exif, Tag::ResolutionUnit) {
        Some(CENTIMETRE) => INCH,
        Some(_) | None => 1.0,
    };
    let of = |tag| match &exif.get_field(tag, In::PRIMARY)?.value {
        Value::Rational(density) => Some(density.first()?.to_f64() * unit),
        _ => None,
    };
    sound(of(Tag::XResolution)?, of(Tag::YResolution)?)
}

fn number(exif: &Exif, tag: Tag) -> Option<u32> {
    exif.get_field(tag, In::PRIMARY)?.value.get_uint(0)
}
