//! The reader of Markdown: whatever the text, it makes a draft that the report reader takes for
//! YAML, and every place it tells of is in the file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use twinpress::import::read_markdown;
use twinpress::model::Vocabulary;
use twinpress::read::read;
use twinpress::source::Source;

fuzz_target!(|text: &str| {
    let source = Source::new("a.md", text);
    let draft = read_markdown(&source);
    for warning in &draft.warnings {
        if let Some(span) = warning.span {
            assert!(text.get(span.range()).is_some(), "{warning:?}");
        }
    }
    let report = Source::new("a.yaml", draft.value.into_yaml("a"));
    if let Err(problems) = read(&report, &Vocabulary::default()) {
        assert!(problems.iter().all(|problem| problem.code.0 != "syntax.yaml"), "{}", report.text());
    }
});
