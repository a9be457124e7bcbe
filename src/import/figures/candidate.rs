//! Quantities that may become one figure: one in each language of the draft.

use super::super::draft::{Draft, FigureEntry, FigureUnit};
use super::find::{Measure, Quantity};
use crate::figures::Qualifier;

/// What may become a figure.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The quantity in each language, Chinese last as in a draft's texts.
    pub said: Vec<Quantity>,
    /// The figures that it may be, the one that says most first.
    pub figures: Vec<FigureEntry>,
    /// What its name begins with.
    pub stem: String,
}

impl Candidate {
    fn of(said: Vec<Quantity>) -> Self {
        let figures = figures(&said);
        let stem = stem(&said);
        Self {
            said,
            figures,
            stem,
        }
    }

    /// Its quantities with their lines, for what is told.
    pub fn told<'c>(&'c self, draft: &'c Draft) -> impl Iterator<Item = (usize, String)> {
        self.said.iter().map(|quantity| told(quantity, draft))
    }
}

fn told(quantity: &Quantity, draft: &Draft) -> (usize, String) {
    let unit = draft.all_units().nth(quantity.place.unit);
    let text = unit.and_then(|unit| {
        let texts = super::slots::texts(&unit.part);
        let said = texts.get(quantity.place.slot)?.get(quantity.lang)?;
        said.get(quantity.span.clone()).map(str::to_owned)
    });
    (unit.map_or(0, |unit| unit.line), text.unwrap_or_default())
}

/// The candidates of a draft, and what only one of its languages tells, with its line.
pub fn paired(draft: &Draft, found: Vec<Quantity>) -> (Vec<Candidate>, Vec<(usize, String)>) {
    let counted = |quantity: &Quantity| quantity.measure != Measure::Bare;
    if draft.languages.len() < 2 {
        let candidates = found.into_iter().filter(counted);
        let candidates = candidates.map(|one| Candidate::of(vec![one])).collect();
        return (candidates, Vec::new());
    }
    let (mut english, chinese): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|quantity| quantity.lang != "zh");
    let mut candidates = Vec::new();
    let mut alone = Vec::new();
    for quantity in chinese {
        let same = |other: &Quantity| {
            let typed = quantity.measure != Measure::Bare || other.measure != Measure::Bare;
            other.place.unit == quantity.place.unit
                && other.value == quantity.value
                && other.measure.fits(quantity.measure)
                && typed
        };
        match english.iter().position(same) {
            Some(index) => candidates.push(Candidate::of(vec![english.remove(index), quantity])),
            None if counted(&quantity) => {
                alone.push(told(&quantity, draft));
            }
            None => {}
        }
    }
    alone.extend(
        english
            .iter()
            .filter(|q| counted(q))
            .map(|q| told(q, draft)),
    );
    (candidates, alone)
}

/// The figures that quantities may be: with qualifier and unit, without the qualifier, without both.
fn figures(said: &[Quantity]) -> Vec<FigureEntry> {
    let value = said.last().map(|quantity| quantity.value.to_string());
    let value = value.unwrap_or_default();
    let first = said.first().and_then(|quantity| quantity.qualifier);
    let shared = first.filter(|_| said.iter().all(|quantity| quantity.qualifier == first));
    let (unit, qualifier) = (unit(said), shared.and_then(name));
    let figure = |unit: &Option<FigureUnit>, qualifier| FigureEntry {
        value: value.clone(),
        unit: unit.clone(),
        qualifier,
    };
    let mut figures = vec![
        figure(&unit, qualifier),
        figure(&unit, None),
        figure(&None, None),
    ];
    figures.dedup();
    figures
}

/// A qualifier's name in reports.
fn name(qualifier: Qualifier) -> Option<&'static str> {
    match qualifier {
        Qualifier::About | Qualifier::Over | Qualifier::Nearly | Qualifier::Under => {
            Some(qualifier.as_str())
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

fn unit(said: &[Quantity]) -> Option<FigureUnit> {
    let known = said.iter().find_map(|quantity| match quantity.measure {
        Measure::Unit(name) => Some(FigureUnit::Known(name)),
        Measure::Count | Measure::Bare => None,
    });
    let noun = |quantity: &Quantity| Some((quantity.lang, quantity.noun.clone()?));
    let nouns = said.iter().map(noun).collect::<Option<_>>();
    known.or(nouns.map(FigureUnit::Nouns))
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
