//! Shares, fractions and multiples.

use std::ops::Range;

use super::super::reader::{before, fraction, next};
use super::super::{Form, Found, Kind, Value};
use super::Reader;
use super::lexicon::{FALLS, RISES};
use super::numeral::{Numeral, arabic, digit, han};
use crate::figures::Exact;

impl<'a> Reader<'a> {
    /// Whether a percentage is a change, a rate or a share; a change that the verb beside it tells
    /// has its sign.
    pub(super) fn percent(
        &self,
        start: usize,
        value: Value<'a>,
    ) -> Option<(Kind, usize, Value<'a>)> {
        let from = self.word_before(start, &["了"]).unwrap_or(start);
        if let Some(begin) = self.word_before(from, FALLS) {
            let value = value.map(|number| Some(number.negated()))?;
            return Some((Kind::PercentChange, begin, value));
        }
        if let Some(begin) = self.word_before(from, RISES) {
            return Some((Kind::PercentChange, begin, value));
        }
        let clause = self.clause_before(start);
        let mut changes = RISES.iter().chain(FALLS).filter(|word| word.len() > 3);
        let kind = if changes.any(|word| clause.contains(word)) {
            Kind::PercentChange
        } else if clause.contains('率') || clause.contains("比重") {
            Kind::PercentRate
        } else {
            Kind::PercentShare
        };
        Some((kind, start, value))
    }

    /// The last ten characters of the clause before `at`.
    fn clause_before(&self, at: usize) -> &'a str {
        let mut left = at;
        for _ in 0..10 {
            match before(self.text, left) {
                Some((c, begin)) if begin >= self.floor && !"，。；、！".contains(c) => {
                    left = begin
                }
                Some(_) | None => break,
            }
        }
        &self.text[left..at]
    }

    /// 增长一倍 is twice as much; 增长到2倍 and 2倍 too.
    pub(super) fn multiple(&self, start: usize, value: Value<'a>) -> Option<(usize, Value<'a>)> {
        let from = self
            .word_before(start, &["了", "近", "约"])
            .unwrap_or(start);
        let rises = ["增长", "提高", "增加", "扩大", "提升", "上升", "增"];
        match self.word_before(from, &rises) {
            Some(begin) => Some((begin, value.map(|number| number.plus(Exact::ONE))?)),
            None => Some((start, value)),
        }
    }

    /// 翻一番, 翻番: doubled.
    pub(super) fn doubled(&self, at: usize, after: usize) -> Option<Found<'a>> {
        let doubled = self.word(after, &["了一番", "一番", "番"]);
        let times = if doubled.is_some() { 2 } else { 4 };
        let end = doubled.or_else(|| self.word(after, &["了两番", "两番"]))?;
        let value = Value::Number(Exact::whole(times));
        Some(Found::words(Kind::Multiple, value, at..end))
    }

    /// 百分之四点五, 三分之一, 三成, 一半.
    pub(super) fn fraction(&self, at: usize, numeral: &Numeral) -> Option<Found<'a>> {
        if let Some(end) = self.word(at, &["一半"]) {
            let half = Value::Number(Exact::new(5, 1)?);
            return Some(self.qualified(Kind::Fraction, half, at..end));
        }
        if let Some(tenths) = self.word(numeral.end, &["成"]) {
            return self.tenths(at, tenths, numeral);
        }
        let part = han(self.text, self.word(numeral.end, &["分之"])?).ok()?;
        let value = fraction(part.number()?, numeral.number()?)?;
        let (start, qualifier) = self.qualifier_before(at);
        Some(Found::words(Kind::Fraction, value, start..part.end).with(qualifier))
    }

    /// 1/3
    pub(super) fn simple_fraction(&self, at: usize) -> Option<Found<'a>> {
        let (value, end) = self.fraction_bar(at)?;
        let mut found = self.qualified(Kind::Fraction, value, at..end);
        found.form = Form::Digits;
        Some(found)
    }

    /// 三成, 八成五, 三四成.
    fn tenths(&self, at: usize, end: usize, numeral: &Numeral) -> Option<Found<'a>> {
        let is_verb = |c: char| "立为果员本功绩效长都熟就品分型套".contains(c);
        let value = numeral.value.map(|number| number.scaled(1))?;
        let Some(tens) = numeral.number().and_then(|number| number.scaled(1)) else {
            let is_range = value != Value::Vague;
            return is_range.then(|| self.share(value, at..end));
        };
        if tens >= Exact::whole(110) || self.rest(end).starts_with(is_verb) {
            return None;
        }
        let is_closed = |(c, _)| "，。；、的以左".contains::<char>(c);
        let ones = next(self.text, end)
            .filter(|(_, after)| next(self.text, *after).is_none_or(is_closed))
            .and_then(|(c, after)| Some((digit(c)?, after)));
        match ones {
            Some((ones, end)) => {
                let number = tens.plus(Exact::whole(ones.into()))?;
                Some(self.share(Value::Number(number), at..end))
            }
            None => Some(self.share(value, at..end)),
        }
    }

    fn share(&self, value: Value<'a>, span: Range<usize>) -> Found<'a> {
        self.qualified(Kind::PercentShare, value, span).of("%")
    }

    /// 百分之十七点三, 千分之五, 万分之三: all in percent.
    pub(super) fn hundredths(&self, at: usize) -> Option<Found<'a>> {
        let parts = [("百分之", 0), ("千分之", 1), ("万分之", 2)];
        let rest = self.rest(at);
        let (part, power) = parts.iter().find(|(part, _)| rest.starts_with(part))?;
        let from = at + part.len();
        let is_arabic = self.rest(from).starts_with(|c: char| c.is_ascii_digit());
        let numeral = if is_arabic { arabic } else { han }(self.text, from).ok()?;
        let number = numeral.number()?;
        let places = self
            .word(numeral.end, &["点"])
            .and_then(|point| self.places(point));
        let (number, end) = match places {
            Some((places, end)) => (number.plus(places)?, end),
            None => (number, numeral.end),
        };
        let (start, qualifier) = self.qualifier_before(at);
        let value = Value::Number(number.divided_by_power(*power)?);
        let (kind, start, value) = self.percent(start, value)?;
        Some(
            Found::words(kind, value, start..end)
                .of("%")
                .with(qualifier),
        )
    }

    /// The decimals at `at`, digit by digit, and where they end.
    fn places(&self, at: usize) -> Option<(Exact, usize)> {
        let (mut units, mut places, mut end) = (0, 0, at);
        while let Some((c, after)) = next(self.text, end).filter(|_| places < 20)
            && let Some(digit) = digit(c)
        {
            (units, places, end) = (units * 10 + i128::from(digit), places + 1, after);
        }
        Some((Exact::new(units, places)?, end)).filter(|_| places > 0)
    }
}
