//! The writers: functions from an edition and options to bytes.
//!
//! All formats stand in [`write()`]'s one match. What a format cannot show yields a warning.
//!
//! # Example
//!
//! ```
//! use twinpress::edition::Edition;
//! use twinpress::model::Format;
//! use twinpress::publish::{Assets, FontProfile, WriteOptions, write};
//!
//! /// An edition as plain text, for which no fonts are needed.
//! fn plain_text(edition: &Edition) -> Option<Vec<u8>> {
//!     let options = WriteOptions {
//!         fonts: &Default::default(),
//!         assets: &Assets::new(),
//!         templates: &Default::default(),
//!         font_profile: FontProfile::Official,
//!         text_width: None,
//!     };
//!     Some(write(Format::Txt, edition, &options).ok()?.value)
//! }
//! ```

pub mod docx;
pub mod fonts;
mod lines;
mod options;
pub mod pdf;
mod picture;
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
