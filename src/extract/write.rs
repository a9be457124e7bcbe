//! The report with its figures in place.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::candidate::Candidate;
use super::find::Place;
use super::options::{Choice, FORMS, Options, has_unit};
use crate::model::{Amount, Figure, Lang, Report, Spanned};
use crate::source::Span;

/// A value with at least so many digits that two of it with the same unit are one figure: smaller
/// ones meet by chance.
const TELLING: usize = 3;

/// A report with the chosen figures: in `figures`, and as references in its texts.
pub fn with_figures(report: &Report, candidates: &[Candidate], options: &Options) -> Report {
    let mut typed = report.clone();
    let mut names = Names::default();
    let mut edits: BTreeMap<Place, Vec<Edit>> = BTreeMap::new();
    for (index, candidate) in candidates.iter().enumerate() {
        if let Some(choice) = options.chosen(index) {
            let name = names.of(candidate, choice, &mut typed);
            for (quantity, reference) in candidate.said.iter().zip(&choice.references) {
                edits.entry(quantity.place).or_default().push(Edit {
                    lang: quantity.lang.clone(),
                    range: reference.range.clone(),
                    reference: format!("{{{name}{}}}", FORMS[reference.form]),
                });
            }
        }
    }
    let mut block = 0;
    typed.each_block_mut(|edited| {
        for (slot, text) in edited.texts_mut().into_iter().enumerate() {
            let mut here = edits.remove(&Place { block, slot }).unwrap_or_default();
            // From the end of each text, so that the places before stay.
            here.sort_by_key(|edit| std::cmp::Reverse(edit.range.start));
            for edit in here {
                if let Some(said) = text.get_mut(&edit.lang) {
                    said.replace_range(edit.range, &edit.reference);
                }
            }
        }
        block += 1;
    });
    typed
}

/// A reference to be put in the place of a text.
struct Edit {
    lang: Lang,
    range: Range<usize>,
    reference: String,
}

/// The names given so far.
#[derive(Default)]
struct Names {
    taken: BTreeSet<String>,
    telling: BTreeMap<String, String>,
}

impl Names {
    /// The name of a candidate's figure, which the report has from now on.
    fn of(&mut self, candidate: &Candidate, choice: &Choice, report: &mut Report) -> String {
        let figure = &candidate.figures[choice.figure];
        let key = format!("{figure:?}");
        if let Some(name) = self.telling.get(&key).filter(|_| is_telling(figure)) {
            return name.clone();
        }
        let numbered = (2..).map(|count| format!("{}-{count}", candidate.stem));
        let mut names = std::iter::once(candidate.stem.clone()).chain(numbered);
        let free = |name: &String| !self.taken.contains(name);
        let name = names.find(free).unwrap_or_default();
        self.taken.insert(name.clone());
        self.telling.insert(key, name.clone());
        // Figures stand in the order in which the text has them.
        let place = Span::new(report.figures.len(), report.figures.len());
        let key = Spanned {
            value: name.clone(),
            span: place,
        };
        report.figures.insert(key, figure.clone());
        name
    }
}

/// Whether the same value again is the same figure.
fn is_telling(figure: &Figure) -> bool {
    let Figure::Quantity(quantity) = figure else {
        return false;
    };
    let Some(Amount::One(value)) = &quantity.value else {
        return false;
    };
    let value = value.to_string();
    let digits = value.trim_end_matches('0').chars();
    let digits = digits.filter(char::is_ascii_digit).collect::<String>();
    has_unit(figure) && digits.trim_start_matches('0').len() >= TELLING
}
