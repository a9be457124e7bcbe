//! Values of serde as YAML: a struct an entry a line, a map on one line where it fits, a list an item a
//! line. What is none is left out. Each part is written as it comes: only what may stand on one line
//! is held until it is known whole.

use std::fmt::Error;

use serde::Serialize;
use serde::ser::{Impossible, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::layout::{begin, lead, text as write_text, value as write_value};
use super::{Key, Node};

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
/// Where the value holds tuples, bytes, variants with several fields, or keys that are no strings.
pub fn to_yaml<T: Serialize>(value: &T, layout: &Layout) -> String {
    let mut file = String::new();
    let writer = Writer {
        layout,
        key: "",
        around: Around::Lines,
        file: Some(&mut file),
        column: 0,
    };
    let written = value.serialize(writer);
    written.expect("what is written serializes without fault");
    file
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

/// What became of a value.
enum Done {
    /// It is none.
    Absent,
    /// It is in the file.
    Written,
    /// It is yet to be written.
    Held(Node),
}

/// Writes a value behind its key or dash, or holds it.
struct Writer<'w> {
    layout: &'w Layout,
    key: &'w str,
    around: Around,
    /// The file, where what has lines of its own is written at once.
    file: Option<&'w mut String>,
    /// The column of such lines.
    column: usize,
}

impl<'w> Writer<'w> {
    /// A map, whose entries have lines of their own or may stand on one.
    fn map(self, has_lines: bool) -> Parts<'w> {
        let inside = match self.around {
            Around::Line | Around::Close => Around::Line,
            Around::Lines | Around::List => Around::Lines,
        };
        let has_lines = has_lines && self.around != Around::Line;
        self.parts(inside, has_lines, true)
    }

    fn list(self) -> Parts<'w> {
        let is_row = self.layout.rows.contains(&self.key);
        let (inside, has_lines) = match self.around {
            Around::Lines => (Around::List, !is_row),
            Around::List => (Around::List, false),
            Around::Close => (Around::Line, !is_row),
            Around::Line => (Around::Line, false),
        };
        self.parts(inside, has_lines, false)
    }

    fn parts(self, inside: Around, has_lines: bool, is_map: bool) -> Parts<'w> {
        let file = self.file.filter(|_| has_lines);
        Parts {
            layout: self.layout,
            inside,
            is_map,
            has_lines,
            column: self.column,
            file: file.map(|file| (begin(file, is_map), file)),
            key: None,
            held: Vec::new(),
        }
    }
}

/// The parts of a map or list.
struct Parts<'w> {
    layout: &'w Layout,
    inside: Around,
    is_map: bool,
    has_lines: bool,
    column: usize,
    /// The file, where they are written at once, and how long it was before.
    file: Option<(usize, &'w mut String)>,
    /// The key of the next entry.
    key: Option<Key>,
    /// Those that are held; items have no keys.
    held: Vec<(Option<Key>, Node)>,
}

impl Parts<'_> {
    /// An entry, or an item, which has no key.
    fn part<T: Serialize + ?Sized>(&mut self, key: Option<Key>, value: &T) -> Result<(), Error> {
        let name = key.as_deref().unwrap_or_default();
        let around = match self.inside == Around::Lines && self.layout.close.contains(&name) {
            true => Around::Close,
            false => self.inside,
        };
        let column = self.column + 2;
        let mut file = self.file.as_mut().map(|(_, file)| &mut **file);
        let before = file.as_ref().map_or(0, |file| file.len());
        if let Some(file) = &mut file {
            lead(file, key.as_deref(), self.column);
        }
        let done = value.serialize(Writer {
            layout: self.layout,
            key: name,
            around,
            file: file.as_deref_mut(),
            column,
        })?;
        match (done, file) {
            (Done::Absent, Some(file)) => file.truncate(before),
            (Done::Held(node), Some(file)) => write_value(file, node, column),
            (Done::Held(node), None) => self.held.push((key, node)),
            (Done::Absent, None) | (Done::Written, _) => {}
        }
        Ok(())
    }

    /// The whole. Where nothing was written, its lead stands there again as it was.
    fn done(self) -> Result<Done, Error> {
        if let Some((start, file)) = self.file {
            if file.len() > start {
                return Ok(Done::Written);
            }
            file.pop();
        }
        let held = self.held.into_iter();
        let entry = |(key, node): (Option<Key>, Node)| Some((key?, node));
        Ok(Done::Held(match (self.is_map, self.has_lines) {
            (true, true) => Node::Map(held.filter_map(entry).collect()),
            (true, false) => Node::Line(held.filter_map(entry).collect()),
            (false, true) => Node::List(held.map(|(_, node)| node).collect()),
            (false, false) => Node::Row(held.map(|(_, node)| node).collect()),
        }))
    }
}

