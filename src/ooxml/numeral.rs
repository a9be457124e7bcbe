//! Numbers in the formats of automatic numbering (ECMA-376 part 1, 17.18.59).

use crate::model::{han_numeral, letter_numeral, roman_numeral};

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const FINANCIAL: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

/// A number in a format; formats that are not known count in digits, as Word does.
pub(super) fn format(number: u32, format: &str) -> String {
    match format {
        "none" | "bullet" => String::new(),
        "decimalZero" => format!("{number:02}"),
        "upperRoman" => up_to(9_999, number, roman_numeral),
        "lowerRoman" => up_to(9_999, number, roman_numeral).to_lowercase(),
        "upperLetter" => up_to(780, number, letter_numeral),
        "lowerLetter" => up_to(780, number, letter_numeral).to_lowercase(),
        "chineseCounting"
        | "chineseCountingThousand"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "japaneseCounting" => counting(number),
        "chineseLegalSimplified" | "ideographLegalTraditional" => financial(number),
        "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" => {
            digits(number, |digit| DIGITS[digit as usize])
        }
        "decimalFullWidth" | "decimalFullWidth2" => digits(number, |digit| {
            char::from_u32(0xFF10 + digit).unwrap_or('０')
        }),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => enclosed(number, 0x2460, 20),
        "decimalEnclosedParen" => enclosed(number, 0x2474, 20),
        "decimalEnclosedFullstop" => enclosed(number, 0x2488, 20),
        "ideographEnclosedCircle" => enclosed(number, 0x3280, 10),
        "ideographTraditional" => of_row(number, STEMS),
        "ideographZodiac" => of_row(number, BRANCHES),
        "ordinal" => ordinal(number),
        _ => number.to_string(),
    }
}

fn digits(number: u32, digit: impl Fn(u32) -> char) -> String {
    let decimal = number.to_string();
    decimal
        .chars()
        .filter_map(|c| c.to_digit(10))
        .map(digit)
        .collect()
}

fn enclosed(number: u32, first: u32, most: u32) -> String {
    let inside = (1..=most).contains(&number);
    match char::from_u32(first + number.saturating_sub(1)) {
        Some(found) if inside => found.to_string(),
        Some(_) | None => number.to_string(),
    }
}

fn of_row(number: u32, row: &str) -> String {
    let found = row.chars().nth(number.saturating_sub(1) as usize);
    found.map_or_else(|| number.to_string(), |found| found.to_string())
}

fn ordinal(number: u32) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        (_, _) => "th",
    };
    format!("{number}{ending}")
}

/// A number as counted up to 99,999, as far as Word counts in words; zero is a round one.
fn counting(number: u32) -> String {
    match number {
        0 => DIGITS[0].to_string(),
        1..=99_999 => han_numeral(number),
        100_000.. => number.to_string(),
    }
}

/// A number in the characters of cheques, which say the one of ten too: 壹拾贰.
fn financial(number: u32) -> String {
    let counted = counting(number);
    let one = counted.starts_with('十').then_some('壹');
    let formal = |c: char| match c {
        '〇' | '零' => '零',
        '十' => '拾',
        '百' => '佰',
        '千' => '仟',
        other => {
            let digit = DIGITS.iter().position(|digit| *digit == other);
            digit.map_or(other, |digit| FINANCIAL[digit])
        }
    };
    one.into_iter().chain(counted.chars().map(formal)).collect()
}

/// A number in numerals that go on up to a limit, as Word's do, and in digits beyond.
fn up_to(limit: u32, number: u32, numeral: fn(u32) -> String) -> String {
    if (1..=limit).contains(&number) {
        numeral(number)
    } else {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::format;

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        let expected = [
            (1, "chineseCounting", "一"),
            (10, "chineseCountingThousand", "十"),
            (11, "chineseCounting", "十一"),
            (20, "chineseCounting", "二十"),
            (21, "chineseCounting", "二十一"),
            (105, "chineseCountingThousand", "一百零五"),
            (110, "chineseCountingThousand", "一百一十"),
            (20_010, "chineseCountingThousand", "二万零一十"),
            (100_000, "chineseCounting", "100000"),
            (12, "chineseLegalSimplified", "壹拾贰"),
            (1_005, "chineseLegalSimplified", "壹仟零伍"),
            (10, "ideographDigital", "一〇"),
            (4, "upperRoman", "IV"),
            (1994, "lowerRoman", "mcmxciv"),
            (27, "lowerLetter", "aa"),
            (3, "upperLetter", "C"),
            (2, "decimalEnclosedCircleChinese", "②"),
            (2, "ideographTraditional", "乙"),
            (7, "decimalZero", "07"),
            (11, "ordinal", "11th"),
            (7, "someFutureFormat", "7"),
        ];
        for (number, kind, written) in expected {
            assert_eq!(format(number, kind), written, "{number} as {kind}");
        }
    }
}
