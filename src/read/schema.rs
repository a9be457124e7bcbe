//! The JSON Schema of a report file, made from the model's types and the locales' languages.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::model::{Report, Vocabulary};

/// Marks the schema whose keys are languages.
pub const LANGUAGES: &str = "a string for each language";

/// The JSON Schema (draft 2020-12) of a report file.
pub fn schema(vocabulary: &Vocabulary) -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Report>().to_value();
    if let Some(text) = schema
        .pointer_mut("/$defs/Text")
        .and_then(Value::as_object_mut)
    {
        let languages = vocabulary.languages.iter();
        let mut keys: Map<String, Value> = languages
            .map(|lang| (lang.to_string(), json!({ "type": "string" })))
            .collect();
        if let Some(Value::Object(others)) = text.remove("properties") {
            keys.extend(others);
        }
        text.insert("properties".into(), Value::Object(keys));
        text.insert("additionalProperties".into(), Value::Bool(false));
        text.insert("$comment".into(), Value::from(LANGUAGES));
    }
    let units = vocabulary
        .units
        .iter()
        .cloned()
        .map(Value::String)
        .collect();
    if let Some(unit) = schema
        .pointer_mut("/$defs/Unit/anyOf/0")
        .and_then(Value::as_object_mut)
    {
        unit.insert("examples".into(), Value::Array(units));
    }
    schema
}
