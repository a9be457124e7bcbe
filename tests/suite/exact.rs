//! Exact decimals, days and the numerals that count: values, rounding, limits.

use twinpress::figures::{
    Date, DateError, Exact, ExactError, Rounding, han_numeral, letter_numeral, roman_numeral,
};

fn exact(text: &str) -> Exact {
    text.parse().expect("a decimal")
}

#[test]
fn the_written_precision_is_kept() {
    for text in ["0", "773", "93.7", "93.70", "-21", "5650000000", "0.5"] {
        assert_eq!(
            text.parse::<Exact>().map(|e| e.to_string()),
            Ok(text.into())
        );
    }
}

#[test]
fn what_is_no_plain_decimal_is_refused() {
    for text in [
        "",
        "-",
        ".5",
        "5.",
        "1e9",
        "1,000",
        "７７３",
        "1.2.3",
        "+5",
        " 5",
    ] {
        assert_eq!(text.parse::<Exact>(), Err(ExactError::Syntax), "{text:?}");
    }
    assert_eq!("9".repeat(31).parse::<Exact>(), Err(ExactError::TooLong));
}

fn sum(parts: &[&str]) -> Option<String> {
    let parts: Vec<Exact> = parts.iter().map(|part| exact(part)).collect();
    Exact::sum(parts.iter()).map(|sum| sum.to_string())
}

#[test]
fn a_sum_is_exact_and_as_precise_as_its_parts() {
    assert_eq!(sum(&["12.5", "8.25"]).as_deref(), Some("20.75"));
    assert_eq!(sum(&["0.1", "0.2"]).as_deref(), Some("0.3"));
    assert_eq!(sum(&["-21", "20.50"]).as_deref(), Some("-0.50"));
    assert_eq!(sum(&["-1.5", "1.5"]).as_deref(), Some("0.0"));
    assert_eq!(sum(&[]).as_deref(), Some("0"));
    let largest = "9".repeat(30);
    assert_eq!(sum(&[&largest]).as_deref(), Some(largest.as_str()));
    assert_eq!(sum(&[&largest, "1"]), None);
}

#[test]
fn a_share_is_rounded_half_up_once() {
    let share = |part: &str, whole: &str, places| {
        let share = exact(part).percent_of(exact(whole), places);
        share.map(|share| share.to_string())
    };
    assert_eq!(share("541", "598", 0).as_deref(), Some("90"));
    assert_eq!(share("541", "598", 1).as_deref(), Some("90.5"));
    assert_eq!(share("1", "8", 0).as_deref(), Some("13"));
    assert_eq!(share("1", "3", 2).as_deref(), Some("33.33"));
    assert_eq!(share("-1", "8", 0).as_deref(), Some("-13"));
    assert_eq!(share("12.80", "12.8", 1).as_deref(), Some("100.0"));
    assert_eq!(share("1", "0", 1), None);
}

#[test]
fn numbers_are_the_same_however_written() {
    assert_eq!(exact("12.50"), exact("12.5"));
    assert_eq!(exact("0"), exact("-0.0"));
    assert_ne!(exact("12.5"), exact("-12.5"));
    assert_ne!(exact("12.5"), exact("125"));
    let ordered = ["-2", "-1.5", "-0.5", "0", "0.25", "0.5", "12.50", "125"].map(exact);
    assert!(ordered.is_sorted_by(|a, b| a < b));
}

#[test]
fn rounding_is_half_up_and_rolls_over() {
    for (value, power, rounded) in [
        ("93.65", -1, "93.7"),
        ("93.64", -1, "93.6"),
        ("99.96", -1, "100.0"),
        ("-2.5", 0, "-3"),
        ("99999600", 4, "100000000"),
        ("99994999", 4, "99990000"),
        ("2.675", -2, "2.68"),
        ("1.005", -2, "1.01"),
        ("5", -1, "5.0"),
        ("4", 1, "0"),
        ("773", 0, "773"),
    ] {
        let exact: Exact = value.parse().expect("a decimal");
        assert_eq!(exact.rounded(power).to_string(), rounded, "{value}");
    }
}

#[test]
fn a_side_is_kept_and_zero_has_no_sign() {
    for (value, power, rounding, rounded) in [
        ("4870", 2, Rounding::Down, "4800"),
        ("4830", 2, Rounding::Up, "4900"),
        ("4800", 2, Rounding::Up, "4800"),
        ("0.4", 0, Rounding::Up, "1"),
        ("-4870", 2, Rounding::Down, "-4900"),
        ("-4870", 2, Rounding::Up, "-4800"),
        ("-0.04", -1, Rounding::Nearest, "0.0"),
    ] {
        let rounded_value = exact(value).rounded_to(power, rounding);
        assert_eq!(rounded_value.to_string(), rounded, "{value} {rounding:?}");
    }
    assert_eq!(exact("-0.0").to_string(), "0.0");
}

