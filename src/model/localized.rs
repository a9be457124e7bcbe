//! Texts: one string for each language.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::{Lang, NodeId, Spanned};
use crate::source::Span;

/// What is said in one language: the string as written, with its inline markup, and its place.
pub type Said = Spanned<String>;

/// A text in every language of the report, and what its editors say of it.
///
/// In each string `**strong**` is strong, `{name}` a figure, `[^name]` a footnote, `{#id}` a
/// cross-reference, and a backslash escapes; everything else is literal.
/// Two are equal by what they say.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Localized {
    #[serde(skip)]
    pub(super) node: NodeId,
    entries: Spanned<Entries>,
}

impl PartialEq for Localized {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

impl Eq for Localized {}

/// One string for every language, such as a cell `2026` or the file of an image. Two are equal by
/// what they say.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct SharedText {
    #[serde(skip)]
    #[schemars(skip)]
    pub(super) node: NodeId,
    said: Said,
}

impl SharedText {
    /// Its identity.
    pub fn node(&self) -> NodeId {
        self.node
    }

    /// Its place.
    pub fn span(&self) -> Span {
        self.said.span
    }

    /// Its string, to be changed.
    pub fn said_mut(&mut self) -> &mut Said {
        &mut self.said
    }
}

impl Deref for SharedText {
    type Target = Said;

    fn deref(&self) -> &Said {
        &self.said
    }
}

impl From<String> for SharedText {
    fn from(text: String) -> Self {
        Self {
            node: NodeId::default(),
            said: text.into(),
        }
    }
}

impl PartialEq for SharedText {
    fn eq(&self, other: &Self) -> bool {
        self.said == other.said
    }
}

impl Eq for SharedText {}

/// The keys of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Entries {
    said: BTreeMap<Lang, Said>,
    outdated: Vec<Spanned<Lang>>,
    note: Option<Said>,
}

impl Localized {
    /// The key of the languages that are outdated; no language has this name.
    pub const OUTDATED: &'static str = "outdated";
    /// The key of the note; no language has this name.
    pub const NOTE: &'static str = "note";

    /// Its identity.
    pub fn node(&self) -> NodeId {
        self.node
    }

    /// The string in a language, if there is one.
    pub fn get(&self, lang: &Lang) -> Option<&Said> {
        self.entries.value.said.get(lang)
    }

    /// Whether there is something to print in a language.
    pub fn is_said(&self, lang: &Lang) -> bool {
        self.get(lang).is_some_and(|said| !said.trim().is_empty())
    }

    /// True if it is written as empty on purpose: some language is named, and none says anything.
    pub fn is_left_empty(&self) -> bool {
        let mut said = self.iter().peekable();
        said.peek().is_some() && said.all(|(_, said)| said.trim().is_empty())
    }

    /// All languages and their strings, ordered by language.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &Said)> {
        self.entries.value.said.iter()
    }

    /// All languages and their strings, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&Lang, &mut Said)> {
        self.entries.value.said.iter_mut()
    }

    /// The languages whose strings no longer say what the others do.
    pub fn outdated(&self) -> &[Spanned<Lang>] {
        &self.entries.value.outdated
    }

    /// A remark for the editors, never printed.
    pub fn note(&self) -> Option<&Said> {
        self.entries.value.note.as_ref()
    }

    /// The place of the whole text.
    pub fn span(&self) -> Span {
        self.entries.span
    }
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Entries;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string for each language")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
        let mut entries = Entries::default();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                Localized::OUTDATED => entries.outdated = map.next_value()?,
                Localized::NOTE => entries.note = map.next_value()?,
                _ => {
                    entries.said.insert(Lang::new(key), map.next_value()?);
                }
            }
        }
        Ok(entries)
    }
}

impl JsonSchema for Localized {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text in every language of the report. `**strong**` is strong, `{name}` a figure, `[^name]` a footnote, `{#id}` a cross-reference; a backslash escapes; everything else is literal.",
            "type": "object",
            "minProperties": 1,
            "properties": {
                Self::OUTDATED: {
                    "description": "The languages whose strings no longer say what the others do.",
                    "type": "array",
                    "items": { "type": "string" },
                },
                Self::NOTE: {
                    "description": "A remark for the editors, never printed.",
                    "type": "string",
                },
            },
            "additionalProperties": { "type": "string" },
            "examples": [{ "zh": "各位代表：", "en": "Fellow Deputies," }],
        })
    }
}
