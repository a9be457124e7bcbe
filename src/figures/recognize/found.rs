//! A figure found in a text.

use super::{Kind, Value};
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

impl Found<'_> {
    /// Without the quote or the qualifier before it that an earlier figure has taken.
    pub(super) fn beginning_from(mut self, floor: usize) -> Self {
        self.start = self.start.max(floor);
        self
    }
}
