//! Ordinals and fractions in words.

use super::super::reader::{digits, fraction};
use super::super::{Form, Found, Kind, Value};
use super::Reader;
use super::numeral::{next_word, scaled, word_at};
use super::words::{cardinal, denominator, ordinal};
use crate::figures::Exact;

/// An ordinal numeral, where it ends, and its form.
type Ordinal = (Exact, usize, Form);

/// What an ordinal numbers, by the words that follow it.
const NUMBERED: [(&str, Kind, &str); 8] = [
    ("anniversary", Kind::Anniversary, "year"),
    ("consecutive year", Kind::DurationConsecutive, "year"),
    ("year running", Kind::DurationConsecutive, "year"),
    ("year in a row", Kind::DurationConsecutive, "year"),
    ("quarter", Kind::DateQuarter, "quarter"),
    ("session", Kind::OrdinalSession, "session"),
    ("plenary", Kind::OrdinalSession, "session"),
    ("plenum", Kind::OrdinalSession, "session"),
];

impl<'a> Reader<'a> {
    /// 16th, Fifth; of a congress, a session, a plan.
    pub(super) fn ordinal(&self, at: usize) -> Option<Found<'a>> {
        let (number, end, form) = self.ordinal_digits(at).or_else(|| self.ordinal_words(at))?;
        let near = self.right(end, 64);
        let clause = near.split(['.', ',', ';']).next().unwrap_or("");
        let named = clause.trim_start();
        let numbering = |kind, end| Found::new(kind, Value::Number(number), form, at..end);
        let plan = "five-year plan";
        if starts_like(named, plan) {
            let end = end + clause.len() - named.len() + plan.len();
            return Some(numbering(Kind::PlanFyp, end).of(plan));
        }
        let party = ["CPC National Congress", "Party Congress"];
        if clause.contains("National Congress of the C") || starts_like_any(named, &party) {
            return Some(numbering(Kind::OrdinalPartyCongress, end).of("CPC national congress"));
        }
        if let Some((_, kind, unit)) = NUMBERED
            .iter()
            .find(|(words, ..)| starts_like(named, words))
        {
            return Some(numbering(*kind, end).of(unit));
        }
        if clause.contains("Congress") || clause.contains("Committee") {
            return Some(numbering(Kind::OrdinalTerm, end).of("congress term"));
        }
        let is_adverb =
            form == Form::Words && near.starts_with(['-', ',']) && number <= Exact::whole(3);
        let phrases = ["first of all", "first and foremost", "first-rate"];
        let is_phrase = starts_like_any(self.rest(at), &phrases)
            || starts_like(named, "century")
            || starts_like(named, "half") && number <= Exact::whole(2)
            || self.left(at, 3).ends_with("at ");
        let kind = match number == Exact::ONE {
            true => Kind::OrdinalFirst,
            false => Kind::OrdinalRank,
        };
        (!is_adverb && !is_phrase).then(|| numbering(kind, end))
    }

    fn ordinal_digits(&self, at: usize) -> Option<Ordinal> {
        if !self.rest(at).starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let (number, end, is_plain) = digits(self.text, at).ok()?;
        let end = self.word(end, &["st", "nd", "rd", "th"])?;
        let goes_on = self
            .rest(end)
            .starts_with(|c: char| c.is_ascii_alphanumeric());
        (is_plain && !goes_on).then_some((number, end, Form::Digits))
    }

    pub(super) fn ordinal_words(&self, at: usize) -> Option<Ordinal> {
        let (word, end) = word_at(self.text, at)?;
        let Some(tens) = cardinal(word).filter(|tens| *tens >= 20) else {
            return Some((Exact::whole(ordinal(word)?), end, Form::Words));
        };
        let (word, end) = word_at(self.text, self.word(end, &["-"])?)?;
        let one = ordinal(word).filter(|one| *one < 10)?;
        Some((Exact::whole(tens + one), end, Form::Words))
    }

    /// So many bytes of what follows.
    fn right(&self, at: usize, most: usize) -> &'a str {
        let rest = self.rest(at);
        &rest[..rest.floor_char_boundary(most)]
    }

    /// one third, two-thirds, a third, half, half a million.
    pub(super) fn fraction(&self, at: usize) -> Option<Found<'a>> {
        let (word, end) = word_at(self.text, at)?;
        let (begin, value, end) = self
            .part(at, word, end)
            .or_else(|| self.half(at, word, end))
            .or_else(|| self.parts(at, word, end))?;
        let (start, qualifier) = self.qualifier(begin);
        let (kind, value, end) = match self.half_of(value, end) {
            Some((number, end)) => (Kind::Number, Value::Number(number), end),
            None => (Kind::Fraction, value, end),
        };
        Some(Found::words(kind, value, start..end).with(qualifier))
    }

    /// 1/3.
    pub(super) fn simple_fraction(&self, at: usize) -> Option<Found<'a>> {
        let (value, end) = self.fraction_bar(at)?;
        let (start, qualifier) = self.qualifier(at);
        Some(Found::digits(Kind::Fraction, value, start..end).with(qualifier))
    }

    /// half a million.
    fn half_of(&self, value: Value<'a>, end: usize) -> Option<(Exact, usize)> {
        let Value::Number(half) = value else {
            return None;
        };
        let (number, end, power) = scaled(self.text, half, self.word(end, &[" a"])?)?;
        (power > 0).then_some((number, end))
    }

    /// a third.
    fn part(&self, at: usize, word: &str, end: usize) -> Option<(usize, Value<'a>, usize)> {
        let bottom = denominator(word).filter(|bottom| *bottom > 2)?;
        let rest = self.rest(end);
        let is_alone = rest.starts_with(" of ") || !rest.starts_with([' ', '-', '\u{a0}']);
        self.word_before(at, &[" a "]).filter(|_| is_alone)?;
        Some((at - "a ".len(), portion(1, bottom)?, end))
    }

    fn half(&self, at: usize, word: &str, end: usize) -> Option<(usize, Value<'a>, usize)> {
        let parts = ["first ", "second ", "latter "];
        let is_half = word.eq_ignore_ascii_case("half")
            && self.word(end, &["-", " way"]).is_none()
            && self.word_before(at, &parts).is_none();
        is_half.then_some((at, portion(1, 2)?, end))
    }

    fn parts(&self, at: usize, word: &str, end: usize) -> Option<(usize, Value<'a>, usize)> {
        let top = cardinal(word).filter(|top| *top < 20)?;
        let (part, end) = next_word(self.text, end)?;
        let bottom = denominator(part)?;
        let is_plural = part.ends_with('s');
        let fits = is_plural == (top > 1) && bottom > top;
        fits.then_some((at, portion(top, bottom)?, end))
    }
}

fn portion<'a>(top: u64, bottom: u64) -> Option<Value<'a>> {
    fraction(Exact::whole(top), Exact::whole(bottom))
}

/// Whether a text begins with a word, capitals or not.
fn starts_like(text: &str, beginning: &str) -> bool {
    text.get(..beginning.len())
        .is_some_and(|text| text.eq_ignore_ascii_case(beginning))
}

fn starts_like_any(text: &str, beginnings: &[&str]) -> bool {
    beginnings
        .iter()
        .any(|beginning| starts_like(text, beginning))
}
