//! A report as its file: what serde leaves to say, and how the YAML is laid out.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::report::default_languages;
use super::{
    Amount, Cell, Column, Figure, ImageFile, Lang, Noun, Paragraph, Report, Scale, Spanned, Total,
    Unit, When,
};
use crate::syntax::emit::{Layout, to_yaml};

/// How the keys of a report are laid out, in the way people write them.
const LAYOUT: Layout = Layout {
    spread: &["paragraph", "text", "figures", "footnotes"],
    close: &["figures"],
    rows: &["languages", "formats", "outdated", "sum-of"],
    bare: &["value", "date", "from", "to", "round"],
};

impl Report {
    /// The report file, as YAML. Reading it gives the same report.
    pub fn to_yaml(&self) -> String {
        to_yaml(self, &LAYOUT)
    }
}

/// Serializes enums that the reader tells apart by the shape of their value: as that value.
macro_rules! by_shape {
    ($($name:ident { $($variant:ident),+ })+) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => value.serialize(serializer),)+
                }
            }
        }
    )+};
}

by_shape! {
    Paragraph { Full, Plain }
    Column { Full, Plain }
    Total { Cells, Label }
    Cell { Same, Text }
    Noun { Same, Forms }
    Scale { Same, Words }
    Figure { Code, Date, Plan, Quantity, Ordinal }
    Amount { One, Range }
    When { One, Period }
}

impl Serialize for ImageFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Same(file) => file.serialize(serializer),
            // Chinese first, as in every text.
            Self::Each(files) => serializer.collect_map(files.iter().rev()),
        }
    }
}

impl Serialize for Unit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(name) => name.serialize(serializer),
            // Chinese first, as in every text.
            Self::Noun(nouns) => serializer.collect_map(nouns.iter().rev()),
        }
    }
}

/// Whether a key may be left out, as its value is the one it has then.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Whether the languages are those of a report that names none.
pub fn is_usual(languages: &Spanned<Vec<Spanned<Lang>>>) -> bool {
    *languages == default_languages()
}

/// Entries in the order of their places in the file; those that were made in code by their names.
pub fn in_file_order<T: Serialize, S: Serializer>(
    map: &BTreeMap<Spanned<String>, T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut entries: Vec<_> = map.iter().collect();
    entries.sort_by_key(|(name, _)| name.span.start);
    serializer.collect_map(entries)
}
