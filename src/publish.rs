//! The writers: functions from an edition and options to bytes.
//!
//! All formats stand in [`write()`]'s one match. What a format cannot show yields a warning.

pub mod docx;
pub mod fonts;
mod lines;
mod options;
pub mod pdf;
pub mod text;

use crate::diag::{Diagnostic, Warned};
use crate::edition::Edition;
use crate::model::Format;

pub use options::{Assets, FontProfile, WriteOptions};

/// Writes an edition in a format.
///
/// # Errors
///
/// All that keeps the edition from being written, such as a character that no font has.
pub fn write(
    format: Format,
    edition: &Edition,
    options: &WriteOptions,
) -> Result<Warned<Vec<u8>>, Vec<Diagnostic>> {
    match format {
        Format::Pdf => pdf::write(edition, options),
        Format::Docx => docx::write(edition, options),
        Format::Txt => Ok(text::write(edition, options)),
    }
}
