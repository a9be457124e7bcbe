//! Exact decimals that can be scaled and compared.

use std::cmp::Ordering;
use std::fmt;

use crate::figures::Exact;

/// An exact decimal of at most 30 digits: `units` × 10^-`places`.
///
/// The written places stay (`93.70` has two), but equality is by value.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    units: i128,
    places: u32,
}

impl Number {
    const LIMIT: i128 = 10_i128.pow(30);

    /// A whole number.
    pub const fn whole(units: u64) -> Self {
        Self {
            units: units as i128,
            places: 0,
        }
    }

    /// The number of these units of 10^-`places`; none beyond 30 digits.
    pub fn new(units: i128, places: u32) -> Option<Self> {
        let fits = units.abs() < Self::LIMIT && places <= 30;
        fits.then_some(Self { units, places })
    }

    /// The same number times 10^`power`; none beyond 30 digits.
    pub fn scaled(self, power: u32) -> Option<Self> {
        let less = power.min(self.places);
        let factor = 10_i128.checked_pow(power - less)?;
        Self::new(self.units.checked_mul(factor)?, self.places - less)
    }

    /// The number divided by 10^`power`; none beyond 30 places.
    pub fn divided(self, power: u32) -> Option<Self> {
        Self::new(self.units, self.places + power)
    }

    /// The sum; none beyond 30 digits.
    pub fn plus(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        Self::new(self.at(places)?.checked_add(other.at(places)?)?, places)
    }

    /// The number with the other sign.
    pub fn negated(self) -> Self {
        Self {
            units: -self.units,
            places: self.places,
        }
    }

    /// The number without its sign.
    pub fn absolute(self) -> Self {
        Self {
            units: self.units.abs(),
            places: self.places,
        }
    }

    /// The number as a small whole one, if it is one.
    pub fn as_whole(self) -> Option<u64> {
        let one = 10_i128.checked_pow(self.places)?;
        (self.units % one == 0)
            .then(|| u64::try_from(self.units / one).ok())
            .flatten()
    }

    /// As the report model's decimal.
    pub fn exact(self) -> Option<Exact> {
        self.to_string().parse().ok()
    }

    /// As numerator and denominator.
    pub(in crate::figures) fn ratio(self) -> (i128, i128) {
        (self.units, 10_i128.pow(self.places.min(30)))
    }

    fn at(self, places: u32) -> Option<i128> {
        self.units
            .checked_mul(10_i128.checked_pow(places - self.places)?)
    }

    fn trimmed(self) -> Self {
        let mut trimmed = self;
        while trimmed.places > 0 && trimmed.units % 10 == 0 {
            trimmed.units /= 10;
            trimmed.places -= 1;
        }
        trimmed
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (self.trimmed(), other.trimmed());
        a.units == b.units && a.places == b.places
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        let places = self.places.max(other.places);
        Some(self.at(places)?.cmp(&other.at(places)?))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.units < 0 {
            f.write_str("-")?;
        }
        let places = self.places as usize;
        let digits = format!("{:0width$}", self.units.abs(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        f.write_str(whole)?;
        if !fraction.is_empty() {
            write!(f, ".{fraction}")?;
        }
        Ok(())
    }
}
