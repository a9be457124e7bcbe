//! Quantities in a language: number, magnitude, unit, relation, qualifier.

use icu_plurals::PluralCategory;

use super::numbers::MINUS;
use super::{FigureContext, FigureStyle, LocaleError, Localizer};
use crate::model::{
    Amount, ChangeOf, Compared, Direction, Exact, FigureForm, Noun, Qualifier, Quantity, Relation,
    Unit,
};

impl Localizer {
    /// A quantity as it is printed.
    pub(super) fn quantity(
        &self,
        quantity: &Quantity,
        manner: FigureStyle,
    ) -> Result<String, LocaleError> {
        let signed = quantity.rounded().ok_or(LocaleError::NoValue)?;
        let amount = match quantity.relation {
            Some(Relation::Change) => signed.absolute(),
            Some(_) | None => signed.clone(),
        };
        let phrase = Phrase {
            quantity,
            amount: &amount,
            direction: signed.direction(),
            manner,
        };
        let number_alone = matches!(manner.form, FigureForm::Number | FigureForm::Words);
        let text = match number_alone {
            true => self.amount(&phrase)?,
            false if quantity.relation == Some(Relation::Multiple) => self.multiple(&phrase)?,
            false => {
                let text = self.converted(&phrase, self.with_unit(&phrase)?)?;
                self.related(&phrase, self.qualified(&phrase, text)?)?
            }
        };
        let message = match is_share(quantity) {
            true => "sentence-start-share",
            false => "sentence-start-count",
        };
        self.placed(text, manner.setting, message)
    }

    /// The number, or both numbers of a range, without a unit.
    fn amount(&self, phrase: &Phrase) -> Result<String, LocaleError> {
        self.range(phrase, &self.numbers(phrase)?)
    }

    fn numbers(&self, phrase: &Phrase) -> Result<Vec<String>, LocaleError> {
        let values = match phrase.amount {
            Amount::One(value) => vec![value],
            Amount::Range(range) => vec![&range.from, &range.to],
        };
        let numbers = values.into_iter().map(|value| self.number(phrase, value));
        numbers.collect()
    }

    /// From one number to another, with or without units; one alone as it is.
    fn range(&self, phrase: &Phrase, numbers: &[String]) -> Result<String, LocaleError> {
        let [from, to] = numbers else {
            return Ok(numbers.concat());
        };
        let message = match phrase.manner.setting.is_running() {
            true => "range",
            false => "range-in-cell",
        };
        self.message(message, &[("from", from), ("to", to)])
    }

    fn number(&self, phrase: &Phrase, value: &Exact) -> Result<String, LocaleError> {
        if let Some(words) = self.in_words(phrase, value) {
            return Ok(words);
        }
        let scale = phrase.quantity.scale.as_ref();
        let scale = scale.and_then(|scale| scale.in_language(&self.lang));
        let tail = match phrase.qualifier() {
            Some(Qualifier::AndMore) => self.message("tail-and-more", &[])?,
            Some(Qualifier::AndOdd) => self.message("tail-and-odd", &[])?,
            Some(_) | None => String::new(),
        };
        self.scaled(value, scale.map(|word| word.as_str()), tail.trim())
    }

    /// The number in words, where the form or the place asks for them.
    fn in_words(&self, phrase: &Phrase, value: &Exact) -> Option<String> {
        let by_place = |phrase: &Phrase| {
            let starts = phrase.manner.setting == FigureContext::SentenceStart;
            let begins = starts && !self.data.digits_begin_sentences;
            let spells = phrase.manner.spells_small && phrase.manner.setting.is_running();
            let spells = spells && self.is_small(phrase) && self.counts(phrase.quantity);
            let may = begins && phrase.is_first() && self.are_words(phrase) || spells;
            may.then(|| self.words(value)).flatten()
        };
        match phrase.manner.form {
            FigureForm::Full => by_place(phrase),
            FigureForm::Number if phrase.manner.setting == FigureContext::SentenceStart => {
                by_place(phrase)
            }
            FigureForm::Number | FigureForm::Digits => None,
            FigureForm::Words => self.spelled(value),
            FigureForm::WordsUnit => self.counted(value),
            FigureForm::Han if !self.counts(phrase.quantity) && phrase.quantity.unit.is_some() => {
                None
            }
            FigureForm::Han => self.han(value).and_then(|_| self.counted(value)),
        }
    }

