//! Families that a report asks for.

use schemars::JsonSchema;
use serde::Deserialize;

/// The families for the roles of type in one language, best first. Those that the program asks for
/// otherwise stand in for them.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FontChoice {
    /// The title.
    #[serde(default)]
    pub title: Vec<String>,
    /// Running text.
    #[serde(default)]
    pub body: Vec<String>,
    /// Headings of the first level, strong text.
    #[serde(default, rename = "heading-1")]
    pub heading_1: Vec<String>,
    /// Headings of the second level, lead sentences, subtitle and speaker.
    #[serde(default, rename = "heading-2")]
    pub heading_2: Vec<String>,
    /// Page numbers.
    #[serde(default)]
    pub page_number: Vec<String>,
    /// Latin letters and digits.
    #[serde(default)]
    pub latin: Vec<String>,
}
