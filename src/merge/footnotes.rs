//! The footnotes of an edited file: new, changed, and where none can stand.

use super::edited::{self, Bit, normalize_whitespace, note_bits};
use super::merger::Merger;
use super::notes;
use super::slot::Slot;
use crate::diag::code;
use crate::ooxml::NoteId;
use crate::source::Span;
use crate::syntax::emit::Node as Yaml;

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
        let text = notes::text(self.compared.document, id);
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
