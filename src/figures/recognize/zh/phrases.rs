//! Numerals inside words and names, and plan names and markers.

use super::super::reader::{before, next};
use super::super::{Form, Found, Kind, Value};
use super::Reader;
use super::lexicon::{PHRASES, WORDS};
use super::numeral::{Numeral, digit, han};
use crate::figures::Exact;

/// The most characters of a quoted name, and a few more to find where the quotation ends.
const LONGEST_NAME: usize = 8;

impl<'a> Reader<'a> {
    /// The end of a word at `at` whose numeral is no figure.
    pub(super) fn stop_word(&self, at: usize) -> Option<usize> {
        let (word, ()) = WORDS.beginnings(self.rest(at)).next()?;
        let end = at + word.len();
        let numeral = han(self.text, at).map_or(at, |numeral| numeral.end);
        // 二次 begins 二次会议, but not 二十次; 十分 is a word, 十分之一 a fraction.
        let is_word = numeral <= end && !self.rest(end).starts_with('之');
        (is_word && !self.text[..at].ends_with('第')).then_some(end)
    }

    /// A name of the lexicon, with the 第 before the numeral.
    pub(super) fn phrase(&self, at: usize) -> Option<Found<'a>> {
        let start = self.word_before(at, &["第"]).unwrap_or(at);
        let (name, ()) = PHRASES.beginnings(self.rest(start)).next()?;
        let end = start + name.len();
        Some(Found::words(Kind::SetPhrase, numbers(name), start..end))
    }

    /// A short name in quotation marks with a numeral in characters: “两个联系”, “八进”.
    pub(super) fn quoted(&self, at: usize) -> Option<Found<'a>> {
        let open = self.opening_quote(at)?;
        let content = next(self.text, open)?.1;
        let (inside, end) = self.closing_quote(at)?;
        let length = self.text[content..inside].chars().count();
        let numeral = han(self.text, at).ok()?;
        let rest = &self.text[numeral.end.min(inside)..inside];
        let is_one = self.rest(at).starts_with('一');
        let one_of = is_one && self.word(numeral.end, &MEASURES).is_some();
        let is_name = at == content || length <= 5 && !is_one || one_of;
        let is_short = length <= LONGEST_NAME && numeral.length <= 2;
        let is_date = rest.starts_with(['年', '月', '届', '日', '岁']) || rest.is_empty();
        let is_congress = rest == "大" && numeral.length >= 2;
        let value = numbers(&self.text[at..inside]);
        (is_name && is_short && !is_date && !is_congress)
            .then(|| Found::words(Kind::SetPhrase, value, open..end))
    }

    /// Where a quotation mark opens, at most five characters back.
    fn opening_quote(&self, at: usize) -> Option<usize> {
        let mut start = at;
        for _ in 0..6 {
            let (c, begin) = before(self.text, start).filter(|(_, begin)| *begin >= self.floor)?;
            match c {
                '“' | '「' | '『' => return Some(begin),
                '”' | '」' | '』' | '，' | '。' | '、' | '；' | '：' => return None,
                _ => start = begin,
            }
        }
        None
    }

    /// Where the quotation that `at` is in ends, and where its mark does; a part of it ends at a
    /// comma.
    fn closing_quote(&self, at: usize) -> Option<(usize, usize)> {
        let mut close = at;
        for _ in 0..=LONGEST_NAME {
            match next(self.text, close) {
                Some(('”' | '」' | '』' | '"', after)) => return Some((close, after)),
                None | Some(('、', _)) => return Some((close, close)),
                Some(('，' | '。' | '；' | '：', _)) => return None,
                Some((c, _)) if c.is_ascii() => return None,
                Some((_, after)) => close = after,
            }
        }
        None
    }

    /// The name of a five-year plan: 十四五, 八五计划.
    pub(super) fn plan(&self, at: usize) -> Option<Found<'a>> {
        let is_quoted = self.text[..at].ends_with(['“', '"', '「']);
        let is_closed = |end: usize| self.rest(end).starts_with(['”', '"', '」']);
        let named = |number, end| {
            let value = Value::Number(Exact::whole(number));
            Found::words(Kind::PlanFyp, value, at..end).of("five-year plan")
        };
        let ten = self.word(at, &["十"]);
        if let Some(end) = ten.and_then(|ten| self.word(ten, &["五"]))
            && is_quoted
            && is_closed(end)
        {
            return Some(named(10, end));
        }
        let (c, after) = next(self.text, ten.unwrap_or(at))?;
        let ones = digit(c).filter(|digit| (1..=9).contains(digit))?;
        let end = self.word(after, &["五"])?;
        let name = self.word(end, &["”"]).unwrap_or(end);
        let is_named = self.word(name, &["规划", "时期", "计划", "期间"]).is_some();
        let counts = ["年", "个", "万", "亿", "十", "百"];
        let is_plain = ten.is_some() && self.word(end, &counts).is_none();
        let is_told = is_quoted && (is_closed(end) || is_named);
        let number = u64::from(ones) + if ten.is_some() { 10 } else { 0 };
        (is_plain || is_told).then(|| named(number, end))
    }

    /// The number of a heading or an item: 一、 （一） 1. 一是
    pub(super) fn marker(&self, at: usize, numeral: &Numeral) -> Option<Found<'a>> {
        let number = numeral.number()?;
        if numeral.scale > 0 || number > Exact::whole(200) {
            return None;
        }
        let (c, after) = next(self.text, numeral.end)?;
        let is_arabic = numeral.form == Form::Digits;
        let marker =
            |kind, start| Found::new(kind, Value::Number(number), numeral.form, start..after);
        if matches!(c, '是' | '要') && !is_arabic && self.begins_clause(at) {
            return Some(marker(Kind::MarkerList, at));
        }
        if matches!(c, '）' | ')') {
            let open = self.word_before(at, &["（", "("])?;
            return self
                .begins_line(open)
                .then(|| marker(Kind::MarkerHeading, open));
        }
        let is_stop = c == '、' || is_arabic && matches!(c, '.' | '．');
        let goes_on = next(self.text, after)
            .is_some_and(|(d, _)| d.is_ascii_digit() || c == '、' && digit(d).is_some());
        (is_stop && !goes_on && self.begins_line(at)).then(|| marker(Kind::MarkerHeading, at))
    }

    /// Whether a clause begins at `at`.
    fn begins_clause(&self, at: usize) -> bool {
        before(self.text, at)
            .is_none_or(|(c, _)| "。；：，、！,;:.“*".contains(c) || c.is_whitespace())
    }
}

/// The numbers in a name: one, or several as a sum.
fn numbers<'a>(name: &str) -> Value<'a> {
    let digits = name.chars().filter_map(digit);
    let mut numbers = digits.map(|digit| Exact::whole(digit.into()));
    let first = numbers.next().unwrap_or(Exact::ONE);
    match numbers.next() {
        Some(second) => Value::Sum(first, second, numbers.next()),
        None => Value::Number(first),
    }
}

/// Measure words that make 一 a part of a quoted name: 一件事.
const MEASURES: [&str; 8] = ["件", "次", "张", "个", "站", "窗", "网", "门"];
