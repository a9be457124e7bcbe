//! The plain-text writer.

use super::WriteOptions;
use crate::diag::Warned;
use crate::edition::Edition;

/// Columns of a line in a Han edition: the 28 characters of GB/T 9704-2012, 5.2.3.
pub const HAN_WIDTH: usize = 56;

/// Columns of a line in a Latin edition: what mail readers quote without folding.
pub const LATIN_WIDTH: usize = 72;

/// The fewest columns that a line may have: indent, number and measure word still fit.
pub const MIN_WIDTH: usize = 20;

/// Writes an edition as plain text.
pub fn write(_: &Edition, _: &WriteOptions) -> Warned<Vec<u8>> {
    Warned {
        value: vec![],
        warnings: vec![],
    }
}
