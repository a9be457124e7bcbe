//! Languages, by their BCP 47 subtag.

use std::borrow::Cow;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diag::Argument;

/// A language of a report, such as `zh` or `en`.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Lang(Cow<'static, str>);

impl Lang {
    /// A language by its subtag. Those of most reports take no memory of their own: a long report
    /// names them a hundred thousand times.
    pub fn new(tag: impl AsRef<str>) -> Self {
        const USUAL: [&str; 2] = ["zh", "en"];
        let tag = tag.as_ref();
        let usual = USUAL.into_iter().find(|usual| *usual == tag);
        Self(usual.map_or_else(|| Cow::Owned(tag.to_owned()), Cow::Borrowed))
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

impl AsRef<str> for Lang {
    fn as_ref(&self) -> &str {
        &self.0
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
