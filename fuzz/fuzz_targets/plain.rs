//! The reader of plain texts: whatever the text, no character is lost, every place it tells of is in
//! the file, and the report reader takes the draft for YAML. The first byte chooses the language and
//! whether the text is to be aligned.

#![no_main]

use libfuzzer_sys::fuzz_target;
use twinpress::import::{TextOptions, read_text};
use twinpress::model::Vocabulary;
use twinpress::read::read;
use twinpress::source::Source;

fuzz_target!(|input: (u8, &str)| {
    let (choice, text) = input;
    let options = TextOptions {
        lang: [None, Some("zh"), Some("en"), None][usize::from(choice & 3)],
        to_align: choice & 4 != 0,
        ..TextOptions::default()
    };
    let source = Source::new("a.txt", text);
    let imported = read_text(&source, &options);
    let imported = imported.unwrap_or_else(|lost| panic!("{}: {text:?}", lost.message));
    for entry in &imported.log {
        if let Some(span) = entry.span {
            assert!(text.get(span.range()).is_some(), "{entry:?}");
        }
    }
    let account = imported.account;
    assert_eq!(account.all, account.kept + account.aside, "{text:?}");
    let report = Source::new("a.yaml", imported.draft.into_yaml("a"));
    if let Err(problems) = read(&report, &Vocabulary::default()) {
        assert!(problems.iter().all(|problem| problem.code.0 != "syntax.yaml"), "{}", report.text());
    }
});
