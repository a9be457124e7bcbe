//! Pictures made for the tests, of four colours in their corners.

use std::io::Cursor;

use image::codecs::jpeg::{JpegEncoder, PixelDensity};
use image::{ExtendedColorType, ImageFormat, Rgb, RgbImage};

/// The colours of the corners as they are looked at, line by line: red, green, blue, yellow.
pub const CORNERS: [[u8; 3]; 4] = [[220, 20, 20], [20, 180, 20], [20, 20, 220], [230, 220, 20]];

/// A picture of four fields of colour.
pub fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let field = usize::from(y >= height / 2) * 2 + usize::from(x >= width / 2);
        Rgb(CORNERS[field])
    })
}

/// A picture as a camera stores it that held it in one of the eight ways of the Exif standard: where its
/// first row and its first column are seen.
pub fn stored(picture: &RgbImage, orientation: u16) -> RgbImage {
    let (width, height) = picture.dimensions();
    let (right, bottom) = (width - 1, height - 1);
    let seen = |column: u32, row: u32| match orientation {
        1 => (column, row),
        2 => (right - column, row),
        3 => (right - column, bottom - row),
        4 => (column, bottom - row),
        5 => (row, column),
        6 => (right - row, column),
        7 => (right - row, bottom - column),
        8 => (row, bottom - column),
        other => panic!("{other} is no orientation"),
    };
    let (width, height) = match orientation {
        1..=4 => (width, height),
        _ => (height, width),
    };
    RgbImage::from_fn(width, height, |column, row| {
        let (x, y) = seen(column, row);
        *picture.get_pixel(x, y)
    })
}

/// What Exif says of a picture: its orientation, and how many pixels fill an inch.
pub fn exif(orientation: u16, dpi: Option<u32>) -> Vec<u8> {
    let mut entries = vec![(0x112_u16, 3_u16, u32::from(orientation))];
    let mut numbers = Vec::new();
    if let Some(dpi) = dpi {
        // The numbers follow the four entries.
        entries.extend([
            (0x11a, 5, 8 + 2 + 4 * 12 + 4),
            (0x11b, 5, 8 + 2 + 4 * 12 + 12),
        ]);
        entries.push((0x128, 3, 2));
        numbers.extend([dpi, 1, dpi, 1].map(u32::to_le_bytes).concat());
    }
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    tiff.extend((entries.len() as u16).to_le_bytes());
    for (tag, kind, value) in entries {
        tiff.extend(tag.to_le_bytes());
        tiff.extend(kind.to_le_bytes());
        tiff.extend(1_u32.to_le_bytes());
        tiff.extend(value.to_le_bytes());
    }
    tiff.extend([0; 4]);
    tiff.extend(numbers);
    tiff
}

/// A JPEG file whose JFIF segment says how many pixels fill an inch, if so many are said.
pub fn jpeg(picture: &RgbImage, dpi: Option<u16>) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut file, 95);
    if let Some(dpi) = dpi {
        encoder.set_pixel_density(PixelDensity::dpi(dpi));
    }
    let (width, height) = picture.dimensions();
    encoder
        .encode(picture, width, height, ExtendedColorType::Rgb8)
        .expect("a picture can be encoded");
    file
}

/// A JPEG file with an Exif segment behind its first.
pub fn with_exif(jpeg: &[u8], exif: &[u8]) -> Vec<u8> {
    let head = 4 + usize::from(u16::from_be_bytes([jpeg[4], jpeg[5]]));
    let held = [b"Exif\0\0", exif].concat();
    let length = (held.len() as u16 + 2).to_be_bytes();
    [&jpeg[..head], &[0xff, 0xe1], &length, &held, &jpeg[head..]].concat()
}

/// A PNG file.
pub fn png(picture: &RgbImage) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture
        .write_to(&mut file, ImageFormat::Png)
        .expect("a picture can be encoded");
    file.into_inner()
}

/// A PNG file with a chunk behind its head.
pub fn with_chunk(png: &[u8], name: &[u8; 4], held: &[u8]) -> Vec<u8> {
    const HEAD: usize = 8 + 12 + 13;
    let body = [&name[..], held].concat();
    let length = (held.len() as u32).to_be_bytes();
    let check = crc32(&body).to_be_bytes();
    [&png[..HEAD], &length, &body, &check, &png[HEAD..]].concat()
}

/// The chunk that says how many pixels fill an inch, by the metre.
pub fn physical(dpi: f64) -> Vec<u8> {
    let metre = ((dpi / 0.0254).round() as u32).to_be_bytes();
    [&metre[..], &metre, &[1]].concat()
}

/// A PNG file whose head alone says that it has so many pixels.
pub fn of_size(width: u32, height: u32) -> Vec<u8> {
    let mut file = png(&picture(2, 2));
    file[16..20].copy_from_slice(&width.to_be_bytes());
    file[20..24].copy_from_slice(&height.to_be_bytes());
    let check = crc32(&file[12..29]).to_be_bytes();
    file[29..33].copy_from_slice(&check);
    file
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1));
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), step)
    })
}

/// Which corner's colour a colour is nearest to; none for white and black.
pub fn corner(colour: [u8; 3]) -> Option<usize> {
    let (least, most) = (colour.iter().min()?, colour.iter().max()?);
    (most - least > 90).then_some(())?;
    let away = |own: &[u8; 3]| {
        let apart = own
            .iter()
            .zip(colour)
            .map(|(a, b)| i32::from(*a) - i32::from(b));
        apart.map(|apart| apart * apart).sum::<i32>()
    };
    (0..4).min_by_key(|corner| away(&CORNERS[*corner]))
}

/// Where a page is coloured: the width and the height in millimetres, and the corners' colours.
pub fn seen(page: &[u8], dpi: f64) -> (f64, f64, [Option<usize>; 4]) {
    let page = image::load_from_memory(page).expect("a page is a picture");
    let page = page.to_rgb8();
    let (mut left, mut top, mut right, mut bottom) = (u32::MAX, u32::MAX, 0, 0);
    for (y, row) in (0..).zip(page.as_raw().chunks(page.width() as usize * 3)) {
        for (x, pixel) in (0..).zip(row.chunks(3)) {
            if pixel[0].abs_diff(pixel[1]).max(pixel[1].abs_diff(pixel[2])) > 90 {
                (left, right) = (left.min(x), right.max(x + 1));
                (top, bottom) = (top.min(y), bottom.max(y + 1));
            }
        }
    }
    assert!(right > 0, "a page without colours");
    let (width, height) = (right - left, bottom - top);
    let at = |across: u32, down: u32| {
        let (x, y) = (left + width * across / 4, top + height * down / 4);
        corner(page.get_pixel(x, y).0)
    };
    let mm = |pixels: u32| f64::from(pixels) / dpi * 25.4;
    let corners = [at(1, 1), at(3, 1), at(1, 3), at(3, 3)];
    (mm(width), mm(height), corners)
}
