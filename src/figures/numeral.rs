//! Whole numbers in the numerals that count headings, lists and paragraphs.

/// A number in Han numerals, as counted: 十, 二十一, 一百零一, 一千零十.
///
/// ICU4X has no rule-based number format; its `hanidec` digits are for years.
pub fn han_numeral(n: u32) -> String {
    han_numeral_with(n, &["万", "亿"])
}

/// The same with a language's own characters for ten thousand and a hundred million: 萬, 億.
pub fn han_numeral_with(n: u32, [myriad, myriad_myriad]: &[impl AsRef<str>; 2]) -> String {
    let words = ["", myriad.as_ref(), myriad_myriad.as_ref()];
    if n == 0 {
        return "零".into();
    }
    let groups = [n % 10_000, n / 10_000 % 10_000, n / 100_000_000];
    let mut text = String::new();
    for (power, &group) in groups.iter().enumerate().rev() {
        if group == 0 {
            continue;
        }
        let zero = !text.is_empty() && (group < 1000 || groups[power + 1] == 0);
        if zero {
            text.push('零');
        }
        text.push_str(&below_ten_thousand(group));
        text.push_str(words[power]);
    }
    match text.strip_prefix("一十") {
        Some(rest) => format!("十{rest}"),
        None => text,
    }
}

fn below_ten_thousand(n: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    const PLACES: [(u32, &str); 4] = [(1000, "千"), (100, "百"), (10, "十"), (1, "")];
    let mut text = String::new();
    let mut gap = false;
    for (place, word) in PLACES {
        let digit = n / place % 10;
        if digit == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push('零');
            gap = false;
        }
        text.push_str(DIGITS[digit as usize]);
        text.push_str(word);
    }
    text
}

/// A number in upper-case Roman numerals; nothing for zero.
pub fn roman_numeral(n: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = n;
    let mut text = String::new();
    for (value, numeral) in STEPS {
        while rest >= value {
            text.push_str(numeral);
            rest -= value;
        }
    }
    text
}

/// A, B … Z, then AA, BB … as word processors count, from 1.
pub fn letter_numeral(n: u32) -> String {
    let index = n.saturating_sub(1);
    let letter = char::from(b'A' + (index % 26) as u8);
    letter.to_string().repeat(index as usize / 26 + 1)
}
