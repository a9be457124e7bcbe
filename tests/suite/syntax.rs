//! Files of structured data: read and written.

mod emit;
mod json;
mod yaml;

use twinpress::syntax::suggest::is_misspelling;

#[test]
fn a_misspelling_is_near_and_no_longer_name() {
    for written in ["handuot", "hanout", "andout"] {
        assert!(is_misspelling(written, "handout"), "{written}");
    }
    for written in ["handout-2", "handout2", "hall", "press", "texts"] {
        assert!(
            !is_misspelling(written, "handout") && !is_misspelling(written, "text"),
            "{written}"
        );
    }
}
