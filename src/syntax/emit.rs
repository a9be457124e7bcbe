//! Writing YAML that people read on: plain scalars where they can be, long texts folded, short
//! maps and rows on one line.
//!
//! ```
//! use twinpress::syntax::emit::{Node, write};
//! let title = Node::line([("zh", Node::text("工作报告")), ("en", Node::text("Report: 2026"))]);
//! let report = vec![("id".into(), Node::text("a")), ("title".into(), title)];
//! assert_eq!(write(report), "id: a\ntitle: {zh: 工作报告, en: \"Report: 2026\"}\n");
//! ```

mod layout;
mod scalar;
mod serialize;

use std::borrow::Cow;

pub use layout::{on_one_line, write};
pub use scalar::{Place, double_quoted, scalar};
pub use serialize::{Layout, to_yaml};

/// The key of an entry: most are words of the program.
pub type Key = Cow<'static, str>;

/// The entries of a map.
pub type Entries = Vec<(Key, Node)>;

/// A value of a YAML file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// A string.
    Text(String),
    /// A number, a date or a keyword: written as it is.
    Bare(String),
    /// A map, an entry a line.
    Map(Entries),
    /// A map on one line, where it fits and holds no map of more lines.
    Line(Entries),
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
    pub fn map(entries: impl IntoIterator<Item = (impl Into<Key>, Node)>) -> Self {
        Self::Map(keyed(entries))
    }

    /// A map on one line, where it fits.
    pub fn line(entries: impl IntoIterator<Item = (impl Into<Key>, Node)>) -> Self {
        Self::Line(keyed(entries))
    }
}

fn keyed(entries: impl IntoIterator<Item = (impl Into<Key>, Node)>) -> Entries {
    let entries = entries.into_iter();
    entries.map(|(key, node)| (key.into(), node)).collect()
}
