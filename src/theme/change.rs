//! Changes to a theme, and what they make of it.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::design::Design;
use super::measure::Flaw;
use crate::diag::code;
use crate::source::Source;
use crate::syntax::tree::{self, Node};
use crate::syntax::yaml;

/// The key under which a theme says what is otherwise in Word.
const WORD: &str = "word";

/// The parts of a theme that a report, or a file, has otherwise: keys and values as they are
/// written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Changes(#[serde(deserialize_with = "typed_map")] Map<String, Value>);

impl Changes {
    /// A theme of the program's own.
    pub fn of_program(file: &str) -> Self {
        let parsed = yaml::parse(&Source::new("theme", file));
        let parts = value(&parsed.expect("a theme of the program's own is YAML").value);
        serde_json::from_value(parts).expect("a theme of the program's own is a map")
    }

    /// The changes of two, of which the second holds where both say something.
    pub fn and(mut self, others: &Self) -> Self {
        overlay(&mut self.0, &others.0);
        self
    }

    /// What holds for print, and what is otherwise in Word.
    fn parts(&self) -> (Map<String, Value>, Map<String, Value>) {
        let mut print = self.0.clone();
        let word = match print.remove(WORD) {
            Some(Value::Object(word)) => word,
            Some(_) | None => Map::new(),
        };
        (print, word)
    }
}

/// The designs of print and Word by a whole theme with changes.
pub fn designs(own: &Changes, changes: &Changes) -> Result<(Design, Design), Vec<Flaw>> {
    let (mut print, own_word) = own.parts();
    let (changed, changed_word) = changes.parts();
    let mut word = print.clone();
    overlay(&mut print, &changed);
    for layer in [&own_word, &changed, &changed_word] {
        overlay(&mut word, layer);
    }
    let design = |parts| {
        serde_json::from_value(Value::Object(parts)).map_err(|error| {
            // A value that the schema allows and the type does not.
            let found = code::THEME_SHAPE.error().with("reason", error.to_string());
            let path = ["", ""];
            vec![Flaw { path, found }]
        })
    };
    Ok((design(print)?, design(word)?))
}

/// Lays one map over another, map by map.
fn overlay(below: &mut Map<String, Value>, above: &Map<String, Value>) {
    for (key, value) in above {
        match (below.get_mut(key), value) {
            (Some(Value::Object(below)), Value::Object(above)) => overlay(below, above),
            _ => {
                below.insert(key.clone(), value.clone());
            }
        }
    }
}

impl JsonSchema for Changes {
    fn schema_name() -> Cow<'static, str> {
        "Theme".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let word = generator.subschema_for::<Design>();
        let mut schema = Design::json_schema(generator);
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        if let Some(properties) = properties {
            properties.insert(WORD.into(), word.into());
        }
        schema
    }
}

/// Reads a map of a reader that knows scalars as texts.
fn typed_map<'de, D: serde::Deserializer<'de>>(reader: D) -> Result<Map<String, Value>, D::Error> {
    let mut map = Map::deserialize(reader)?;
    map.values_mut().for_each(settle_type);
    Ok(map)
}

/// Makes numbers and truth values of scalars: no text of a theme looks like one.
fn settle_type(value: &mut Value) {
    match value {
        Value::String(text) => match (text.parse::<u32>(), text.parse::<bool>()) {
            (Ok(number), _) => *value = number.into(),
            (_, Ok(truth)) => *value = truth.into(),
            (Err(_), Err(_)) => {}
        },
        Value::Array(items) => items.iter_mut().for_each(settle_type),
        Value::Object(map) => map.values_mut().for_each(settle_type),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A node as the value of another reader, its scalars as texts.
fn value(node: &Node) -> Value {
    match &node.value {
        tree::Value::Scalar { .. } if node.is_null() => Value::Null,
        tree::Value::Scalar { text, .. } => text.as_str().into(),
        tree::Value::Sequence(items) => items.iter().map(value).collect(),
        tree::Value::Mapping(entries) => {
            let entries = entries.iter();
            Value::Object(
                entries
                    .map(|(key, node)| (key.name.clone(), value(node)))
                    .collect(),
            )
        }
    }
}
