//! YAML is read with the place of every value, and what is no report is refused in its place.

use twinpress::diag::{Diagnostic, Severity};
use twinpress::source::Source;
use twinpress::syntax::tree::{Node, Value};
use twinpress::syntax::yaml::parse;

fn parsed(text: &str) -> Result<Node, Diagnostic> {
    let parsed = parse(&Source::new("r.yaml", text))?;
    let mut errors = parsed.warnings.into_iter();
    match errors.find(|found| found.severity == Severity::Error) {
        Some(error) => Err(error),
        None => Ok(parsed.value),
    }
}

#[test]
fn a_comment_that_may_be_text_is_told_in_its_place() {
    for (text, cut) in [
        ("a: 关于 #话题 的讨论\n", Some("#话题 的讨论")),
        ("a: much talk #topic\nb: 1\n", Some("#topic")),
        ("a: 关于 # 话题\n", None),
        ("a: '关于 #话题 的讨论'\n", None),
        ("a: 关于#话题的讨论\n", None),
        ("a: 12 #twelve\n", None),
        ("a: |\n  关于 #话题 的讨论\n", None),
    ] {
        let source = Source::new("r.yaml", text);
        let found = parse(&source).map_or_else(|e| vec![e], |parsed| parsed.warnings);
        let place = found.iter().find(|w| w.code.name() == "syntax.comment");
        let place = place.and_then(|w| w.span()).map(|span| source.slice(span));
        assert_eq!(place, cut, "{text}");
    }
}

#[test]
fn a_key_that_stands_twice_hides_nothing_and_shows_both_places() {
    let source = Source::new("r.yaml", "a: 1\nb: {c: 2, c: 3}\na: 4\n");
    let parsed = parse(&source).expect("it is YAML");
    let lines = |found: &Diagnostic| {
        let places = found.labels.iter().filter_map(|label| label.span);
        places.map(|span| span.start).collect::<Vec<_>>()
    };
    let places: Vec<_> = parsed.warnings.iter().map(lines).collect();
    assert_eq!(places, [vec![15, 9], vec![21, 0]]);
    assert_eq!(parsed.value.entries().len(), 2);
    assert_eq!(parsed.value.entries()[0].1.as_str(), Some("1"));
}

#[test]
fn spans_are_bytes_even_after_chinese_text() {
    let source = Source::new("r.yaml", "甲: 乙\nb:\n  - c\n");
    let root = parse(&source).expect("it is YAML").value;
    let (key, list) = &root.entries()[1];
    assert_eq!(source.slice(key.span), "b");
    let first = match &list.value {
        Value::Sequence(items) => items.first(),
        Value::Scalar { .. } | Value::Mapping(_) => None,
    };
    assert_eq!(first.map(|item| source.slice(item.span)), Some("c"));
}

#[test]
fn what_a_report_does_not_need_is_refused_in_its_place() {
    for (text, at) in [
        ("a: 1\nb: *x", 8),
        ("a: &x 1\n", 3),
        ("&x a: 1\n", 0),
        ("a: {b: &D spending rose}", 7),
        ("a: &x [1]", 3),
        ("a: !t 1", 3),
        ("a: 1\n---\nb: 2", 5),
        ("a: 1\na: 2", 5),
        ("[a, b]: 1", 0),
    ] {
        let problem = parsed(text).expect_err(text);
        assert_eq!(
            problem.span().map(|s| s.start),
            Some(at),
            "{text}: {problem:?}"
        );
    }
}

#[test]
fn malformed_and_hostile_files_are_errors_not_panics() {
    for text in [
        "",
        "a: \"x",
        "a: [",
        "a: b: c",
        "- a\nb: c",
        &"[".repeat(100_000),
    ] {
        assert!(parsed(text).is_err(), "{}", &text[..text.len().min(20)]);
    }
}
