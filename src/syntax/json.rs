//! JSON to a tree of nodes.

use std::collections::BTreeSet;

use jsonc_parser::ast::Value as Json;
use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::tree::{Key, Node, Value};
use crate::diag::Diagnostic;
use crate::source::{Source, Span};

/// Parses a JSON file: strict JSON, without comments.
///
/// # Errors
///
/// The first place that is not JSON, or a key that stands twice.
pub fn parse(source: &Source) -> Result<Node, Diagnostic> {
    let parsed = parse_to_ast(source.text(), &CollectOptions::default(), &strict())
        .map_err(|error| {
            let range = error.range();
            Diagnostic::error("syntax.json", format!("this is not JSON: {}", error.kind()))
                .at(span(range))
                .help("look at this line and the one before it: commas, colons, closed quotes and brackets")
        })?;
    match parsed.value {
        Some(value) => node(value),
        None => Err(Diagnostic::error("syntax.json", "the file is empty")
            .help("begin with `{\"id\": …, \"title\": …, \"body\": […]}`")),
    }
}

fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

fn node(json: Json) -> Result<Node, Diagnostic> {
    let place = span(json.range());
    let value = match json {
        Json::StringLit(text) => scalar(text.value, false),
        Json::NumberLit(number) => scalar(number.value, true),
        Json::BooleanLit(truth) => scalar(truth.value.to_string(), true),
        Json::NullKeyword(_) => scalar("null", true),
        Json::Array(array) => {
            let items = array.elements.into_iter().map(node);
            Value::Sequence(items.collect::<Result<_, _>>()?)
        }
        Json::Object(object) => {
            let mut entries: Vec<(Key, Node)> = Vec::new();
            let mut names = BTreeSet::new();
            for property in object.properties {
                let key = Key {
                    name: property.name.as_str().to_owned(),
                    span: span(property.name.range()),
                };
                if !names.insert(key.name.clone()) {
                    let message = format!("`{}` stands twice", key.name);
                    return Err(Diagnostic::error("shape.duplicate-key", message)
                        .at(key.span)
                        .help("keep one of the two"));
                }
                entries.push((key, node(property.value)?));
            }
            Value::Mapping(entries)
        }
    };
    Ok(Node { span: place, value })
}

fn scalar(text: impl Into<String>, plain: bool) -> Value {
    Value::Scalar {
        text: text.into(),
        plain,
    }
}

fn span(range: Range) -> Span {
    Span::new(range.start, range.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_beyond_the_basic_plane_are_characters() {
        let source = Source::new("r.json", r#"{"name": "\ud883\udedd", "n": 12.50}"#);
        let root = parse(&source).expect("it is JSON");
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
            let problem = parse(&Source::new("r.json", text)).expect_err(text);
            assert_eq!(
                problem.span().map(|s| s.start),
                Some(at),
                "{text}: {problem:?}"
            );
        }
        assert!(parse(&Source::new("r.json", "")).is_err());
        assert!(parse(&Source::new("r.json", "[".repeat(100_000))).is_err());
    }
}