#[test]
fn a_power_of_ten_is_known() {
    for (value, power) in [
        ("1", Some(0)),
        ("0.1", Some(-1)),
        ("0.10", Some(-1)),
        ("1000000", Some(6)),
        ("0", None),
        ("5", None),
        ("-10", None),
        ("110", None),
    ] {
        let exact: Exact = value.parse().expect("a decimal");
        assert_eq!(exact.power_of_ten(), power, "{value}");
    }
}

#[test]
fn rounding_is_half_up_and_pads() {
    let rounded = |text: &str, places| exact(text).with_places(places).to_string();
    assert_eq!(rounded("2.5", 0), "3");
    assert_eq!(rounded("-2.5", 0), "-3");
    assert_eq!(rounded("99.95", 1), "100.0");
    assert_eq!(rounded("12", 2), "12.00");
    assert_eq!(rounded("1.004", 2), "1.00");
}

#[test]
fn a_full_value_is_said_in_greater_units() {
    let units = |text: &str, power| exact(text).in_units_of(power).map(|n| n.to_string());
    assert_eq!(units("5650000000", 8).as_deref(), Some("56.5"));
    assert_eq!(units("12", 4).as_deref(), Some("0.0012"));
    assert_eq!(units("12.50", 0).as_deref(), Some("12.50"));
    assert_eq!(units("0", 8).as_deref(), Some("0"));
}

#[test]
fn a_quotient_is_exact_or_rounded_once() {
    let whole = |number: i64| exact(&number.to_string());
    let quotient = |sum, over| whole(sum).over(whole(over));
    let rounded = |sum, over, power| {
        let value = quotient(sum, over)
            .and_then(|exact| Exact::of_rational(&exact, power, Rounding::Nearest));
        value.map(|value| value.to_string())
    };
    assert_eq!(rounded(54_100, 598, 0).as_deref(), Some("90"));
    assert_eq!(rounded(54_100, 598, -1).as_deref(), Some("90.5"));
    assert_eq!(rounded(-1, 8, -2).as_deref(), Some("-0.13"));
    assert_eq!(rounded(1, -8, -2).as_deref(), Some("-0.13"));
    assert_eq!(rounded(5_649_999_999, 1, 7).as_deref(), Some("5650000000"));
    let sides = |sum, over| {
        let sides = [Rounding::Down, Rounding::Up];
        sides.map(|side| {
            let value = quotient(sum, over).and_then(|exact| Exact::of_rational(&exact, 0, side));
            value.map(|value| value.to_string())
        })
    };
    let both = |down: &str, up: &str| [Some(down.to_owned()), Some(up.to_owned())];
    assert_eq!(sides(5, 2), both("2", "3"));
    assert_eq!(sides(-5, 2), both("-3", "-2"));
    assert_eq!(sides(4, 2), both("2", "2"));
    assert!(quotient(1, 0).is_none());
    let exactly = |sum, over| {
        let value = quotient(sum, over).and_then(|exact| Exact::with_at_most(12, &exact));
        value.map(|value| value.to_string())
    };
    assert_eq!(exactly(1, 8).as_deref(), Some("0.125"));
    assert_eq!(exactly(1, 3), None);
}

#[test]
fn only_days_of_the_calendar_are_read() {
    let day = |year, month, day| Ok(Date { year, month, day });
    assert_eq!("2026-02-11".parse(), day(2026, 2, 11));
    assert_eq!("2024-02-29".parse(), day(2024, 2, 29));
    assert_eq!("2026-02-29".parse::<Date>(), Err(DateError::NoSuchDay));
    assert_eq!("2026-13-01".parse::<Date>(), Err(DateError::NoSuchDay));
    for text in ["2026-2-11", "2026/02/11", "11-02-2026", "", "2026-02-11-1"] {
        assert_eq!(text.parse::<Date>(), Err(DateError::Syntax), "{text:?}");
    }
}

#[test]
fn han_numerals_count_past_ten_twenty_and_a_hundred() {
    for (n, han) in [
        (0, "零"),
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (10_001, "一万零一"),
        (100_000, "十万"),
        (10_101_000, "一千零一十万一千"),
        (100_050_000, "一亿零五万"),
    ] {
        assert_eq!(han_numeral(n), han, "{n}");
    }
}

#[test]
fn roman_numerals_and_letters_count_as_word_processors_do() {
    assert_eq!(
        [1, 4, 9, 14, 40, 1999].map(roman_numeral),
        ["I", "IV", "IX", "XIV", "XL", "MCMXCIX"]
    );
    assert_eq!([1, 26, 27, 53].map(letter_numeral), ["A", "Z", "AA", "AAA"]);
}
