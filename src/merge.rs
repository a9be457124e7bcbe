//! An edited Word draft back into the report file it was made from.
//!
//! The report says what its draft printed (`unit`); the file says what it reads now (`line`). Both
//! are paired by the anchors of the blocks, then by text (`pair`); a file that is no draft of the
//! report is refused (`belongs`); a tree of sections is made of
//! the lines (`plan`); what changed is written into the source of the report (`weave`, `file`), of
//! which everything else stays byte for byte. What can't be written there is told of (`tell`).

mod account;
mod belongs;
mod bigrams;
mod facts;
mod file;
mod footnotes;
mod form;
mod head;
mod insert;
mod layout;
mod line;
mod notes;
mod pair;
mod pictures;
mod piece;
mod plan;
mod rows;
mod sequence;
mod tell;
mod text;
mod unit;
mod weave;

use std::collections::{BTreeMap, BTreeSet};

pub use pictures::Seen;

use crate::diag::{Diagnostic, Severity, VERBATIM_HELP, Warned};
use crate::edition::{Edition, Provenance};
use crate::model::{Lang, Report};
use crate::ooxml::Document;
use crate::read::Node;
use crate::source::Source;

/// A report file, and what it reports.
#[derive(Clone, Copy, Debug)]
pub struct Original<'a> {
    /// The file.
    pub source: &'a Source,
    /// Its tree, with the place of every value.
    pub tree: &'a Node,
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
    /// How many blocks and rows are taken out.
    pub removed: usize,
}

/// How a draft is merged.
#[derive(Clone, Copy)]
pub struct MergeOptions<'o> {
    /// Whether a file that is no draft of the report is merged all the same.
    pub force: bool,
    /// Other editions of the report, made where the file does not say what it is: one of them may
    /// be it.
    pub others: &'o dyn Fn() -> Vec<Edition>,
    /// The name under which a new picture is written, by the one it is to have and its bytes.
    pub picture_name: &'o dyn Fn(&str, &[u8]) -> String,
}

/// The edition that a document says it is, if it does.
pub fn provenance(document: &Document) -> Option<Provenance> {
    Provenance::of_bookmarks(&belongs::bookmarks(document))
}

/// The text of the report file with the changes of an edited draft, and what was changed or could
/// not be, each with its place in the file as it was.
///
/// # Errors
///
/// A file that is no draft of the report, unless it is forced.
pub fn merge(
    original: Original<'_>,
    document: &Document,
    options: &MergeOptions<'_>,
) -> Result<Warned<Merged>, Vec<Diagnostic>> {
    let edition = original.edition;
    let lang = Lang::new(edition.lang.clone());
    let layout = layout::Layout::of(original.tree, original.report, edition);
    let units = unit::units(&layout, edition, &lang);
    let lines = line::lines(document, &edition.remarks);
    let pairs = pair::pairs(&units, &lines);
    let compared = belongs::Compared {
        original,
        document,
        units: &units,
        lines: &lines,
        pairs: &pairs,
    };
    let mut overruled = Vec::new();
    match compared.objection(options) {
        Some(objection) if !options.force => return Err(vec![objection]),
        Some(mut objection) => {
            objection
                .arguments
                .retain(|(name, _)| *name != VERBATIM_HELP);
            overruled.push(objection.as_severity(Severity::Note));
        }
        None => {}
    }
    let languages = original.report.languages.iter();
    let weaver = weave::Weaver {
        original,
        document,
        layout: &layout,
        units: &units,
        lines: &lines,
        pairs: &pairs,
        file: file::File::new(original.source, lang),
        told: tell::Told::default(),
        notes: notes::Notes::of(&units, &lines, &pairs, original, document),
        called: BTreeSet::new(),
        facts: BTreeMap::new(),
        names: pictures::names(document, &original.report.id, options.picture_name),
        pictures: BTreeMap::new(),
        seen: Vec::new(),
        other_version: line::is_of_other_version(document, edition),
        languages: languages.map(|lang| lang.value.clone()).collect(),
    };
    let (value, told) = weaver.weave();
    overruled.extend(told.diagnostics());
    Ok(Warned {
        value,
        warnings: overruled,
    })
}
