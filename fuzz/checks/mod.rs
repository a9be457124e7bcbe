//! What each reader promises of any input, as the fuzzer tries it and as the tests try it again on
//! the seeds. A check panics where a promise is broken.

use twinpress::diag::Diagnostic;
use twinpress::import::Draft;
use twinpress::model::Vocabulary;
use twinpress::read;
use twinpress::source::Source;

pub mod markdown;
pub mod numerals;
pub mod ooxml;
pub mod pairs;
pub mod plain;
pub mod report;
pub mod texts;
pub mod word;

/// A draft’s report file is YAML.
fn is_yaml(draft: Draft) {
    let (mut report, _) = draft.finish();
    report.id = "a".to_owned().into();
    let report = Source::new("a.yaml", report.to_yaml());
    if let Err(problems) = read::read(&report, &Vocabulary::default()) {
        let mut problems = problems.iter();
        let sound = problems.all(|problem| problem.code.name() != "syntax.yaml");
        assert!(sound, "{}", report.text());
    }
}

/// Every place that is told of is in the file.
fn are_in(problems: &[Diagnostic], source: &Source) {
    for problem in problems {
        if let Some(span) = problem.span() {
            assert!(source.text().get(span.range()).is_some(), "{problem:?}");
        }
    }
}
