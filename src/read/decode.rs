//! A tree of nodes as a serde data format, with spans for those who ask.

use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{self, Deserialize, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use crate::diag::{Diagnostic, Message, code};
use crate::model::{Place, SPANNED};
use crate::source::Span;
use crate::syntax::tree::{Node, Value};

/// The enum name by which a type asks for a variant by the node's shape rather than by a key.
///
/// Its variants are called `scalar`, `sequence`, `mapping`, or `mapping with KEY`.
const BY_SHAPE: &str = "$by-shape";

/// Makes a value of a tree whose shape was checked.
///
/// # Errors
///
/// A value that the schema allows and the type does not.
pub fn decode<'de, T: Deserialize<'de>>(root: &'de Node) -> Result<T, Diagnostic> {
    T::deserialize(Part::Node(root)).map_err(|error| {
        let reason = Message::foreign("parser-reason", error.message);
        let problem = code::SHAPE_VALUE.error().with("case", "type");
        let problem = problem.with("reason", reason);
        match error.span {
            Some(span) => problem.at(span),
            None => problem,
        }
    })
}

#[derive(Debug, thiserror::Error)]
#[error("{message}")]
struct Error {
    message: String,
    span: Option<Span>,
}

impl de::Error for Error {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self {
            message: message.to_string(),
            span: None,
        }
    }
}

/// A part of a file from which a value is made.
#[derive(Clone, Copy)]
enum Part<'de> {
    Node(&'de Node),
    /// A name and its place.
    Key(&'de str, Span),
    /// A place, asked for as if it were a value.
    Place(Span),
}

impl<'de> Part<'de> {
    fn span(self) -> Span {
        match self {
            Self::Node(node) => node.span,
            Self::Key(_, span) | Self::Place(span) => span,
        }
    }

    fn text(self) -> &'de str {
        match self {
            Self::Node(node) => node.as_str().unwrap_or_default(),
            Self::Key(name, _) => name,
            Self::Place(_) => "",
        }
    }

    /// The keys that have a value, with these.
    fn entries(self) -> impl Iterator<Item = (Self, Self)> {
        let entries = match self {
            Self::Node(node) => node.entries(),
            Self::Key(..) | Self::Place(_) => &[],
        };
        let present = entries.iter().filter(|(_, value)| !value.is_null());
        present.map(|(key, value)| (Self::Key(&key.name, key.span), Self::Node(value)))
    }

    fn parsed<T: std::str::FromStr>(self) -> Result<T, Error> {
        let wrong = || de::Error::custom(format!("`{}` is no value for this key", self.text()));
        self.text().parse().map_err(|_| wrong())
    }

    /// What is read of the part, with its place where it can't be.
    fn within<T>(self, read: Result<T, Error>) -> Result<T, Error> {
        read.map_err(|mut error| {
            error.span.get_or_insert(self.span());
            error
        })
    }
}

impl<'de> Deserializer<'de> for Part<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let node = match self {
            Self::Node(node) => node,
            Self::Key(name, _) => return visitor.visit_borrowed_str(name),
            Self::Place(Span { start, end }) => {
                return visitor.visit_seq(SeqDeserializer::new([start, end].into_iter()));
            }
        };
        self.within(match &node.value {
            Value::Scalar { .. } if node.is_null() => visitor.visit_unit(),
            Value::Scalar { text, .. } => visitor.visit_borrowed_str(text),
            Value::Sequence(nodes) => {
                visitor.visit_seq(SeqDeserializer::new(nodes.iter().map(Part::Node)))
            }
            Value::Mapping(_) => visitor.visit_map(MapDeserializer::new(self.entries())),
        })
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_u16(self.parsed()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_u32(self.parsed()?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Node(node) if node.as_bool().is_some() => {
                visitor.visit_bool(node.as_bool() == Some(true))
            }
            part => part.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Node(node) if node.is_null() => visitor.visit_none(),
            part => visitor.visit_some(part),
        }
    }

    /// Newtypes are their content.
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    /// A value that asks for its span gets it first.
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name != SPANNED {
            return self.deserialize_any(visitor);
        }
        let parts = [Self::Place(self.span()), self];
        visitor.visit_seq(SeqDeserializer::new(parts.into_iter()))
    }

    /// A struct that asks for its place gets it as its first field.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let span = self.span();
        match self {
            Self::Node(node)
                if fields.contains(&Place::KEY) && matches!(node.value, Value::Mapping(_)) =>
            {
                let place = (Self::Key(Place::KEY, span), Self::Place(span));
                let entries = std::iter::once(place).chain(self.entries());
                self.within(visitor.visit_map(MapDeserializer::new(entries)))
            }
            part => part.deserialize_any(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let variant = match self {
            Self::Node(node) if name == BY_SHAPE => {
                Some((Self::Key(by_shape(node, variants), node.span), self))
            }
            part => part.entries().next(),
        };
        self.within(match variant {
            Some(variant) => {
                let one = MapDeserializer::new(std::iter::once(variant));
                visitor.visit_enum(MapAccessDeserializer::new(one))
            }
            None => visitor.visit_enum(self.text().into_deserializer()),
        })
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple map identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Error> for Part<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

fn by_shape(node: &Node, variants: &'static [&'static str]) -> &'static str {
    let shape = match &node.value {
        Value::Mapping(_) => "mapping",
        Value::Scalar { .. } => "scalar",
        Value::Sequence(_) => "sequence",
    };
    let has_key = |variant: &&&str| {
        let key = variant.strip_prefix("mapping with ");
        key.is_some_and(|key| node.has_key(key))
    };
    let by_key = variants.iter().find(has_key);
    let found = by_key.or_else(|| variants.iter().find(|variant| **variant == shape));
    found.copied().unwrap_or_default()
}
