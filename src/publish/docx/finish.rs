//! The one walk over the parts that docx-rs writes: what is out of the schema's order is put in it,
//! what the crate cannot say is added, what depends on how often it has run is taken out.

use super::changes::{self, Moved};
use super::document::Writer;
use super::style::id;
use super::xml::{Element, Node};
use super::{A, PIC, R, W, WP, comments, notes, order, section};
use crate::edition::Edition;

/// Goes over parts, parents first.
pub struct Finisher<'a> {
    edition: &'a Edition,
    /// What the pictures show, those still to come.
    pictures: std::iter::Enumerate<std::slice::Iter<'a, String>>,
    /// What signs the changes of a redline, and counts them over all parts.
    signer: Option<changes::Signer>,
}

/// What an element stands in.
#[derive(Clone, Copy, Default)]
struct Around {
    /// Deleted text.
    deleted: bool,
    /// A moved paragraph.
    moved: Option<Moved>,
    /// The properties of a row.
    row: bool,
}

impl<'a> Finisher<'a> {
    /// For the parts of a document.
    pub fn new(writer: &'a Writer) -> Self {
        let edition = writer.edition;
        Self {
            edition,
            pictures: writer.pictures.iter().enumerate(),
            signer: edition
                .redline
                .as_ref()
                .map(|_| changes::Signer::new(edition)),
        }
    }

    /// Finishes a part: only the namespaces in use, and all of the walk.
    pub fn part(&mut self, xml: &[u8]) -> Vec<u8> {
        let mut root = Element::parse(xml);
        self.walk(&mut root, Around::default());
        let used = [
            ("xmlns:w", W),
            ("xmlns:r", R),
            ("xmlns:wp", WP),
            ("xmlns:a", A),
            ("xmlns:pic", PIC),
        ];
        root.attributes = used
            .map(|(prefix, uri)| (prefix.to_owned(), uri.to_owned()))
            .into();
        root.to_part()
    }

    fn walk(&mut self, element: &mut Element, around: Around) {
        tidy(element);
        self.complete(element);
        let around = match &mut self.signer {
            Some(signer) => sign(signer, element, around),
            None => around,
        };
        for child in element.elements_mut() {
            self.walk(child, around);
        }
        order::sort_children(element);
    }

    /// Adds what docx-rs cannot say: header rows repeat on every page, pictures have names of their
    /// own and say what they show, notes and comments have their marks.
    fn complete(&mut self, element: &mut Element) {
        let counts_lines = self.edition.working.line_numbers;
        match element.name.as_str() {
            "w:tbl" => repeat_header(element),
            "w:r" => comments::style_reference(element),
            "w:p" if counts_lines => count_no_blank(element),
            "w:sectPr" if counts_lines => section::number_lines(element),
            "w:footnotes" => notes::add_separators(element),
            "w:footnote" => notes::add_number(element),
            "w:comments" => comments::keep_each_once(element),
            "w:comment" => comments::sign(element, self.edition),
            "wp:docPr" => {
                if let Some((index, alt)) = self.pictures.next() {
                    element.set("id", index + 1);
                    element.set("name", format!("image{}", index + 1));
                    element.set("descr", alt);
                }
            }
            _ => {}
        }
    }
}

/// What a redline makes of an element: marks are signed, moves have their ranges, and what is
/// deleted is no text any more.
fn sign(signer: &mut changes::Signer, element: &mut Element, around: Around) -> Around {
    changes::join(element);
    signer.add_ranges(element);
    let mut within = around;
    match element.name.as_str() {
        "w:trPr" => within.row = true,
        "w:p" => within.moved = changes::take_move(element),
        "w:ins" | "w:del" => {
            signer.sign(element, around.moved.filter(|_| !around.row));
            within.deleted |= element.name == "w:del";
        }
        "w:t" if around.deleted => element.name = "w:delText".into(),
        "w:instrText" if around.deleted => element.name = "w:delInstrText".into(),
        _ => {}
    }
    within
}

/// Takes out what docx-rs writes and nobody asked for: paragraph identifiers, which it counts across
/// documents, borders that the table styles have, properties that say nothing.
fn tidy(element: &mut Element) {
    let is_column = element.name == "w:gridCol";
    let is_stray = |name: &str| match name {
        "w:dirty" | "xmlns:a" | "xmlns:pic" => true,
        "w:type" => is_column,
        _ => name.starts_with("w14:"),
    };
    let is_styled = |child: &Element| child.name == "w:tblBorders";
    element.attributes.retain(|(name, _)| !is_stray(name));
    element.children.retain(|node| match node {
        Node::Element(child) => !is_idle(child) && !is_styled(child),
        Node::Text(_) => true,
    });
    if element.name == "w:instrText" {
        element.set("xml:space", "preserve");
    }
}

/// Properties that say nothing.
fn is_idle(element: &Element) -> bool {
    match element.name.as_str() {
        "w:rPr" => element.children.is_empty(),
        "w:pPr" | "w:r" => element.elements().all(is_idle),
        _ => false,
    }
}

/// A paragraph that only ends a page or parts two tables is no line that counts.
fn count_no_blank(paragraph: &mut Element) {
    let ends_page = |run: &Element| {
        let kind = run.find("w:br").and_then(|b| b.get("w:type"));
        kind == Some("page")
    };
    let is_empty = paragraph.elements().all(|child| child.name == "w:pPr");
    if is_empty || paragraph.elements().any(ends_page) {
        add_property(paragraph, "w:pPr", "w:suppressLineNumbers");
    }
}

/// Marks the first row of a table, not of a panel, as its header.
fn repeat_header(table: &mut Element) {
    let style = table.find("w:tblPr").and_then(|p| p.find("w:tblStyle"));
    let is_ruled = style.and_then(|style| style.get("w:val")) == Some(id::TABLE);
    let first = table.elements_mut().find(|e| e.name == "w:tr");
    if let Some(row) = first.filter(|_| is_ruled) {
        add_property(row, "w:trPr", "w:tblHeader");
    }
}

/// Adds a property to those that an element has.
fn add_property(element: &mut Element, properties: &str, property: &str) {
    let found = element.elements_mut().find(|e| e.name == properties);
    if let Some(properties) = found {
        properties
            .children
            .push(Node::Element(Element::new(property)));
    }
}
