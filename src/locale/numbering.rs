//! Ordinal numbers of headings and lists, in the numerals of a language.

use super::{NumberStyle, Numerals};
use crate::model::{han_numeral, letter_numeral, roman_numeral};

/// A number in a style, with the marks before and after it: `（二）`, `II. `.
pub fn number(style: &NumberStyle, n: u32) -> String {
    format!("{}{}{}", style.before, bare_number(style, n), style.after)
}

/// A number in a style's numerals, without its marks: `二`, `II`.
pub fn bare_number(style: &NumberStyle, n: u32) -> String {
    match style.numerals {
        Numerals::Han => han_numeral(n),
        Numerals::Arabic => n.to_string(),
        Numerals::UpperRoman => roman_numeral(n),
        Numerals::UpperLetter => letter_numeral(n),
    }
}
