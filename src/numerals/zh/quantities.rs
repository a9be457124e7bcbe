//! Numbers with what they count, shares, multiples and codes.

use super::super::cursor::{before, blanks, minus, next, simple_fraction, word, word_before};
use super::super::{Form, Found, Kind, Number, Qualifier, Value};
use super::lexicon::{AFTER_DIGITS_ONLY, AFTERWORDS, FALLS, QUALIFIERS, RISES};
use super::numeral::{Amount, Numeral, arabic, digit, han};
use super::phrases::unit;
use super::{Reader, Step};

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
        if numeral.form == Form::Words && !self.counts(at, last, numeral, word) {
            return None;
        }
        let mut said = said;
        let sign = minus(self.text, at, self.floor);
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
                    said = Value::Number(number.plus(Number::new(5, 1)?)?);
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
            if near.ends_with(word) {
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
    fn afterword(&self, end: usize) -> (usize, Option<Qualifier>) {
        for (word, qualifier) in AFTERWORDS {
            if self.text[end..].starts_with(word) {
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

    /// Whether a percentage is a change, a rate or a share; a change that the verb beside it tells
    /// has its sign.
    fn percent(&self, start: usize, said: Value<'a>) -> (Kind, usize, Value<'a>) {
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
    fn multiple(&self, start: usize, said: Value<'a>) -> Option<(usize, Value<'a>)> {
        let from = word_before(self.text, start, self.floor, &["了", "近", "约"]).unwrap_or(start);
        match word_before(
            self.text,
            from,
            self.floor,
            &["增长", "提高", "增加", "扩大", "提升", "上升", "增"],
        ) {
            Some(begin) => {
                let one = Number::whole(1);
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
                let value = Value::Number(Number::whole(times));
                return Step::Found(self.words(Kind::Multiple, value, at, after + word.len()));
            }
        }
        Step::Skip(after)
    }

    /// 半年 is half a year, 上半年 a part of one.
    pub(super) fn half(&self, at: usize, after: usize) -> Step<'a> {
        let part = matches!(
            before(self.text, at),
            Some(('上' | '下' | '大' | '多' | '前' | '后', _))
        );
        let end = word(self.text, after, &["年"]);
        match (end, Number::new(5, 1)) {
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

    /// 百分之四点五, 三分之一, 三成, 一半.
    pub(super) fn fraction(&self, at: usize, numeral: &Numeral) -> Option<Found<'a>> {
        let rest = &self.text[at..];
        if rest.starts_with("一半") {
            let (start, qualifier) = self.qualifier_before(at);
            let half = Value::Number(Number::new(5, 1)?);
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
            && number < Number::whole(11)
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
        let value = ratio(Number::whole(top), Number::whole(bottom))?;
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
        number: Number,
    ) -> Option<Found<'a>> {
        let end = numeral.end + '成'.len_utf8();
        let more = next(self.text, end).and_then(|(c, after)| Some((digit(c)?, after)));
        let closed =
            |after: usize| next(self.text, after).is_none_or(|(c, _)| "，。；、的以左".contains(c));
        match more.filter(|(_, after)| closed(*after)) {
            Some((d, after)) => {
                let value = number.scaled(1)?.plus(Number::whole(d.into()))?;
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
                number = number.plus(Number::new(units, count)?)?;
                end = at;
            }
        }
        let (start, qualifier) = self.qualifier_before(at);
        let (kind, start, value) = self.percent(
            start,
            Value::Number(number.divided(u32::try_from(power).ok()?)?),
        );
        let mut found = self.words(kind, value, start, end);
        found.unit = Some("%");
        Some(found.with(qualifier))
    }

    /// 1+9, 3+2+1.
    pub(super) fn formula(&self, at: usize) -> Option<Found<'a>> {
        let bytes = self.text.as_bytes();
        let mut end = at;
        let mut plus = false;
        for _ in 0..24 {
            match bytes.get(end) {
                Some(b'0'..=b'9') => end += 1,
                Some(b'+') if bytes.get(end + 1).is_some_and(u8::is_ascii_digit) => {
                    (plus, end) = (true, end + 1)
                }
                Some(_) | None => break,
            }
        }
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

/// A fraction: a decimal where it ends.
pub(in super::super) fn ratio<'a>(top: Number, bottom: Number) -> Option<Value<'a>> {
    let (top_whole, bottom_whole) = (top.as_whole()?, bottom.as_whole()?);
    if bottom_whole == 0 {
        return None;
    }
    for places in 0..6_u32 {
        let scaled = i128::from(top_whole) * 10_i128.pow(places);
        if scaled % i128::from(bottom_whole) == 0 {
            return Some(Value::Number(Number::new(
                scaled / i128::from(bottom_whole),
                places,
            )?));
        }
    }
    Some(Value::Ratio(top, bottom))
}

/// Words that end like a qualifier and are none.
const NOT_QUALIFIERS: &[&str] = &["高", "不"];
