//! A figure found in a text.

use super::{Kind, Value};

/// How near the value is to the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    /// 约, 左右: about.
    About,
    /// 超, 多, 余: more than.
    Over,
    /// 近: nearly.
    Nearly,
    /// 不足: less than.
    Under,
    /// 至少, 以上: at least; the value is included.
    AtLeast,
    /// 至多, 以下: at most; the value is included.
    AtMost,
}

impl Qualifier {
    /// Its name, such as `at-least`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Over => "over",
            Self::Nearly => "nearly",
            Self::Under => "under",
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
        }
    }
}

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
    /// How near the value is to the truth; exact if none is told.
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
