//! A report file as a tree of nodes, each with its place.

use crate::source::Span;

/// A node of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A scalar: its text, and whether it was written without quotes, so that `true`, `5` or
    /// nothing may be more than a string.
    Scalar {
        /// The text.
        text: String,
        /// Written plainly, without quotes.
        plain: bool,
    },
    /// A list.
    Sequence(Vec<Node>),
    /// Keys and values, in the order of the file.
    Mapping(Vec<(Key, Node)>),
}

/// A key of a mapping.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub span: Span,
}

impl Node {
    /// What the author would call the node.
    pub fn kind(&self) -> &'static str {
        match &self.value {
            Value::Scalar { .. } if self.is_null() => "nothing",
            Value::Scalar { text, plain: true } if is_number(text) => "number",
            Value::Scalar { text, plain: true } if as_bool(text).is_some() => "truth",
            Value::Scalar { .. } => "text",
            Value::Sequence(_) => "sequence",
            Value::Mapping(_) => "mapping",
        }
    }

    /// Whether nothing was written.
    pub fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar { text, plain: true }
            if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// The scalar's text.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } if !self.is_null() => Some(text),
            _ => None,
        }
    }

    /// The scalar as a truth value, if it was written plainly as one.
    pub fn as_bool(&self) -> Option<bool> {
        match &self.value {
            Value::Scalar { text, plain: true } => as_bool(text),
            _ => None,
        }
    }

    /// The keys and values; none where the node is no mapping.
    pub fn entries(&self) -> &[(Key, Node)] {
        match &self.value {
            Value::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// The value of a key; none where the node is no mapping or has no such key.
    pub fn get(&self, name: &str) -> Option<&Node> {
        let found = self.entries().iter().find(|(key, _)| key.name == name);
        found.map(|(_, value)| value)
    }

    /// The items of a list; none where the node is no list.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::Sequence(items) => items,
            Value::Scalar { .. } | Value::Mapping(_) => &[],
        }
    }

    /// The path to the node inside at a place, such as `body[3].paragraph`; empty for the node itself.
    pub fn path_to(&self, span: Span) -> String {
        let (mut path, mut node) = (String::new(), self);
        // What stands in an attached file has its line there.
        while node.span != span && span.start <= self.span.end {
            let items = node.items();
            let entries = node.entries();
            let before = |node: &Self| node.span.start <= span.start;
            let item = items.partition_point(before);
            let entry = entries.partition_point(|(_, value)| before(value));
            if item > 0 {
                path += &format!("[{item}]");
                node = &items[item - 1];
            } else if entry > 0 {
                let (key, value) = &entries[entry - 1];
                path += if path.is_empty() { "" } else { "." };
                path += &key.name;
                node = value;
            } else {
                break;
            }
        }
        path
    }

    /// Whether the node is a mapping with this key.
    pub fn has_key(&self, name: &str) -> bool {
        self.entries().iter().any(|(key, _)| key.name == name)
    }
}

fn as_bool(text: &str) -> Option<bool> {
    match text {
        "true" | "True" | "TRUE" => Some(true),
        "false" | "False" | "FALSE" => Some(false),
        _ => None,
    }
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
}
