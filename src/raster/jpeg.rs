//! The segments of a JPEG file.

use super::Header;
use super::metadata::sound;
use crate::diag::Message;

const END: u8 = 0xd9;
const APP0: u8 = 0xe0;
const APP14: u8 = 0xee;
/// Centimetres in an inch.
const INCH: f64 = 2.54;

/// What the segments say.
pub fn header(bytes: &[u8]) -> Result<Header, Message> {
    let (mut frame, mut density, mut is_adobe, mut is_whole) = (None, None, false, false);
    let segments = Segments {
        rest: bytes.get(2..).unwrap_or_default(),
    };
    for (marker, held) in segments {
        match marker {
            END => is_whole = true,
            APP0 => density = density.or_else(|| jfif(held)),
            APP14 => is_adobe |= held.starts_with(b"Adobe"),
            // Frames; among their numbers stand those of tables.
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                frame = frame.or_else(|| self::frame(held));
            }
            _ => {}
        }
    }
    let cut = || Message::new("image-cut");
    let (pixels, components) = frame.filter(|_| is_whole).ok_or_else(cut)?;
    let is_cmyk = components == 4;
    if is_cmyk && !is_adobe {
        // Whether its numbers count ink or the lack of it, the file does not say.
        return Err(Message::new("image-inks"));
    }
    Ok(Header {
        pixels,
        density,
        is_cmyk,
    })
}

/// Width, height and the number of components.
fn frame(held: &[u8]) -> Option<((u32, u32), u8)> {
    let size = (number(held, 3)?.into(), number(held, 1)?.into());
    Some((size, *held.get(5)?))
}

fn jfif(held: &[u8]) -> Option<(f64, f64)> {
    held.starts_with(b"JFIF\0").then_some(())?;
    let unit = match held.get(7)? {
        1 => 1.0,
        2 => INCH,
        _ => return None,
    };
    let [across, down] = [number(held, 8)?, number(held, 10)?];
    sound(f64::from(across) * unit, f64::from(down) * unit)
}

fn number(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at + 2)?;
    Some(u16::from_be_bytes(two.try_into().ok()?))
}

/// The segments up to the end of the picture, each with its marker and what it holds; the coded pixels behind
/// the head of a scan are passed over.
struct Segments<'b> {
    rest: &'b [u8],
}

impl<'b> Iterator for Segments<'b> {
    type Item = (u8, &'b [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        // Bytes that fill, and in coded pixels a nought behind their own 0xff and marks to begin anew at.
        let is_marker =
            |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0 | 1 | 0xd0..=0xd8 | 0xff);
        let at = self.rest.windows(2).position(is_marker)?;
        let (marker, rest) = (self.rest[at + 1], &self.rest[at + 2..]);
        if marker == END {
            self.rest = &[];
            return Some((END, &[]));
        }
        let length = usize::from(number(rest, 0)?);
        self.rest = rest.get(length.max(2)..)?;
        Some((marker, rest.get(2..length).unwrap_or_default()))
    }
}
