//! Rounding: to the nearest, half away from zero, as reports round; or to one side.

use num_bigint::BigInt;
use num_rational::BigRational;

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
        let log = self.units.checked_ilog10()?;
        (self.units == 10_i128.pow(log)).then(|| self.magnitude())
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
        let trimmed = self.trimmed();
        let with = |places| {
            Some(Self {
                units: trimmed.at(places)?,
                places,
            })
        };
        let mut longest_first = (trimmed.places..=places).rev();
        longest_first.find_map(with).unwrap_or(trimmed)
    }

    /// A fraction rounded to a multiple of 10^`power`, once; none beyond 30 digits.
    pub fn of_rational(value: &BigRational, power: i16, rounding: Rounding) -> Option<Self> {
        let step = BigRational::from(BigInt::from(10)).pow(power.into());
        let steps = value / &step;
        let whole = match rounding {
            Rounding::Nearest => steps.round(),
            Rounding::Down => steps.floor(),
            Rounding::Up => steps.ceil(),
        };
        let places = u32::from(power.min(0).unsigned_abs());
        Self::with_at_most(places, &(whole * step)).map(|value| value.rounded(power))
    }

    /// A fraction as a decimal without zeros at its end, if it has at most so many places, and 30
    /// digits.
    pub fn with_at_most(places: u32, value: &BigRational) -> Option<Self> {
        let units = value * BigInt::from(10).pow(places);
        let mut units = units.is_integer().then(|| units.to_integer())?;
        let mut places = places;
        while places > 0 && &units % 10 == BigInt::ZERO {
            (units, places) = (units / 10, places - 1);
        }
        Self::new(i128::try_from(units).ok()?, places)
    }
}

/// A count of digits, which are never more than 60.
fn small(digits: u32) -> i16 {
    i16::try_from(digits).unwrap_or(i16::MAX)
}
