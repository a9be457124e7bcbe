//! Shares, fractions and multiples.

use super::super::cursor::{before, next, simple_fraction, word, word_before};
use super::super::{Form, Found, Kind, Value};
use super::lexicon::{FALLS, RISES};
use super::numeral::{Amount, Numeral, arabic, digit, han};
use super::{Reader, Step};
use crate::figures::Exact;

impl<'a> Reader<'a> {
    /// Whether a percentage is a change, a rate or a share; a change that the verb beside it tells
    /// has its sign.
    pub(super) fn percent(&self, start: usize, said: Value<'a>) -> (Kind, usize, Value<'a>) {
        let from = word_before(self.text, start, self.floor, &["了"]).unwrap_or(start);
        if let Some(begin) = word_before(self.text, from, self.floor, FALLS) {
            let value = match said {
                Value::Number(number) => Value::Number(number.negated()),
                Value::Range(from, to) => Value::Range(from.negated(), to.negated()),
                other => other,
            };
            return (Kind::PercentChange, begin, value);
        }
        if let Some(begin) = word_before(self.text, from, self.floor, RISES) {
            return (Kind::PercentChange, begin, said);
        }
        let mut left = start;
        for _ in 0..10 {
            match before(self.text, left) {
                Some((c, begin)) if begin >= self.floor && !"，。；、！".contains(c) => {
                    left = begin
                }
                Some(_) | None => break,
            }
        }
        let clause = &self.text[left..start];
        let kind = if RISES
            .iter()
            .chain(FALLS)
            .any(|word| word.len() > 3 && clause.contains(word))
        {
            Kind::PercentChange
        } else if clause.contains('率') || clause.contains("比重") {
            Kind::PercentRate
        } else {
            Kind::PercentShare
        };
        (kind, start, said)
    }

    /// 增长一倍 is twice as much; 增长到2倍 and 2倍 too.
    pub(super) fn multiple(&self, start: usize, said: Value<'a>) -> Option<(usize, Value<'a>)> {
        let from = word_before(self.text, start, self.floor, &["了", "近", "约"]).unwrap_or(start);
        match word_before(
            self.text,
            from,
            self.floor,
            &["增长", "提高", "增加", "扩大", "提升", "上升", "增"],
        ) {
            Some(begin) => {
                let one = Exact::whole(1);
                let value = match said {
                    Value::Number(number) => Value::Number(number.plus(one)?),
                    Value::Range(from, to) => Value::Range(from.plus(one)?, to.plus(one)?),
                    other => other,
                };
                Some((begin, value))
            }
            None => Some((start, said)),
        }
    }

