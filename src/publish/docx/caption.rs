//! Captions, whose numbers Word counts.

use std::collections::BTreeMap;

use docx_rs::{Paragraph, ParagraphChild};

use super::changes;
use super::document::Writer;
use super::inline::{Face, field};
use super::style::id;
use crate::edition::{Change, Inline, Typography};

/// The sequences that a document counts: the last number of each, by its name.
#[derive(Debug, Default)]
pub struct Sequences(BTreeMap<String, u32>);

impl Sequences {
    /// The instruction of the field that says the next number of a sequence. A number that is not
    /// due is given to the field.
    fn next(&mut self, name: &str, number: u32) -> String {
        let last = self.0.insert(name.to_owned(), number).unwrap_or(0);
        let reset = match last.checked_add(1) == Some(number) {
            true => String::new(),
            false => format!(" \\r {number}"),
        };
        format!(" SEQ {name} \\* ARABIC{reset} ")
    }
}

/// A label whose number Word can count.
struct Counted<'l> {
    /// The name of its sequence.
    name: &'l str,
    number: u32,
    /// What stands around the number.
    around: (&'l str, &'l str),
}

impl<'l> Counted<'l> {
    /// A label such as `表1` or `Table 1`; none where Word could not name its sequence, which takes
    /// one word that begins with a letter, of 40 characters at most.
    fn of(label: &'l str, number: u32) -> Option<Self> {
        let around = label.split_once(&number.to_string())?;
        let name = around.0.trim();
        let fits = !name.is_empty() && name.chars().all(char::is_alphabetic);
        (fits && name.chars().count() <= 40).then_some(Self {
            name,
            number,
            around,
        })
    }
}

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
