//! The figures of a Chinese text.

mod dates;
mod lexicon;
mod numeral;
mod ordinals;
mod phrases;
mod quantities;
mod shares;
mod units;

pub use units::measure_word;

use super::cursor::{before, next, word, word_before};
use super::{Form, Found, Kind, Value};
use crate::figures::Qualifier;

/// What stands where a figure could begin.
enum Step<'a> {
    /// A figure.
    Found(Found<'a>),
    /// None; go on here.
    Skip(usize),
}

/// A text, and where the last figure in it ended: nothing before that is looked at again.
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
        let width = width(byte);
        if !(byte.is_ascii_digit() || width == 3 && may_begin(bytes, at)) {
            at += width;
            continue;
        }
        match reader.candidate(at) {
            Step::Found(figure) => {
                let figure = figure.beginning_from(reader.floor);
                at = figure.end.max(at + 1);
                reader.floor = figure.end;
                found.push(figure);
            }
            Step::Skip(to) => at = to.max(at + width),
        }
    }
    found
}

/// The bytes of the character that begins with this one.
fn width(byte: u8) -> usize {
    match byte {
        0..=0x7F => 1,
        0x80..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xFF => 4,
    }
}

/// Whether the character of three bytes at `at` can begin a figure.
fn may_begin(bytes: &[u8], at: usize) -> bool {
    let Some(&[lead, second, third]) = bytes.get(at..at + 3) else {
        return false;
    };
    let scalar =
        (u32::from(lead & 0x0F) << 12) | (u32::from(second & 0x3F) << 6) | u32::from(third & 0x3F);
    char::from_u32(scalar).is_some_and(|c| {
        matches!(
            c,
            '０'
                ..='９'
                    | '〇'
                    | '零'
                    | '○'
                    | '一'
                    | '二'
                    | '两'
                    | '兩'
                    | '三'
                    | '四'
                    | '五'
                    | '六'
                    | '七'
                    | '八'
                    | '九'
                    | '十'
                    | '百'
                    | '千'
                    | '万'
                    | '萬'
                    | '亿'
                    | '億'
                    | '几'
                    | '幾'
                    | '数'
                    | '數'
                    | '半'
                    | '壹'
                    | '贰'
                    | '叁'
                    | '肆'
                    | '伍'
                    | '陆'
                    | '柒'
                    | '捌'
                    | '玖'
                    | '拾'
                    | '首'
                    | '翻'
                    | '周'
        )
    })
}

