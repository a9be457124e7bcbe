//! Two texts and their alignment: every block of both is in the result. A line of `%` parts them.

use twinpress::import::{Draft, TextOptions, align, read_text};
use twinpress::source::Source;

fn draft(text: &str, lang: &'static str) -> Draft {
    let options = TextOptions {
        lang: Some(lang),
        to_align: true,
        ..TextOptions::default()
    };
    let read = read_text(&Source::new("a.txt", text), &options);
    read.expect("no character is lost").draft
}

/// Checks a text.
pub fn check(text: &str) {
    let (zh, en) = text.split_once('%').unwrap_or((text, text));
    let (zh, en) = (draft(zh, "zh"), draft(en, "en"));
    let (left, right) = (zh.parts.len(), en.parts.len());
    let aligned = align(zh, en, &|zh, en| format!("{zh}, {en}")).value;
    assert!(aligned.parts.len() <= left + right);
    assert!(aligned.parts.len() * 2 + 2 >= left.max(right));
    super::is_yaml(aligned);
}
