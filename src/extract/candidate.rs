//! Quantities that may become one figure: one in each language of the report.

use std::collections::BTreeMap;

use super::find::{Measure, Quantity};
use crate::figures::Qualifier;
use crate::model::{Amount, Exact, Figure, Forms, Lang, Noun, Report, Unit};

/// What may become a figure.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The quantity in each language, Chinese last as in a report's texts.
    pub said: Vec<Quantity>,
    /// The figures that it may be, the one that says most first.
    pub figures: Vec<Figure>,
    /// What its name begins with.
    pub stem: String,
}

impl Candidate {
    fn of(said: Vec<Quantity>) -> Option<Self> {
        Some(Self {
            figures: figures(&said)?,
            stem: stem(&said),
            said,
        })
    }
}

/// The candidates of a report, and what only one of its languages tells.
pub fn paired(report: &Report, found: Vec<Quantity>) -> (Vec<Candidate>, Vec<Quantity>) {
    let counted = |quantity: &Quantity| quantity.measure != Measure::Bare;
    if report.languages.len() < 2 {
        let candidates = found.into_iter().filter(counted);
        let candidates = candidates.filter_map(|one| Candidate::of(vec![one]));
        return (candidates.collect(), Vec::new());
    }
    let mut english: BTreeMap<usize, Vec<Quantity>> = BTreeMap::new();
    let mut chinese = Vec::new();
    for quantity in found {
        match quantity.lang.as_str() {
            "zh" => chinese.push(quantity),
            _ => {
                let block = quantity.place.block;
                english.entry(block).or_default().push(quantity);
            }
        }
    }
    let mut candidates = Vec::new();
    let mut alone = Vec::new();
    for quantity in chinese {
        let same = |other: &Quantity| {
            other.value == quantity.value
                && other.measure.fits(quantity.measure)
                && (counted(&quantity) || counted(other))
        };
        let beside = english.entry(quantity.place.block).or_default();
        match beside.iter().position(same) {
            Some(index) => candidates.extend(Candidate::of(vec![beside.remove(index), quantity])),
            None if counted(&quantity) => alone.push(quantity),
            None => {}
        }
    }
    alone.extend(english.into_values().flatten().filter(counted));
    (candidates, alone)
}

/// The figures that quantities may be: with qualifier and unit, without the qualifier, without both.
/// None where the value is too long for a figure.
fn figures(said: &[Quantity]) -> Option<Vec<Figure>> {
    let value: Exact = said.last()?.value.to_string().parse().ok()?;
    let first = said.first().and_then(|quantity| quantity.qualifier);
    let shared = first.filter(|_| said.iter().all(|quantity| quantity.qualifier == first));
    let (unit, qualifier) = (unit(said), shared.and_then(known));
    let figure = |unit: &Option<Unit>, qualifier: Option<Qualifier>| {
        Figure::Quantity(Box::new(crate::model::Quantity {
            value: Some(Amount::One(value.into())),
            unit: unit.clone(),
            qualifier: qualifier.map(Into::into),
            ..crate::model::Quantity::default()
        }))
    };
    let mut figures = vec![
        figure(&unit, qualifier),
        figure(&unit, None),
        figure(&None, None),
    ];
    figures.dedup();
    Some(figures)
}

/// A qualifier that stands before its figure in both languages; none where a text may say it on
/// either side.
fn known(qualifier: Qualifier) -> Option<Qualifier> {
    match qualifier {
        Qualifier::About | Qualifier::Over | Qualifier::Nearly | Qualifier::Under => {
            Some(qualifier)
        }
        Qualifier::Around
        | Qualifier::AndMore
        | Qualifier::AndOdd
        | Qualifier::AtLeast
        | Qualifier::AtMost
        | Qualifier::OrMore
        | Qualifier::OrLess => None,
    }
}

fn unit(said: &[Quantity]) -> Option<Unit> {
    let known = said.iter().find_map(|quantity| match quantity.measure {
        Measure::Unit(name) => Some(Unit::Known(name.to_owned().into())),
        Measure::Count | Measure::Bare => None,
    });
    let noun = |quantity: &Quantity| {
        let noun = quantity.noun.as_deref()?;
        Some((quantity.lang.clone(), forms(&quantity.lang, noun)))
    };
    let nouns = || said.iter().map(noun).collect::<Option<_>>();
    known.or_else(|| nouns().map(|nouns: BTreeMap<Lang, Noun>| Unit::Noun(nouns.into())))
}

/// A noun; an English plural with its singular, where that is plain.
fn forms(lang: &Lang, noun: &str) -> Noun {
    let singular = match noun.strip_suffix("people") {
        Some(before) => Some(format!("{before}person")),
        None if noun.ends_with("ies") => noun.strip_suffix("ies").map(|stem| format!("{stem}y")),
        None => {
            let es = ["sses", "shes", "ches", "xes"]
                .iter()
                .any(|end| noun.ends_with(end));
            noun.strip_suffix(if es { "es" } else { "s" })
                .map(str::to_owned)
        }
    };
    let other = noun.to_owned();
    match singular.filter(|_| lang.as_str() == "en") {
        Some(one) => Noun::Forms(Forms { one, other }.into()),
        None => Noun::Same(other.into()),
    }
}

/// What a figure's name begins with: what it counts in English, else its unit or measure word.
fn stem(said: &[Quantity]) -> String {
    let nouns = said.iter().filter_map(|quantity| quantity.noun.as_deref());
    let units = said.iter().filter_map(|quantity| match quantity.measure {
        Measure::Unit(name) => Some(name),
        Measure::Count | Measure::Bare => None,
    });
    let stem = nouns.chain(units).next().unwrap_or("number");
    let fits = |c: char| if c.is_alphanumeric() { c } else { '-' };
    stem.chars().map(fits).collect()
}
