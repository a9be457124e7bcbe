//! In what forms a candidate may stand in its texts.

use std::cmp::Reverse;
use std::ops::Range;

use super::candidate::Candidate;
use super::find::Quantity;
use super::print::{self, Printer};
use crate::model::{Block, Figure, Report};

/// The forms of a reference: as the language has it, in words, the number alone, that in words.
pub const FORMS: [&str; 4] = ["", ":words-unit", ":number", ":words"];

/// What each form costs: the more of what stands in the text is the figure's, the less.
const COSTS: [usize; 4] = [0, 1, 3, 4];

/// A choice for a candidate: one of its figures, and how it is referred to for each quantity.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Which of the candidate's figures.
    pub figure: usize,
    /// The reference for each quantity.
    pub references: Vec<Reference>,
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

/// What may become figures, with all choices that print what stands in the texts, where each figure
/// stands in the middle of a sentence. None where the report can't be printed.
pub fn candidates<'r>(
    report: &Report,
    pairs: Vec<Vec<Quantity<'r>>>,
    printer: &impl Printer,
) -> Option<Vec<Candidate<'r>>> {
    let mut candidates: Vec<_> = pairs.into_iter().filter_map(Candidate::of).collect();
    let printed = print::of(&probe(report, &candidates), printer)?;
    let mut blocks = 0..;
    for candidate in &mut candidates {
        for figure in 0..candidate.figures.len() {
            let block = blocks.next()?;
            let mut combined = vec![Vec::new()];
            for quantity in &candidate.said {
                let forms = printed.get(quantity.lang)?.get(block)?;
                let fitting = fitting(quantity, &forms.figures);
                combined = combined
                    .iter()
                    .flat_map(|before| {
                        fitting
                            .iter()
                            .map(|one| [before, &[one.clone()][..]].concat())
                    })
                    .collect();
            }
            let choice = |references| Choice { figure, references };
            candidate.choices.extend(combined.into_iter().map(choice));
        }
        let figures = &candidate.figures;
        candidate.choices.sort_by_key(|choice| {
            let forms = choice
                .references
                .iter()
                .map(|reference| COSTS[reference.form]);
            let bare = if has_unit(&figures[choice.figure]) {
                0
            } else {
                COSTS[3]
            };
            Reverse(forms.sum::<usize>() + bare + choice.figure)
        });
    }
    Some(candidates)
}

/// Whether a figure counts or measures something.
pub fn has_unit(figure: &Figure) -> bool {
    match figure {
        Figure::Quantity(quantity) => quantity.unit.is_some(),
        Figure::Code(_) | Figure::Date(_) | Figure::Plan(_) | Figure::Ordinal(_) => false,
    }
}

/// A report that prints every figure of every candidate in all forms, a block each.
fn probe(report: &Report, candidates: &[Candidate]) -> Report {
    let mut probe = Report {
        languages: report.languages.clone(),
        ..Report::default()
    };
    for (index, figure) in candidates
        .iter()
        .flat_map(|candidate| &candidate.figures)
        .enumerate()
    {
        let name = format!("f{index}");
        let text = FORMS.map(|form| format!("a {{{name}{form}}}")).join(" ");
        let languages = report.languages.iter();
        let said = languages.map(|lang| (&lang.value, text.clone()));
        probe.body.push(Block::paragraph(said.collect()));
        probe.figures.insert(name.into(), figure.clone());
    }
    probe
}

/// The references whose print stands in the text where the quantity does.
fn fitting(quantity: &Quantity, printed: &[String]) -> Vec<Reference> {
    let place = |print: &str| {
        let window = &quantity.text[quantity.span.start..quantity.until];
        let start = quantity.span.start + window.find(print).filter(|_| !print.is_empty())?;
        let range = start..start + print.len();
        let fits = start < quantity.span.end && stands_alone(quantity.text, &range);
        fits.then_some(range)
    };
    let reference = |(form, print): (usize, &String)| {
        Some(Reference {
            form,
            range: place(print)?,
            print: print.clone(),
        })
    };
    printed.iter().enumerate().filter_map(reference).collect()
}

/// Whether no digit or Latin letter goes on before or after.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let goes_on = |c: char| c.is_ascii_alphanumeric();
    let is_digit = |c: char| c.is_ascii_digit();
    let (before, inside, after) = (
        &text[..range.start],
        &text[range.clone()],
        &text[range.end..],
    );
    let is_fraction = inside.ends_with(is_digit)
        && after
            .strip_prefix(['.', ','])
            .is_some_and(|rest| rest.starts_with(is_digit));
    let begins_inside = before.ends_with(goes_on) && inside.starts_with(goes_on);
    let ends_inside = after.starts_with(goes_on) && inside.ends_with(goes_on);
    !(begins_inside || ends_inside || is_fraction)
}