impl<'a> Reader<'a> {
    /// What stands at a character that can begin a figure.
    fn candidate(&self, at: usize) -> Step<'a> {
        let Some((c, after)) = next(self.text, at) else {
            return Step::Skip(self.text.len());
        };
        match c {
            '首' => self.first(at, after),
            '翻' => self.doubled(at, after),
            '周' => self.weekday(at, after),
            '半' => self.half(at, after),
            '0'..='9' | '０'..='９' => self.arabic(at),
            _ => self.han(at),
        }
    }

    fn arabic(&self, at: usize) -> Step<'a> {
        let bytes = self.text.as_bytes();
        let numeral = match numeral::arabic(self.text, at) {
            Ok(numeral) => numeral,
            Err(end) => return Step::Skip(end),
        };
        let in_name = before(self.text, at).is_some_and(|(c, start)| {
            c.is_ascii_alphabetic()
                || c == '.'
                || matches!(c, '-' | '—')
                    && before(self.text, start).is_some_and(|(c, _)| c.is_ascii_alphabetic())
        });
        if in_name && self.floor < at {
            return Step::Skip(numeral.end);
        }
        self.formula(at)
            .or_else(|| self.date(at))
            .or_else(|| self.simple_fraction(at))
            .or_else(|| self.clock(at, &numeral))
            .or_else(|| self.marker(at, &numeral))
            .or_else(|| self.ordinal(at, &numeral))
            .or_else(|| self.code(at, &numeral))
            .or_else(|| self.quantity(at, numeral))
            .map_or_else(
                || {
                    let letter = bytes.get(numeral.end).is_some_and(u8::is_ascii_alphabetic);
                    if letter || self.names_an_age(numeral.end) {
                        return Step::Skip(numeral.end);
                    }
                    Step::Found(self.bare(at, &numeral))
                },
                Step::Found,
            )
    }

    fn han(&self, at: usize) -> Step<'a> {
        if let Some(plan) = self.plan(at) {
            return Step::Found(plan);
        }
        let named = self.phrase(at).or_else(|| self.hundredths(at));
        if let Some(found) = named.or_else(|| self.bare_scale(at)) {
            return Step::Found(found);
        }
        if let Some(end) = self.stop_word(at) {
            return Step::Skip(end);
        }
        if let Some(found) = self.quoted(at) {
            return Step::Found(found);
        }
        let numeral = match numeral::han(self.text, at) {
            Ok(numeral) => numeral,
            Err(end) => return Step::Skip(end),
        };
        self.date(at)
            .or_else(|| self.fraction(at, &numeral))
            .or_else(|| self.clock(at, &numeral))
            .or_else(|| self.marker(at, &numeral))
            .or_else(|| self.ordinal(at, &numeral))
            .or_else(|| self.quantity(at, numeral))
            .or_else(|| self.bare_han(at, &numeral))
            .map_or(Step::Skip(numeral.end), Step::Found)
    }

    /// Whether what follows makes a number the name of an age: 90年代, 二十一世纪.
    fn names_an_age(&self, end: usize) -> bool {
        word(self.text, end, &["年代", "世纪", "世紀"]).is_some()
    }

    /// A number without anything that it counts.
    fn bare(&self, at: usize, numeral: &numeral::Numeral) -> Found<'a> {
        let below = word_before(self.text, at, self.floor, &["零下"]);
        let (start, qualifier) = self.qualifier_before(below.unwrap_or(at));
        let value = match (below, quantities::value(numeral.amount)) {
            (Some(_), Value::Number(number)) => Value::Number(number.negated()),
            (_, value) => value,
        };
        let kind = if value == Value::Vague {
            Kind::Vague
        } else {
            Kind::Number
        };
        self.found(kind, value, None, numeral, start)
            .with(qualifier.or(numeral.more))
    }

    /// A bare number in characters: of two characters or more, or the whole text.
    fn bare_han(&self, at: usize, numeral: &numeral::Numeral) -> Option<Found<'a>> {
        if self.names_an_age(numeral.end) {
            return None;
        }
        let whole = at == 0 && numeral.end == self.text.len();
        let long = numeral.length >= 2 && !numeral.plain;
        let told = &self.text[at..numeral.end];
        // 三万五: nobody can tell whether it is 35,000 or 30,005.
        let unsure = long && !told.contains(['几', '幾', '数', '數', '多', '余', '餘']);
        let exact = matches!(numeral.amount, numeral::Amount::One(_)) || unsure;
        (exact && (whole || long)).then(|| self.bare(at, numeral))
    }

    fn found(
        &self,
        kind: Kind,
        value: Value<'a>,
        unit: Option<&'a str>,
        numeral: &numeral::Numeral,
        start: usize,
    ) -> Found<'a> {
        Found {
            kind,
            value,
            unit,
            qualifier: None,
            form: numeral.form,
            start,
            end: numeral.end,
        }
    }

    /// A figure in words.
    fn words(&self, kind: Kind, value: Value<'a>, start: usize, end: usize) -> Found<'a> {
        Found {
            kind,
            value,
            unit: None,
            qualifier: None,
            form: Form::Words,
            start,
            end,
        }
    }
}

impl Found<'_> {
    fn with(mut self, qualifier: Option<Qualifier>) -> Self {
        self.qualifier = qualifier.or(self.qualifier);
        self
    }
}
