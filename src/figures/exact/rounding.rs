//! Rounding: to the nearest, half away from zero, as reports round; or to one side.

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
    /// The power of ten of the first digit that is not zero: 2 for 773, -1 for 0.5; 0 for zero.
    pub fn magnitude(self) -> i16 {
        match self.units.unsigned_abs().checked_ilog10() {
            Some(log) => small(log) - small(self.places),
            None => 0,
        }
    }

    /// The power of ten of the last digit that is not zero: 1 for 770, -1 for 0.50; 0 for zero.
    pub fn precision(self) -> i16 {
        let (mut units, mut power) = (self.units, -small(self.places));
        if units == 0 {
            return 0;
        }
        while units % 10 == 0 {
            units /= 10;
            power += 1;
        }
        power
    }

    /// The power of ten that the number is, if it is one: 0 for 1, -1 for 0.1, 6 for 1000000.
    pub fn power_of_ten(self) -> Option<i16> {
        let (one, power) = (self.units.unsigned_abs(), self.precision());
        let is_one = one
            .checked_ilog10()
            .is_some_and(|log| one == 10_u128.pow(log));
        (is_one && !self.is_negative()).then_some(power)
    }

    /// The number rounded to a multiple of 10^`power`, half away from zero as reports round; its
    /// places after the point are as many as the power has.
    #[must_use]
    pub fn rounded(self, power: i16) -> Self {
        self.rounded_to(power, Rounding::Nearest)
    }

    /// The same, rounded to a side. Zeros that don't fit into 38 digits are not added.
    #[must_use]
    pub fn rounded_to(self, power: i16, rounding: Rounding) -> Self {
        let places = u32::from(power.min(0).unsigned_abs());
        let digits = i32::from(power) + i32::try_from(self.places).unwrap_or(0);
        let Ok(digits @ 1..) = u32::try_from(digits) else {
            return self.padded(places);
        };
        // A step beyond 128 bits is more than twice the number.
        let step = 10_i128.checked_pow(digits).unwrap_or(i128::MAX);
        let (floor, rest) = (self.units.div_euclid(step), self.units.rem_euclid(step));
        let is_up = match rounding {
            Rounding::Nearest if self.is_negative() => rest > step - rest,
            Rounding::Nearest => rest >= step - rest,
            Rounding::Down => false,
            Rounding::Up => rest > 0,
        };
        let whole = 10_i128.pow(u32::from(power.max(0).unsigned_abs()));
        Self {
            units: (floor + i128::from(is_up)) * whole,
            places,
        }
    }

    /// The number with so many decimals, rounded half up (half away from zero), as reports do.
    #[must_use]
    pub fn with_places(self, places: u32) -> Self {
        self.rounded(i16::try_from(places).map_or(i16::MIN, |places| -places))
    }

    /// The number divided by 10^`power`, without zeros that this adds; none beyond 30 digits.
    pub fn in_units_of(self, power: i16) -> Option<Self> {
        let by = u32::from(power.unsigned_abs());
        match power {
            0 => Some(self),
            1.. => self.trimmed().divided_by_power(by).map(Self::trimmed),
            _ => self.trimmed().scaled(by),
        }
    }

    /// The number divided, to the precision of a second unit given in brackets: two places below a
    /// hundred, none above. None beyond 30 digits.
    pub fn divided(self, divisor: u32) -> Option<Self> {
        let units = self.units.checked_mul(1000)? / i128::from(divisor);
        let exact = Self::new(units, self.places + 3)?;
        let places = if exact.magnitude() < 2 { -2 } else { 0 };
        Some(exact.rounded(places).trimmed())
    }

    /// With zeros to so many decimals, as far as they fit.
    fn padded(self, places: u32) -> Self {
        let mut padded = self.trimmed();
        while padded.places < places {
            let Some(units) = padded.units.checked_mul(10) else {
                break;
            };
            padded = Self {
                units,
                places: padded.places + 1,
            };
        }
        padded
    }
}

/// A count of digits, which are never more than 60.
fn small(digits: u32) -> i16 {
    i16::try_from(digits).unwrap_or(i16::MAX)
}
