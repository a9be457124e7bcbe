//! Numbers in a language: digits, magnitudes, words. All by exact decimals.

use fixed_decimal::{Decimal, Sign};

use super::data::FullNumbers;
use super::{LocaleError, Localizer, Spelling};
use crate::model::{Exact, Scale, han_numeral_with};

pub(super) const MINUS: &str = "\u{2212}";

impl Localizer {
    /// A number in digits, with the language's separators; never a negative zero. A minus is
    /// U+2212, as long as a plus.
    pub(super) fn decimal(&self, value: &Decimal) -> String {
        let is_negative = value.sign == Sign::Negative && !value.absolute.is_zero();
        let mut size = value.clone();
        size.set_sign(Sign::None);
        let minus = if is_negative { MINUS } else { "" };
        format!("{minus}{}", self.decimals.format(&size))
    }

    /// A number with the word for a power of ten: the one asked for, else the greatest that leaves
    /// one or more before it. `tail` stands after the digits of a round number, else after the
    /// word: 10多亿, 5亿多.
    pub(super) fn scaled(
        &self,
        value: &Exact,
        scale: Option<&str>,
        tail: &str,
    ) -> Result<String, LocaleError> {
        let Some(power) = self.power(*value, scale) else {
            return Ok(self.decimal(&value.decimal()) + tail);
        };
        let mut significand = value.decimal();
        significand.multiply_pow10(-power);
        significand.absolute.trim_end();
        let is_round = significand.absolute.nonzero_magnitude_end() > 0;
        let mut number = self.decimal(&significand);
        if is_round {
            number.push_str(tail);
        }
        let mut text = self.message(&format!("magnitude-{power}"), &[("number", &number)])?;
        if !is_round {
            text.push_str(tail);
        }
        Ok(text)
    }

    /// The power of ten whose word is printed, if one is; none for `full`, which prints all digits.
    fn power(&self, value: Exact, scale: Option<&str>) -> Option<i16> {
        if value.is_zero() {
            return None;
        }
        if let Some(word) = scale {
            let mut words = self.magnitudes();
            return words.find(|(_, own)| own == word).map(|(power, _)| power);
        }
        let size = value.magnitude();
        let power = self.data.magnitudes.iter().copied().find(|&p| size >= p)?;
        let places = power - value.precision();
        let in_full = |full: &FullNumbers| size < full.below && places > full.places;
        (!self.data.full.as_ref().is_some_and(in_full)).then_some(power)
    }

    /// The powers of ten that have a word, greatest first.
    fn magnitudes(&self) -> impl Iterator<Item = (i16, String)> {
        let powers = self.data.magnitudes.iter();
        powers.filter_map(|&power| {
            let word = self.message(&format!("magnitude-{power}"), &[("number", "")]);
            Some((power, word.ok()?.trim().to_owned()))
        })
    }

    /// Whether a number ends in the word for a power of ten.
    pub(super) fn has_magnitude(&self, number: &str) -> bool {
        self.magnitudes().any(|(_, word)| number.ends_with(&word))
    }

    /// The words by which a figure may ask for a power of ten, greatest first, and `full`.
    pub fn scales(&self) -> Vec<String> {
        let words = self.magnitudes().map(|(_, word)| word);
        words.chain([Scale::FULL.to_owned()]).collect()
    }

    /// A whole number in Han numerals, in a language that has them.
    pub(super) fn han(&self, value: &Exact) -> Option<String> {
        let whole = u32::try_from(value.as_whole()?).ok()?;
        match &self.data.spelling {
            Spelling::Han { myriads, .. } => Some(han_numeral_with(whole, myriads)),
            Spelling::Words { .. } => None,
        }
    }

    /// A number in words where an author asks for it: any whole number in Han numerals, small ones
    /// in words.
    pub(super) fn spelled(&self, value: &Exact) -> Option<String> {
        match value.as_whole()? < self.data.spell_below {
            true => self.words(value),
            false => self.han(value),
        }
    }

    /// A number in words as it stands before what is counted: 两, not 二.
    pub(super) fn counted(&self, value: &Exact) -> Option<String> {
        match &self.data.spelling {
            Spelling::Han { two, .. } if value.as_whole() == Some(2) => Some(two.clone()),
            Spelling::Han { .. } | Spelling::Words { .. } => self.spelled(value),
        }
    }

    /// A number below a hundred in words, its places digit by digit: `ninety-three point seven`.
    pub(super) fn words(&self, value: &Exact) -> Option<String> {
        let Spelling::Words {
            ones,
            tens,
            joint,
            point,
            ordinals: _,
        } = &self.data.spelling
        else {
            return None;
        };
        let text = value.to_string();
        let (whole, places) = text.split_once('.').unwrap_or((&text, ""));
        let n: usize = whole.parse().ok().filter(|n| *n < 100)?;
        let mut words = match (ones.get(n), n % 10) {
            (Some(word), _) => word.clone(),
            (None, 0) => tens.get(n / 10 - 2)?.clone(),
            (None, one) => format!("{}{joint}{}", tens.get(n / 10 - 2)?, ones.get(one)?),
        };
        if !places.is_empty() {
            words.push_str(point);
        }
        for digit in places.bytes() {
            words.push(' ');
            words.push_str(ones.get(usize::from(digit - b'0'))?);
        }
        Some(words)
    }
}
