//! What goes into a merge, and what comes out.

use std::collections::BTreeMap;

use crate::edition::Edition;
use crate::model::Report;
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
    /// The pictures of the report that the draft still has, by the files that the report names, as
    /// they are there.
    pub seen: Vec<(String, Vec<u8>)>,
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
