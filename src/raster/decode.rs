//! Pixels: decoded to know that a file is whole, turned upright, and encoded anew.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{PngDecoder, PngEncoder};
use image::{DynamicImage, GrayImage, ImageDecoder, ImageEncoder, ImageError, Limits, RgbImage};
use zune_jpeg::JpegDecoder;
use zune_jpeg::errors::DecodeErrors;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;

use super::{Facts, Format};
use crate::diag::Message;

/// How near a JPEG file that is encoded anew comes to what it was: nobody sees the difference.
const QUALITY: u8 = 95;

/// The pixels as they are stored, in grey or RGB, and the profile of their colours.
type Decoded = (DynamicImage, Option<Vec<u8>>);

/// Decodes a file.
pub fn decode(format: Format, bytes: &[u8]) -> Result<Decoded, Message> {
    let damaged = |error: String| {
        let reason = Message::foreign("image-reason", error);
        Message::new("image-damaged").with("reason", reason)
    };
    match format {
        Format::Png => png(bytes).map_err(|error| damaged(error.to_string())),
        Format::Jpeg => {
            let decoded = jpeg(bytes).map_err(|error| damaged(error.to_string()))?;
            decoded.ok_or_else(|| damaged(String::new()))
        }
    }
}

fn png(bytes: &[u8]) -> Result<Decoded, ImageError> {
    let mut decoder = PngDecoder::with_limits(Cursor::new(bytes), Limits::default())?;
    let profile = decoder.icc_profile()?;
    Ok((DynamicImage::from_decoder(decoder)?, profile))
}

/// What stands in the head may be odd; the coded pixels must be sound, which an ordinary decoder fills up
/// with grey.
fn jpeg(bytes: &[u8]) -> Result<Option<Decoded>, DecodeErrors> {
    let mut decoder = JpegDecoder::new(ZCursor::new(bytes));
    decoder.decode_headers()?;
    let is_grey = decoder.input_colorspace() == Some(ColorSpace::Luma);
    let shown = if is_grey {
        ColorSpace::Luma
    } else {
        ColorSpace::RGB
    };
    let options = decoder.options().jpeg_set_out_colorspace(shown);
    decoder.set_options(options.set_strict_mode(true));
    let profile = decoder.icc_profile();
    let pixels = decoder.decode()?;
    let size = decoder.dimensions().and_then(|(width, height)| {
        Some((u32::try_from(width).ok()?, u32::try_from(height).ok()?))
    });
    let decoded = size.and_then(|(width, height)| match is_grey {
        true => GrayImage::from_raw(width, height, pixels).map(DynamicImage::from),
        false => RgbImage::from_raw(width, height, pixels).map(DynamicImage::from),
    });
    Ok(decoded.map(|decoded| (decoded, profile)))
}

/// A file of the same format whose pixels stand as they are looked at, in grey or RGB.
pub fn upright(facts: &Facts, bytes: &[u8]) -> Vec<u8> {
    let decoded = decode(facts.format, bytes);
    let (mut pixels, profile) = decoded.expect("it was decoded when it was read");
    pixels.apply_orientation(facts.orientation);
    // The profile of four inks says nothing of RGB.
    let profile = profile.filter(|_| !facts.is_cmyk);
    let mut file = Vec::new();
    match facts.format {
        Format::Png => encode(&pixels, profile, PngEncoder::new(&mut file)),
        Format::Jpeg => {
            let encoder = JpegEncoder::new_with_quality(&mut file, QUALITY);
            encode(&pixels, profile, encoder);
        }
    }
    file
}

fn encode(pixels: &DynamicImage, profile: Option<Vec<u8>>, mut encoder: impl ImageEncoder) {
    if let Some(profile) = profile {
        // One that the format can't hold is left out.
        drop(encoder.set_icc_profile(profile));
    }
    let encoded = pixels.write_with_encoder(encoder);
    encoded.expect("what was decoded can be encoded, in memory");
}
