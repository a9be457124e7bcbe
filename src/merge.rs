//! An edited Word draft back into the report file it was made from.
//!
//! The edition says what the draft printed (`printer`), in units that know the texts of the report
//! they were made of (`base`, `layout`); the Word file says what it reads now (`edited`). Both are
//! paired by bookmarks, then by text (`pair`); a file that is no draft of the report is refused
//! (`belongs`). Then what changed is written into the report file, of which everything else stays
//! byte for byte: first the texts (`patch`), then the lists of blocks (`sequence`), which the lines
//! of the file fill (`planner`). What was changed or can't be written is reported (`diagnostics`).

mod account;
mod base;
mod belongs;
mod compared;
mod diagnostics;
mod edited;
mod facts;
mod foot;
mod footnotes;
mod head;
mod layout;
mod merger;
mod notes;
mod original;
mod pair;
mod patch;
mod pictures;
mod piece;
mod planner;
mod printer;
mod report_file;
mod rows;
mod sequence;
mod slot;
mod text;
mod turned;

pub use original::{MergeOptions, Merged, Original};

use crate::diag::{Diagnostic, Severity, Warned, code};
use crate::edition::Provenance;
use crate::ooxml::Document;
use crate::read::parse;
use crate::source::Source;
use compared::Compared;
use merger::Merger;
use sequence::Sequences;

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
    let pictures = pictures::names(document, &original.report.id, options.picture_name);
    let compared = Compared::of(original, document, pictures);
    let mut warnings = Vec::new();
    match compared.objection(options) {
        Some(objection) if !options.force => return Err(vec![objection]),
        objection => warnings.extend(objection.map(|objection| Diagnostic {
            severity: Severity::Note,
            help: None,
            ..objection
        })),
    }
    let (value, found) = Merger::new(&compared).apply();
    warnings.extend(found);
    let merged = Source::new(original.source.name(), value.text.as_str());
    parse(&merged).expect("what is written into a report leaves it readable");
    Ok(Warned { value, warnings })
}

impl Merger<'_> {
    /// Writes all changes and reports them.
    fn apply(mut self) -> (Merged, Vec<Diagnostic>) {
        let compared = self.compared;
        self.losses(&compared.document.losses);
        if compared.other_version {
            self.found(None, code::MERGE_VERSION.warning());
        }
        for (line, unit) in compared.lines.iter().zip(&compared.pairs.of_line) {
            if let Some(unit) = *unit {
                self.say(&compared.units[unit], line);
            }
        }
        self.footnotes();
        self.plan();
        self.account();
        self.fresh_notes();
        Sequences {
            file: &mut self.file,
            layout: &compared.layout,
            lists: &self.lists,
        }
        .write_all();
        self.report.sort_by_key(Diagnostic::span);
        let removed = |found: &&Diagnostic| found.code == code::MERGE_REMOVED;
        let merged = Merged {
            removed: self.report.iter().filter(removed).count(),
            text: self.file.text(),
            pictures: self.pictures,
            seen: self.seen,
        };
        (merged, self.report)
    }
}
