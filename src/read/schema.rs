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
    if let Some(text) = schema["$defs"]["Text"].as_object_mut() {
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
    let units: Vec<&String> = vocabulary.units.iter().collect();
    schema["$defs"]["Unit"]["anyOf"][0]["examples"] = json!(units);
    schema
}

/// The schema for those who write report files: what stands in another file has been put in its place
/// when a report is held against it.
pub fn published(mut schema: Value) -> Value {
    let rows = &mut schema["$defs"]["Table"]["properties"]["rows"];
    let given = json!({ "type": rows["type"].take(), "items": rows["items"].take() });
    let file = json!({
        "type": "object",
        "properties": { super::rows::FILE: { "type": "string" } },
        "required": [super::rows::FILE],
        "additionalProperties": false,
    });
    *rows = json!({ "description": rows["description"].take(), "anyOf": [given, file] });
    schema
}
