//! The note of the annexes after the text.

use docx_rs::{LineSpacing, Paragraph, SpecialIndentType};

use super::inline::Face;
use super::layout;
use super::style::id;
use super::writer::Writer;
use crate::edition::{AnnexNote, Change, Inline, Typography};

impl Writer<'_> {
    /// Writes the note of the annexes; where a redline has it otherwise, as it was and as it is.
    pub fn write_annex_notes(&mut self) {
        let edition = self.edition;
        let changed = edition.redline.as_ref().and_then(|r| r.note.as_ref());
        if let Some(before) = changed.and_then(|changed| changed.before.as_ref()) {
            let gone = Some(Change::Deleted);
            self.within(gone, |writer| writer.write_annex_note(before));
        }
        if let Some(note) = &edition.annex_note {
            let change = changed.map(|_| Change::Inserted);
            self.within(change, |writer| writer.write_annex_note(note));
        }
    }

    fn write_annex_note(&mut self, note: &AnnexNote) {
        match self.edition.typography {
            Typography::Han => self.han_note(note),
            Typography::Latin => self.latin_note(note),
        }
    }

    /// GB/T 9704-2012, 7.3.4: a blank line below the text and two characters in; the further lines
    /// of a name begin below its first character.
    fn han_note(&mut self, note: &AnnexNote) {
        let character = self.design().half_points() as usize * 10;
        let label = 2 + note.label.chars().count();
        for (index, entry) in note.entries.iter().enumerate() {
            // A digit takes half a character, the point and the blank a quarter each.
            let number = entry.number.chars().count().saturating_sub(1) * 50;
            let first = if index == 0 { 200 } else { label * 100 };
            let names = label * 100 + number;
            let twips = |chars: usize| (chars * character / 100) as i32;
            let hanging = SpecialIndentType::Hanging(twips(names - first));
            let mut paragraph = Paragraph::new().style(id::ANNEX_NOTE).indent(
                Some(twips(names)),
                Some(hanging),
                None,
                Some(names as i32),
            );
            if index == 0 {
                let pitch = self.layout.pitch.unwrap_or_default();
                paragraph = paragraph.line_spacing(LineSpacing::new().before(pitch));
                self.write_text(&mut paragraph, &note.label, Face::Plain);
            }
            self.entry(paragraph, &entry.number, &entry.title);
        }
    }

    /// A single annex stands behind the label, several are listed below it.
    fn latin_note(&mut self, note: &AnnexNote) {
        let design = self.design();
        let (left, hanging) = layout::list(design);
        let hanging = SpecialIndentType::Hanging(hanging as i32);
        // A line and a half.
        let above = design.half_points() * 15;
        let mut label = Paragraph::new()
            .style(id::ANNEX_NOTE)
            .line_spacing(LineSpacing::new().before(above));
        self.write_text(&mut label, &note.label, Face::Plain);
        if let [entry] = note.entries.as_slice() {
            self.entry(label, &entry.number, &entry.title);
            return;
        }
        self.push(label.keep_next(true));
        for entry in &note.entries {
            let paragraph = Paragraph::new().style(id::ANNEX_NOTE);
            let paragraph = paragraph.indent(Some(left as i32), Some(hanging), None, None);
            let number = format!("{}\t", entry.number.trim_end());
            self.entry(paragraph, &number, &entry.title);
        }
    }

    fn entry(&mut self, mut paragraph: Paragraph, number: &str, title: &[Inline]) {
        if !number.is_empty() {
            self.write_text(&mut paragraph, number, Face::Plain);
        }
        self.write_inlines(&mut paragraph, title, Face::Plain);
        self.push(paragraph);
    }
}
