//! What quantities may become figures, and where in a text each may stand.

use std::ops::Range;

use super::candidate::{Candidate, FORMS, Reference};
use super::find::Quantity;
use super::print::{self, Print};
use crate::model::{Block, Report};

/// What may become figures, with all references that print what stands in the texts, where each
/// figure stands in the middle of a sentence. None where the report can't be printed.
pub fn candidates<'r>(
    report: &Report,
    pairs: Vec<Vec<Quantity<'r>>>,
    print: Print,
) -> Option<Vec<Candidate<'r>>> {
    let mut candidates: Vec<_> = pairs.into_iter().filter_map(Candidate::of).collect();
    let printed = print::of(&probe(report, &candidates), print)?;
    let mut blocks = 0..;
    for candidate in &mut candidates {
        for choice in &mut candidate.choices {
            let block = blocks.next()?;
            for quantity in &candidate.said {
                let forms = printed.get(quantity.lang)?.get(block)?;
                choice.references.push(fitting(quantity, &forms.figures));
            }
        }
    }
    Some(candidates)
}

/// A report that prints every figure of every candidate in all forms, a block each.
fn probe(report: &Report, candidates: &[Candidate]) -> Report {
    let mut probe = Report {
        languages: report.languages.clone(),
        ..Report::default()
    };
    let choices = candidates.iter().flat_map(|candidate| &candidate.choices);
    for (index, choice) in choices.enumerate() {
        let name = format!("f{index}");
        let text = FORMS.map(|form| format!("a {{{name}{form}}}")).join(" ");
        let languages = report.languages.iter();
        let said = languages.map(|lang| (&lang.value, text.clone()));
        probe.body.push(Block::paragraph(said.collect()));
        probe.figures.insert(name.into(), choice.figure.clone());
    }
    probe
}

/// The references whose print stands in the text where the quantity does.
fn fitting(quantity: &Quantity, printed: &[String]) -> Vec<Reference> {
    let said = quantity.span.clone();
    let window = &quantity.text[said.start..quantity.until];
    let reference = |(form, print): (usize, &String)| {
        let start = said.start + window.find(print).filter(|_| !print.is_empty())?;
        let range = start..start + print.len();
        let fits = start < said.end && stands_alone(quantity.text, &range);
        let print = print.clone();
        fits.then_some(Reference { form, range, print })
    };
    printed.iter().enumerate().filter_map(reference).collect()
}

/// Whether no digit or Latin letter goes on before or after.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let goes_on = |c: char| c.is_ascii_alphanumeric();
    let is_digit = |c: char| c.is_ascii_digit();
    let before = &text[..range.start];
    let (inside, after) = text[range.start..].split_at(range.len());
    let begins_inside = before.ends_with(goes_on) && inside.starts_with(goes_on);
    let ends_inside = inside.ends_with(goes_on) && after.starts_with(goes_on);
    let decimals = after.strip_prefix(['.', ',']);
    let is_fraction =
        inside.ends_with(is_digit) && decimals.is_some_and(|d| d.starts_with(is_digit));
    !(begins_inside || ends_inside || is_fraction)
}
