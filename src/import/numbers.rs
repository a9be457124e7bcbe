//! Numbers as they are printed: what they count.

use crate::model::han_numeral;

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
    let mut chars = inner.chars();
    let (first, rest) = (chars.next()?, chars.as_str());
    if let (true, c @ '①'..='⑳') = (rest.is_empty(), first) {
        return Some(u32::from(c) - u32::from('①') + 1);
    }
    let full_width = |c: char| match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        other => other,
    };
    let digits: String = inner.chars().map(full_width).collect();
    if digits.chars().all(|c| c.is_ascii_digit()) {
        return digits.parse().ok();
    }
    if let (true, c @ ('a'..='h' | 'A'..='H')) = (rest.is_empty(), first) {
        return Some(u32::from(c.to_ascii_lowercase()) - u32::from('a') + 1);
    }
    roman(&inner.to_ascii_uppercase())
}

/// A Roman number up to 39.
fn roman(inner: &str) -> Option<u32> {
    let ones = |one: &str| {
        let row = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        let found = row.iter().position(|roman| *roman == one)?;
        u32::try_from(found).ok()
    };
    let tens = inner.chars().take_while(|c| *c == 'X').count();
    if tens > 3 || inner.is_empty() {
        return None;
    }
    Some(u32::try_from(tens).ok()? * 10 + ones(&inner[tens..])?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_headings_are_counts_in_all_numerals() {
        for (number, right) in [
            ("十二、", Some(12)),
            ("（三）", Some(3)),
            ("第二部分：", Some(2)),
            ("IV. ", Some(4)),
            ("附件3", Some(3)),
            ("Annex 2", Some(2)),
            ("表1", Some(1)),
            ("附件", None),
        ] {
            assert_eq!(ordinal(number), right, "{number}");
        }
    }

    #[test]
    fn counts_are_told_from_marks_and_clauses() {
        for (number, right) in [
            ("3.", Printed::Count(3)),
            ("（12）", Printed::Count(12)),
            ("③", Printed::Count(3)),
            ("c)", Printed::Count(3)),
            ("xiv.", Printed::Count(14)),
            ("IX", Printed::Count(9)),
            ("•", Printed::Bullet),
            ("——", Printed::Bullet),
            ("第三条", Printed::Other),
            ("3.1", Printed::Other),
            ("（一）", Printed::Other),
        ] {
            assert_eq!(printed(number), right, "{number}");
        }
    }
}