    /// Whether the number is whole and as small as those that are spelled, or both of a range are:
    /// no range is half in words.
    fn is_small(&self, phrase: &Phrase) -> bool {
        phrase.amount.ends().into_iter().all(|value| {
            value.places() == 0 && value.as_whole().is_some_and(|n| n < self.data.spell_below)
        })
    }

    /// Whether the number can be said in words, or both of a range.
    fn are_words(&self, phrase: &Phrase) -> bool {
        phrase.amount.ends().into_iter().all(|value| {
            (value.places() == 0 || is_share(phrase.quantity)) && self.words(value).is_some()
        })
    }

    /// Whether the quantity counts something, rather than measures it.
    pub fn counts(&self, quantity: &Quantity) -> bool {
        match &quantity.unit {
            None => false,
            Some(Unit::Noun(_)) => true,
            Some(Unit::Known(unit)) => !self.data.measures.contains(&unit.value),
        }
    }

    fn with_unit(&self, phrase: &Phrase) -> Result<String, LocaleError> {
        let numbers = self.numbers(phrase)?;
        let is_repeated = match &phrase.quantity.unit {
            Some(Unit::Known(unit)) => {
                let in_cell = !phrase.manner.setting.is_running();
                in_cell || self.data.repeated_units.contains(&unit.value)
            }
            Some(Unit::Noun(_)) | None => false,
        };
        // The word for a power of ten would seem to be shared: 5 to 10 million.
        let has_magnitude = |number: &String| self.has_magnitude(number);
        let seems_shared = !has_magnitude(&numbers[0]) && numbers.last().is_some_and(has_magnitude);
        if !is_repeated && !seems_shared {
            return self.joined(phrase, &self.range(phrase, &numbers)?);
        }
        let ends = numbers.iter().map(|number| self.joined(phrase, number));
        self.range(phrase, &ends.collect::<Result<Vec<_>, _>>()?)
    }

    /// A number with the unit.
    fn joined(&self, phrase: &Phrase, number: &str) -> Result<String, LocaleError> {
        let number = &match phrase.quantity.relation {
            Some(Relation::Consecutive) => {
                self.message("number-consecutive", &[("number", number)])?
            }
            Some(_) | None => number.to_owned(),
        };
        let plural = match phrase.amount {
            Amount::One(value) => self.plurals.category_for(&value.decimal()),
            // CLDR's plural ranges have no other for the languages at hand.
            Amount::Range(_) => PluralCategory::Other,
        };
        // A minus stands before a currency that stands before the number.
        let (sign, size) = match number.strip_prefix(MINUS) {
            Some(size) => (MINUS, size),
            None => ("", number.as_str()),
        };
        let signed = |text: String| sign.to_owned() + &text;
        let unit = phrase.quantity.unit.as_ref();
        let kind = match phrase.manner.setting.is_running() {
            true => phrase.quantity.relation.is_none().then_some("adverb"),
            false => Some("panel"),
        };
        let args = [("number", size), ("plural", category_name(plural))];
        if let Some(own) = kind.and_then(|kind| self.of_unit(kind, unit, &args)) {
            return own.map(signed);
        }
        let full = match unit {
            Some(unit) => signed(self.counting(unit, size, plural)?),
            None => number.clone(),
        };
        match phrase.manner.setting {
            FigureContext::Panel => {
                self.message("panel-counted", &[("number", number), ("full", &full)])
            }
            FigureContext::Running | FigureContext::SentenceStart | FigureContext::Cell => Ok(full),
        }
    }

