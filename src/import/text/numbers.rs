//! The numbers that headings and items begin with.

use std::sync::LazyLock;

use regex::Regex;

use super::shapes::pattern;

/// How a heading or an item is counted, from the highest to the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scheme {
    /// 第一部分, 第一章.
    Part,
    /// 第一节.
    Section,
    /// 一、
    Han,
    /// （一）
    HanBracket,
    /// 1.
    Arabic,
    /// （1）
    ArabicBracket,
}

impl Scheme {
    /// The schemes of the levels of headings in print, from the first level on (GB/T 9704-2012,
    /// 7.3.3).
    pub const LEVELS: [Self; 4] = [
        Self::Han,
        Self::HanBracket,
        Self::Arabic,
        Self::ArabicBracket,
    ];

    /// Its rank among the headings.
    pub fn rank(self) -> u8 {
        10 * (self as u8 + 1)
    }

    /// Its first number.
    pub fn sample(self) -> &'static str {
        match self {
            Self::Part => "第一部分",
            Self::Section => "第一节",
            Self::Han => "一、",
            Self::HanBracket => "（一）",
            Self::Arabic => "1.",
            Self::ArabicBracket => "（1）",
        }
    }
}

/// The number that a text begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// How it is written.
    pub scheme: Scheme,
    /// Its value.
    pub value: u32,
    /// Its length in bytes, marks and blanks after it with it.
    pub length: usize,
}

const HAN: &str = "零一二三四五六七八九十百";

/// The number at the beginning of a Chinese text that words follow.
pub fn number(text: &str) -> Option<Number> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        let digits = format!("([{HAN}]{{1,5}}|[㈠-㈩])|([0-9]{{1,3}})");
        pattern(&format!(
            "^(第|[（(]|)(?:{digits})( *[、．.]|[）)]|部分|[章篇编节]|)"
        ))
    });
    let found = NUMBER.captures(text)?;
    let rest = &text[found[0].len()..];
    let is_han = found.get(2).is_some();
    // 一、二、三产业 is no heading, 3.5 and 2024.3.8 are no numbers of items.
    let after = rest.trim_start_matches(|c| HAN.contains(c));
    let counts_on = after.len() < rest.len() && after.starts_with('、');
    let (scheme, marks): (Scheme, &[char]) = match (&found[1], &found[4]) {
        ("", _) if text.starts_with(|c| ('㈠'..='㈩').contains(&c)) => {
            (Scheme::HanBracket, &[' ', '、'])
        }
        ("第", "节") => (Scheme::Section, &[' ', '、', '：', ':']),
        ("第", "部分" | "章" | "篇" | "编") => (Scheme::Part, &[' ', '、', '：', ':']),
        ("（" | "(", "）" | ")") if is_han => (Scheme::HanBracket, &[' ', '、', '.', '．']),
        ("（" | "(", "）" | ")") => (Scheme::ArabicBracket, &[' ', '、']),
        ("", mark) if is_han && mark.ends_with(['、', '．', '.']) && !counts_on => {
            (Scheme::Han, &[' '])
        }
        ("", "." | "．" | "、") if !is_han && !rest.starts_with(|c: char| c.is_ascii_digit()) => {
            (Scheme::Arabic, &[' '])
        }
        (_, _) => return None,
    };
    let value = value(found.get(2).or(found.get(3))?.as_str());
    let rest = rest.trim_start_matches(marks);
    let length = text.len() - rest.len();
    (value > 0 && !rest.is_empty()).then_some(Number {
        scheme,
        value,
        length,
    })
}

/// The value of Chinese or Arabic digits.
fn value(digits: &str) -> u32 {
    let (mut sum, mut ones) = (0, 0);
    for c in digits.chars() {
        match c {
            '十' | '百' => {
                sum += ones.max(1) * if c == '十' { 10 } else { 100 };
                ones = 0;
            }
            '㈠'..='㈩' => ones = u32::from(c) - u32::from('㈠') + 1,
            '0'..='9' => ones = ones * 10 + u32::from(c) - u32::from('0'),
            _ => {
                ones = HAN
                    .chars()
                    .zip(0..)
                    .find(|(han, _)| *han == c)
                    .map_or(0, |(_, at)| at)
            }
        }
    }
    sum + ones
}

/// The enumerating word that a paragraph begins with: 一是, 二要, 第三，, 首先.
pub fn enumerator(text: &str) -> Option<u32> {
    static WORD: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            "^(?:第([{HAN}]{{1,5}})[，、]|([{HAN}]{{1,5}})[是要])"
        ))
    });
    let found = WORD.captures(text)?;
    Some(value(found.get(1).or(found.get(2))?.as_str()))
}
