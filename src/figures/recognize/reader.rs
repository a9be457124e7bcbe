//! Looking about in a text, by bytes, never far.

use std::marker::PhantomData;

use super::lexicon::{begins, ends};
use super::{Day, Found, Value};
use crate::figures::Exact;

/// A text in a language, and where the last figure in it ended: nothing before that is looked at
/// again.
pub(super) struct Reader<'a, Language> {
    pub text: &'a str,
    pub floor: usize,
    language: PhantomData<Language>,
}

impl<'a, Language> Reader<'a, Language> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            floor: 0,
            language: PhantomData,
        }
    }

    /// The figures of the text. A candidate is the figure that begins at a place, if there is one, and
    /// where the next may begin.
    pub(super) fn figures(
        mut self,
        candidate: impl Fn(&Self, usize) -> (Option<Found<'a>>, usize),
    ) -> Vec<Found<'a>> {
        let (mut found, mut at) = (Vec::new(), 0);
        while at < self.text.len() {
            let (figure, next) = candidate(&self, at);
            at = next;
            if let Some(mut figure) = figure {
                // An earlier figure may have taken the quote or the qualifier before it.
                figure.start = figure.start.max(self.floor);
                (self.floor, at) = (figure.end, next.max(figure.end));
                found.push(figure);
            }
        }
        found
    }

    /// What follows `at`.
    pub(super) fn rest(&self, at: usize) -> &'a str {
        &self.text[at..]
    }

    /// Where the first of the words that stands at `at` ends.
    pub(super) fn word(&self, at: usize, words: &[&str]) -> Option<usize> {
        word(self.text, at, words)
    }

    /// Where the first of the words that ends at `at` begins, but not before the floor.
    pub(super) fn word_before(&self, at: usize, words: &[&str]) -> Option<usize> {
        let near = self.text.get(self.floor..at)?;
        let word = words.iter().find(|word| ends(near.as_bytes(), word))?;
        Some(at - word.len())
    }

    /// Whether `at` begins a line, but for blanks before it.
    pub(super) fn begins_line(&self, at: usize) -> bool {
        let mut at = at;
        for _ in 0..8 {
            match before(self.text, at) {
                None | Some(('\n' | '\r', _)) => return true,
                Some((' ' | '\t' | '\u{3000}' | '\u{a0}' | '#' | '*', start)) => at = start,
                Some(_) => return false,
            }
        }
        false
    }

    /// Where the sign of a number below zero stands, if one is before the number at `at`.
    pub(super) fn minus(&self, at: usize) -> Option<usize> {
        let sign =
            before(self.text, at).filter(|(_, start)| *start > self.floor || self.floor == 0);
        let (_, start) = sign.filter(|(sign, _)| matches!(sign, '-' | '\u{2212}' | '－'))?;
        let free = |c: char| c.is_whitespace() || "(（，:：为至到达".contains(c);
        before(self.text, start)
            .is_none_or(|(c, _)| free(c))
            .then_some(start)
    }

    /// The fraction in digits at `at`, such as 1/3, and where it ends.
    pub(super) fn fraction_bar(&self, at: usize) -> Option<(Value<'a>, usize)> {
        let number = |at: usize| {
            let end = digits_end(self.text, at, 4);
            Some((self.text[at..end].parse::<u64>().ok()?, end))
        };
        let (top, bar) = number(at)?;
        let (bottom, end) = number(self.word(bar, &["/"])?)?;
        let joined = self.text[..at].ends_with(['/', '.', '-']);
        let goes_on = match self.rest(end).as_bytes() {
            [b'/' | b'.', after, ..] => after.is_ascii_alphanumeric(),
            [after, ..] => after.is_ascii_digit(),
            [] => false,
        };
        let fits = 0 < top && top < bottom && bottom <= 1000;
        let value = fraction(Exact::whole(top), Exact::whole(bottom))?;
        (fits && !joined && !goes_on).then_some((value, end))
    }

    /// Where digits joined by `+` end, such as 1+9, and whether a `+` is among them.
    pub(super) fn formula(&self, at: usize) -> (usize, bool) {
        let bytes = self.text.as_bytes();
        let (mut end, mut plus) = (at, false);
        for _ in 0..24 {
            match bytes.get(end) {
                Some(b'0'..=b'9') => end += 1,
                Some(b'+') if bytes.get(end + 1).is_some_and(u8::is_ascii_digit) => {
                    (plus, end) = (true, end + 1);
                }
                Some(_) | None => break,
            }
        }
        (end, plus)
    }

    /// The day at `at`, written 2026-02-11 or 2026/02/11.
    pub(super) fn iso_day(&self, at: usize) -> Option<Day> {
        let bytes = self.text.as_bytes().get(at..at + 10)?;
        let number = |range: std::ops::Range<usize>| {
            bytes[range].iter().try_fold(0_u16, |n, b| {
                b.is_ascii_digit().then(|| n * 10 + u16::from(b - b'0'))
            })
        };
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        let dashes = bytes[4] == bytes[7] && matches!(bytes[4], b'-' | b'/');
        let goes_on = self.rest(at + 10).starts_with(|c: char| c.is_ascii_digit());
        let day = Day::default().in_year(year).in_month(month)?.on(day)?;
        (dashes && !goes_on).then_some(day)
    }
}

