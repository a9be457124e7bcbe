//! Languages, by their BCP 47 subtag.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diag::Argument;

/// A language of a report, such as `zh` or `en`.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Lang(String);

impl Lang {
    /// A language by its subtag.
    pub fn new(tag: impl Into<String>) -> Self {
        Self(tag.into())
    }

    /// The subtag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether words are written without blanks between them, so that a line break inside a text
    /// joins without one.
    pub fn joins_without_blank(&self) -> bool {
        matches!(self.0.split('-').next(), Some("zh" | "ja"))
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Lang {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<&Lang> for Argument {
    fn from(lang: &Lang) -> Self {
        lang.as_str().into()
    }
}
