//! The reader of report files: whatever the bytes, it reads a report or says what is wrong, in
//! places that the file has.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use twinpress::diag::{Diagnostic, to_json};
use twinpress::locale;
use twinpress::model::Vocabulary;
use twinpress::read::read;
use twinpress::source::Source;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(locale::vocabulary);

fn tell(problems: &[Diagnostic], source: &Source) {
    for problem in problems {
        if let Some(span) = problem.span {
            assert!(source.text().get(span.range()).is_some(), "{problem:?}");
        }
        to_json(problem, Some(source));
    }
}

fuzz_target!(|text: &str| {
    for name in ["report.yaml", "report.json"] {
        let source = Source::new(name, text);
        match read(&source, &VOCABULARY) {
            Ok(report) => tell(&report.warnings, &source),
            Err(problems) => tell(&problems, &source),
        }
    }
});
