//! What a redline says of an edition: which pieces are new, gone or moved.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{AnnexNote, Inline};

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

/// What makes an edition a redline: the new version, with what was in the old one.
#[derive(Clone, Debug, Serialize)]
pub struct Redline {
    /// The head, with its changes.
    pub head: MarkedHead,
    /// What became of the note of the annexes: none where both versions have the same.
    pub note: Option<NoteChange>,
    /// The labels (`表2`) that automatic numbering changed: by those of now, those of before.
    pub labels: BTreeMap<String, String>,
    /// The title over a list of changes.
    pub title: String,
    /// How many changes there are, in words.
    pub count: String,
    /// How the marks are to be read: a mark's change and its name.
    pub legend: Vec<(Change, String)>,
    /// The changes in reading order.
    pub entries: Vec<ChangeEntry>,
}

/// What became of the note of the annexes, which changes as a whole.
#[derive(Clone, Debug, Serialize)]
pub struct NoteChange {
    /// As it was; none where there was none.
    pub before: Option<AnnexNote>,
}

/// Title, subtitle and speaker of a redline; lines are parted by line feeds.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MarkedHead {
    /// The running label of the meeting's document.
    pub label: Vec<Inline>,
    /// What the edition is.
    pub edition_label: Vec<Inline>,
    /// The title.
    pub title: Vec<Inline>,
    /// The date and meeting line.
    pub subtitle: Vec<Inline>,
    /// The speaker.
    pub speaker: Vec<Inline>,
}

/// A change as a list tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeEntry {
    /// Where it is, such as `一、立法工作，第2段`.
    pub place: String,
    /// What it says: a name (`原文`) and a text.
    pub lines: Vec<(String, String)>,
}
