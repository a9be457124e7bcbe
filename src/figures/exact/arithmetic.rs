//! Comparison by value, sums, shares, powers of ten, all exact.

use std::cmp::Ordering;

use num_bigint::BigInt;

use super::{Exact, Quotient, Rounding};

impl Exact {
    /// The number so many times 10^-`places`, without zeros after the point that say nothing;
    /// none beyond 30 digits.
    pub fn from_units(units: &BigInt, places: u32) -> Option<Self> {
        let (mut units, mut places) = (units.clone(), places);
        while places > 0 && &units % 10 == BigInt::ZERO {
            units /= 10;
            places -= 1;
        }
        Self::new(i128::try_from(units).ok()?, places)
    }

    /// The number as so many times 10^-[`places`](Self::places).
    pub fn units(self) -> i128 {
        self.units
    }

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

    /// The sum, with the decimals of the most precise; none where it has more than 30 digits.
    pub fn sum<'a>(parts: impl Iterator<Item = &'a Self> + Clone) -> Option<Self> {
        let places = parts.clone().map(|part| part.places).max().unwrap_or(0);
        let mut units = 0_i128;
        for part in parts {
            units = units.checked_add(part.at(places)?)?;
        }
        Self::new(units, places)
    }

    /// The share of a whole in percent, rounded half up to so many decimals; none of nothing, or
    /// where it has more than 30 digits.
    pub fn percent_of(self, whole: Self, places: u32) -> Option<Self> {
        let share = Quotient::of(self).divided_by(&Quotient::of(whole))?;
        let power = -i16::try_from(places).ok()?;
        share.times(100).rounded(power, Rounding::Nearest)
    }

    /// As numerator and denominator.
    pub(in crate::figures) fn ratio(self) -> (i128, i128) {
        (self.units, 10_i128.pow(self.places))
    }

    /// The units where the number had so many decimals, not fewer than it has; none beyond 128
    /// bits.
    pub(super) fn at(self, places: u32) -> Option<i128> {
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
        let (a, b) = (self.trimmed(), other.trimmed());
        a.units == b.units && a.places == b.places
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
        // The whole parts first: with the decimals, both might not fit into 128 bits.
        let parts = |number: &Self, places: u32| {
            let (units, one) = number.ratio();
            let rest = units.rem_euclid(one) * 10_i128.pow(places - number.places);
            (units.div_euclid(one), rest)
        };
        let places = self.places.max(other.places);
        parts(self, places).cmp(&parts(other, places))
    }
}
