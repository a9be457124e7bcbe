//! The numbers that headings and items begin with.

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

/// The number at the beginning of a Chinese text.
pub fn number(text: &str) -> Option<Number> {
    let first = text.chars().next()?;
    match first {
        '第' => ordinal(text),
        '（' | '(' => bracketed(text),
        '0'..='9' => arabic(text),
        '㈠'..='㈩' => enclosed(text, first),
        _ => han(text),
    }
}

/// Its value, and where the digits end.
fn han_digits(text: &str) -> Option<(u32, usize)> {
    let (mut value, mut digit, mut end) = (0, 0, 0);
    for (at, c) in text.char_indices().take(5) {
        let of = "零一二三四五六七八九".chars().position(|d| d == c);
        match (of, c) {
            (Some(found), _) => digit = u32::try_from(found).ok()?,
            (None, '十') => {
                value += digit.max(1) * 10;
                digit = 0;
            }
            (None, '百') => {
                value += digit.max(1) * 100;
                digit = 0;
            }
            (None, _) => break,
        }
        end = at + c.len_utf8();
    }
    (end > 0).then_some((value + digit, end))
}

fn arabic_digits(text: &str) -> Option<(u32, usize)> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3)
        .contains(&end)
        .then(|| Some((text[..end].parse().ok()?, end)))?
}

/// A number and what stands after it, its marks and blanks counted with it.
fn with(text: &str, scheme: Scheme, value: u32, end: usize, marks: &[char]) -> Option<Number> {
    let rest = text[end..].trim_start_matches(' ');
    let rest = rest.trim_start_matches(marks).trim_start_matches(' ');
    let length = text.len() - rest.len();
    (value > 0 && !rest.is_empty()).then_some(Number {
        scheme,
        value,
        length,
    })
}

fn ordinal(text: &str) -> Option<Number> {
    let start = '第'.len_utf8();
    let (value, digits) = han_digits(&text[start..]).or_else(|| arabic_digits(&text[start..]))?;
    let rest = &text[start + digits..];
    let words = [
        ("部分", Scheme::Part),
        ("章", Scheme::Part),
        ("篇", Scheme::Part),
        ("编", Scheme::Part),
        ("节", Scheme::Section),
    ];
    let (word, scheme) = words.iter().find(|(word, _)| rest.starts_with(word))?;
    let end = start + digits + word.len();
    with(text, *scheme, value, end, &['：', ':', '、', ' '])
}

fn bracketed(text: &str) -> Option<Number> {
    let start = text.chars().next()?.len_utf8();
    let inside = &text[start..];
    let (scheme, (value, digits)) = match han_digits(inside) {
        Some(found) => (Scheme::HanBracket, found),
        None => (Scheme::ArabicBracket, arabic_digits(inside)?),
    };
    let close = inside[digits..].chars().next()?;
    let is_closed = matches!(close, '）' | ')');
    let end = start + digits + close.len_utf8();
    is_closed.then(|| with(text, scheme, value, end, &['、']))?
}

/// ㈠
fn enclosed(text: &str, first: char) -> Option<Number> {
    let value = u32::from(first) - u32::from('㈠') + 1;
    with(text, Scheme::HanBracket, value, first.len_utf8(), &['、'])
}

fn arabic(text: &str) -> Option<Number> {
    let (value, digits) = arabic_digits(text)?;
    let mut rest = text[digits..].chars();
    let mark = rest.next()?;
    // 3.5 and 2024.3.8 are no numbers of items.
    let is_item = matches!(mark, '.' | '．' | '、') && !rest.next()?.is_ascii_digit();
    let end = digits + mark.len_utf8();
    is_item.then(|| with(text, Scheme::Arabic, value, end, &[]))?
}

fn han(text: &str) -> Option<Number> {
    let (value, digits) = han_digits(text)?;
    let rest = text[digits..].trim_start_matches(' ');
    let mark = rest.chars().next()?;
    let after = &rest[mark.len_utf8()..];
    // 一、二、三产业 is no heading.
    let counts_on = han_digits(after).is_some_and(|(_, end)| after[end..].starts_with('、'));
    let is_heading = matches!(mark, '、' | '．' | '.') && !counts_on;
    let end = text.len() - after.len();
    is_heading.then(|| with(text, Scheme::Han, value, end, &[]))?
}

/// The enumerating word that a paragraph begins with: 一是, 二要, 第三，, 首先.
pub fn enumerator(text: &str) -> Option<u32> {
    let body = text.strip_prefix('第').unwrap_or(text);
    let (value, end) = han_digits(body)?;
    let marks: &[char] = if body.len() < text.len() {
        &['，', '、']
    } else {
        &['是', '要']
    };
    body[end..].starts_with(marks).then_some(value)
}
