//! Values of serde as YAML: a struct an entry a line, a map on one line where it fits, a list an item a
//! line. What is none is left out.

use serde::Serialize;
use serde_content::{Data, Serializer, Value};

use super::{Entries, Key, Node, write};

/// What is laid out otherwise than the rest, by its key.
#[derive(Clone, Copy, Debug, Default)]
pub struct Layout {
    /// Maps with an entry a line, however short they are.
    pub spread: &'static [&'static str],
    /// Maps and lists of which each entry stands on one line, with all that is in it.
    pub close: &'static [&'static str],
    /// Lists on one line. Lists in lists are so too.
    pub rows: &'static [&'static str],
    /// Strings without quotes, though they look like numbers or dates.
    pub bare: &'static [&'static str],
}

/// A struct as a YAML file.
///
/// # Panics
///
/// Where the value is no struct, or holds tuple variants, bytes, or keys that are no strings.
pub fn to_yaml<T: Serialize>(value: &T, layout: &Layout) -> String {
    let value = Serializer::new().serialize(value);
    let value = value.expect("what is written serializes without fault");
    match layout.node(value, "", Around::Lines) {
        Some(Node::Map(entries)) => write(entries),
        _ => unreachable!("a file is a struct"),
    }
}

/// Around what a value stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    /// Lines of their own.
    Lines,
    /// A list.
    List,
    /// A map or list of which each entry stands on one line.
    Close,
    /// One line.
    Line,
}

impl Layout {
    /// The node of the value of a key; none where the value is none.
    fn node(&self, value: Value, key: &str, around: Around) -> Option<Node> {
        Some(match value {
            Value::Option(None) | Value::Unit => return None,
            Value::Option(Some(inner)) => return self.node(*inner, key, around),
            Value::Bool(truth) => Node::bare(truth),
            Value::Number(number) => Node::bare(serde_json::json!(number)),
            Value::Char(c) => Node::text(c),
            Value::String(text) if self.bare.contains(&key) => Node::Bare(text.into_owned()),
            Value::String(text) => Node::Text(text.into_owned()),
            Value::Seq(items) | Value::Tuple(items) => self.list(items, key, around),
            Value::Map(entries) => {
                let entries = entries.into_iter();
                let named = entries.map(|(key, value)| match key {
                    Value::String(key) => (Key::Owned(key.into_owned()), value),
                    _ => unreachable!("the keys of a file are strings"),
                });
                let entries = self.entries(named, around);
                match around != Around::Line && self.spread.contains(&key) {
                    true => Node::Map(entries),
                    false => Node::Line(entries),
                }
            }
            Value::Struct(made) => return self.data(made.data, key, around),
            Value::Enum(made) => match made.data {
                Data::Unit => Node::bare(made.variant),
                Data::NewType { value } => Node::Map(self.entries([(made.variant, value)], around)),
                Data::Tuple { .. } | Data::Struct { .. } => unreachable!("no variant has fields"),
            },
            Value::Bytes(_) => unreachable!("a file holds no bytes"),
        })
    }

    fn data(&self, data: Data, key: &str, around: Around) -> Option<Node> {
        match data {
            Data::Unit => None,
            Data::NewType { value } => self.node(value, key, around),
            Data::Tuple { values } => Some(self.list(values, key, around)),
            Data::Struct { fields } => {
                let entries = self.entries(fields, around);
                Some(match around {
                    Around::Line => Node::Line(entries),
                    Around::Lines | Around::List | Around::Close => Node::Map(entries),
                })
            }
        }
    }

    fn entries<'a>(
        &self,
        entries: impl IntoIterator<Item = (Key, Value<'a>)>,
        around: Around,
    ) -> Entries {
        let entry = |(key, value): (Key, Value)| {
            let around = match around {
                Around::Line | Around::Close => Around::Line,
                Around::Lines | Around::List if self.close.contains(&&*key) => Around::Close,
                Around::Lines | Around::List => Around::Lines,
            };
            let node = self.node(value, &key, around)?;
            Some((key, node))
        };
        entries.into_iter().filter_map(entry).collect()
    }

    fn list(&self, items: Vec<Value>, key: &str, around: Around) -> Node {
        let (inside, is_row) = match around {
            Around::Lines => (Around::List, self.rows.contains(&key)),
            Around::List => (Around::List, true),
            Around::Close => (Around::Line, self.rows.contains(&key)),
            Around::Line => (Around::Line, true),
        };
        let items = items.into_iter();
        let items = items
            .filter_map(|item| self.node(item, "", inside))
            .collect();
        match is_row {
            true => Node::Row(items),
            false => Node::List(items),
        }
    }
}
