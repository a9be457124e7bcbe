//! Columns of figures: the unit in the header, the digits in the cells.

use fixed_decimal::Sign;

use super::{LocaleError, Localizer};
use crate::model::{ColumnScale, Exact, Noun, Unit};

impl Localizer {
    /// What the figures of a column count, as its header says it: `亿元`, `RMB 100 million`, `%`.
    /// Empty where the language has no word for it.
    ///
    /// # Errors
    ///
    /// A message that is missing in the language.
    pub fn column_unit(
        &self,
        unit: Option<&Unit>,
        scale: Option<ColumnScale>,
    ) -> Result<String, LocaleError> {
        let scale = scale.map(|scale| self.message(&format!("scale-{}", scale.name()), &[]));
        let number = scale.transpose()?.unwrap_or_default();
        // A header speaks of many.
        let args = [("number", number.as_str()), ("plural", "other")];
        let unit = match unit {
            None => self.message("column-scale", &args)?,
            Some(Unit::Known(name)) => {
                let own = format!("column-{}", name.value);
                if self.messages.has(&own) {
                    self.message(&own, &args)?
                } else {
                    self.message(&format!("unit-{}", name.value), &args)?
                }
            }
            Some(Unit::Noun(nouns)) => {
                let noun = match nouns.get(&self.lang) {
                    Some(Noun::Same(same)) => same.value.as_str(),
                    Some(Noun::Forms(forms)) => &forms.other,
                    None => "",
                };
                self.message("counted", &[("number", &number), ("noun", noun)])?
            }
        };
        Ok(unit.trim().to_owned())
    }

    /// A figure in a column: its digits, and the decimal point with what follows. A minus is
    /// U+2212, as long as a plus.
    pub fn digits(&self, value: &Exact) -> (String, String) {
        let mut all = value.decimal();
        all.set_sign(Sign::None);
        let whole = self.decimal(&all.clone().trunced(0));
        let all = self.decimal(&all);
        let fraction = all.strip_prefix(&whole).unwrap_or_default().to_owned();
        let minus = if value.is_negative() { "\u{2212}" } else { "" };
        (format!("{minus}{whole}"), fraction)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    fn both<T>(make: impl Fn(&Localizer) -> T) -> [T; 2] {
        ["zh", "en"].map(|lang| make(&Localizer::new(&Lang::new(lang)).expect("a language")))
    }

    #[test]
    fn a_header_names_its_unit_as_the_language_does() {
        use ColumnScale::{HundredMillion, Million, TenThousand};
        for (unit, scale, zh, en) in [
            ("yuan", Some(HundredMillion), "亿元", "RMB 100 million"),
            ("yuan", Some(TenThousand), "万元", "RMB 10,000"),
            ("yuan", None, "元", "RMB"),
            ("us-dollar", Some(Million), "百万美元", "US$ million"),
            ("percent", None, "%", "%"),
            ("percentage-point", None, "百分点", "percentage points"),
            ("person", Some(TenThousand), "万人", "10,000 people"),
            ("person", None, "人", "people"),
            ("attendance", None, "人次", "person-times"),
            ("mu", Some(TenThousand), "万亩", "10,000 mu"),
            ("suggestion", None, "条", "suggestions"),
        ] {
            let unit = Unit::Known(unit.to_owned().into());
            let said = both(|l| l.column_unit(Some(&unit), scale));
            assert_eq!(said, [Ok(zh.into()), Ok(en.into())], "{unit:?}");
        }
        let bare = both(|l| l.column_unit(None, Some(TenThousand)));
        assert_eq!(bare, [Ok("万".into()), Ok("10,000".into())]);
    }

    #[test]
    fn digits_are_grouped_as_the_language_does_and_split_at_the_point() {
        for (value, zh, en) in [
            ("1234567.80", ["1234567", ".80"], ["1,234,567", ".80"]),
            ("-1234", ["−1234", ""], ["−1,234", ""]),
            ("-0.5", ["−0", ".5"], ["−0", ".5"]),
            ("-0.0", ["0", ".0"], ["0", ".0"]),
            ("999.96", ["999", ".96"], ["999", ".96"]),
        ] {
            let value: Exact = value.parse().expect("a decimal");
            let said = both(|l| l.digits(&value));
            let said = said.map(|(whole, fraction)| [whole, fraction]);
            assert_eq!(said, [zh, en].map(|pair| pair.map(String::from)));
        }
    }
}
