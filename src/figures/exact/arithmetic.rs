//! Comparison by value, sums, shares, powers of ten, all exact.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};

use super::{Exact, Rounding};

impl Exact {
    /// True if the number is zero.
    pub fn is_zero(self) -> bool {
        self.units == 0
    }

    /// True if the number is below zero.
    pub fn is_negative(self) -> bool {
        self.units < 0
    }

    /// The number without its sign.
    pub fn absolute(self) -> Self {
        Self {
            units: self.units.abs(),
            ..self
        }
    }

    /// The number with the other sign.
    pub fn negated(self) -> Self {
        Self {
            units: -self.units,
            ..self
        }
    }

    /// The number as a whole one of 64 bits, if it is one.
    pub fn as_whole(self) -> Option<u64> {
        let trimmed = self.trimmed();
        (trimmed.places == 0)
            .then(|| u64::try_from(trimmed.units).ok())
            .flatten()
    }

    /// The number times 10^`power`; none beyond 30 digits.
    pub fn scaled(self, power: u32) -> Option<Self> {
        let less = power.min(self.places);
        let factor = 10_i128.checked_pow(power - less)?;
        Self::new(self.units.checked_mul(factor)?, self.places - less)
    }

    /// The number divided by 10^`power`; none beyond 30 places.
    pub fn divided_by_power(self, power: u32) -> Option<Self> {
        Self::new(self.units, self.places.checked_add(power)?)
    }

    /// The sum of two; none beyond 30 digits.
    pub fn plus(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        Self::new(self.at(places)?.checked_add(other.at(places)?)?, places)
    }

    /// The sum, with the decimals of the most precise; none beyond 30 digits.
    pub fn sum<'a>(mut parts: impl Iterator<Item = &'a Self>) -> Option<Self> {
        parts.try_fold(Self::whole(0), |sum, part| sum.plus(*part))
    }

    /// The number over another, exactly; none over zero.
    pub fn over(self, other: Self) -> Option<BigRational> {
        (!other.is_zero()).then(|| self.to_rational() / other.to_rational())
    }

    /// The number as a fraction in lowest terms.
    pub fn to_rational(self) -> BigRational {
        BigRational::new(self.units.into(), 10_i128.pow(self.places).into())
    }

    /// The share of a whole in percent, rounded half up to so many decimals; none of nothing, or
    /// where it has more than 30 digits.
    pub fn percent_of(self, whole: Self, places: u32) -> Option<Self> {
        let power = -i16::try_from(places).ok()?;
        let percent = self.over(whole)? * BigInt::from(100);
        Self::of_rational(&percent, power, Rounding::Nearest)
    }

    /// The units where the number had so many decimals, not fewer than it has; none beyond 128
    /// bits.
    pub(in crate::figures) fn at(self, places: u32) -> Option<i128> {
        let factor = 10_i128.checked_pow(places - self.places)?;
        self.units.checked_mul(factor)
    }

    /// Without zeros at the end of the decimals.
    pub(super) fn trimmed(mut self) -> Self {
        while self.places > 0 && self.units % 10 == 0 {
            self.units /= 10;
            self.places -= 1;
        }
        self
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Exact {}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        let ratio = |number: &Self| Ratio::new_raw(number.units, 10_i128.pow(number.places));
        ratio(self).cmp(&ratio(other))
    }
}
