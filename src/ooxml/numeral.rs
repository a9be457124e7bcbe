//! Numbers in the formats of automatic numbering (ECMA-376 part 1, 17.18.59).

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const FINANCIAL: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

/// A number in a format; formats that are not known count in digits, as Word does.
pub(super) fn format(number: u32, format: &str) -> String {
    match format {
        "none" | "bullet" => String::new(),
        "decimalZero" => format!("{number:02}"),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperLetter" => letters(number).to_uppercase(),
        "lowerLetter" => letters(number),
        "chineseCounting"
        | "chineseCountingThousand"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "japaneseCounting" => counting(number, &DIGITS, ['十', '百', '千', '万'], true),
        "chineseLegalSimplified" | "ideographLegalTraditional" => {
            counting(number, &FINANCIAL, ['拾', '佰', '仟', '万'], false)
        }
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

fn roman(number: u32) -> String {
    const PARTS: [(u32, &str); 13] = [
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
    if number > 9_999 {
        return number.to_string();
    }
    let mut left = number;
    let mut written = String::new();
    for (value, letters) in PARTS {
        while left >= value {
            written.push_str(letters);
            left -= value;
        }
    }
    written
}

/// a to z, then aa, bb: the letter of the place, once more each round.
fn letters(number: u32) -> String {
    if number == 0 || number > 780 {
        return number.to_string();
    }
    let letter = char::from(b'a' + ((number - 1) % 26) as u8);
    let times = (number - 1) / 26 + 1;
    std::iter::repeat_n(letter, times as usize).collect()
}

/// Counting words up to 99,999; 10 to 19 begin with 十 where the format is short.
fn counting(number: u32, digits: &[char; 10], units: [char; 4], short: bool) -> String {
    if number == 0 || number > 99_999 {
        return match number {
            0 => digits[0].to_string(),
            _ => number.to_string(),
        };
    }
    let mut written = String::new();
    let mut gap = false;
    for place in (0..5u32).rev() {
        let digit = number / 10u32.pow(place) % 10;
        if digit == 0 {
            gap = !written.is_empty();
            continue;
        }
        if gap {
            written.push(if short { '零' } else { digits[0] });
            gap = false;
        }
        if !(short && written.is_empty() && place == 1 && digit == 1) {
            written.push(digits[digit as usize]);
        }
        if let Some(unit) = place.checked_sub(1) {
            written.push(units[unit as usize]);
        }
    }
    written
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
            (12, "chineseLegalSimplified", "壹拾贰"),
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
