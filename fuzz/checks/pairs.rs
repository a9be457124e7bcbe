//! The readers of aligned pairs, and of bytes as text: TMX, CSV, TSV.

use twinpress::import::{decode, draft_of_pairs, read_rows, read_tmx};
use twinpress::source::Source;

/// Checks a file.
pub fn check(bytes: &[u8]) {
    let Ok(text) = decode(bytes).map(|decoded| decoded.value) else {
        return;
    };
    let source = Source::new("a", text);
    if let Ok(pairs) = read_tmx(&source) {
        super::is_yaml(draft_of_pairs(&pairs.value).value);
    }
    for separator in [',', '\t'] {
        match read_rows(&source, separator) {
            Ok(pairs) => super::is_yaml(draft_of_pairs(&pairs.value).value),
            Err(problems) => super::are_in(&problems, &source),
        }
    }
}
