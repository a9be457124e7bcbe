//! What a JSON Schema says, as far as the model's types go.

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value as Json, from_value};

use crate::diag::{Argument, Message};
use crate::read::schema::LANGUAGES;
use crate::syntax::tree::{Node, Value};

/// A JSON Schema, or a part of one.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Schema {
    #[serde(rename = "$ref")]
    pub reference: Option<String>,
    #[serde(rename = "$defs", deserialize_with = "in_order")]
    pub definitions: Vec<(String, Schema)>,
    #[serde(rename = "$comment")]
    pub comment: Option<String>,
    #[serde(rename = "type", deserialize_with = "one_or_several")]
    pub types: Vec<Type>,
    #[serde(alias = "oneOf")]
    pub any_of: Vec<Schema>,
    #[serde(rename = "const")]
    pub constant: Option<String>,
    pub format: Option<String>,
    pub minimum: u64,
    pub maximum: Option<u64>,
    pub items: Option<Box<Schema>>,
    pub min_items: usize,
    #[serde(deserialize_with = "in_order")]
    pub properties: Vec<(String, Schema)>,
    pub required: Vec<String>,
    #[serde(deserialize_with = "unless_truth")]
    pub additional_properties: Option<Box<Schema>>,
    pub min_properties: usize,
    examples: Vec<Json>,
    description: Option<String>,
}

/// A type of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Type {
    Object,
    Array,
    String,
    Number,
    Integer,
    Boolean,
    Null,
}

fn in_order<'de, D: Deserializer<'de>>(reader: D) -> Result<Vec<(String, Schema)>, D::Error> {
    let parts = Map::deserialize(reader)?.into_iter();
    let parts = parts.map(|(name, part)| Ok((name, from_value(part)?)));
    let parts: Result<_, serde_json::Error> = parts.collect();
    parts.map_err(serde::de::Error::custom)
}

fn one_or_several<'de, D: Deserializer<'de>>(reader: D) -> Result<Vec<Type>, D::Error> {
    let types = match Json::deserialize(reader)? {
        Json::Array(several) => several,
        one => vec![one],
    };
    from_value(Json::Array(types)).map_err(serde::de::Error::custom)
}

fn unless_truth<'de, D: Deserializer<'de>>(reader: D) -> Result<Option<Box<Schema>>, D::Error> {
    let schema = Json::deserialize(reader)?;
    let schema = schema.is_object().then(|| from_value(schema));
    schema.transpose().map_err(serde::de::Error::custom)
}

impl Schema {
    /// What a JSON Schema says.
    pub fn of(schema: &Json) -> Self {
        Self::deserialize(schema).expect("the schemas of the model's types say no more than this")
    }

    /// That of a key.
    pub fn property(&self, name: &str) -> Option<&Self> {
        let mut properties = self.properties.iter();
        Some(&properties.find(|(known, _)| known == name)?.1)
    }

    /// The key of a schema for an object with just one.
    pub fn only_key(&self) -> Option<&str> {
        match (&self.properties[..], &self.required[..]) {
            ([_], [required]) => Some(required),
            _ => None,
        }
    }

    /// Whether an object must have a key.
    pub fn requires(&self, name: &str) -> bool {
        self.required.iter().any(|required| required == name)
    }

    /// Whether a node may have this type, whatever it holds.
    pub fn fits(&self, node: &Node) -> bool {
        let is_scalar = |t: &Type| !matches!(t, Type::Object | Type::Array | Type::Null);
        match &node.value {
            _ if node.is_null() => self.types.contains(&Type::Null),
            Value::Mapping(_) => self.types.contains(&Type::Object),
            Value::Sequence(_) => self.types.contains(&Type::Array),
            Value::Scalar { .. } => self.types.iter().any(is_scalar),
        }
    }

    /// How many of a node's keys it knows.
    pub fn likeness(&self, node: &Node) -> usize {
        let keys = node.entries().iter();
        keys.filter(|(key, _)| self.property(&key.name).is_some())
            .count()
    }

    /// Whether a value is a text, a string for each language.
    pub fn is_text(&self) -> bool {
        self.comment.as_deref() == Some(LANGUAGES)
    }

    /// What it wants, in the author's terms.
    pub fn expectation(&self) -> Message {
        kind(match self.types.first() {
            Some(Type::Object) => "mapping",
            Some(Type::Array) => "sequence",
            Some(Type::Boolean) => "boolean",
            Some(Type::Integer) => "integer",
            Some(Type::Number) => "number",
            Some(Type::String | Type::Null) | None => "text",
        })
    }

    /// How a value may be written.
    pub fn example(&self) -> Message {
        match (self.examples.first(), &self.description) {
            _ if self.is_text() => Message::new("write-languages"),
            (Some(example), _) => Message::new("write-like").with("example", example.to_string()),
            (None, Some(description)) => first_sentence(description),
            (None, None) => Message::new("write-kind").with("kind", self.expectation()),
        }
    }

    /// What a key is for, to stand behind it; empty where the schema does not say.
    pub fn purpose(&self, name: &str) -> Argument {
        let property = self.property(name);
        match property.and_then(|property| property.description.as_ref()) {
            Some(text) => {
                let purpose = Message::new("key-purpose");
                purpose.with("text", first_sentence(text)).into()
            }
            None => "".into(),
        }
    }
}

/// A kind of value by name.
pub fn kind(kind: &'static str) -> Message {
    Message::new("value-kind").with("kind", kind)
}

/// The first sentence of a description, for languages to translate.
fn first_sentence(description: &str) -> Message {
    let flat = description.replace('\n', " ");
    let end = flat.find(". ").unwrap_or(flat.len());
    Message::foreign("schema-text", flat[..end].trim_end_matches('.'))
}
