//! Figures in a language: number, magnitude, unit, qualifier. All by exact decimals.

use fixed_decimal::{Decimal, Sign};
use icu_plurals::PluralCategory;

use super::{LocaleError, Localizer};
use crate::model::{Figure, FigureForm, Noun, Qualifier, Unit, han_numeral};

impl Localizer {
    /// A figure as it is printed: `56.5亿元`, `5.65 billion yuan`.
    ///
    /// # Errors
    ///
    /// A message that is missing in the language.
    pub fn figure(&self, figure: &Figure, form: FigureForm) -> Result<String, LocaleError> {
        let value = figure.value.decimal();
        let number = match form {
            FigureForm::Full | FigureForm::Number => None,
            FigureForm::Words => self.spelled(value),
            FigureForm::WordsUnit => self.counted(value),
        };
        let number = match number {
            Some(words) => words,
            None => self.scaled(value)?,
        };
        match form {
            FigureForm::Number | FigureForm::Words => Ok(number),
            FigureForm::Full | FigureForm::WordsUnit => {
                self.qualified(figure, self.with_unit(figure, &number)?)
            }
        }
    }

    /// A figure with its qualifier, if it has one.
    fn qualified(&self, figure: &Figure, text: String) -> Result<String, LocaleError> {
        match figure.qualifier {
            Some(qualifier) => self.message(qualifier_message(qualifier), &[("figure", &text)]),
            None => Ok(text),
        }
    }

    /// A figure as it stands alone in a panel, over a label that says what it counts: `93.7%`,
    /// `RMB 5.65 billion`.
    ///
    /// # Errors
    ///
    /// A message that is missing in the language.
    pub fn panel_figure(&self, figure: &Figure) -> Result<String, LocaleError> {
        let number = self.scaled(figure.value.decimal())?;
        if let Some(Unit::Known(unit)) = &figure.unit {
            let id = format!("panel-{}", unit.value);
            if self.messages.has(&id) {
                let text = self.message(&id, &[("number", &number)])?;
                return self.qualified(figure, text);
            }
        }
        let full = self.with_unit(figure, &number)?;
        let text = self.message("panel-counted", &[("number", &number), ("full", &full)])?;
        self.qualified(figure, text)
    }

    /// A number with the greatest magnitude word that leaves one or more before it.
    fn scaled(&self, value: &Decimal) -> Result<String, LocaleError> {
        let size = value.absolute.nonzero_magnitude_start();
        let is_zero = value.absolute.is_zero();
        let power = self
            .data
            .magnitudes
            .iter()
            .find(|&&power| size >= power && !is_zero);
        let Some(&power) = power else {
            return Ok(self.decimal(value));
        };
        let mut significand = value.clone();
        significand.multiply_pow10(-power);
        significand.absolute.trim_end();
        let number = self.decimal(&significand);
        self.message(&format!("magnitude-{power}"), &[("number", &number)])
    }

    /// A number in digits, with the language's separators; never a negative zero.
    pub(super) fn decimal(&self, value: &Decimal) -> String {
        let mut value = value.clone();
        if value.absolute.is_zero() {
            value.set_sign(Sign::None);
        }
        self.decimals.format(&value).to_string()
    }

    /// A small whole number in words, where the language spells it.
    fn spelled(&self, value: &Decimal) -> Option<String> {
        let n: u32 = value.to_string().parse().ok()?;
        if self.data.spelled.is_empty() {
            return Some(han_numeral(n));
        }
        self.data.spelled.get(n as usize).cloned()
    }

    /// A small whole number in words, as it stands before what is counted: 两, not 二.
    fn counted(&self, value: &Decimal) -> Option<String> {
        match &self.data.two_counted {
            Some(two) if value.to_string() == "2" => Some(two.clone()),
            _ => self.spelled(value),
        }
    }

