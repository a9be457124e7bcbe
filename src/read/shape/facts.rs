//! What a JSON Schema says, as far as the model's types go.

use serde_json::Value as Json;

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
pub fn expectation(schema: &Json) -> String {
    let what = match types(schema).first() {
        Some(&"object") => "a group of keys",
        Some(&"array") => "a list",
        Some(&"boolean") => "`true` or `false`",
        Some(&"integer") => "a whole number",
        Some(&"number") => "a number",
        _ => "a text",
    };
    what.into()
}

/// How a value may be written.
pub fn example(schema: &Json) -> String {
    let example = schema.pointer("/examples/0").map(Json::to_string);
    match (example, schema.get("description").and_then(Json::as_str)) {
        (Some(example), _) => format!("write it like {example}"),
        (None, Some(description)) => first_sentence(description),
        (None, None) => format!("write {}", expectation(schema)),
    }
}

/// What a key is for, in brackets.
pub fn describe(schema: &Json, name: &str) -> String {
    let description = schema
        .pointer(&format!("/properties/{name}/description"))
        .and_then(Json::as_str);
    description.map_or_else(String::new, |text| format!(" ({})", first_sentence(text)))
}

fn first_sentence(text: &str) -> String {
    let flat = text.replace('\n', " ");
    let end = flat.find(". ").unwrap_or(flat.len());
    flat[..end].trim_end_matches('.').into()
}
