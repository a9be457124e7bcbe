//! Ordinals and fractions in words.

use super::super::cursor::simple_fraction;
use super::super::{Form, Found, Kind, Value};
use super::Reader;
use super::numeral::{digits, gap, scaled, word_at};
use super::words::{cardinal, denominator, ordinal, with_lower};
use crate::figures::Exact;

/// An ordinal numeral and its end.
type Ordinal = (Exact, usize, Form);

impl<'a> Reader<'a> {
    /// 16th, Fifth; of a congress, a session, a plan.
    pub(super) fn ordinal(&self, at: usize) -> Option<Found<'a>> {
        let told = if self.text.as_bytes()[at].is_ascii_digit() {
            self.ordinal_digits(at)
        } else {
            self.ordinal_words(at)
        };
        let told = told?;
        let (number, _, form) = told;
        let (kind, unit, end) = self.ordinal_kind(at, told)?;
        Some(Found {
            kind,
            value: Value::Number(number),
            unit,
            qualifier: None,
            form,
            start: at,
            end,
        })
    }

    fn ordinal_digits(&self, at: usize) -> Option<Ordinal> {
        let (number, end, plain) = digits(self.text, at).ok()?;
        let suffixes = ["st", "nd", "rd", "th"];
        let suffix = suffixes
            .iter()
            .any(|suffix| self.text[end..].starts_with(suffix));
        let next = self.text.as_bytes().get(end + 2);
        let closed = next.is_none_or(|b| !b.is_ascii_alphanumeric());
        (suffix && plain && closed).then_some((number, end + 2, Form::Digits))
    }

    pub(super) fn ordinal_words(&self, at: usize) -> Option<Ordinal> {
        let (word, end) = word_at(self.text, at)?;
        let Some(tens) = cardinal(word).filter(|tens| *tens >= 20) else {
            return Some((Exact::whole(ordinal(word)?), end, Form::Words));
        };
        let at = self.text[end..].starts_with('-').then_some(end + 1)?;
        let (word, end) = word_at(self.text, at)?;
        let one = ordinal(word).filter(|one| *one < 10)?;
        Some((Exact::whole(tens + one), end, Form::Words))
    }

    /// What an ordinal numbers, by the words after it.
    fn ordinal_kind(
        &self,
        at: usize,
        (number, end, form): Ordinal,
    ) -> Option<(Kind, Option<&'static str>, usize)> {
        let near = self.right(end, 64);
        let clause = near.split(['.', ',', ';']).next().unwrap_or("");
        let named = clause.trim_start();
        let begins = |words: &[&str]| words.iter().any(|word| starts_like(named, word));
        if starts_like(named, PLAN) {
            let end = end + clause.len() - named.len() + PLAN.len();
            return Some((Kind::PlanFyp, Some("five-year plan"), end));
        }
        if clause.contains("National Congress of the C")
            || begins(&["CPC National Congress", "Party Congress"])
        {
            return Some((
                Kind::OrdinalPartyCongress,
                Some("CPC national congress"),
                end,
            ));
        }
        if let Some(dated) = dated_ordinal(named) {
            return Some((dated.0, Some(dated.1), end));
        }
        if begins(&["session", "plenary", "plenum"]) {
            return Some((Kind::OrdinalSession, Some("session"), end));
        }
        if clause.contains("Congress") || clause.contains("Committee") {
            return Some((Kind::OrdinalTerm, Some("congress term"), end));
        }
        let in_words = form == Form::Words;
        let adverb = in_words && near.starts_with(['-', ',']) && number <= Exact::whole(3);
        let first = ["first of all", "first and foremost", "first-rate"];
        let phrase = first
            .iter()
            .any(|phrase| starts_like(&self.text[at..], phrase));
        let half = begins(&["half"]) && number <= Exact::whole(2);
        if adverb || phrase || half || begins(&["century"]) || self.left(at, 3).ends_with("at ") {
            return None;
        }
        let kind = if number == Exact::whole(1) {
            Kind::OrdinalFirst
        } else {
            Kind::OrdinalRank
        };
        Some((kind, None, end))
    }

    fn right(&self, at: usize, most: usize) -> &'a str {
        let to = (at + most).min(self.text.len());
        let fits = (at..=to).rev().find_map(|to| self.text.get(at..to));
        fits.unwrap_or("")
    }

    /// one third, two-thirds, a third, half.
    pub(super) fn fraction(&self, at: usize) -> Option<Found<'a>> {
        let (word, end) = word_at(self.text, at)?;
        let (begin, value, end) = self
            .part(at, word, end)
            .or_else(|| self.half(at, word, end))
            .or_else(|| self.parts(at, word, end))?;
        let (start, qualifier) = self.qualifier(begin);
        if let Some((number, end)) = self.half_of(value, end) {
            return Some(Found {
                kind: Kind::Number,
                value: Value::Number(number),
                unit: None,
                qualifier,
                form: Form::Words,
                start,
                end,
            });
        }
        Some(Found {
            kind: Kind::Fraction,
            value,
            unit: None,
            qualifier,
            form: Form::Words,
            start,
            end,
        })
    }

    /// 1/3.
    pub(super) fn simple_fraction(&self, at: usize) -> Option<Found<'a>> {
        let (top, bottom, end) = simple_fraction(self.text, at)?;
        let (start, qualifier) = self.qualifier(at);
        Some(Found {
            kind: Kind::Fraction,
            value: fraction(top, bottom)?,
            unit: None,
            qualifier,
            form: Form::Digits,
            start,
            end,
        })
    }

    /// half a million.
    fn half_of(&self, value: Value<'a>, end: usize) -> Option<(Exact, usize)> {
        let Value::Number(half) = value else {
            return None;
        };
        let article = " a";
        let after = self.text[end..]
            .starts_with(article)
            .then_some(end + article.len())?;
        let (number, end, power) = scaled(self.text, half, after)?;
        (power > 0).then_some((number, end))
    }

    /// a third.
    fn part(&self, at: usize, word: &str, end: usize) -> Option<(usize, Value<'a>, usize)> {
        let bottom = denominator(word).filter(|bottom| *bottom > 2)?;
        let rest = &self.text[end..];
        let alone = rest.starts_with(" of ") || !rest.starts_with([' ', '-', '\u{a0}']);
        let article = self.text[self.floor..at].ends_with(" a ");
        let value = fraction(1, bottom)?;
        (alone && article).then(|| (at - 2, value, end))
    }

    fn half(&self, at: usize, word: &str, end: usize) -> Option<(usize, Value<'a>, usize)> {
        with_lower(word, |word| (word == b"half").then_some(()))?;
        let rest = &self.text[end..];
        let left = self.left(at, 8);
        let part_of_year = ["first ", "second ", "latter "]
            .iter()
            .any(|part| left.ends_with(part));
        let way = rest.starts_with('-') || rest.starts_with(" way");
        let value = Value::Number(Exact::new(5, 1)?);
        (!way && !part_of_year).then_some((at, value, end))
    }

    fn parts(&self, at: usize, word: &str, end: usize) -> Option<(usize, Value<'a>, usize)> {
        let top = cardinal(word).filter(|top| *top < 20)?;
        let (part, end) = word_at(self.text, gap(self.text, end)?)?;
        let bottom = denominator(part)?;
        let plural = part.ends_with('s');
        (plural == (top > 1) && bottom > top).then_some((at, fraction(top, bottom)?, end))
    }
}

