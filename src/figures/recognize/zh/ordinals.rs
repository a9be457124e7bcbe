//! Terms, sessions, plenums, firsts, ranks.

use super::super::cursor::{before, next, word, word_before};
use super::super::{Form, Found, Kind, Value};
use super::numeral::{Amount, Numeral, han};
use super::phrases::unit;
use super::{Reader, Step};
use crate::figures::Exact;

/// A kind, a value, a unit, and where the figure ends.
type Told<'a> = (Kind, Value<'a>, &'static str, usize);

const PLENUM: &str = "Central Committee plenum";

/// Where the name of a plenum ends after its number; in a list (二中、三中全会) after 中.
fn plenum_end(text: &str, at: usize) -> Option<usize> {
    let listed = word(text, at, &["中、", "中和"]).map(|_| at + '中'.len_utf8());
    word(text, at, &["中全会"]).or(listed)
}

impl<'a> Reader<'a> {
    /// An ordinal number: with 第 or 前, or of a congress.
    pub(super) fn ordinal(&self, at: usize, numeral: &Numeral) -> Option<Found<'a>> {
        let Amount::One(number) = numeral.amount else {
            return None;
        };
        if numeral.scale > 0 || numeral.more.is_some() {
            return None;
        }
        self.congress(at, numeral, number)
            .or_else(|| self.numbered(at, numeral, number))
            .or_else(|| self.leading(at, numeral, number))
    }

    fn congress(&self, at: usize, numeral: &Numeral, number: Exact) -> Option<Found<'a>> {
        let numbered = word_before(self.text, at, self.floor, &["第"]);
        let start = numbered.unwrap_or(at);
        let (kind, value, unit, end) = self
            .term(numeral, number)
            .or_else(|| self.plenum(start, numeral, number))
            .or_else(|| self.session(at, numbered.is_some(), numeral, number))
            .or_else(|| self.party_congress(numbered.is_some(), numeral, number))?;
        let mut found = self.found(kind, value, Some(unit), numeral, start);
        found.end = end;
        Some(found)
    }

    /// 十六届; 二十届四中全会, 二十届历次全会.
    fn term(&self, numeral: &Numeral, number: Exact) -> Option<Told<'a>> {
        let end = word(self.text, numeral.end, &["届"])?;
        if let Some(all) = word(self.text, end, &["历次全会"]) {
            return Some((
                Kind::OrdinalPlenum,
                Value::Plenum(number, None),
                PLENUM,
                all,
            ));
        }
        if let Ok(second) = han(self.text, end)
            && let Amount::One(plenum) = second.amount
            && let Some(all) = plenum_end(self.text, second.end)
        {
            let value = Value::Plenum(number, Some(plenum));
            return Some((Kind::OrdinalPlenum, value, PLENUM, all));
        }
        Some((
            Kind::OrdinalTerm,
            Value::Number(number),
            "congress term",
            end,
        ))
    }

    /// 三中全会, and 三中 in a list that ends with it.
    fn plenum(&self, start: usize, numeral: &Numeral, number: Exact) -> Option<Told<'a>> {
        let end = plenum_end(self.text, numeral.end).filter(|_| numeral.form == Form::Words)?;
        let last = self.text[..end].ends_with("全会");
        let listed = ["中、", "中和"]
            .iter()
            .any(|list| self.text[..start].ends_with(list));
        (last || listed).then_some((Kind::OrdinalPlenum, Value::Number(number), PLENUM, end))
    }

    /// 第五次会议, 人大四次会.
    fn session(
        &self,
        at: usize,
        numbered: bool,
        numeral: &Numeral,
        number: Exact,
    ) -> Option<Told<'a>> {
        let names = ["次会议", "次会", "次全体会议", "次全会"];
        let end = word(self.text, numeral.end, &names)?;
        let bodies = ["大", "会", "议", "届", "协"];
        let of_body = numeral.form == Form::Words
            && word_before(self.text, at, self.floor, &bodies).is_some();
        (numbered || of_body).then_some((
            Kind::OrdinalSession,
            Value::Number(number),
            "session",
            end,
        ))
    }

    /// 二十大.
    fn party_congress(&self, numbered: bool, numeral: &Numeral, number: Exact) -> Option<Told<'a>> {
        let end = word(self.text, numeral.end, &["大"])?;
        let named = !numbered && numeral.form == Form::Words && numeral.length >= 2;
        let held = number > Exact::whole(11) && number < Exact::whole(40);
        (named && held).then_some((
            Kind::OrdinalPartyCongress,
            Value::Number(number),
            "CPC national congress",
            end,
        ))
    }

    fn numbered(&self, at: usize, numeral: &Numeral, number: Exact) -> Option<Found<'a>> {
        let start = word_before(self.text, at, self.floor, &["第"])?;
        let value = Value::Number(number);
        let counted = unit(self.text, numeral.end);
        let end = counted.map_or(numeral.end, |(end, ..)| end);
        let word_of = self
            .text
            .get(numeral.end..end)
            .filter(|unit| !unit.is_empty());
        if let Some(end) = word(self.text, numeral.end, &["个五年规划", "个五年计划"]) {
            let mut plan = self.found(Kind::PlanFyp, value, Some("five-year plan"), numeral, start);
            plan.end = end;
            return Some(plan);
        }
        let quarter = word(self.text, numeral.end, &["季度"]);
        let kind = match quarter {
            Some(_) => Kind::DateQuarter,
            None if number == Exact::whole(1) && word_of == Some("次") => Kind::OrdinalFirst,
            None => Kind::OrdinalRank,
        };
        let mut found = self.found(kind, value, word_of, numeral, start);
        found.end = quarter.unwrap_or(end);
        Some(found)
    }

    /// 前46家: the first 46.
    fn leading(&self, at: usize, numeral: &Numeral, number: Exact) -> Option<Found<'a>> {
        let start = word_before(self.text, at, self.floor, &["前"])?;
        let closed = word_before(
            self.text,
            start,
            self.floor,
            &["以", "之", "目", "日", "提", "当", "年", "此"],
        );
        let (end, kind, _) = unit(self.text, numeral.end)?;
        let counted = matches!(
            kind,
            Kind::CountItem | Kind::CountPerson | Kind::CountOccasion | Kind::CountAspect
        );
        let one = number == Exact::whole(1);
        (counted && closed.is_none() && !one).then(|| {
            let value = Value::Range(Exact::whole(1), number);
            let measure = &self.text[numeral.end..end];
            let mut found = self.found(Kind::OrdinalRange, value, Some(measure), numeral, start);
            found.end = end;
            found
        })
    }

    /// 首次, 首个.
    pub(super) fn first(&self, at: usize, after: usize) -> Step<'a> {
        let measures = [
            "次", "个", "家", "批", "例", "台", "套", "条", "座", "位", "部", "只", "单", "届",
            "款",
        ];
        match word(self.text, after, &measures) {
            Some(end) => {
                let mut found =
                    self.words(Kind::OrdinalFirst, Value::Number(Exact::whole(1)), at, end);
                found.unit = Some(&self.text[after..end]);
                Step::Found(found)
            }
            None => Step::Skip(after),
        }
    }

    /// 周四; 周 as anything else is none.
    pub(super) fn weekday(&self, at: usize, after: usize) -> Step<'a> {
        let days = [
            ("一", "Mon"),
            ("二", "Tue"),
            ("三", "Wed"),
            ("四", "Thu"),
            ("五", "Fri"),
            ("六", "Sat"),
            ("日", "Sun"),
        ];
        let name =
            before(self.text, at).is_some_and(|(c, _)| "姓由每本上下这".contains(c)) || at == 0;
        for (word, day) in days {
            if self.text[after..].starts_with(word) {
                let end = after + word.len();
                let closed = next(self.text, end).is_some_and(|(c, _)| {
                    super::numeral::scale(c).is_some() || c == '年' || c == '围'
                });
                if !closed
                    && (name && word != "一"
                        || self.text[end..].starts_with(['，', '。', '上', '下', '我', '至']))
                {
                    return Step::Found(self.words(Kind::DateWeekday, Value::Text(day), at, end));
                }
                return Step::Skip(after);
            }
        }
        Step::Skip(after)
    }
}
