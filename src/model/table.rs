//! Tables.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Localized, Said, Spanned};

/// A table with a header row.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Table {
    /// A name for the block, unique in the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Spanned<String>>,
    /// The caption, printed above with the table's number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Localized>,
    /// The columns, at least one.
    #[schemars(length(min = 1))]
    pub columns: Vec<Column>,
    /// The rows: as many cells in each as there are columns.
    pub rows: Vec<Spanned<Vec<Cell>>>,
    /// A remark for the editors, never printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Said>,
}

/// A column of a table.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Column {
    /// What stands in the header row.
    pub header: Localized,
}

/// A cell: a text in every language, or one string for all of them.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Cell {
    /// The same in every language, such as `{funds}` or `2026`.
    Same(Said),
    /// A text in every language.
    Text(Localized),
}
