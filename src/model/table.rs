//! Tables.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Lang, Localized, Said, Spanned};

/// A table with a header row.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Table {
    /// A name for the block, unique in the report.
    pub id: Option<Spanned<String>>,
    /// The caption, printed above with the table's number.
    pub caption: Option<Localized>,
    /// The number it has, from which further tables count on; the next one if left out.
    #[schemars(range(min = 1, max = 9999))]
    pub number: Option<Spanned<u32>>,
    /// The columns, at least one.
    #[schemars(length(min = 1))]
    pub columns: Vec<Column>,
    /// The rows: as many cells in each as there are columns.
    pub rows: Vec<Spanned<Vec<Cell>>>,
    /// A remark for the editors, never printed: a comment in the Word draft.
    pub note: Option<Said>,
    /// The languages in which the block's own texts no longer say what the others do.
    #[serde(default)]
    pub outdated: Vec<Spanned<Lang>>,
}

impl Table {
    /// The texts of the caption, the header and the cells.
    pub fn texts(&self) -> Vec<&Localized> {
        let cells = self.rows.iter().flat_map(|row| &row.value);
        let said = cells.filter_map(|cell| match cell {
            Cell::Text(text) => Some(text),
            Cell::Same(_) => None,
        });
        let headers = self.columns.iter().map(Column::header);
        self.caption.iter().chain(headers).chain(said).collect()
    }
}

/// A column of a table: its header alone, or with more said of it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged, rename = "Column")]
pub enum Column {
    /// With its keys.
    #[serde(rename = "mapping with header")]
    Full(FullColumn),
    /// What stands in the header row.
    #[serde(rename = "mapping")]
    Plain(Localized),
}

/// A column with all that can be said of it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FullColumn {
    /// What stands in the header row.
    pub header: Localized,
}

impl Column {
    /// What stands in the header row.
    pub fn header(&self) -> &Localized {
        match self {
            Self::Full(full) => &full.header,
            Self::Plain(header) => header,
        }
    }

    /// What stands in the header row, to be changed.
    pub fn header_mut(&mut self) -> &mut Localized {
        match self {
            Self::Full(full) => &mut full.header,
            Self::Plain(header) => header,
        }
    }
}

/// A cell: a text in every language, or one string for all of them.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged, rename = "Cell")]
pub enum Cell {
    /// The same in every language, such as `{funds}` or `2026`.
    #[serde(rename = "scalar")]
    Same(Said),
    /// A text in every language.
    #[serde(rename = "mapping")]
    Text(Localized),
}
