//! One number over another, exactly.

use num_bigint::{BigInt, Sign};

use super::{Exact, Rounding};

/// A quotient that does not end after so many places needs rounding.
const MOST_PLACES: u32 = 12;

/// More bits than this in either number are no report's figures.
const MOST_BITS: u64 = 2048;

/// One whole number over another above zero, without a common divisor.
#[derive(Clone, Debug)]
pub struct Quotient {
    sum: BigInt,
    over: BigInt,
}

impl Quotient {
    /// One number over another; none over zero.
    pub fn new(sum: BigInt, over: BigInt) -> Option<Self> {
        let divisor = match over.sign() {
            Sign::NoSign => return None,
            Sign::Plus => common_divisor(&sum, &over),
            Sign::Minus => -common_divisor(&sum, &over),
        };
        Some(Self {
            sum: sum / &divisor,
            over: over / divisor,
        })
    }

    /// Zero.
    pub fn zero() -> Self {
        Self {
            sum: BigInt::ZERO,
            over: BigInt::from(1),
        }
    }

    /// A decimal.
    pub fn of(value: Exact) -> Self {
        let over = BigInt::from(10).pow(value.places());
        Self::new(value.units().into(), over).expect("a power of ten is not zero")
    }

    /// The sum with another.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        let sum = &self.sum * &other.over + &other.sum * &self.over;
        Self::new(sum, &self.over * &other.over).expect("neither is over zero")
    }

    /// The number with the other sign.
    #[must_use]
    pub fn negated(&self) -> Self {
        Self {
            sum: -&self.sum,
            over: self.over.clone(),
        }
    }

    /// So many times the number.
    #[must_use]
    pub fn times(&self, factor: u32) -> Self {
        Self::new(&self.sum * factor, self.over.clone()).expect("it is not over zero")
    }

    /// The number over another; none over zero.
    pub fn divided_by(&self, other: &Self) -> Option<Self> {
        Self::new(&self.sum * &other.over, &self.over * &other.sum)
    }

    /// Whether the number is below zero.
    pub fn is_negative(&self) -> bool {
        self.sum < BigInt::ZERO
    }

    /// Whether it has more digits than anything that is made of a report's figures.
    pub fn is_too_long(&self) -> bool {
        self.sum.bits().max(self.over.bits()) > MOST_BITS
    }

    /// What is divided.
    pub fn sum(&self) -> &BigInt {
        &self.sum
    }

    /// What it is divided by, above zero.
    pub fn over(&self) -> &BigInt {
        &self.over
    }

    /// The value rounded to a multiple of 10^`power`, once; none beyond 30 digits.
    pub fn rounded(&self, power: i16, rounding: Rounding) -> Option<Exact> {
        let shift = BigInt::from(10).pow(u32::from(power.unsigned_abs()));
        let (mut sum, mut over) = (self.sum.clone(), self.over.clone());
        let is_negative = sum < BigInt::ZERO;
        if is_negative {
            sum = -sum;
        }
        if power < 0 {
            sum *= &shift;
        } else {
            over *= &shift;
        }
        let is_away = match rounding {
            Rounding::Nearest => &sum % &over * 2 >= over,
            Rounding::Down => is_negative && &sum % &over > BigInt::ZERO,
            Rounding::Up => !is_negative && &sum % &over > BigInt::ZERO,
        };
        let mut units = sum / over + u32::from(is_away);
        if is_negative {
            units = -units;
        }
        let value = match power < 0 {
            true => Exact::from_units(&units, u32::from(power.unsigned_abs())),
            false => Exact::from_units(&(units * shift), 0),
        };
        value.map(|value| value.rounded(power))
    }

    /// The value, if it ends after at most twelve decimals.
    pub fn exactly(&self) -> Option<Exact> {
        let units = &self.sum * BigInt::from(10).pow(MOST_PLACES);
        let ends = &units % &self.over == BigInt::ZERO;
        ends.then(|| Exact::from_units(&(units / &self.over), MOST_PLACES))
            .flatten()
    }
}

/// The greatest number that divides both; the other where one is zero.
fn common_divisor(a: &BigInt, b: &BigInt) -> BigInt {
    let (mut a, mut b) = (a.clone(), b.clone());
    while b != BigInt::ZERO {
        (a, b) = (b.clone(), a % b);
    }
    match a.sign() {
        Sign::Minus => -a,
        Sign::NoSign | Sign::Plus => a,
    }
}
