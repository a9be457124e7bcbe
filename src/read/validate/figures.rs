//! Figures: units, nouns, scales, ranges, and what else a schema can't say of them.

use std::collections::{BTreeMap, BTreeSet};

use super::Validator;
use crate::diag::Diagnostic;
use crate::model::{
    Amount, Exact, Figure, Lang, Noun, Ordinal, Period, Plan, Qualifier, Quantity, Relation,
    Report, Scale, Spanned, Unit, When,
};
use crate::source::Span;
use crate::syntax::suggest::did_you_mean;

impl Validator<'_> {
    pub fn figures(&mut self, report: &Report) {
        for (name, figure) in &report.figures {
            match figure {
                Figure::Quantity(quantity) => self.quantity(name, quantity),
                Figure::Ordinal(ordinal) => self.ordinal(name, ordinal),
                Figure::Date(date) => {
                    if let When::Period(period) = &date.date {
                        self.period(period);
                    }
                }
                Figure::Plan(plan) => self.plan(plan),
                Figure::Code(code) if code.code.trim().is_empty() => self.error(
                    "figure.code",
                    format!("the code `{}` is empty", name.value),
                    code.code.span,
                    "write what is printed, or remove the figure",
                ),
                Figure::Code(_) => {}
            }
        }
        for (lang, style) in &report.style {
            self.language(lang);
            let has_choice = self.vocabulary.day_first_languages.contains(&lang.value);
            let is_known = self.vocabulary.languages.contains(&lang.value);
            if style.dates.is_some() && is_known && !has_choice {
                self.error(
                    "style.dates",
                    format!("`{}` has one order of day and month", lang.value),
                    lang.span,
                    "take `dates:` away",
                );
            }
        }
    }

    fn quantity(&mut self, name: &Spanned<String>, quantity: &Quantity) {
        if let Some(unit) = &quantity.unit {
            self.unit(unit, &format!("`{}`", name.value));
        }
        if quantity.value.is_none() && quantity.of.is_none() {
            self.error(
                "figure.no-value",
                format!("the figure `{}` has no value", name.value),
                name.span,
                "give it a `value:`, or say what it is made of with `of:`",
            );
        }
        if let Some(Amount::Range(range)) = &quantity.value
            && !range.from.is_below(&range.to)
        {
            self.error(
                "figure.range",
                format!("the range from {} to {} is empty", *range.from, *range.to),
                range.span,
                "write the smaller value as `from:`",
            );
        }
        self.crossing(quantity);
        self.rounding(quantity);
        self.scale(quantity);
        self.round_number(quantity);
        self.multiple(quantity);
    }

    /// A change goes one way: its ends are not on both sides of zero.
    fn crossing(&mut self, quantity: &Quantity) {
        if let (Some(Relation::Change), Some(Amount::Range(range))) =
            (quantity.relation, &quantity.value)
            && range.from.is_negative()
            && !range.to.is_negative()
            && range.to.whole() != Some(0)
        {
            self.error(
                "figure.range",
                format!(
                    "a change from {} to {} goes both up and down",
                    *range.from, *range.to
                ),
                range.span,
                "make two figures of it, one for each way, or leave out `relation:`",
            );
        }
    }

    fn rounding(&mut self, quantity: &Quantity) {
        if let Some(round) = &quantity.round
            && round.power_of_ten().is_none()
        {
            self.error(
                "figure.round",
                format!("a figure can't be rounded to {}", round.value),
                round.span,
                "write a power of ten: 0.1 for one decimal, 10000 for whole 万",
            );
        }
    }

    fn scale(&mut self, quantity: &Quantity) {
        let asked: Vec<(Option<&Spanned<Lang>>, &Spanned<String>)> = match &quantity.scale {
            None => return,
            Some(Scale::Same(word)) => vec![(None, word)],
            Some(Scale::Words(words)) => words.iter().map(|(l, w)| (Some(l), w)).collect(),
        };
        for (lang, word) in asked {
            let known = match lang {
                None => vec![Scale::FULL.to_owned()],
                Some(lang) => {
                    self.language(lang);
                    let scales = self.vocabulary.scales.get(&lang.value);
                    scales.cloned().unwrap_or_else(|| vec![word.value.clone()])
                }
            };
            if !known.contains(&word.value) {
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                let help = match lang {
                    None => {
                        "write `full`, or a word for each language: `{zh: 亿, en: million}`".into()
                    }
                    Some(_) => did_you_mean(word, &known),
                };
                let message = format!("unknown scale `{}`", word.value);
                self.error("figure.scale", message, word.span, help);
            }
        }
    }

    /// 多 and 余 say that the last digits are left out: 4800多名, never 4812多名.
    fn round_number(&mut self, quantity: &Quantity) {
        let Some(qualifier) = &quantity.qualifier else {
            return;
        };
        let after_the_number = match qualifier.value {
            Qualifier::AndMore | Qualifier::AndOdd => true,
            Qualifier::About
            | Qualifier::Around
            | Qualifier::Over
            | Qualifier::Nearly
            | Qualifier::Under
            | Qualifier::AtLeast
            | Qualifier::AtMost
            | Qualifier::OrMore
            | Qualifier::OrLess => false,
        };
        let Some(Amount::One(value)) = quantity.rounded() else {
            if after_the_number && quantity.value.is_some() {
                let message = "a range takes no `and-more` and no `and-odd`".to_owned();
                self.error("figure.qualifier", message, qualifier.span, "write `about`");
            }
            return;
        };
        if after_the_number && value.decimal().absolute.nonzero_magnitude_end() < 1 {
            self.error(
                "figure.qualifier",
                format!(
                    "多 and 余 stand behind round numbers only, and {} is none",
                    *value
                ),
                qualifier.span,
                "write `over`, or a value that ends in 0",
            );
        }
    }

    fn multiple(&mut self, quantity: &Quantity) {
        if quantity.relation != Some(Relation::Multiple) {
            return;
        }
        let is_no_growth = |value: &Exact| {
            let one = Exact::from_units(&1.into(), 0);
            !one.is_some_and(|one| one.is_below(value))
        };
        let span = match &quantity.value {
            Some(Amount::Range(range)) => Some(range.span),
            Some(Amount::One(value)) if is_no_growth(value) => Some(value.span),
            Some(Amount::One(_)) | None => None,
        };
        if let Some(span) = span {
            self.error(
                "figure.relation",
                "how many times as much is one number above 1".into(),
                span,
                "write the factor: 2 for 增长一倍, 3 for 增长2倍; less is a `change` in percent",
            );
        }
        if let Some(unit) = &quantity.unit {
            let message = "how many times as much has no unit".to_owned();
            self.error("figure.relation", message, unit.span(), "take `unit` away");
        }
        if let Some(qualifier) = &quantity.qualifier
            && matches!(qualifier.value, Qualifier::AndMore | Qualifier::AndOdd)
        {
            let message = "多 and 余 don't stand behind how many times as much".to_owned();
            self.error("figure.qualifier", message, qualifier.span, "write `over`");
        }
    }

    fn ordinal(&mut self, name: &Spanned<String>, ordinal: &Ordinal) {
        if ordinal.ordinal.value == 0 {
            let message = "places in an order begin with 1".to_owned();
            self.error(
                "figure.ordinal",
                message,
                ordinal.ordinal.span,
                "write 1 or more",
            );
        }
        if let Some(unit) = &ordinal.unit {
            let known = &self.vocabulary.ordinal_units;
            self.known_unit(unit, &format!("`{}`", name.value), known);
        }
    }

    fn plan(&mut self, plan: &Plan) {
        if !(1..=99).contains(&plan.plan.value) {
            let message = format!("there is no {}th five-year plan", plan.plan.value);
            self.error(
                "figure.plan",
                message,
                plan.plan.span,
                "write a number from 1 to 99",
            );
        }
    }

    fn period(&mut self, period: &Spanned<Period>) {
        if !period.from.is_like(period.to) {
            self.error(
                "figure.range",
                format!(
                    "{} and {} are not both days, months or years",
                    period.from, period.to
                ),
                period.span,
                "write both alike, such as 2024-01-20 and 2024-01-23",
            );
        } else if period.from >= period.to {
            self.error(
                "figure.range",
                format!("{} is not before {}", period.from, period.to),
                period.span,
                "write the earlier one as `from:`",
            );
        }
    }

    /// The unit of a figure or a column.
    pub fn unit(&mut self, unit: &Unit, of: &str) {
        self.known_unit(unit, of, &self.vocabulary.units);
    }

    fn known_unit(&mut self, unit: &Unit, of: &str, known: &BTreeSet<String>) {
        match unit {
            Unit::Known(unit) if !known.contains(&unit.value) => {
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                let help = format!(
                    "{}; or give the noun: `unit: {{zh: 件, en: {{one: law, other: laws}}}}`",
                    did_you_mean(&unit.value, &known)
                );
                let message = format!("unknown unit `{}`", unit.value);
                self.error("figure.unknown-unit", message, unit.span, help);
            }
            Unit::Noun(nouns) => self.nouns(of, nouns),
            Unit::Known(_) => {}
        }
    }

    fn nouns(&mut self, of: &str, nouns: &Spanned<BTreeMap<Lang, Noun>>) {
        for lang in self.languages.clone() {
            match nouns.get(&lang) {
                None => self.error(
                    "figure.missing-noun",
                    format!("the unit of {of} has no noun in `{lang}`"),
                    nouns.span,
                    format!("add `{lang}:` to the unit"),
                ),
                Some(Noun::Same(noun)) if self.vocabulary.plural_languages.contains(&lang) => {
                    self.missing_plural(noun.span, &noun.value);
                }
                Some(Noun::Same(_) | Noun::Forms(_)) => {}
            }
        }
        for lang in nouns
            .keys()
            .filter(|lang| !self.vocabulary.languages.contains(*lang))
        {
            self.problems.push(
                Diagnostic::error(
                    "text.unknown-language",
                    format!("unknown language `{lang}`"),
                )
                .at(nouns.span),
            );
        }
    }

    fn missing_plural(&mut self, span: Span, noun: &str) {
        self.error(
            "figure.missing-plural",
            format!("`{noun}` has no plural"),
            span,
            format!(
                "write both forms: `{{one: {noun}, other: …}}`, the same twice where it does not change"
            ),
        );
    }
}
