//! Writing YAML that people read on: plain scalars where they can be, long texts folded, short
//! maps and rows on one line.
//!
//! ```
//! use twinpress::yaml::{Node, write};
//! let title = Node::line([("zh", Node::text("工作报告")), ("en", Node::text("Report: 2026"))]);
//! let report = [("id".to_owned(), Node::text("a")), ("title".to_owned(), title)];
//! assert_eq!(write(&report), "id: a\ntitle: {zh: 工作报告, en: \"Report: 2026\"}\n");
//! ```

mod layout;
mod scalar;
#[cfg(test)]
mod tests;

pub use layout::write;
pub use scalar::{Place, scalar};

/// A value of a YAML file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// A string.
    Text(String),
    /// A number, a date or a keyword: written as it is.
    Bare(String),
    /// A map, an entry a line.
    Map(Vec<(String, Node)>),
    /// A map on one line, where it fits and holds no map of more lines.
    Line(Vec<(String, Node)>),
    /// A list, an item a line.
    List(Vec<Node>),
    /// A list on one line, where it fits.
    Row(Vec<Node>),
}

impl Node {
    /// A string.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A number, a date or a keyword.
    pub fn bare(word: impl ToString) -> Self {
        Self::Bare(word.to_string())
    }

    /// A map, an entry a line.
    pub fn map<'k>(entries: impl IntoIterator<Item = (&'k str, Node)>) -> Self {
        Self::Map(owned(entries))
    }

    /// A map on one line, where it fits.
    pub fn line<'k>(entries: impl IntoIterator<Item = (&'k str, Node)>) -> Self {
        Self::Line(owned(entries))
    }
}

fn owned<'k>(entries: impl IntoIterator<Item = (&'k str, Node)>) -> Vec<(String, Node)> {
    let owned = |(key, node): (&str, Node)| (key.to_owned(), node);
    entries.into_iter().map(owned).collect()
}
