//! `word/comments.xml`: the remarks for the editors, each on the block that it is about.

use docx_rs::{
    Comment, CommentRangeEnd, CommentRangeStart, DocumentChild, Paragraph, ParagraphChild,
};

use super::anchors::first_cells;
use super::style::id;
use super::writer::{Writer, built, headed};
use super::xml::escaped;
use crate::model::NodeId;

impl Writer<'_> {
    /// Puts the remarks on a block around what was written of it: the children from an index.
    pub fn write_remarks(&mut self, on: Option<NodeId>, from: usize) {
        for remark in self.remarks.remove(&on).unwrap_or_default() {
            let lines = remark.text.lines().filter(|line| !line.trim().is_empty());
            let text = lines.map(|line| self.plain(id::COMMENT_TEXT, line));
            let text = text.collect();
            let number = self.comment_number(self.comments.len());
            self.comments.push((remark, text));
            let mut paragraphs = spoken(&mut self.children[from..]);
            if let Some(first) = paragraphs.first_mut() {
                let start = Box::new(CommentRangeStart::new(Comment::new(number)));
                let start = ParagraphChild::CommentStart(start);
                first.children.insert(0, start);
            }
            if let Some(last) = paragraphs.last_mut() {
                let end = CommentRangeEnd::new(number);
                last.children.push(ParagraphChild::CommentEnd(end));
            }
        }
    }

    /// The number of a comment: LibreOffice takes one for the footnote of the same number.
    fn comment_number(&self, index: usize) -> usize {
        self.edition.notes.len() + index + 1
    }

    /// What the part holds: who wrote each comment, on the day of the report, where it has one, and
    /// its text behind the mark by which Word leads back to what it is on.
    pub fn comments(&self) -> String {
        let date = self.edition.date;
        let date = date.map(|date| format!(r#" w:date="{date}T00:00:00Z""#));
        let date = date.unwrap_or_default();
        let style = id::COMMENT_REFERENCE;
        let mark =
            format!(r#"<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:annotationRef/></w:r>"#);
        let comments = self.comments.iter().enumerate();
        let comments = comments.map(|(index, (remark, paragraphs))| {
            let number = self.comment_number(index);
            let author = escaped(&remark.author);
            let initials = escaped(&initials(&remark.author));
            let text: String = match paragraphs.as_slice() {
                [] => String::new(),
                [first, rest @ ..] => {
                    headed(first, &mark) + &rest.iter().map(built).collect::<String>()
                }
            };
            format!(
                r#"<w:comment w:id="{number}" w:author="{author}" w:initials="{initials}"{date}>{text}</w:comment>"#
            )
        });
        comments.collect()
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
            cells.extend(first_cells(table).next());
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

/// The initials of a name: of each word where it has words, else its first character.
fn initials(name: &str) -> String {
    let words = name.split_whitespace();
    words.filter_map(|word| word.chars().next()).collect()
}