    /// 翻一番, 翻番: doubled.
    pub(super) fn doubled(&self, at: usize, after: usize) -> Step<'a> {
        let turns = [
            ("了一番", 2),
            ("一番", 2),
            ("番", 2),
            ("了两番", 4),
            ("两番", 4),
        ];
        for (word, times) in turns {
            if self.text[after..].starts_with(word) {
                let value = Value::Number(Exact::whole(times));
                return Step::Found(self.words(Kind::Multiple, value, at, after + word.len()));
            }
        }
        Step::Skip(after)
    }

    /// 百分之四点五, 三分之一, 三成, 一半.
    pub(super) fn fraction(&self, at: usize, numeral: &Numeral) -> Option<Found<'a>> {
        let rest = &self.text[at..];
        if rest.starts_with("一半") {
            let (start, qualifier) = self.qualifier_before(at);
            let half = Value::Number(Exact::new(5, 1)?);
            let end = at + "一半".len();
            let (after, more) = self.afterword(end);
            return Some(
                self.words(Kind::Fraction, half, start, after.max(end))
                    .with(qualifier.or(more)),
            );
        }
        let Amount::One(number) = numeral.amount else {
            let tenths = self.text[numeral.end..].starts_with('成');
            return match numeral.amount {
                Amount::Between(from, to) if tenths => {
                    let value = Value::Range(from.scaled(1)?, to.scaled(1)?);
                    Some(self.tenths(at, numeral, value))
                }
                Amount::Between(..) | Amount::Vague | Amount::One(_) => None,
            };
        };
        if let Some(part) = word(self.text, numeral.end, &["分之"]) {
            let part = han(self.text, part).ok()?;
            let Amount::One(top) = part.amount else {
                return None;
            };
            let (start, qualifier) = self.qualifier_before(at);
            return Some(
                self.words(Kind::Fraction, ratio(top, number)?, start, part.end)
                    .with(qualifier),
            );
        }
        let verb = [
            "立", "为", "果", "员", "本", "功", "绩", "效", "长", "都", "熟", "就", "品", "分",
            "型", "套",
        ];
        if self.text[numeral.end..].starts_with('成')
            && number < Exact::whole(11)
            && word(self.text, numeral.end + '成'.len_utf8(), &verb).is_none()
        {
            return self.eight_and_a_half_tenths(at, numeral, number);
        }
        None
    }

    /// 1/3
    pub(super) fn simple_fraction(&self, at: usize) -> Option<Found<'a>> {
        let (top, bottom, end) = simple_fraction(self.text, at)?;
        let (start, qualifier) = self.qualifier_before(at);
        let value = ratio(Exact::whole(top), Exact::whole(bottom))?;
        let (after, more) = self.afterword(end);
        let mut found = self.words(Kind::Fraction, value, start, after.max(end));
        found.form = Form::Digits;
        Some(found.with(qualifier.or(more)))
    }

    /// 三成, 八成五.
    fn eight_and_a_half_tenths(
        &self,
        at: usize,
        numeral: &Numeral,
        number: Exact,
    ) -> Option<Found<'a>> {
        let end = numeral.end + '成'.len_utf8();
        let more = next(self.text, end).and_then(|(c, after)| Some((digit(c)?, after)));
        let closed =
            |after: usize| next(self.text, after).is_none_or(|(c, _)| "，。；、的以左".contains(c));
        match more.filter(|(_, after)| closed(*after)) {
            Some((d, after)) => {
                let value = number.scaled(1)?.plus(Exact::whole(d.into()))?;
                let longer = Numeral {
                    end: after - '成'.len_utf8(),
                    ..*numeral
                };
                Some(self.tenths(at, &longer, Value::Number(value)))
            }
            None => Some(self.tenths(at, numeral, Value::Number(number.scaled(1)?))),
        }
    }

    fn tenths(&self, at: usize, numeral: &Numeral, value: Value<'a>) -> Found<'a> {
        let (start, qualifier) = self.qualifier_before(at);
        let end = numeral.end + '成'.len_utf8();
        let (after, more) = self.afterword(end);
        let mut found = self.words(Kind::PercentShare, value, start, after.max(end));
        found.unit = Some("%");
        found.with(qualifier.or(more))
    }

    /// 百分之十七点三, 千分之五, 万分之三: all in percent.
    pub(super) fn hundredths(&self, at: usize) -> Option<Found<'a>> {
        let parts = ["百分之", "千分之", "万分之"];
        let power = parts
            .iter()
            .position(|part| self.text[at..].starts_with(part))?;
        let from = at + parts[power].len();
        let digits = next(self.text, from).is_some_and(|(c, _)| c.is_ascii_digit());
        let numeral = if digits {
            arabic(self.text, from)
        } else {
            han(self.text, from)
        }
        .ok()?;
        let Amount::One(mut number) = numeral.amount else {
            return None;
        };
        let mut end = numeral.end;
        if let Some(places) = word(self.text, end, &["点"]) {
            let mut at = places;
            let (mut units, mut count) = (0_i128, 0);
            while let Some((c, after)) = next(self.text, at) {
                match super::numeral::digit(c) {
                    Some(d) if count < 20 => {
                        (units, count, at) = (units * 10 + i128::from(d), count + 1, after)
                    }
                    Some(_) | None => break,
                }
            }
            if count > 0 {
                number = number.plus(Exact::new(units, count)?)?;
                end = at;
            }
        }
        let (start, qualifier) = self.qualifier_before(at);
        let (kind, start, value) = self.percent(
            start,
            Value::Number(number.divided_by_power(u32::try_from(power).ok()?)?),
        );
        let mut found = self.words(kind, value, start, end);
        found.unit = Some("%");
        Some(found.with(qualifier))
    }
}

/// A fraction: a decimal where it ends.
pub(in super::super) fn ratio<'a>(top: Exact, bottom: Exact) -> Option<Value<'a>> {
    let (top_whole, bottom_whole) = (top.as_whole()?, bottom.as_whole()?);
    if bottom_whole == 0 {
        return None;
    }
    for places in 0..6_u32 {
        let scaled = i128::from(top_whole) * 10_i128.pow(places);
        if scaled % i128::from(bottom_whole) == 0 {
            return Some(Value::Number(Exact::new(
                scaled / i128::from(bottom_whole),
                places,
            )?));
        }
    }
    Some(Value::Ratio(top, bottom))
}
