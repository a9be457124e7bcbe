//! The state of a resolution, which the files beside this one work on part by part.

use std::collections::BTreeMap;

use super::document::Remark;
use super::identity::Fingerprints;
use super::inline::plain;
use super::nesting::Nesting;
use super::spec::EditionSpec;
use crate::diag::{Diagnostic, code};
use crate::locale::{LocaleError, Localizer, NumberStyle};
use crate::model::{Counts, Lang, Report, Spanned};
use crate::theme::{Theme, Typography};

/// Resolves the parts of a report, counting as it goes.
pub struct Resolver<'a> {
    pub report: &'a Report,
    pub localizer: &'a Localizer,
    pub spec: &'a EditionSpec,
    pub theme: &'a Theme,
    /// Whether the list at hand has counts in digits.
    pub list_in_digits: bool,
    pub known: Known,
    pub problems: Vec<Diagnostic>,
    pub notes: NoteNumbers,
    pub remarks: Vec<Remark>,
    pub fingerprints: Fingerprints,
    pub counts: Counts,
    /// The number of the last article.
    pub articles: u32,
    /// Whether a salutation has opened the paper.
    pub is_opened: bool,
    /// What could be referred to so far.
    pub named: Vec<Named>,
    /// Whether something was referred to whose label is not known yet.
    pub awaits_labels: bool,
}

/// What a first resolution has found out.
#[derive(Default)]
pub struct Known {
    /// What cross-references call the blocks and annexes, by their ids.
    pub labels: BTreeMap<String, Label>,
    /// The numbers of the footnotes.
    pub notes: NoteNumbers,
    /// The other languages of the report that were needed.
    pub others: BTreeMap<Lang, OtherLanguage>,
}

pub struct Label {
    pub text: String,
    pub printed: bool,
}

/// A block or an annex that can be referred to.
pub struct Named {
    pub id: Option<String>,
    pub label: String,
    /// Where a numbered heading stands: its label may be another's too.
    pub numbered: Option<Nesting>,
}

/// A language that is not the edition's.
pub struct OtherLanguage {
    pub localizer: Localizer,
}

/// Footnotes by the order of their first calls.
#[derive(Default)]
pub struct NoteNumbers {
    /// The names, that of the first footnote first.
    pub names: Vec<String>,
    numbers: BTreeMap<String, usize>,
}

impl NoteNumbers {
    /// The number of a footnote, from 1: the next one where it was not called yet.
    pub fn call(&mut self, name: &str) -> usize {
        self.get(name).unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.numbers.insert(name.to_owned(), self.names.len());
            self.names.len()
        })
    }

    pub fn get(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }
}

impl<'a> Resolver<'a> {
    pub fn new(
        report: &'a Report,
        localizer: &'a Localizer,
        spec: &'a EditionSpec,
        theme: &'a Theme,
        known: Known,
    ) -> Self {
        Self {
            report,
            localizer,
            spec,
            theme,
            list_in_digits: false,
            known,
            problems: Vec::new(),
            notes: NoteNumbers::default(),
            remarks: Vec::new(),
            fingerprints: Fingerprints::default(),
            counts: Counts::default(),
            articles: 0,
            is_opened: false,
            named: Vec::new(),
            awaits_labels: false,
        }
    }

    /// How the report's headings are numbered, a level each.
    pub fn heading_numbers(&self) -> &'a [NumberStyle] {
        let styles = &self.localizer.data.numbering;
        let own = styles.get(&self.report.numbering_style);
        own.map_or(&[], Vec::as_slice)
    }

    /// A word or phrase of the program, or the report's own in its place.
    pub fn message(&mut self, id: &str, args: &[(&str, &str)]) -> String {
        let usual = self.or_report(self.localizer.message(id, args));
        let lang = &self.localizer.lang;
        let own = self.report.labels.of(id).filter(|own| own.is_present(lang));
        let Some(own) = own.map(|own| plain(&self.text(own))) else {
            return usual;
        };
        let blank = match self.localizer.data.typography {
            Typography::Han => "",
            Typography::Latin => " ",
        };
        let number = args.iter().find(|(name, _)| *name == "number");
        match number.filter(|(_, number)| !number.is_empty()) {
            Some((_, number)) => format!("{own}{blank}{number}"),
            // The blank behind a mark is the program's.
            None if usual.ends_with(' ') => own + blank,
            None => own,
        }
    }

    /// What the language says; where it can't, that is reported and nothing is printed.
    pub fn or_report(&mut self, said: Result<String, LocaleError>) -> String {
        said.unwrap_or_else(|error| {
            self.problems.push(error.into());
            String::new()
        })
    }

    /// Reports that what is printed is outdated, in a text or in all texts of a block.
    pub fn report_outdated(&mut self, outdated: &[Spanned<Lang>]) {
        let lang = &self.localizer.lang;
        let found = outdated.iter().filter(|other| other.value == *lang);
        self.problems.extend(found.map(|outdated| {
            let found = code::TEXT_OUTDATED.warning().with("lang", lang.as_str());
            found.at(outdated.span)
        }));
    }
}
