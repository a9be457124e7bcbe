//! The plain-text writer.

use super::WriteOptions;
use crate::diag::Warned;
use crate::edition::Edition;

/// Writes an edition as plain text.
pub fn write(_: &Edition, _: &WriteOptions) -> Warned<Vec<u8>> {
    Warned {
        value: vec![],
        warnings: vec![],
    }
}
