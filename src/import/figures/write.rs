//! The draft with its figures in place.

use std::collections::{BTreeMap, BTreeSet};

use super::super::draft::{Draft, FigureEntry};
use super::candidate::Candidate;
use super::options::{Choice, FORMS, Options};
use super::slots::texts_mut;

/// A value with at least so many digits that two of it with the same unit are one figure: smaller
/// ones meet by chance.
const TELLING: usize = 3;

/// A draft with the chosen figures: in `figures`, and as references in its texts.
pub fn with_figures(draft: &Draft, candidates: &[Candidate], options: &Options) -> Draft {
    let mut typed = draft.clone();
    let mut names = Names::default();
    let mut edits = Vec::new();
    for (index, candidate) in candidates.iter().enumerate() {
        if let Some(choice) = options.chosen(index) {
            let name = names.of(candidate, choice, &mut typed);
            edits.extend(edited(candidate, choice, &name));
        }
    }
    // From the end of each text, so that the places before stay.
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.start));
    for (unit, block) in typed.all_units_mut().enumerate() {
        for (slot, text) in texts_mut(&mut block.part).into_iter().enumerate() {
            let here = edits
                .iter()
                .filter(|edit| (edit.unit, edit.slot) == (unit, slot));
            for edit in here {
                if let Some(said) = text.get_mut(edit.lang) {
                    said.replace_range(edit.start..edit.end, &edit.reference);
                }
            }
        }
    }
    typed
}

/// A reference to be put in the place of a text.
struct Edit {
    unit: usize,
    slot: usize,
    lang: &'static str,
    start: usize,
    end: usize,
    reference: String,
}

fn edited(candidate: &Candidate, choice: &Choice, name: &str) -> Vec<Edit> {
    let both = candidate.said.iter().zip(&choice.references);
    let edit = both.map(|(quantity, reference)| Edit {
        unit: quantity.place.unit,
        slot: quantity.place.slot,
        lang: quantity.lang,
        start: reference.range.start,
        end: reference.range.end,
        reference: format!("{{{name}{}}}", FORMS[reference.form]),
    });
    edit.collect()
}

/// The names given so far.
#[derive(Default)]
struct Names {
    taken: BTreeSet<String>,
    telling: BTreeMap<String, String>,
}

impl Names {
    /// The name of a candidate's figure, which the draft has from now on.
    fn of(&mut self, candidate: &Candidate, choice: &Choice, draft: &mut Draft) -> String {
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
        draft.figures.push((name.clone(), figure.clone()));
        name
    }
}

/// Whether the same value again is the same figure.
fn is_telling(figure: &FigureEntry) -> bool {
    let digits = figure.value.trim_end_matches('0').chars();
    let digits = digits.filter(char::is_ascii_digit).collect::<String>();
    figure.unit.is_some() && digits.trim_start_matches('0').len() >= TELLING
}
