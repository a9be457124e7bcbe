//! Sums, shares and rounding, all exact.

use fixed_decimal::{SignedRoundingMode, UnsignedRoundingMode};

use super::Exact;

impl Exact {
    /// How many decimals it is written with.
    pub fn places(&self) -> u16 {
        let end = *self.0.absolute.magnitude_range().start();
        end.min(0).unsigned_abs()
    }

    /// The number divided by a power of ten, without zeros that this adds.
    #[must_use]
    pub fn in_units_of(&self, power: i16) -> Self {
        let mut decimal = self.0.clone();
        if power != 0 {
            decimal.multiply_pow10(-power);
            decimal.absolute.trim_end();
        }
        decimal.absolute.trim_start();
        Self(decimal)
    }

    /// The number with so many decimals, rounded half up (half away from zero), as reports do.
    #[must_use]
    pub fn with_places(&self, places: u16) -> Self {
        let end = -i16::try_from(places).unwrap_or(i16::MAX);
        let mut decimal = self.0.clone();
        let half_up = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
        decimal.round_with_mode(end, half_up);
        decimal.absolute.pad_end(end);
        decimal.absolute.trim_start();
        Self(decimal)
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
        let mut sum: i128 = 0;
        for part in parts {
            sum = sum.checked_add(part.count(places)?)?;
        }
        Self::of(sum, places)
    }

    /// The share of a whole in percent, rounded half up to so many decimals; none of nothing, or
    /// where the numbers are too long.
    pub fn percent_of(&self, whole: &Self, places: u16) -> Option<Self> {
        let both = self.places().max(whole.places());
        let power = 10_i128.checked_pow(u32::from(places) + 2)?;
        let part = self.count(both)?.checked_mul(power)?.checked_mul(2)?;
        let whole = whole.count(both)?;
        let sign = part.signum() * whole.signum();
        let (part, whole) = (part.checked_abs()?, whole.checked_abs()?);
        let share = part
            .checked_add(whole)?
            .checked_div(whole.checked_mul(2)?)?;
        Self::of(sign * share, places)
    }

    /// The number as a count of units of its last place, where it had so many decimals.
    fn count(&self, places: u16) -> Option<i128> {
        let more = places.checked_sub(self.places())?;
        let digits = self.to_string().replace('.', "");
        let count: i128 = digits.parse().ok()?;
        count.checked_mul(10_i128.checked_pow(u32::from(more))?)
    }

    fn of(count: i128, places: u16) -> Option<Self> {
        let places = usize::from(places);
        let digits = format!("{:0>width$}", count.unsigned_abs(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        let sign = if count < 0 { "-" } else { "" };
        let point = if places > 0 { "." } else { "" };
        format!("{sign}{whole}{point}{fraction}").parse().ok()
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
    fn rounding_is_half_up_and_pads() {
        let rounded = |text: &str, places| exact(text).with_places(places).to_string();
        assert_eq!(rounded("2.5", 0), "3");
        assert_eq!(rounded("-2.5", 0), "-3");
        assert_eq!(rounded("99.95", 1), "100.0");
        assert_eq!(rounded("12", 2), "12.00");
        assert_eq!(rounded("1.004", 2), "1.00");
    }

    #[test]
    fn numbers_are_the_same_however_written() {
        assert!(exact("12.50").equals(&exact("12.5")));
        assert!(exact("0").equals(&exact("-0.0")));
        assert!(!exact("12.5").equals(&exact("-12.5")));
        assert!(!exact("12.5").equals(&exact("125")));
    }

    #[test]
    fn a_full_value_is_said_in_greater_units() {
        let units = |text: &str, power| exact(text).in_units_of(power).to_string();
        assert_eq!(units("5650000000", 8), "56.5");
        assert_eq!(units("12", 4), "0.0012");
        assert_eq!(units("12.50", 0), "12.50");
        assert_eq!(units("0", 8), "0");
    }
}
