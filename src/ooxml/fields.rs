//! The complex fields of a part: their results are read, the code that computes them is not.

use std::ops::Range;

use roxmltree::Node;

use super::xml::{attribute, name};

/// What of a part is the code of its fields.
#[derive(Default)]
pub(super) struct Fields {
    /// Where code stands: ranges of the part's nodes, in order and apart from each other.
    code: Vec<Range<usize>>,
    /// Where the results of links stand, in order, and where they lead.
    links: Vec<(Range<usize>, String)>,
    /// How many fields begin and never end: what follows them is text.
    pub(super) unclosed: usize,
}

/// A field that has begun.
struct Open<'a, 'i> {
    begin: Node<'a, 'i>,
    /// Where its result begins.
    separate: Option<Node<'a, 'i>>,
    code: String,
}

impl Fields {
    /// Matches the beginnings of the fields of a part with their ends.
    pub(super) fn of(root: Node<'_, '_>) -> Self {
        let mut fields = Self::default();
        fields.story(root);
        fields.code.sort_by_key(|range| range.start);
        fields.links.sort_by_key(|(range, _)| range.start);
        // A field in the code of another is part of that.
        fields.code.dedup_by(|inner, outer| {
            let is_inside = inner.start < outer.end;
            outer.end = outer.end.max(if is_inside { inner.end } else { 0 });
            is_inside
        });
        fields
    }

    /// No field leaves the note, the comment or the text box it begins in.
    fn story(&mut self, node: Node<'_, '_>) {
        let mut open = Vec::new();
        self.walk(node, &mut open);
        self.unclosed += open.len();
    }

    /// What is deleted does not count.
    fn walk<'a, 'i>(&mut self, node: Node<'a, 'i>, open: &mut Vec<Open<'a, 'i>>) {
        for node in node.children() {
            match name(node) {
                "del" | "moveFrom" => {}
                "txbxContent" | "footnote" | "endnote" | "comment" => self.story(node),
                "fldChar" => self.meet(node, open),
                "instrText" => {
                    if let Some(field) = open.last_mut() {
                        field.code += node.text().unwrap_or_default();
                    }
                }
                _ => self.walk(node, open),
            }
        }
    }

    fn meet<'a, 'i>(&mut self, node: Node<'a, 'i>, open: &mut Vec<Open<'a, 'i>>) {
        match attribute(node, "fldCharType") {
            Some("begin") => open.push(Open {
                begin: node,
                separate: None,
                code: String::new(),
            }),
            Some("separate") => {
                if let Some(field) = open.last_mut() {
                    field.separate.get_or_insert(node);
                }
            }
            Some("end") => {
                let paragraph = |node: Node<'a, 'i>| node.ancestors().find(|at| name(*at) == "p");
                let Some(field) = open.pop() else {
                    return;
                };
                self.note_link(&field, node);
                let Open {
                    begin, separate, ..
                } = field;
                // A field without a result is all code, and stands in one paragraph.
                if separate.is_some() || paragraph(begin) == paragraph(node) {
                    let [start, end] =
                        [begin, separate.unwrap_or(node)].map(|at| at.id().get_usize());
                    self.code.push(start..end);
                } else {
                    self.unclosed += 1;
                }
            }
            Some(_) | None => {}
        }
    }

    /// Notes where a field leads: `HYPERLINK "https://…"`.
    fn note_link(&mut self, field: &Open<'_, '_>, end: Node<'_, '_>) {
        let quoted = field.code.trim_start().strip_prefix("HYPERLINK");
        let address =
            quoted.and_then(|quoted| quoted.trim_start().strip_prefix('"')?.split('"').next());
        if let (Some(address), Some(start)) = (address, field.separate) {
            let range = start.id().get_usize()..end.id().get_usize();
            self.links.push((range, address.to_owned()));
        }
    }

    /// Where a node leads as the result of a link.
    pub(super) fn link(&self, node: Node<'_, '_>) -> Option<&str> {
        let place = node.id().get_usize();
        let next = self
            .links
            .partition_point(|(range, _)| range.start <= place);
        let (range, address) = self.links.get(next.checked_sub(1)?)?;
        range.contains(&place).then_some(address)
    }

    /// Whether a node belongs to the code of a field.
    pub(super) fn is_code(&self, node: Node<'_, '_>) -> bool {
        let place = node.id().get_usize();
        let next = self.code.partition_point(|range| range.start <= place);
        next.checked_sub(1)
            .is_some_and(|index| place < self.code[index].end)
    }
}
