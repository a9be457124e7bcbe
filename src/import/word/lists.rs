//! Items of lists.

use super::super::draft::Part;
use super::super::glyphs::markup;
use super::super::numbers::{Printed, printed};
use super::inline::Said;
use super::kind::Marks;
use super::reader::Reader;
use crate::ooxml::Paragraph;

/// A list that goes on: its marks, and the number of its last item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    marks: Marks,
    count: u32,
}

impl Reader<'_> {
    /// How the list is marked that a paragraph without a style of lists is in.
    pub(super) fn marks(&self, paragraph: &Paragraph) -> Option<Marks> {
        match printed(paragraph.number.as_deref()?) {
            Printed::Bullet => Some(Marks::Bullets),
            Printed::Count(_) => Some(Marks::Ordered),
            Printed::Other => None,
        }
    }

    fn goes_on(&self, marks: Marks, count: u32) -> bool {
        let next = |open: Open| {
            open.marks == marks && (marks == Marks::Bullets || open.count + 1 == count)
        };
        self.open.is_some_and(next)
    }

    /// An item of the list that goes on, or of a new one, which begins with its number. What is no
    /// plain number stays as text.
    pub(super) fn item(&mut self, marks: Marks, paragraph: &Paragraph, said: &Said) {
        let number = paragraph.number.as_deref().map(printed);
        let count = match (marks, number) {
            (Marks::Bullets, _) => 0,
            (Marks::Ordered, Some(Printed::Count(count))) => count,
            (Marks::Ordered, Some(Printed::Other)) => return self.numbered_text(paragraph, said),
            (Marks::Ordered, Some(Printed::Bullet) | None) => self.next(),
        };
        let goes_on = self.goes_on(marks, count);
        let text = self.text(markup(&[said.lead.clone(), said.text.clone()].concat()));
        let remarks = std::mem::take(&mut self.remarks);
        match self.units().last_mut() {
            Some(unit) if goes_on => {
                if let Part::List { items, .. } = &mut unit.part {
                    items.push(text);
                }
                let notes = unit.note.take().into_iter().chain(remarks);
                let notes: Vec<String> = notes.collect();
                unit.note = (!notes.is_empty()).then(|| notes.join("\n"));
            }
            Some(_) | None => {
                self.remarks = remarks;
                self.add(Part::List {
                    ordered: marks == Marks::Ordered,
                    items: vec![text],
                });
                self.number_last((marks == Marks::Ordered).then_some(count));
            }
        }
        self.open = Some(Open { marks, count });
    }

    /// The number of the next item.
    fn next(&self) -> u32 {
        match self.open {
            Some(Open {
                marks: Marks::Ordered,
                count,
            }) => count + 1,
            Some(_) | None => 1,
        }
    }
}
