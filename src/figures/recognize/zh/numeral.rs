//! One Chinese numeral: with digits (56.5亿), in characters (二万六千亿), or vague (十几).

use super::super::Form;
use super::super::cursor::{blanks, next, word};
use crate::figures::{Exact, Qualifier};

/// How much a numeral says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Amount {
    /// One number.
    One(Exact),
    /// Two numbers side by side: 三四十 is 30 to 40.
    Between(Exact, Exact),
    /// 几, 数百, 十几.
    Vague,
}

/// A numeral, without what it counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    pub amount: Amount,
    pub form: Form,
    /// 多, 余 or 来 inside it.
    pub more: Option<Qualifier>,
    /// Where it ends, in bytes.
    pub end: usize,
    /// Its characters.
    pub length: usize,
    /// Digits only, one after the other, as in a year or a code.
    pub plain: bool,
    /// Whether a scale such as 万 closes it.
    pub scale: u32,
}

/// The digit that a character stands for.
pub(super) fn digit(c: char) -> Option<u8> {
    Some(match c {
        '0'..='9' => c as u8 - b'0',
        '０'..='９' => u8::try_from(c as u32 - '０' as u32).ok()?,
        '〇' | '零' | '○' | 'Ｏ' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '兩' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The power of ten that a character stands for.
pub(super) fn scale(c: char) -> Option<u32> {
    Some(match c {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        '万' | '萬' => 4,
        '亿' | '億' => 8,
        '兆' => 12,
        _ => return None,
    })
}

/// Whether a scale at `at` begins the name of a unit: 千瓦, 兆瓦, 百分点.
fn names_unit(text: &str, at: usize) -> bool {
    let units = [
        "千瓦", "千米", "千克", "千伏", "千卡", "兆瓦", "兆赫", "兆字", "百分",
    ];
    word(text, at, &units).is_some()
}

fn is_arabic(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// Past the scales at `at`, and the power of ten that they make: 万亿 is 12.
pub(super) fn scales(text: &str, at: usize) -> (usize, u32) {
    let (mut end, mut power) = (at, 0);
    while let Some((c, after)) = next(text, end) {
        match scale(c) {
            Some(_) if names_unit(text, end) => break,
            Some(1) | None => break,
            Some(more) if power + more <= 16 => (end, power) = (after, power + more),
            Some(_) => break,
        }
    }
    (end, power)
}

/// 多 or 余 at `at`: 10多亿, 4800多名, 100余家.
fn more(text: &str, at: usize) -> Option<(Qualifier, usize)> {
    let (c, after) = next(text, at)?;
    let kinds = word(text, after, &["方", "样", "边", "点"]).is_some();
    let over = matches!(c, '多' | '余' | '餘') && !kinds;
    over.then_some((Qualifier::Over, after))
}

/// The numeral with Arabic digits at `at`; where to go on if it is too long for a number.
pub(super) fn arabic(text: &str, at: usize) -> Result<Numeral, usize> {
    let (value, end, plain) = digits(text, at)?;
    let mut numeral = Numeral {
        amount: Amount::One(value),
        form: Form::Digits,
        more: None,
        end,
        length: end - at,
        plain,
        scale: 0,
    };
    numeral.take_more(text);
    let (end, power) = scales(text, blanks(text, numeral.end));
    if power > 0 {
        numeral.scale_up(text, value, end, power)?;
    }
    numeral.plain &= numeral.more.is_none();
    Ok(numeral)
}

impl Numeral {
    /// Takes 多, 余 in, if there is none yet.
    fn take_more(&mut self, text: &str) {
        if let (None, Some((qualifier, after))) = (self.more, more(text, self.end)) {
            (self.more, self.end) = (Some(qualifier), after);
        }
    }

    /// Takes the scale that ends at `end` in, and what follows it in one number.
    fn scale_up(&mut self, text: &str, value: Exact, end: usize, power: u32) -> Result<(), usize> {
        let value = value.scaled(power).ok_or(end)?;
        (self.plain, self.scale, self.end) = (false, power, end);
        let (part, part_end, colloquial) = lower(text, end, power);
        self.amount = Amount::One(value);
        if colloquial {
            (self.amount, self.end) = (Amount::Vague, part_end);
        } else if let Some(part) = part {
            (self.amount, self.end) = (Amount::One(value.plus(part).ok_or(part_end)?), part_end);
        }
        self.take_more(text);
        Ok(())
    }
}

/// What follows a scale in one number: 56亿5千万, 3万2000; and whether it is colloquial (16万3), so
/// that nobody can tell what it means.
fn lower(text: &str, at: usize, power: u32) -> (Option<Exact>, usize, bool) {
    if !next(text, at).is_some_and(|(c, _)| is_arabic(c)) {
        return (None, at, false);
    }
    let Ok((value, end, _)) = digits(text, at) else {
        return (None, at, false);
    };
    let (scaled_end, lesser) = scales(text, end);
    if lesser == 0 {
        let single = end - at == 1;
        let fits = value < Exact::whole(10_u64.pow(power.min(18)));
        return (fits.then_some(value), end, single);
    }
    let fits = lesser < power;
    (value.scaled(lesser).filter(|_| fits), scaled_end, false)
}

/// A run of Arabic digits, grouped or not, with a decimal part; its end where it is no number.
fn digits(text: &str, at: usize) -> Result<(Exact, usize, bool), usize> {
    let (mut units, mut end, mut places, mut plain) = (0_i128, at, None, true);
    let mut fits = true;
    while let Some((c, after)) = next(text, end) {
        if is_arabic(c) {
            let d = digit(c).unwrap_or(0);
            fits &= units < 10_i128.pow(29);
            if fits {
                units = units * 10 + i128::from(d);
            }
            places = places.map(|places: u32| places.saturating_add(1));
        } else if matches!(c, ',' | '，') && places.is_none() && groups(text, at, end, after) {
            plain = false;
        } else if matches!(c, '.' | '．' | '·')
            && places.is_none()
            && next(text, after).is_some_and(|(c, _)| is_arabic(c))
        {
            places = Some(0);
            plain = false;
        } else {
            break;
        }
        end = after;
    }
    let number = Exact::new(units, places.unwrap_or(0)).filter(|_| fits);
    number.map(|number| (number, end, plain)).ok_or(end)
}

/// Whether a comma parts groups of three digits.
fn groups(text: &str, at: usize, comma: usize, after: usize) -> bool {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| {
        bytes
            .get(range)
            .is_some_and(|bytes| bytes.iter().all(u8::is_ascii_digit))
    };
    let head = text[at..comma].rsplit(',').next().map_or(0, str::len);
    let grouped = text[at..comma].contains(',');
    (if grouped {
        head == 3
    } else {
        (1..=3).contains(&head)
    }) && digits(after..after + 3)
        && !digits(after + 3..after + 4)
        && text.as_bytes()[comma] == b','
}

/// No numeral in characters is longer: the time stays linear, whatever a text holds.
const LONGEST: usize = 40;

/// The numeral in Chinese characters at `at`; where to go on if there is none.
pub(super) fn han(text: &str, at: usize) -> Result<Numeral, usize> {
    let mut reading = Reading::new(at);
    while let Some((c, after)) = next(text, reading.end) {
        if !reading.take(c, after, text) {
            break;
        }
        if reading.length > LONGEST {
            return Err(reading.end);
        }
    }
    reading.finish(text)
}

/// A numeral in characters as it is read.
struct Reading {
    end: usize,
    length: usize,
    /// Above the last 亿.
    high: i128,
    /// Ten-thousands.
    middle: i128,
    /// Below ten thousand.
    low: i128,
    /// Digits in a row that no scale has followed yet.
    row: Vec<u8>,
    /// The lowest scale so far, and whether a zero came after it.
    last: u32,
    zero: bool,
    scaled: bool,
    /// Where a scale without a number began.
    bare: bool,
    between: Option<i128>,
    vague: bool,
    more: bool,
}

impl Reading {
    fn new(at: usize) -> Self {
        Self {
            end: at,
            length: 0,
            high: 0,
            middle: 0,
            low: 0,
            row: Vec::new(),
            last: 99,
            zero: false,
            scaled: false,
            bare: false,
            between: None,
            vague: false,
            more: false,
        }
    }

    fn take(&mut self, c: char, after: usize, text: &str) -> bool {
        if is_arabic(c) {
            return false;
        }
        if let Some(d) = digit(c) {
            if self.more || self.row.len() >= 30 {
                return false;
            }
            if d == 0 && self.scaled && self.row.is_empty() {
                self.zero = true;
            } else {
                self.row.push(d);
            }
        } else if matches!(c, '几' | '幾' | '数' | '數') {
            if !self.vague_digit(c, after, text) {
                return false;
            }
        } else if let Some(power) = scale(c) {
            let unit = self.length > 0 && names_unit(text, self.end);
            if unit || !self.scale(power) {
                return false;
            }
        } else if matches!(c, '多' | '余' | '餘')
            && self.scaled
            && self.row.is_empty()
            && !self.more
        {
            self.more = true;
        } else {
            return false;
        }
        self.length += 1;
        self.end = after;
        true
    }

    /// 几 and 数 say that a digit is not told; 数 only before a scale.
    fn vague_digit(&mut self, c: char, after: usize, text: &str) -> bool {
        if !self.row.is_empty() || self.more {
            return false;
        }
        let scale_follows = next(text, after).is_some_and(|(c, _)| scale(c).is_some());
        if matches!(c, '数' | '數') && (!scale_follows || self.scaled) {
            return false;
        }
        self.vague = true;
        self.row.push(1);
        true
    }

    fn scale(&mut self, power: u32) -> bool {
        if self.row.len() > 2 || self.more && power < 4 {
            return false;
        }
        let first = self.row.first().map(|d| i128::from(*d));
        let pair = (self.row.len() == 2).then(|| i128::from(self.row[1]));
        let above = power >= 4 || self.high + self.middle > 0;
        let taken = self.between.is_some() || self.scaled && above;
        if pair.is_some_and(|pair| taken || first.is_some_and(|first| pair != first + 1)) {
            return false;
        }
        let mut unit = first.unwrap_or(0);
        if first.is_none() && power < 4 {
            self.bare |= power > 1;
            unit = 1;
        }
        if !self.add(unit, pair, power) {
            return false;
        }
        self.row.clear();
        (self.last, self.zero, self.scaled) = (power, false, true);
        true
    }

    fn add(&mut self, unit: i128, pair: Option<i128>, power: u32) -> bool {
        let ten = 10_i128.pow(power);
        let limit = 10_i128.pow(26);
        if power < 4 {
            if self.scaled && power >= self.last && self.last < 4 {
                return false;
            }
            self.between = pair.map(|pair| self.low + pair * ten).or(self.between);
            self.low += unit * ten;
            return true;
        }
        let below = self.low + unit;
        let other = pair.map_or(self.between, |pair| Some(self.low + pair));
        if below == 0 && self.middle == 0 {
            self.bare = true;
        }
        if power == 4 {
            if below == 0 {
                self.middle = (self.middle.max(1)).saturating_mul(10_000);
            } else {
                self.middle += below * 10_000;
            }
            self.between = other.map(|other| other * 10_000);
        } else {
            let group = (self.middle + below).max(i128::from(self.bare));
            if group == 0 {
                return false;
            }
            self.high = self.high.saturating_add(group.saturating_mul(ten));
            self.between = other.map(|other| other * ten);
            self.middle = 0;
        }
        self.low = 0;
        self.high < limit && self.middle < limit
    }

    fn finish(self, text: &str) -> Result<Numeral, usize> {
        if self.length == 0 || self.bare && !self.more {
            let after = next(text, self.end).map_or(self.end, |(_, after)| after);
            return Err(self.end.max(after));
        }
        let (amount, plain) = self.amount().ok_or(self.end)?;
        let scaled = self.row.is_empty() && (4..99).contains(&self.last);
        Ok(Numeral {
            amount,
            form: Form::Words,
            more: self.more.then_some(Qualifier::Over),
            end: self.end,
            length: self.length,
            plain,
            scale: if scaled { self.last } else { 0 },
        })
    }

    /// What was read, and whether it is digits only.
    fn amount(&self) -> Option<(Amount, bool)> {
        if self.vague {
            return Some((Amount::Vague, false));
        }
        let base = self.high + self.middle + self.low;
        let number = |n: i128| Exact::new(n, 0);
        let one = |n: i128| Some(Amount::One(number(n)?));
        let between = |a: i128, b: i128| Some(Amount::Between(number(a)?, number(b)?));
        let amount = match (self.row.as_slice(), self.between) {
            ([], Some(other)) => (between(base, other)?, false),
            ([], None) => (one(base)?, false),
            ([d], None) if self.scaled => (self.last_digit(base, i128::from(*d))?, false),
            // 三五个 is three to five.
            ([a, b], None) if *b == *a + 1 && *a > 0 || [*a, *b] == [3, 5] => {
                let (a, b) = (i128::from(*a), i128::from(*b));
                (between(base + a, base + b)?, !self.scaled)
            }
            (row, None) if !self.scaled => {
                let value = row.iter().fold(0_i128, |n, d| n * 10 + i128::from(*d));
                (one(value)?, true)
            }
            (_, _) => return None,
        };
        Some(amount)
    }

    /// The number with its last digit: 二百五 is 250, for the digit counts the next lower scale;
    /// nobody can tell what it counts after 万.
    fn last_digit(&self, base: i128, digit: i128) -> Option<Amount> {
        let colloquial = self.last >= 2 && !self.zero;
        if colloquial && self.last >= 4 {
            return Some(Amount::Vague);
        }
        let place = if colloquial { self.last - 1 } else { 0 };
        Exact::new(base + digit * 10_i128.pow(place), 0).map(Amount::One)
    }
}
