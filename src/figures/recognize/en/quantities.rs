//! Numbers with what they count.

use super::super::{Day, Form, Found, Kind, Value};
use super::Reader;
use super::numeral::{Numeral, gap, next_word, numeral, word_at};
use super::words::{CURRENCIES, QUALIFIERS, UNITS};
use crate::figures::{Exact, Qualifier};

/// What a percentage before it is a change of.
const RISES: [&str; 4] = ["increase", "growth", "rise", "gain"];
const FALLS: [&str; 8] = [
    "decrease",
    "decline",
    "drop",
    "fall",
    "reduction",
    "cut",
    "decreases",
    "reductions",
];

/// What makes a percentage after it a change, and one below zero.
const CHANGING: [&str; 13] = [
    "increas", "decreas", "grew", "growth", "rose", "rise", "up ", "down ", "fell", "drop",
    "declin", "reduc", " by ",
];
const FALLING: [&str; 13] = [
    "down ",
    "down by ",
    "decreased by ",
    "fell by ",
    "dropped by ",
    "reduced by ",
    "declined by ",
    "decrease of ",
    "a drop of ",
    "fell ",
    "dropped ",
    "decreased ",
    "reduction of ",
];

/// What follows `one` where it counts nothing.
const NOT_COUNTED: [&str; 34] = [
    "of", "another", "by", "hand", "that", "who", "where", "which", "and", "or", "must", "can",
    "should", "is", "in", "with", "to", "for", "step", "party", "country", "people", "belt",
    "road", "side", "center", "centre", "we", "on", "thing", "day", "mind", "stop", "off",
];

/// Words after a number that it does not count.
const FUNCTION_WORDS: [&str; 26] = [
    "and", "or", "of", "in", "on", "for", "to", "the", "were", "was", "is", "are", "by", "with",
    "as", "at", "from", "that", "which", "per", "a", "had", "have", "has", "passed", "took",
];

