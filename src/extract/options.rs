//! In what forms each candidate may stand in its texts, and which is chosen.

use std::ops::Range;

use super::candidate::Candidate;
use super::find::Quantity;
use super::print::{self, Printer};
use crate::model::{Block, Figure, Localized, Report};

/// The forms of a reference: as the language has it, in words, the number alone, that in words.
pub const FORMS: [&str; 4] = ["", ":words-unit", ":number", ":words"];

/// What each form costs: the more of what stands in the text is the figure's, the less.
const COSTS: [usize; 4] = [0, 1, 3, 4];

/// A choice for a candidate: one of its figures, and how it is referred to for each quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Which of the candidate's figures.
    pub figure: usize,
    /// The reference for each quantity.
    pub references: Vec<Reference>,
}

/// A reference to a figure in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Its form, an index to [`FORMS`].
    pub form: usize,
    /// The bytes of the text that it stands for.
    pub range: Range<usize>,
    /// What stands there, and what it is to print.
    pub print: String,
}

/// The choices that are left for each candidate, the best last.
#[derive(Clone, Debug)]
pub struct Options(Vec<Vec<Choice>>);

impl Options {
    /// All choices that print what stands in the texts, where each figure stands in the middle of a
    /// sentence. None where the report can't be printed.
    pub fn of(
        report: &Report,
        texts: &[Vec<&Localized>],
        candidates: &[Candidate],
        printer: &impl Printer,
    ) -> Option<Self> {
        let probe = probe(report, candidates);
        let printed = print::of(&probe, printer)?;
        let mut blocks = 0..;
        let mut all = Vec::new();
        for candidate in candidates {
            let mut choices = Vec::new();
            for figure in 0..candidate.figures.len() {
                let block = blocks.next()?;
                let references = |quantity: &Quantity| {
                    let forms = printed.get(&quantity.lang)?.get(block)?;
                    Some(fitting(texts, quantity, &forms.figures))
                };
                let references: Option<Vec<_>> = candidate.said.iter().map(references).collect();
                combine(figure, &references?, &mut choices);
            }
            let unit = |choice: &Choice| has_unit(&candidate.figures[choice.figure]);
            choices.sort_by_key(|choice| {
                let forms = choice
                    .references
                    .iter()
                    .map(|reference| COSTS[reference.form]);
                let bare = if unit(choice) { 0 } else { COSTS[3] };
                std::cmp::Reverse(forms.sum::<usize>() + bare + choice.figure)
            });
            all.push(choices);
        }
        Some(Self(all))
    }

    /// The choice for a candidate; none where it stays text.
    pub fn chosen(&self, index: usize) -> Option<&Choice> {
        self.0[index].last()
    }

    /// Takes back the form of a reference that prints something else, wherever it is chosen.
    pub fn reject(&mut self, wrong: &Wrong) {
        let Some(figure) = self.chosen(wrong.candidate).map(|choice| choice.figure) else {
            return;
        };
        self.0[wrong.candidate].retain(|choice| {
            let same = choice.references[wrong.quantity].form == wrong.form;
            choice.figure != figure || !same
        });
    }

    /// Lets a candidate stay text.
    pub fn give_up(&mut self, candidate: usize) {
        self.0[candidate].clear();
    }
}

/// A reference that prints something else than the text that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wrong {
    /// The candidate.
    pub candidate: usize,
    /// Which of its quantities.
    pub quantity: usize,
    /// The form that it stands in.
    pub form: usize,
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
    for (index, candidate) in candidates.iter().enumerate() {
        for (nth, figure) in candidate.figures.iter().enumerate() {
            let name = format!("f{index}-{nth}");
            let text = FORMS.map(|form| format!("a {{{name}{form}}}")).join(" ");
            let languages = report.languages.iter();
            let said = languages.map(|lang| (&lang.value, text.clone()));
            probe.body.push(Block::paragraph(said.collect()));
            probe.figures.insert(name.into(), figure.clone());
        }
    }
    probe
}

/// The references whose print stands in the text where the quantity does.
fn fitting(texts: &[Vec<&Localized>], quantity: &Quantity, printed: &[String]) -> Vec<Reference> {
    let Some(said) = quantity.said_in(texts) else {
        return Vec::new();
    };
    let place = |print: &String| {
        let window = &said[quantity.span.start..quantity.until];
        let at = window.find(print.as_str()).filter(|_| !print.is_empty())?;
        let start = quantity.span.start + at;
        let range = start..start + print.len();
        (start < quantity.span.end && stands_alone(said, &range)).then_some(range)
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
fn stands_alone(said: &str, range: &Range<usize>) -> bool {
    let goes_on = |c: char| c.is_ascii_alphanumeric();
    let inside = &said[range.clone()];
    let before = said[..range.start].chars().next_back();
    let mut rest = said[range.end..].chars();
    let (after, beyond) = (rest.next(), rest.next());
    let fraction = matches!(after, Some('.' | ','))
        && beyond.is_some_and(|c| c.is_ascii_digit())
        && inside.ends_with(|c: char| c.is_ascii_digit());
    let begins_inside = before.is_some_and(goes_on) && inside.starts_with(goes_on);
    let ends_inside = after.is_some_and(goes_on) && inside.ends_with(goes_on);
    !(begins_inside || ends_inside || fraction)
}

/// All choices of one reference for each quantity.
fn combine(figure: usize, references: &[Vec<Reference>], choices: &mut Vec<Choice>) {
    let mut combined: Vec<Vec<Reference>> = vec![Vec::new()];
    for of_quantity in references {
        let longer = combined.iter().flat_map(|before| {
            of_quantity.iter().map(|reference| {
                let mut longer = before.clone();
                longer.push(reference.clone());
                longer
            })
        });
        combined = longer.collect();
    }
    let choice = |references| Choice { figure, references };
    choices.extend(combined.into_iter().map(choice));
}