    /// A number with what it counts.
    pub(super) fn counting(
        &self,
        unit: &Unit,
        number: &str,
        plural: PluralCategory,
    ) -> Result<String, LocaleError> {
        match unit {
            Unit::Known(unit) => {
                let args = [("number", number), ("plural", category_name(plural))];
                self.message(&format!("unit-{}", unit.value), &args)
            }
            Unit::Noun(nouns) => {
                let noun = noun(nouns.get(&self.lang), plural);
                self.message("counted", &[("number", number), ("noun", noun)])
            }
        }
    }

    /// What a unit that the program knows has a message of its own for, such as `panel-yuan`.
    pub(super) fn of_unit(
        &self,
        kind: &str,
        unit: Option<&Unit>,
        args: &[(&str, &str)],
    ) -> Option<Result<String, LocaleError>> {
        let Some(Unit::Known(unit)) = unit else {
            return None;
        };
        let own = format!("{kind}-{}", unit.value);
        self.messages.has(&own).then(|| self.message(&own, args))
    }

    /// A quantity followed by the same in a unit that readers of the language know.
    fn converted(&self, phrase: &Phrase, text: String) -> Result<String, LocaleError> {
        let (Amount::One(value), Some(Unit::Known(unit)), true) = (
            phrase.amount,
            &phrase.quantity.unit,
            phrase.manner.setting.is_running(),
        ) else {
            return Ok(text);
        };
        let others = self.data.conversions.get(&unit.value);
        let found = others.into_iter().flatten().find_map(|other| {
            let converted = value.divided(other.divisor)?;
            (converted.absolute() >= Exact::ONE).then_some((converted, other))
        });
        let Some((converted, other)) = found else {
            return Ok(text);
        };
        let quantity = Quantity {
            value: Some(Amount::One(converted.into())),
            unit: Some(Unit::Known(other.unit.clone().into())),
            ..Quantity::default()
        };
        let other = self.quantity(&quantity, FigureStyle::default())?;
        self.message("converted", &[("figure", &text), ("other", &other)])
    }

    /// A quantity as a change, a total and so on.
    fn related(&self, phrase: &Phrase, text: String) -> Result<String, LocaleError> {
        let id = match (phrase.quantity.relation, phrase.direction) {
            (None | Some(Relation::Multiple), _) => return Ok(text),
            (Some(Relation::Change), Direction::Down) => "relation-change-down",
            (Some(Relation::Change), Direction::Level) => "relation-change-none",
            (Some(Relation::Change), Direction::Up) => "relation-change-up",
            (Some(Relation::Share), _) => "relation-share",
            (Some(Relation::Total), _) => "relation-total",
            (Some(Relation::Consecutive), _) => "relation-consecutive",
            (Some(Relation::First), _) => "relation-first",
        };
        let bare = self.qualified(phrase, self.amount(phrase)?)?;
        let args = [
            ("figure", text.as_str()),
            // The number alone: what went up or down has been named.
            ("bare", &bare),
            ("change", phrase.change().name()),
            ("countable", yes_or_no(self.is_countable(phrase))),
        ];
        // 人次 is a total in English by itself.
        let own = self.of_unit(id, phrase.quantity.unit.as_ref(), &args);
        let said = own.unwrap_or_else(|| self.message(id, &args))?;
        self.compared(phrase, said)
    }

    /// A change with what it is compared with: 比上年下降21%, down 21 percent from the previous year.
    fn compared(&self, phrase: &Phrase, text: String) -> Result<String, LocaleError> {
        let id = match phrase.quantity.compared_with {
            None => return Ok(text),
            Some(Compared::LastYear) => "compared-last-year",
            Some(Compared::SamePeriod) => "compared-same-period",
        };
        let level = yes_or_no(phrase.direction == Direction::Level);
        self.message(id, &[("figure", &text), ("level", level)])
    }

