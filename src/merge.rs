//! An edited Word draft back into the report file it was made from.
//!
//! The edition says what the draft printed (`printer`), in units that know the texts of the report
//! they were made of (`base`, `layout`); the Word file says what it reads now (`edited`). Both are
//! paired by bookmarks, then by text (`pair`); a file that is no draft of the report is refused
//! (`belongs`); a tree of sections is made of the lines (`planner`);
//! what changed is written into the report file (`patch`), of which everything else stays byte for
//! byte. What can't be written there is reported (`diagnostics`).

mod account;
mod base;
mod belongs;
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

pub use original::{MergeOptions, Merged, Original, Seen};

use crate::diag::{Diagnostic, Severity, Warned};
use crate::edition::Provenance;
use crate::model::Lang;
use crate::ooxml::Document;

/// The edition that a document says it is, if it does.
pub fn provenance(document: &Document) -> Option<Provenance> {
    Provenance::of_bookmarks(&edited::bookmark_names(document))
}

/// The text of the report file with the changes of an edited draft, and what was changed or could
/// not be, each with its place in the file as it was.
///
/// # Errors
///
/// A file that is no draft of the report, unless it is forced.
///
/// # Panics
///
/// If the report and the tree were not read from the source, or the edition not resolved from the
/// report: a fault of the program that calls it.
pub fn merge(
    original: Original<'_>,
    document: &Document,
    options: &MergeOptions<'_>,
) -> Result<Warned<Merged>, Vec<Diagnostic>> {
    let edition = original.edition;
    let lang = Lang::new(edition.lang.clone());
    let layout = layout::Layout::of(original.tree, original.report);
    let units = printer::units(&layout, edition, &lang);
    let lines = edited::lines(document, &edition.remarks);
    let pairs = pair::pairs(&units, &lines);
    let compared = belongs::Compared {
        original,
        document,
        units: &units,
        lines: &lines,
        pairs: &pairs,
    };
    let mut warnings = Vec::new();
    match compared.objection(options) {
        Some(objection) if !options.force => return Err(vec![objection]),
        Some(objection) => {
            warnings.push(Diagnostic {
                severity: Severity::Note,
                help: None,
                ..objection
            });
        }
        None => {}
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
        names: pictures::names(document, &original.report.id, options.picture_name),
        pictures: BTreeMap::new(),
        seen: Vec::new(),
        other_version: edited::is_of_other_version(document, edition),
        languages: languages.map(|lang| lang.value.clone()).collect(),
    };
    let (value, report) = patcher.apply();
    warnings.extend(report.in_order());
    Ok(Warned { value, warnings })
}
