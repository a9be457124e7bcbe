//! Numbers with what they count, and codes.

use std::ops::Range;

use super::super::lexicon::{begins, ends};
use super::super::reader::{arabic_digit, before, blanks, next};
use super::super::{Form, Found, Kind, Value};
use super::Reader;
use super::lexicon::{AFTER_DIGITS_ONLY, AFTERWORDS, QUALIFIERS, unit};
use super::numeral::{Numeral, arabic, han, scales};
use crate::figures::{Exact, Qualifier};

impl<'a> Reader<'a> {
    /// A number with a unit or a measure word, or a range of two.
    pub(super) fn quantity(&self, at: usize, first: &Numeral) -> Option<Found<'a>> {
        self.range(at, first)
            .or_else(|| self.measured(at, at, first))
    }

    /// A scale without a digit before it, which a word before it makes a number: 近百家, 上万人次.
    pub(super) fn bare_scale(&self, at: usize) -> Option<Found<'a>> {
        let (end, power) = scales(self.text, at);
        let inside = "以线網网历楼会身路晚早马";
        let up = self
            .word_before(at, &["上"])
            .filter(|start| before(self.text, *start).is_none_or(|(c, _)| !inside.contains(c)));
        if power == 0 || up.is_none() && self.qualifier_before(at).1.is_none() {
            return None;
        }
        let numeral = Numeral {
            value: Value::Number(Exact::whole(10_u64.checked_pow(power)?)),
            form: Form::Words,
            more: None,
            end,
            length: 2,
            is_plain: false,
            scale: power,
        };
        let found = self.measured(at, at, &numeral)?;
        Some(match up {
            Some(start) => Found { start, ..found }.with(Some(Qualifier::AtLeast)),
            None => found,
        })
    }

    /// Two numbers with one unit, or each with its own: 5%—8%, 9亿～16亿, 3至5年.
    fn range(&self, at: usize, first: &Numeral) -> Option<Found<'a>> {
        let from = first.number()?;
        let own = unit(self.text, first.end);
        let start = self.past_bound(own.map_or(first.end, |(_, end)| end))?;
        let second = match first.form {
            Form::Digits => {
                next(self.text, start).filter(|(c, _)| arabic_digit(*c).is_some())?;
                arabic(self.text, start).ok()?
            }
            Form::Words => han(self.text, start).ok()?,
        };
        let to = second.number()?;
        let is_shared = first.scale == 0 && second.scale > 0 && own.is_none();
        let from = from.scaled(if is_shared { second.scale } else { 0 })?;
        let told = unit(self.text, blanks(self.text, second.end)).map(|(unit, _)| unit.kind);
        let is_told = match own {
            Some((own, _)) => told == Some(own.kind),
            None => told.is_some() || second.scale > 0,
        };
        if from > to || !is_told {
            return None;
        }
        let numeral = Numeral {
            form: first.form,
            value: Value::Range(from, to),
            ..second
        };
        self.measured(at, start, &numeral).or_else(|| {
            let span = at..numeral.end;
            Some(Found::new(Kind::Number, numeral.value, numeral.form, span))
        })
    }

    /// A numeral at `at`, of a range its second number at `last`, with what it counts.
    fn measured(&self, at: usize, last: usize, numeral: &Numeral) -> Option<Found<'a>> {
        let is_arabic = numeral.form == Form::Digits;
        let gap = match numeral.form {
            Form::Digits => blanks(self.text, numeral.end),
            Form::Words => numeral.end,
        };
        let (unit, mut end) = unit(self.text, gap)?;
        let word = &self.text[gap..end];
        if self.names_an_age(gap) || !is_arabic && !self.counts(at, last, numeral, word) {
            return None;
        }
        let (mut kind, mut value) = (unit.kind, numeral.value);
        let sign = self
            .minus(at)
            .or_else(|| self.word_before(at, &["零下", "负"]));
        if let (Some(_), Value::Number(number)) = (sign, value) {
            value = Value::Number(number.negated());
        }
        let (mut start, qualifier) = self.qualifier_before(sign.unwrap_or(at));
        let (after_end, afterword) = self.afterword(end);
        if kind == Kind::PercentShare {
            (kind, start, value) = self.percent(start, value)?;
        } else if kind == Kind::Multiple {
            (start, value) = self.multiple(start, value)?;
        } else if kind == Kind::Level && is_arabic {
            kind = Kind::CountItem;
        } else if kind == Kind::OrdinalFloor && self.word(end, &["宇", "盘", "房"]).is_some() {
            return None;
        } else if word == "年" {
            (kind, value, start, end) = self.years(at, start, end, value, numeral)?;
        }
        if value == Value::Vague {
            kind = Kind::Vague;
        }
        let found = Found::new(kind, value, numeral.form, start..end.max(after_end));
        let qualifier = qualifier.or(numeral.more).or(afterword);
        Some(found.of(unit.symbol).with(qualifier))
    }

    /// Whether a numeral in characters before this measure word counts anything.
    fn counts(&self, at: usize, last: usize, numeral: &Numeral, word: &str) -> bool {
        let is_single = numeral.length == 1 && last == at;
        if !is_single {
            return !(numeral.is_plain && numeral.length == 2 && word == "大");
        }
        let rest = self.rest(at);
        if rest.starts_with('一') {
            let is_span = rest.starts_with("一年半") || self.past_year(at).is_some();
            return word == "年" && is_span || word == "倍";
        }
        let people = ["家", "位", "人", "名", "场"];
        let things = ["所", "期", "部", "支", "级", "处"];
        !AFTER_DIGITS_ONLY.contains(&word)
            || people.contains(&word)
            || things.contains(&word) && !rest.starts_with('几')
    }

    /// Where 过去一年, 一年来 begins and ends.
    fn past_year(&self, at: usize) -> Option<(usize, usize)> {
        let end = self.word(at, &["一年来"]);
        let begin = self.word_before(at, &["过去", "近"]);
        let plain = self.word(at, &["一年"])?;
        (end.is_some() || begin.is_some()).then(|| (begin.unwrap_or(at), end.unwrap_or(plain)))
    }

    /// How many years, and where they begin and end: 8年, 两年半, 连续8年, 过去一年.
    fn years(
        &self,
        at: usize,
        start: usize,
        end: usize,
        value: Value<'a>,
        numeral: &Numeral,
    ) -> Option<(Kind, Value<'a>, usize, usize)> {
        let years = Kind::Duration;
        if let (Some(after), Value::Number(number)) = (self.word(end, &["半"]), value) {
            let value = Value::Number(number.plus(Exact::new(5, 1)?)?);
            return Some((years, value, start, after));
        }
        if numeral.length == 1 && self.rest(at).starts_with('一') {
            let (begin, end) = self.past_year(at)?;
            return Some((years, value, begin.min(start), end));
        }
        if let Some(begin) = self.word_before(start, &["连续"]) {
            return Some((Kind::DurationConsecutive, value, begin, end));
        }
        let begin = self.word_before(start, &["过去", "这"]).unwrap_or(start);
        Some((years, value, begin, end))
    }

    /// A qualifier before the figure, and where the figure begins with it.
    pub(super) fn qualifier_before(&self, at: usize) -> (usize, Option<Qualifier>) {
        let near = self.text.get(self.floor..at).unwrap_or("").as_bytes();
        for (qualifier, words) in QUALIFIERS {
            for word in words.iter().filter(|word| ends(near, word)) {
                let start = at - word.len();
                let is_part = before(self.text, start).is_some_and(|(c, _)| match *word {
                    "近" => "最附临远邻靠亲至".contains(c),
                    "约" => "制签合条契节集至".contains(c),
                    _ => c == '至',
                });
                if !is_part && self.word_before(start, &["高", "不"]).is_none() {
                    return (start, Some(qualifier));
                }
            }
        }
        (at, None)
    }

    /// A qualifier after the figure.
    pub(super) fn afterword(&self, end: usize) -> (usize, Option<Qualifier>) {
        let rest = self.rest(end).as_bytes();
        for (qualifier, words) in AFTERWORDS {
            for word in words.iter().filter(|word| begins(rest, word)) {
                let after = end + word.len();
                let is_part = next(self.text, after).is_some_and(|(c, _)| match *word {
                    "上下" => "功联游同一求".contains(c),
                    "多" | "余" => "种元方地样项".contains(c),
                    _ => false,
                });
                if !is_part {
                    return (after, Some(qualifier));
                }
            }
        }
        (end, None)
    }

    /// A figure in words with the qualifiers before and after it.
    pub(super) fn qualified(&self, kind: Kind, value: Value<'a>, span: Range<usize>) -> Found<'a> {
        let (start, qualifier) = self.qualifier_before(span.start);
        let (end, afterword) = self.afterword(span.end);
        Found::words(kind, value, start..end).with(qualifier.or(afterword))
    }

    /// 半年 is half a year, 上半年 a part of one.
    pub(super) fn half(&self, at: usize, after: usize) -> Option<Found<'a>> {
        let end = self.word(after, &["年"])?;
        let is_part = self.text[..at].ends_with(['上', '下', '大', '多', '前', '后'])
            || self.rest(end).starts_with('报');
        let half = Value::Number(Exact::new(5, 1)?);
        (!is_part).then(|| self.qualified(Kind::Duration, half, at..end).of("year"))
    }

    /// 1+9, 3+2+1.
    pub(super) fn formula_name(&self, at: usize) -> Option<Found<'a>> {
        let (end, has_plus) = self.formula(at);
        let text = Value::Text(&self.text[at..end]);
        has_plus.then(|| Found::digits(Kind::CodeFormula, text, at..end))
    }

    /// 12345热线, “1571”.
    pub(super) fn code(&self, at: usize, numeral: &Numeral) -> Option<Found<'a>> {
        if !numeral.is_plain {
            return None;
        }
        let text = Value::Text(&self.text[at..numeral.end]);
        let names = ["便民", "政务服务便民", "市民", "平台"];
        let name = self.word(numeral.end, &names).unwrap_or(numeral.end);
        if let Some(end) = self.word(name, &["热线"]) {
            return Some(Found::digits(Kind::CodeHotline, text, at..end));
        }
        let (open, start) = before(self.text, at)?;
        let (close, end) = next(self.text, numeral.end)?;
        matches!((open, close), ('“', '”') | ('"', '"'))
            .then(|| Found::digits(Kind::CodeFormula, text, start..end))
    }
}
