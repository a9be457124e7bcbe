//! Rounding: to the nearest, half away from zero, as reports round; or to one side.

use fixed_decimal::{Decimal, Sign, SignedRoundingMode, UnsignedRoundingMode};

use super::Exact;

/// The side to which a number is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest, half away from zero.
    Nearest,
    /// To the next below, or itself.
    Down,
    /// To the next above, or itself.
    Up,
}

impl Exact {
    /// The power of ten that the number is, if it is one: 0 for 1, -1 for 0.1, 6 for 1000000.
    pub fn power_of_ten(&self) -> Option<i16> {
        let power = self.0.absolute.nonzero_magnitude_start();
        let mut one = Decimal::from(1);
        one.multiply_pow10(power);
        one.absolute.trim_end();
        let mut trimmed = self.0.clone();
        trimmed.absolute.trim_end();
        (trimmed == one).then_some(power)
    }

    /// The number rounded to a multiple of 10^`power`, half away from zero as reports round; its
    /// places after the point are as many as the power has.
    #[must_use]
    pub fn rounded(&self, power: i16) -> Self {
        self.rounded_to(power, Rounding::Nearest)
    }

    /// The same, rounded to a side. Zero has no sign.
    #[must_use]
    pub fn rounded_to(&self, power: i16, rounding: Rounding) -> Self {
        let mut decimal = self.0.clone();
        let mode = match rounding {
            Rounding::Nearest => SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand),
            Rounding::Down => SignedRoundingMode::Floor,
            Rounding::Up => SignedRoundingMode::Ceil,
        };
        decimal.round_with_mode(power, mode);
        decimal.absolute.trim_end();
        decimal.absolute.pad_end(power.min(0));
        Self(decimal).with_signless_zero()
    }

    /// The number, without a sign where it is zero.
    pub(super) fn with_signless_zero(mut self) -> Self {
        if self.0.absolute.is_zero() {
            self.0.set_sign(Sign::None);
        }
        self
    }

    /// The number with so many decimals, rounded half up (half away from zero), as reports do.
    #[must_use]
    pub fn with_places(&self, places: u16) -> Self {
        self.rounded(i16::try_from(places).map_or(i16::MIN, |places| -places))
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

    /// The number divided, to the precision of a second unit given in brackets: two places below a
    /// hundred, none above. None beyond 30 digits.
    pub fn divided(&self, divisor: u32) -> Option<Self> {
        let (units, places) = self.units();
        let exact = Self::from_units(&(units * 1000_u32 / divisor), places + 3)?;
        let is_small = exact.0.absolute.nonzero_magnitude_start() < 2;
        let mut rounded = exact.rounded(if is_small { -2 } else { 0 });
        rounded.0.absolute.trim_end();
        Some(rounded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        text.parse().expect("a decimal")
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
        let units = |text: &str, power| exact(text).in_units_of(power).to_string();
        assert_eq!(units("5650000000", 8), "56.5");
        assert_eq!(units("12", 4), "0.0012");
        assert_eq!(units("12.50", 0), "12.50");
        assert_eq!(units("0", 8), "0");
    }
}