impl SerializeSeq for Parts<'_> {
    type Ok = Done;
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Error> {
        self.part(None, item)
    }

    fn end(self) -> Result<Done, Error> {
        self.done()
    }
}

impl SerializeMap for Parts<'_> {
    type Ok = Done;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        let Ok(serde_json::Value::String(key)) = serde_json::to_value(key) else {
            return Err(Error);
        };
        self.key = Some(key.into());
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        let key = self.key.take();
        self.part(key, value)
    }

    fn end(self) -> Result<Done, Error> {
        self.done()
    }
}

impl SerializeStruct for Parts<'_> {
    type Ok = Done;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.part(Some(name.into()), value)
    }

    fn end(self) -> Result<Done, Error> {
        self.done()
    }
}

/// Values that are written as JSON writes them.
macro_rules! bare {
    ($($method:ident: $type:ty),+) => {$(
        fn $method(self, value: $type) -> Result<Done, Error> {
            Ok(Done::Held(Node::bare(serde_json::Value::from(value))))
        }
    )+};
}

/// Values that no file has.
macro_rules! refused {
    ($($method:ident($($argument:ty),+): $result:ty;)+) => {$(
        fn $method(self, $(_: $argument),+) -> Result<$result, Error> {
            Err(Error)
        }
    )+};
}

impl<'w> Serializer for Writer<'w> {
    type Ok = Done;
    type Error = Error;
    type SerializeSeq = Parts<'w>;
    type SerializeTuple = Impossible<Done, Error>;
    type SerializeTupleStruct = Impossible<Done, Error>;
    type SerializeTupleVariant = Impossible<Done, Error>;
    type SerializeMap = Parts<'w>;
    type SerializeStruct = Parts<'w>;
    type SerializeStructVariant = Impossible<Done, Error>;

    bare! {
        serialize_bool: bool, serialize_f32: f32, serialize_f64: f64,
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64
    }

    refused! {
        serialize_bytes(&[u8]): Done;
        serialize_tuple(usize): Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize): Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize): Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize): Self::SerializeStructVariant;
    }

    fn serialize_char(self, c: char) -> Result<Done, Error> {
        Ok(Done::Held(Node::text(c)))
    }

    fn serialize_str(self, text: &str) -> Result<Done, Error> {
        let is_bare = self.layout.bare.contains(&self.key);
        if let Some(file) = self.file.filter(|_| !is_bare) {
            write_text(file, text, self.column);
            return Ok(Done::Written);
        }
        Ok(Done::Held(match is_bare {
            true => Node::bare(text),
            false => Node::text(text),
        }))
    }

    fn serialize_none(self) -> Result<Done, Error> {
        Ok(Done::Absent)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Done, Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Done, Error> {
        Ok(Done::Absent)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Done, Error> {
        Ok(Done::Absent)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Done, Error> {
        Ok(Done::Held(Node::bare(variant)))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Done, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Done, Error> {
        let mut map = self.map(true);
        map.part(Some(variant.into()), value)?;
        map.done()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'w>, Error> {
        Ok(self.list())
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'w>, Error> {
        let is_spread = self.layout.spread.contains(&self.key);
        Ok(self.map(is_spread))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'w>, Error> {
        Ok(self.map(true))
    }
}
