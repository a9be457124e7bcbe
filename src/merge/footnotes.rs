//! The footnotes of an edited file: new, changed, and where none can stand.

use super::edited::{self, Bit, normalize_whitespace, note_bits, plain};
use super::merger::Merger;
use super::notes;
use super::slot::Slot;
use super::text::rewrite;
use crate::diag::code;
use crate::ooxml::NoteId;
use crate::source::Span;
use crate::syntax::emit::Node as Yaml;

impl Merger<'_> {
    /// Notes the new footnotes that a text calls.
    pub(super) fn call(&mut self, bits: &[Bit]) {
        let is_fresh = |id: &&NoteId| self.compared.notes.fresh(id).is_some();
        self.called
            .extend(edited::notes(bits).filter(is_fresh).cloned());
    }

    /// Tells of the footnotes of a text that can have none.
    pub(super) fn lost_notes(&mut self, bits: &[Bit], place: Span) {
        edited::notes(bits).for_each(|id| self.lost_note(id, place));
    }

    pub(super) fn lost_note(&mut self, id: &NoteId, place: Span) {
        let text = notes::text(self.compared.document, id);
        let lost = ("footnote", "footnote");
        self.report.lost(place, lost, &[("text", &text)]);
    }

    /// Adds the texts of the new footnotes that are called.
    pub(super) fn fresh_notes(&mut self) {
        let compared = self.compared;
        let mut entries = Vec::new();
        for id in &self.called {
            let Some(name) = compared.notes.fresh(id) else {
                continue;
            };
            let bits = note_bits(compared.document, id);
            let dense = compared.lang.joins_without_blank();
            let said = rewrite(&[], &bits, dense, |_| None).written;
            let found = code::MERGE_ADDED.note().with("what", "footnote");
            self.report.quote(None, found.with("name", name), &said);
            let text = Yaml::line([(compared.lang.to_string(), Yaml::text(said))]);
            entries.push((name.to_owned().into(), text));
        }
        self.file.add_notes(compared.layout.root, entries);
    }

    /// Notes whose text was changed.
    pub(super) fn footnotes(&mut self) {
        let compared = self.compared;
        for (number, id) in compared.notes.known() {
            let printed = &compared.original.edition.notes[number - 1];
            let slot = Slot::of(&compared.layout, printed, &compared.lang);
            let Some(slot) = slot.map(Slot::bare) else {
                continue;
            };
            let bits = note_bits(compared.document, id);
            if normalize_whitespace(&slot.plain()) != normalize_whitespace(&plain(&bits)) {
                self.slot(&slot, &bits);
            }
        }
    }
}
