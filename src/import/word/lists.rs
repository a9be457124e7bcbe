//! Items of lists.

use super::super::glyphs::markup;
use super::super::numbers::{Printed, printed};
use super::inline::LocalizedText;
use super::kind::Marks;
use super::reader::Reader;
use crate::model::{Block, ListStyle};
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

    /// An item of the list that goes on, or of a new one, which begins with its number. What is no
    /// plain number stays as text.
    pub(super) fn item(&mut self, marks: Marks, paragraph: &Paragraph, said: &LocalizedText) {
        let number = paragraph.number.as_deref().map(printed);
        let count = match (marks, number) {
            (Marks::Bullets, _) => 0,
            (Marks::Ordered, Some(Printed::Count(count))) => count,
            (Marks::Ordered, Some(Printed::Other)) => return self.numbered_text(paragraph, said),
            (Marks::Ordered, Some(Printed::Bullet) | None) => self.next(),
        };
        let goes_on = self.open.is_some_and(|open| {
            open.marks == marks && (marks == Marks::Bullets || open.count + 1 == count)
        });
        let text = self.text(markup(&[said.lead.clone(), said.text.clone()].concat()));
        let remarks = std::mem::take(&mut self.remarks);
        match self.composer.parts().last_mut().map(|part| &mut part.block) {
            Some(Block::List(list)) if goes_on => {
                list.items.push(text);
                let notes = list.note.take().map(|note| note.value);
                let notes: Vec<String> = notes.into_iter().chain(remarks).collect();
                list.note = (!notes.is_empty()).then(|| notes.join("\n").into());
            }
            Some(_) | None => {
                self.remarks = remarks;
                let (style, start) = match marks {
                    Marks::Ordered => (ListStyle::Ordered, Some(count)),
                    Marks::Bullets => (ListStyle::Unordered, None),
                };
                self.add(Block::list(style, vec![text]).numbered(start));
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
