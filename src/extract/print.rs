//! What a report prints, block by block, and which figures print something else than stood there.

use std::collections::{BTreeMap, BTreeSet};

use super::candidate::Candidate;
use super::find::has_slots;
use super::options::{Options, Reference, Wrong};
use crate::model::{Block, Lang, Localized, Report};

/// What a block prints.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printed {
    /// All its characters, without references to notes.
    pub text: String,
    /// What each of its figures prints, in their order.
    pub figures: Vec<String>,
}

/// What each block of a report prints, by language; those of annexes last.
pub type Prints = BTreeMap<Lang, Vec<Printed>>;

/// Prints reports.
pub trait Printer {
    /// The units that figures may name.
    fn units(&self) -> &BTreeSet<String>;

    /// What a report prints in its languages; none where it can't be printed.
    fn print(&self, report: Report) -> Option<Prints>;
}

/// What the blocks of a report print in which figures are made; any other block stands for nothing.
/// Texts that a language lacks are filled.
pub fn of(report: &Report, printer: &impl Printer) -> Option<Prints> {
    printer.print(complete(report))
}

/// A report that can be printed though its translation has gaps: only what may hold figures counts.
fn complete(report: &Report) -> Report {
    let fill = |text: &mut Localized| {
        for lang in report.languages.iter() {
            let said = text.or_default(&lang.value);
            if said.trim().is_empty() {
                *said = "x".into();
            }
        }
    };
    let block = |(_, block): (String, &Block)| {
        let mut block = match has_slots(block) {
            true => block.clone(),
            // What holds no figures stands for one block all the same.
            false => Block::paragraph(Localized::default()),
        };
        block.set_note(None);
        block.texts_mut().into_iter().for_each(fill);
        block
    };
    let mut whole = Report {
        id: "a".to_owned().into(),
        languages: report.languages.clone(),
        figures: report.figures.clone(),
        footnotes: report.footnotes.clone(),
        body: report.blocks().into_iter().map(block).collect(),
        ..Report::default()
    };
    fill(&mut whole.title);
    whole.footnotes.values_mut().for_each(fill);
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
    lang: &Lang,
    block: usize,
) -> Vec<(Wrong, &'o Reference)> {
    let mut inside = Vec::new();
    for (candidate, pair) in candidates.iter().enumerate() {
        let references = options
            .chosen(candidate)
            .map(|choice| choice.references.iter());
        let both = pair.said.iter().zip(references.into_iter().flatten());
        for (quantity, (said, reference)) in both.enumerate() {
            if said.lang == *lang && said.place.block == block {
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
