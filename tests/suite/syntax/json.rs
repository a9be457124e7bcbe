//! JSON is read with the place of every value.

use twinpress::source::Source;
use twinpress::syntax::json::parse;

#[test]
fn escapes_beyond_the_basic_plane_are_characters() {
    let source = Source::new("r.json", r#"{"name": "\ud883\udedd", "n": 12.50}"#);
    let root = parse(&source).expect("it is JSON").value;
    assert_eq!(root.entries()[0].1.as_str(), Some("𰻝"));
    assert_eq!(root.entries()[1].1.as_str(), Some("12.50"));
}

#[test]
fn what_is_not_json_is_refused_in_its_place() {
    for (text, at) in [
        (r#"{"a": 1,}"#, 7),
        (r#"{"a": 1 "b": 2}"#, 7),
        (r#"{"a": 1, "a": 2}"#, 9),
    ] {
        let parsed = parse(&Source::new("r.json", text));
        let problem = parsed.map_or_else(|problem| problem, |twice| twice.warnings[0].clone());
        assert_eq!(
            problem.span().map(|s| s.start),
            Some(at),
            "{text}: {problem:?}"
        );
    }
    assert!(parse(&Source::new("r.json", "")).is_err());
    assert!(parse(&Source::new("r.json", "[".repeat(100_000))).is_err());
}
