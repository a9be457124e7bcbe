//! English number words, months and units.

use super::super::Kind;

/// A word in small letters, for words of at most twelve letters.
pub(super) fn lower(word: &str) -> Option<([u8; 12], usize)> {
    let mut buffer = [0; 12];
    let bytes = word.as_bytes();
    if bytes.len() > buffer.len() {
        return None;
    }
    for (to, from) in buffer.iter_mut().zip(bytes) {
        *to = from.to_ascii_lowercase();
    }
    Some((buffer, bytes.len()))
}

/// Applies `f` to the word in small letters.
pub(super) fn with_lower<T>(word: &str, f: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    let (buffer, length) = lower(word)?;
    f(std::str::from_utf8(&buffer[..length]).ok()?)
}

/// Whether a figure can begin with this word; quick.
pub(super) fn may_begin(word: &str) -> bool {
    let first = word.as_bytes()[0];
    if word.len() <= 8 && matches!(first, b'I' | b'V' | b'X') {
        return true;
    }
    (3..=12).contains(&word.len())
        && matches!(
            first | 0x20,
            b'o' | b't'
                | b'f'
                | b's'
                | b'e'
                | b'n'
                | b'h'
                | b'm'
                | b'd'
                | b'b'
                | b'a'
                | b'q'
                | b'z'
                | b'j'
                | b'c'
        )
}

/// The value of a cardinal word.
pub(super) fn cardinal(word: &str) -> Option<u64> {
    with_lower(word, |word| {
        Some(match word {
            "zero" => 0,
            "one" => 1,
            "two" => 2,
            "three" => 3,
            "four" => 4,
            "five" => 5,
            "six" => 6,
            "seven" => 7,
            "eight" => 8,
            "nine" => 9,
            "ten" => 10,
            "eleven" => 11,
            "twelve" => 12,
            "thirteen" => 13,
            "fourteen" => 14,
            "fifteen" => 15,
            "sixteen" => 16,
            "seventeen" => 17,
            "eighteen" => 18,
            "nineteen" => 19,
            "twenty" => 20,
            "thirty" => 30,
            "forty" => 40,
            "fifty" => 50,
            "sixty" => 60,
            "seventy" => 70,
            "eighty" => 80,
            "ninety" => 90,
            _ => return None,
        })
    })
}

/// The value of an ordinal word.
pub(super) fn ordinal(word: &str) -> Option<u64> {
    with_lower(word, |word| {
        Some(match word {
            "first" => 1,
            "second" => 2,
            "third" => 3,
            "fourth" => 4,
            "fifth" => 5,
            "sixth" => 6,
            "seventh" => 7,
            "eighth" => 8,
            "ninth" => 9,
            "tenth" => 10,
            "eleventh" => 11,
            "twelfth" => 12,
            "thirteenth" => 13,
            "fourteenth" => 14,
            "fifteenth" => 15,
            "sixteenth" => 16,
            "seventeenth" => 17,
            "eighteenth" => 18,
            "nineteenth" => 19,
            "twentieth" => 20,
            "thirtieth" => 30,
            _ => return None,
        })
    })
}

/// The denominator of a fraction in words.
pub(super) fn denominator(word: &str) -> Option<u64> {
    with_lower(word, |word| {
        Some(match word {
            "half" | "halves" => 2,
            "quarter" | "quarters" | "fourth" | "fourths" => 4,
            "third" | "thirds" => 3,
            "fifth" | "fifths" => 5,
            "sixth" | "sixths" => 6,
            "seventh" | "sevenths" => 7,
            "eighth" | "eighths" => 8,
            "ninth" | "ninths" => 9,
            "tenth" | "tenths" => 10,
            _ => return None,
        })
    })
}

/// The power of ten of a scale word.
pub(super) fn scale(word: &str) -> Option<u32> {
    with_lower(word, |word| {
        Some(match word {
            "hundred" => 2,
            "thousand" => 3,
            "million" => 6,
            "billion" => 9,
            "trillion" => 12,
            _ => return None,
        })
    })
}

