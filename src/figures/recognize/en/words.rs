//! English number words, months and units.

use std::sync::LazyLock;

use super::super::Kind;
use super::super::lexicon::{Lexicon, Unit};
use crate::figures::Qualifier::{self, About, AtLeast, AtMost, Nearly, Over, Under};

/// Units after a number.
pub(super) static UNITS: LazyLock<Lexicon<Unit>> =
    LazyLock::new(|| Lexicon::of_units(include_str!("units.txt")));

/// What a word says of a number.
#[derive(Clone, Copy)]
pub(super) enum Sense {
    Cardinal(u64),
    Ordinal(u64),
    /// The denominator of a fraction, where no ordinal is the same word.
    Denominator(u64),
    /// A power of ten.
    Scale(u32),
    /// How many times as much, how often, or how many years.
    Multiple(Kind, u64),
    /// A number that is not told.
    Vague,
}

use Sense::{Cardinal, Denominator, Multiple, Ordinal, Scale, Vague};

/// Number words, in small letters.
static WORDS: LazyLock<Lexicon<Sense>> = LazyLock::new(|| {
    let count = |first: u64, words: &'static str| (first..).zip(words.split_whitespace());
    let cardinals = count(
        0,
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen \
         fifteen sixteen seventeen eighteen nineteen",
    );
    let tens = count(2, "twenty thirty forty fifty sixty seventy eighty ninety");
    let ordinals = count(
        1,
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth \
         thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    );
    let denominators = count(
        2,
        "halves thirds fourths fifths sixths sevenths eighths ninths tenths",
    );
    let others = [
        (
            "dozen dozens hundreds thousands millions billions several",
            Vague,
        ),
        ("thirtieth", Ordinal(30)),
        ("half", Denominator(2)),
        ("quarter quarters", Denominator(4)),
        ("hundred", Scale(2)),
        ("thousand", Scale(3)),
        ("million", Scale(6)),
        ("billion", Scale(9)),
        ("trillion", Scale(12)),
        ("doubled doubling twofold", Multiple(Kind::Multiple, 2)),
        (
            "tripled tripling trebled threefold",
            Multiple(Kind::Multiple, 3),
        ),
        ("quadrupled fourfold", Multiple(Kind::Multiple, 4)),
        ("fivefold", Multiple(Kind::Multiple, 5)),
        ("sixfold", Multiple(Kind::Multiple, 6)),
        ("sevenfold", Multiple(Kind::Multiple, 7)),
        ("eightfold", Multiple(Kind::Multiple, 8)),
        ("ninefold", Multiple(Kind::Multiple, 9)),
        ("tenfold", Multiple(Kind::Multiple, 10)),
        ("centenary", Multiple(Kind::Anniversary, 100)),
        ("once", Multiple(Kind::CountOccasion, 1)),
        ("twice", Multiple(Kind::CountOccasion, 2)),
    ];
    let others = others
        .into_iter()
        .flat_map(|(words, sense)| words.split(' ').map(move |word| (word, sense)));
    let words = cardinals
        .map(|(number, word)| (word, Cardinal(number)))
        .chain(tens.map(|(tens, word)| (word, Cardinal(10 * tens))))
        .chain(ordinals.map(|(number, word)| (word, Ordinal(number))))
        .chain(denominators.map(|(number, word)| (word, Denominator(number))))
        .chain(others);
    Lexicon::of(words)
});

/// What a word says of a number, whatever letters are capitals.
pub(super) fn sense(word: &str) -> Option<Sense> {
    let mut small = [0; 12];
    if word.len() < 3 {
        return None;
    }
    let small = small.get_mut(..word.len())?;
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    WORDS.meaning(small).copied()
}

/// The value of a cardinal word.
pub(super) fn cardinal(word: &str) -> Option<u64> {
    let Some(Cardinal(number)) = sense(word) else {
        return None;
    };
    Some(number)
}

/// The value of an ordinal word.
pub(super) fn ordinal(word: &str) -> Option<u64> {
    let Some(Ordinal(number)) = sense(word) else {
        return None;
    };
    Some(number)
}

/// The denominator of a fraction in words.
pub(super) fn denominator(word: &str) -> Option<u64> {
    let Some(Denominator(number) | Ordinal(number @ 3..=10)) = sense(word) else {
        return None;
    };
    Some(number)
}

/// The power of ten of a scale word.
pub(super) fn scale(word: &str) -> Option<u32> {
    let Some(Scale(power)) = sense(word) else {
        return None;
    };
    Some(power)
}

/// The number of a month; only with a capital, so that the verb `may` is none.
pub(super) fn month(word: &str) -> Option<u8> {
    const MONTHS: &str = "January February March April May June July August September October \
                          November December";
    if !word.starts_with(['J', 'F', 'M', 'A', 'S', 'O', 'N', 'D']) {
        return None;
    }
    let is_name = |month: &str| {
        word == month || word == &month[..3] || word == "Sept" && month == "September"
    };
    let place = MONTHS.split_whitespace().position(is_name)?;
    u8::try_from(place + 1).ok()
}

/// Words before a figure that say how near it is.
pub(super) const QUALIFIERS: [(Qualifier, &[&str]); 6] = [
    (AtLeast, &["no less than", "no fewer than", "at least"]),
    (AtMost, &["no more than", "at most", "up to"]),
    (Over, &["more than", "over", "exceeding", "above"]),
    (Under, &["less than", "fewer than", "under", "below"]),
    (Nearly, &["nearly", "almost", "close to"]),
    (
        About,
        &["about", "around", "some", "approximately", "roughly"],
    ),
];

/// Currencies before a number.
pub(super) const CURRENCIES: [(&str, &[&str]); 7] = [
    ("USD", &["US$", "USD ", "USD"]),
    ("HKD", &["HK$", "HKD ", "HKD"]),
    ("CNY", &["RMB ", "RMB", "CNY ", "CNY", "¥", "￥"]),
    ("EUR", &["EUR ", "EUR", "€"]),
    ("GBP", &["GBP ", "GBP", "£"]),
    ("JPY", &["JPY ", "JPY"]),
    ("USD", &["$"]),
];
