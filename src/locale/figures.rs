//! Figures in a language.

use super::{LocaleError, Localizer};
use crate::model::{Figure, FigureForm};

/// How a figure is to be said.
#[derive(Clone, Copy, Debug, Default)]
pub struct FigureStyle {
    /// Which part of it, and in which numerals.
    pub form: FigureForm,
    /// Where it stands.
    pub setting: FigureContext,
    /// Whether a small number is spelled where the language spells small numbers: not where it
    /// stands beside others of its kind that are in digits.
    pub spells_small: bool,
}

/// Where a figure stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FigureContext {
    /// In running text.
    #[default]
    Running,
    /// At the beginning of a sentence.
    SentenceStart,
    /// In a cell of a table.
    Cell,
    /// In a panel, over a label that says what it counts.
    Panel,
}

impl FigureContext {
    /// Whether it is in running text, where units are words and small numbers are spelled.
    pub(super) fn is_running(self) -> bool {
        matches!(self, Self::Running | Self::SentenceStart)
    }
}

impl Localizer {
    /// A figure as it is printed: `56.5亿元`, `5.65 billion yuan`, `第五次会议`, `January 2024`.
    ///
    /// # Errors
    ///
    /// A message that is missing in the language.
    pub fn figure(&self, figure: &Figure, manner: FigureStyle) -> Result<String, LocaleError> {
        let text = match figure {
            Figure::Quantity(quantity) => return self.quantity(quantity, manner),
            Figure::Code(code) => return Ok(code.code.value.clone()),
            Figure::Date(date) => return self.when(&date.date, manner),
            Figure::Ordinal(ordinal) => self.ordinal(ordinal, manner.form)?,
            Figure::Plan(plan) => self.plan(plan.plan.value, manner.form)?,
        };
        self.placed(text, manner.setting, "sentence-start-ordinal")
    }

    /// A text where it stands: at the beginning of a sentence never with a digit first, where the
    /// language forbids it.
    pub(super) fn placed(
        &self,
        text: String,
        setting: FigureContext,
        message: &str,
    ) -> Result<String, LocaleError> {
        if self.data.digits_begin_sentences || setting != FigureContext::SentenceStart {
            return Ok(text);
        }
        let text = match text.starts_with(|c: char| c.is_ascii_digit()) {
            true => self.message(message, &[("figure", &text)])?,
            false => text,
        };
        Ok(capitalized(&text))
    }
}

/// A text with its first letter as a capital.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
