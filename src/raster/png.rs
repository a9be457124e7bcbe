//! The chunks of a PNG file.

use super::Header;
use crate::diag::Message;

/// Metres in an inch.
const INCH: f64 = 0.0254;
/// The unit of densities that are told by the metre.
const METRE: u8 = 1;
/// The bytes that every PNG file begins with.
const SIGNATURE: usize = 8;

/// What the chunks say.
pub fn header(bytes: &[u8]) -> Result<Header, Message> {
    let cut = || Message::new("image-cut");
    let size = chunk(bytes, b"IHDR").ok_or_else(cut)?;
    chunk(bytes, b"IEND").ok_or_else(cut)?;
    let pixels = number(size, 0).zip(number(size, 4)).ok_or_else(cut)?;
    Ok(Header {
        pixels,
        density: density(bytes),
        is_cmyk: false,
    })
}

fn density(bytes: &[u8]) -> Option<(f64, f64)> {
    let physical = chunk(bytes, b"pHYs")?;
    if physical.get(8) != Some(&METRE) {
        // Only the shape of a pixel is told.
        return None;
    }
    let an_inch = |at| Some(f64::from(number(physical, at)?) * INCH);
    super::metadata::sound(an_inch(0)?, an_inch(4)?)
}

/// What the first chunk of a name holds.
fn chunk<'b>(bytes: &'b [u8], name: &[u8; 4]) -> Option<&'b [u8]> {
    let mut rest = bytes.get(SIGNATURE..)?;
    loop {
        let length = usize::try_from(number(rest, 0)?).ok()?;
        let held = rest.get(8..)?.get(..length)?;
        if rest.get(4..8)? == name {
            return Some(held);
        }
        // A checksum follows.
        rest = rest.get(8 + length + 4..)?;
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes(four.try_into().ok()?))
}
