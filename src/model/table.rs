//! Tables.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Localized, Said, Spanned};

/// A table with a header row.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Table {
    /// A name for the block, unique in the report.
    pub id: Option<Spanned<String>>,
    /// The caption, printed above with the table's number.
    pub caption: Option<Localized>,
    /// The columns, at least one.
    #[schemars(length(min = 1))]
    pub columns: Vec<Column>,
    /// The rows: as many cells in each as there are columns.
    pub rows: Vec<Spanned<Vec<Cell>>>,
    /// A remark for the editors, never printed.
    pub note: Option<Said>,
}

/// A column of a table.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Column {
    /// What stands in the header row.
    pub header: Localized,
}

/// A cell: a text in every language, or one string for all of them.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged)]
pub enum Cell {
    /// The same in every language, such as `{funds}` or `2026`.
    #[serde(rename = "scalar")]
    Same(Said),
    /// A text in every language.
    #[serde(rename = "mapping")]
    Text(Localized),
}
