//! Which footnote of the file is which of the report.

use std::collections::BTreeMap;

use super::line::{Bit, Content, Line, Sign, even};
use super::pair::Pairs;
use super::piece::{Kind, Piece};
use super::unit::Unit;
use crate::edition::{Edition, plain};
use crate::ooxml::{Document, NoteId};

/// The report's notes among those of a file.
#[derive(Default)]
pub struct Notes {
    /// What refers to each note of the file in the report, such as `[^name]`, and its number.
    known: BTreeMap<NoteId, (String, usize)>,
}

impl Notes {
    /// The notes of a file: by their texts, else by their places in texts that are paired.
    pub fn of(
        units: &[Unit],
        lines: &[Line],
        pairs: &Pairs,
        edition: &Edition,
        document: &Document,
    ) -> Self {
        let mut numbers: BTreeMap<usize, String> = BTreeMap::new();
        let in_rows = units.iter().flat_map(|unit| unit.rows.iter().flatten());
        let slots = units.iter().flat_map(|unit| &unit.slots).chain(in_rows);
        for (written, number) in slots.flat_map(|slot| references(&slot.pieces)) {
            numbers.insert(number, written.to_owned());
        }
        let mut notes = Self::default();
        for id in document.notes.keys() {
            let said = text(document, id);
            let same = edition.notes.iter().enumerate().find(|(index, note)| {
                even(&plain(note)) == said && numbers.contains_key(&(index + 1))
            });
            if let Some((index, _)) = same {
                let written = numbers[&(index + 1)].clone();
                notes.known.insert(id.clone(), (written, index + 1));
            }
        }
        for (line, unit) in lines.iter().zip(&pairs.of_line) {
            if let (Content::Text(bits), Some(unit)) = (&line.content, unit) {
                let pieces = units[*unit].slots.iter().flat_map(|slot| &slot.pieces);
                notes.by_place(&pieces.cloned().collect::<Vec<_>>(), bits);
            }
        }
        notes
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
            let taken = self.known.values().any(|(_, known)| *known == number);
            if !taken && !self.known.contains_key(id) {
                self.known.insert(id.clone(), (written.to_owned(), number));
            }
        }
    }

    /// What refers to a note in the report.
    pub fn name(&self, id: &NoteId) -> Option<String> {
        self.known.get(id).map(|(written, _)| written.clone())
    }

    /// The notes of the file that are the report's: as referred to, their numbers, their ids.
    pub fn known(&self) -> impl Iterator<Item = (&str, usize, &NoteId)> {
        let known = self.known.iter();
        known.map(|(id, (written, number))| (&**written, *number, id))
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
    even(&texts.join(" "))
}
