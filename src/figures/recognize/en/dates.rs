//! Dates.

use super::super::reader::digits_end;
use super::super::{Day, Form, Found, Kind, Value};
use super::Reader;
use super::numeral::{gap, next_word, word_at};
use super::words::month;

/// What stands between the two ends of a range.
const BOUNDS: [&str; 6] = ["–", "-", "—", " to ", " through ", " – "];

/// A day or a month, or two of them, and where they end.
type Dates = (Day, Option<Day>, usize);

impl<'a> Reader<'a> {
    /// A date in words, or from one to another.
    pub(super) fn date(&self, at: usize) -> Option<Found<'a>> {
        let (mut from, mut to, mut end) = self.dates(at)?;
        // The second says its own month and year: December 30, 2023–January 2, 2024.
        let second = self.word(end, &BOUNDS).and_then(|at| self.dates(at));
        if let (None, Some((last, None, last_end))) = (to, second)
            && from.day.is_some() == last.day.is_some()
            && last.year.is_some()
        {
            from.year = from.year.or(last.year);
            (to, end) = (Some(last), last_end);
        }
        let value = to.map_or(Value::Date(from), |to| Value::Dates(from, to));
        Some(Found::date(value, Form::Digits, at..end))
    }

    fn dates(&self, at: usize) -> Option<Dates> {
        self.month_first(at).or_else(|| self.day_first(at))
    }

    /// February 11, 2026; January 20–23, 2024; January to September 2024; February 2026.
    fn month_first(&self, at: usize) -> Option<Dates> {
        let (named, end) = self.month(at)?;
        if let Some((first, end)) = self.day_after(end, named) {
            let last = self.word(end, &BOUNDS).and_then(|at| {
                let day = self.day_of(at, named);
                day.or_else(|| {
                    self.month(at)
                        .and_then(|(month, end)| self.day_after(end, month))
                })
            });
            return Some(self.in_year(first, last, end));
        }
        let last = self.word(end, &BOUNDS).and_then(|at| self.month(at));
        let (name, _) = word_at(self.text, at)?;
        let is_month = name != "May" && name != "March" && name.len() > 3;
        let dates = self.in_year(named, last, end);
        (is_month || last.is_some() || dates.0.year.is_some()).then_some(dates)
    }

    /// 11 February 2026, 20–23 January 2024.
    fn day_first(&self, at: usize) -> Option<Dates> {
        let (first, end) = self.day_of(at, Day::default())?;
        let last = self.word(end, &BOUNDS);
        let last = last.and_then(|at| self.day_of(at, Day::default()));
        let (name, end) = next_word(self.text, last.map_or(end, |(_, end)| end))?;
        let month = Some(month(name)?);
        let last = last.map(|(last, _)| (Day { month, ..last }, end));
        Some(self.in_year(Day { month, ..first }, last, end))
    }

    /// A date that ends at `end`, or the dates up to the last of a range, in the year that follows,
    /// if there is one.
    fn in_year(&self, from: Day, last: Option<(Day, usize)>, end: usize) -> Dates {
        let (to, end) = last.map_or((None, end), |(to, end)| (Some(to), end));
        match self.year_after(end) {
            Some((year, end)) => (from.in_year(year), to.map(|to| to.in_year(year)), end),
            None => (from, to, end),
        }
    }

    /// A month by its name, short or not, and where it ends.
    fn month(&self, at: usize) -> Option<(Day, usize)> {
        let (name, end) = word_at(self.text, at)?;
        let named = Day {
            month: Some(month(name)?),
            ..Day::default()
        };
        let point = self.word(end, &["."]).filter(|_| name.len() < 5);
        Some((named, point.unwrap_or(end)))
    }

    /// The day of a month behind its name.
    fn day_after(&self, end: usize, month: Day) -> Option<(Day, usize)> {
        self.day_of(gap(self.text, end)?, month)
    }

    /// The day of a month, and where it ends.
    fn day_of(&self, at: usize, month: Day) -> Option<(Day, usize)> {
        let end = digits_end(self.text, at, 3);
        let day = month.on(self.text[at..end].parse().ok()?)?;
        let suffixed = self.word(end, &["st", "nd", "rd", "th"]);
        (end - at <= 2 && !self.goes_on(end, ".")).then(|| (day, suffixed.unwrap_or(end)))
    }

    /// The year after a comma or a blank.
    fn year_after(&self, at: usize) -> Option<(u16, usize)> {
        let at = self.word(at, &[", ", " ", ",\n", "\n"])?;
        let end = digits_end(self.text, at, 5);
        let year = self.text[at..end].parse::<u16>().ok()?;
        (end - at == 4 && !self.goes_on(end, ",") && (1000..3000).contains(&year))
            .then_some((year, end))
    }

    /// Whether a number goes on at `end` behind a point or a comma.
    fn goes_on(&self, end: usize, mark: &str) -> bool {
        let after = self.word(end, &[mark]);
        after.is_some_and(|after| digits_end(self.text, after, 1) > after)
    }

    /// 2026-02-11
    pub(super) fn iso(&self, at: usize) -> Option<Found<'a>> {
        let span = at..at + "2026-02-11".len();
        let value = Value::Date(self.iso_day(at)?);
        Some(Found::date(value, Form::Digits, span))
    }

    /// 9:30, 9:30 a.m., 2:15 p.m.
    pub(super) fn clock(&self, at: usize) -> Option<Found<'a>> {
        let end = digits_end(self.text, at, 3);
        let hour: u8 = self.text[at..end].parse().ok()?;
        let start = self.word(end, &[":"])?;
        let end = digits_end(self.text, start, 2);
        let minute: u8 = self.text[start..end].parse().ok()?;
        let is_closed = !self
            .rest(end)
            .starts_with(|c: char| c.is_ascii_alphanumeric() || c == ':');
        let morning = self.word(end, &[" a.m.", " am", " AM", " A.M."]);
        let evening = self.word(end, &[" p.m.", " pm", " PM", " P.M."]);
        let since_midnight = match (morning, evening) {
            (Some(_), _) if hour == 12 => 0,
            (_, Some(_)) if hour < 12 => hour + 12,
            (_, _) => hour,
        };
        let is_time = end - start == 2 && since_midnight < 24 && minute < 60 && is_closed;
        let span = at..morning.or(evening).unwrap_or(end);
        let value = Value::Clock(since_midnight, minute);
        is_time.then(|| Found::digits(Kind::Clock, value, span))
    }
}
