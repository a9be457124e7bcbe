//! Dates and times of day.

use super::super::reader::{blanks, digits_end, next};
use super::super::{Day, Form, Found, Kind, Value};
use super::Reader;
use super::numeral::{Numeral, digit, han};

/// What stands between the two ends of a range.
pub(super) const BOUNDS: [&str; 9] = ["——", "—", "至", "到", "～", "~", "–", "－", "-"];

/// A part of a date.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Day,
    Month,
    Year,
}

/// A number of a date, its characters, and where it ends.
struct Small {
    number: u16,
    length: usize,
    end: usize,
}

impl Small {
    fn year(&self) -> Option<Day> {
        let is_year = (1000..3000).contains(&self.number) && self.length == 4;
        is_year.then(|| Day::default().in_year(self.number))
    }
}

impl<'a> Reader<'a> {
    /// A date or a range of dates at `at`.
    pub(super) fn date(&self, at: usize) -> Option<Found<'a>> {
        let is_arabic = digits_end(self.text, at, 1) > at;
        let form = if is_arabic { Form::Digits } else { Form::Words };
        let dated = |value, end| Some(Found::date(value, form, at..end));
        if let Some(day) = self.iso_day(at) {
            return dated(Value::Date(day), at + "2026-02-11".len());
        }
        let (first, end) = self.day(at, Day::default(), Part::Year)?;
        let second = self
            .past_bound(end)
            .and_then(|start| self.day(start, first, Part::Year));
        if let Some((second, end)) = second {
            return dated(Value::Dates(first, second), end);
        }
        // A day alone (3日) is one in digits only: 三日 may last three days.
        let is_told = first.year.is_some() || first.month.is_some() || is_arabic;
        dated(Value::Date(first), end).filter(|_| is_told)
    }

    /// Where the second end of a range begins, behind what stands at `at`.
    pub(super) fn past_bound(&self, at: usize) -> Option<usize> {
        let start = self.word(blanks(self.text, at), &BOUNDS)?;
        Some(blanks(self.text, start))
    }

    /// A date at `at` that begins with this part or a smaller one; what it leaves out, such as the
    /// year, it has from `known`. The first of two years, months or days may stand without its name:
    /// 1—9月.
    fn day(&self, at: usize, known: Day, largest: Part) -> Option<(Day, usize)> {
        let small = self.small(at)?;
        let end = blanks(self.text, small.end);
        let (name, after) = next(self.text, end)?;
        let more = |known, part| self.day(blanks(self.text, after), known, part);
        match name {
            '年' if largest == Part::Year => {
                let year = small.year()?;
                let more = more(year, Part::Month).filter(|(day, _)| day.month.is_some());
                Some(more.unwrap_or((year, after)))
            }
            '月' if largest >= Part::Month => {
                let month = known.in_month(small.number)?;
                if let Some(end) = self.word(after, &["份"]) {
                    return Some((month, end));
                }
                let more = more(month, Part::Day).filter(|(day, _)| day.day.is_some());
                Some(more.unwrap_or((month, after)))
            }
            '日' => Some((known.on(small.number)?, after)),
            '号' if known.month.is_some() => Some((known.on(small.number)?, after)),
            _ => Some((self.first_of_two(&small, end, known)?, end)),
        }
    }

    /// What a number before a dash at `at` is, by the name after the second.
    fn first_of_two(&self, first: &Small, at: usize, known: Day) -> Option<Day> {
        let second = self.small(self.past_bound(at)?)?;
        let (name, _) = next(self.text, blanks(self.text, second.end))?;
        let day = |small: &Small| match name {
            '月' => known.in_month(small.number),
            '日' if known.month.is_some() => known.on(small.number),
            '年' => small.year(),
            _ => None,
        };
        day(&second).filter(|_| first.number < second.number)?;
        day(first)
    }

    /// A number of a date, in digits or in characters.
    fn small(&self, at: usize) -> Option<Small> {
        let (mut number, mut end, mut length) = (0, at, 0);
        while let Some((c, after)) = next(self.text, end) {
            match digit(c) {
                Some(d) if length < 4 && !matches!(c, '两' | '兩') => {
                    (number, end, length) = (number * 10 + u16::from(d), after, length + 1);
                }
                Some(_) => return None,
                None if c == '十' => {
                    let numeral = han(self.text, at).ok()?;
                    return Some(Small {
                        number: u16::try_from(numeral.number()?.as_whole()?).ok()?,
                        length: numeral.length,
                        end: numeral.end,
                    });
                }
                None => break,
            }
        }
        (length > 0).then_some(Small {
            number,
            length,
            end,
        })
    }

    /// 6点半, 9时30分.
    pub(super) fn clock(&self, at: usize, numeral: &Numeral) -> Option<Found<'a>> {
        let hour = u8::try_from(numeral.number()?.as_whole()?).ok()?;
        let after = self.word(numeral.end, &["点", "时", "點"])?;
        let (minute, end) = if let Some(end) = self.word(after, &["半"]) {
            (30, end)
        } else if let Some(end) = self.word(after, &["整", "钟"]) {
            (0, end)
        } else {
            let minute = self.small(after)?;
            let end = self.word(minute.end, &["分"])?;
            (u8::try_from(minute.number).ok()?, end)
        };
        let value = Value::Clock(hour, minute);
        (hour <= 24 && minute < 60).then(|| Found::new(Kind::Clock, value, numeral.form, at..end))
    }
}
