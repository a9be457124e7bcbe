//! Units, sums and shares, all exact.

use fixed_decimal::Decimal;
use num_bigint::BigInt;

use super::{Exact, Quotient, Rounding};

impl Exact {
    /// The number so many times 10^-`places`, without zeros after the point that say nothing;
    /// none beyond 30 digits.
    pub fn from_units(units: &BigInt, places: u32) -> Option<Self> {
        let mut decimal = Decimal::try_from_str(&units.to_string()).ok()?;
        decimal.multiply_pow10(-i16::try_from(places).ok()?);
        decimal.absolute.trim_end();
        decimal.absolute.trim_start();
        decimal.to_string().parse().ok()
    }

    /// The number as so many times 10^-`places`.
    pub fn units(&self) -> (BigInt, u32) {
        let text = self.to_string();
        let places = text.split_once('.').map_or(0, |(_, places)| places.len());
        let units = text.replace('.', "").parse();
        let units = units.expect("a decimal is digits with at most one point");
        (units, places as u32)
    }

    /// How many decimals it is written with.
    pub fn places(&self) -> u16 {
        let end = *self.0.absolute.magnitude_range().start();
        end.min(0).unsigned_abs()
    }

    /// The number as a whole one that fits, if it is one.
    pub fn whole(&self) -> Option<u64> {
        let mut trimmed = self.0.clone();
        trimmed.absolute.trim_end();
        trimmed.to_string().parse().ok()
    }

    /// The number without its sign.
    pub fn absolute(&self) -> Self {
        let mut decimal = self.0.clone();
        decimal.set_sign(fixed_decimal::Sign::None);
        Self(decimal)
    }

    /// Whether the number is below zero.
    pub fn is_negative(&self) -> bool {
        self.to_string().starts_with('-') && !self.0.absolute.is_zero()
    }

    /// Whether the number is below another.
    pub fn is_below(&self, other: &Self) -> bool {
        let ((a, a_places), (b, b_places)) = (self.units(), other.units());
        let ten = BigInt::from(10);
        a * ten.pow(b_places) < b * ten.pow(a_places)
    }

    /// Whether both are the same number, however precisely each is written.
    pub fn equals(&self, other: &Self) -> bool {
        let plain = |exact: &Self| {
            let trimmed = exact.0.absolute.clone().trimmed_end();
            (
                trimmed.is_zero() || exact.0.sign() == self.0.sign(),
                trimmed,
            )
        };
        plain(self) == plain(other)
    }

    /// The sum, with the decimals of the most precise; none where it has more than 30 digits.
    pub fn sum<'a>(parts: impl Iterator<Item = &'a Self> + Clone) -> Option<Self> {
        let places = parts.clone().map(Self::places).max().unwrap_or(0);
        let total = parts.map(|part| part.count(places)).sum();
        Some(Self::from_units(&total, places.into())?.with_places(places))
    }

    /// The share of a whole in percent, rounded half up to so many decimals; none of nothing, or
    /// where it has more than 30 digits.
    pub fn percent_of(&self, whole: &Self, places: u16) -> Option<Self> {
        let both = self.places().max(whole.places());
        let share = Quotient::new(self.count(both) * 100, whole.count(both))?;
        share.rounded(-i16::try_from(places).ok()?, Rounding::Nearest)
    }

    /// The number as a count of units of its last place, where it had so many decimals.
    fn count(&self, places: u16) -> BigInt {
        let (units, own) = self.units();
        units * BigInt::from(10).pow(u32::from(places).saturating_sub(own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        text.parse().expect("a decimal")
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
            let share = exact(part).percent_of(&exact(whole), places);
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
        assert!(exact("12.50").equals(&exact("12.5")));
        assert!(exact("0").equals(&exact("-0.0")));
        assert!(!exact("12.5").equals(&exact("-12.5")));
        assert!(!exact("12.5").equals(&exact("125")));
    }
}