/// The character that begins at `at`, and where the next one does.
pub(super) fn next(text: &str, at: usize) -> Option<(char, usize)> {
    let c = text.get(at..)?.chars().next()?;
    Some((c, at + c.len_utf8()))
}

/// The character that ends at `at`, and where it begins.
pub(super) fn before(text: &str, at: usize) -> Option<(char, usize)> {
    let c = text.get(..at)?.chars().next_back()?;
    Some((c, at - c.len_utf8()))
}

/// Where the first of the words that stands at `at` ends.
pub(super) fn word(text: &str, at: usize, words: &[&str]) -> Option<usize> {
    let rest = text.get(at..)?.as_bytes();
    let word = words.iter().find(|word| begins(rest, word))?;
    Some(at + word.len())
}

/// Past blanks of any kind on the same line, three at most.
pub(super) fn blanks(text: &str, at: usize) -> usize {
    let is_blank = |c: &char| matches!(c, ' ' | '\u{a0}' | '\u{3000}' | '\u{2009}' | '\u{202f}');
    let blanks = text[at..].chars().take(3).take_while(is_blank);
    at + blanks.map(char::len_utf8).sum::<usize>()
}

/// Where the ASCII digits at `at` end; so many are looked at.
pub(super) fn digits_end(text: &str, at: usize, most: usize) -> usize {
    let digits = text[at..].bytes().take(most);
    at + digits.take_while(u8::is_ascii_digit).count()
}

/// A run of digits, grouped by commas or not, with a decimal part; its end, and whether it is digits
/// alone. Where it is no number: its end.
pub(super) fn digits(text: &str, at: usize) -> Result<(Exact, usize, bool), usize> {
    let (mut units, mut end, mut places, mut is_plain) = (0_i128, at, None, true);
    let mut fits = true;
    while let Some((c, after)) = next(text, end) {
        if let Some(digit) = arabic_digit(c) {
            fits &= units < 10_i128.pow(29);
            if fits {
                units = units * 10 + i128::from(digit);
            }
            places = places.map(|places: u32| places.saturating_add(1));
        } else if c == ',' && places.is_none() && parts_groups(text, at, end) {
            is_plain = false;
        } else if matches!(c, '.' | '．' | '·')
            && places.is_none()
            && next(text, after).is_some_and(|(c, _)| arabic_digit(c).is_some())
        {
            (places, is_plain) = (Some(0), false);
        } else {
            break;
        }
        end = after;
    }
    let number = Exact::new(units, places.unwrap_or(0)).filter(|_| fits);
    number.map(|number| (number, end, is_plain)).ok_or(end)
}

/// The value of an Arabic digit, of full width or not.
pub(super) fn arabic_digit(c: char) -> Option<u8> {
    let zero = match c {
        '0'..='9' => '0',
        '０'..='９' => '０',
        _ => return None,
    };
    u8::try_from(u32::from(c) - u32::from(zero)).ok()
}

/// Whether the comma parts groups of three digits of the number that begins at `at`.
fn parts_groups(text: &str, at: usize, comma: usize) -> bool {
    let is_head = match text[at..comma].rsplit_once(',') {
        Some((_, group)) => group.len() == 3,
        None => comma - at <= 3,
    };
    is_head && digits_end(text, comma + 1, 4) == comma + 4
}

/// One number over another: a decimal where it ends.
pub(super) fn fraction<'a>(top: Exact, bottom: Exact) -> Option<Value<'a>> {
    let (part, whole) = (i128::from(top.as_whole()?), i128::from(bottom.as_whole()?));
    if whole == 0 {
        return None;
    }
    for places in 0..6 {
        let units = part * 10_i128.pow(places);
        if units % whole == 0 {
            return Some(Value::Number(Exact::new(units / whole, places)?));
        }
    }
    Some(Value::Ratio(top, bottom))
}
