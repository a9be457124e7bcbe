//! What figure quantities may be.

use std::collections::BTreeMap;

use super::choice::Choice;
use super::find::Quantity;
use crate::figures::Qualifier;
use crate::model::{self, Amount, Exact, Figure, Forms, Lang, Noun, Unit};

/// What may become a figure.
#[derive(Clone, Debug)]
pub struct Candidate<'r> {
    /// The quantity in each language, Chinese last as in a report's texts.
    pub said: Vec<Quantity<'r>>,
    /// The figures that it may be, the one that says most first.
    pub figures: Vec<Figure>,
    /// The choices that are left, the best last.
    pub choices: Vec<Choice>,
}

impl<'r> Candidate<'r> {
    /// What quantities that say the same may be; none where the value is too long for a figure.
    pub fn of(said: Vec<Quantity<'r>>) -> Option<Self> {
        Some(Self {
            figures: figures(&said)?,
            said,
            choices: Vec::new(),
        })
    }

    /// What its name begins with: what it counts in English, else its unit or measure word.
    pub fn stem(&self) -> String {
        let noun = self.said.iter().find_map(|said| said.noun.as_deref());
        let unit = self.said.iter().find_map(Quantity::unit);
        let stem = noun.or(unit).unwrap_or("number");
        stem.replace(|c: char| !c.is_alphanumeric(), "-")
    }

    /// What is chosen; none where it stays text.
    pub fn chosen(&self) -> Option<&Choice> {
        self.choices.last()
    }

    /// Takes back the form of a quantity's reference, wherever its figure is chosen.
    pub fn reject(&mut self, quantity: usize, form: usize) {
        if let Some(figure) = self.chosen().map(|choice| choice.figure) {
            self.choices.retain(|choice| {
                choice.figure != figure || choice.references[quantity].form != form
            });
        }
    }
}

/// The figures that quantities may be: with qualifier and unit, without the qualifier, without both.
fn figures(said: &[Quantity]) -> Option<Vec<Figure>> {
    let value: Exact = said.last()?.value.to_string().parse().ok()?;
    let first = said.first().and_then(|quantity| quantity.qualifier);
    let is_shared = said.iter().all(|quantity| quantity.qualifier == first);
    // Those that stand before their figure in both languages.
    let qualifier = first.filter(|qualifier| {
        use Qualifier::{About, Nearly, Over, Under};
        is_shared && matches!(qualifier, About | Over | Nearly | Under)
    });
    let figure = |unit: Option<Unit>, qualifier: Option<Qualifier>| {
        Figure::Quantity(Box::new(model::Quantity {
            value: Some(Amount::One(value.into())),
            unit,
            qualifier: qualifier.map(Into::into),
            ..model::Quantity::default()
        }))
    };
    let mut figures = vec![
        figure(unit(said), qualifier),
        figure(unit(said), None),
        figure(None, None),
    ];
    figures.dedup();
    Some(figures)
}

fn unit(said: &[Quantity]) -> Option<Unit> {
    if let Some(name) = said.iter().find_map(Quantity::unit) {
        return Some(Unit::Known(name.to_owned().into()));
    }
    let noun = |quantity: &Quantity| {
        let noun = quantity.noun.as_deref()?;
        Some((quantity.lang.clone(), forms(quantity.lang, noun)))
    };
    let nouns: Option<BTreeMap<Lang, Noun>> = said.iter().map(noun).collect();
    Some(Unit::Noun(nouns?.into()))
}

/// A noun; an English plural with its singular, where that is plain.
fn forms(lang: &Lang, noun: &str) -> Noun {
    let singular = if let Some(before) = noun.strip_suffix("people") {
        Some(format!("{before}person"))
    } else if let Some(stem) = noun.strip_suffix("ies") {
        Some(format!("{stem}y"))
    } else {
        let has_es = ["sses", "shes", "ches", "xes"]
            .iter()
            .any(|end| noun.ends_with(end));
        let singular = noun.strip_suffix(if has_es { "es" } else { "s" });
        singular.map(str::to_owned)
    };
    let other = noun.to_owned();
    match singular.filter(|_| lang.as_str() == "en") {
        Some(one) => Noun::Forms(Forms { one, other }.into()),
        None => Noun::Same(other.into()),
    }
}
