//! One English numeral: with digits (5.65 billion), or in words (twenty-two).

use super::super::Form;
use super::words::{cardinal, scale};
use crate::figures::Exact;

/// A numeral, without what it counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    pub number: Exact,
    pub form: Form,
    pub end: usize,
    /// Digits only, without a comma, point or scale.
    pub plain: bool,
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
    let word = gap(text, at).and_then(|at| word_at(text, at));
    word.is_some_and(|(word, end)| {
        scale(word).is_some() || word == "dozen" && !text[end..].starts_with(" or so")
    })
}

/// Past one blank, or one hyphen.
pub(super) fn gap(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    [" ", "\u{a0}", "\n", "-", "\u{2011}"]
        .iter()
        .find(|gap| rest.starts_with(**gap))
        .map(|gap| at + gap.len())
}

/// The numeral at `at`.
pub(super) fn numeral(text: &str, at: usize) -> Result<Numeral, usize> {
    let first = text.as_bytes().get(at);
    if first.is_some_and(|byte| byte.is_ascii_digit() || *byte == b'.') {
        let (number, end, plain) = digits(text, at)?;
        let (number, end, power) = scaled(text, number, end).ok_or(end)?;
        return Ok(Numeral {
            number,
            form: Form::Digits,
            end,
            plain: plain && power == 0,
            scale: power,
        });
    }
    let whole = spelled(text, at)?;
    let parted = with_half(text, whole).or_else(|| with_point(text, whole));
    Ok(parted.unwrap_or(whole))
}

/// Ninety-three point seven.
fn with_point(text: &str, whole: Numeral) -> Option<Numeral> {
    let point = " point";
    if !text[whole.end..].starts_with(point) {
        return None;
    }
    let mut end = whole.end + point.len();
    let (mut units, mut places) = (0, 0);
    let digit = |at| {
        let (word, end) = word_at(text, text[at..].starts_with(' ').then_some(at + 1)?)?;
        Some((cardinal(word).filter(|digit| *digit < 10)?, end))
    };
    while let Some((digit, after)) = digit(end).filter(|_| places < 18) {
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

/// One and a half, with the scale after it.
fn with_half(text: &str, whole: Numeral) -> Option<Numeral> {
    let half = " and a half";
    if !text[whole.end..].starts_with(half) {
        return None;
    }
    let number = whole.number.plus(Exact::new(5, 1)?)?;
    let (number, end, scale) = scaled(text, number, whole.end + half.len())?;
    Some(Numeral {
        number,
        end,
        scale,
        ..whole
    })
}

pub(super) fn scaled(text: &str, number: Exact, end: usize) -> Option<(Exact, usize, u32)> {
    let (mut number, mut end, mut power) = (number, end, 0);
    while let Some((word, after)) = gap(text, end).and_then(|at| word_at(text, at)) {
        match scale(word) {
            Some(more) if power + more <= 18 => {
                (number, end, power) = (number.scaled(more)?, after, power + more)
            }
            Some(_) | None => break,
        }
    }
    Some((number, end, power))
}

/// A run of digits, grouped by commas or not, with a decimal part.
pub(super) fn digits(text: &str, at: usize) -> Result<(Exact, usize, bool), usize> {
    let bytes = text.as_bytes();
    let (mut units, mut end, mut places, mut plain) = (0_i128, at, None, true);
    let mut fits = true;
    let run = |from: usize| {
        bytes[from..]
            .iter()
            .take(4)
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let head = bytes[at..]
        .iter()
        .take_while(|b| b.is_ascii_digit())
        .count();
    while let Some(&b) = bytes.get(end) {
        match b {
            b'0'..=b'9' => {
                fits &= units < 10_i128.pow(29);
                if fits {
                    units = units * 10 + i128::from(b - b'0');
                }
                places = places.map(|places: u32| places.saturating_add(1));
            }
            b',' if places.is_none() && head <= 3 && run(end + 1) == 3 => plain = false,
            b'.' if places.is_none() && run(end + 1) > 0 => (places, plain) = (Some(0), false),
            _ => break,
        }
        end += 1;
    }
    let number = Exact::new(units, places.unwrap_or(0)).filter(|_| fits);
    number.map(|number| (number, end, plain)).ok_or(end)
}

/// A numeral in words: two hundred and five thousand, twenty-two, three dozen.
fn spelled(text: &str, at: usize) -> Result<Numeral, usize> {
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
    let sum = reading.total.checked_add(reading.group).ok_or(end)?;
    let number = reading.any.then(|| Exact::whole(sum)).ok_or(end)?;
    Ok(Numeral {
        number,
        form: Form::Words,
        end,
        plain: false,
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
        let word = gap(text, after).and_then(|at| word_at(text, at));
        let follows = word
            .and_then(|(_, end)| gap(text, end))
            .and_then(|at| word_at(text, at));
        let own_scale = follows.is_some_and(|(word, _)| scale(word).is_some_and(|power| power > 2));
        self.last >= 100
            && word.is_some_and(|(word, _)| cardinal(word).is_some())
            && !(self.last > 1000 && own_scale)
    }
}
