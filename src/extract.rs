//! Counted quantities of a report as figures of the report: said once, and printed in every language
//! as they stood in the text.
//!
//! What a figure prints is asked of a [`Print`], never guessed: a quantity that would print otherwise
//! stays text, and is told of.

mod candidate;
mod choice;
mod find;
mod pair;
mod print;
mod write;

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, code};
use crate::model::Report;

use find::Quantity;
use write::Draft;

pub use print::{Print, Printed, Prints};

/// As often is a choice of figures printed and mended at most: each round takes back what was wrong,
/// and a figure has no more forms than this.
const ROUNDS: usize = 24;

/// Makes figures of the counted quantities in paragraphs and lists; of a bilingual report those that
/// both languages tell. What a text prints stays the same, to the character. The lines are those of
/// the source on which the blocks begin; the units are those that figures may name.
pub fn type_figures(
    report: &mut Report,
    lines: &[usize],
    units: &BTreeSet<String>,
    print: Print,
) -> Vec<Diagnostic> {
    let Some((typed, told)) = typed(report, lines, units, print) else {
        let problem = code::IMPORT_FIGURES.warning().with("count", -1_i64);
        return vec![problem.help("none")];
    };
    *report = typed;
    told
}

/// The report with figures, and what is told of them; none where it can't be printed.
fn typed(
    report: &Report,
    lines: &[usize],
    units: &BTreeSet<String>,
    print: Print,
) -> Option<(Report, Vec<Diagnostic>)> {
    let found = find::quantities(report, units);
    let (pairs, alone) = pair::paired(report, found);
    let before = print::of(report, print)?;
    let mut candidates = choice::candidates(report, pairs, print)?;
    for _ in 0..ROUNDS {
        let draft = Draft::of(report, &candidates);
        let after = print::of(&draft.report, print)?;
        if draft.take_back(&mut candidates, &before, &after) {
            continue;
        }
        let (chosen, stay): (Vec<_>, Vec<_>) = candidates
            .iter()
            .partition(|candidate| candidate.chosen().is_some());
        let stay = stay.into_iter().flat_map(|candidate| &candidate.said);
        let stays = alone.iter().map(|quantity| (quantity, "alone"));
        let stays = stays.chain(stay.map(|quantity| (quantity, "otherwise")));
        let told = told(chosen.len(), stays, lines);
        return Some((draft.report, told));
    }
    None
}

/// How many figures were made, and each quantity that stays text, with its line and why.
fn told<'r>(
    count: usize,
    stays: impl Iterator<Item = (&'r Quantity<'r>, &'static str)>,
    lines: &[usize],
) -> Vec<Diagnostic> {
    let line = |quantity: &Quantity| lines.get(quantity.place.block).copied().unwrap_or(0);
    let mut stays: Vec<_> = stays.collect();
    stays.sort_by_key(|(quantity, _)| line(quantity));
    let stay = |(quantity, why): (&Quantity, &'static str)| {
        let note = code::IMPORT_FIGURE.note().with("text", quantity.told());
        note.with("line", line(quantity).to_string())
            .with("why", why)
    };
    let made = code::IMPORT_FIGURES.note().with("count", count);
    std::iter::once(made)
        .chain(stays.into_iter().map(stay))
        .collect()
}
