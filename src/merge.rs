//! An edited Word draft back into the report file it was made from.
//!
//! The report says what its draft printed (`unit`); the file says what it reads now (`line`). Both
//! are paired by the anchors of the blocks, then by text (`pair`); a tree of sections is made of
//! the lines (`plan`); what changed is written into the source of the report (`weave`, `report_file`), of
//! which everything else stays byte for byte. What can't be written there is reported (`diagnostics`).

mod account;
mod bigrams;
mod diagnostics;
mod facts;
mod footnotes;
mod form;
mod head;
mod layout;
mod line;
mod notes;
mod pair;
mod pictures;
mod piece;
mod plan;
mod report_file;
mod rows;
mod sequence;
mod text;
mod unit;
mod weave;

use std::collections::{BTreeMap, BTreeSet};

pub use pictures::Seen;

use crate::diag::{Diagnostic, Warned, code};
use crate::edition::Edition;
use crate::model::{Lang, Report};
use crate::ooxml::Document;
use crate::read;
use crate::source::Source;

/// A report file, and what it reports.
#[derive(Clone, Copy, Debug)]
pub struct Original<'a> {
    /// The file.
    pub source: &'a Source,
    /// What was read from it.
    pub report: &'a Report,
    /// What its draft prints in the language of the edited file.
    pub edition: &'a Edition,
}

/// A report with the changes of an edited draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// The text of its file.
    pub text: String,
    /// The new pictures that go beside it, by the names of their files.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// The pictures of the report that the draft still has, as they are there.
    pub seen: Vec<Seen>,
}

/// The text of the report file with the changes of an edited draft, and what was changed or could
/// not be, each with its place in the file as it was.
///
/// # Errors
///
/// A file that can't be parsed again; a draft in which nothing of the report is left.
pub fn merge(
    original: Original<'_>,
    document: &Document,
) -> Result<Warned<Merged>, Vec<Diagnostic>> {
    let root = read::parse(original.source).map_err(|problem| vec![problem])?;
    let edition = original.edition;
    let lang = Lang::new(edition.lang.clone());
    let layout = layout::Layout::of(&root, original.report);
    let units = unit::units(&layout, edition, &lang);
    let lines = line::lines(document, &edition.remarks);
    let pairs = pair::pairs(&units, &lines);
    // Whatever it is, it is no draft of this report: all of it would be taken out.
    let is_known = |(unit, line): (&unit::Unit, &Option<usize>)| {
        unit.role != unit::Role::Fixed && line.is_some()
    };
    if !units.is_empty() && !units.iter().zip(&pairs.of_unit).any(is_known) {
        return Err(vec![code::MERGE_UNRELATED.error()]);
    }
    let languages = original.report.languages.iter();
    let weaver = weave::Weaver {
        original,
        document,
        layout: &layout,
        units: &units,
        lines: &lines,
        pairs: &pairs,
        file: report_file::ReportFile::new(original.source, lang),
        report: diagnostics::Diagnostics::default(),
        notes: notes::Notes::of(&units, &lines, &pairs, original, document),
        called: BTreeSet::new(),
        facts: BTreeMap::new(),
        names: pictures::names(document, &original.report.id),
        pictures: BTreeMap::new(),
        seen: Vec::new(),
        other_version: line::is_of_other_version(document, edition),
        languages: languages.map(|lang| lang.value.clone()).collect(),
    };
    let (value, report) = weaver.apply();
    Ok(Warned {
        value,
        warnings: report.in_order(),
    })
}