impl<'a> Reader<'a> {
    /// A number in digits or words at `at`, with its unit, or an ordinal or a fraction.
    pub(super) fn quantity(&self, at: usize) -> Option<Found<'a>> {
        if let Some(found) = self.fraction(at).or_else(|| self.ordinal(at)) {
            return Some(found);
        }
        // The twenty-first century is no count of twenty.
        if self.ordinal_words(at).is_some() {
            return None;
        }
        let is_money = self.currency(at).1.is_some();
        let first = self.abbreviated(numeral(self.text, at)?, is_money);
        let is_joined = self
            .rest(first.end)
            .starts_with(|c: char| c.is_ascii_alphabetic());
        let range = self.range(&first, is_money);
        let is_figure = match first.form {
            Form::Digits => {
                !is_joined || self.unit(first.end).is_some() || self.is_decade(first.end)
            }
            Form::Words => range.is_some() || self.counts(at, &first),
        };
        if !is_figure {
            return None;
        }
        let (value, end) = range.unwrap_or((Value::Number(first.number), first.end));
        let (at, value) = self.signed(at, value);
        let (start, currency) = self.currency(at);
        let (start, value) = match currency {
            Some(_) => self.signed(start, value),
            None => (start, value),
        };
        let (start, qualifier) = self.qualifier(start);
        let mut found = Found::new(Kind::Number, value, first.form, start..end).with(qualifier);
        match currency {
            Some(currency) => (found.kind, found.unit) = (Kind::Money, Some(currency)),
            None if first.is_plain && self.years(&mut found) => {}
            None => self.measure(&mut found),
        }
        Some(found)
    }

    /// The numeral with the abbreviated scale after its digits: 1.5bn, $20m. A lone m is a scale for
    /// money alone, elsewhere it is the metre.
    fn abbreviated(&self, numeral: Numeral, is_money: bool) -> Numeral {
        let scaled = || {
            let (word, end) = word_at(self.text, numeral.end)?;
            let scale = match word {
                "tn" | "trn" => 12,
                "bn" => 9,
                "mn" => 6,
                "m" if is_money => 6,
                _ => return None,
            };
            Some(Numeral {
                number: numeral.number.scaled(scale)?,
                end,
                is_plain: false,
                scale,
                ..numeral
            })
        };
        let is_bare = numeral.form == Form::Digits && numeral.scale == 0;
        is_bare.then(scaled).flatten().unwrap_or(numeral)
    }

    /// The value with the sign before it, and where that begins.
    fn signed(&self, at: usize, value: Value<'a>) -> (usize, Value<'a>) {
        let words = ["minus ", "Minus ", "negative "];
        match (
            self.minus(at).or_else(|| self.word_before(at, &words)),
            value,
        ) {
            (Some(start), Value::Number(number)) => (start, Value::Number(number.negated())),
            (_, value) => (at, value),
        }
    }

    /// Whether the ending of a decade (1990s) stands at `at`.
    fn is_decade(&self, at: usize) -> bool {
        let rest = self.rest(at);
        rest == "s" || ["s ", "s,", "s."].iter().any(|s| rest.starts_with(s))
    }

    /// Tells the figure's kind and unit by what follows it.
    fn measure(&self, found: &mut Found<'a>) {
        let close = gap(self.text, found.end);
        if let Some((end, kind, unit)) = self.unit(close.unwrap_or(found.end)) {
            (found.kind, found.unit, found.end) = (kind, Some(unit), end);
            if kind == Kind::CountOccasion && self.rest(end).starts_with(" the earlier level") {
                (found.kind, found.unit) = (Kind::Multiple, None);
            }
            if kind == Kind::Duration {
                self.in_a_row(found);
            } else if kind == Kind::PercentShare {
                self.share_or_change(found);
            }
        } else if let Some((noun, _)) = self.noun(found.end) {
            (found.kind, found.unit) = (Kind::CountItem, Some(noun));
        }
    }

    /// The noun behind a blank, which a number before it counts, and its end.
    fn noun(&self, at: usize) -> Option<(&'a str, usize)> {
        next_word(self.text, at).filter(|(word, _)| {
            word.starts_with(|c: char| c.is_ascii_lowercase()) && !FUNCTION_WORDS.contains(word)
        })
    }

    /// Eight years running, eight consecutive years.
    fn in_a_row(&self, found: &mut Found<'a>) {
        let told = &self.text[found.start..found.end];
        let after = self.word(found.end, &[" running", " in a row", " in succession"]);
        if after.is_some() || told.contains(" consecutive") || told.contains(" straight") {
            found.kind = Kind::DurationConsecutive;
        }
        found.end = after.unwrap_or(found.end);
    }

    /// Makes years of bare digits that are one, or the first and the last of several.
    fn years(&self, found: &mut Found<'a>) -> bool {
        let year = |number: Exact| {
            let year = u16::try_from(number.as_whole()?).ok()?;
            let is_year = (1900..=2100).contains(&year);
            is_year.then(|| Day::default().in_year(year))
        };
        let value = match found.value {
            Value::Range(from, to) => year(from).zip(year(to)).map(|(a, b)| Value::Dates(a, b)),
            Value::Number(number) if !self.counts_things(found.end) => {
                year(number).map(Value::Date)
            }
            _ => None,
        };
        if let Some(value) = value {
            let span = found.start..found.end;
            *found = Found::date(value, found.form, span).with(found.qualifier);
        }
        value.is_some()
    }

    /// Whether a noun in the plural or a unit follows.
    fn counts_things(&self, end: usize) -> bool {
        let is_plural = |(word, _): (&str, usize)| word.ends_with('s') && word.len() > 4;
        self.unit(gap(self.text, end).unwrap_or(end)).is_some()
            || self.noun(end).is_some_and(is_plural)
    }

    /// Tells whether a percentage is a share, a rate or a change; a fall is below zero.
    fn share_or_change(&self, found: &mut Found<'a>) {
        let before = self.left(found.start, 48);
        let has = |words: &[&str]| words.iter().any(|word| before.contains(word));
        let noun = next_word(self.text, found.end).map_or("", |(noun, _)| noun);
        let is_fall = FALLS.contains(&noun);
        if is_fall || RISES.contains(&noun) {
            found.kind = Kind::PercentChange;
        } else if self.rest(found.end).starts_with(" of ") {
            found.kind = Kind::PercentShare;
        } else if has(&CHANGING) {
            found.kind = Kind::PercentChange;
        } else if has(&["rate", "ratio"]) {
            found.kind = Kind::PercentRate;
        }
        let Value::Number(number) = found.value else {
            return;
        };
        let falling = self.word_before(found.start, &FALLING);
        if is_fall {
            found.value = Value::Number(number.negated());
        } else if let (Kind::PercentChange, Some(start)) = (found.kind, falling) {
            (found.start, found.value) = (start, Value::Number(number.negated()));
        }
    }

    /// Whether a number in words counts something: `one of`, `at one` do not.
    fn counts(&self, at: usize, first: &Numeral) -> bool {
        if first.number != Exact::ONE {
            return true;
        }
        let is_none = self.left(at, 3).eq_ignore_ascii_case("no ");
        let is_joined = self.rest(first.end).starts_with(['-', '\u{2019}', '\'']);
        let is_counted = next_word(self.text, first.end)
            .is_some_and(|(word, _)| !NOT_COUNTED.contains(&&*word.to_ascii_lowercase()));
        !is_none && !is_joined && is_counted
    }

    /// The unit at `at`: where it ends, its kind and its symbol.
    fn unit(&self, at: usize) -> Option<(usize, Kind, &'static str)> {
        let rest = self.text.get(at..)?;
        let (word, unit) = UNITS.beginnings(rest).find(|(word, _)| {
            let goes_on = rest[word.len()..].starts_with(|c: char| c.is_ascii_alphanumeric());
            *word == "%" || !goes_on
        })?;
        Some((at + word.len(), unit.kind, unit.symbol))
    }

    /// 4.5 to 5 percent, 4.5–5%, 5% to 8%, two or three.
    fn range(&self, first: &Numeral, is_money: bool) -> Option<(Value<'a>, usize)> {
        let close = gap(self.text, first.end).unwrap_or(first.end);
        let own = self.unit(close).map(|(end, ..)| end);
        let own = own.or_else(|| self.repeated_noun(first.end));
        let from_end = own.unwrap_or(first.end);
        let bounds = [" to ", "–", "-", "—", " or ", " and "];
        let start = self.word(from_end, &bounds)?;
        let bound = &self.text[from_end..start];
        let currencies = CURRENCIES.iter();
        let mut behind = currencies.filter_map(|(_, words)| self.word(start, words));
        let start = behind.next().unwrap_or(start);
        let next = *self.text.as_bytes().get(start)?;
        let is_same_form = match first.form {
            Form::Digits => next.is_ascii_digit(),
            Form::Words => next.is_ascii_alphabetic(),
        };
        if !is_same_form {
            return None;
        }
        let second = self.abbreviated(numeral(self.text, start)?, is_money);
        let is_range = match bound {
            " and " => self.left(first.end, 40).contains("between "),
            " or " => first.number.plus(Exact::ONE) == Some(second.number),
            // 150-2024 may be the number of a document.
            "-" => {
                let close = gap(self.text, second.end).unwrap_or(second.end);
                !(first.is_plain
                    && second.is_plain
                    && second.end - start == 4
                    && first.number < Exact::whole(1000)
                    && self.unit(close).is_none())
            }
            _ => true,
        };
        let is_shared = first.scale == 0 && second.scale > 0 && own.is_none();
        let from = first
            .number
            .scaled(if is_shared { second.scale } else { 0 })?;
        (is_range && from < second.number)
            .then_some((Value::Range(from, second.number), second.end))
    }

    /// The end of a noun that stands behind a number and again behind a second: 900 people to 1.2
    /// million people.
    fn repeated_noun(&self, at: usize) -> Option<usize> {
        let (noun, end) = self.noun(at)?;
        let second = numeral(self.text, self.word(end, &["–", " to "])?)?;
        let (again, _) = next_word(self.text, second.end)?;
        (noun == again).then_some(end)
    }

    /// The currency that ends at `at`, and where it begins.
    pub(super) fn currency(&self, at: usize) -> (usize, Option<&'static str>) {
        let mut currencies = CURRENCIES
            .iter()
            .filter_map(|(currency, words)| Some((self.word_before(at, words)?, Some(*currency))));
        currencies.next().unwrap_or((at, None))
    }

    /// The qualifier before the figure at `at`, and where it begins.
    pub(super) fn qualifier(&self, at: usize) -> (usize, Option<Qualifier>) {
        let near = &self.text.as_bytes()[self.floor..at];
        let Some((b' ' | b'\n', near)) = near.split_last() else {
            return (at, None);
        };
        for (qualifier, words) in QUALIFIERS {
            for word in words {
                let start = near.len().checked_sub(word.len());
                let start = start.filter(|start| ends_like(&near[*start..], word));
                let is_whole =
                    |start: &usize| *start == 0 || !near[start - 1].is_ascii_alphanumeric();
                if let Some(start) = start.filter(is_whole) {
                    return (self.floor + start, Some(qualifier));
                }
            }
        }
        (at, None)
    }

    /// So many bytes of what is before `at`.
    pub(super) fn left(&self, at: usize, most: usize) -> &'a str {
        let from = at.saturating_sub(most).max(self.floor);
        &self.text[self.text.ceil_char_boundary(from)..at]
    }
}

/// Whether both are the same, capitals or not; the last letter tells most apart.
fn ends_like(text: &[u8], word: &str) -> bool {
    let both = text.iter().rev().zip(word.as_bytes().iter().rev());
    both.into_iter().all(|(a, b)| a.eq_ignore_ascii_case(b))
}
