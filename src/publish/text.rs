//! The plain-text writer, for the web, mail and screen readers.
//!
//! UTF-8 without byte order mark, lines ended by LF, no trailing blanks, one final newline.
//!
//! Lines are measured in columns of a fixed-width screen. A full-width character takes two. The
//! characters that Unicode calls ambiguous (“ ” — … · ① Ⅰ) take two in a Han edition, where a
//! Chinese font draws them, and one in a Latin one.
//!
//! Nothing is centred, not even the title: in a proportional font blanks do not centre, a narrow
//! window folds them into holes, and a screen reader may count them aloud.

mod blocks;
mod parts;
mod sheet;
mod table;

use super::options::WriteOptions;
use crate::diag::{Warned, code};
use crate::edition::{Edition, Typography};
use sheet::Sheet;

/// Columns of a line in a Han edition: the 28 characters of GB/T 9704-2012, 5.2.3.
pub const HAN_WIDTH: usize = 56;

/// Columns of a line in a Latin edition: what mail readers quote without folding.
pub const LATIN_WIDTH: usize = 72;

/// The fewest columns that a line may have: indent, number and measure word still fit.
pub const MIN_WIDTH: usize = 20;

/// Writes an edition as plain text.
///
/// The text is the edition's, in reading order. Only blanks and line breaks, the frames of tables,
/// the brackets of images and note marks, and a colon after an image's caption are the writer's; a
/// table too wide for its frame says its headers again in each row, with a colon. A redline is the list
/// of its changes.
pub fn write(edition: &Edition, options: &WriteOptions) -> Warned<Vec<u8>> {
    let usual = match edition.typography {
        Typography::Han => HAN_WIDTH,
        Typography::Latin => LATIN_WIDTH,
    };
    let width = options.text_width.unwrap_or(usual).max(MIN_WIDTH);
    let mut sheet = Sheet::new(edition.typography, width);
    sheet.caption_mark.clone_from(&edition.caption_mark);
    match &edition.redline {
        Some(redline) => parts::write_changes(&mut sheet, edition, redline),
        None => parts::write_edition(&mut sheet, edition),
    }
    let warnings = sheet.left_out.iter().map(|&character| {
        let found = code::TEXT_INVISIBLE.warning();
        found.with("character", format!("U+{:04X}", u32::from(character)))
    });
    Warned {
        warnings: warnings.collect(),
        value: sheet.into_text().into_bytes(),
    }
}
