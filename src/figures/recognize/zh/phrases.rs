//! Numerals inside words and names, and plan names and markers.

use super::super::cursor::{before, begins_line, next, word};
use super::super::{Found, Kind, Value};
use super::Reader;
use super::lexicon::{PHRASES, PHRASES_BY_WORD, WORDS, WORDS_BY_WORD};
use super::numeral::{Amount, Numeral, digit, han};
use super::units::{UNITS, UNITS_BY_WORD};
use crate::figures::Exact;

impl<'a> Reader<'a> {
    /// The end of a word at `at` whose numeral is no figure.
    pub(super) fn stop_word(&self, at: usize) -> Option<usize> {
        let place = WORDS_BY_WORD.beginnings(&self.text[at..]).next()?;
        let end = at + WORDS[place].len();
        if before(self.text, at).is_some_and(|(c, _)| c == '第') {
            return None;
        }
        let numeral = han(self.text, at).map_or(at, |numeral| numeral.end);
        // 二次 begins 二次会议, but not 二十次; 十分 is a word, 十分之一 a fraction.
        (numeral <= end && !self.text[end..].starts_with('之')).then_some(end)
    }

    /// A name of the lexicon, with the 第 before the numeral.
    pub(super) fn phrase(&self, at: usize) -> Option<Found<'a>> {
        let start = match before(self.text, at) {
            Some(('第', start)) if start >= self.floor => start,
            Some(_) | None => at,
        };
        let place = PHRASES_BY_WORD.beginnings(&self.text[start..]).next()?;
        let end = start + PHRASES[place].len();
        Some(self.words(Kind::SetPhrase, self.numbers(start, end), start, end))
    }

    /// The numbers in a name: one, or several as a sum.
    fn numbers(&self, start: usize, end: usize) -> Value<'a> {
        let name = &self.text[start..end];
        let mut numbers = name
            .chars()
            .filter_map(digit)
            .map(|d| Exact::whole(d.into()));
        let first = numbers.next().unwrap_or(Exact::whole(1));
        match numbers.next() {
            Some(second) => Value::Sum(first, second, numbers.next()),
            None => Value::Number(first),
        }
    }

    /// A short name in quotation marks with a numeral in characters: “两个联系”, “八进”.
    pub(super) fn quoted(&self, at: usize) -> Option<Found<'a>> {
        let open = self.opening_quote(at)?;
        let content = next(self.text, open)?.1;
        let mut close = at;
        let mut closed = None;
        for _ in 0..9 {
            match next(self.text, close) {
                None => closed = Some((close, close)),
                Some(('”' | '」' | '』' | '"', after)) => closed = Some((close, after)),
                Some(('、', _)) => closed = Some((close, close)),
                Some((c, _)) if c.is_ascii() || matches!(c, '，' | '。' | '；' | '：') => {
                    return None;
                }
                Some((_, after)) => {
                    close = after;
                    continue;
                }
            }
            break;
        }
        let (inside, end) = closed?;
        let length = self.text[content..inside].chars().count();
        let numeral = han(self.text, at).ok()?;
        let rest = &self.text[numeral.end.min(inside)..inside];
        let date_like = rest.starts_with(['年', '月', '届', '日', '岁']) || rest.is_empty();
        let one_of =
            self.text[at..].starts_with('一') && word(self.text, numeral.end, &MEASURES).is_some();
        let party = rest == "大" && numeral.length >= 2;
        let named = at == content || length <= 5 && !self.text[at..].starts_with('一') || one_of;
        (named && length <= 8 && numeral.length <= 2 && !date_like && !party).then(|| {
            let value = self.numbers(at, inside);
            self.words(Kind::SetPhrase, value, open, end)
        })
    }

    /// Where a quotation mark opens, at most five characters back.
    fn opening_quote(&self, at: usize) -> Option<usize> {
        let mut start = at;
        for _ in 0..6 {
            let (c, begin) = before(self.text, start)?;
            if begin < self.floor {
                return None;
            }
            match c {
                '“' | '「' | '『' => return Some(begin),
                '”' | '」' | '』' | '，' | '。' | '、' | '；' | '：' => return None,
                _ => start = begin,
            }
        }
        None
    }

    /// The name of a five-year plan: 十四五, 八五计划.
    pub(super) fn plan(&self, at: usize) -> Option<Found<'a>> {
        let (first, after) = next(self.text, at)?;
        let (ten, after) = if first == '十' { (10, after) } else { (0, at) };
        let (second, after) = next(self.text, after)?;
        let quoted = before(self.text, at).is_some_and(|(c, _)| matches!(c, '“' | '"' | '「'));
        let closed = |end: usize| self.text[end..].starts_with(['”', '"', '」']);
        if ten == 10 && second == '五' && quoted && closed(after) {
            return Some(self.named_plan(10, at, after));
        }
        let number = ten + u64::from(digit(second).filter(|d| (1..=9).contains(d))?);
        let (five, end) = next(self.text, after)?;
        let told = word(
            self.text,
            end,
            &[
                "规划",
                "时期",
                "计划",
                "期间",
                "”规划",
                "”时期",
                "”计划",
                "”期间",
            ],
        );
        let plain =
            ten == 10 && word(self.text, end, &["年", "个", "万", "亿", "十", "百"]).is_none();
        (five == '五' && (plain || quoted && (closed(end) || told.is_some())))
            .then(|| self.named_plan(number, at, end))
    }

    fn named_plan(&self, number: u64, start: usize, end: usize) -> Found<'a> {
        let value = Value::Number(Exact::whole(number));
        let mut found = self.words(Kind::PlanFyp, value, start, end);
        found.unit = Some("five-year plan");
        found
    }

    /// The number of a heading or an item: 一、 （一） 1. 一是
    pub(super) fn marker(&self, at: usize, numeral: &Numeral) -> Option<Found<'a>> {
        let Amount::One(number) = numeral.amount else {
            return None;
        };
        if numeral.scale > 0 || number > Exact::whole(200) {
            return None;
        }
        let value = Value::Number(number);
        let (c, after) = next(self.text, numeral.end)?;
        let marker = |kind, start, end| {
            let mut found = self.found(kind, value, None, numeral, start);
            found.end = end;
            Some(found)
        };
        if matches!(c, '是' | '要') && !numeral.plain_digits(self.text, at) && self.after_stop(at)
        {
            return marker(Kind::MarkerList, at, after);
        }
        if matches!(c, '）' | ')') {
            let (open, start) = before(self.text, at)?;
            let opens = matches!(open, '（' | '(') && start >= self.floor;
            return (opens && begins_line(self.text, start))
                .then(|| marker(Kind::MarkerHeading, start, after))
                .flatten();
        }
        let digits = numeral.plain_digits(self.text, at);
        let stop = c == '、' || digits && matches!(c, '.' | '．');
        let decimal = next(self.text, after).is_some_and(|(c, _)| c.is_ascii_digit());
        let listed = c == '、' && next(self.text, after).is_some_and(|(c, _)| digit(c).is_some());
        (stop && !decimal && !listed && begins_line(self.text, at))
            .then(|| marker(Kind::MarkerHeading, at, after))
            .flatten()
    }

    /// Whether a clause begins at `at`.
    fn after_stop(&self, at: usize) -> bool {
        before(self.text, at).is_none_or(|(c, _)| {
            matches!(
                c,
                '。' | '；' | '：' | '，' | '、' | '！' | ',' | ';' | ':' | '.' | '“' | '*'
            ) || c.is_whitespace()
        })
    }
}

impl Numeral {
    /// Whether it is written with Arabic digits.
    fn plain_digits(&self, text: &str, at: usize) -> bool {
        next(text, at).is_some_and(|(c, _)| matches!(c, '0'..='9' | '０'..='９'))
    }
}

/// Measure words that make 一 a part of a quoted name: 一件事.
const MEASURES: [&str; 8] = ["件", "次", "张", "个", "站", "窗", "网", "门"];

/// Whether a unit of the lexicon follows.
pub(super) fn unit(text: &str, at: usize) -> Option<(usize, Kind, Option<&'static str>)> {
    let rest = text.get(at..)?;
    let units = UNITS_BY_WORD.beginnings(rest);
    units
        .map(|place| &UNITS[place])
        .max_by_key(|(word, ..)| word.len())
        .map(|(word, kind, symbol)| (at + word.len(), *kind, *symbol))
}
