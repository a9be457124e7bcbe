//! `word/comments.xml`: the remarks for the editors, each on the block that it is about.

use std::collections::BTreeSet;

use docx_rs::{
    Comment, CommentRangeEnd, CommentRangeStart, DocumentChild, Paragraph, ParagraphChild, Table,
    TableCellContent, TableChild, TableRowChild,
};

use super::document::Writer;
use super::style::id;
use super::xml::{Element, Node};
use crate::edition::{Edition, Place, Remark};

impl Writer<'_> {
    /// Puts the remarks on a block around what was written of it: the children from an index.
    pub fn write_remarks(&mut self, place: Place, from: usize) {
        let edition = self.edition;
        for remark in edition.remarks.iter().filter(|r| r.place == place) {
            self.commented += 1;
            // LibreOffice takes a comment for the footnote of the same number.
            let number = edition.notes.len() + self.commented;
            let comment = self.comment(number, remark);
            let start = CommentRangeStart::new(comment);
            let mut paragraphs = spoken(&mut self.children[from..]);
            if let Some(first) = paragraphs.first_mut() {
                let start = ParagraphChild::CommentStart(Box::new(start));
                first.children.insert(0, start);
            }
            if let Some(last) = paragraphs.last_mut() {
                let end = CommentRangeEnd::new(number);
                last.children.push(ParagraphChild::CommentEnd(end));
            }
        }
    }

    fn comment(&mut self, number: usize, remark: &Remark) -> Comment {
        let comment = Comment::new(number).author(&remark.author);
        let lines = remark.text.lines().filter(|line| !line.trim().is_empty());
        lines.fold(comment, |comment, line| {
            comment.add_paragraph(self.plain(id::COMMENT_TEXT, line))
        })
    }
}

/// The paragraphs that a comment lies on: those outside tables, else the first cell's. Word wants
/// both ends of a comment in a table, or none.
fn spoken(children: &mut [DocumentChild]) -> Vec<&mut Paragraph> {
    let (mut paragraphs, mut cells) = (Vec::new(), Vec::new());
    for child in children {
        if let DocumentChild::Paragraph(paragraph) = child {
            paragraphs.push(paragraph.as_mut());
        } else if let DocumentChild::Table(table) = child {
            cells.extend(first_cell(table));
        }
    }
    paragraphs.retain(|paragraph| !is_gap(paragraph));
    if paragraphs.is_empty() {
        cells
    } else {
        paragraphs
    }
}

/// Whether it is the empty line behind a table.
fn is_gap(paragraph: &Paragraph) -> bool {
    let style = paragraph.property.style.as_ref();
    paragraph.children.is_empty() && style.is_some_and(|style| style.val == id::TABLE_TEXT)
}

fn first_cell(table: &mut Table) -> Option<&mut Paragraph> {
    let TableChild::TableRow(row) = table.rows.first_mut()?;
    let TableRowChild::TableCell(cell) = row.cells.first_mut()?;
    let mut contents = cell.children.iter_mut();
    contents.find_map(|content| {
        if let TableCellContent::Paragraph(paragraph) = content {
            return Some(paragraph.as_mut());
        }
        None
    })
}

/// Leaves each comment once: docx-rs writes one for each of its paragraphs.
pub fn keep_each_once(comments: &mut Element) {
    let mut seen = BTreeSet::new();
    comments.children.retain(|node| match node {
        Node::Element(comment) => seen.insert(comment.get("w:id").map(str::to_owned)),
        Node::Text(_) => true,
    });
}

/// Says who wrote a comment, on the day of the report, where it has one, and adds the mark by which
/// Word leads back to the text.
pub fn sign(comment: &mut Element, edition: &Edition) {
    comment.attributes.retain(|(name, _)| name != "w:date");
    let initials = initials(comment.get("w:author").unwrap_or_default());
    comment.set("w:initials", initials);
    if let Some(date) = edition.date {
        comment.set("w:date", format!("{date}T00:00:00Z"));
    }
    if let Some(paragraph) = comment.elements_mut().next() {
        let after_properties = usize::from(paragraph.find("w:pPr").is_some());
        let mark = Node::Element(run("w:annotationRef"));
        paragraph.children.insert(after_properties, mark);
    }
}

/// Gives the run that refers to a comment its style.
pub fn style_reference(run: &mut Element) {
    if run.find("w:commentReference").is_some() {
        run.children.insert(0, Node::Element(reference()));
    }
}

fn run(mark: &str) -> Element {
    Element::new("w:r")
        .child(reference())
        .child(Element::new(mark))
}

fn reference() -> Element {
    Element::new("w:rPr").child(Element::val("w:rStyle", id::COMMENT_REFERENCE))
}

/// The initials of a name: of each word where it has words, else its first character.
fn initials(name: &str) -> String {
    let words = name.split_whitespace();
    words.filter_map(|word| word.chars().next()).collect()
}
