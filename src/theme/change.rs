//! Changes to a theme, and what of them contradicts itself.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::design::Design;
use crate::diag::{Diagnostic, code};
use crate::source::Source;
use crate::syntax::tree::{self, Node};
use crate::syntax::yaml;

/// The key under which a theme says what is otherwise in Word.
const WORD: &str = "word";

/// The parts of a theme that a report, or a file, has otherwise: keys and values as they are
/// written.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Changes(Map<String, Value>);

/// What contradicts itself in a theme.
#[derive(Clone, Debug, PartialEq)]
pub struct Flaw {
    /// The keys that lead to the part, such as `page` and `measure`.
    pub path: [&'static str; 2],
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a part of a theme.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The text and the margin before it take more than the paper has, in points.
    TooLarge {
        /// What margin and text take.
        needed: f64,
        /// What the paper has.
        paper: f64,
    },
    /// The size of the type that follows, in points, is not between 5 and 100.
    Size(f64),
    /// Lines are closer than the type is high, in points.
    Pitch {
        /// The size of the type.
        size: f64,
        /// From one line to the next.
        pitch: f64,
    },
    /// The tradition sets text on a grid, and this is for text without one.
    OnGrid,
    /// The tradition sets text without a grid, and this is for text on one.
    NoGrid,
    /// A value that the schema allows and the type does not.
    Value(String),
}

impl Flaw {
    /// The diagnostic of a flaw, without a place.
    pub fn diagnostic(&self) -> Diagnostic {
        let key = self.path.join(".");
        let one_place = |number: f64| format!("{number:.1}");
        let mm = |points: f64| one_place(points * 25.4 / 72.0);
        match &self.fault {
            Fault::TooLarge { needed, paper } => code::THEME_TOO_LARGE
                .error()
                .with("needed", mm(*needed))
                .with("paper", mm(*paper))
                .with("key", key),
            Fault::Size(size) => {
                let follows = self.path == ["text", "characters"];
                code::THEME_SIZE
                    .error()
                    .with("size", one_place(*size))
                    .with("key", key)
                    .help(if follows { "characters" } else { "key" })
            }
            Fault::Pitch { size, pitch } => code::THEME_PITCH
                .error()
                .with("pitch", one_place(*pitch))
                .with("size", one_place(*size)),
            Fault::OnGrid => grid(key, "on").help("characters"),
            Fault::NoGrid => grid(key, "off").help("size"),
            Fault::Value(reason) => code::THEME_SHAPE.error().with("reason", reason),
        }
    }
}

fn grid(key: String, grid: &str) -> Diagnostic {
    code::THEME_GRID.error().with("key", key).with("grid", grid)
}

impl Changes {
    /// A theme of the program's own.
    pub fn of_program(file: &str) -> Self {
        let parsed = yaml::parse(&Source::new("theme", file));
        match value(&parsed.expect("a theme of the program's own is YAML").value) {
            Value::Object(parts) => Self(parts),
            _ => unreachable!("a theme of the program's own is a mapping"),
        }
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
    Ok((design(print)?, design(word)?))
}

fn design(parts: Map<String, Value>) -> Result<Design, Vec<Flaw>> {
    serde_json::from_value(Value::Object(parts)).map_err(|error| {
        vec![Flaw {
            path: ["", ""],
            fault: Fault::Value(error.to_string()),
        }]
    })
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

/// Lets a part of a theme be left out. Used by the schema: a report has only what it changes.
pub fn make_optional(schema: &mut Schema) {
    schema.remove("required");
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

impl<'de> Deserialize<'de> for Changes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Raw::deserialize(deserializer)?.0 {
            Value::Object(parts) => Ok(Self(parts)),
            _ => Err(serde::de::Error::custom("a theme is a group of keys")),
        }
    }
}

/// A scalar: no text of a theme looks like a number or a truth value.
fn scalar(text: &str) -> Value {
    match (text.parse::<u32>(), text.parse::<bool>()) {
        (Ok(number), _) => number.into(),
        (_, Ok(truth)) => truth.into(),
        (Err(_), Err(_)) => text.into(),
    }
}

fn value(node: &Node) -> Value {
    match &node.value {
        tree::Value::Scalar { .. } if node.is_null() => Value::Null,
        tree::Value::Scalar { text, .. } => scalar(text),
        tree::Value::Sequence(items) => items.iter().map(value).collect(),
        tree::Value::Mapping(entries) => {
            let entries = entries
                .iter()
                .map(|(key, node)| (key.name.clone(), value(node)));
            Value::Object(entries.collect())
        }
    }
}

/// Any value, as a reader gives it that knows scalars as texts.
struct Raw(Value);

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor).map(Raw)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a part of a theme")
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(scalar(text))
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(truth.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Raw(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some((key, Raw(value))) = entries.next_entry::<String, Raw>()? {
            map.insert(key, value);
        }
        Ok(map.into())
    }
}