    fn with_unit(&self, figure: &Figure, number: &str) -> Result<String, LocaleError> {
        let category = self.plurals.category_for(figure.value.decimal());
        match &figure.unit {
            None => Ok(number.to_owned()),
            Some(Unit::Known(unit)) => {
                let plural = category_name(category);
                let args = [("number", number), ("plural", plural)];
                self.message(&format!("unit-{}", unit.value), &args)
            }
            Some(Unit::Noun(nouns)) => {
                let noun = match nouns.get(&self.lang) {
                    Some(Noun::Same(same)) => same.value.as_str(),
                    Some(Noun::Forms(forms)) if category == PluralCategory::One => &forms.one,
                    Some(Noun::Forms(forms)) => &forms.other,
                    None => "",
                };
                self.message("counted", &[("number", number), ("noun", noun)])
            }
        }
    }
}

fn qualifier_message(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::About => "qualifier-about",
        Qualifier::Over => "qualifier-over",
        Qualifier::Nearly => "qualifier-nearly",
        Qualifier::Under => "qualifier-under",
    }
}

fn category_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    fn figure(value: &str, unit: &str) -> Figure {
        Figure {
            value: value
                .parse::<crate::model::Exact>()
                .expect("a decimal")
                .into(),
            unit: (!unit.is_empty()).then(|| Unit::Known(unit.to_owned().into())),
            qualifier: None,
        }
    }

    fn both(figure: &Figure, form: FigureForm) -> [String; 2] {
        ["zh", "en"].map(|lang| {
            let localizer = Localizer::new(&Lang::new(lang)).expect("a language");
            localizer.figure(figure, form).expect("a figure")
        })
    }

    #[test]
    fn money_counts_and_shares_are_right_in_both_languages() {
        for (value, unit, zh, en) in [
            ("5650000000", "yuan", "56.5亿元", "5.65 billion yuan"),
            ("80000000", "yuan", "8000万元", "80 million yuan"),
            ("1370000000000", "yuan", "1.37万亿元", "1.37 trillion yuan"),
            ("93.7", "percent", "93.7%", "93.7 percent"),
            (
                "2.50",
                "percentage-point",
                "2.50个百分点",
                "2.50 percentage points",
            ),
            ("773", "suggestion", "773条", "773 suggestions"),
            (
                "5710",
                "attendance",
                "5710人次",
                "a total attendance of 5,710",
            ),
            ("3976", "", "3976", "3,976"),
            ("0", "law", "0件", "0 laws"),
            ("1", "law", "1件", "1 law"),
            ("2", "law", "2件", "2 laws"),
            ("21", "law", "21件", "21 laws"),
            ("1000", "law", "1000件", "1,000 laws"),
            ("1.5", "law", "1.5件", "1.5 laws"),
            ("-0.0", "percent", "0.0%", "0.0 percent"),
            ("12000000", "person", "1200万人", "12 million people"),
        ] {
            assert_eq!(both(&figure(value, unit), FigureForm::Full), [zh, en]);
        }
    }

    #[test]
    fn a_qualifier_stands_where_the_language_puts_it() {
        let mut over = figure("1000000000", "yuan");
        over.qualifier = Some(Qualifier::Over);
        assert_eq!(
            both(&over, FigureForm::Full),
            ["超10亿元", "more than 1 billion yuan"]
        );
        assert_eq!(both(&over, FigureForm::Number), ["10亿", "1 billion"]);
        let panel = |lang| Localizer::new(&Lang::new(lang)).and_then(|l| l.panel_figure(&over));
        assert_eq!(panel("zh"), Ok("超10亿元".into()));
        assert_eq!(panel("en"), Ok("more than RMB 1 billion".into()));
        over.qualifier = Some(Qualifier::Nearly);
        assert_eq!(
            both(&over, FigureForm::Full),
            ["近10亿元", "nearly 1 billion yuan"]
        );
    }

    #[test]
    fn small_numbers_are_spelled_on_demand() {
        let three = figure("3", "law");
        assert_eq!(both(&three, FigureForm::Words), ["三", "three"]);
        assert_eq!(both(&three, FigureForm::WordsUnit), ["三件", "three laws"]);
        assert_eq!(
            both(&figure("12", "law"), FigureForm::WordsUnit),
            ["十二件", "12 laws"]
        );
        assert_eq!(both(&three, FigureForm::Number), ["3", "3"]);
        let two = figure("2", "law");
        assert_eq!(both(&two, FigureForm::WordsUnit), ["两件", "two laws"]);
    }
}
