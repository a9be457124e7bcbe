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
        file: diagnostic.file().or(source.map(|source| match span {
            Some(span) => source.name_at(span.start),
            None => source.name(),
        })),
        line: place.map(|p| p.line),
        column: place.map(|p| p.column),
        block: diagnostic.block.as_deref(),
        help: wording.help.as_deref(),
    };
    serde_json::to_string(&line).expect("strings and numbers always serialise")
}
