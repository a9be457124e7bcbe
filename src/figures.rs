//! Exact numbers, dates, numerals of each script, and the reader of the figures in a text.
//!
//! [`recognize`] finds the figures of a Chinese or English text; [`agree`] compares two texts by
//! value. [`Exact`] is the number type of the whole program.
//!
//! # Example
//!
//! ```
//! use twinpress::figures::recognize::{Language, read};
//!
//! let text = "涉及资金近56.5亿元，比上年增长6%。";
//! let found = read(text, Language::of(text));
//! let values: Vec<String> = found.iter().map(|figure| figure.value.to_string()).collect();
//! assert_eq!(values, ["5650000000", "6"]);
//! ```

mod agree;
mod date;
mod exact;
mod lang;
mod numeral;
mod qualifier;
pub mod recognize;
mod written;

pub use agree::{Agreement, agree};
pub use date::{Date, DateError};
pub use exact::{Exact, ExactError, Rounding};
pub use lang::Lang;
pub use numeral::{han_numeral, han_numeral_with, letter_numeral, roman_numeral};
pub use qualifier::Qualifier;
pub(crate) use written::written_as_text;

/// Whether a character is a Han character.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
