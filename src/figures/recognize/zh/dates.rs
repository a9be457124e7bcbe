//! Dates and times of day.

use super::super::cursor::{blanks, next, word};
use super::super::{Day, Form, Found, Kind, Value};
use super::Reader;
use super::numeral::{Amount, Numeral, digit, han};

/// What stands between the two ends of a range.
const BOUNDS: [&str; 9] = ["——", "—", "至", "到", "～", "~", "–", "－", "-"];

/// A part of a date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Year,
    Month,
    Day,
}

fn year(number: u16, digits: usize) -> Option<Day> {
    let year = Day {
        year: Some(number),
        month: None,
        day: None,
    };
    ((1000..3000).contains(&number) && digits == 4).then_some(year)
}

fn month(number: u16, known: Day) -> Option<Day> {
    let month = u8::try_from(number)
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    Some(Day {
        month: Some(month),
        day: None,
        ..known
    })
}

fn day_of_month(number: u16, known: Day) -> Option<Day> {
    let day = u8::try_from(number)
        .ok()
        .filter(|day| (1..=31).contains(day))?;
    Some(Day {
        day: Some(day),
        ..known
    })
}

impl<'a> Reader<'a> {
    /// A date or a range of dates at `at`.
    pub(super) fn date(&self, at: usize) -> Option<Found<'a>> {
        if let Some((day, end)) = self.iso(at) {
            return Some(self.dated(Value::Date(day), at, end));
        }
        let (first, end) = self.day(at, Day::default(), Part::Year)?;
        let second = word(self.text, blanks(self.text, end), &BOUNDS)
            .and_then(|start| self.day(blanks(self.text, start), first, Part::Year));
        if let Some((second, until)) = second {
            return Some(self.dated(Value::Dates(first, second), at, until));
        }
        // A day alone (3日) is one in digits only: 三日 may last three days.
        let told = first.year.is_some() || first.month.is_some();
        let digits = self.text.as_bytes()[at].is_ascii_digit();
        (told || digits).then(|| self.dated(Value::Date(first), at, end))
    }

    fn dated(&self, value: Value<'a>, start: usize, end: usize) -> Found<'a> {
        let (kind, unit) = match value {
            Value::Date(Day { day: Some(_), .. }) => (Kind::DateDay, "day"),
            Value::Date(Day { month: Some(_), .. }) => (Kind::DateMonth, "month"),
            Value::Date(_) => (Kind::DateYear, "year"),
            Value::Dates(Day { month: None, .. }, _) => (Kind::DateRange, "year"),
            _ => (Kind::DateRange, "day"),
        };
        let digits = self.text.as_bytes()[start].is_ascii_digit();
        let mut found = self.words(kind, value, start, end);
        found.unit = Some(unit);
        found.form = if digits { Form::Digits } else { Form::Words };
        found
    }

    /// A date at `at` that begins with this part or a smaller one; what it leaves out, such as the
    /// year, it has from `known`. The first of two years, months or days may stand without its name:
    /// 1—9月.
    fn day(&self, at: usize, known: Day, largest: Part) -> Option<(Day, usize)> {
        let (number, end, digits) = self.small(at)?;
        let end = blanks(self.text, end);
        let (c, after) = next(self.text, end)?;
        match c {
            '年' if largest == Part::Year => {
                let year = year(number, digits)?;
                let more = self.day(blanks(self.text, after), year, Part::Month);
                Some(
                    more.filter(|(day, _)| day.month.is_some())
                        .unwrap_or((year, after)),
                )
            }
            '月' if largest != Part::Day => {
                let month = month(number, known)?;
                if self.text[after..].starts_with('份') {
                    return Some((month, after + '份'.len_utf8()));
                }
                let more = self.day(blanks(self.text, after), month, Part::Day);
                Some(
                    more.filter(|(day, _)| day.day.is_some())
                        .unwrap_or((month, after)),
                )
            }
            '日' | '号' if c == '日' || known.month.is_some() => {
                Some((day_of_month(number, known)?, after))
            }
            '—' | '-' | '至' | '～' | '~' | '–' | '－' => {
                Some((self.first_of_two(number, digits, end, known)?, end))
            }
            _ => None,
        }
    }

    /// What a number before a dash is, by the name after the second.
    fn first_of_two(&self, number: u16, digits: usize, end: usize, known: Day) -> Option<Day> {
        let start = word(self.text, end, &BOUNDS)?;
        let (second, until, second_digits) = self.small(blanks(self.text, start))?;
        let (name, _) = next(self.text, blanks(self.text, until))?;
        if number >= second {
            return None;
        }
        match name {
            '月' => month(second, known).and_then(|_| month(number, known)),
            '日' if known.month.is_some() => {
                day_of_month(second, known).and_then(|_| day_of_month(number, known))
            }
            '年' => year(second, second_digits).and_then(|_| year(number, digits)),
            _ => None,
        }
    }

    /// A number of a date, in digits or in characters; how many characters it has.
    fn small(&self, at: usize) -> Option<(u16, usize, usize)> {
        let (mut number, mut end, mut count) = (0_u16, at, 0);
        while let Some((c, after)) = next(self.text, end) {
            match digit(c) {
                Some(d) if count < 4 && !matches!(c, '两' | '兩') => {
                    (number, end, count) = (number * 10 + u16::from(d), after, count + 1);
                }
                Some(_) => return None,
                None => break,
            }
        }
        if next(self.text, end).is_some_and(|(c, _)| matches!(c, '十')) {
            let numeral = han(self.text, at).ok()?;
            let Amount::One(value) = numeral.amount else {
                return None;
            };
            return Some((
                u16::try_from(value.as_whole()?).ok()?,
                numeral.end,
                numeral.length,
            ));
        }
        (count > 0).then_some((number, end, count))
    }

    /// 2026-02-11
    fn iso(&self, at: usize) -> Option<(Day, usize)> {
        let bytes = self.text.as_bytes().get(at..at + 10)?;
        let number = |range: std::ops::Range<usize>| {
            bytes[range].iter().try_fold(0_u16, |n, b| {
                b.is_ascii_digit().then(|| n * 10 + u16::from(b - b'0'))
            })
        };
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        let dashes = bytes[4] == bytes[7] && matches!(bytes[4], b'-' | b'/');
        let closed = self
            .text
            .as_bytes()
            .get(at + 10)
            .is_some_and(u8::is_ascii_digit);
        (dashes && !closed && (1..=12).contains(&month) && (1..=31).contains(&day)).then_some((
            Day {
                year: Some(year),
                month: u8::try_from(month).ok(),
                day: u8::try_from(day).ok(),
            },
            at + 10,
        ))
    }

    /// 6点半, 9时30分.
    pub(super) fn clock(&self, at: usize, numeral: &Numeral) -> Option<Found<'a>> {
        let Amount::One(hour) = numeral.amount else {
            return None;
        };
        let hour = u8::try_from(hour.as_whole()?)
            .ok()
            .filter(|hour| *hour <= 24)?;
        let after = word(self.text, numeral.end, &["点", "时", "點"])?;
        let make = |minute, end| {
            let mut found = self.found(Kind::Clock, Value::Clock(hour, minute), None, numeral, at);
            found.end = end;
            Some(found)
        };
        if let Some(end) = word(self.text, after, &["半"]) {
            return make(30, end);
        }
        if let Some(end) = word(self.text, after, &["整", "钟"]) {
            return make(0, end);
        }
        let (minute, end, _) = self.small(after)?;
        let end = word(self.text, end, &["分"])?;
        let minute = u8::try_from(minute).ok().filter(|minute| *minute < 60)?;
        make(minute, end)
    }
}
