//! What is done while a draft is merged.

use std::collections::{BTreeMap, BTreeSet};

use super::base::BaseUnit;
use super::compared::Compared;
use super::layout::Place;
use super::slot::Slot;
use crate::diag::Diagnostic;
use crate::ooxml::NoteId;
use crate::read::is_json;
use crate::source::Span;
use crate::syntax::edit::Editor;
use crate::syntax::emit::{Entries, Node as Yaml};

/// Writes the changes of a draft into the report, and reports them.
pub struct Merger<'m> {
    pub compared: &'m Compared<'m>,
    /// The report file, into which the changes are written.
    pub file: Editor<'m>,
    pub report: Vec<Diagnostic>,
    /// The new pictures that the report names now, by their files.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// The pictures that stay.
    pub seen: Vec<(String, Vec<u8>)>,
    /// The facts that were changed, by their places in the file.
    pub facts: BTreeMap<usize, String>,
    /// The notes that are new and called.
    pub called: BTreeSet<NoteId>,
    /// The lists of the file by their numbers in the layout, then those that are new.
    pub lists: Vec<Vec<Child>>,
    /// The blocks, items and rows that stay, by their lists and places.
    pub kept: BTreeSet<Place>,
    /// The sections that are open where the file is being read.
    pub open: Vec<Open>,
}

pub enum Child {
    /// What stood in the file: in which list, and where.
    Kept(Place),
    /// A new block, item or row.
    Leaf(Yaml),
    /// A new `section` or `list`, with a list of its own.
    Holder(Holder),
}

pub struct Holder {
    pub kind: &'static str,
    /// What stands in it beside its list.
    pub entries: Entries,
    /// The key of the list.
    pub key: &'static str,
    pub inner: usize,
}

impl Holder {
    /// The block, with its list.
    pub fn node(&self, list: Option<Yaml>) -> Yaml {
        let list = list.map(|list| (self.key.into(), list));
        let entries = self.entries.iter().cloned().chain(list);
        Yaml::map([(self.kind, Yaml::map(entries))])
    }
}

impl Child {
    /// The list and the place of what stood in the file.
    pub fn kept(&self) -> Option<Place> {
        match self {
            Self::Kept(place) => Some(*place),
            Self::Leaf(_) | Self::Holder(_) => None,
        }
    }
}

pub struct Open {
    pub list: usize,
    pub level: u8,
    /// Its place in the list that it stood in and stands in.
    pub place: Option<usize>,
}

impl Open {
    pub fn body(list: usize) -> Self {
        Self {
            list,
            level: 0,
            place: None,
        }
    }
}

impl<'m> Merger<'m> {
    pub fn new(compared: &'m Compared<'m>) -> Self {
        let sequences = compared.layout.sequences.iter();
        let source = compared.original.source;
        Self {
            compared,
            file: Editor::new(source, is_json(source)),
            report: Vec::new(),
            pictures: BTreeMap::new(),
            seen: Vec::new(),
            facts: BTreeMap::new(),
            called: BTreeSet::new(),
            lists: sequences.map(|_| Vec::new()).collect(),
            kept: BTreeSet::new(),
            open: vec![Open::body(0)],
        }
    }

    /// Where a text stands: what it says in the draft's language, if anything.
    pub fn place(&self, slot: &Slot) -> Span {
        let said = slot.text.and_then(|text| text.get(&self.compared.lang));
        said.map_or(slot.node.span, |said| said.span)
    }

    /// Where what a unit printed stands.
    pub fn unit_place(&self, unit: &BaseUnit) -> Option<Span> {
        let slot = unit.slots.last().map(|slot| self.place(slot));
        slot.or_else(|| Some(self.compared.layout.entries[unit.entry?].node.span))
    }

    /// The list in which the file is being read.
    pub fn here(&self) -> usize {
        self.open.last().map_or(0, |open| open.list)
    }

    pub fn add(&mut self, list: usize, node: Yaml) {
        self.lists[list].push(Child::Leaf(node));
    }

    /// Puts what stood in the file into a list, once.
    pub fn keep(&mut self, list: usize, place: Place) {
        if self.kept.insert(place) {
            self.lists[list].push(Child::Kept(place));
        }
    }
}
