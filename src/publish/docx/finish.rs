//! The one pass over the parts that docx-rs writes: what is out of the schema's order is put in
//! it, what the crate cannot say is added, what depends on how often it has run is taken out.

use super::comments;
use super::document::Writer;
use super::order;
use super::section;
use super::style::id;
use super::xml::{Element, Node};
use super::{A, PIC, R, W, WP};

/// Finishes any part: only the namespaces in use, no paragraph identifiers (docx-rs counts them
/// across documents), no empty properties, the schema's order.
pub fn part(xml: &[u8]) -> Element {
    let mut root = Element::parse(xml);
    root.visit_mut(&mut tidy);
    root.attributes = [
        ("xmlns:w", W),
        ("xmlns:r", R),
        ("xmlns:wp", WP),
        ("xmlns:a", A),
        ("xmlns:pic", PIC),
    ]
    .map(|(prefix, uri)| (prefix.to_owned(), uri.to_owned()))
    .into();
    order::sort(&mut root);
    root
}

fn tidy(element: &mut Element) {
    let is_column = element.name == "w:gridCol";
    let is_stray = |name: &str| match name {
        "w:dirty" | "xmlns:a" | "xmlns:pic" => true,
        "w:type" => is_column,
        _ => name.starts_with("w14:"),
    };
    // The table styles have the rules.
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

/// Finishes the document: header rows repeat on every page, pictures have names of their own and
/// say what they show.
pub fn document(xml: &[u8], writer: &Writer) -> Element {
    let mut root = part(xml);
    let mut pictures = writer.pictures.iter().zip(1..);
    root.visit_mut(&mut |element| match element.name.as_str() {
        "w:tbl" => repeat_header(element),
        "w:r" => comments::style_reference(element),
        "w:p" if writer.edition.working.line_numbers => count_no_blank(element),
        "w:sectPr" if writer.edition.working.line_numbers => section::number_lines(element),
        "wp:docPr" => {
            if let Some((alt, number)) = pictures.next() {
                element.set("id", number);
                element.set("name", format!("image{number}"));
                element.set("descr", alt);
            }
        }
        _ => {}
    });
    order::sort(&mut root);
    root
}

/// A paragraph that only ends a page or parts two tables is no line that counts.
fn count_no_blank(paragraph: &mut Element) {
    let ends_page = |run: &Element| {
        let kind = run.find("w:br").and_then(|b| b.get("w:type"));
        kind == Some("page")
    };
    let is_empty = paragraph.elements().all(|child| child.name == "w:pPr");
    if is_empty || paragraph.elements().any(ends_page) {
        let properties = paragraph.elements_mut().find(|e| e.name == "w:pPr");
        if let Some(properties) = properties {
            let uncounted = Element::new("w:suppressLineNumbers");
            properties.children.push(Node::Element(uncounted));
        }
    }
}

/// Marks the first row of a table, not of a panel, as its header.
fn repeat_header(table: &mut Element) {
    let styled =
        |e: &Element, name| e.find("w:tblStyle").and_then(|s| s.get("w:val")) == Some(name);
    let ruled = table.find("w:tblPr").is_some_and(|p| styled(p, id::TABLE));
    let first = table.elements_mut().find(|e| e.name == "w:tr");
    if let (true, Some(row)) = (ruled, first) {
        let properties = row.elements_mut().find(|e| e.name == "w:trPr");
        if let Some(properties) = properties {
            let header = Element::new("w:tblHeader");
            properties.children.push(Node::Element(header));
        }
    }
}
