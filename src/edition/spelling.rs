//! Which small counts of a text are spelled: in one series, a sentence or a list, all are in digits
//! as soon as one is as large as those that are (United Nations Correspondence Manual, 23).

use std::collections::BTreeSet;

use crate::locale::Localizer;
use crate::model::{Amount, Exact, Figure, FigureForm, Inline, Localized, Report};
use crate::model::{Quantity, parse_inlines};

/// What is counted in one series: things with things, lengths of time with such, how often likewise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Series {
    Things,
    Time,
    Occasions,
}

/// A figure of a text.
struct Told {
    sentence: usize,
    series: Option<Series>,
    in_digits: bool,
}

/// For each figure of a text, in the order of the text, whether it may be spelled.
pub struct Spelling(std::vec::IntoIter<bool>);

impl Spelling {
    /// The spelling of a text; `in_digits` where it stands in a list that has counts in digits.
    pub fn of(inlines: &[Inline], scan: Scan, in_digits: bool) -> Self {
        let told = scan.told(inlines);
        let large = told.iter().filter(|one| one.in_digits);
        let large: BTreeSet<_> = large.map(|one| (one.sentence, one.series)).collect();
        let may_spell = |one: &Told| match one.series {
            None => false,
            Some(Series::Things) if in_digits => false,
            Some(_) => !large.contains(&(one.sentence, one.series)),
        };
        let spelled: Vec<bool> = told.iter().map(may_spell).collect();
        Self(spelled.into_iter())
    }

    /// Whether the next figure may be spelled.
    pub fn next(&mut self) -> bool {
        self.0.next().unwrap_or_default()
    }
}

/// Whether a list has things counted in digits in any of its items.
pub fn has_digits<'t>(
    items: impl IntoIterator<Item = &'t Localized>,
    report: &Report,
    localizer: &Localizer,
) -> bool {
    let said = items
        .into_iter()
        .filter_map(|text| text.get(&localizer.lang));
    said.into_iter().any(|said| {
        let told = Scan::new(report, localizer, false).told(&parse_inlines(&said.value).0);
        let mut things = told.iter().filter(|one| one.series == Some(Series::Things));
        things.any(|one| one.in_digits)
    })
}

/// A reading of a text up to some place.
pub struct Scan<'a> {
    report: &'a Report,
    localizer: &'a Localizer,
    /// Whether the text begins sentences, whose first numbers are in words.
    sentences: bool,
    before: String,
    sentence: usize,
    told: Vec<Told>,
}

impl<'a> Scan<'a> {
    /// A reading that has not begun.
    pub fn new(report: &'a Report, localizer: &'a Localizer, sentences: bool) -> Self {
        Self {
            report,
            localizer,
            sentences,
            before: String::new(),
            sentence: 0,
            told: Vec::new(),
        }
    }

    /// The figures of a text; none in a language that spells no numbers.
    fn told(mut self, inlines: &[Inline]) -> Vec<Told> {
        if self.localizer.data.spell_below > 0 {
            self.read(inlines);
        }
        self.told
    }

    fn read(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::Marked { body, .. } => self.read(body),
                Inline::Figure { name, form, .. } => self.figure(name, *form),
                Inline::Footnote { .. } | Inline::Reference { .. } => {}
            }
        }
    }

    fn text(&mut self, text: &str) {
        for character in text.chars() {
            self.before.push(character);
            let ends = character.is_whitespace() && self.localizer.begins_sentence(&self.before);
            self.sentence += usize::from(ends);
        }
    }

    fn figure(&mut self, name: &str, form: FigureForm) {
        let Some(figure) = self.report.figures.get(name) else {
            return;
        };
        let begins = self.sentences && self.localizer.begins_sentence(&self.before);
        let (series, in_digits) = match figure {
            Figure::Quantity(quantity) => (
                self.series(quantity),
                is_in_digits(form) && self.is_large(quantity, begins),
            ),
            Figure::Code(_) | Figure::Date(_) | Figure::Plan(_) | Figure::Ordinal(_) => {
                (None, false)
            }
        };
        self.before.push('0');
        self.told.push(Told {
            sentence: self.sentence,
            series,
            in_digits,
        });
    }

    fn series(&self, quantity: &Quantity) -> Option<Series> {
        let series = match &quantity.unit {
            Some(unit) if unit.is_duration() => Series::Time,
            Some(unit) if unit.is("time") => Series::Occasions,
            Some(_) | None => Series::Things,
        };
        self.localizer.counts(quantity).then_some(series)
    }

    /// Whether the language has digits for the number. One that begins a sentence may be in words.
    fn is_large(&self, quantity: &Quantity, begins: bool) -> bool {
        let below = self.localizer.data.spell_below;
        let is_small =
            |value: &Exact| value.places() == 0 && value.as_whole().is_some_and(|n| n < below);
        match quantity.rounded() {
            Some(Amount::One(value)) => {
                let is_bare = quantity.qualifier.is_none() && quantity.relation.is_none();
                let in_words = begins && is_bare && *value < Exact::whole(100);
                !is_small(&value) && (!in_words || value.places() > 0)
            }
            Some(Amount::Range(range)) => !is_small(&range.from) || !is_small(&range.to),
            None => false,
        }
    }
}

/// Whether a form leaves it to the language how a number is written, or asks for digits.
fn is_in_digits(form: FigureForm) -> bool {
    match form {
        FigureForm::Full | FigureForm::Number | FigureForm::Digits => true,
        FigureForm::Words | FigureForm::WordsUnit | FigureForm::Han => false,
    }
}
