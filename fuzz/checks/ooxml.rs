//! The reader of Word files: whatever the bytes, it reads a document or says what is wrong.

use twinpress::ooxml::read;

/// Checks a file.
pub fn check(bytes: &[u8]) {
    if let Err(error) = read(bytes) {
        assert!(!error.to_string().is_empty());
    }
}
