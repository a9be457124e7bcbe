//! Families that a report asks for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The families for the roles of type in one language, best first. Those that the program asks for
/// otherwise stand in for them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FontChoice {
    /// The title.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub title: Vec<String>,
    /// Running text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<String>,
    /// Headings of the first level, strong text.
    #[serde(default, rename = "heading-1")]
    pub heading_1: Vec<String>,
    /// Headings of the second level, lead sentences, subtitle and speaker.
    #[serde(default, rename = "heading-2")]
    pub heading_2: Vec<String>,
    /// Page numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub page_number: Vec<String>,
    /// Latin letters and digits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub latin: Vec<String>,
}
