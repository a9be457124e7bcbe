//! What figure quantities may be, and in what forms it may stand in their texts.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use super::find::Quantity;
use crate::figures::Qualifier;
use crate::model::{self, Amount, Exact, Figure, Forms, Lang, Noun, Unit};

/// The forms of a reference: as the language has it, in words, the number alone, that in words.
pub const FORMS: [&str; 4] = ["", ":words-unit", ":number", ":words"];

/// What each form costs: the more of what stands in the text is the figure's, the less.
const COSTS: [usize; 4] = [0, 1, 3, 4];

/// What may become a figure.
#[derive(Clone, Debug)]
pub struct Candidate<'r> {
    /// The quantity in each language, Chinese last as in a report's texts.
    pub said: Vec<Quantity<'r>>,
    /// The figures that it may be, the one that says most first.
    pub choices: Vec<Choice>,
}

/// A figure that quantities may be.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The figure.
    pub figure: Figure,
    /// The references to it that are left for each quantity, in the order of [`FORMS`].
    pub references: Vec<Vec<Reference>>,
}

/// A reference to a figure in a text.
#[derive(Clone, Debug)]
pub struct Reference {
    /// Its form, an index to [`FORMS`].
    pub form: usize,
    /// The bytes of the text that it stands for.
    pub range: Range<usize>,
    /// What stands there, and what it is to print.
    pub print: String,
}

impl<'r> Candidate<'r> {
    /// What quantities that say the same may be, without references; none where the value is too
    /// long for a figure.
    pub fn of(said: Vec<Quantity<'r>>) -> Option<Self> {
        let choice = |figure| Choice {
            figure,
            references: Vec::new(),
        };
        let choices = figures(&said)?.into_iter().map(choice).collect();
        Some(Self { said, choices })
    }

    /// What its name begins with: what it counts in English, else its unit or measure word.
    pub fn stem(&self) -> String {
        let noun = self.said.iter().find_map(|said| said.noun.as_deref());
        let unit = self.said.iter().find_map(|said| said.unit);
        let stem = noun.or(unit).unwrap_or("number");
        stem.replace(|c: char| !c.is_alphanumeric(), "-")
    }

    /// The figure that is chosen, and its reference for each quantity; none where it stays text.
    pub fn chosen(&self) -> Option<(&Figure, Vec<&Reference>)> {
        let costs = self
            .choices
            .iter()
            .enumerate()
            .filter_map(|(index, choice)| {
                let best: Option<Vec<_>> =
                    choice.references.iter().map(|left| left.first()).collect();
                let best = best?;
                let forms: usize = best.iter().map(|reference| COSTS[reference.form]).sum();
                let bare = if has_unit(&choice.figure) {
                    0
                } else {
                    COSTS[3]
                };
                Some((forms + bare + index, Reverse(index), choice, best))
            });
        let (_, _, choice, best) = costs.min_by_key(|(cost, index, ..)| (*cost, *index))?;
        Some((&choice.figure, best))
    }

    /// Takes back the form of a quantity's reference to the figure that is chosen.
    pub fn reject(&mut self, quantity: usize, form: usize) {
        let Some(figure) = self.chosen().map(|(figure, _)| figure.clone()) else {
            return;
        };
        let mut choices = self.choices.iter_mut();
        if let Some(choice) = choices.find(|choice| choice.figure == figure) {
            choice.references[quantity].retain(|reference| reference.form != form);
        }
    }
}

/// Whether a figure counts or measures something.
pub fn has_unit(figure: &Figure) -> bool {
    match figure {
        Figure::Quantity(quantity) => quantity.unit.is_some(),
        Figure::Code(_) | Figure::Date(_) | Figure::Plan(_) | Figure::Ordinal(_) => false,
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
    if let Some(name) = said.iter().find_map(|quantity| quantity.unit) {
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
    const ENDS: [(&str, &str); 7] = [
        ("people", "person"),
        ("ies", "y"),
        ("sses", "ss"),
        ("shes", "sh"),
        ("ches", "ch"),
        ("xes", "x"),
        ("s", ""),
    ];
    let mut ends = ENDS.iter().filter(|_| lang.as_str() == "en");
    let singular =
        ends.find_map(|(plural, end)| Some(format!("{}{end}", noun.strip_suffix(plural)?)));
    let other = noun.to_owned();
    match singular {
        Some(one) => Noun::Forms(Forms { one, other }.into()),
        None => Noun::Same(other.into()),
    }
}
