//! An edited Word draft back into the report file it was made from.
//!
//! The edition says what the draft printed (`printer`), in units that know the texts of the report
//! they were made of (`base`, `layout`); the Word file says what it reads now (`edited`). Both are
//! paired by bookmarks, then by text (`pair`); a tree of sections is made of the lines (`planner`);
//! what changed is written into the report file (`patch`), of which everything else stays byte for
//! byte. What can't be written there is reported (`diagnostics`).

mod account;
mod base;
mod diagnostics;
mod edited;
mod facts;
mod footnotes;
mod form;
mod head;
mod layout;
mod notes;
mod original;
mod pair;
mod patch;
mod pictures;
mod piece;
mod plan;
mod planner;
mod printed_head;
mod printer;
mod report_file;
mod rows;
mod sequence;
mod slot;
mod text;
mod turned;

use std::collections::{BTreeMap, BTreeSet};

pub use original::{Merged, Original, Seen};

use crate::diag::{Diagnostic, Warned, code};
use crate::model::Lang;
use crate::ooxml::Document;
use crate::read;

/// The text of the report file with the changes of an edited draft, and what was changed or could
/// not be, each with its place in the file as it was.
///
/// # Errors
///
/// A file that can't be parsed again; a draft in which nothing of the report is left.
///
/// # Panics
///
/// If the report was not read from the source, or the edition not resolved from the report: a fault
/// of the program that calls it.
pub fn merge(
    original: Original<'_>,
    document: &Document,
) -> Result<Warned<Merged>, Vec<Diagnostic>> {
    let root = read::parse(original.source).map_err(|problem| vec![problem])?;
    let edition = original.edition;
    let lang = Lang::new(edition.lang.clone());
    let layout = layout::Layout::of(&root, original.report);
    let units = printer::units(&layout, edition, &lang);
    let lines = edited::lines(document, &edition.remarks);
    let pairs = pair::pairs(&units, &lines);
    // Whatever it is, it is no draft of this report: all of it would be taken out.
    let is_known = |(unit, line): (&base::BaseUnit, &Option<usize>)| {
        unit.role != base::Role::Fixed && line.is_some()
    };
    if !units.is_empty() && !units.iter().zip(&pairs.of_unit).any(is_known) {
        return Err(vec![code::MERGE_UNRELATED.error()]);
    }
    let languages = original.report.languages.iter();
    let patcher = patch::Patcher {
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
        other_version: edited::is_of_other_version(document, edition),
        languages: languages.map(|lang| lang.value.clone()).collect(),
    };
    let (value, report) = patcher.apply();
    Ok(Warned {
        value,
        warnings: report.in_order(),
    })
}
