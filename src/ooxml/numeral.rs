//! Numbers in the formats of automatic numbering (ECMA-376 part 1, 17.18.59).

use crate::model::{han_numeral, letter_numeral, roman_numeral};

const COUNTED: &str = "〇零一二三四五六七八九十百千";
const FINANCIAL: &str = "零零壹贰叁肆伍陆柒捌玖拾佰仟";

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
            digits(number, "〇一二三四五六七八九")
        }
        "decimalFullWidth" | "decimalFullWidth2" => digits(number, "０１２３４５６７８９"),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => {
            of_row(number, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
        }
        "decimalEnclosedParen" => of_row(number, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
        "decimalEnclosedFullstop" => of_row(number, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
        "ideographEnclosedCircle" => of_row(number, "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
        "ideographTraditional" => of_row(number, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => of_row(number, "子丑寅卯辰巳午未申酉戌亥"),
        "ordinal" => ordinal(number),
        _ => number.to_string(),
    }
}

/// A number in numerals that go on up to a limit, as Word's do, and in digits beyond.
fn up_to(limit: u32, number: u32, numeral: fn(u32) -> String) -> String {
    match (1..=limit).contains(&number) {
        true => numeral(number),
        false => number.to_string(),
    }
}

/// A number as counted up to 99,999, as far as Word counts in words; zero is a round one.
fn counting(number: u32) -> String {
    match number {
        0 => "〇".to_owned(),
        _ => up_to(99_999, number, han_numeral),
    }
}

/// A number in the characters of cheques, which say the one of ten too: 壹拾贰.
fn financial(number: u32) -> String {
    let counted = counting(number);
    let one = counted.starts_with('十').then_some('壹');
    let formal = |c: char| {
        let mut known = COUNTED.chars().zip(FINANCIAL.chars());
        known.find(|(plain, _)| *plain == c).map_or(c, |(_, c)| c)
    };
    one.into_iter().chain(counted.chars().map(formal)).collect()
}

/// A number digit by digit.
fn digits(number: u32, digits: &str) -> String {
    let decimal = number.to_string();
    let places = decimal.bytes().map(|digit| usize::from(digit - b'0'));
    places.filter_map(|at| digits.chars().nth(at)).collect()
}

/// A number as one of a row of characters, as far as they go.
fn of_row(number: u32, row: &str) -> String {
    let at = number.checked_sub(1).map(|at| at as usize);
    let found = at.and_then(|at| row.chars().nth(at));
    found.map_or_else(|| number.to_string(), String::from)
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
