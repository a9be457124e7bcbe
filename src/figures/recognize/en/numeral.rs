//! One English numeral: with digits (5.65 billion), or in words (twenty-two).

use super::super::Form;
use super::super::reader::{digits, word};
use super::words::{cardinal, scale};
use crate::figures::Exact;

/// A numeral, without what it counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    pub number: Exact,
    pub form: Form,
    pub end: usize,
    /// Digits only, without a comma, point or scale.
    pub is_plain: bool,
    /// The power of ten of the scale words.
    pub scale: u32,
}

/// The word that begins at `at` and its end.
pub(super) fn word_at(text: &str, at: usize) -> Option<(&str, usize)> {
    let rest = text.get(at..)?;
    let length = rest
        .bytes()
        .take_while(|b| b.is_ascii_alphabetic())
        .take(16)
        .count();
    (length > 0).then(|| (&rest[..length], at + length))
}

/// Whether the article that ends at `at` stands for one: a dozen, a million.
pub(super) fn counts_one(text: &str, at: usize) -> bool {
    next_word(text, at).is_some_and(|(word, end)| {
        scale(word).is_some() || word == "dozen" && !text[end..].starts_with(" or so")
    })
}

/// The word after one blank or hyphen, and its end.
pub(super) fn next_word(text: &str, at: usize) -> Option<(&str, usize)> {
    word_at(text, gap(text, at)?)
}

/// Past one blank, or one hyphen.
pub(super) fn gap(text: &str, at: usize) -> Option<usize> {
    word(text, at, &[" ", "\u{a0}", "\n", "-", "\u{2011}"])
}

/// The numeral at `at`.
pub(super) fn numeral(text: &str, at: usize) -> Option<Numeral> {
    if !text[at..].starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        let whole = spelled(text, at)?;
        let parted = with_half(text, whole).or_else(|| with_point(text, whole));
        return Some(parted.unwrap_or(whole));
    }
    let (number, end, is_plain) = digits(text, at).ok()?;
    let (number, end, scale) = scaled(text, number, end)?;
    Some(Numeral {
        number,
        form: Form::Digits,
        end,
        is_plain: is_plain && scale == 0,
        scale,
    })
}

/// Ninety-three point seven.
fn with_point(text: &str, whole: Numeral) -> Option<Numeral> {
    let after = text[whole.end..].strip_prefix(" point")?;
    let mut end = text.len() - after.len();
    let (mut units, mut places) = (0, 0);
    while let Some((word, after)) = after_blank(text, end).filter(|_| places < 18)
        && let Some(digit) = cardinal(word).filter(|digit| *digit < 10)
    {
        (units, places, end) = (units * 10 + i128::from(digit), places + 1, after);
    }
    let part = Exact::new(units, places).filter(|_| places > 0)?;
    let number = whole.number.plus(part)?;
    Some(Numeral {
        number,
        end,
        ..whole
    })
}

/// The word after a blank, and its end.
fn after_blank(text: &str, at: usize) -> Option<(&str, usize)> {
    word_at(text, text[at..].starts_with(' ').then_some(at + 1)?)
}

/// One and a half, with the scale after it.
fn with_half(text: &str, whole: Numeral) -> Option<Numeral> {
    let after = text[whole.end..].strip_prefix(" and a half")?;
    let number = whole.number.plus(Exact::new(5, 1)?)?;
    let (number, end, scale) = scaled(text, number, text.len() - after.len())?;
    Some(Numeral {
        number,
        end,
        scale,
        ..whole
    })
}

/// A number with the scale words after it; where it ends, and their power of ten.
pub(super) fn scaled(text: &str, number: Exact, end: usize) -> Option<(Exact, usize, u32)> {
    let (mut number, mut end, mut power) = (number, end, 0);
    while let Some((word, after)) = next_word(text, end)
        && let Some(more) = scale(word).filter(|more| power + more <= 18)
    {
        (number, end, power) = (number.scaled(more)?, after, power + more);
    }
    Some((number, end, power))
}

/// A numeral in words: two hundred and five thousand, twenty-two, three dozen.
fn spelled(text: &str, at: usize) -> Option<Numeral> {
    let mut reading = Spelled::default();
    let mut end = at;
    let mut next_at = Some(at);
    while let Some((word, after)) = next_at.and_then(|at| word_at(text, at)) {
        if word == "and" && reading.takes_and(text, after) {
            next_at = gap(text, after);
            continue;
        }
        let article = !reading.any && word.eq_ignore_ascii_case("a") && counts_one(text, after);
        if reading.take(if article { "one" } else { word }).is_none() {
            break;
        }
        end = after;
        next_at = gap(text, after);
    }
    let number = Exact::whole(reading.total.checked_add(reading.group)?);
    reading.any.then_some(Numeral {
        number,
        form: Form::Words,
        end,
        is_plain: false,
        scale: reading.power,
    })
}

/// A numeral in words as it is read.
#[derive(Default)]
struct Spelled {
    total: u64,
    /// Below the next scale.
    group: u64,
    /// What the last word stood for.
    last: u64,
    power: u32,
    any: bool,
}

impl Spelled {
    /// Takes a word in; none where the numeral ended before it.
    fn take(&mut self, word: &str) -> Option<()> {
        if let Some(value) = cardinal(word) {
            let ones = self.last >= 20 && value < 10;
            if self.any && !ones && self.last < 100 {
                return None;
            }
            self.group = self.group.checked_add(value)?;
            self.last = value;
        } else if !self.any {
            return None;
        } else if word == "dozen" {
            self.group = self.group.checked_mul(12)?;
            self.last = 12;
        } else {
            let power = scale(word)?;
            let factor = 10_u64.pow(power);
            if power == 2 {
                self.group = self.group.checked_mul(factor)?;
            } else {
                self.total = self.group.checked_mul(factor)?.checked_add(self.total)?;
                self.group = 0;
            }
            (self.last, self.power) = (factor, self.power.max(power));
        }
        self.any = true;
        Some(())
    }

    /// Whether `and` goes on with the number, as in two hundred and five, not two million and three
    /// thousand.
    fn takes_and(&self, text: &str, after: usize) -> bool {
        let Some((word, end)) = next_word(text, after) else {
            return false;
        };
        let power = next_word(text, end).and_then(|(word, _)| scale(word));
        let has_own_scale = self.last > 1000 && power.is_some_and(|power| power > 2);
        self.last >= 100 && cardinal(word).is_some() && !has_own_scale
    }
}
