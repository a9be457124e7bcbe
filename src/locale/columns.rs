//! Columns of figures: the unit in the header, the digits in the cells.

use fixed_decimal::Sign;
use icu_plurals::PluralCategory;

use super::numbers::MINUS;
use super::{LocaleError, Localizer};
use crate::model::{ColumnScale, Exact, Unit};

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
        let scale = scale.map(|scale| self.message(&format!("scale-{}", <&str>::from(scale)), &[]));
        let number = scale.transpose()?.unwrap_or_default();
        let header = match (self.of_unit("column", unit, &[("number", &number)]), unit) {
            (Some(own), _) => own?,
            // A header speaks of many.
            (None, Some(unit)) => self.counting(unit, &number, PluralCategory::Other)?,
            (None, None) => self.message("column-scale", &[("number", &number)])?,
        };
        Ok(header.trim().to_owned())
    }

    /// A figure in a column: its digits, and the decimal point with what follows. A minus is
    /// U+2212, as long as a plus.
    pub fn digits(&self, value: &Exact, in_parentheses: bool) -> (String, String) {
        let mut all = value.decimal();
        all.set_sign(Sign::None);
        let whole = self.decimal(&all.clone().trunced(0));
        let all = self.decimal(&all);
        let fraction = all.strip_prefix(&whole).unwrap_or_default().to_owned();
        let (before, after) = match (value.is_negative(), in_parentheses) {
            (false, _) => ("", ""),
            (true, false) => (MINUS, ""),
            (true, true) => ("(", ")"),
        };
        (format!("{before}{whole}"), format!("{fraction}{after}"))
    }
}
