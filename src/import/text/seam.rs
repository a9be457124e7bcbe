//! Where two lines meet that are joined: what stands between them, and the mark at the end of a line
//! that may be a decimal point.

use super::characters::Change;
use super::source_line::SourceLine;
use crate::import::shape::{is_chinese, is_han, joined};

/// So many characters on either side tell whether a seam is in Chinese text.
const NEAR: usize = 40;

/// A text of fewer characters is a number and its mark, no sentence.
const LEAST: usize = 8;

/// What stands between two lines that are joined: a blank where words meet.
pub fn between(a: &str, b: &str) -> &'static str {
    let (last, first) = (a.chars().last(), b.chars().next());
    let (Some(last), Some(first)) = (last, first) else {
        return "";
    };
    let near = || a.chars().rev().take(NEAR).chain(b.chars().take(NEAR));
    let is_figure = first.is_ascii_digit() || begins_a_fraction(b) && last.is_ascii_digit();
    let is_mark = matches!(first, '·' | '∶' | '%' | '/' | '～');
    // In Chinese text PM and 2.5 are one word, as are 1 and 380.
    let is_close = is_mark || is_figure && near().any(is_han);
    if joined(&format!("{last}\n{first}")).contains(' ') && !is_close {
        " "
    } else {
        ""
    }
}

/// Whether a line ends within a number that the next ends: `增长3.` and `1%`, `增长3` and `.1%`,
/// `投入1,` and `234万元`.
pub fn breaks_a_number(a: &str, b: &str) -> bool {
    let digits = b.bytes().take_while(u8::is_ascii_digit).count();
    let after = b[digits..].chars().next();
    // A year begins a sentence, a number with a mark a block.
    let ends = !after.is_some_and(|c| matches!(c, '年' | '月' | '日' | '、' | '.' | '．' | ' '));
    match open_mark(a) {
        Some('.') => (1..=3).contains(&digits) && ends,
        Some(_) => digits == 3 && ends,
        None => a.ends_with(|c: char| c.is_ascii_digit()) && begins_a_fraction(b),
    }
}

/// Whether a line begins with a decimal point.
fn begins_a_fraction(text: &str) -> bool {
    let digits = text.strip_prefix('.');
    digits.is_some_and(|digits| digits.starts_with(|c: char| c.is_ascii_digit()))
}

/// The half-width mark after a digit at the end of a sentence or a line.
fn open_mark(text: &str) -> Option<char> {
    let mark = text.chars().last().filter(|c| matches!(c, '.' | ','))?;
    let before = &text[..text.len() - mark.len_utf8()];
    let ends_a_digit = before.ends_with(|c: char| c.is_ascii_digit());
    (ends_a_digit && text.chars().nth(LEAST - 1).is_some()).then_some(mark)
}

/// Makes the mark at the end of a Chinese line full-width, once it is known that no number goes on
/// behind it.
pub fn close(piece: &mut SourceLine) {
    let Some(mark) = open_mark(&piece.text) else {
        return;
    };
    if piece.text.contains('\t') || !is_chinese(&piece.text) {
        return;
    }
    let to = if mark == '.' { "。" } else { "，" };
    piece.text.pop();
    piece.text.push_str(to);
    piece.changes.push(Change {
        from: mark.to_string().into(),
        to: to.into(),
        times: 1,
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_goes_on_behind_its_point_or_its_comma() {
        for (a, b) in [
            ("实际使用外资增长3.", "1%，中欧班列开行。"),
            ("实际使用外资增长3", ".1%，中欧班列开行。"),
            ("全年各级财政投入1,", "234万元。"),
        ] {
            assert!(breaks_a_number(a, b), "{a}|{b}");
            assert_eq!(between(a, b), "");
        }
        for (a, b) in [
            ("全省地区生产总值增长5.", "2026年是开局之年。"),
            ("全省地区生产总值增长5.", "1.加快发展。"),
            ("全省地区生产总值增长5.", "今年是开局之年。"),
            ("全年制定和修改法规12,", "5项。"),
            ("1.", "3个项目开工。"),
        ] {
            assert!(!breaks_a_number(a, b), "{a}|{b}");
        }
    }

    #[test]
    fn words_and_numbers_of_english_stay_apart() {
        for (a, b, right) in [
            ("held in the year", "2026 and later", " "),
            ("in the first 3", "12 laws", " "),
            ("全年空气质量持续向好，PM", "2.5年平均浓度下降", ""),
            ("新开工重点项目1", "380个", ""),
        ] {
            assert_eq!(between(a, b), right, "{a}|{b}");
        }
    }
}
