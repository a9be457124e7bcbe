//! Tables.

mod cell;
mod check;
mod joined;
mod verify;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Lang, Localized, LocalizedText, NodeId, Place, SharedText, Spanned, Unit};
use crate::source::Span;
use crate::theme::Absolute;

pub use cell::{signed, ungrouped};
pub use check::{FigureCell, ResolvedCell, TableCheck};
pub use joined::{Area, Joined, Reach, areas, reaches};

/// A table with a header row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Table {
    /// Its identity, and where it stands.
    #[serde(rename = "$place", default, skip_serializing)]
    #[schemars(skip)]
    pub place: Place,
    /// A name for the block, unique in the report.
    pub id: Option<Spanned<String>>,
    /// The caption, printed above with the table's number.
    pub caption: Option<Localized>,
    /// The number it has, from which further tables count on; the next one if left out.
    #[schemars(range(min = 1, max = 9999))]
    pub number: Option<Spanned<u32>>,
    /// What its figures count, printed above it at the right, such as `{zh: 单位：万元, en: "Unit: RMB
    /// 10,000"}`. Where columns have a `unit`, it need not be said.
    pub unit: Option<Localized>,
    /// Whether it stands across a page of its own; where that is left out, a table does whose type
    /// would be too small otherwise.
    pub landscape: Option<bool>,
    /// The least height of its rows, such as `12mm` in a form that is filled in by hand.
    pub row_height: Option<Spanned<Absolute>>,
    /// How negative figures are printed: with a minus sign if left out.
    pub negatives: Option<Negatives>,
    /// The columns, at least one.
    #[schemars(length(min = 1))]
    pub columns: Vec<Column>,
    /// Headers that each stand over several columns, side by side.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<ColumnGroup>,
    /// The rows: as many cells in each as there are columns. The cells of columns that are
    /// computed may be left out. A cell that says `^` is joined with the one above it, one that says
    /// `<` with the one before it. `{csv: FILE}` takes them from a file beside the report, whose first
    /// line names columns by their ids or headers, a column of texts once for each language.
    pub rows: Vec<Spanned<Vec<Cell>>>,
    /// The total below the rows.
    pub total: Option<Total>,
    /// A remark for the editors, never printed: a comment in the Word draft.
    pub note: Option<LocalizedText>,
    /// The languages in which the block's own texts no longer say what the others do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outdated: Vec<Spanned<Lang>>,
}

/// A column of a table: its header alone, or with more said of it.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged, rename = "Column")]
pub enum Column {
    /// With its keys.
    #[serde(rename = "mapping with header")]
    Full(Box<FullColumn>),
    /// What stands in the header row.
    #[serde(rename = "mapping")]
    Plain(Localized),
}

/// A column with all that can be said of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FullColumn {
    /// A name for the column, unique in the table, for sums and shares.
    pub id: Option<Spanned<String>>,
    /// What stands in the header row. The unit is added to it.
    pub header: Localized,
    /// Its width, such as `30mm`; the columns without one share what is left.
    pub width: Option<Spanned<Absolute>>,
    /// Where its cells stand; figures by the decimal point, and texts by the language's usage, if
    /// left out.
    pub align: Option<ColumnAlign>,
    /// What stands in the column; figures where it has a unit or a scale, or is computed.
    pub form: Option<ColumnForm>,
    /// What the figures of the column count.
    pub unit: Option<Unit>,
    /// Whether the header, or the line above the table, names the unit; it does if left out.
    pub show_unit: Option<bool>,
    /// How many units a figure's one stands for: with `unit: yuan` and `scale: hundred-million`
    /// the cell `56.5` is 5650000000 yuan, under a header that says 亿元 and RMB 100 million.
    pub scale: Option<Spanned<ColumnScale>>,
    /// The decimals printed, rounded half up; as written if left out, and one for a share.
    pub places: Option<Spanned<u16>>,
    /// The columns, by their ids, of which each cell is the sum, in their unit; a `scale` of its
    /// own converts it.
    pub sum_of: Option<Spanned<Vec<Spanned<String>>>>,
    /// The column, by its id, of whose total each cell is the share in percent.
    pub share_of: Option<Spanned<String>>,
}

/// A header over several columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ColumnGroup {
    /// What stands over the columns.
    pub header: Localized,
    /// The columns that it stands over, by their ids: side by side, in their order.
    #[schemars(length(min = 1))]
    pub columns: Spanned<Vec<Spanned<String>>>,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnForm {
    /// Texts.
    Text,
    /// Figures, the same in every language, aligned on the decimal point.
    Number,
}

