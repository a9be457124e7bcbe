//! What marks an edition as a working copy, on its way round for comment.

use serde::Serialize;

/// What an edition is asked to show of its being a working copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkingSpec {
    /// Whether its lines are numbered.
    pub line_numbers: bool,
    /// Whether each page says that it is a draft.
    pub draft_mark: bool,
    /// Which version it is, in the words of whoever builds it.
    pub revision: Option<String>,
}

/// What an edition shows of its being a working copy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WorkingCopy {
    /// Whether its lines are numbered, anew on each page.
    pub line_numbers: bool,
    /// What each page says of its being a draft, such as `征求意见稿`.
    pub mark: Option<String>,
    /// Which version it is.
    pub revision: Option<String>,
}

impl WorkingCopy {
    /// Whether there is anything to say over each page.
    pub fn has_header(&self) -> bool {
        self.mark.is_some() || self.revision.is_some()
    }
}
