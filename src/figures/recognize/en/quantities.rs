//! Numbers with what they count.

use super::super::cursor::{minus, word_before};
use super::super::index::ends;
use super::super::{Day, Form, Found, Kind, Value};
use super::Reader;
use super::numeral::{Numeral, gap, numeral, word_at};
use super::words::{UNITS, UNITS_BY_WORD, with_lower};
use crate::figures::{Exact, Qualifier};

/// Words before a figure that say how near it is.
const QUALIFIERS: &[(&str, Qualifier)] = &[
    ("no less than", Qualifier::AtLeast),
    ("no fewer than", Qualifier::AtLeast),
    ("at least", Qualifier::AtLeast),
    ("no more than", Qualifier::AtMost),
    ("at most", Qualifier::AtMost),
    ("up to", Qualifier::AtMost),
    ("more than", Qualifier::Over),
    ("over", Qualifier::Over),
    ("exceeding", Qualifier::Over),
    ("above", Qualifier::Over),
    ("less than", Qualifier::Under),
    ("fewer than", Qualifier::Under),
    ("under", Qualifier::Under),
    ("below", Qualifier::Under),
    ("nearly", Qualifier::Nearly),
    ("almost", Qualifier::Nearly),
    ("close to", Qualifier::Nearly),
    ("about", Qualifier::About),
    ("around", Qualifier::About),
    ("some", Qualifier::About),
    ("approximately", Qualifier::About),
    ("roughly", Qualifier::About),
];

/// Currencies before a number.
const CURRENCIES: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("USD ", "USD"),
    ("USD", "USD"),
    ("HK$", "HKD"),
    ("HKD ", "HKD"),
    ("HKD", "HKD"),
    ("RMB ", "CNY"),
    ("RMB", "CNY"),
    ("CNY ", "CNY"),
    ("CNY", "CNY"),
    ("EUR ", "EUR"),
    ("EUR", "EUR"),
    ("GBP ", "GBP"),
    ("GBP", "GBP"),
    ("JPY ", "JPY"),
    ("JPY", "JPY"),
    ("¥", "CNY"),
    ("￥", "CNY"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("$", "USD"),
];

/// What a percentage before it is a change of.
const RISES: &[&str] = &["increase", "growth", "rise", "gain"];
const FALLS: &[&str] = &[
    "decrease",
    "decline",
    "drop",
    "fall",
    "reduction",
    "cut",
    "decreases",
    "reductions",
];

