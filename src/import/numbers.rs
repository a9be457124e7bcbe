//! Numbers as they are printed: what they count.

use unicode_normalization::UnicodeNormalization;

use crate::model::{han_numeral, roman_numeral};

/// Roman numbers are read up to this one.
const MOST_ROMAN: u32 = 39;

/// What an automatic number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    /// A mark without a number.
    Bullet,
    /// A plain count, such as `3.`, `(3)`, `c)` or `③`.
    Count(u32),
    /// A number with words or of several levels, such as `第三条` or `3.1`.
    Other,
}

/// Reads a number.
pub fn printed(number: &str) -> Printed {
    let number = number.trim();
    if !number.chars().any(char::is_alphanumeric) {
        return Printed::Bullet;
    }
    let marks = |c: char| "()（）.．、)）]［］【】：:".contains(c) || c.is_whitespace();
    let inner = number.trim_matches(marks);
    count(inner).map_or(Printed::Other, Printed::Count)
}

/// The count that the number of a heading, a caption or an annex tells, in whatever numerals.
pub fn ordinal(number: &str) -> Option<u32> {
    let mark = |c: char| "()（）.．、)第章节部分：: ".contains(c) || c.is_whitespace();
    let inner = number.trim_matches(mark);
    let label = |c: char| !(c.is_ascii_digit() || "〇零一二三四五六七八九十百".contains(c));
    let han = inner.trim_start_matches(label);
    let chinese = || (1..=199).find(|count| han_numeral(*count) == han);
    match printed(number) {
        Printed::Count(count) => Some(count),
        Printed::Bullet | Printed::Other => count(han).or_else(chinese),
    }
}

fn count(inner: &str) -> Option<u32> {
    // In one form, ③ and ３ are 3.
    let plain: String = inner.nfkc().collect();
    if plain.bytes().all(|c| c.is_ascii_digit()) {
        return plain.parse().ok();
    }
    if let [letter @ (b'a'..=b'h' | b'A'..=b'H')] = plain.as_bytes() {
        return Some(u32::from(letter.to_ascii_lowercase() - b'a') + 1);
    }
    let upper = plain.to_ascii_uppercase();
    (1..=MOST_ROMAN).find(|count| roman_numeral(*count) == upper)
}
