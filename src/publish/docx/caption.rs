//! Captions, whose numbers Word counts.

use docx_rs::{Paragraph, ParagraphChild};

use super::changes;
use super::inline::{Face, field};
use super::style::id;
use super::writer::Writer;
use crate::edition::{Inline, Typography};

impl Writer<'_> {
    /// A caption: label and text, set apart by the language’s mark and a blank. The label is what references lead to.
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
            let gap = self.edition.caption_mark.clone() + blank;
            self.write_text(&mut paragraph, &gap, Face::Plain);
        }
        self.write_inlines(&mut paragraph, text, Face::Plain);
        paragraph
    }

    /// A label whose number is a field. What a redline takes out, and a number that it changes, is
    /// text: nothing is to count it.
    fn write_counted(&mut self, to: &mut Paragraph, label: &str, number: Option<u32>) {
        let redline = self.edition.redline.as_ref();
        let is_changed = redline.is_some_and(|redline| redline.labels.contains_key(label));
        let number = number.filter(|_| !is_changed && !self.is_gone());
        let counted = number.and_then(|number| Some((number, around(label, number)?)));
        let Some((number, (before, after))) = counted else {
            self.write_label(to, label);
            return;
        };
        let instruction = self.next_in_sequence(before.trim(), number);
        let marks = field(&instruction, "").map(|run| changes::run(run, self.change));
        let [begin, code, separate, _, end]: [ParagraphChild; 5] = marks;
        self.write_text(to, before, Face::Plain);
        to.children.extend([begin, code, separate]);
        self.write_text(to, &number.to_string(), Face::Plain);
        to.children.push(end);
        if !after.is_empty() {
            self.write_text(to, after, Face::Plain);
        }
    }

    /// The instruction of the field that says the next number of a sequence. A number that is not
    /// due is given to the field.
    fn next_in_sequence(&mut self, name: &str, number: u32) -> String {
        let last = self.sequences.insert(name.to_owned(), number).unwrap_or(0);
        let reset = match last.checked_add(1) == Some(number) {
            true => String::new(),
            false => format!(" \\r {number}"),
        };
        format!(" SEQ {name} \\* ARABIC{reset} ")
    }
}

/// What stands around the number of a label such as `表1` or `Table 1`; none where Word could not
/// name its sequence, which takes one word that begins with a letter, of 40 characters at most.
fn around(label: &str, number: u32) -> Option<(&str, &str)> {
    let (before, after) = label.split_once(&number.to_string())?;
    let name = before.trim();
    let fits = !name.is_empty() && name.chars().all(char::is_alphabetic);
    (fits && name.chars().count() <= 40).then_some((before, after))
}
