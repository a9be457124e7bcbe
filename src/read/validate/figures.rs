//! Figures: units, nouns, scales, ranges, and what else a schema can't say of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Validator, unknown_language};
use crate::diag::{Argument, Diagnostic, code};
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
                Figure::Code(figure) if figure.code.trim().is_empty() => {
                    let found = code::FIGURE_CODE.error().with("name", &name.value);
                    self.report(found.at(figure.code.span));
                }
                Figure::Code(_) => {}
            }
        }
        for (lang, style) in &report.style {
            self.language(lang);
            let has_choice = self.vocabulary.day_first_languages.contains(&lang.value);
            let is_known = self.vocabulary.languages.contains(&lang.value);
            if style.dates.is_some() && is_known && !has_choice {
                let found = code::STYLE_DATES.error().with("lang", &lang.value);
                self.report(found.at(lang.span));
            }
        }
    }

    fn quantity(&mut self, name: &Spanned<String>, quantity: &Quantity) {
        if let Some(unit) = &quantity.unit {
            self.unit(unit, &Argument::name(&name.value));
        }
        if quantity.value.is_none() && quantity.of.is_none() {
            let found = code::FIGURE_NO_VALUE.error().with("name", &name.value);
            self.report(found.at(name.span));
        }
        if let Some(Amount::Range(range)) = &quantity.value
            && range.from >= range.to
        {
            let found = no_range("empty", &*range.from, &*range.to);
            self.report(found.at(range.span));
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
            && range.to.as_whole() != Some(0)
        {
            let found = no_range("crossing", &*range.from, &*range.to);
            self.report(found.at(range.span));
        }
    }

    fn rounding(&mut self, quantity: &Quantity) {
        if let Some(round) = &quantity.round
            && round.power_of_ten().is_none()
        {
            let found = code::FIGURE_ROUND.error();
            let found = found.with("power", round.value.to_string());
            self.report(found.at(round.span));
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
                let case = if lang.is_some() { "language" } else { "all" };
                let found = code::FIGURE_SCALE
                    .error()
                    .with("case", case)
                    .with("scale", &word.value)
                    .with("suggestion", did_you_mean(word, &known));
                self.report(found.at(word.span));
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
                let found = code::FIGURE_QUALIFIER.error().with("case", "range");
                self.report(found.at(qualifier.span));
            }
            return;
        };
        if after_the_number && value.precision() < 1 {
            let found = code::FIGURE_QUALIFIER.error().with("case", "round");
            let found = found.with("value", value.to_string());
            self.report(found.at(qualifier.span));
        }
    }

    fn multiple(&mut self, quantity: &Quantity) {
        if quantity.relation != Some(Relation::Multiple) {
            return;
        }
        let span = match &quantity.value {
            Some(Amount::Range(range)) => Some(range.span),
            Some(Amount::One(value)) if **value <= Exact::ONE => Some(value.span),
            Some(Amount::One(_)) | None => None,
        };
        if let Some(span) = span {
            let found = code::FIGURE_RELATION.error().with("case", "number");
            self.report(found.at(span));
        }
        if let Some(unit) = &quantity.unit {
            let found = code::FIGURE_RELATION.error().with("case", "unit");
            self.report(found.at(unit.span()));
        }
        if let Some(qualifier) = &quantity.qualifier
            && matches!(qualifier.value, Qualifier::AndMore | Qualifier::AndOdd)
        {
            let found = code::FIGURE_QUALIFIER.error().with("case", "multiple");
            self.report(found.at(qualifier.span));
        }
    }

    fn ordinal(&mut self, name: &Spanned<String>, ordinal: &Ordinal) {
        if ordinal.ordinal.value == 0 {
            self.report(code::FIGURE_ORDINAL.error().at(ordinal.ordinal.span));
        }
        if let Some(unit) = &ordinal.unit {
            let known = &self.vocabulary.ordinal_units;
            self.known_unit(unit, &Argument::name(&name.value), known);
        }
    }

    fn plan(&mut self, plan: &Plan) {
        if !(1..=99).contains(&plan.plan.value) {
            let found = code::FIGURE_PLAN.error();
            let found = found.with("plan", u64::from(plan.plan.value));
            self.report(found.at(plan.plan.span));
        }
    }

    fn period(&mut self, period: &Spanned<Period>) {
        if !period.from.is_like(period.to) {
            let found = no_range("unlike", &period.from, &period.to);
            self.report(found.at(period.span));
        } else if period.from >= period.to {
            let found = no_range("reversed", &period.from, &period.to);
            self.report(found.at(period.span));
        }
    }

    /// The unit of a figure or a column.
    pub fn unit(&mut self, unit: &Unit, of: &Argument) {
        self.known_unit(unit, of, &self.vocabulary.units);
    }

    fn known_unit(&mut self, unit: &Unit, of: &Argument, known: &BTreeSet<String>) {
        match unit {
            Unit::Known(unit) if !known.contains(&unit.value) => {
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                let found = code::FIGURE_UNKNOWN_UNIT.error().with("unit", &unit.value);
                let found = found.with("suggestion", did_you_mean(&unit.value, &known));
                self.report(found.at(unit.span));
            }
            Unit::Noun(nouns) => self.nouns(of, nouns),
            Unit::Known(_) => {}
        }
    }

    fn nouns(&mut self, of: &Argument, nouns: &Spanned<BTreeMap<Lang, Noun>>) {
        for lang in self.languages.clone() {
            match nouns.get(&lang) {
                None => {
                    let found = code::FIGURE_MISSING_NOUN.error().with("of", of.clone());
                    self.report(found.with("lang", &lang).at(nouns.span));
                }
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
            let found = unknown_language(lang.as_str(), self.known_languages());
            self.report(found.at(nouns.span));
        }
    }

    fn missing_plural(&mut self, span: Span, noun: &str) {
        let found = code::FIGURE_MISSING_PLURAL.error().with("noun", noun);
        self.report(found.at(span));
    }
}

fn no_range(case: &'static str, from: &impl ToString, to: &impl ToString) -> Diagnostic {
    code::FIGURE_RANGE
        .error()
        .with("case", case)
        .with("from", from.to_string())
        .with("to", to.to_string())
}
