//! Dates.

use super::super::{Day, Form, Found, Kind, Value};
use super::Reader;
use super::numeral::{gap, word_at};
use super::words::month;

const BOUNDS: [&str; 6] = ["–", "-", "—", " to ", " through ", " – "];

impl<'a> Reader<'a> {
    /// A date that begins with the name of a month, or from it to another.
    pub(super) fn dates_by_month(&self, at: usize, end: usize) -> Option<Found<'a>> {
        self.month_first(at, end).map(|first| self.until(first))
    }

    /// A date that begins with the day, or from it to another.
    pub(super) fn dates_by_day(&self, at: usize) -> Option<Found<'a>> {
        self.day_first(at).map(|first| self.until(first))
    }

    /// From a date to one that says its own month and year: December 30, 2023–January 2, 2024.
    fn until(&self, first: Found<'a>) -> Found<'a> {
        let second = self.bound(first.end).and_then(|at| {
            self.day_first(at).or_else(|| {
                let (_, end) = word_at(self.text, at)?;
                self.month_first(at, end)
            })
        });
        let (Value::Date(from), Some((Value::Date(to), end))) =
            (first.value, second.map(|found| (found.value, found.end)))
        else {
            return first;
        };
        if from.day.is_some() != to.day.is_some() || to.year.is_none() {
            return first;
        }
        let year = from.year.or(to.year);
        self.dated(Value::Dates(Day { year, ..from }, to), first.start, end)
    }

    /// February 11, 2026; January 20–23, 2024; January to September 2024; February 2026.
    fn month_first(&self, at: usize, end: usize) -> Option<Found<'a>> {
        let name = &self.text[at..end];
        let number = month(name)?;
        let first = Day {
            month: Some(number),
            ..Day::default()
        };
        let end = end + usize::from(self.text[end..].starts_with('.') && name.len() < 5);
        let after = gap(self.text, end);
        if let Some((day, day_end)) = after.and_then(|at| self.day_number(at)) {
            let first = Day {
                day: Some(day),
                ..first
            };
            if let Some((last, range_end)) =
                self.bound(day_end).and_then(|at| self.range_end(at, first))
            {
                let (year, end) = self.year_after(range_end).unzip();
                return Some(self.dated(
                    Value::Dates(Day { year, ..first }, Day { year, ..last }),
                    at,
                    end.unwrap_or(range_end),
                ));
            }
            let (year, end) = self.year_after(day_end).unzip();
            return Some(self.dated(
                Value::Date(Day { year, ..first }),
                at,
                end.unwrap_or(day_end),
            ));
        }
        let second = self.bound(end).and_then(|at| word_at(self.text, at));
        if let Some((last, last_end)) = second.and_then(|(word, end)| Some((month(word)?, end))) {
            let last = Day {
                month: Some(last),
                ..Day::default()
            };
            let (year, end) = self.year_after(last_end).unzip();
            return Some(self.dated(
                Value::Dates(Day { year, ..first }, Day { year, ..last }),
                at,
                end.unwrap_or(last_end),
            ));
        }
        if let Some((year, end)) = self.year_after(end) {
            return Some(self.dated(
                Value::Date(Day {
                    year: Some(year),
                    ..first
                }),
                at,
                end,
            ));
        }
        (name != "May" && name != "March" && name.len() > 3)
            .then(|| self.dated(Value::Date(first), at, end))
    }

    fn range_end(&self, at: usize, first: Day) -> Option<(Day, usize)> {
        if let Some((day, end)) = self.day_number(at) {
            return Some((
                Day {
                    day: Some(day),
                    ..first
                },
                end,
            ));
        }
        let (word, end) = word_at(self.text, at)?;
        let (day, end) = self.day_number(gap(self.text, end)?)?;
        Some((
            Day {
                month: Some(month(word)?),
                day: Some(day),
                ..first
            },
            end,
        ))
    }

    fn bound(&self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        BOUNDS
            .iter()
            .find(|bound| rest.starts_with(**bound))
            .map(|bound| at + bound.len())
    }

    /// 11 February 2026, 20–23 January 2024.
    fn day_first(&self, at: usize) -> Option<Found<'a>> {
        let (day, end) = self.day_number(at)?;
        let (last, name) = match self.bound(end).and_then(|at| self.day_number(at)) {
            Some((last, end)) => (Some(last), gap(self.text, end)?),
            None => (None, gap(self.text, end)?),
        };
        let (word, end) = word_at(self.text, name)?;
        let month = Some(month(word)?);
        let (year, year_end) = self.year_after(end).unzip();
        let first = Day {
            year,
            month,
            day: Some(day),
        };
        let value = match last {
            Some(last) => Value::Dates(
                first,
                Day {
                    day: Some(last),
                    ..first
                },
            ),
            None => Value::Date(first),
        };
        Some(self.dated(value, at, year_end.unwrap_or(end)))
    }

    fn day_number(&self, at: usize) -> Option<(u8, usize)> {
        let rest = &self.text.as_bytes()[at..];
        let count = rest
            .iter()
            .take(3)
            .take_while(|b| b.is_ascii_digit())
            .count();
        let day = self
            .text
            .get(at..at + count)?
            .parse::<u8>()
            .ok()
            .filter(|day| (1..=31).contains(day))?;
        let end = at + count;
        let suffix = ["st", "nd", "rd", "th"]
            .iter()
            .find(|suffix| self.text[end..].starts_with(**suffix));
        let decimal = self.text[end..].starts_with('.')
            && rest.get(count + 1).is_some_and(u8::is_ascii_digit);
        (count <= 2 && !decimal).then(|| (day, end + suffix.map_or(0, |s| s.len())))
    }

    /// The year after a comma or a blank.
    fn year_after(&self, at: usize) -> Option<(u16, usize)> {
        let rest = &self.text[at..];
        let gap = [", ", " ", ",\n", "\n"]
            .iter()
            .find(|gap| rest.starts_with(**gap))?;
        let at = at + gap.len();
        let bytes = &self.text.as_bytes()[at..];
        let count = bytes
            .iter()
            .take(5)
            .take_while(|b| b.is_ascii_digit())
            .count();
        let grouped = bytes.get(4) == Some(&b',') && bytes.get(5).is_some_and(u8::is_ascii_digit);
        let year = self.text.get(at..at + count)?.parse::<u16>().ok()?;
        (count == 4 && !grouped && (1000..3000).contains(&year)).then_some((year, at + 4))
    }

    /// 2026-02-11
    pub(super) fn iso(&self, at: usize) -> Option<Found<'a>> {
        let text = self.text.get(at..at + 10)?;
        let mut parts = text.split('-');
        let year = parts.next().filter(|p| p.len() == 4)?.parse().ok()?;
        let month = parts
            .next()
            .filter(|p| p.len() == 2)?
            .parse()
            .ok()
            .filter(|m| (1..=12).contains(m))?;
        let day = parts
            .next()
            .filter(|p| p.len() == 2)?
            .parse()
            .ok()
            .filter(|d| (1..=31).contains(d))?;
        let closed = self
            .text
            .as_bytes()
            .get(at + 10)
            .is_some_and(u8::is_ascii_digit);
        (!closed).then(|| {
            self.dated(
                Value::Date(Day {
                    year: Some(year),
                    month: Some(month),
                    day: Some(day),
                }),
                at,
                at + 10,
            )
        })
    }

    /// 9:30, 9:30 a.m., 2:15 p.m.
    pub(super) fn clock(&self, at: usize) -> Option<Found<'a>> {
        let rest = &self.text[at..];
        let digits = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
        let (hour, after) = (&rest[..digits], rest[digits..].strip_prefix(':')?);
        let minute = after
            .get(..2)
            .filter(|m| m.bytes().all(|b| b.is_ascii_digit()))?;
        let (hour, minute) = (hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?);
        let tail = &after[2..];
        let end = at + rest.len() - tail.len();
        let noon = |words: [&str; 4]| {
            words
                .iter()
                .find(|w| tail.starts_with(**w))
                .map(|w| w.len())
        };
        let morning = noon([" a.m.", " am", " AM", " A.M."]);
        let evening = noon([" p.m.", " pm", " PM", " P.M."]);
        let hour = match (morning, evening) {
            (Some(_), _) if hour == 12 => 0,
            (_, Some(_)) if hour < 12 => hour + 12,
            (_, _) => hour,
        };
        let closed = !tail.starts_with(|c: char| c.is_ascii_alphanumeric() || c == ':');
        (hour < 24 && minute < 60 && closed).then(|| Found {
            kind: Kind::Clock,
            value: Value::Clock(hour, minute),
            unit: None,
            qualifier: None,
            form: Form::Digits,
            start: at,
            end: end + morning.or(evening).unwrap_or(0),
        })
    }

    pub(super) fn dated(&self, value: Value<'a>, start: usize, end: usize) -> Found<'a> {
        let (kind, unit) = match value {
            Value::Date(Day { day: Some(_), .. }) => (Kind::DateDay, "day"),
            Value::Date(Day { month: Some(_), .. }) => (Kind::DateMonth, "month"),
            Value::Date(_) => (Kind::DateYear, "year"),
            _ => (Kind::DateRange, "day"),
        };
        Found {
            kind,
            value,
            unit: Some(unit),
            qualifier: None,
            form: Form::Digits,
            start,
            end,
        }
    }
}
