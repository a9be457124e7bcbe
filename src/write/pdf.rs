//! The PDF writer.

use super::WriteOptions;
use crate::diag::{Diagnostic, Warned};
use crate::edition::Edition;

/// Writes an edition as a PDF document.
pub fn write(_: &Edition, _: &WriteOptions) -> Result<Warned<Vec<u8>>, Vec<Diagnostic>> {
    Err(vec![])
}
