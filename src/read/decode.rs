//! A tree of nodes as a serde data format, with spans for those who ask.

use serde::de::value::{MapDeserializer, StrDeserializer};
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::diag::Diagnostic;
use crate::model::Spanned;
use crate::source::Span;
use crate::syntax::tree::{Key, Node, Value};

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
    T::deserialize(Decoder(root)).map_err(|error| {
        let problem = Diagnostic::error("shape.value", error.message)
            .help("`twinpress schema` describes every key");
        match error.span {
            Some(span) => problem.at(span),
            None => problem,
        }
    })
}

#[derive(Debug)]
struct Error {
    message: String,
    span: Option<Span>,
}

impl Error {
    fn within(mut self, span: Span) -> Self {
        self.span.get_or_insert(span);
        self
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self {
            message: message.to_string(),
            span: None,
        }
    }
}

#[derive(Clone, Copy)]
struct Decoder<'de>(&'de Node);

impl<'de> Decoder<'de> {
    fn text(self) -> &'de str {
        self.0.as_str().unwrap_or_default()
    }

    fn parsed<T: std::str::FromStr>(self) -> Result<T, Error> {
        let wrong = || de::Error::custom(format!("`{}` is no value for this key", self.text()));
        self.text().parse().map_err(|_| wrong())
    }
}

/// Newtypes are their content, and a struct that asks for a span gets one.
macro_rules! deserialize_spanned {
    () => {
        fn deserialize_newtype_struct<V: Visitor<'de>>(
            self,
            _: &'static str,
            visitor: V,
        ) -> Result<V::Value, Error> {
            visitor.visit_newtype_struct(self)
        }

        fn deserialize_struct<V: Visitor<'de>>(
            self,
            name: &'static str,
            _: &'static [&'static str],
            visitor: V,
        ) -> Result<V::Value, Error> {
            if name == Spanned::<()>::NAME {
                return visitor.visit_map(SpannedAccess::new(self.0.span, self));
            }
            self.deserialize_any(visitor)
        }
    };
}

macro_rules! deserialize_parsed {
    ($($method:ident $visit:ident),*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.$visit(self.parsed()?)
        }
    )*};
}

impl<'de> Deserializer<'de> for Decoder<'de> {
    type Error = Error;

    deserialize_parsed!(deserialize_u16 visit_u16, deserialize_u32 visit_u32, deserialize_u64 visit_u64);

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let span = self.0.span;
        let result = match &self.0.value {
            Value::Scalar { .. } if self.0.is_null() => visitor.visit_unit(),
            Value::Scalar { text, .. } => visitor.visit_borrowed_str(text),
            Value::Sequence(nodes) => {
                let items = nodes.iter().map(Decoder);
                visitor.visit_seq(de::value::SeqDeserializer::new(items))
            }
            Value::Mapping(entries) => {
                let entries = entries.iter().filter(|(_, value)| !value.is_null());
                let entries = entries.map(|(key, value)| (KeyDecoder(key), Decoder(value)));
                visitor.visit_map(MapDeserializer::new(entries))
            }
        };
        result.map_err(|error: Error| error.within(span))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0.as_bool() {
            Some(truth) => visitor.visit_bool(truth),
            None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    deserialize_spanned!();

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let span = self.0.span;
        let chosen = if name == BY_SHAPE {
            (by_shape(self.0, variants), self)
        } else {
            match self.0.entries().first() {
                Some((key, value)) => (key.name.as_str(), Decoder(value)),
                None => (self.text(), self),
            }
        };
        visitor
            .visit_enum(Variant(chosen))
            .map_err(|error| error.within(span))
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Error> for Decoder<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

fn by_shape(node: &Node, variants: &'static [&'static str]) -> &'static str {
    let fits = |variant: &&&str| match &node.value {
        Value::Mapping(_) => match variant.strip_prefix("mapping with ") {
            Some(key) => node.has_key(key),
            None => **variant == "mapping",
        },
        Value::Scalar { .. } => **variant == "scalar",
        Value::Sequence(_) => **variant == "sequence",
    };
    let by_key = variants.iter().filter(|variant| variant.contains(' '));
    let others = variants.iter().filter(|variant| !variant.contains(' '));
    by_key
        .chain(others)
        .find(|v| fits(v))
        .copied()
        .unwrap_or("")
}

struct Variant<'de>((&'de str, Decoder<'de>));

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Error;
    type Variant = Content<'de>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), Error> {
        let (name, content) = self.0;
        let name: StrDeserializer<Error> = name.into_deserializer();
        Ok((seed.deserialize(name)?, Content(content)))
    }
}

struct Content<'de>(Decoder<'de>);

impl<'de> VariantAccess<'de> for Content<'de> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.0.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.0.deserialize_any(visitor)
    }
}

#[derive(Clone, Copy)]
struct KeyDecoder<'de>(&'de Key);

impl<'de> Deserializer<'de> for KeyDecoder<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_borrowed_str(&self.0.name)
    }

    deserialize_spanned!();

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Error> for KeyDecoder<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// Gives `start`, `end` and `value`, in the order of [`Spanned::FIELDS`].
struct SpannedAccess<D> {
    span: Span,
    value: Option<D>,
    next: usize,
}

impl<D> SpannedAccess<D> {
    fn new(span: Span, value: D) -> Self {
        Self {
            span,
            value: Some(value),
            next: 0,
        }
    }
}

impl<'de, D: Deserializer<'de, Error = Error>> MapAccess<'de> for SpannedAccess<D> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let Some(name) = Spanned::<()>::FIELDS.get(self.next) else {
            return Ok(None);
        };
        self.next += 1;
        let name: StrDeserializer<Error> = name.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        match self.next {
            1 => seed.deserialize((self.span.start as u64).into_deserializer()),
            2 => seed.deserialize((self.span.end as u64).into_deserializer()),
            _ => match self.value.take() {
                Some(value) => seed.deserialize(value),
                None => Err(de::Error::custom("a spanned value is given once")),
            },
        }
    }
}
