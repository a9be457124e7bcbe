//! The state of a resolution, which the files beside this one work on part by part.

use std::collections::BTreeMap;

use super::document::Remark;
use super::identity::Fingerprints;
use super::spelling::SpellingPolicy;
use crate::diag::{Diagnostic, code};

use crate::locale::Localizer;
use crate::model::{Counts, Lang, Report, Spanned};
use crate::theme::Theme;

/// Resolves the parts of a report, counting as it goes.
pub struct Resolver<'a> {
    pub report: &'a Report,
    pub localizer: &'a Localizer,
    /// How pages are set.
    pub theme: &'a Theme,
    /// Whether all that is printed must be said in the language.
    pub whole: bool,
    pub problems: Vec<Diagnostic>,
    /// The footnotes called so far.
    pub notes: NoteNumbers,
    pub remarks: Vec<Remark>,
    pub fingerprints: Fingerprints,
    /// What cross-references call the blocks and annexes, by their ids.
    pub labels: BTreeMap<String, Label>,
    /// The footnotes, where a first resolution has found their numbers.
    pub known_notes: NoteNumbers,
    /// Whether a footnote was referred to whose number is not known yet.
    pub awaits_notes: bool,
    pub counts: Counts,
    pub spelling: SpellingPolicy,
    /// The other languages of the report, once they were needed.
    pub others: BTreeMap<Lang, OtherLanguage>,
}

/// What a block is called, and whether the edition prints it.
#[derive(Clone, Debug)]
pub struct Label {
    /// Its name in the language.
    pub text: String,
    /// Whether it is printed.
    pub printed: bool,
}

/// A language that is not the edition's.
pub struct OtherLanguage {
    pub localizer: Localizer,
    pub spelling: SpellingPolicy,
}

/// Footnotes by the order of their first calls.
#[derive(Default)]
pub struct NoteNumbers {
    names: Vec<String>,
    numbers: BTreeMap<String, usize>,
}

impl NoteNumbers {
    /// The number of a footnote, from 1: the next one where it was not called yet.
    pub fn call(&mut self, name: &str) -> usize {
        if let Some(number) = self.get(name) {
            return number;
        }
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), self.names.len());
        self.names.len()
    }

    /// The number of a footnote that was called.
    pub fn get(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }

    /// The names, that of the first footnote first.
    pub fn names(&self) -> &[String] {
        &self.names
    }
}

impl<'a> Resolver<'a> {
    pub fn new(
        report: &'a Report,
        localizer: &'a Localizer,
        theme: &'a Theme,
        whole: bool,
    ) -> Self {
        let spell_below = localizer.data.spell_below;
        Self {
            report,
            localizer,
            theme,
            whole,
            problems: Vec::new(),
            notes: NoteNumbers::default(),
            remarks: Vec::new(),
            fingerprints: Fingerprints::default(),
            labels: BTreeMap::new(),
            known_notes: NoteNumbers::default(),
            awaits_notes: false,
            counts: Counts::default(),
            spelling: SpellingPolicy::of(report, &localizer.lang, spell_below),
            others: BTreeMap::new(),
        }
    }

    /// Reports that what is printed is outdated, in a text or in all texts of a block.
    pub fn report_outdated<'o>(&mut self, outdated: impl IntoIterator<Item = &'o Spanned<Lang>>) {
        let lang = &self.localizer.lang;
        let found = outdated.into_iter().filter(|other| other.value == *lang);
        self.problems.extend(found.map(|outdated| {
            let found = code::TEXT_OUTDATED.warning().with("lang", lang.as_str());
            found.at(outdated.span)
        }));
    }
}
