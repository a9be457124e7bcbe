//! The reader of Word files: whatever the bytes, it reads a document or says what is wrong.

#![no_main]

use libfuzzer_sys::fuzz_target;
use twinpress::ooxml::read;

fuzz_target!(|bytes: &[u8]| {
    if let Err(error) = read(bytes) {
        assert!(!error.to_string().is_empty());
    }
});
