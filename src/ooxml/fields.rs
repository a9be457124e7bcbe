//! The complex fields of a part: their results are read, the code that computes them is not.

use std::ops::Range;

use roxmltree::Node;

use super::xml::{attribute, name};

/// What of a part is the code of its fields.
#[derive(Default)]
pub(super) struct Fields {
    /// Where code stands: ranges of the part's nodes, in order and apart from each other.
    code: Vec<Range<usize>>,
    /// How many fields begin and never end: what follows them is text.
    pub(super) unclosed: usize,
}

/// A field that has begun.
struct Open {
    begin: usize,
    /// Where its result begins.
    separate: Option<usize>,
    /// How many paragraphs had begun before it.
    paragraph: usize,
}

impl Fields {
    /// Matches the beginnings of the fields of a part with their ends.
    pub(super) fn of(root: Node<'_, '_>) -> Self {
        let mut fields = Self::default();
        fields.story(root, &mut 0);
        fields.code.sort_by_key(|range| range.start);
        fields.join();
        fields
    }

    /// No field leaves the note, the comment or the text box it begins in.
    fn story(&mut self, node: Node<'_, '_>, paragraphs: &mut usize) {
        let mut open = Vec::new();
        self.walk(node, paragraphs, &mut open);
        self.unclosed += open.len();
    }

    /// What is deleted does not count.
    fn walk(&mut self, node: Node<'_, '_>, paragraphs: &mut usize, open: &mut Vec<Open>) {
        for node in node.children() {
            match name(node) {
                "del" | "moveFrom" => {}
                "txbxContent" | "footnote" | "endnote" | "comment" => self.story(node, paragraphs),
                "fldChar" => self.meet(node, *paragraphs, open),
                "p" => {
                    *paragraphs += 1;
                    self.walk(node, paragraphs, open);
                }
                _ => self.walk(node, paragraphs, open),
            }
        }
    }

    fn meet(&mut self, node: Node<'_, '_>, paragraph: usize, open: &mut Vec<Open>) {
        let place = node.id().get_usize();
        match attribute(node, "fldCharType") {
            Some("begin") => open.push(Open {
                begin: place,
                separate: None,
                paragraph,
            }),
            Some("separate") => {
                if let Some(field) = open.last_mut() {
                    field.separate = field.separate.or(Some(place));
                }
            }
            Some("end") => {
                if let Some(field) = open.pop() {
                    self.close(&field, place, paragraph);
                }
            }
            Some(_) | None => {}
        }
    }

    /// A field without a result is all code, and stands in one paragraph.
    fn close(&mut self, field: &Open, end: usize, paragraph: usize) {
        match field.separate {
            Some(separate) => self.code.push(field.begin..separate),
            None if field.paragraph == paragraph => self.code.push(field.begin..end),
            None => self.unclosed += 1,
        }
    }

    /// Joins the ranges that lie in each other: fields in the code of fields.
    fn join(&mut self) {
        let mut joined: Vec<Range<usize>> = Vec::new();
        for range in self.code.drain(..) {
            match joined.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                Some(_) | None => joined.push(range),
            }
        }
        self.code = joined;
    }

    /// Whether a node belongs to the code of a field.
    pub(super) fn is_code(&self, node: Node<'_, '_>) -> bool {
        let place = node.id().get_usize();
        let next = self.code.partition_point(|range| range.start <= place);
        next.checked_sub(1)
            .is_some_and(|index| place < self.code[index].end)
    }
}
