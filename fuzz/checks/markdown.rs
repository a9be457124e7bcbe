//! The reader of Markdown: it makes a draft that the report reader takes for YAML, and every place it
//! tells of is in the file.

use twinpress::import::read_markdown;
use twinpress::source::Source;

/// Checks a text.
pub fn check(text: &str) {
    let source = Source::new("a.md", text);
    let draft = read_markdown(&source);
    super::are_in(&draft.warnings, &source);
    super::is_yaml(draft.value);
}
