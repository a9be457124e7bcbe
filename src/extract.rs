//! Counted quantities of a report as figures of the report: said once, and printed in every language
//! as they stood in the text.
//!
//! What a figure prints is asked of a [`Printer`], never guessed: a quantity that would print
//! otherwise stays text, and is told of.

mod candidate;
mod find;
mod options;
mod print;
mod write;

use crate::diag::{Diagnostic, code};
use crate::model::Report;

use find::Quantity;
use options::Options;
use print::Faults;

pub use print::{Printed, Printer, Prints};

/// As often is a choice of figures printed and mended at most: each round takes back what was wrong,
/// and a figure has no more forms than this.
const ROUNDS: usize = 24;

/// Makes figures of the counted quantities in paragraphs and lists; of a bilingual report those that
/// both languages tell. What a text prints stays the same, to the character. The lines are those of
/// the source on which the blocks begin.
pub fn type_figures(
    report: &mut Report,
    lines: &[usize],
    printer: &impl Printer,
) -> Vec<Diagnostic> {
    let texts = find::texts(report);
    let found = find::in_texts(&texts, printer.units());
    let (candidates, alone) = candidate::paired(report, found);
    let Some(before) = print::of(report, printer) else {
        return vec![unprinted()];
    };
    let Some(mut options) = Options::of(report, &texts, &candidates, printer) else {
        return vec![unprinted()];
    };
    for _ in 0..ROUNDS {
        let typed = write::with_figures(report, &candidates, &options);
        let Some(after) = print::of(&typed, printer) else {
            return vec![unprinted()];
        };
        let faults = print::faults(&candidates, &options, &before, &after);
        if faults == Faults::default() {
            let is_chosen = |index: &usize| options.chosen(*index).is_some();
            let (chosen, stay): (Vec<usize>, _) = (0..candidates.len()).partition(is_chosen);
            let told = |why: &'static str| {
                let texts = &texts;
                move |quantity: &Quantity| {
                    let line = lines.get(quantity.place.block).copied();
                    (line.unwrap_or(0), quantity.text(texts).to_owned(), why)
                }
            };
            let stay = stay.iter().flat_map(|index| &candidates[*index].said);
            let stays = alone
                .iter()
                .map(told("alone"))
                .chain(stay.map(told("otherwise")));
            let told = made(chosen.len(), stays);
            *report = typed;
            return told;
        }
        faults
            .references
            .iter()
            .for_each(|wrong| options.reject(wrong));
        faults
            .candidates
            .iter()
            .for_each(|index| options.give_up(*index));
    }
    vec![unprinted()]
}

fn unprinted() -> Diagnostic {
    let problem = code::IMPORT_FIGURES.warning().with("count", -1_i64);
    problem.help("none")
}

/// How many figures were made, and each quantity that stays text, with its line.
fn made(
    count: usize,
    stays: impl Iterator<Item = (usize, String, &'static str)>,
) -> Vec<Diagnostic> {
    let mut stays: Vec<_> = stays.collect();
    stays.sort_by_key(|(line, _, _)| *line);
    let stay = |(line, text, why): (usize, String, &'static str)| {
        let note = code::IMPORT_FIGURE.note().with("text", text);
        note.with("line", line.to_string()).with("why", why)
    };
    let made = code::IMPORT_FIGURES.note().with("count", count);
    std::iter::once(made)
        .chain(stays.into_iter().map(stay))
        .collect()
}
