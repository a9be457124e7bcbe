//! JSON to a tree of nodes.

use std::collections::BTreeMap;

use jsonc_parser::ast::Value as Json;
use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::tree::{Key, Node, Value};
use super::yaml::duplicate_key;
use crate::diag::{Diagnostic, Message, Warned, code};
use crate::source::{Source, Span};

/// Parses a JSON file: strict JSON, without comments.
///
/// # Errors
///
/// The first place that is not JSON. A key that stands twice is an error beside the tree, which has
/// the first of the two.
pub fn parse(source: &Source) -> Result<Warned<Node>, Diagnostic> {
    let parsed =
        parse_to_ast(source.text(), &CollectOptions::default(), &strict()).map_err(|error| {
            let reason = Message::foreign("parser-reason", error.kind().to_string());
            let found = code::SYNTAX_JSON.error().with("case", "parser");
            found.with("reason", reason).at(span(error.range()))
        })?;
    let mut warnings = Vec::new();
    match parsed.value {
        Some(json) => Ok(Warned {
            value: node(json, source, &mut warnings),
            warnings,
        }),
        None => Err(code::SYNTAX_JSON.error().with("case", "empty")),
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

fn node(json: Json, source: &Source, problems: &mut Vec<Diagnostic>) -> Node {
    let place = span(json.range());
    let value = match json {
        Json::StringLit(text) => scalar(text.value, false),
        Json::NumberLit(number) => scalar(number.value, true),
        Json::BooleanLit(truth) => scalar(truth.value.to_string(), true),
        Json::NullKeyword(_) => scalar("null", true),
        Json::Array(array) => {
            let items = array.elements.into_iter();
            Value::Sequence(items.map(|item| node(item, source, problems)).collect())
        }
        Json::Object(object) => {
            let mut entries: Vec<(Key, Node)> = Vec::new();
            let mut names = BTreeMap::new();
            for property in object.properties {
                let key = Key {
                    name: property.name.as_str().to_owned(),
                    span: span(property.name.range()),
                };
                let first = *names.entry(key.name.clone()).or_insert(key.span);
                let value = node(property.value, source, problems);
                if first == key.span {
                    entries.push((key, value));
                } else {
                    problems.push(duplicate_key(&key.name, first, key.span, source));
                }
            }
            Value::Mapping(entries)
        }
    };
    Node { span: place, value }
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