    /// How many times as much: doubled, 增长一倍.
    fn multiple(&self, phrase: &Phrase) -> Result<String, LocaleError> {
        let [_, times] = phrase.amount.ends();
        let number = self.decimal(&times.decimal());
        let whole = times.as_whole().filter(|times| *times >= 2);
        let more = whole.map_or(0, |times| times - 1);
        let more = self.decimal(&more.into());
        let words = self.words(times).unwrap_or_default();
        let size = match whole {
            Some(2) => "double",
            Some(3) => "triple",
            Some(4) => "quadruple",
            Some(5..=10) => "fold",
            Some(_) => "whole",
            None => "other",
        };
        let args = [
            ("number", number.as_str()),
            ("words", &words),
            ("more", &more),
            ("size", size),
        ];
        let amount = self.message("multiple", &args)?;
        let amount = self.qualified(phrase, amount)?;
        let text = self.message("relation-multiple", &[("figure", &amount), ("size", size)])?;
        self.compared(phrase, text)
    }

    /// A quantity with its qualifier, if it has one.
    fn qualified(&self, phrase: &Phrase, text: String) -> Result<String, LocaleError> {
        let Some(qualifier) = phrase.qualifier() else {
            return Ok(text);
        };
        let is_multiple = phrase.quantity.relation == Some(Relation::Multiple);
        let args = [
            ("figure", text.as_str()),
            ("countable", yes_or_no(self.is_countable(phrase))),
            ("multiple", yes_or_no(is_multiple)),
            ("short", yes_or_no(!phrase.manner.setting.is_running())),
        ];
        self.message(&format!("qualifier-{}", qualifier.as_str()), &args)
    }

    /// Whether the quantity counts things, one by one, rather than measures something or how long
    /// it takes.
    fn is_countable(&self, phrase: &Phrase) -> bool {
        let unit = phrase.quantity.unit.as_ref();
        self.counts(phrase.quantity) && !unit.is_some_and(Unit::is_duration)
    }
}

fn yes_or_no(is_so: bool) -> &'static str {
    if is_so { "yes" } else { "no" }
}

/// A quantity about to be said.
struct Phrase<'a> {
    quantity: &'a Quantity,
    /// Its value, rounded; that of a change without its sign.
    amount: &'a Amount,
    /// Which way it goes as a change.
    direction: Direction,
    manner: FigureStyle,
}

impl Phrase<'_> {
    /// The qualifier as it is said: of a round amount that changed, 4800多 rather than 超过4800.
    fn qualifier(&self) -> Option<Qualifier> {
        let qualifier = self.quantity.qualifier.as_deref().copied()?;
        let is_round = matches!(self.amount, Amount::One(value) if value.precision() > 0);
        let is_change = self.quantity.relation == Some(Relation::Change);
        let is_amount = is_change && self.change() == ChangeOf::Amount && !is_share(self.quantity);
        match qualifier == Qualifier::Over && is_amount && is_round {
            true => Some(Qualifier::AndMore),
            false => Some(qualifier),
        }
    }

    /// What changes, as the author says or by the unit.
    fn change(&self) -> ChangeOf {
        let unit = self.quantity.unit.as_ref();
        let by_unit = || match unit {
            Some(unit) if unit.is("percent") => ChangeOf::Rate,
            Some(unit) if unit.is("percentage-point") => ChangeOf::Level,
            Some(_) | None => ChangeOf::Amount,
        };
        self.quantity.change_of.unwrap_or_else(by_unit)
    }

    /// Whether the text would begin with the number.
    fn is_first(&self) -> bool {
        let Quantity {
            qualifier,
            relation,
            ..
        } = self.quantity;
        let has_words_before = relation.is_some() || qualifier.is_some();
        !has_words_before || self.manner.form == FigureForm::Number
    }
}

/// Whether a quantity is a percentage, or a difference of two.
fn is_share(quantity: &Quantity) -> bool {
    let unit = quantity.unit.as_ref();
    unit.is_some_and(|unit| unit.is("percent") || unit.is("percentage-point"))
}

/// A noun in the form of a category.
pub(super) fn noun(noun: Option<&Noun>, category: PluralCategory) -> &str {
    match noun {
        Some(Noun::Same(same)) => &same.value,
        Some(Noun::Forms(forms)) if category == PluralCategory::One => &forms.one,
        Some(Noun::Forms(forms)) => &forms.other,
        None => "",
    }
}

pub(super) fn category_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