/// Where the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnAlign {
    /// At the left edge.
    Left,
    /// In the middle.
    Center,
    /// At the right edge.
    Right,
}

/// How the negative figures of a table are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Negatives {
    /// With a minus sign.
    Minus,
    /// In parentheses, as in accounts: `(1,234)`.
    Parentheses,
}

/// How many units one stands for in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[derive(strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum ColumnScale {
    /// 千.
    Thousand,
    /// 万.
    TenThousand,
    /// 百万.
    Million,
    /// 亿.
    HundredMillion,
    /// 十亿.
    Billion,
    /// 万亿.
    Trillion,
}

/// The total below the rows.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged, rename = "Total")]
pub enum Total {
    /// A cell for each column: a text, a total that is verified, or `sum` to have it computed.
    #[serde(rename = "sequence")]
    Cells(Spanned<Vec<Cell>>),
    /// What stands in front of it; every column that can be summed is.
    #[serde(rename = "mapping")]
    Label(Localized),
}

/// A cell: a text in every language, or one string for all of them.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename = "$by-shape")]
#[schemars(untagged, rename = "Cell")]
pub enum Cell {
    /// The same in every language, such as `{funds}` or `2026`. In a column of figures an exact
    /// decimal in the unit of the header, a figure's name in braces, `—` where there is none, or
    /// `subtotal` for the sum of the rows above, down from the last such row.
    #[serde(rename = "scalar")]
    Same(SharedText),
    /// A text in every language.
    #[serde(rename = "mapping")]
    Text(Localized),
}

impl Cell {
    /// Its identity.
    pub fn node(&self) -> NodeId {
        match self {
            Self::Same(said) => said.node(),
            Self::Text(text) => text.node(),
        }
    }

    /// Its place.
    pub fn span(&self) -> Span {
        match self {
            Self::Same(said) => said.span(),
            Self::Text(text) => text.span(),
        }
    }
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

    /// All that is said of the column, where more is said than its header.
    pub fn full(&self) -> Option<&FullColumn> {
        match self {
            Self::Full(full) => Some(full),
            Self::Plain(_) => None,
        }
    }

    /// All that is said of the column, where it holds figures.
    pub fn figures(&self) -> Option<&FullColumn> {
        self.full().filter(|full| !full.holds_texts())
    }

    /// Its id: one by its place, from 0, where it has none.
    pub fn name(&mut self, place: usize) -> String {
        if let Self::Plain(header) = self {
            let header = std::mem::take(header);
            *self = Self::Full(Box::new(FullColumn {
                header,
                ..FullColumn::default()
            }));
        }
        let Self::Full(full) = self else {
            return String::new();
        };
        let name = || Spanned::from(format!("c{}", place + 1));
        full.id.get_or_insert_with(name).value.clone()
    }

    /// Whether the program computes its cells.
    pub fn is_computed(&self) -> bool {
        self.figures().is_some_and(FullColumn::is_computed)
    }
}

impl FullColumn {
    /// Whether texts stand in it.
    pub fn holds_texts(&self) -> bool {
        match self.form {
            Some(form) => form == ColumnForm::Text,
            None => self.unit.is_none() && self.scale.is_none() && !self.is_computed(),
        }
    }

    /// The unit and the scale by their names in the report file.
    pub fn unit_and_scale(&self) -> (Option<String>, Option<ColumnScale>) {
        let scale = self.scale.as_ref().map(|scale| scale.value);
        (self.unit.as_ref().map(Unit::name), scale)
    }

    fn is_computed(&self) -> bool {
        self.sum_of.is_some() || self.share_of.is_some()
    }

    /// Whether its figures are shares or changes of something, which no sum makes sense of.
    pub fn is_relative(&self) -> bool {
        let relative = |unit: &Unit| match unit {
            Unit::Known(name) => matches!(name.as_str(), "percent" | "percentage-point"),
            Unit::Noun(_) => false,
        };
        self.share_of.is_some() || self.unit.as_ref().is_some_and(relative)
    }
}

impl ColumnScale {
    /// The power of ten.
    pub const fn power(self) -> i16 {
        match self {
            Self::Thousand => 3,
            Self::TenThousand => 4,
            Self::Million => 6,
            Self::HundredMillion => 8,
            Self::Billion => 9,
            Self::Trillion => 12,
        }
    }
}
