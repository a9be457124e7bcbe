//! Which footnote of the file is which of the report.

use std::collections::{BTreeMap, BTreeSet};

use super::base::BaseUnit;
use super::edited::{self, Content, EditedLine, normalize_whitespace};
use super::original::Original;
use super::pair::Pairs;
use super::piece::{Kind, Piece};
use crate::edition::plain;
use crate::model::Report;
use crate::ooxml::{Document, NoteId};

/// The report's notes among those of a file.
#[derive(Default)]
pub struct Notes {
    /// What refers to each note of the file in the report, such as `[^name]`, and its number.
    known: BTreeMap<NoteId, (String, usize)>,
    /// The numbers of those.
    taken: BTreeSet<usize>,
    /// The names of those that the report does not have yet.
    fresh: BTreeMap<NoteId, String>,
}

impl Notes {
    /// The notes of a file: by their texts, else by their places in texts that are paired.
    pub fn of(
        units: &[BaseUnit],
        lines: &[EditedLine],
        pairs: &Pairs,
        original: Original<'_>,
        document: &Document,
    ) -> Self {
        let in_rows = units.iter().flat_map(|unit| unit.rows.iter().flatten());
        let slots = units.iter().flat_map(|unit| &unit.slots).chain(in_rows);
        let references = slots.flat_map(|slot| references(&slot.pieces));
        let written: BTreeMap<usize, &str> = references.map(|(name, at)| (at, name)).collect();
        let mut notes = Self::default();
        let mut by_text = BTreeMap::new();
        for (number, note) in (1..).zip(&original.edition.notes) {
            if let Some(written) = written.get(&number) {
                let said = normalize_whitespace(&plain(note));
                by_text.entry(said).or_insert((*written, number));
            }
        }
        for id in document.notes.keys() {
            if let Some((written, number)) = by_text.get(&text(document, id)) {
                notes.know(id, written, *number);
            }
        }
        for (line, unit) in lines.iter().zip(&pairs.of_line) {
            if let (Content::Text, Some(unit)) = (&line.content, unit) {
                let slots = units[*unit].slots.iter();
                let old: Vec<_> = slots
                    .flat_map(|slot| self::references(&slot.pieces))
                    .collect();
                notes.by_place(&old, &edited::notes(&line.bits).collect::<Vec<_>>());
            }
        }
        notes.name_fresh(original.report, document);
        notes
    }

    /// Gives a name to each note that the report does not have.
    fn name_fresh(&mut self, report: &Report, document: &Document) {
        let names = (1..).map(|number| format!("note-{number}"));
        let names = names.filter(|name| !report.footnotes.contains_key(name.as_str()));
        let ids = document.notes.keys();
        let unknown = ids.filter(|id| !self.known.contains_key(id)).cloned();
        self.fresh = unknown.zip(names).collect();
    }

    fn know(&mut self, id: &NoteId, written: &str, number: usize) {
        self.taken.insert(number);
        self.known.insert(id.clone(), (written.to_owned(), number));
    }

    fn by_place(&mut self, old: &[(&str, usize)], new: &[&NoteId]) {
        if old.len() != new.len() {
            return;
        }
        for ((written, number), id) in old.iter().zip(new) {
            if !self.taken.contains(number) && !self.known.contains_key(id) {
                self.know(id, written, *number);
            }
        }
    }

    /// What refers to a note in the report.
    pub fn name(&self, id: &NoteId) -> Option<String> {
        let known = self.known.get(id).map(|(written, _)| written.clone());
        known.or_else(|| self.fresh(id).map(|name| format!("[^{name}]")))
    }

    /// The name of a note that the report does not have yet.
    pub fn fresh(&self, id: &NoteId) -> Option<&str> {
        self.fresh.get(id).map(String::as_str)
    }

    /// The notes of the file that are the report's: their numbers and their ids.
    pub fn known(&self) -> impl Iterator<Item = (usize, &NoteId)> {
        self.known.iter().map(|(id, (_, number))| (*number, id))
    }
}

fn references(pieces: &[Piece]) -> impl Iterator<Item = (&str, usize)> {
    pieces.iter().filter_map(|piece| match &piece.kind {
        Kind::Note { written, number } => Some((&**written, *number)),
        Kind::Text | Kind::Atom { .. } => None,
    })
}

/// What a note of the file says.
pub fn text(document: &Document, id: &NoteId) -> String {
    let paragraphs = document.notes.get(id).into_iter().flatten();
    let texts: Vec<String> = paragraphs.map(|paragraph| paragraph.text()).collect();
    normalize_whitespace(&texts.join(" "))
}
