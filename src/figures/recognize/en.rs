//! The figures of an English text.

mod dates;
mod names;
mod numeral;
mod ordinals;
mod quantities;
mod words;

use std::ops::Range;

use super::{Found, Kind, Value};
use crate::figures::Exact;
use words::{Sense, sense};

/// The language of a [`Reader`].
enum English {}

type Reader<'a> = super::reader::Reader<'a, English>;

/// The figures of the text.
pub(super) fn read(text: &str) -> Vec<Found<'_>> {
    let bytes = text.as_bytes();
    Reader::new(text).figures(|reader, at| {
        if !bytes[at].is_ascii_alphanumeric() && !begins_with_point(bytes, at) {
            return (None, at + 1);
        }
        let end = token(bytes, at).max(at + 1);
        (reader.candidate(at, end), end)
    })
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
        match self.text.as_bytes()[at] {
            b'.' => self.quantity(at),
            b'0'..=b'9' if self.is_in_name(at) => None,
            b'0'..=b'9' => self
                .formula_name(at)
                .or_else(|| self.date(at))
                .or_else(|| self.iso(at))
                .or_else(|| self.clock(at))
                .or_else(|| self.marker(at))
                .or_else(|| self.simple_fraction(at))
                .or_else(|| self.quantity(at)),
            b'I' | b'V' | b'X' => self.roman(at, end),
            _ => self.words(at, &self.text[at..end]),
        }
    }

    /// The figure that begins at a word.
    fn words(&self, at: usize, word: &str) -> Option<Found<'a>> {
        let span = at..at + word.len();
        let digits = word.find(|c: char| c.is_ascii_digit());
        // RMB3.65
        if let Some(start) = digits.map(|digits| at + digits)
            && self.currency(start).0 == at
        {
            return self.candidate(start, span.end);
        }
        match sense(&word[..digits.unwrap_or(word.len())]) {
            Some(Sense::Cardinal(_) | Sense::Ordinal(_) | Sense::Denominator(_)) => {
                self.quantity(at)
            }
            _ if digits.is_some() => None,
            Some(Sense::Multiple(Kind::Anniversary, _)) if word.starts_with('C') => None,
            Some(Sense::Multiple(Kind::CountOccasion, 1)) if !self.is_how_often(&span) => None,
            Some(Sense::Multiple(kind, times)) => {
                Some(Found::words(kind, Value::Number(Exact::whole(times)), span))
            }
            Some(Sense::Vague) => Some(Found::words(Kind::Vague, Value::Vague, span)),
            Some(Sense::Scale(_)) => None,
            None if word.eq_ignore_ascii_case("a") => numeral::counts_one(self.text, span.end)
                .then(|| self.quantity(at))
                .flatten(),
            None if word.starts_with(|c: char| c.is_ascii_uppercase()) => self.date(at),
            None => None,
        }
    }

    /// Whether `once` tells how often: it met once, once a year; not `once it has met`, `at once`.
    fn is_how_often(&self, span: &Range<usize>) -> bool {
        const GOES_ON: [&str; 17] = [
            " a day",
            " a week",
            " a month",
            " a quarter",
            " a year",
            " every ",
            " each ",
            " per ",
            " and ",
            " or ",
            " to ",
            " in ",
            " on ",
            " during ",
            " for ",
            " with ",
            " by ",
        ];
        let rest = self.rest(span.end);
        let ends = rest.is_empty() || rest.starts_with([',', '.', ';', ':', ')', '!', '?']);
        let before = self.left(span.start, 8).to_ascii_lowercase();
        let is_phrase = before.ends_with("at ") || rest.starts_with(" and for all");
        !is_phrase && (ends || GOES_ON.iter().any(|word| rest.starts_with(word)))
    }

    /// Whether digits belong to a name: Covid-19, G20, PM2.5.
    fn is_in_name(&self, at: usize) -> bool {
        match &self.text.as_bytes()[self.floor..at] {
            [.., letter, b'-'] => letter.is_ascii_alphabetic(),
            [.., part, b'.'] => part.is_ascii_alphanumeric(),
            [.., last] => last.is_ascii_alphabetic() && self.currency(at).1.is_none(),
            [] => false,
        }
    }
}
