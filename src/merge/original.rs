//! What goes into a merge, and what comes out.

use std::collections::BTreeMap;

use crate::edition::Edition;
use crate::model::Report;
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

/// A picture of the report that stands in the edited file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The file that the report names.
    pub file: String,
    /// What stands in its place.
    pub bytes: Vec<u8>,
}
