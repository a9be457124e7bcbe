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
pub mod pdf;
pub mod text;

use std::collections::BTreeMap;

use typst_kit::fonts::FontStore;

use crate::diag::{Diagnostic, Warned};
use crate::edition::Edition;
use crate::model::Format;

/// The images of a report, by the name the report gives them.
pub type Assets = BTreeMap<String, Vec<u8>>;

/// What a writer needs besides the edition.
pub struct WriteOptions<'a> {
    /// The fonts at hand, in the order in which they are preferred.
    pub fonts: &'a FontStore,
    /// The images.
    pub assets: &'a Assets,
    /// Templates that stand in for the program's own, by file name.
    pub templates: &'a BTreeMap<String, String>,
    /// Whose family names go into a Word file.
    pub font_profile: FontProfile,
    /// Columns of a line of plain text, counting a full-width character as two; none for what the
    /// typography has: [`text::HAN_WIDTH`] or [`text::LATIN_WIDTH`]. Fewer than
    /// [`text::MIN_WIDTH`] count as that.
    pub text_width: Option<usize>,
}

/// Whose family names go into a Word file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FontProfile {
    /// The names the standard's users know: 仿宋_GB2312, Times New Roman.
    #[default]
    Official,
    /// The open families found on this machine.
    Open,
}

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