/// What follows `one` where it counts nothing.
const NOT_COUNTED: &[&str] = &[
    "of", "another", "by", "hand", "that", "who", "where", "which", "and", "or", "must", "can",
    "should", "is", "in", "with", "to", "for", "step", "party", "country", "people", "belt",
    "road", "side", "center", "centre", "we", "on", "thing", "day", "mind", "where", "stop", "off",
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
        let first = numeral(self.text, at).ok()?;
        let bytes = self.text.as_bytes();
        let is_money = self.after_currency(at);
        let first = self.abbreviated(first, is_money);
        let letter = bytes.get(first.end).is_some_and(u8::is_ascii_alphabetic);
        let unit_close = self.unit(first.end).is_some();
        if first.form == Form::Digits && letter && !unit_close && !self.decade(first.end) {
            return None;
        }
        let (value, last) = self
            .range(&first, is_money)
            .unwrap_or((Value::Number(first.number), first));
        let is_range = matches!(value, Value::Range(..));
        if first.form == Form::Words && !is_range && !self.counts(at, &first) {
            return None;
        }
        let (at, value) = self.signed(at, value);
        let (start, currency) = self.currency(at);
        let (start, qualifier) = self.qualifier(start);
        let mut found = Found {
            kind: Kind::Number,
            value,
            unit: None,
            qualifier,
            form: first.form,
            start,
            end: last.end,
        };
        if let Some(currency) = currency {
            (found.kind, found.unit) = (Kind::Money, Some(currency));
            return Some(found);
        }
        self.unit_of(&mut found, &first);
        Some(found)
    }

    /// The numeral with the abbreviated scale after its digits: 1.5bn, $20m. A lone m is a scale for
    /// money alone, elsewhere it is the metre.
    fn abbreviated(&self, numeral: Numeral, is_money: bool) -> Numeral {
        let scales: &[(&str, u32)] = match is_money {
            true => &[("tn", 12), ("trn", 12), ("bn", 9), ("mn", 6), ("m", 6)],
            false => &[("tn", 12), ("trn", 12), ("bn", 9), ("mn", 6)],
        };
        let is_plain = numeral.form == Form::Digits && numeral.scale == 0;
        let Some((word, after)) = word_at(self.text, numeral.end).filter(|_| is_plain) else {
            return numeral;
        };
        let power = scales.iter().find(|(scale, _)| *scale == word);
        let scaled = power.and_then(|(_, power)| Some((numeral.number.scaled(*power)?, *power)));
        scaled.map_or(numeral, |(number, scale)| Numeral {
            number,
            end: after,
            plain: false,
            scale,
            ..numeral
        })
    }

    /// Where the digits begin behind a currency that stands at `at`: RMB3.65.
    pub(super) fn past_currency(&self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        let is_digit = |end: &usize| rest.as_bytes().get(*end).is_some_and(u8::is_ascii_digit);
        let mut ends = CURRENCIES
            .iter()
            .filter(|(word, _)| rest.starts_with(word))
            .map(|(word, _)| word.len());
        ends.find(is_digit).map(|end| at + end)
    }

    /// The value with the sign before it, and where that begins.
    fn signed(&self, at: usize, value: Value<'a>) -> (usize, Value<'a>) {
        let sign = minus(self.text, at, self.floor).or_else(|| {
            let words = &["minus ", "Minus ", "negative "];
            word_before(self.text, at, self.floor, words)
        });
        match (sign, value) {
            (Some(start), Value::Number(number)) => (start, Value::Number(number.negated())),
            (_, _) => (at, value),
        }
    }

    /// Whether the ending of a decade (1990s) stands at `at`.
    fn decade(&self, at: usize) -> bool {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        matches!(rest, [b's'] | [b's', b' ' | b',' | b'.', ..])
    }

    /// Tells the figure's kind by what follows it.
    fn unit_of(&self, found: &mut Found<'a>, first: &Numeral) {
        let close = gap(self.text, found.end).unwrap_or(found.end);
        if first.plain && self.years(found) {
            return;
        }
        if let Some((end, kind, unit)) = self.unit(close) {
            (found.kind, found.unit, found.end) = (kind, Some(unit), end);
            if kind == Kind::Duration {
                self.in_a_row(found);
            }
            if kind == Kind::PercentShare {
                self.share_or_change(found);
            }
            return;
        }
        let noun = word_at(self.text, close).filter(|_| close > found.end);
        if let Some((word, _)) = noun.filter(|(word, _)| is_noun(word)) {
            (found.kind, found.unit) = (Kind::CountItem, Some(word));
        }
    }

    /// Eight years running, eight consecutive years.
    fn in_a_row(&self, found: &mut Found<'a>) {
        let rest = &self.text[found.end..];
        let after = [" running", " in a row", " in succession"]
            .iter()
            .find(|words| rest.starts_with(**words));
        if let Some(words) = after {
            (found.kind, found.end) = (Kind::DurationConsecutive, found.end + words.len());
        } else if self.text[found.start..found.end].contains(" consecutive")
            || self.text[found.start..found.end].contains(" straight")
        {
            found.kind = Kind::DurationConsecutive;
        }
    }

    /// Whether bare digits are a year, or the first and the last of several.
    fn years(&self, found: &mut Found<'a>) -> bool {
        let year = |number: Exact| {
            let year = number.as_whole().and_then(|n| u16::try_from(n).ok())?;
            (1900..=2100).contains(&year).then_some(Day {
                year: Some(year),
                ..Day::default()
            })
        };
        let (kind, value) = match found.value {
            Value::Range(from, to) => match (year(from), year(to)) {
                (Some(from), Some(to)) => (Kind::DateRange, Value::Dates(from, to)),
                (_, _) => return false,
            },
            Value::Number(number) => match year(number) {
                Some(day) if !self.counts_things(found.end) => (Kind::DateYear, Value::Date(day)),
                Some(_) | None => return false,
            },
            _ => return false,
        };
        (found.kind, found.value, found.unit) = (kind, value, Some("year"));
        true
    }

    /// Whether a noun in the plural or a unit follows.
    fn counts_things(&self, end: usize) -> bool {
        let Some(at) = gap(self.text, end) else {
            return self.unit(end).is_some();
        };
        let plural = |word: &str| word.ends_with('s') && word.len() > 4 && is_noun(word);
        self.unit(at).is_some() || word_at(self.text, at).is_some_and(|(word, _)| plural(word))
    }

    /// Whether a percentage is a share, a rate or a change; a fall is below zero.
    fn share_or_change(&self, found: &mut Found<'a>) {
        found.kind = self.percent(found);
        let noun = gap(self.text, found.end).and_then(|at| word_at(self.text, at));
        if let Some((word, _)) = noun {
            let falls = FALLS.contains(&word);
            if falls || RISES.contains(&word) {
                found.kind = Kind::PercentChange;
            }
            if let (true, Value::Number(number)) = (falls, found.value) {
                found.value = Value::Number(number.negated());
                return;
            }
        }
        let fall = self.fall_start(found.start);
        if let (Kind::PercentChange, Some(start), Value::Number(number)) =
            (found.kind, fall, found.value)
        {
            (found.start, found.value) = (start, Value::Number(number.negated()));
        }
    }

    /// Whether a number in words counts something: `one of`, `at one` do not.
    fn counts(&self, at: usize, first: &Numeral) -> bool {
        if first.number != Exact::whole(1) {
            return true;
        }
        let none = self.left(at, 4).to_ascii_lowercase().ends_with("no ");
        let hyphen = self.text[first.end..].starts_with(['-', '\u{2019}', '\'']);
        let next = gap(self.text, first.end).and_then(|at| word_at(self.text, at));
        !(hyphen || none)
            && next.is_some_and(|(word, _)| {
                with_lower(word, |word| is_one_of(NOT_COUNTED, word).then_some(())).is_none()
            })
    }

    fn unit(&self, at: usize) -> Option<(usize, Kind, &'static str)> {
        let rest = self.text.get(at..)?;
        let whole = |(word, ..): &&(&str, Kind, &str)| {
            let next = rest.as_bytes().get(word.len());
            *word == "%" || !next.is_some_and(u8::is_ascii_alphanumeric)
        };
        let units = UNITS_BY_WORD.beginnings(rest);
        let (word, kind, unit) = units.map(|place| &UNITS[place]).find(whole)?;
        Some((at + word.len(), *kind, unit))
    }

    /// 4.5 to 5 percent, 4.5–5%, 5% to 8%, two or three.
    fn range(&self, first: &Numeral, is_money: bool) -> Option<(Value<'a>, Numeral)> {
        let close = gap(self.text, first.end).unwrap_or(first.end);
        let own = self.unit(close).map(|(end, ..)| end);
        let own = own.or_else(|| self.repeated_noun(close));
        let from_end = own.unwrap_or(first.end);
        let rest = &self.text[from_end..];
        let bounds = [" to ", "–", "-", "—", " or ", " and "];
        let bound = bounds.iter().find(|bound| rest.starts_with(**bound))?;
        let at = from_end + bound.len();
        let at = at
            + CURRENCIES
                .iter()
                .find(|(word, _)| self.text[at..].starts_with(word))
                .map_or(0, |(word, _)| word.len());
        let byte = *self.text.as_bytes().get(at)?;
        let digits = byte.is_ascii_digit();
        if digits != (first.form == Form::Digits) || !byte.is_ascii_alphanumeric() {
            return None;
        }
        let second = self.abbreviated(numeral(self.text, at).ok()?, is_money);
        let near = *bound != " and " || { self.between(first) };
        let one_apart =
            *bound != " or " || first.number.plus(Exact::whole(1)) == Some(second.number);
        let shares = first.scale == 0 && second.scale > 0 && own.is_none();
        let from = if shares {
            first.number.scaled(second.scale)?
        } else {
            first.number
        };
        let year_like = first.plain
            && second.plain
            && self
                .unit(gap(self.text, second.end).unwrap_or(second.end))
                .is_none()
            && *bound == "-"
            && second.end - at == 4
            && first.number < Exact::whole(1000);
        (near && one_apart && from < second.number && !year_like)
            .then_some((Value::Range(from, second.number), second))
    }

    /// The end of a noun that stands at `at` and again behind a second number: 900 people to 1.2
    /// million people.
    fn repeated_noun(&self, at: usize) -> Option<usize> {
        let (noun, end) = word_at(self.text, at).filter(|(noun, _)| is_noun(noun))?;
        let start = ["–", " to "].iter().find_map(|bound| {
            let rest = &self.text[end..];
            rest.starts_with(bound).then_some(end + bound.len())
        })?;
        let second = numeral(self.text, start).ok()?;
        let (again, _) = word_at(self.text, gap(self.text, second.end)?)?;
        (noun == again).then_some(end)
    }

    /// Whether the word before is `between`.
    fn between(&self, first: &Numeral) -> bool {
        let start = first.end.saturating_sub(40).max(self.floor);
        (start..first.end)
            .find_map(|at| self.text.get(at..first.end))
            .is_some_and(|near| near.contains("between "))
    }

    /// Whether the name of a currency ends at `at`.
    pub(super) fn after_currency(&self, at: usize) -> bool {
        self.currency(at).1.is_some()
    }

    fn currency(&self, at: usize) -> (usize, Option<&'static str>) {
        let near = &self.text[self.floor..at];
        CURRENCIES
            .iter()
            .find(|(word, _)| ends(near.as_bytes(), word))
            .map_or((at, None), |(word, currency)| {
                (at - word.len(), Some(*currency))
            })
    }

    pub(super) fn qualifier(&self, at: usize) -> (usize, Option<Qualifier>) {
        let near = &self.text.as_bytes()[self.floor..at];
        let Some((b' ' | b'\n', near)) = near.split_last() else {
            return (at, None);
        };
        for (word, qualifier) in QUALIFIERS {
            let start = near.len().checked_sub(word.len());
            let told = start.filter(|start| ends_like(&near[*start..], word));
            let whole = |start: &usize| *start == 0 || !near[start - 1].is_ascii_alphanumeric();
            if let Some(start) = told.filter(whole) {
                return (self.floor + start, Some(*qualifier));
            }
        }
        (at, None)
    }

    fn percent(&self, found: &Found<'_>) -> Kind {
        let before = self.left(found.start, 48);
        let has = |words: &[&str]| words.iter().any(|word| before.contains(word));
        if self.text[found.end..].starts_with(" of ") {
            Kind::PercentShare
        } else if has(&[
            "increas", "decreas", "grew", "growth", "rose", "rise", "up ", "down ", "fell", "drop",
            "declin", "reduc", " by ",
        ]) {
            Kind::PercentChange
        } else if has(&["rate", "ratio"]) {
            Kind::PercentRate
        } else {
            Kind::PercentShare
        }
    }

    pub(super) fn left(&self, at: usize, most: usize) -> &'a str {
        let from = at.saturating_sub(most).max(self.floor);
        (from..=at)
            .find_map(|from| self.text.get(from..at))
            .unwrap_or("")
    }

    fn fall_start(&self, at: usize) -> Option<usize> {
        let near = self.left(at, 24);
        [
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
        ]
        .iter()
        .find(|word| near.ends_with(**word))
        .map(|word| at - word.len())
    }
}

/// Words after a number that it does not count.
const FUNCTION_WORDS: &[&str] = &[
    "and", "or", "of", "in", "on", "for", "to", "the", "were", "was", "is", "are", "by", "with",
    "as", "at", "from", "that", "which", "per", "a", "had", "have", "has", "passed", "took",
];

/// Whether a word in small letters is what a number before it counts.
fn is_noun(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && !is_one_of(FUNCTION_WORDS, word.as_bytes())
}

/// Whether a word is in a list.
fn is_one_of(list: &[&str], word: &[u8]) -> bool {
    list.iter()
        .any(|one| one.len() == word.len() && ends(word, one))
}

/// Whether both are the same, capitals or not; the last letter tells most apart.
fn ends_like(text: &[u8], word: &str) -> bool {
    let both = text.iter().rev().zip(word.as_bytes().iter().rev());
    both.into_iter().all(|(a, b)| a.eq_ignore_ascii_case(b))
}
