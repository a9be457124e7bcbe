//! The figures of an English text.

mod dates;
mod names;
mod numeral;
mod ordinals;
mod quantities;
mod words;

use super::Found;

/// A text, and where the last figure in it ended.
struct Reader<'a> {
    text: &'a str,
    floor: usize,
}

/// The figures of the text.
pub(super) fn read(text: &str) -> Vec<Found<'_>> {
    let mut reader = Reader { text, floor: 0 };
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if !byte.is_ascii_alphanumeric() && !begins_with_point(bytes, at) {
            at += 1;
            continue;
        }
        if byte.is_ascii_uppercase()
            && let Some(digits) = reader.past_currency(at)
        {
            at = digits;
        }
        let end = token(bytes, at).max(at + 1);
        match reader.candidate(at, end) {
            Some(figure) => {
                let figure = figure.beginning_from(reader.floor);
                at = figure.end.max(end);
                reader.floor = figure.end;
                found.push(figure);
            }
            None => at = end,
        }
    }
    found
}

/// Whether a number begins with its decimal point: .5 percent.
fn begins_with_point(bytes: &[u8], at: usize) -> bool {
    let is_free = at == 0 || bytes[at - 1].is_ascii_whitespace() || b"($".contains(&bytes[at - 1]);
    bytes[at] == b'.' && is_free && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
}

/// The end of the run of letters, or of digits and letters, that begins at `at`.
fn token(bytes: &[u8], at: usize) -> usize {
    let rest = &bytes[at..];
    let length = rest.iter().position(|b| !b.is_ascii_alphanumeric());
    at + length.unwrap_or(rest.len())
}

impl<'a> Reader<'a> {
    /// The figure that begins at a word or at digits.
    fn candidate(&self, at: usize, end: usize) -> Option<Found<'a>> {
        let bytes = self.text.as_bytes();
        if bytes[at] == b'.' {
            return self.quantity(at);
        }
        if bytes[at].is_ascii_digit() {
            if self.in_name(at) {
                return None;
            }
            return self
                .formula(at)
                .or_else(|| self.dates_by_day(at))
                .or_else(|| self.iso(at))
                .or_else(|| self.clock(at))
                .or_else(|| self.marker(at))
                .or_else(|| self.simple_fraction(at))
                .or_else(|| self.quantity(at));
        }
        let word = &self.text[at..end];
        if word.eq_ignore_ascii_case("a") {
            return numeral::counts_one(self.text, end)
                .then(|| self.quantity(at))
                .flatten();
        }
        if !words::may_begin(word) {
            return None;
        }
        self.dates_by_month(at, end)
            .or_else(|| self.multiple(at, end))
            .or_else(|| self.vague(at, end))
            .or_else(|| self.roman(at, end))
            .or_else(|| self.quantity(at))
    }

    /// Whether digits belong to a name: Covid-19, G20, PM2.5.
    fn in_name(&self, at: usize) -> bool {
        let bytes = &self.text.as_bytes()[self.floor..at];
        match bytes {
            [.., letter, b'-'] => letter.is_ascii_alphabetic(),
            [.., part, b'.'] => part.is_ascii_alphanumeric(),
            [.., last] => last.is_ascii_alphabetic() && !self.after_currency(at),
            [] => false,
        }
    }
}
