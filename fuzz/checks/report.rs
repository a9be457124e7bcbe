//! The reader of report files: whatever the bytes, it reads a report or says what is wrong, in
//! places that the file has.

use std::sync::LazyLock;

use twinpress::diag::to_json;
use twinpress::locale::{self, Interface};
use twinpress::model::Vocabulary;
use twinpress::read::read;
use twinpress::source::Source;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(locale::vocabulary);

/// Checks a text, as YAML and as JSON.
pub fn check(text: &str) {
    for name in ["report.yaml", "report.json"] {
        let source = Source::new(name, text);
        let told = match read(&source, &VOCABULARY) {
            Ok(report) => report.warnings,
            Err(problems) => problems,
        };
        super::are_in(&told, &source);
        for problem in &told {
            let wording = Interface::english().wording(problem);
            to_json(problem, &wording, Some(&source));
        }
    }
}
