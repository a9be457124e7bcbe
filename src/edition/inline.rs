//! The texts of an edition, and the runs that they are made of.

use std::ops::Deref;

use derive_where::derive_where;
use serde::Serialize;

use crate::model::{Mark, NodeId};

/// A run of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Inline {
    /// Text.
    Text {
        /// The characters.
        text: String,
    },
    /// A figure, number and unit, which should stay on one line.
    Figure {
        /// As printed.
        text: String,
    },
    /// A reference to a footnote.
    Note {
        /// Its number, from 1: an index into [`Edition::notes`](super::Edition::notes).
        number: usize,
    },
    /// Text of a redline that is not in both versions, or not at this place.
    Changed {
        /// What became of it.
        change: Change,
        /// The text.
        body: Vec<Inline>,
    },
    /// A cross-reference in the language's words, which leads to what it names.
    Reference {
        /// As printed, such as `附件2` or `Part III`.
        text: String,
        /// Where it leads; nowhere where the edition does not print it.
        to: Option<Target>,
    },
    /// Text that is set apart; the mark is its type.
    #[serde(untagged)]
    Marked {
        /// How.
        #[serde(flatten)]
        mark: Mark,
        /// What stands in it.
        body: Vec<Inline>,
    },
}

impl Inline {
    /// Strong text.
    pub fn strong(body: Vec<Inline>) -> Self {
        let mark = Mark::Strong;
        Self::Marked { mark, body }
    }

    /// The characters of the run itself.
    pub fn text(&self) -> &str {
        match self {
            Self::Text { text } | Self::Figure { text } | Self::Reference { text, .. } => text,
            Self::Marked { .. } | Self::Changed { .. } | Self::Note { .. } => "",
        }
    }

    /// The runs that stand in it.
    pub fn body(&self) -> &[Inline] {
        match self {
            Self::Marked { body, .. } | Self::Changed { body, .. } => body,
            Self::Text { .. }
            | Self::Figure { .. }
            | Self::Reference { .. }
            | Self::Note { .. } => &[],
        }
    }

    /// What became of it in a redline.
    pub fn change(&self) -> Option<Change> {
        let Self::Changed { change, .. } = self else {
            return None;
        };
        Some(*change)
    }

    /// Whether it is not part of the new version at its place.
    pub fn is_gone(&self) -> bool {
        self.change().is_some_and(Change::is_gone)
    }
}

/// Where a cross-reference leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Target {
    /// To the heading, table, image or annex of this anchor.
    Block {
        /// The anchor.
        name: String,
    },
    /// To where a footnote is first mentioned.
    Note {
        /// Its number, from 1.
        number: usize,
    },
}

/// What became of a piece between two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "number", rename_all = "kebab-case")]
pub enum Change {
    /// It is new.
    Inserted,
    /// It is gone.
    Deleted,
    /// It stood here before; the number, from 1, names the place where it stands now.
    MovedFrom(usize),
    /// It stands here now, and elsewhere before, under the same number.
    MovedTo(usize),
    /// A paragraph that ends here and did not before: its text may be in both versions.
    Parted,
    /// A paragraph that ended here before, and now goes on with the next.
    Joined,
}

impl Change {
    /// Whether the piece is not part of the new version at its place.
    pub fn is_gone(self) -> bool {
        match self {
            Self::Deleted | Self::MovedFrom(_) => true,
            Self::Inserted | Self::MovedTo(_) | Self::Parted | Self::Joined => false,
        }
    }
}

/// A text of an edition: its runs, and the text of the report that they were made of. Two are equal
/// by their runs.
#[derive(Clone, Debug, Default, Serialize)]
#[derive_where(PartialEq, Eq)]
#[serde(transparent)]
pub struct Text {
    /// The text of the report; the default where the program made it.
    #[serde(skip)]
    #[derive_where(skip(EqHashOrd))]
    pub node: NodeId,
    /// By how many twips its characters stand closer than the grid's, or farther apart where it is
    /// less than 0.
    #[serde(skip)]
    #[derive_where(skip(EqHashOrd))]
    pub tracking: i32,
    /// The runs.
    pub runs: Vec<Inline>,
}

impl Deref for Text {
    type Target = [Inline];

    fn deref(&self) -> &[Inline] {
        &self.runs
    }
}

impl From<Vec<Inline>> for Text {
    /// Runs that are made of no text of a report.
    fn from(runs: Vec<Inline>) -> Self {
        Self {
            runs,
            ..Self::default()
        }
    }
}

impl Text {
    /// The same text with other runs.
    pub fn with(&self, runs: Vec<Inline>) -> Self {
        Self {
            node: self.node,
            runs,
            ..Self::default()
        }
    }
}

/// The characters of runs, without references to notes and what is gone in a redline.
pub fn plain(runs: &[Inline]) -> String {
    let here = runs.iter().filter(|run| !run.is_gone());
    here.map(|run| run.text().to_owned() + &plain(run.body()))
        .collect()
}
