//! A value with its place in the source.

use std::borrow::Borrow;
use std::ops::Deref;

use derive_where::derive_where;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize, Serializer};

use crate::source::Span;

/// A value and the span it was read from. Two are equal, and ordered, by their values alone.
#[derive(Clone, Debug, Default, Deserialize)]
#[derive_where(PartialEq, Eq, PartialOrd, Ord; T)]
#[serde(from = "Parts<T>")]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    #[derive_where(skip(EqHashOrd))]
    pub span: Span,
}

/// The name of the struct by which a value asks the reader for its place: it gets the two ends of it and
/// the value.
pub const SPANNED: &str = "$spanned";

impl<T: AsRef<str>> Borrow<str> for Spanned<T> {
    fn borrow(&self) -> &str {
        self.value.as_ref()
    }
}

impl<T> From<T> for Spanned<T> {
    /// A value that stands nowhere in the source, such as a default.
    fn from(value: T) -> Self {
        Self {
            value,
            span: Span::default(),
        }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Serialize> Serialize for Spanned<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<T: JsonSchema> JsonSchema for Spanned<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// What a value is read from.
#[derive(Deserialize)]
#[serde(rename = "$spanned")]
pub struct Parts<T>((usize, usize), T);

impl<T> From<Parts<T>> for Spanned<T> {
    fn from(Parts((start, end), value): Parts<T>) -> Self {
        let span = Span::new(start, end);
        Self { value, span }
    }
}
