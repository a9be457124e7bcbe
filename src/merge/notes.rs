//! The footnotes of an edited file: which of them are the report's, new ones, changed ones, and those
//! that stand where none can.

use std::collections::BTreeMap;

use super::base::{BaseUnit, Slot};
use super::edited::{self, Bit, Content, EditedLine, normalize_whitespace, note_bits};
use super::merger::Merger;
use super::original::Original;
use super::pair::Pairs;
use crate::diag::code;
use crate::edition::{Text, plain};
use crate::ooxml::{Document, NoteId};
use crate::source::Span;
use crate::syntax::emit::Node as Yaml;

/// The report's notes among those of a file.
pub struct Notes<'a> {
    /// What refers to each note of the file in the report, such as `[^name]`, and what it printed.
    known: BTreeMap<NoteId, (String, &'a Text)>,
    /// The names of those that the report does not have yet.
    fresh: BTreeMap<NoteId, String>,
}

impl<'a> Notes<'a> {
    /// The notes of a file: by their texts, else by their places in texts that are paired.
    pub fn of(
        units: &[BaseUnit],
        lines: &[EditedLine],
        pairs: &Pairs,
        original: Original<'a>,
        document: &Document,
    ) -> Self {
        let footnotes = &original.report.footnotes;
        let written = footnotes.iter();
        let written = written.map(|(name, text)| (text.node(), format!("[^{}]", name.value)));
        let written: BTreeMap<_, String> = written.collect();
        let (mut by_text, mut left) = (BTreeMap::new(), BTreeMap::new());
        for note in &original.edition.notes {
            if let Some(written) = written.get(&note.node) {
                let said = normalize_whitespace(&plain(note));
                by_text.entry(said).or_insert((written.clone(), note));
                left.insert(written, note);
            }
        }
        let mut known = BTreeMap::new();
        for id in document.notes.keys() {
            if let Some(note) = by_text.get(&text(document, id)) {
                left.remove(&note.0);
                known.insert(id.clone(), note.clone());
            }
        }
        for (line, unit) in lines.iter().zip(&pairs.of_line) {
            let (Content::Text, Some(unit)) = (&line.content, unit) else {
                continue;
            };
            let old = units[*unit].slots.iter().flat_map(|slot| &slot.pieces);
            let old = old.filter(|piece| piece.is_note());
            let old: Vec<&String> = old.filter_map(|piece| piece.written.as_ref()).collect();
            let new: Vec<&NoteId> = edited::notes(&line.bits).collect();
            for (written, id) in old.iter().zip(&new).filter(|_| old.len() == new.len()) {
                if !known.contains_key(id)
                    && let Some(note) = left.remove(written)
                {
                    known.insert((*id).clone(), ((*written).clone(), note));
                }
            }
        }
        let names = (1..).map(|number| format!("note-{number}"));
        let names = names.filter(|name| !footnotes.contains_key(name.as_str()));
        let unknown = document.notes.keys().filter(|id| !known.contains_key(id));
        Self {
            fresh: unknown.cloned().zip(names).collect(),
            known,
        }
    }

    /// What refers to a note in the report.
    pub fn name(&self, id: &NoteId) -> Option<String> {
        let known = self.known.get(id).map(|(written, _)| written.clone());
        known.or_else(|| self.fresh.get(id).map(|name| format!("[^{name}]")))
    }
}

/// What a note of the file says.
fn text(document: &Document, id: &NoteId) -> String {
    let paragraphs = document.notes.get(id).into_iter().flatten();
    let texts: Vec<String> = paragraphs.map(|paragraph| paragraph.text()).collect();
    normalize_whitespace(&texts.join(" "))
}

impl Merger<'_> {
    /// Notes the new footnotes that a text calls.
    pub(super) fn call(&mut self, bits: &[Bit]) {
        let fresh = &self.compared.notes.fresh;
        let called = edited::notes(bits).filter(|id| fresh.contains_key(id));
        self.called.extend(called.cloned());
    }

    /// Tells of the footnotes of a text that can have none.
    pub(super) fn lost_notes(&mut self, bits: &[Bit], place: Span) {
        edited::notes(bits).for_each(|id| self.lost_note(id, place));
    }

    pub(super) fn lost_note(&mut self, id: &NoteId, place: Span) {
        let text = text(self.compared.document, id);
        let lost = ("footnote", "footnote");
        self.lost(place, lost, &[("text", &text)]);
    }

    /// Adds the texts of the new footnotes that are called.
    pub(super) fn fresh_notes(&mut self) {
        let compared = self.compared;
        let mut entries = Vec::new();
        for (id, name) in &compared.notes.fresh {
            if !self.called.contains(id) {
                continue;
            }
            let bits = note_bits(compared.document, id);
            let said = compared.rewrite(&[], &bits, false).written;
            let found = code::MERGE_ADDED.note().with("what", "footnote");
            self.quote(None, found.with("name", name), &said);
            let text = Yaml::line([(compared.lang.to_string(), Yaml::text(said))]);
            entries.push((name.clone().into(), text));
        }
        self.add_notes(entries);
    }

    /// Notes whose text was changed.
    pub(super) fn footnotes(&mut self) {
        let compared = self.compared;
        for (id, (_, printed)) in &compared.notes.known {
            let slot = Slot::of(&compared.layout, printed, &compared.lang);
            let Some(slot) = slot.map(Slot::bare) else {
                continue;
            };
            let bits = note_bits(compared.document, id);
            if normalize_whitespace(&slot.plain()) != normalize_whitespace(&edited::plain(&bits)) {
                self.slot(&slot, &bits);
            }
        }
    }
}
