//! Figures: units, nouns, scales, ranges, and what else a schema can't say of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Kind, Validator, unknown_language};
use crate::diag::{Argument, Diagnostic, code};
use crate::model::{
    Amount, Exact, Figure, Lang, Noun, Ordinal, Period, Plan, Qualifier, Quantity, Relation, Scale,
    Spanned, Unit, Variant, When,
};
use crate::syntax::suggest::did_you_mean;

impl Validator<'_> {
    pub fn figures(&mut self) {
        let report = self.report;
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
                    self.push(found.at(figure.code.span));
                }
                Figure::Code(_) => {}
            }
        }
        for (lang, style) in &report.style {
            self.language(lang);
            let has_choice = self.vocabulary.day_first_languages.contains(&lang.value);
            let variants = self.vocabulary.variants.get(&lang.value);
            if let (Some(variant), Some(known)) = (style.variant.map(Variant::tag), variants)
                && !known.iter().any(|tag| tag == variant)
            {
                let found = code::STYLE_VARIANT.error().with("variant", variant);
                self.push(found.with("lang", &lang.value).at(lang.span));
            }
            let is_known = self.vocabulary.languages.contains(&lang.value);
            if style.dates.is_some() && is_known && !has_choice {
                let found = code::STYLE_DATES.error().with("lang", &lang.value);
                self.push(found.at(lang.span));
            }
        }
    }

    fn quantity(&mut self, name: &Spanned<String>, quantity: &Quantity) {
        if let Some(unit) = &quantity.unit {
            self.unit(unit, &Argument::name(&name.value));
        }
        if quantity.value.is_none() && quantity.of.is_none() {
            let found = code::FIGURE_NO_VALUE.error().with("name", &name.value);
            self.push(found.at(name.span));
        }
        if let Some(Amount::Range(range)) = &quantity.value {
            let is_change = quantity.relation == Some(Relation::Change);
            let crosses = range.from.is_negative() && *range.to > Exact::whole(0);
            if range.from >= range.to {
                self.push(no_range("empty", &*range.from, &*range.to).at(range.span));
            } else if is_change && crosses {
                // A change goes one way.
                self.push(no_range("crossing", &*range.from, &*range.to).at(range.span));
            }
        }
        if let Some(round) = &quantity.round
            && round.power_of_ten().is_none()
        {
            let found = code::FIGURE_ROUND.error();
            let found = found.with("power", round.value.to_string());
            self.push(found.at(round.span));
        }
        self.scale(quantity);
        self.qualifier(quantity);
        self.multiple(quantity);
        self.change(name, quantity);
        // What other figures are made of is used.
        let parts = quantity.of.iter().flat_map(|of| of.names());
        self.used
            .extend(parts.map(|part| (Kind::Figure, part.to_owned())));
    }

    fn scale(&mut self, quantity: &Quantity) {
        match &quantity.scale {
            None => {}
            Some(Scale::Same(word)) => self.scale_word("all", word, &[Scale::FULL.to_owned()]),
            Some(Scale::Words(words)) => {
                for (lang, word) in words {
                    self.language(lang);
                    if let Some(known) = self.vocabulary.scales.get(&lang.value) {
                        self.scale_word("language", word, known);
                    }
                }
            }
        }
    }

    fn scale_word(&mut self, case: &'static str, word: &Spanned<String>, known: &[String]) {
        if !known.contains(&word.value) {
            let near = did_you_mean(word, known.iter().map(String::as_str));
            let found = code::FIGURE_SCALE.error().with("case", case);
            let found = found.with("scale", &word.value).with("suggestion", near);
            self.push(found.at(word.span));
        }
    }

    /// 多 and 余 say that the last digits are left out: 4800多名, never 4812多名.
    fn qualifier(&mut self, quantity: &Quantity) {
        let after =
            |q: &&Spanned<Qualifier>| matches!(q.value, Qualifier::AndMore | Qualifier::AndOdd);
        let Some(qualifier) = quantity.qualifier.as_ref().filter(after) else {
            return;
        };
        let found = || code::FIGURE_QUALIFIER.error().at(qualifier.span);
        match quantity.rounded() {
            Some(Amount::One(value)) if value.precision() < 1 => {
                let found = found().with("case", "round");
                self.push(found.with("value", value.to_string()));
            }
            Some(Amount::Range(_)) => self.push(found().with("case", "range")),
            Some(Amount::One(_)) | None => {}
        }
        if quantity.relation == Some(Relation::Multiple) {
            self.push(found().with("case", "multiple"));
        }
    }

    fn multiple(&mut self, quantity: &Quantity) {
        if quantity.relation != Some(Relation::Multiple) {
            return;
        }
        let number = match &quantity.value {
            Some(Amount::Range(range)) => Some(range.span),
            Some(Amount::One(value)) if **value <= Exact::ONE => Some(value.span),
            Some(Amount::One(_)) | None => None,
        };
        let unit = quantity.unit.as_ref().map(Unit::span);
        for (case, span) in [("number", number), ("unit", unit)] {
            let found = code::FIGURE_RELATION.error().with("case", case);
            self.problems.extend(span.map(|span| found.at(span)));
        }
    }

    /// Only a change goes up or down, and only a change or a multiple is compared with something.
    fn change(&mut self, name: &Spanned<String>, quantity: &Quantity) {
        let is_change = quantity.relation == Some(Relation::Change);
        let is_multiple = quantity.relation == Some(Relation::Multiple);
        let no_change = quantity.change_of.is_some() && !is_change;
        let no_comparison = quantity.compared_with.is_some() && !is_change && !is_multiple;
        for (case, is_so) in [("change-of", no_change), ("compared", no_comparison)] {
            let found = code::FIGURE_RELATION.error().with("case", case);
            self.problems.extend(is_so.then(|| found.at(name.span)));
        }
    }

    fn ordinal(&mut self, name: &Spanned<String>, ordinal: &Ordinal) {
        if ordinal.ordinal.value == 0 {
            self.push(code::FIGURE_ORDINAL.error().at(ordinal.ordinal.span));
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
            self.push(found.at(plan.plan.span));
        }
    }

    fn period(&mut self, period: &Spanned<Period>) {
        let case = match period.from.is_like(period.to) {
            true if period.from < period.to => return,
            true => "reversed",
            false => "unlike",
        };
        self.push(no_range(case, &period.from, &period.to).at(period.span));
    }

    /// The unit of a figure or a column.
    pub fn unit(&mut self, unit: &Unit, of: &Argument) {
        self.known_unit(unit, of, &self.vocabulary.units);
    }

    fn known_unit(&mut self, unit: &Unit, of: &Argument, known: &BTreeSet<String>) {
        match unit {
            Unit::Known(unit) if !known.contains(&unit.value) => {
                let near = did_you_mean(&unit.value, known.iter().map(String::as_str));
                let found = code::FIGURE_UNKNOWN_UNIT.error().with("unit", &unit.value);
                let found = found.with("suggestion", near);
                self.push(found.at(unit.span));
            }
            Unit::Noun(nouns) => self.nouns(of, nouns),
            Unit::Known(_) => {}
        }
    }

    fn nouns(&mut self, of: &Argument, nouns: &Spanned<BTreeMap<Lang, Noun>>) {
        for lang in self.report.languages.iter() {
            let found = match nouns.get(&lang.value) {
                None => {
                    let found = code::FIGURE_MISSING_NOUN.error().with("of", of.clone());
                    found.with("lang", &lang.value).at(nouns.span)
                }
                Some(Noun::Same(noun))
                    if self.vocabulary.plural_languages.contains(lang.as_str()) =>
                {
                    let found = code::FIGURE_MISSING_PLURAL.error();
                    found.with("noun", &noun.value).at(noun.span)
                }
                Some(Noun::Same(_) | Noun::Forms(_)) => continue,
            };
            self.push(found);
        }
        for lang in nouns.keys() {
            if !self.vocabulary.languages.contains(lang) {
                let found = unknown_language(lang.as_str(), self.known_languages());
                self.push(found.at(nouns.span));
            }
        }
    }
}

fn no_range(case: &'static str, from: &impl ToString, to: &impl ToString) -> Diagnostic {
    code::FIGURE_RANGE
        .error()
        .with("case", case)
        .with("from", from.to_string())
        .with("to", to.to_string())
}
