//! Looking about in a text, by bytes, never far.

use super::index::{begins, ends};

/// The character that begins at `at`, and where the next one does.
pub(super) fn next(text: &str, at: usize) -> Option<(char, usize)> {
    let c = text.get(at..)?.chars().next()?;
    Some((c, at + c.len_utf8()))
}

/// The character that ends at `at`, and where it begins.
pub(super) fn before(text: &str, at: usize) -> Option<(char, usize)> {
    let c = text.get(..at)?.chars().next_back()?;
    Some((c, at - c.len_utf8()))
}

/// Where the first of the words that stands at `at` ends.
pub(super) fn word(text: &str, at: usize, words: &[&str]) -> Option<usize> {
    let rest = text.get(at..)?;
    words
        .iter()
        .find(|word| begins(rest.as_bytes(), word))
        .map(|word| at + word.len())
}

/// Where the first of the words that ends at `at` begins, but not before `floor`.
pub(super) fn word_before(text: &str, at: usize, floor: usize, words: &[&str]) -> Option<usize> {
    let rest = text.get(floor..at)?;
    words
        .iter()
        .find(|word| ends(rest.as_bytes(), word))
        .map(|word| at - word.len())
}

/// Past blanks of any kind on the same line, three at most.
pub(super) fn blanks(text: &str, at: usize) -> usize {
    let mut end = at;
    for _ in 0..3 {
        match next(text, end) {
            Some((' ' | '\u{a0}' | '\u{3000}' | '\u{2009}' | '\u{202f}', after)) => end = after,
            Some(_) | None => break,
        }
    }
    end
}

/// Whether `at` begins a line, but for blanks before it.
pub(super) fn begins_line(text: &str, at: usize) -> bool {
    let mut at = at;
    for _ in 0..8 {
        match before(text, at) {
            None | Some(('\n' | '\r', _)) => return true,
            Some((' ' | '\t' | '\u{3000}' | '\u{a0}' | '#' | '*', start)) => at = start,
            Some(_) => return false,
        }
    }
    false
}

/// The fraction in digits at `at`, such as 1/3: what is above and below the bar, and where it ends.
pub(super) fn simple_fraction(text: &str, at: usize) -> Option<(u64, u64, usize)> {
    let rest = text.as_bytes().get(at..)?;
    let run = |from: usize| {
        let digits = rest.get(from..)?.iter().take(4);
        let count = digits.take_while(|b| b.is_ascii_digit()).count();
        let number = text
            .get(at + from..at + from + count)?
            .parse::<u64>()
            .ok()?;
        Some((number, from + count))
    };
    let (top, bar) = run(0)?;
    let (bottom, end) = (rest.get(bar) == Some(&b'/'))
        .then(|| run(bar + 1))
        .flatten()?;
    let before = text[..at].ends_with(['/', '.', '-']);
    let after = matches!(rest.get(end), Some(b'/' | b'.' | b'0'..=b'9'))
        && rest.get(end + 1).is_none_or(u8::is_ascii_alphanumeric);
    (0 < top && top < bottom && bottom <= 1000 && !before && !after).then_some((
        top,
        bottom,
        at + end,
    ))
}

/// Where digits joined by `+` end, such as 1+9, and whether a `+` is among them.
pub(super) fn formula(text: &str, at: usize) -> (usize, bool) {
    let bytes = text.as_bytes();
    let (mut end, mut plus) = (at, false);
    for _ in 0..24 {
        match bytes.get(end) {
            Some(b'0'..=b'9') => end += 1,
            Some(b'+') if bytes.get(end + 1).is_some_and(u8::is_ascii_digit) => {
                (plus, end) = (true, end + 1);
            }
            Some(_) | None => break,
        }
    }
    (end, plus)
}

/// Where the sign of a number below zero stands, if one is before the number at `at`.
pub(super) fn minus(text: &str, at: usize, floor: usize) -> Option<usize> {
    let (sign, start) = before(text, at).filter(|(_, start)| *start > floor || floor == 0)?;
    let signed = matches!(sign, '-' | '\u{2212}' | '－');
    let free = before(text, start).is_none_or(|(c, _)| {
        c.is_whitespace()
            || matches!(
                c,
                '(' | '（' | '，' | ':' | '：' | '为' | '至' | '到' | '达'
            )
    });
    (signed && free).then_some(start)
}
