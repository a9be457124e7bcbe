//! Captions.

use docx_rs::{Paragraph, ParagraphChild};

use super::changes;
use super::inline::{Face, field};
use super::sequences::Counted;
use super::style::id;
use super::writer::Writer;
use crate::edition::{Change, Inline, Typography};

impl Writer<'_> {
    /// A caption: label and text, set apart by a blank. The label is what references lead to.
    pub fn caption(
        &mut self,
        (label, number, anchor): (&str, Option<u32>, Option<&String>),
        text: &[Inline],
    ) -> Paragraph {
        let blank = match self.edition.typography {
            Typography::Han => "\u{3000}",
            Typography::Latin => "\u{2002}",
        };
        let mut paragraph = Paragraph::new().style(id::CAPTION);
        if !label.is_empty() {
            self.write_counted(&mut paragraph, label, number);
            self.mark_anchor(&mut paragraph, anchor);
            self.write_text(&mut paragraph, blank, Face::Plain);
        }
        self.write_inlines(&mut paragraph, text, Face::Plain);
        paragraph
    }

    /// A label whose number is a field. What a redline takes out, and a number that it changes, is
    /// text: nothing is to count it.
    fn write_counted(&mut self, to: &mut Paragraph, label: &str, number: Option<u32>) {
        let redline = self.edition.redline.as_ref();
        let is_changed = redline.is_some_and(|redline| redline.labels.contains_key(label));
        let is_gone = self.change.is_some_and(Change::is_gone);
        let counted = number.and_then(|number| Counted::of(label, number));
        let Some(counted) = counted.filter(|_| !is_changed && !is_gone) else {
            self.write_label(to, label, "");
            return;
        };
        let instruction = self.sequences.next(counted.name, counted.number);
        let marks = field(&instruction, "").map(|run| changes::run(run, self.change));
        let [begin, code, separate, _, end]: [ParagraphChild; 5] = marks;
        self.write_text(to, counted.around.0, Face::Plain);
        to.children.extend([begin, code, separate]);
        self.write_text(to, &counted.number.to_string(), Face::Plain);
        to.children.push(end);
        if !counted.around.1.is_empty() {
            self.write_text(to, counted.around.1, Face::Plain);
        }
    }
}
