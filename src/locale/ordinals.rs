//! Ordinals and plans in a language: 第五次会议, the Fifth Session, “十五五”.

use icu_plurals::PluralCategory;

use super::figures::capitalized;
use super::quantities::{category_name, noun};
use super::{LocaleError, Localizer, Spelling};
use crate::model::{FigureForm, Ordinal, Unit, han_numeral};

impl Localizer {
    /// An ordinal with what is ordered.
    pub(super) fn ordinal(
        &self,
        ordinal: &Ordinal,
        form: FigureForm,
    ) -> Result<String, LocaleError> {
        let place = ordinal.ordinal.value;
        let number = self.place(place)?;
        let unit = ordinal.unit.as_ref();
        match unit.filter(|_| form != FigureForm::Number) {
            None => match form {
                FigureForm::Words | FigureForm::WordsUnit | FigureForm::Han => {
                    self.spelled_place(place)
                }
                FigureForm::Full | FigureForm::Number | FigureForm::Digits => Ok(number),
            },
            Some(Unit::Known(unit)) => self.message(
                &format!("ordinal-{}", unit.value),
                &[
                    ("number", &place.to_string()),
                    ("place", &number),
                    ("words", &capitalized(&self.spelled_place(place)?)),
                    ("han", &han_numeral(place.into())),
                ],
            ),
            Some(Unit::Noun(nouns)) => {
                let noun = noun(nouns.get(&self.lang), PluralCategory::One);
                self.message("place-noun", &[("place", &number), ("noun", noun)])
            }
        }
    }

    /// A five-year plan.
    pub(super) fn plan(&self, plan: u16, form: FigureForm) -> Result<String, LocaleError> {
        let place = match u64::from(plan) < self.data.spell_below {
            true => capitalized(&self.spelled_place(plan)?),
            false => self.place(plan)?,
        };
        let han = han_numeral(plan.into());
        let args = [("place", place.as_str()), ("han", &han)];
        match form {
            FigureForm::Number => self.message("plan-number", &args),
            FigureForm::Full
            | FigureForm::Words
            | FigureForm::WordsUnit
            | FigureForm::Digits
            | FigureForm::Han => self.message("plan", &args),
        }
    }

    /// A place in digits: 第47, 47th.
    fn place(&self, place: u16) -> Result<String, LocaleError> {
        let category = category_name(self.ordinals.category_for(place));
        let number = self.decimal(&place.into());
        self.message("place", &[("number", &number), ("plural", category)])
    }

    /// A place in words where the language has them: 第五, fifth; else in digits.
    fn spelled_place(&self, place: u16) -> Result<String, LocaleError> {
        match &self.data.spelling {
            Spelling::Han { .. } => self.message(
                "place",
                &[("number", &han_numeral(place.into())), ("plural", "other")],
            ),
            Spelling::Words { ordinals, .. } => match ordinals.get(usize::from(place)) {
                Some(word) => Ok(word.clone()),
                None => self.place(place),
            },
        }
    }
}
