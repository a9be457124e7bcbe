//! One Chinese numeral: with digits (56.5亿), in characters (二万六千亿), or vague (十几).

use super::super::reader::{arabic_digit, blanks, digits, next, word};
use super::super::{Form, Value};
use crate::figures::{Exact, Qualifier};

/// A numeral, without what it counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    /// A number, a range (三四十 is 30 to 40), or vague: 几, 数百, 十几.
    pub value: Value<'static>,
    pub form: Form,
    /// 多, 余 or 来 inside it.
    pub more: Option<Qualifier>,
    /// Where it ends, in bytes.
    pub end: usize,
    /// Its characters; of digits its bytes.
    pub length: usize,
    /// Digits only, one after the other, as in a year or a code.
    pub is_plain: bool,
    /// The power of ten of the scale that closes it, such as 万.
    pub scale: u32,
}

/// The digit that a character stands for.
pub(super) fn digit(c: char) -> Option<u8> {
    Some(match c {
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
        _ => return arabic_digit(c),
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

/// Past the scales at `at`, and the power of ten that they make: 万亿 is 12.
pub(super) fn scales(text: &str, at: usize) -> (usize, u32) {
    let (mut end, mut power) = (at, 0);
    while let Some((c, after)) = next(text, end) {
        let more = scale(c).filter(|more| *more > 1 && power + more <= 16);
        match more.filter(|_| !names_unit(text, end)) {
            Some(more) => (end, power) = (after, power + more),
            None => break,
        }
    }
    (end, power)
}

/// The numeral with Arabic digits at `at`; where to go on if it is too long for a number.
pub(super) fn arabic(text: &str, at: usize) -> Result<Numeral, usize> {
    let (value, end, is_plain) = digits(text, at)?;
    let mut numeral = Numeral {
        value: Value::Number(value),
        form: Form::Digits,
        more: None,
        end,
        length: end - at,
        is_plain,
        scale: 0,
    };
    numeral.take_more(text);
    let (end, power) = scales(text, blanks(text, numeral.end));
    if power > 0 {
        numeral.scale_up(text, value, end, power)?;
    }
    numeral.is_plain &= numeral.more.is_none();
    Ok(numeral)
}

impl Numeral {
    /// Its number, if it is a single one.
    pub(super) fn number(&self) -> Option<Exact> {
        let Value::Number(number) = self.value else {
            return None;
        };
        Some(number)
    }

    /// Takes 多 or 余 in, if there is none yet: 10多亿, 4800多名, 100余家.
    fn take_more(&mut self, text: &str) {
        let after = word(text, self.end, &["多", "余", "餘"]);
        let after = after.filter(|after| word(text, *after, &["方", "样", "边", "点"]).is_none());
        if let (None, Some(after)) = (self.more, after) {
            (self.more, self.end) = (Some(Qualifier::Over), after);
        }
    }

    /// Takes the scale that ends at `end` in, and what follows it in one number.
    fn scale_up(&mut self, text: &str, value: Exact, end: usize, power: u32) -> Result<(), usize> {
        let value = value.scaled(power).ok_or(end)?;
        (self.is_plain, self.scale) = (false, power);
        (self.value, self.end) = match lower(text, end, power) {
            Some((Value::Number(part), end)) => (Value::Number(value.plus(part).ok_or(end)?), end),
            Some((vague, end)) => (vague, end),
            None => (Value::Number(value), end),
        };
        self.take_more(text);
        Ok(())
    }
}

/// What follows a scale in one number, and where it ends: 56亿5千万, 3万2000. It is vague where it is
/// colloquial (16万3): nobody can tell what it means.
fn lower(text: &str, at: usize, power: u32) -> Option<(Value<'static>, usize)> {
    next(text, at).filter(|(c, _)| arabic_digit(*c).is_some())?;
    let (value, end, _) = digits(text, at).ok()?;
    let (scaled_end, lesser) = scales(text, end);
    if lesser == 0 && end - at == 1 {
        return Some((Value::Vague, end));
    }
    let fits = match lesser {
        0 => value < Exact::whole(10_u64.pow(power.min(18))),
        lesser => lesser < power,
    };
    let value = value.scaled(lesser).filter(|_| fits)?;
    Some((Value::Number(value), scaled_end))
}

/// No numeral in characters is longer: the time stays linear, whatever a text holds.
const LONGEST: usize = 40;

/// The numeral in Chinese characters at `at`; where to go on if there is none.
pub(super) fn han(text: &str, at: usize) -> Result<Numeral, usize> {
    let mut reading = Reading {
        end: at,
        ..Reading::default()
    };
    while let Some((c, after)) = next(text, reading.end) {
        if reading.take(c, after, text).is_none() {
            break;
        }
        reading.length += 1;
        reading.end = after;
        if reading.length > LONGEST {
            return Err(reading.end);
        }
    }
    reading.finish(text)
}

/// A numeral in characters as it is read.
#[derive(Default)]
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
    /// The last scale so far: 0 where there is none, for it is above 1.
    last: u32,
    /// Whether a zero came after that.
    has_zero: bool,
    /// Whether there is a scale without a number.
    is_bare: bool,
    /// The other end of a range.
    between: Option<i128>,
    is_vague: bool,
    has_more: bool,
}

impl Reading {
    /// Takes a character in; none where the numeral ended before it.
    fn take(&mut self, c: char, after: usize, text: &str) -> Option<()> {
        let is_scaled = self.last > 0;
        if arabic_digit(c).is_some() {
            return None;
        }
        if let Some(digit) = digit(c) {
            if self.has_more || self.row.len() >= 30 {
                return None;
            }
            if digit == 0 && is_scaled && self.row.is_empty() {
                self.has_zero = true;
            } else {
                self.row.push(digit);
            }
            return Some(());
        }
        if let Some(power) = scale(c) {
            let is_unit = self.length > 0 && names_unit(text, self.end);
            return (!is_unit && self.scale(power)).then_some(());
        }
        if !self.row.is_empty() || self.has_more {
            return None;
        }
        match c {
            // 几 and 数 say that a digit is not told; 数 only before a scale.
            '几' | '幾' => self.take_vague_digit(),
            '数' | '數'
                if !is_scaled && next(text, after).is_some_and(|(c, _)| scale(c).is_some()) =>
            {
                self.take_vague_digit();
            }
            '多' | '余' | '餘' if is_scaled => self.has_more = true,
            _ => return None,
        }
        Some(())
    }

    fn take_vague_digit(&mut self) {
        self.is_vague = true;
        self.row.push(1);
    }

    /// Takes a scale in; false where the numeral ended before it.
    fn scale(&mut self, power: u32) -> bool {
        if self.has_more && power < 4 {
            return false;
        }
        let is_above = power >= 4 || self.high + self.middle > 0;
        let has_range = self.between.is_some() || self.last > 0 && is_above;
        let (unit, pair) = match self.row[..] {
            [] if power < 4 => {
                self.is_bare |= power > 1;
                (1, None)
            }
            [] => (0, None),
            [unit] => (i128::from(unit), None),
            [from, to] if to == from + 1 && !has_range => (i128::from(from), Some(i128::from(to))),
            _ => return false,
        };
        if !self.add(unit, pair, power) {
            return false;
        }
        self.row.clear();
        (self.last, self.has_zero) = (power, false);
        true
    }

    fn add(&mut self, unit: i128, pair: Option<i128>, power: u32) -> bool {
        let ten = 10_i128.pow(power);
        let limit = 10_i128.pow(26);
        if power < 4 {
            if (1..4).contains(&self.last) && power >= self.last {
                return false;
            }
            self.between = pair.map(|pair| self.low + pair * ten).or(self.between);
            self.low += unit * ten;
            return true;
        }
        let below = self.low + unit;
        let other = pair.map_or(self.between, |pair| Some(self.low + pair));
        self.is_bare |= below == 0 && self.middle == 0;
        self.between = other.map(|other| other * ten);
        if power == 4 {
            self.middle = match below {
                0 => self.middle.max(1).saturating_mul(ten),
                below => self.middle + below * ten,
            };
        } else {
            let group = (self.middle + below).max(1);
            self.high = self.high.saturating_add(group.saturating_mul(ten));
            self.middle = 0;
        }
        self.low = 0;
        self.high < limit && self.middle < limit
    }

    fn finish(self, text: &str) -> Result<Numeral, usize> {
        if self.length == 0 || self.is_bare && !self.has_more {
            return Err(next(text, self.end).map_or(self.end, |(_, after)| after));
        }
        let is_closed = self.row.is_empty() && self.last >= 4;
        Ok(Numeral {
            value: self.value().ok_or(self.end)?,
            form: Form::Words,
            more: self.has_more.then_some(Qualifier::Over),
            end: self.end,
            length: self.length,
            is_plain: !self.is_vague && self.last == 0 && !self.row.is_empty(),
            scale: if is_closed { self.last } else { 0 },
        })
    }

    fn value(&self) -> Option<Value<'static>> {
        if self.is_vague {
            return Some(Value::Vague);
        }
        let base = self.high + self.middle + self.low;
        let number = |n: i128| Exact::new(n, 0);
        let range = |from: i128, to: i128| Some(Value::Range(number(from)?, number(to)?));
        match (&self.row[..], self.between) {
            ([], Some(other)) => range(base, other),
            ([], None) => number(base).map(Value::Number),
            (&[digit], None) if self.last > 0 => self.last_digit(base, i128::from(digit)),
            // 三五个 is three to five.
            (&[from, to], None) if to == from + 1 && from > 0 || [from, to] == [3, 5] => {
                range(base + i128::from(from), base + i128::from(to))
            }
            (row, None) if self.last == 0 => {
                let digits = row.iter().map(|digit| i128::from(*digit));
                number(digits.fold(0, |n, digit| n * 10 + digit)).map(Value::Number)
            }
            (_, _) => None,
        }
    }

    /// The number with its last digit: 二百五 is 250, for the digit counts the next lower scale;
    /// nobody can tell what it counts after 万.
    fn last_digit(&self, base: i128, digit: i128) -> Option<Value<'static>> {
        let is_colloquial = self.last >= 2 && !self.has_zero;
        if is_colloquial && self.last >= 4 {
            return Some(Value::Vague);
        }
        let place = if is_colloquial { self.last - 1 } else { 0 };
        Exact::new(base + digit * 10_i128.pow(place), 0).map(Value::Number)
    }
}
