//! One number over another, exactly.

use num_bigint::BigInt;

use super::Exact;

/// A quotient that does not end after so many places needs rounding.
const MOST_PLACES: u32 = 12;

/// One whole number over another above zero.
#[derive(Clone, Debug)]
pub struct Quotient {
    sum: BigInt,
    over: BigInt,
}

impl Quotient {
    /// One number over another; none over zero.
    pub fn new(sum: BigInt, over: BigInt) -> Option<Self> {
        match over.sign() {
            num_bigint::Sign::NoSign => None,
            num_bigint::Sign::Plus => Some(Self { sum, over }),
            num_bigint::Sign::Minus => Some(Self {
                sum: -sum,
                over: -over,
            }),
        }
    }

    /// What is divided.
    pub fn sum(&self) -> &BigInt {
        &self.sum
    }

    /// What it is divided by, above zero.
    pub fn over(&self) -> &BigInt {
        &self.over
    }

    /// The value rounded to a multiple of 10^`power`, half away from zero, once; none beyond 30
    /// digits.
    pub fn rounded(&self, power: i16) -> Option<Exact> {
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
        let mut units: BigInt = (sum * 2 + &over) / (over * 2);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotient_is_exact_or_rounded_once() {
        let quotient = |sum: i64, over: i64| Quotient::new(sum.into(), over.into());
        let rounded = |sum, over, power| {
            let value = quotient(sum, over).and_then(|quotient| quotient.rounded(power));
            value.map(|value| value.to_string())
        };
        assert_eq!(rounded(54_100, 598, 0).as_deref(), Some("90"));
        assert_eq!(rounded(54_100, 598, -1).as_deref(), Some("90.5"));
        assert_eq!(rounded(-1, 8, -2).as_deref(), Some("-0.13"));
        assert_eq!(rounded(1, -8, -2).as_deref(), Some("-0.13"));
        assert_eq!(rounded(5_649_999_999, 1, 7).as_deref(), Some("5650000000"));
        assert!(quotient(1, 0).is_none());
        let exactly = |sum, over| {
            let value = quotient(sum, over).and_then(|quotient| quotient.exactly());
            value.map(|value| value.to_string())
        };
        assert_eq!(exactly(1, 8).as_deref(), Some("0.125"));
        assert_eq!(exactly(1, 3), None);
    }
}
