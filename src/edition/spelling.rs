//! Which counts of a report may be spelled: same kind, same form (GB/T 15835-2011, 4.3).

use std::collections::BTreeSet;

use crate::locale::Localizer;
use crate::model::{Amount, Figure, Lang, Noun, Quantity, Report, Unit};

/// The kinds of things of which some number in the report stands in digits.
pub struct SpellingPolicy(BTreeSet<String>);

impl SpellingPolicy {
    /// The kinds that are counted, anywhere in the report, in parts or in numbers that the language
    /// does not spell.
    pub fn of(report: &Report, localizer: &Localizer) -> Self {
        let spell_below = localizer.data.spell_below;
        let is_small = |quantity: &Quantity| match &quantity.value {
            Some(Amount::One(value)) => value.as_whole().is_some_and(|n| n < spell_below),
            Some(Amount::Range(_)) | None => false,
        };
        let kinds = report.figures.values().filter_map(|figure| {
            let Figure::Quantity(quantity) = figure else {
                return None;
            };
            kind(quantity, &localizer.lang).filter(|_| !is_small(quantity))
        });
        let kinds = kinds.map(str::to_owned).collect();
        Self(kinds)
    }

    /// Whether a small number of this kind may be spelled: no other of its kind is in digits.
    pub fn may_spell(&self, figure: &Figure, lang: &Lang) -> bool {
        let Figure::Quantity(quantity) = figure else {
            return false;
        };
        kind(quantity, lang).is_some_and(|kind| !self.0.contains(kind))
    }
}

/// What a quantity counts: the unit's name, or its noun for many.
fn kind<'a>(quantity: &'a Quantity, lang: &Lang) -> Option<&'a str> {
    Some(match quantity.unit.as_ref()? {
        Unit::Known(unit) => unit.value.as_str(),
        Unit::Noun(nouns) => match nouns.get(lang)? {
            Noun::Same(noun) => noun.value.as_str(),
            Noun::Forms(forms) => forms.other.as_str(),
        },
    })
}
