//! A figure found in a text.

use std::ops::Range;

use super::{Day, Kind, Value};
use crate::figures::Qualifier;

/// How a figure is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// With digits, and perhaps a scale: 56.5亿, 5.65 billion.
    Digits,
    /// In words: 二十二, twenty-two.
    Words,
}

/// A figure found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// What it is.
    pub kind: Kind,
    /// What it says.
    pub value: Value<'a>,
    /// What is counted or measured: a currency or unit by its symbol (`CNY`, `%`, `km`), else the
    /// measure word or noun of the text.
    pub unit: Option<&'a str>,
    /// How near the value is to the truth, by its [meaning](Qualifier::meaning); exact if none is told.
    pub qualifier: Option<Qualifier>,
    /// How it is written.
    pub form: Form,
    /// Where it begins, in bytes; qualifier and unit are part of it.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
}

impl<'a> Found<'a> {
    /// A figure without a unit or a qualifier.
    pub(super) fn new(kind: Kind, value: Value<'a>, form: Form, span: Range<usize>) -> Self {
        Self {
            kind,
            value,
            unit: None,
            qualifier: None,
            form,
            start: span.start,
            end: span.end,
        }
    }

    /// A figure in words.
    pub(super) fn words(kind: Kind, value: Value<'a>, span: Range<usize>) -> Self {
        Self::new(kind, value, Form::Words, span)
    }

    /// A figure with digits.
    pub(super) fn digits(kind: Kind, value: Value<'a>, span: Range<usize>) -> Self {
        Self::new(kind, value, Form::Digits, span)
    }

    /// A date or a range of dates.
    pub(super) fn date(value: Value<'a>, form: Form, span: Range<usize>) -> Self {
        let (kind, unit) = match value {
            Value::Date(Day { day: Some(_), .. }) => (Kind::DateDay, "day"),
            Value::Date(Day { month: Some(_), .. }) => (Kind::DateMonth, "month"),
            Value::Date(_) => (Kind::DateYear, "year"),
            Value::Dates(Day { month: None, .. }, _) => (Kind::DateRange, "year"),
            _ => (Kind::DateRange, "day"),
        };
        Self::new(kind, value, form, span).of(unit)
    }

    /// With what is counted or measured.
    pub(super) fn of(self, unit: &'a str) -> Self {
        Self {
            unit: Some(unit),
            ..self
        }
    }

    /// With a qualifier, if there is one.
    pub(super) fn with(self, qualifier: Option<Qualifier>) -> Self {
        Self { qualifier, ..self }
    }
}
