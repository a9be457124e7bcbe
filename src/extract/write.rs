//! The report with its figures in place, and what of them prints otherwise than what stood there.

use std::collections::BTreeMap;
use std::ops::Range;

use super::candidate::{Candidate, FORMS, Reference, has_unit};
use super::find::Place;
use super::print::Prints;
use crate::model::{Amount, Figure, Lang, Report, Spanned};
use crate::source::Span;

/// A value with at least so many digits that two of it with the same unit are one figure: smaller
/// ones meet by chance.
const TELLING: usize = 3;

/// A report with the chosen figures: in `figures`, and as references in its texts.
pub struct Draft {
    pub report: Report,
    /// The references in each text, in their order.
    edits: BTreeMap<(Lang, Place), Vec<Edit>>,
}

/// A reference in the place of a text.
struct Edit {
    /// Of which candidate and which of its quantities.
    candidate: usize,
    quantity: usize,
    reference: Reference,
    /// As the report has it.
    written: String,
}

impl Draft {
    pub fn of(report: &Report, candidates: &[Candidate]) -> Self {
        let mut draft = Self {
            report: report.clone(),
            edits: BTreeMap::new(),
        };
        let mut names = Names::default();
        for (index, candidate) in candidates.iter().enumerate() {
            let Some((figure, references)) = candidate.chosen() else {
                continue;
            };
            let name = names.of(candidate.stem(), figure, &mut draft.report);
            let both = candidate.said.iter().zip(references);
            for (quantity, (said, reference)) in both.enumerate() {
                let text = (said.lang.clone(), said.place);
                draft.edits.entry(text).or_default().push(Edit {
                    candidate: index,
                    quantity,
                    reference: reference.clone(),
                    written: format!("{{{name}{}}}", FORMS[reference.form]),
                });
            }
        }
        for edits in draft.edits.values_mut() {
            edits.sort_by_key(|edit| edit.reference.range.start);
        }
        draft.refer();
        draft
    }

    /// Writes the references into the texts.
    fn refer(&mut self) {
        let mut block = 0;
        let languages = self.report.languages.clone();
        self.report.each_block_mut(|edited| {
            for (slot, text) in edited.texts_mut().into_iter().enumerate() {
                for lang in languages.iter() {
                    let text_of = (lang.value.clone(), Place { block, slot });
                    if let Some(edits) = self.edits.get(&text_of)
                        && let Some(said) = text.get_mut(&lang.value)
                    {
                        *said = with_references(said, edits);
                    }
                }
            }
            block += 1;
        });
    }

    /// Takes back the references that print something else than what they stand for; or, where none
    /// does and yet its block differs, all figures of the block. Whether there was any such thing.
    pub fn take_back(&self, candidates: &mut [Candidate], before: &Prints, after: &Prints) -> bool {
        let mut is_wrong = false;
        for (lang, before) in before {
            let after = after.get(lang).into_iter().flatten();
            let blocks = before.iter().zip(after).enumerate();
            for (block, (_, after)) in blocks.filter(|(_, (was, is))| was.text != is.text) {
                let inside: Vec<&Edit> = self.inside(lang, block).collect();
                is_wrong |= !inside.is_empty();
                let wrong = inside.iter().zip(&after.figures);
                let mut wrong = wrong
                    .filter(|(edit, print)| edit.reference.print != **print)
                    .peekable();
                if wrong.peek().is_none() || inside.len() != after.figures.len() {
                    for edit in inside {
                        candidates[edit.candidate].choices.clear();
                    }
                    continue;
                }
                for (edit, _) in wrong {
                    candidates[edit.candidate].reject(edit.quantity, edit.reference.form);
                }
            }
        }
        is_wrong
    }

    /// The references in a block, in the order in which it prints them.
    fn inside(&self, lang: &Lang, block: usize) -> impl Iterator<Item = &Edit> {
        let place = |block| (lang.clone(), Place { block, slot: 0 });
        let texts = self.edits.range(place(block)..place(block + 1));
        texts.flat_map(|(_, edits)| edits)
    }
}

/// A text with references in the place of what they print.
fn with_references(said: &str, edits: &[Edit]) -> String {
    let mut text = String::new();
    let mut end = 0;
    for edit in edits {
        let Range { start, end: after } = edit.reference.range;
        text.push_str(&said[end..start]);
        text.push_str(&edit.written);
        end = after;
    }
    text + &said[end..]
}

/// The names given so far.
#[derive(Default)]
struct Names {
    /// How many names begin with a stem.
    stems: BTreeMap<String, usize>,
    /// The names of the figures by what they are.
    telling: BTreeMap<String, String>,
}

impl Names {
    /// The name of a figure, which the report has from now on.
    fn of(&mut self, stem: String, figure: &Figure, report: &mut Report) -> String {
        let key = format!("{figure:?}");
        if let Some(name) = self.telling.get(&key).filter(|_| is_telling(figure)) {
            return name.clone();
        }
        let count = self.stems.entry(stem.clone()).or_default();
        *count += 1;
        let name = match count {
            1 => stem,
            count => format!("{stem}-{count}"),
        };
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
