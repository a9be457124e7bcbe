//! Pictures made of pixels: what a PNG or JPEG file says of itself, and the bytes that print and Word show.
//!
//! All that anyone asks of such a file is read here: its format by its first bytes, whatever its name;
//! how many pixels it has and how many of them fill an inch; how it is turned. A [`Raster`] is whole: it
//! was decoded once.
//!
//! # Example
//!
//! ```
//! use twinpress::raster::{Format, Raster};
//!
//! assert_eq!(Format::of(b"\xff\xd8\xff\xe0"), Some(Format::Jpeg));
//! assert!(Raster::read(b"this is no picture".to_vec()).is_err());
//! ```

mod decode;
mod jpeg;
mod metadata;
mod png;

use std::sync::OnceLock;

use image::metadata::Orientation;

use crate::diag::Message;

/// A picture has at most so many pixels a side.
const MOST_SIDE: u32 = 16_384;
/// A picture has at most so many millions of pixels.
const MOST_MILLIONS: u64 = 120;
/// How many pixels fill an inch where a file does not say it.
const USUAL_DENSITY: f64 = 96.0;

/// The formats that print and Word show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Portable Network Graphics.
    Png,
    /// JPEG, in a JFIF or an Exif file.
    Jpeg,
}

impl Format {
    /// The format of a file by its first bytes.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            _ => None,
        }
    }

    /// What the name of such a file ends with.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }
}

/// What the head of a file says of its picture as it is stored.
struct Header {
    pixels: (u32, u32),
    /// Pixels an inch, across and down.
    density: Option<(f64, f64)>,
    is_cmyk: bool,
}

/// What is known of a picture.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its format.
    pub format: Format,
    /// Its width and height in pixels, as it is looked at.
    pub pixels: (u32, u32),
    /// Whether it is made for four inks; it is shown in RGB.
    pub is_cmyk: bool,
    /// Its width and height in points, by the pixels that fill an inch, 96 where it does not say it.
    pub size: (f64, f64),
    /// How it is turned before it is looked at.
    orientation: Orientation,
}

impl Facts {
    /// Reads and decodes a picture.
    ///
    /// # Errors
    ///
    /// Why it can't be printed: it is no PNG or JPEG file, empty, cut, damaged or of too many pixels.
    pub fn read(bytes: &[u8]) -> Result<Self, Message> {
        let format = Format::of(bytes).ok_or_else(|| Message::new("image-kind"))?;
        let header = match format {
            Format::Png => png::header(bytes),
            Format::Jpeg => jpeg::header(bytes),
        }?;
        check_pixels(header.pixels)?;
        decode::decode(format, bytes)?;
        let (orientation, density) = metadata::read(bytes);
        let usual = (USUAL_DENSITY, USUAL_DENSITY);
        let (across, down) = header.density.or(density).unwrap_or(usual);
        let (width, height) = header.pixels;
        let points = |pixels: u32, density: f64| f64::from(pixels) / density * 72.0;
        let size = (points(width, across), points(height, down));
        let lies = metadata::lies(orientation);
        Ok(Self {
            format,
            pixels: if lies {
                (height, width)
            } else {
                (width, height)
            },
            is_cmyk: header.is_cmyk,
            size: if lies { (size.1, size.0) } else { size },
            orientation,
        })
    }
}

/// Before a picture is decoded: a small file may hold a picture that fills the memory.
fn check_pixels((width, height): (u32, u32)) -> Result<(), Message> {
    if width == 0 || height == 0 {
        return Err(Message::new("image-empty"));
    }
    let count = u64::from(width) * u64::from(height);
    if width.max(height) <= MOST_SIDE && count <= MOST_MILLIONS * 1_000_000 {
        return Ok(());
    }
    let found = Message::new("image-pixels");
    let found = found.with("width", width).with("height", height);
    Err(found.with("side", MOST_SIDE).with("most", MOST_MILLIONS))
}

/// A picture that can be printed.
#[derive(Clone, Debug)]
pub struct Raster {
    bytes: Vec<u8>,
    facts: Facts,
    /// The picture upright and in RGB, where the file is not so.
    upright: OnceLock<Vec<u8>>,
}

impl Raster {
    /// Takes up the bytes of a file.
    ///
    /// # Errors
    ///
    /// As [`Facts::read`].
    pub fn read(bytes: Vec<u8>) -> Result<Self, Message> {
        Ok(Self {
            facts: Facts::read(&bytes)?,
            bytes,
            upright: OnceLock::new(),
        })
    }

    /// What is known of it.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// A file of RGB or grey, to be turned as it says: the picture's own, unless that is made for four inks.
    pub fn in_rgb(&self) -> &[u8] {
        match self.facts.is_cmyk {
            true => self.converted(),
            false => &self.bytes,
        }
    }

    /// A file for those that heed no orientation, of RGB or grey: the picture's own, where it stands upright.
    pub fn upright(&self) -> &[u8] {
        match self.facts.orientation == Orientation::NoTransforms {
            true => self.in_rgb(),
            false => self.converted(),
        }
    }

    fn converted(&self) -> &[u8] {
        self.upright
            .get_or_init(|| decode::upright(&self.facts, &self.bytes))
    }
}

/// Two are equal by their files.
impl PartialEq for Raster {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}
