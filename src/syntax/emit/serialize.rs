//! Values of serde as YAML: a struct an entry a line, a map on one line where it fits, a list an item a
//! line. What is none is left out. Structs and lists are written as they come, so that a long report
//! takes no more memory than its file.

use std::fmt::Display;

use serde::ser::{self, Impossible, Serialize};

use super::layout::{begin_entry, begin_item, item, value};
use super::{Entries, Key, Node};

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
/// Where a map has keys that are no strings, or a string is given as bytes.
pub fn to_yaml<T: Serialize>(value: &T, layout: &Layout) -> String {
    let mut out = String::new();
    let serializer = Serializer {
        layout,
        key: "",
        kind: Kind::Open,
        out: Some((&mut out, 0)),
    };
    let made = value.serialize(serializer);
    made.expect("the keys of a file are strings");
    out
}

/// Why a value can't be written.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Refused(String);

impl ser::Error for Refused {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// Around what a value stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Lines of their own.
    Open,
    /// A list.
    Item,
    /// A map or list of which each entry stands on one line.
    Around,
    /// One line.
    Close,
}

/// What became of a value.
enum Made {
    /// It is none.
    Nothing,
    /// It is still to be written.
    Node(Node),
    /// It is written.
    Written,
}

struct Serializer<'a> {
    layout: &'a Layout,
    key: &'a str,
    kind: Kind,
    /// Where what has lines of its own is written, and the column of its entries or items.
    out: Option<(&'a mut String, usize)>,
}

type Result<T> = std::result::Result<T, Refused>;

impl<'a> Serializer<'a> {
    fn collection(self, node: fn(Entries) -> Node, is_written: bool) -> Collection<'a> {
        let is_open = matches!(self.kind, Kind::Open | Kind::Item);
        let mut out = self.out.filter(|_| is_open && is_written);
        let start = out.as_ref().map_or(0, |(out, _)| out.len());
        // What follows a key begins on its own line.
        if let (Some((out, _)), Kind::Open) = (&mut out, self.kind)
            && start > 0
        {
            out.push('\n');
        }
        Collection {
            layout: self.layout,
            key: self.key,
            kind: self.kind,
            out,
            start,
            is_empty: true,
            node,
            entries: Entries::new(),
            items: Vec::new(),
            next: None,
        }
    }

    fn bare(word: impl Display) -> Result<Made> {
        Ok(Made::Node(Node::bare(word)))
    }
}

/// A map or a list that is being made, or written.
struct Collection<'a> {
    layout: &'a Layout,
    key: &'a str,
    kind: Kind,
    out: Option<(&'a mut String, usize)>,
    /// Where it begins in what is written.
    start: usize,
    is_empty: bool,
    node: fn(Entries) -> Node,
    entries: Entries,
    items: Vec<Node>,
    next: Option<Key>,
}

impl Collection<'_> {
    fn entry<T: ?Sized + Serialize>(&mut self, key: Key, given: &T) -> Result<()> {
        let kind = match self.kind {
            Kind::Close | Kind::Around => Kind::Close,
            Kind::Open | Kind::Item if self.layout.close.contains(&&*key) => Kind::Around,
            Kind::Open | Kind::Item => Kind::Open,
        };
        let before = self.out.as_mut().map(|(out, column)| {
            let before = out.len();
            begin_entry(out, &key, *column);
            before
        });
        let made = given.serialize(Serializer {
            layout: self.layout,
            key: &key,
            kind,
            out: self
                .out
                .as_mut()
                .map(|(out, column)| (&mut **out, *column + 2)),
        })?;
        match (made, &mut self.out) {
            (Made::Nothing, None) => return Ok(()),
            (Made::Nothing, Some((out, _))) => {
                out.truncate(before.unwrap_or(0));
                return Ok(());
            }
            (Made::Node(node), Some((out, column))) => value(out, node, *column),
            (Made::Node(node), None) => self.entries.push((key, node)),
            (Made::Written, _) => {}
        }
        self.is_empty = false;
        Ok(())
    }

    fn item<T: ?Sized + Serialize>(&mut self, given: &T) -> Result<()> {
        let kind = match self.kind {
            Kind::Open | Kind::Item => Kind::Item,
            Kind::Around | Kind::Close => Kind::Close,
        };
        let before = self.out.as_mut().map(|(out, column)| {
            let before = out.len();
            begin_item(out, *column);
            before
        });
        let made = given.serialize(Serializer {
            layout: self.layout,
            key: "",
            kind,
            out: self
                .out
                .as_mut()
                .map(|(out, column)| (&mut **out, *column + 2)),
        })?;
        match (made, &mut self.out) {
            (Made::Nothing, None) => return Ok(()),
            (Made::Nothing, Some((out, _))) => {
                out.truncate(before.unwrap_or(0));
                return Ok(());
            }
            (Made::Node(node), Some((out, column))) => item(out, node, *column),
            (Made::Node(node), None) => self.items.push(node),
            (Made::Written, _) => {}
        }
        self.is_empty = false;
        Ok(())
    }

    /// What was made, given the node of what was not written.
    fn end(mut self, node: impl FnOnce(&mut Self) -> Node) -> Made {
        match self.out.take() {
            Some(_) if !self.is_empty => Made::Written,
            Some((out, _)) => {
                out.truncate(self.start);
                Made::Node(node(&mut self))
            }
            None => Made::Node(node(&mut self)),
        }
    }

    fn end_map(self) -> Made {
        self.end(|map| (map.node)(std::mem::take(&mut map.entries)))
    }

    fn end_list(self) -> Made {
        self.end(|list| {
            let items = std::mem::take(&mut list.items);
            match is_row(list.layout, list.kind, list.key) {
                true => Node::Row(items),
                false => Node::List(items),
            }
        })
    }
}

