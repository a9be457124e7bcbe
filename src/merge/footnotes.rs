//! The footnotes of an edited file: new, changed, and where none can stand.

use super::edited::{Bit, Sign, normalize_whitespace, plain};
use super::notes;
use super::patch::Patcher;
use super::slot::Slot;
use super::text::written;
use crate::ooxml::NoteId;
use crate::source::Span;
use crate::syntax::emit::Node as Yaml;

impl Patcher<'_, '_> {
    /// Notes the new footnotes that a text calls.
    pub(super) fn call(&mut self, bits: &[Bit]) {
        let called = bits.iter().filter_map(|bit| match &bit.sign {
            Sign::Note(id) => self.notes.fresh(id).map(|_| id.clone()),
            Sign::Char(_) => None,
        });
        self.called.extend(called);
    }

    /// Tells of the footnotes of a text that can have none.
    pub(super) fn lost_notes(&mut self, bits: &[Bit], place: Span) {
        for bit in bits {
            if let Sign::Note(id) = &bit.sign {
                self.lost_note(id, place);
            }
        }
    }

    pub(super) fn lost_note(&mut self, id: &NoteId, place: Span) {
        let text = notes::text(self.document, id);
        self.report
            .lost(Some(place), ("footnote", "footnote"), &[("text", &text)]);
    }

    /// Adds the texts of the new footnotes that are called.
    pub(super) fn fresh_notes(&mut self) {
        let dense = self.file.lang.joins_without_blank();
        let mut entries = Vec::new();
        for id in &self.called {
            let Some(name) = self.notes.fresh(id) else {
                continue;
            };
            let bits = super::edited::bits_of(self.document.notes.get(id).into_iter().flatten());
            let said = written(&bits, dense, |_| None).written;
            self.report.added_named(None, "footnote", name, &said);
            let text = Yaml::line([(self.file.lang.to_string(), Yaml::text(said))]);
            entries.push((name.to_owned().into(), text));
        }
        self.file.add_notes(self.layout.root, &entries);
    }

    /// Notes whose text was changed.
    pub(super) fn footnotes(&mut self) {
        let known = self.notes.known();
        let known: Vec<(usize, NoteId)> = known.map(|(number, id)| (number, id.clone())).collect();
        for (number, id) in known {
            let printed = &self.original.edition.notes[number - 1];
            let Some(slot) = Slot::of(self.layout, printed, &self.file.lang) else {
                continue;
            };
            let slot = slot.bare();
            let bits = super::edited::bits_of(self.document.notes.get(&id).into_iter().flatten());
            if normalize_whitespace(&slot.plain()) != normalize_whitespace(&plain(&bits)) {
                self.slot(&slot, &bits);
            }
        }
    }
}
