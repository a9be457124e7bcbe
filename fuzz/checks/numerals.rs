//! The reader of figures: spans are in order, on character boundaries, and do not overlap.

use twinpress::figures::recognize::{Language, read};

/// Checks a text.
pub fn check(text: &str) {
    for language in [Language::Chinese, Language::English] {
        let mut end = 0;
        for found in read(text, language) {
            assert!(end <= found.start && found.start < found.end, "{found:?}");
            assert!(text.get(found.start..found.end).is_some(), "{found:?}");
            found.value.to_string();
            end = found.end;
        }
    }
}
