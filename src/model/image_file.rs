//! The file of an image.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Lang, SharedText, Spanned};
use crate::source::Span;

/// The file of an image: one for all languages, or one for each.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged, rename = "ImageFile")]
pub enum ImageFile {
    /// The same in every language.
    #[serde(rename = "scalar")]
    Same(SharedText),
    /// One for each language.
    #[serde(rename = "mapping")]
    Each(BTreeMap<Spanned<Lang>, SharedText>),
}

impl ImageFile {
    /// The file for a language: its own, else that of another.
    pub fn of(&self, lang: &Lang) -> Option<&SharedText> {
        match self {
            Self::Same(file) => Some(file),
            Self::Each(files) => files.get(lang.as_str()).or_else(|| files.values().next()),
        }
    }

    /// Whether there is a file for a language.
    pub fn is_there(&self, lang: &Lang) -> bool {
        match self {
            Self::Same(_) => true,
            Self::Each(files) => files.contains_key(lang.as_str()),
        }
    }

    /// All files.
    pub fn all(&self) -> Vec<&SharedText> {
        match self {
            Self::Same(file) => vec![file],
            Self::Each(files) => files.values().collect(),
        }
    }

    /// All files, to be changed.
    pub fn all_mut(&mut self) -> Vec<&mut SharedText> {
        match self {
            Self::Same(file) => vec![file],
            Self::Each(files) => files.values_mut().collect(),
        }
    }

    /// Where the first of them stands.
    pub fn span(&self) -> Span {
        self.all()
            .first()
            .map_or(Span::default(), |file| file.span())
    }
}

impl Default for ImageFile {
    fn default() -> Self {
        Self::Same(SharedText::default())
    }
}

impl From<String> for ImageFile {
    fn from(file: String) -> Self {
        Self::Same(file.into())
    }
}

impl SharedText {
    /// The path of the file that it names below the report's folder, without `.` and empty parts.
    pub fn path(&self) -> String {
        let parts = self.value.split('/');
        let parts: Vec<&str> = parts.filter(|part| !matches!(*part, "" | ".")).collect();
        parts.join("/")
    }
}