/// The number of a month; only with a capital, so that the verb `may` is none.
pub(super) fn month(word: &str) -> Option<u8> {
    Some(match word {
        "January" | "Jan" => 1,
        "February" | "Feb" => 2,
        "March" | "Mar" => 3,
        "April" | "Apr" => 4,
        "May" => 5,
        "June" | "Jun" => 6,
        "July" | "Jul" => 7,
        "August" | "Aug" => 8,
        "September" | "Sept" | "Sep" => 9,
        "October" | "Oct" => 10,
        "November" | "Nov" => 11,
        "December" | "Dec" => 12,
        _ => return None,
    })
}

/// Units after a number, longer ones first.
pub(super) const UNITS: &[(&str, Kind, &str)] = &[
    ("percentage points", Kind::PercentPoint, "percentage point"),
    ("percentage point", Kind::PercentPoint, "percentage point"),
    ("percent", Kind::PercentShare, "%"),
    ("per cent", Kind::PercentShare, "%"),
    ("%", Kind::PercentShare, "%"),
    ("yuan", Kind::Money, "CNY"),
    ("RMB", Kind::Money, "CNY"),
    ("US dollars", Kind::Money, "USD"),
    ("U.S. dollars", Kind::Money, "USD"),
    ("dollars", Kind::Money, "USD"),
    ("euros", Kind::Money, "EUR"),
    ("square kilometers", Kind::Area, "km²"),
    ("square kilometer", Kind::Area, "km²"),
    ("square kilometres", Kind::Area, "km²"),
    ("sq km", Kind::Area, "km²"),
    ("square meters", Kind::Area, "m²"),
    ("square metres", Kind::Area, "m²"),
    ("hectares", Kind::Area, "ha"),
    ("hectare", Kind::Area, "ha"),
    ("mu", Kind::Area, "mu"),
    ("cubic meters", Kind::Volume, "m³"),
    ("cubic metres", Kind::Volume, "m³"),
    ("kilometers", Kind::Distance, "km"),
    ("kilometer", Kind::Distance, "km"),
    ("kilometres", Kind::Distance, "km"),
    ("km", Kind::Distance, "km"),
    ("meters", Kind::Distance, "m"),
    ("metres", Kind::Distance, "m"),
    ("kilograms", Kind::Mass, "kg"),
    ("kilogram", Kind::Mass, "kg"),
    ("kg", Kind::Mass, "kg"),
    ("metric tons", Kind::Mass, "t"),
    ("tonnes", Kind::Mass, "t"),
    ("tons", Kind::Mass, "t"),
    ("ton", Kind::Mass, "t"),
    ("jin", Kind::Mass, "jin"),
    ("kilowatt-hours", Kind::Energy, "kWh"),
    ("kilowatt hours", Kind::Energy, "kWh"),
    ("kilowatts", Kind::Energy, "kW"),
    ("megawatts", Kind::Energy, "MW"),
    ("consecutive years", Kind::Duration, "year"),
    ("straight years", Kind::Duration, "year"),
    ("working days", Kind::Duration, "working day"),
    ("years", Kind::Duration, "year"),
    ("year", Kind::Duration, "year"),
    ("months", Kind::Duration, "month"),
    ("month", Kind::Duration, "month"),
    ("weeks", Kind::Duration, "week"),
    ("week", Kind::Duration, "week"),
    ("days", Kind::Duration, "day"),
    ("day", Kind::Duration, "day"),
    ("hours", Kind::Duration, "hour"),
    ("minutes", Kind::Duration, "minute"),
    ("times", Kind::CountOccasion, "times"),
    ("people", Kind::CountPerson, "people"),
    ("persons", Kind::CountPerson, "persons"),
    ("deputies", Kind::CountPerson, "deputies"),
];
