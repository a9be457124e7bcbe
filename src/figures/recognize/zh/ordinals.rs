//! Terms, sessions, plenums, firsts, ranks.

use super::super::reader::{before, next};
use super::super::{Form, Found, Kind, Value};
use super::Reader;
use super::lexicon::unit;
use super::numeral::{Numeral, han, scale};
use crate::figures::Exact;

/// A kind, a value, a unit, and where the figure ends.
type Told<'a> = (Kind, Value<'a>, &'static str, usize);

const PLENUM: &str = "Central Committee plenum";

impl<'a> Reader<'a> {
    /// An ordinal number: with 第 or 前, or of a congress.
    pub(super) fn ordinal(&self, at: usize, numeral: &Numeral) -> Option<Found<'a>> {
        let number = numeral.number()?;
        if numeral.scale > 0 || numeral.more.is_some() {
            return None;
        }
        let numbered = self.word_before(at, &["第"]);
        let start = numbered.unwrap_or(at);
        let value = Value::Number(number);
        let (kind, value, unit, end) = if let Some(end) = self.word(numeral.end, &["届"]) {
            self.term(number, end)
        } else if let Some(end) = self.plenum(start, numeral) {
            (Kind::OrdinalPlenum, value, PLENUM, end)
        } else if let Some(end) = self.session(at, numeral) {
            (Kind::OrdinalSession, value, "session", end)
        } else if let Some(end) = self.party_congress(numeral, number)
            && numbered.is_none()
        {
            (
                Kind::OrdinalPartyCongress,
                value,
                "CPC national congress",
                end,
            )
        } else if numbered.is_some() {
            self.numbered(numeral, number)
        } else {
            return self.leading(at, numeral, number);
        };
        let found = Found::new(kind, value, numeral.form, start..end);
        Some(if unit.is_empty() {
            found
        } else {
            found.of(unit)
        })
    }

    /// 十六届; 二十届四中全会, 二十届历次全会.
    fn term(&self, number: Exact, end: usize) -> Told<'a> {
        let second = || {
            let second = han(self.text, end).ok()?;
            Some((Some(second.number()?), self.plenum_end(second.end)?))
        };
        let all = self.word(end, &["历次全会"]).map(|end| (None, end));
        match all.or_else(second) {
            Some((plenum, end)) => {
                let value = Value::Plenum(number, plenum);
                (Kind::OrdinalPlenum, value, PLENUM, end)
            }
            None => (
                Kind::OrdinalTerm,
                Value::Number(number),
                "congress term",
                end,
            ),
        }
    }

    /// Where the name of a plenum ends after its number; in a list (二中、三中全会) after 中.
    fn plenum_end(&self, at: usize) -> Option<usize> {
        let listed = || self.word(at, LISTED).and_then(|_| self.word(at, &["中"]));
        self.word(at, &["中全会"]).or_else(listed)
    }

    /// Where 三中全会 ends, or 三中 in a list that ends with it.
    fn plenum(&self, start: usize, numeral: &Numeral) -> Option<usize> {
        let end = self.plenum_end(numeral.end)?;
        let is_listed = LISTED.iter().any(|list| self.text[..start].ends_with(list));
        let is_told = self.text[..end].ends_with("全会") || is_listed;
        (numeral.form == Form::Words && is_told).then_some(end)
    }

    /// Where 第五次会议, 人大四次会 ends.
    fn session(&self, at: usize, numeral: &Numeral) -> Option<usize> {
        let names = ["次会议", "次会", "次全体会议", "次全会"];
        let end = self.word(numeral.end, &names)?;
        let bodies = ["大", "会", "议", "届", "协"];
        let is_told = self.word_before(at, &["第"]).is_some()
            || numeral.form == Form::Words && self.word_before(at, &bodies).is_some();
        is_told.then_some(end)
    }

    /// Where 二十大 ends.
    fn party_congress(&self, numeral: &Numeral, number: Exact) -> Option<usize> {
        let end = self.word(numeral.end, &["大"])?;
        let is_named = numeral.form == Form::Words && numeral.length >= 2;
        let is_held = number > Exact::whole(11) && number < Exact::whole(40);
        (is_named && is_held).then_some(end)
    }

    /// 第47家, 第一季度, 第十四个五年规划.
    fn numbered(&self, numeral: &Numeral, number: Exact) -> Told<'a> {
        let value = Value::Number(number);
        if let Some(end) = self.word(numeral.end, &["个五年规划", "个五年计划"]) {
            return (Kind::PlanFyp, value, "five-year plan", end);
        }
        let unit = super::measure_word(self.rest(numeral.end)).unwrap_or_default();
        let end = numeral.end + unit.len();
        if let Some(end) = self.word(numeral.end, &["季度"]) {
            return (Kind::DateQuarter, value, unit, end);
        }
        let kind = match unit {
            "次" if number == Exact::ONE => Kind::OrdinalFirst,
            _ => Kind::OrdinalRank,
        };
        (kind, value, unit, end)
    }

    /// 前46家: the first 46.
    fn leading(&self, at: usize, numeral: &Numeral, number: Exact) -> Option<Found<'a>> {
        let start = self.word_before(at, &["前"])?;
        let other = ["以", "之", "目", "日", "提", "当", "年", "此"];
        let (unit, end) = unit(self.text, numeral.end)?;
        let is_counted = matches!(
            unit.kind,
            Kind::CountItem | Kind::CountPerson | Kind::CountOccasion | Kind::CountAspect
        );
        let is_range = self.word_before(start, &other).is_none() && number != Exact::ONE;
        let value = Value::Range(Exact::ONE, number);
        let found = Found::new(Kind::OrdinalRange, value, numeral.form, start..end);
        (is_counted && is_range).then(|| found.of(&self.text[numeral.end..end]))
    }

    /// 首次, 首个.
    pub(super) fn first(&self, at: usize, after: usize) -> Option<Found<'a>> {
        let measures = "次个家批例台套条座位部只单届款";
        let (_, end) = next(self.text, after).filter(|(c, _)| measures.contains(*c))?;
        let found = Found::words(Kind::OrdinalFirst, Value::Number(Exact::ONE), at..end);
        Some(found.of(&self.text[after..end]))
    }

    /// 周四; 周 as anything else is none.
    pub(super) fn weekday(&self, at: usize, after: usize) -> Option<Found<'a>> {
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
        let (c, end) = next(self.text, after)?;
        let (_, day) = "一二三四五六日"
            .chars()
            .zip(days)
            .find(|(name, _)| *name == c)?;
        let is_named =
            at == 0 || before(self.text, at).is_some_and(|(c, _)| "姓由每本上下这".contains(c));
        let (is_number, is_closed) = match next(self.text, end) {
            Some((c, _)) => (
                scale(c).is_some() || "年围".contains(c),
                "，。上下我至".contains(c),
            ),
            None => (false, false),
        };
        let is_day = !is_number && (is_named && c != '一' || is_closed);
        is_day.then(|| Found::words(Kind::DateWeekday, Value::Text(day), at..end))
    }
}

/// What follows the number of a plenum in a list.
const LISTED: &[&str] = &["中、", "中和"];
