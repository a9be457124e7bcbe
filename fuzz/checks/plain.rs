//! The reader of plain texts: no character is lost, every place it tells of is in the file, and the
//! report reader takes the draft for YAML.

use twinpress::import::{TextOptions, read_text};
use twinpress::source::Source;

/// Checks a text; the choice is of the language, and of whether the text is to be aligned.
pub fn check(choice: u8, text: &str) {
    let options = TextOptions {
        lang: [None, Some("zh"), Some("en"), None][usize::from(choice & 3)],
        to_align: choice & 4 != 0,
        ..TextOptions::default()
    };
    let source = Source::new("a.txt", text);
    let imported = read_text(&source, &options);
    let imported = imported.unwrap_or_else(|lost| panic!("{}: {text:?}", lost));
    super::are_in(&imported.diagnostics().collect::<Vec<_>>(), &source);
    let account = imported.account;
    assert_eq!(account.all, account.kept + account.aside, "{text:?}");
    super::is_yaml(imported.draft);
}
