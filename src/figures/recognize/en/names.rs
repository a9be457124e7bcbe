//! Multiples, vague numbers, markers and codes.

use super::super::cursor::{begins_line, formula};
use super::super::{Form, Found, Kind, Value};
use super::Reader;
use super::numeral::{digits, word_at};
use super::words::{is_vague, multiple};
use crate::figures::Exact;

impl<'a> Reader<'a> {
    /// doubled, tripled, twice, threefold.
    pub(super) fn multiple(&self, at: usize, end: usize) -> Option<Found<'a>> {
        let (kind, number) = multiple(&self.text[at..end])?;
        Some(Found {
            kind,
            value: Value::Number(Exact::whole(number)),
            unit: None,
            qualifier: None,
            form: Form::Words,
            start: at,
            end,
        })
    }

    /// dozens, hundreds of, several.
    pub(super) fn vague(&self, at: usize, end: usize) -> Option<Found<'a>> {
        if !is_vague(&self.text[at..end]) {
            return None;
        }
        Some(Found {
            kind: Kind::Vague,
            value: Value::Vague,
            unit: None,
            qualifier: None,
            form: Form::Words,
            start: at,
            end,
        })
    }

    /// I. and Part II at the beginning of a line.
    pub(super) fn roman(&self, at: usize, end: usize) -> Option<Found<'a>> {
        let number = roman(&self.text[at..end])?;
        let part = self.text[..at].ends_with("Part ");
        let heading = begins_line(self.text, at)
            && (self.text[end..].starts_with(". ") || &self.text[end..] == ".");
        (part || heading).then(|| Found {
            kind: Kind::MarkerHeading,
            value: Value::Number(Exact::whole(number)),
            unit: None,
            qualifier: None,
            form: Form::Words,
            start: at,
            end: end + usize::from(heading),
        })
    }

    /// 1. and (1) at the beginning of a line.
    pub(super) fn marker(&self, at: usize) -> Option<Found<'a>> {
        let (number, end, plain) = digits(self.text, at).ok()?;
        let open = self.text[self.floor..at].ends_with('(');
        let start = at - usize::from(open);
        let rest = &self.text[end..];
        let close = rest.starts_with(". ") || rest.starts_with(") ");
        (plain && close && number < Exact::whole(200) && begins_line(self.text, start)).then(|| {
            Found {
                kind: Kind::MarkerHeading,
                value: Value::Number(number),
                unit: None,
                qualifier: None,
                form: Form::Digits,
                start,
                end: end + 1,
            }
        })
    }

    /// 1+9, the 12345 government service hotline, “1571”.
    pub(super) fn formula(&self, at: usize) -> Option<Found<'a>> {
        let (end, plus) = formula(self.text, at);
        let quoted = self.text[self.floor..at].ends_with('“') && self.text[end..].starts_with('”');
        let hotline = self.hotline(end).filter(|_| !plus);
        let hotline_before = !plus && self.text[self.floor..at].ends_with("hotline ");
        let (kind, start, until) = match hotline {
            None if hotline_before => (Kind::CodeHotline, at, end),
            Some(until) => (Kind::CodeHotline, at, until),
            None if plus => (Kind::CodeFormula, at, end),
            None if quoted => (Kind::CodeFormula, at - '“'.len_utf8(), end + '”'.len_utf8()),
            None => return None,
        };
        Some(Found {
            kind,
            value: Value::Text(&self.text[at..end]),
            unit: None,
            qualifier: None,
            form: Form::Digits,
            start,
            end: until,
        })
    }

    /// The end of `hotline` within the three words after a number.
    fn hotline(&self, at: usize) -> Option<usize> {
        let mut end = at;
        for _ in 0..3 {
            let blank = [" ", "\n"]
                .iter()
                .any(|blank| self.text[end..].starts_with(*blank));
            let (word, after) = word_at(self.text, end + 1).filter(|_| blank)?;
            if matches!(word, "hotline" | "hotlines") {
                return Some(after);
            }
            end = after;
        }
        None
    }
}

fn roman(word: &str) -> Option<u64> {
    let numerals = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ];
    let place = numerals.iter().position(|numeral| *numeral == word)?;
    u64::try_from(place + 1).ok()
}
