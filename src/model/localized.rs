//! Texts: one string for each language.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use super::{Lang, Spanned};
use crate::source::Span;

/// What is said in one language: the string as written, with its inline markup, and its place.
pub type Said = Spanned<String>;

/// A text in every language of the report.
///
/// In each string `**strong**` is strong, `{name}` a figure, `[^name]` a footnote, `{#id}` a
/// cross-reference, and a backslash escapes; everything else is literal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Localized(Spanned<BTreeMap<Lang, Said>>);

impl Localized {
    /// The string in a language, if there is one.
    pub fn get(&self, lang: &Lang) -> Option<&Said> {
        self.0.value.get(lang)
    }

    /// All languages and their strings, ordered by language.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &Said)> {
        self.0.value.iter()
    }

    /// All languages and their strings, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&Lang, &mut Said)> {
        self.0.value.iter_mut()
    }

    /// The place of the whole text.
    pub fn span(&self) -> Span {
        self.0.span
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
            "additionalProperties": { "type": "string" },
            "examples": [{ "zh": "各位代表：", "en": "Fellow Deputies," }],
        })
    }
}
