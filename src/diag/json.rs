//! Diagnostics for machines: one JSON object a line.

use serde::Serialize;

use super::{Diagnostic, Severity, Wording};
use crate::source::Source;

#[derive(Serialize)]
struct Line<'a> {
    severity: Severity,
    code: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    block: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
}

/// One diagnostic as one JSON object, without a line end.
///
/// Keys: `severity`, `code`, `message`, and where known `file`, `line` and `column` (both from 1),
/// `block` and `help`.
pub fn to_json(diagnostic: &Diagnostic, wording: &Wording, source: Option<&Source>) -> String {
    let span = source.and_then(|source| diagnostic.place(source));
    let place = source
        .zip(span)
        .map(|(source, span)| source.place(span.start));
    let line = Line {
        severity: diagnostic.severity,
        code: diagnostic.code.name(),
        message: &wording.message,
        file: diagnostic.file().or(source.map(Source::name)),
        line: place.map(|p| p.line),
        column: place.map(|p| p.column),
        block: diagnostic.block.as_deref(),
        help: wording.help.as_deref(),
    };
    serde_json::to_string(&line).expect("strings and numbers always serialise")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::code;
    use crate::source::Span;

    #[test]
    fn the_place_is_that_of_the_words_quoted() {
        let source = Source::new("r.yaml", "a: 甲\nb: 乙甲\n");
        let all = Span::new(7, 16);
        let found = code::SHAPE_VALUE.error().at(all).quoting("甲");
        assert_eq!(
            source
                .place(found.place(&source).expect("it has a span").start)
                .column,
            5
        );
        let elsewhere = found.quoting("丙");
        assert_eq!(elsewhere.place(&source), Some(all));
    }

    #[test]
    fn a_diagnostic_is_one_json_object_with_its_place() {
        let source = Source::new("r.yaml", "id: x\ntitel: y\n");
        let found = code::SHAPE_UNKNOWN_KEY.error().at(Span::new(6, 11));
        let wording = Wording {
            severity: "error".into(),
            message: "unknown key `titel`".into(),
            block: None,
            note_title: "note".into(),
            help_title: "help".into(),
            help: Some("write `title`".into()),
        };
        assert_eq!(
            to_json(&found, &wording, Some(&source)),
            r#"{"severity":"error","code":"shape.unknown-key","message":"unknown key `titel`","file":"r.yaml","line":2,"column":1,"help":"write `title`"}"#
        );
    }
}