/// What an ordinal before a span of time says: an anniversary, a year in a row, a quarter.
fn dated_ordinal(after: &str) -> Option<(Kind, &'static str)> {
    [
        ("anniversary", Kind::Anniversary, "year"),
        ("consecutive year", Kind::DurationConsecutive, "year"),
        ("year running", Kind::DurationConsecutive, "year"),
        ("year in a row", Kind::DurationConsecutive, "year"),
        ("quarter", Kind::DateQuarter, "quarter"),
    ]
    .into_iter()
    .find(|(words, ..)| starts_like(after, words))
    .map(|(_, kind, unit)| (kind, unit))
}

const PLAN: &str = "five-year plan";

/// Whether a text begins with a word, capitals or not.
fn starts_like(text: &str, beginning: &str) -> bool {
    text.get(..beginning.len())
        .is_some_and(|text| text.eq_ignore_ascii_case(beginning))
}

/// A fraction: a decimal where it ends.
fn fraction<'a>(top: u64, bottom: u64) -> Option<Value<'a>> {
    for places in 0..4_u32 {
        let scaled = top * 10_u64.pow(places);
        if scaled.is_multiple_of(bottom) {
            let units = i128::from(scaled / bottom);
            return Some(Value::Number(Exact::new(units, places)?));
        }
    }
    Some(Value::Ratio(Exact::whole(top), Exact::whole(bottom)))
}
