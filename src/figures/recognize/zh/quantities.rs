//! Numbers with what they count, shares, multiples and codes.

use super::super::cursor::{before, blanks, formula, minus, next, word, word_before};
use super::super::index::{begins, ends};
use super::super::{Form, Found, Kind, Value};
use super::lexicon::{AFTERWORDS, QUALIFIERS};
use super::numeral::{Amount, Numeral, arabic, han, scales};
use super::phrases::unit;
use super::units::AFTER_DIGITS_ONLY;
use super::{Reader, Step};
use crate::figures::{Exact, Qualifier};

/// What an amount says.
pub(super) fn value<'a>(amount: Amount) -> Value<'a> {
    match amount {
        Amount::One(number) => Value::Number(number),
        Amount::Between(from, to) => Value::Range(from, to),
        Amount::Vague => Value::Vague,
    }
}

impl<'a> Reader<'a> {
    /// A number with a unit or a measure word, or a range of two.
    pub(super) fn quantity(&self, at: usize, first: Numeral) -> Option<Found<'a>> {
        if let Some(found) = self.range(at, &first) {
            return Some(found);
        }
        let said = value(first.amount);
        self.measured(at, at, &first, said, first.end)
    }

    /// A scale without a digit before it, which a word before it makes a number: 近百家, 上万人次.
    pub(super) fn bare_scale(&self, at: usize) -> Option<Found<'a>> {
        let (end, power) = scales(self.text, at);
        let up = word_before(self.text, at, self.floor, &["上"]).filter(|start| {
            let inside = "以线網网历楼会身路晚早马";
            before(self.text, *start).is_none_or(|(c, _)| !inside.contains(c))
        });
        if power == 0 || up.is_none() && self.qualifier_before(at).1.is_none() {
            return None;
        }
        let numeral = Numeral {
            amount: Amount::One(Exact::whole(10_u64.checked_pow(power)?)),
            form: Form::Words,
            more: None,
            end,
            length: 2,
            plain: false,
            scale: power,
        };
        let found = self.measured(at, at, &numeral, value(numeral.amount), end)?;
        Some(match up {
            Some(start) => Found {
                start,
                qualifier: Some(Qualifier::AtLeast),
                ..found
            },
            None => found,
        })
    }

    /// Two numbers with one unit, or each with its own: 5%—8%, 9亿～16亿, 3至5年.
    fn range(&self, at: usize, first: &Numeral) -> Option<Found<'a>> {
        let Amount::One(from) = first.amount else {
            return None;
        };
        let own = unit(self.text, first.end);
        let middle = own.map_or(first.end, |(end, ..)| end);
        let seps = ["——", "—", "～", "~", "–", "－", "-", "至", "到"];
        let start = word(self.text, blanks(self.text, middle), &seps)?;
        let start = blanks(self.text, start);
        let second = match first.form {
            Form::Digits => arabic(self.text, start).ok().filter(|_| {
                next(self.text, start)
                    .is_some_and(|(c, _)| c.is_ascii_digit() || ('０'..='９').contains(&c))
            })?,
            Form::Words => han(self.text, start).ok()?,
        };
        let Amount::One(to) = second.amount else {
            return None;
        };
        let shared = first.scale == 0 && second.scale > 0 && own.is_none();
        let from = if shared {
            from.scaled(second.scale)?
        } else {
            from
        };
        if from > to {
            return None;
        }
        let told = unit(self.text, blanks(self.text, second.end));
        if own.is_some_and(|(_, kind, _)| told.is_none_or(|(_, other, _)| other != kind)) {
            return None;
        }
        if told.is_none() && second.scale == 0 {
            return None;
        }
        let numeral = Numeral {
            form: first.form,
            ..second
        };
        self.measured(at, start, &numeral, Value::Range(from, to), second.end)
            .or_else(|| Some(self.found(Kind::Number, Value::Range(from, to), None, &numeral, at)))
    }

    fn measured(
        &self,
        at: usize,
        last: usize,
        numeral: &Numeral,
        said: Value<'a>,
        end: usize,
    ) -> Option<Found<'a>> {
        let gap = if numeral.form == Form::Digits {
            blanks(self.text, end)
        } else {
            end
        };
        let (mut end, mut kind, symbol) = unit(self.text, gap)?;
        let word = &self.text[gap..end];
        if self.names_an_age(gap) {
            return None;
        }
        if numeral.form == Form::Words && !self.counts(at, last, numeral, word) {
            return None;
        }
        let mut said = said;
        let sign = minus(self.text, at, self.floor)
            .or_else(|| word_before(self.text, at, self.floor, &["零下", "负"]));
        if let (Some(_), Value::Number(number)) = (sign, said) {
            said = Value::Number(number.negated());
        }
        let (mut start, qualifier) = self.qualifier_before(sign.unwrap_or(at));
        let (after_end, afterword) = self.afterword(end);
        match kind {
            Kind::PercentShare => {
                (kind, start, said) = self.percent(start, said);
            }
            Kind::Multiple => (start, said) = self.multiple(start, said)?,
            Kind::Level if numeral.form == Form::Digits => kind = Kind::CountItem,
            Kind::Duration if word == "年" && self.text[end..].starts_with('半') => {
                if let Value::Number(number) = said {
                    said = Value::Number(number.plus(Exact::new(5, 1)?)?);
                    end += '半'.len_utf8();
                }
            }
            Kind::Duration if word == "年" => {
                (kind, start, end) = self.years(at, start, end, numeral, kind)?;
            }
            Kind::OrdinalFloor if self.text[end..].starts_with(['宇', '盘', '房']) => {
                return None;
            }
            _ => {}
        }
        let end = end.max(after_end);
        if said == Value::Vague {
            kind = Kind::Vague;
        }
        let found = Found {
            kind,
            value: said,
            unit: Some(symbol.unwrap_or(word)),
            qualifier: qualifier.or(numeral.more).or(afterword),
            form: numeral.form,
            start,
            end,
        };
        Some(found)
    }

    /// Whether a numeral in characters before this measure word counts anything.
    fn counts(&self, at: usize, last: usize, numeral: &Numeral, word: &str) -> bool {
        let single = numeral.length == 1 && last == at;
        if !single {
            return !(numeral.plain && numeral.length == 2 && word == "大");
        }
        if self.text[at..].starts_with('一') {
            let year_and_a_half = self.text[at..].starts_with("一年半");
            return word == "年" && (year_and_a_half || self.past_year(at).is_some())
                || word == "倍";
        }
        let several = self.text[at..].starts_with('几');
        !AFTER_DIGITS_ONLY.contains(&word)
            || matches!(
                word,
                "家" | "位" | "人" | "名" | "所" | "场" | "期" | "部" | "支" | "级" | "处"
            ) && !several
            || several && matches!(word, "家" | "位" | "人" | "名" | "场")
    }

    /// Where 过去一年, 一年来 begins and ends.
    fn past_year(&self, at: usize) -> Option<(usize, usize)> {
        let end = word(self.text, at, &["一年来"]);
        let begin = word_before(self.text, at, self.floor, &["过去", "近"]);
        let plain = word(self.text, at, &["一年"])?;
        (end.is_some() || begin.is_some()).then(|| (begin.unwrap_or(at), end.unwrap_or(plain)))
    }

    /// 2025年 is a year, 8年 lasts eight of them.
    fn years(
        &self,
        at: usize,
        start: usize,
        end: usize,
        numeral: &Numeral,
        kind: Kind,
    ) -> Option<(Kind, usize, usize)> {
        if numeral.length == 1 && self.text[at..].starts_with('一') {
            let (begin, until) = self.past_year(at)?;
            return Some((kind, begin.min(start), until));
        }
        if let Some(begin) = word_before(self.text, start, self.floor, &["连续"]) {
            return Some((Kind::DurationConsecutive, begin, end));
        }
        let begin = word_before(self.text, start, self.floor, &["过去", "这"]).unwrap_or(start);
        Some((kind, begin, end))
    }

    /// A qualifier before the figure, and where the figure begins with it.
    pub(super) fn qualifier_before(&self, at: usize) -> (usize, Option<Qualifier>) {
        let near = self.text.get(self.floor..at).unwrap_or("");
        for (word, qualifier) in QUALIFIERS {
            if ends(near.as_bytes(), word) {
                let start = at - word.len();
                let inside = word_before(self.text, start, self.floor, NOT_QUALIFIERS);
                let closed = matches!(before(self.text, start), Some((c, _)) if "最附临远邻靠亲".contains(c) && *word == "近" || "制签合条契节集".contains(c) && *word == "约" || "至".contains(c));
                if inside.is_none() && !closed {
                    return (start, Some(*qualifier));
                }
            }
        }
        (at, None)
    }

    /// A qualifier after the figure.
    pub(super) fn afterword(&self, end: usize) -> (usize, Option<Qualifier>) {
        let rest = &self.text.as_bytes()[end..];
        for (word, qualifier) in AFTERWORDS {
            if begins(rest, word) {
                let after = end + word.len();
                if *word == "上下"
                    && self.text[after..].starts_with(['功', '联', '游', '同', '一', '求'])
                {
                    continue;
                }
                if matches!(*word, "多" | "余")
                    && self.text[after..].starts_with(['种', '元', '方', '地', '样', '项'])
                {
                    continue;
                }
                return (after, Some(*qualifier));
            }
        }
        (end, None)
    }

    /// 半年 is half a year, 上半年 a part of one.
    pub(super) fn half(&self, at: usize, after: usize) -> Step<'a> {
        let part = matches!(
            before(self.text, at),
            Some(('上' | '下' | '大' | '多' | '前' | '后', _))
        );
        let end = word(self.text, after, &["年"]);
        match (end, Exact::new(5, 1)) {
            (Some(end), Some(half)) if !part && !self.text[end..].starts_with('报') => {
                let (start, qualifier) = self.qualifier_before(at);
                let (until, afterword) = self.afterword(end);
                let mut found =
                    self.words(Kind::Duration, Value::Number(half), start, until.max(end));
                found.unit = Some("year");
                Step::Found(found.with(qualifier.or(afterword)))
            }
            (_, _) => Step::Skip(after),
        }
    }

    /// 1+9, 3+2+1.
    pub(super) fn formula(&self, at: usize) -> Option<Found<'a>> {
        let (end, plus) = formula(self.text, at);
        plus.then(|| Found {
            form: Form::Digits,
            ..self.words(Kind::CodeFormula, Value::Text(&self.text[at..end]), at, end)
        })
    }

    /// 12345热线, “1571”.
    pub(super) fn code(&self, at: usize, numeral: &Numeral) -> Option<Found<'a>> {
        if !numeral.plain {
            return None;
        }
        let text = Value::Text(&self.text[at..numeral.end]);
        let code = |kind, start, end| Found {
            form: Form::Digits,
            ..self.words(kind, text, start, end)
        };
        if let Some(end) = word(
            self.text,
            numeral.end,
            &[
                "热线",
                "便民热线",
                "政务服务便民热线",
                "市民热线",
                "平台热线",
            ],
        ) {
            return Some(code(Kind::CodeHotline, at, end));
        }
        let (open, start) = before(self.text, at)?;
        let (close, end) = next(self.text, numeral.end)?;
        (open == '“' && close == '”' || open == '"' && close == '"')
            .then(|| code(Kind::CodeFormula, start, end))
    }
}

/// Words that end like a qualifier and are none.
const NOT_QUALIFIERS: &[&str] = &["高", "不"];