/// Whether a list stands on one line.
fn is_row(layout: &Layout, kind: Kind, key: &str) -> bool {
    match kind {
        Kind::Item | Kind::Close => true,
        Kind::Open | Kind::Around => layout.rows.contains(&key),
    }
}

impl<'a> ser::Serializer for Serializer<'a> {
    type Ok = Made;
    type Error = Refused;
    type SerializeSeq = Collection<'a>;
    type SerializeTuple = Collection<'a>;
    type SerializeTupleStruct = Impossible<Made, Refused>;
    type SerializeTupleVariant = Impossible<Made, Refused>;
    type SerializeMap = Collection<'a>;
    type SerializeStruct = Collection<'a>;
    type SerializeStructVariant = Impossible<Made, Refused>;

    fn serialize_bool(self, v: bool) -> Result<Made> {
        Self::bare(v)
    }
    fn serialize_i8(self, v: i8) -> Result<Made> {
        Self::bare(v)
    }
    fn serialize_i16(self, v: i16) -> Result<Made> {
        Self::bare(v)
    }
    fn serialize_i32(self, v: i32) -> Result<Made> {
        Self::bare(v)
    }
    fn serialize_i64(self, v: i64) -> Result<Made> {
        Self::bare(v)
    }
    fn serialize_u8(self, v: u8) -> Result<Made> {
        Self::bare(v)
    }
    fn serialize_u16(self, v: u16) -> Result<Made> {
        Self::bare(v)
    }
    fn serialize_u32(self, v: u32) -> Result<Made> {
        Self::bare(v)
    }
    fn serialize_u64(self, v: u64) -> Result<Made> {
        Self::bare(v)
    }
    fn serialize_f32(self, v: f32) -> Result<Made> {
        Self::bare(v)
    }
    fn serialize_f64(self, v: f64) -> Result<Made> {
        Self::bare(v)
    }
    fn serialize_char(self, v: char) -> Result<Made> {
        Ok(Made::Node(Node::text(v)))
    }
    fn serialize_str(self, v: &str) -> Result<Made> {
        match self.layout.bare.contains(&self.key) {
            true => Self::bare(v),
            false => Ok(Made::Node(Node::text(v))),
        }
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<Made> {
        Err(Refused("bytes".into()))
    }
    fn serialize_none(self) -> Result<Made> {
        Ok(Made::Nothing)
    }
    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<Made> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<Made> {
        Ok(Made::Nothing)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<Made> {
        Ok(Made::Nothing)
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Made> {
        Self::bare(variant)
    }
    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        v: &T,
    ) -> Result<Made> {
        v.serialize(self)
    }
    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Made> {
        let mut one = self.collection(Node::Map, true);
        one.entry(variant.into(), value)?;
        Ok(one.end_map())
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Collection<'a>> {
        let is_row = is_row(self.layout, self.kind, self.key);
        Ok(self.collection(Node::Map, !is_row))
    }
    fn serialize_tuple(self, length: usize) -> Result<Collection<'a>> {
        self.serialize_seq(Some(length))
    }
    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct> {
        Err(Refused("a tuple struct".into()))
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant> {
        Err(Refused("a tuple variant".into()))
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Collection<'a>> {
        let is_spread = self.kind != Kind::Close && self.layout.spread.contains(&self.key);
        let node = if is_spread { Node::Map } else { Node::Line };
        Ok(self.collection(node, false))
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Collection<'a>> {
        let is_close = self.kind == Kind::Close;
        let node = if is_close { Node::Line } else { Node::Map };
        Ok(self.collection(node, !is_close))
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant> {
        Err(Refused("a struct variant".into()))
    }
}

impl ser::SerializeSeq for Collection<'_> {
    type Ok = Made;
    type Error = Refused;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<()> {
        self.item(value)
    }

    fn end(self) -> Result<Made> {
        Ok(self.end_list())
    }
}

impl ser::SerializeTuple for Collection<'_> {
    type Ok = Made;
    type Error = Refused;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<()> {
        self.item(value)
    }

    fn end(self) -> Result<Made> {
        Ok(self.end_list())
    }
}

impl ser::SerializeMap for Collection<'_> {
    type Ok = Made;
    type Error = Refused;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Result<()> {
        let key = key.serialize(Serializer {
            layout: self.layout,
            key: "",
            kind: Kind::Close,
            out: None,
        })?;
        match key {
            Made::Node(Node::Text(key) | Node::Bare(key)) => self.next = Some(key.into()),
            Made::Node(_) | Made::Nothing | Made::Written => {
                return Err(Refused("a key that is no string".into()));
            }
        }
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<()> {
        let key = self.next.take().expect("serde gives the key first");
        self.entry(key, value)
    }

    fn end(self) -> Result<Made> {
        Ok(self.end_map())
    }
}

impl ser::SerializeStruct for Collection<'_> {
    type Ok = Made;
    type Error = Refused;

    fn serialize_field<T: ?Sized + Serialize>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<()> {
        self.entry(key.into(), value)
    }

    fn end(self) -> Result<Made> {
        Ok(self.end_map())
    }
}
