//! Whole numbers in the numerals that count headings, lists and paragraphs.

/// A number in Han numerals, as counted: 十, 二十一, 一百零一, 一千零十.
///
/// ICU4X has no rule-based number format; its `hanidec` digits are for years.
pub fn han_numeral(n: u32) -> String {
    han_numeral_with(n, &["万", "亿"])
}

/// The same with a language's own characters for ten thousand and a hundred million: 萬, 億.
pub fn han_numeral_with(n: u32, [myriad, myriad_myriad]: &[impl AsRef<str>; 2]) -> String {
    let scales = [
        (100_000_000, myriad_myriad.as_ref()),
        (10_000, myriad.as_ref()),
        (1000, "千"),
        (100, "百"),
        (10, "十"),
    ];
    let text = counted(n, &scales);
    match text.strip_prefix("一十") {
        Some(rest) => format!("十{rest}"),
        None => text,
    }
}

/// A number with the scales below which it is: of a place that is left out a zero tells.
fn counted(n: u32, scales: &[(u32, &str)]) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let [(scale, word), lower @ ..] = scales else {
        return DIGITS[n as usize].into();
    };
    let (count, rest) = (n / scale, n % scale);
    if count == 0 {
        return counted(rest, lower);
    }
    let zero = if rest < scale / 10 { "零" } else { "" };
    let rest = match rest {
        0 => String::new(),
        rest => format!("{zero}{}", counted(rest, lower)),
    };
    format!("{}{word}{rest}", counted(count, lower))
}

/// A number in upper-case Roman numerals; nothing for zero.
pub fn roman_numeral(n: u32) -> String {
    const VALUES: [u32; 13] = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
    const NUMERALS: [&str; 13] = [
        "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I",
    ];
    let mut rest = n;
    let mut text = String::new();
    for (value, numeral) in VALUES.into_iter().zip(NUMERALS) {
        text.push_str(&numeral.repeat((rest / value) as usize));
        rest %= value;
    }
    text
}

/// A, B … Z, then AA, BB … as word processors count, from 1.
pub fn letter_numeral(n: u32) -> String {
    let index = n.saturating_sub(1);
    let letter = char::from(b'A' + (index % 26) as u8);
    letter.to_string().repeat(index as usize / 26 + 1)
}
