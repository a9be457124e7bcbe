//! English number words, months and units.

use super::super::Kind;
use super::super::index::Index;

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

/// Applies `f` to the bytes of the word in small letters: patterns of bytes are compared without
/// a call.
pub(super) fn with_lower<T>(word: &str, f: impl FnOnce(&[u8]) -> Option<T>) -> Option<T> {
    let (buffer, length) = lower(word)?;
    f(&buffer[..length])
}

/// Whether a figure can begin with this word.
pub(super) fn may_begin(word: &str) -> bool {
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let word = &word[..letters];
    let known = || {
        cardinal(word).is_some()
            || ordinal(word).is_some()
            || denominator(word).is_some()
            || month(word).is_some()
            || multiple(word).is_some()
            || is_vague(word)
    };
    matches!(word.as_bytes(), [b'I' | b'V' | b'X', ..]) || (3..=12).contains(&letters) && known()
}

/// How many times as much a word says, or how often, or how many years.
pub(super) fn multiple(word: &str) -> Option<(Kind, u64)> {
    with_lower(word, |small| {
        Some(match small {
            b"doubled" | b"doubling" => (Kind::Multiple, 2),
            b"tripled" | b"tripling" | b"trebled" => (Kind::Multiple, 3),
            b"quadrupled" | b"fourfold" => (Kind::Multiple, 4),
            b"twofold" => (Kind::Multiple, 2),
            b"threefold" => (Kind::Multiple, 3),
            b"fivefold" => (Kind::Multiple, 5),
            b"tenfold" => (Kind::Multiple, 10),
            b"centenary" if word.starts_with('c') => (Kind::Anniversary, 100),
            b"twice" => (Kind::CountOccasion, 2),
            _ => return None,
        })
    })
}

/// Whether a word is a number that it does not tell.
pub(super) fn is_vague(word: &str) -> bool {
    let vague = |small: &[u8]| {
        matches!(
            small,
            b"dozens"
                | b"hundreds"
                | b"thousands"
                | b"millions"
                | b"billions"
                | b"several"
                | b"dozen"
        )
        .then_some(())
    };
    with_lower(word, vague).is_some()
}

/// The value of a cardinal word.
pub(super) fn cardinal(word: &str) -> Option<u64> {
    with_lower(word, |word| {
        Some(match word {
            b"zero" => 0,
            b"one" => 1,
            b"two" => 2,
            b"three" => 3,
            b"four" => 4,
            b"five" => 5,
            b"six" => 6,
            b"seven" => 7,
            b"eight" => 8,
            b"nine" => 9,
            b"ten" => 10,
            b"eleven" => 11,
            b"twelve" => 12,
            b"thirteen" => 13,
            b"fourteen" => 14,
            b"fifteen" => 15,
            b"sixteen" => 16,
            b"seventeen" => 17,
            b"eighteen" => 18,
            b"nineteen" => 19,
            b"twenty" => 20,
            b"thirty" => 30,
            b"forty" => 40,
            b"fifty" => 50,
            b"sixty" => 60,
            b"seventy" => 70,
            b"eighty" => 80,
            b"ninety" => 90,
            _ => return None,
        })
    })
}

/// The value of an ordinal word.
pub(super) fn ordinal(word: &str) -> Option<u64> {
    with_lower(word, |word| {
        Some(match word {
            b"first" => 1,
            b"second" => 2,
            b"third" => 3,
            b"fourth" => 4,
            b"fifth" => 5,
            b"sixth" => 6,
            b"seventh" => 7,
            b"eighth" => 8,
            b"ninth" => 9,
            b"tenth" => 10,
            b"eleventh" => 11,
            b"twelfth" => 12,
            b"thirteenth" => 13,
            b"fourteenth" => 14,
            b"fifteenth" => 15,
            b"sixteenth" => 16,
            b"seventeenth" => 17,
            b"eighteenth" => 18,
            b"nineteenth" => 19,
            b"twentieth" => 20,
            b"thirtieth" => 30,
            _ => return None,
        })
    })
}

/// The denominator of a fraction in words.
pub(super) fn denominator(word: &str) -> Option<u64> {
    with_lower(word, |word| {
        Some(match word {
            b"half" | b"halves" => 2,
            b"quarter" | b"quarters" | b"fourth" | b"fourths" => 4,
            b"third" | b"thirds" => 3,
            b"fifth" | b"fifths" => 5,
            b"sixth" | b"sixths" => 6,
            b"seventh" | b"sevenths" => 7,
            b"eighth" | b"eighths" => 8,
            b"ninth" | b"ninths" => 9,
            b"tenth" | b"tenths" => 10,
            _ => return None,
        })
    })
}

/// The power of ten of a scale word.
pub(super) fn scale(word: &str) -> Option<u32> {
    with_lower(word, |word| {
        Some(match word {
            b"hundred" => 2,
            b"thousand" => 3,
            b"million" => 6,
            b"billion" => 9,
            b"trillion" => 12,
            _ => return None,
        })
    })
}

/// The number of a month; only with a capital, so that the verb `may` is none.
pub(super) fn month(word: &str) -> Option<u8> {
    Some(match word.as_bytes() {
        b"January" | b"Jan" => 1,
        b"February" | b"Feb" => 2,
        b"March" | b"Mar" => 3,
        b"April" | b"Apr" => 4,
        b"May" => 5,
        b"June" | b"Jun" => 6,
        b"July" | b"Jul" => 7,
        b"August" | b"Aug" => 8,
        b"September" | b"Sept" | b"Sep" => 9,
        b"October" | b"Oct" => 10,
        b"November" | b"Nov" => 11,
        b"December" | b"Dec" => 12,
        _ => return None,
    })
}

/// Units after a number, longer ones first.
pub(super) static UNITS: [(&str, Kind, &str); 57] = [
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

/// The same by their first characters.
pub(super) static UNITS_BY_WORD: Index<{ UNITS.len() }> = Index::of_units(&UNITS);
