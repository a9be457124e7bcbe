//! Markers and codes.

use super::super::reader::digits;
use super::super::{Found, Kind, Value};
use super::Reader;
use super::numeral::word_at;
use crate::figures::Exact;

impl<'a> Reader<'a> {
    /// I. and Part II at the beginning of a line.
    pub(super) fn roman(&self, at: usize, end: usize) -> Option<Found<'a>> {
        let numerals = [
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
        ];
        let roman = &self.text[at..end];
        let (number, _) = (1..).zip(numerals).find(|(_, numeral)| *numeral == roman)?;
        let rest = self.rest(end);
        let is_heading = self.begins_line(at) && (rest.starts_with(". ") || rest == ".");
        let value = Value::Number(Exact::whole(number));
        let span = at..end + usize::from(is_heading);
        (is_heading || self.text[..at].ends_with("Part "))
            .then(|| Found::words(Kind::MarkerHeading, value, span))
    }

    /// 1. and (1) at the beginning of a line.
    pub(super) fn marker(&self, at: usize) -> Option<Found<'a>> {
        let (number, end, is_plain) = digits(self.text, at).ok()?;
        let start = self.word_before(at, &["("]).unwrap_or(at);
        self.word(end, &[". ", ") "])?;
        let is_marker = is_plain && number < Exact::whole(200) && self.begins_line(start);
        let value = Value::Number(number);
        is_marker.then(|| Found::digits(Kind::MarkerHeading, value, start..end + 1))
    }

    /// 1+9, the 12345 government service hotline, “1571”.
    pub(super) fn formula_name(&self, at: usize) -> Option<Found<'a>> {
        let (end, has_plus) = self.formula(at);
        let text = Value::Text(&self.text[at..end]);
        if has_plus {
            return Some(Found::digits(Kind::CodeFormula, text, at..end));
        }
        let before = self.word_before(at, &["hotline "]).map(|_| end);
        if let Some(end) = self.hotline(end).or(before) {
            return Some(Found::digits(Kind::CodeHotline, text, at..end));
        }
        let start = self.word_before(at, &["“"])?;
        let end = self.word(end, &["”"])?;
        Some(Found::digits(Kind::CodeFormula, text, start..end))
    }

    /// The end of `hotline` within the three words after a number.
    fn hotline(&self, at: usize) -> Option<usize> {
        let mut end = at;
        for _ in 0..3 {
            let (word, after) = word_at(self.text, self.word(end, &[" ", "\n"])?)?;
            if matches!(word, "hotline" | "hotlines") {
                return Some(after);
            }
            end = after;
        }
        None
    }
}
