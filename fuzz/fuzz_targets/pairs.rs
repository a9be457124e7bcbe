//! The readers of aligned pairs, and of bytes as text: TMX, CSV, TSV.

#![no_main]

use libfuzzer_sys::fuzz_target;
use twinpress::import::{decode, draft_of_pairs, read_rows, read_tmx};
use twinpress::source::Source;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = decode(bytes).map(|decoded| decoded.value) else {
        return;
    };
    let source = Source::new("a", text);
    if let Ok(pairs) = read_tmx(&source) {
        draft_of_pairs(&pairs.value).value.into_yaml("a");
    }
    for separator in [',', '\t'] {
        match read_rows(&source, separator) {
            Ok(pairs) => {
                draft_of_pairs(&pairs).value.into_yaml("a");
            }
            Err(problems) => {
                for problem in problems {
                    if let Some(span) = problem.span {
                        assert!(source.text().get(span.range()).is_some(), "{problem:?}");
                    }
                }
            }
        }
    }
});
