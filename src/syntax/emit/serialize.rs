//! Values of serde as nodes: a struct an entry a line, a map on one line where it fits, a list an item
//! a line. What is none is left out.

use std::fmt::Display;

use serde::ser::{self, Impossible, Serialize};

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

/// A value as a YAML file.
///
/// # Panics
///
/// Where a map has keys that are no strings, or a string is given as bytes.
pub fn to_yaml<T: Serialize>(value: &T, layout: &Layout) -> String {
    let serializer = Serializer {
        layout,
        key: "",
        kind: Kind::Open,
    };
    let node = value.serialize(serializer);
    match node.expect("the keys of a file are strings") {
        Some(Node::Map(entries) | Node::Line(entries)) => write(entries),
        Some(_) | None => String::new(),
    }
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

#[derive(Clone, Copy)]
struct Serializer<'a> {
    layout: &'a Layout,
    key: &'a str,
    kind: Kind,
}

type Made = Result<Option<Node>, Refused>;

impl<'a> Serializer<'a> {
    /// For the value of a key of what this one makes.
    fn below<'b>(&self, key: &'b str) -> Serializer<'b>
    where
        'a: 'b,
    {
        let is_close = match self.kind {
            Kind::Close | Kind::Around => true,
            Kind::Open | Kind::Item => false,
        };
        let kind = match is_close {
            true => Kind::Close,
            false if self.layout.close.contains(&key) => Kind::Around,
            false => Kind::Open,
        };
        Serializer {
            layout: self.layout,
            key,
            kind,
        }
    }

    fn collection(self, node: fn(Entries) -> Node) -> Collection<'a> {
        Collection {
            serializer: self,
            node,
            entries: Entries::new(),
            items: Vec::new(),
            key: None,
        }
    }

    fn bare(word: impl Display) -> Made {
        Ok(Some(Node::bare(word)))
    }
}

/// A map or a list that is being made.
struct Collection<'a> {
    serializer: Serializer<'a>,
    node: fn(Entries) -> Node,
    entries: Entries,
    items: Vec<Node>,
    key: Option<Key>,
}

impl Collection<'_> {
    fn entry<T: ?Sized + Serialize>(&mut self, key: Key, value: &T) -> Result<(), Refused> {
        if let Some(node) = value.serialize(self.serializer.below(&key))? {
            self.entries.push((key, node));
        }
        Ok(())
    }
}

impl<'a> ser::Serializer for Serializer<'a> {
    type Ok = Option<Node>;
    type Error = Refused;
    type SerializeSeq = Collection<'a>;
    type SerializeTuple = Collection<'a>;
    type SerializeTupleStruct = Impossible<Option<Node>, Refused>;
    type SerializeTupleVariant = Impossible<Option<Node>, Refused>;
    type SerializeMap = Collection<'a>;
    type SerializeStruct = Collection<'a>;
    type SerializeStructVariant = Impossible<Option<Node>, Refused>;

    fn serialize_bool(self, v: bool) -> Made {
        Self::bare(v)
    }
    fn serialize_i8(self, v: i8) -> Made {
        Self::bare(v)
    }
    fn serialize_i16(self, v: i16) -> Made {
        Self::bare(v)
    }
    fn serialize_i32(self, v: i32) -> Made {
        Self::bare(v)
    }
    fn serialize_i64(self, v: i64) -> Made {
        Self::bare(v)
    }
    fn serialize_u8(self, v: u8) -> Made {
        Self::bare(v)
    }
    fn serialize_u16(self, v: u16) -> Made {
        Self::bare(v)
    }
    fn serialize_u32(self, v: u32) -> Made {
        Self::bare(v)
    }
    fn serialize_u64(self, v: u64) -> Made {
        Self::bare(v)
    }
    fn serialize_f32(self, v: f32) -> Made {
        Self::bare(v)
    }
    fn serialize_f64(self, v: f64) -> Made {
        Self::bare(v)
    }
    fn serialize_char(self, v: char) -> Made {
        Ok(Some(Node::text(v)))
    }
    fn serialize_str(self, v: &str) -> Made {
        match self.layout.bare.contains(&self.key) {
            true => Self::bare(v),
            false => Ok(Some(Node::text(v))),
        }
    }
    fn serialize_bytes(self, _: &[u8]) -> Made {
        Err(Refused("bytes".into()))
    }
    fn serialize_none(self) -> Made {
        Ok(None)
    }
    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Made {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Made {
        Ok(None)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Made {
        Ok(None)
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Made {
        Self::bare(variant)
    }
    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, v: &T) -> Made {
        v.serialize(self)
    }
    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Made {
        let mut one = self.collection(Node::Map);
        one.entry(variant.into(), value)?;
        ser::SerializeStruct::end(one)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Collection<'a>, Refused> {
        Ok(self.collection(Node::Map))
    }
    fn serialize_tuple(self, _: usize) -> Result<Collection<'a>, Refused> {
        Ok(self.collection(Node::Map))
    }
    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Refused> {
        Err(Refused("a tuple struct".into()))
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Refused> {
        Err(Refused("a tuple variant".into()))
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Collection<'a>, Refused> {
        let is_spread = self.kind != Kind::Close && self.layout.spread.contains(&self.key);
        Ok(self.collection(if is_spread { Node::Map } else { Node::Line }))
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Collection<'a>, Refused> {
        let is_close = self.kind == Kind::Close;
        Ok(self.collection(if is_close { Node::Line } else { Node::Map }))
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Refused> {
        Err(Refused("a struct variant".into()))
    }
}

impl ser::SerializeSeq for Collection<'_> {
    type Ok = Option<Node>;
    type Error = Refused;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Refused> {
        let kind = match self.serializer.kind {
            Kind::Open | Kind::Item => Kind::Item,
            Kind::Around | Kind::Close => Kind::Close,
        };
        let item = Serializer {
            layout: self.serializer.layout,
            key: "",
            kind,
        };
        self.items.extend(value.serialize(item)?);
        Ok(())
    }

    fn end(self) -> Made {
        let Serializer { layout, key, kind } = self.serializer;
        let is_row = match kind {
            Kind::Item | Kind::Close => true,
            Kind::Open | Kind::Around => layout.rows.contains(&key),
        };
        Ok(Some(match is_row {
            true => Node::Row(self.items),
            false => Node::List(self.items),
        }))
    }
}

impl ser::SerializeTuple for Collection<'_> {
    type Ok = Option<Node>;
    type Error = Refused;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Refused> {
        ser::SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Made {
        ser::SerializeSeq::end(self)
    }
}

impl ser::SerializeMap for Collection<'_> {
    type Ok = Option<Node>;
    type Error = Refused;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Result<(), Refused> {
        match key.serialize(Serializer {
            key: "",
            ..self.serializer
        })? {
            Some(Node::Text(key) | Node::Bare(key)) => self.key = Some(key.into()),
            Some(_) | None => return Err(Refused("a key that is no string".into())),
        }
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Refused> {
        let key = self.key.take().expect("serde gives the key first");
        self.entry(key, value)
    }

    fn end(self) -> Made {
        Ok(Some((self.node)(self.entries)))
    }
}

impl ser::SerializeStruct for Collection<'_> {
    type Ok = Option<Node>;
    type Error = Refused;

    fn serialize_field<T: ?Sized + Serialize>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        self.entry(key.into(), value)
    }

    fn end(self) -> Made {
        Ok(Some((self.node)(self.entries)))
    }
}
