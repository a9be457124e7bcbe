//! What a JSON Schema says, as far as the model's types go.

use serde_json::Value as Json;

use crate::diag::{Argument, Message};
use crate::read::schema::LANGUAGES;
use crate::syntax::tree::Node;

/// The branches of a schema that allows several.
pub fn choices(schema: &Json) -> Option<Vec<&Json>> {
    if schema.get("enum").is_some() {
        return Some(vec![schema]);
    }
    let list = schema.get("anyOf").or_else(|| schema.get("oneOf"))?;
    Some(list.as_array()?.iter().collect())
}

/// The fixed values a schema allows.
pub fn constant(schema: &Json) -> Option<Vec<&str>> {
    match (schema.get("const"), schema.get("enum")) {
        (Some(value), _) => Some(value.as_str().into_iter().collect()),
        (None, Some(Json::Array(values))) => Some(values.iter().filter_map(Json::as_str).collect()),
        _ => None,
    }
}

/// The key of a schema for an object with just one.
pub fn only_key(schema: &Json) -> Option<&str> {
    let required = schema.get("required")?.as_array()?;
    let properties = schema.get("properties")?.as_object()?;
    (required.len() == 1 && properties.len() == 1).then(|| required[0].as_str())?
}

/// The JSON types that a schema allows.
pub fn types(schema: &Json) -> Vec<&str> {
    match schema.get("type") {
        Some(Json::String(one)) => vec![one],
        Some(Json::Array(several)) => several.iter().filter_map(Json::as_str).collect(),
        _ => vec![],
    }
}

/// Whether an object must have a key.
pub fn requires(schema: &Json, name: &str) -> bool {
    let required = schema.get("required").and_then(Json::as_array);
    required.is_some_and(|names| names.iter().any(|n| n == name))
}

/// How many of a node's keys a schema knows.
pub fn likeness(node: &Node, schema: &Json) -> usize {
    let properties = schema.get("properties").and_then(Json::as_object);
    let known = |name: &str| properties.is_some_and(|known| known.contains_key(name));
    node.entries()
        .iter()
        .filter(|(key, _)| known(&key.name))
        .count()
}

/// What a schema wants, in the author's terms.
pub fn expectation(schema: &Json) -> Message {
    kind(match types(schema).first() {
        Some(&"object") => "mapping",
        Some(&"array") => "sequence",
        Some(&"boolean") => "boolean",
        Some(&"integer") => "integer",
        Some(&"number") => "number",
        _ => "text",
    })
}

/// A kind of value by name.
pub fn kind(kind: &'static str) -> Message {
    Message::new("value-kind").with("kind", kind)
}

/// Whether a value is a text, a string for each language.
pub fn is_text(schema: &Json) -> bool {
    schema.get("$comment").and_then(Json::as_str) == Some(LANGUAGES)
}

/// How a value may be written.
pub fn example(schema: &Json) -> Message {
    if is_text(schema) {
        return Message::new("write-languages");
    }
    let example = schema.pointer("/examples/0").map(Json::to_string);
    match (example, schema.get("description").and_then(Json::as_str)) {
        (Some(example), _) => Message::new("write-like").with("example", example),
        (None, Some(description)) => schema_text(description),
        (None, None) => Message::new("write-kind").with("kind", expectation(schema)),
    }
}

/// What a key is for, to stand behind it; empty where the schema does not say.
pub fn purpose(schema: &Json, name: &str) -> Argument {
    let description = schema
        .pointer(&format!("/properties/{name}/description"))
        .and_then(Json::as_str);
    match description {
        Some(text) => Message::new("key-purpose")
            .with("text", schema_text(text))
            .into(),
        None => "".into(),
    }
}

/// The first sentence of a description, for languages to translate.
fn schema_text(description: &str) -> Message {
    let flat = description.replace('\n', " ");
    let end = flat.find(". ").unwrap_or(flat.len());
    Message::foreign("schema-text", flat[..end].trim_end_matches('.'))
}
