//! The figures in a Chinese or English text: numbers, dates, ordinals, shares, amounts, with their
//! units and qualifiers, and whether two texts tell the same ones.
//!
//! [`read`] finds them; [`agree`](super::agree()) compares the two languages by value. A numeral that is part of a
//! word (统一, 一带一路, `one of`) is no figure; one in a name (两个维护, “八进”) is a
//! [`Kind::SetPhrase`], which formatting must leave alone and `agree` does not compare.
//!
//! ```
//! use twinpress::figures::recognize::{Language, read};
//!
//! let found = read("涉及资金近56.5亿元", Language::Chinese);
//! assert_eq!(found[0].value.to_string(), "5650000000");
//! assert_eq!(found[0].unit, Some("CNY"));
//! ```

mod en;
mod found;
mod kind;
mod language;
mod lexicon;
mod reader;
mod value;
mod zh;

pub use found::{Form, Found};
pub use kind::Kind;
pub use language::Language;
pub use value::{Day, Value};
pub use zh::measure_word;

/// The figures of a text, in their order; their spans do not overlap.
///
/// The time is linear in the length of the text, whatever it holds.
pub fn read(text: &str, language: Language) -> Vec<Found<'_>> {
    match language {
        Language::Chinese => zh::read(text),
        Language::English => en::read(text),
    }
}
