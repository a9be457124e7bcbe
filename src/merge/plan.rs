//! What the lists of the report are to hold.

use std::collections::BTreeSet;

use super::form::Form;
use crate::ooxml::NoteId;
use crate::syntax::emit::Node as Yaml;

/// What the lists of the file are to hold.
pub struct Plan {
    /// The lists of the file by their numbers in the layout, then those that are new.
    pub containers: Vec<Vec<Child>>,
    /// The blocks and items that stay, by their lists and places.
    pub kept: BTreeSet<(usize, usize)>,
    /// The lines that are new, each with the place of the unit before it.
    pub added: Vec<usize>,
    /// The references to notes where none can stand.
    pub notes: Vec<NoteId>,
    /// All other references to notes in new texts.
    pub called: Vec<NoteId>,
    /// The units that are something else now, and what.
    pub turned: Vec<(usize, Form)>,
}

/// What stands in a list.
pub enum Child {
    /// What stood in the file: in which list, and where.
    Kept {
        /// The list.
        sequence: usize,
        /// The place there.
        index: usize,
    },
    /// A new block, item or row.
    Leaf(Yaml),
    /// A new section.
    Section {
        /// Its heading.
        heading: Yaml,
        /// The container of its body.
        body: usize,
    },
    /// A new list.
    List {
        /// Whether its items are numbered.
        ordered: bool,
        /// The container of its items.
        items: usize,
    },
}

impl Child {
    /// The list and the place of what stood in the file.
    pub fn kept(&self) -> Option<(usize, usize)> {
        match self {
            Self::Kept { sequence, index } => Some((*sequence, *index)),
            Self::Leaf(_) | Self::Section { .. } | Self::List { .. } => None,
        }
    }
}
