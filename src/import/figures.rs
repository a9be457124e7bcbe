//! Counted quantities of a report as figures of the report: said once, and printed in every language
//! as they stood in the text.
//!
//! What a figure prints is asked of a [`Printer`], never guessed: a quantity that would print
//! otherwise stays text, and is told of.

mod candidate;
mod find;
mod options;
mod print;
mod slots;
mod write;

use crate::diag::Diagnostic;
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
    let texts = slots::texts(report);
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
            let stays = |index: &usize| options.chosen(*index).is_none();
            let stay: Vec<usize> = (0..candidates.len()).filter(stays).collect();
            let count = candidates.len() - stay.len();
            let stay = stay.iter().flat_map(|index| &candidates[*index].said);
            let told = |quantity: &Quantity| {
                let line = lines.get(quantity.place.block).copied();
                (line.unwrap_or(0), quantity.text(&texts).to_owned())
            };
            let alone: Vec<_> = alone.iter().map(told).collect();
            let told = self::told(count, &alone, &stay.map(told).collect::<Vec<_>>());
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
    Diagnostic::warning(
        "import.figures",
        "no figure was made: the draft can’t be printed yet",
    )
    .help("mend the report, and type its figures by hand")
}

/// What is told: how many figures were made, and each quantity that stays text, with its line.
fn told(count: usize, alone: &[(usize, String)], stay: &[(usize, String)]) -> Vec<Diagnostic> {
    let stays = |((line, text), why): (&(usize, String), &str)| {
        let message = format!("`{text}` (line {line}) stays text: {why}");
        (*line, Diagnostic::note("import.figure", message))
    };
    let alone = alone
        .iter()
        .zip(std::iter::repeat("only one language says it so"));
    let stay = stay
        .iter()
        .zip(std::iter::repeat("a figure would print it otherwise"));
    let mut stays: Vec<_> = alone.chain(stay).map(stays).collect();
    stays.sort_by_key(|(line, _)| *line);
    let made = Diagnostic::note(
        "import.figures",
        format!("{count} quantities were made figures"),
    );
    std::iter::once(made)
        .chain(stays.into_iter().map(|(_, told)| told))
        .collect()
}
