//! Which footnote of the file is which of the report.

use std::collections::{BTreeMap, BTreeSet};

use super::base::BaseUnit;
use super::edited::{Bit, Content, EditedLine, Sign, normalize_whitespace};
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
        let edition = original.edition;
        let mut numbers: BTreeMap<usize, String> = BTreeMap::new();
        let in_rows = units.iter().flat_map(|unit| unit.rows.iter().flatten());
        let slots = units.iter().flat_map(|unit| &unit.slots).chain(in_rows);
        for (written, number) in slots.flat_map(|slot| references(&slot.pieces)) {
            numbers.insert(number, written.to_owned());
        }
        let mut notes = Self::default();
        let mut by_text = BTreeMap::new();
        for (number, note) in (1..).zip(&edition.notes) {
            if let Some(written) = numbers.get(&number) {
                let said = normalize_whitespace(&plain(note));
                by_text.entry(said).or_insert((written.clone(), number));
            }
        }
        for id in document.notes.keys() {
            if let Some(known) = by_text.get(&text(document, id)) {
                notes.know(id, known.clone());
            }
        }
        for (line, unit) in lines.iter().zip(&pairs.of_line) {
            if let (Content::Text(bits), Some(unit)) = (&line.content, unit) {
                let pieces = units[*unit].slots.iter().flat_map(|slot| &slot.pieces);
                notes.by_place(&pieces.cloned().collect::<Vec<_>>(), bits);
            }
        }
        notes.name_fresh(original.report, document);
        notes
    }

    /// Gives a name to each note that the report does not have.
    fn name_fresh(&mut self, report: &Report, document: &Document) {
        let taken = |name: &String| report.footnotes.contains_key(name.as_str());
        let mut names = (1..)
            .map(|number| format!("note-{number}"))
            .filter(|name| !taken(name));
        let ids = document.notes.keys();
        for id in ids.filter(|id| !self.known.contains_key(id)) {
            self.fresh
                .extend(names.next().map(|name| (id.clone(), name)));
        }
    }

    fn know(&mut self, id: &NoteId, (written, number): (String, usize)) {
        self.taken.insert(number);
        self.known.insert(id.clone(), (written, number));
    }

    fn by_place(&mut self, pieces: &[Piece], bits: &[Bit]) {
        let old: Vec<(&str, usize)> = references(pieces).collect();
        let new: Vec<&NoteId> = bits
            .iter()
            .filter_map(|bit| match &bit.sign {
                Sign::Note(id) => Some(id),
                Sign::Char(_) => None,
            })
            .collect();
        if old.len() != new.len() {
            return;
        }
        for ((written, number), id) in old.into_iter().zip(new) {
            if !self.taken.contains(&number) && !self.known.contains_key(id) {
                self.know(id, (written.to_owned(), number));
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
