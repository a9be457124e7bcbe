//! What a draft prints, block by block, and which figures print something else than stood there.

use std::collections::{BTreeMap, BTreeSet};

use super::super::draft::{Draft, Part, Text};
use super::candidate::Candidate;
use super::options::{Options, Reference, Wrong};
use super::slots::{texts, texts_mut};

/// What a block prints.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printed {
    /// All its characters, without references to notes.
    pub text: String,
    /// What each of its figures prints, in their order.
    pub figures: Vec<String>,
}

/// Prints report files.
pub trait Printer {
    /// The units that figures may name.
    fn units(&self) -> &BTreeSet<String>;

    /// What each block of a report file prints in a language, those of annexes last; none where it
    /// can't be printed.
    fn print(&self, report: &str, lang: &str) -> Option<Vec<Printed>>;
}

/// What a draft prints, by language.
pub type Prints = BTreeMap<&'static str, Vec<Printed>>;

/// Prints a draft in its languages. Texts that one of them lacks are filled, titles and all.
pub fn of(draft: &Draft, printer: &impl Printer) -> Option<Prints> {
    let report = complete(draft).into_yaml("a");
    let print = |lang: &&'static str| Some((*lang, printer.print(&report, lang)?));
    draft.languages.iter().map(print).collect()
}

/// A draft that can be printed though its translation has gaps: only what may hold figures counts.
fn complete(draft: &Draft) -> Draft {
    let languages = draft.languages.clone();
    let fill = |text: &mut Text| {
        for lang in &languages {
            let said = text.or_default(lang);
            if said.trim().is_empty() {
                *said = "x".into();
            }
        }
    };
    let mut whole = Draft {
        languages: languages.clone(),
        figures: draft.figures.clone(),
        footnotes: draft.footnotes.clone(),
        units: draft.all_units().cloned().collect(),
        ..Draft::default()
    };
    fill(&mut whole.title);
    whole.footnotes.values_mut().for_each(fill);
    for unit in whole.all_units_mut() {
        if texts(&unit.part).is_empty() {
            // What holds no figures stands for one block all the same.
            unit.part = Part::paragraph(Text::new());
        }
        unit.note = None;
        if let Part::Paragraph { lead, text } = &mut unit.part {
            fill(text);
            if !lead.is_empty() {
                fill(lead);
            }
            continue;
        }
        texts_mut(&mut unit.part).into_iter().for_each(fill);
    }
    whole
}

/// What is wrong with a block: references that print something else; or, where none does and yet
/// the block differs, that it is to have none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// The references.
    pub references: BTreeSet<Wrong>,
    /// The candidates that are to stay text.
    pub candidates: BTreeSet<usize>,
}

/// Holds what is printed with figures against what was printed without.
pub fn faults(
    candidates: &[Candidate],
    options: &Options,
    before: &Prints,
    after: &Prints,
) -> Faults {
    let mut faults = Faults::default();
    for (lang, blocks) in before {
        let printed = after.get(lang).map(Vec::as_slice).unwrap_or_default();
        for (block, was) in blocks.iter().enumerate() {
            let is = printed.get(block).cloned().unwrap_or_default();
            if was.text == is.text {
                continue;
            }
            let inside = inside(candidates, options, lang, block);
            let prints = inside.iter().map(|(_, reference)| &reference.print);
            let differs = prints.zip(&is.figures).map(|(right, print)| right != print);
            let wrong: Vec<Wrong> = inside
                .iter()
                .zip(differs)
                .filter_map(|((wrong, _), differs)| differs.then_some(*wrong))
                .collect();
            match wrong.is_empty() || inside.len() != is.figures.len() {
                true => faults
                    .candidates
                    .extend(inside.iter().map(|(wrong, _)| wrong.candidate)),
                false => faults.references.extend(wrong),
            }
        }
    }
    faults
}

/// The references in a block, in the order in which it prints them.
fn inside<'o>(
    candidates: &[Candidate],
    options: &'o Options,
    lang: &str,
    block: usize,
) -> Vec<(Wrong, &'o Reference)> {
    let mut inside = Vec::new();
    for (candidate, pair) in candidates.iter().enumerate() {
        let references = options
            .chosen(candidate)
            .map(|choice| choice.references.iter());
        let both = pair.said.iter().zip(references.into_iter().flatten());
        for (quantity, (said, reference)) in both.enumerate() {
            if said.lang == lang && said.place.unit == block {
                let form = reference.form;
                let place = (said.place.slot, reference.range.start);
                inside.push((
                    place,
                    (
                        Wrong {
                            candidate,
                            quantity,
                            form,
                        },
                        reference,
                    ),
                ));
            }
        }
    }
    inside.sort_by_key(|(place, _)| *place);
    inside.into_iter().map(|(_, reference)| reference).collect()
}
