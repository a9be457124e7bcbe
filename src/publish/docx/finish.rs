//! The one walk over what docx-rs wrote: what is out of the schema's order is put in it, what the
//! crate cannot say is added, what depends on how often it has run is taken out.

use super::changes::{Around, Signer};
use super::style::id;
use super::xml::Element;
use crate::edition::Edition;

/// From the line numbers to the text, in twips.
const LINE_NUMBERS: u32 = 360;

/// Goes over parts, parents first.
pub struct Finisher<'a> {
    counts_lines: bool,
    /// Whether lines are as long as a grid has characters.
    on_grid: bool,
    /// What the pictures show, those still to come.
    pictures: std::iter::Enumerate<std::slice::Iter<'a, String>>,
    /// What signs the changes of a redline, and counts them over all parts.
    signer: Option<Signer>,
}

impl<'a> Finisher<'a> {
    pub fn new(edition: &Edition, pictures: &'a [String]) -> Self {
        Self {
            counts_lines: edition.working.line_numbers,
            on_grid: edition.theme.word.text.characters.is_some(),
            pictures: pictures.iter().enumerate(),
            signer: edition.redline.is_some().then(|| Signer::new(edition)),
        }
    }

    /// The part with a root element and what docx-rs wrote of its content.
    pub fn part(&mut self, root: &str, content: &str) -> Vec<u8> {
        let mut root = Element::parse(root, content);
        self.walk(&mut root, Around::default());
        root.into_part()
    }

    fn walk(&mut self, element: &mut Element, around: Around) {
        tidy(element);
        self.complete(element);
        let around = match &mut self.signer {
            Some(signer) => signer.sign(element, around),
            None => around,
        };
        for child in &mut element.children {
            self.walk(child, around);
        }
        sort(element);
    }

    /// Adds what docx-rs cannot say: header rows repeat on every page, lines are counted, pictures
    /// have names of their own and say what they show.
    fn complete(&mut self, element: &mut Element) {
        match element.name.as_str() {
            "w:tbl" => repeat_header(element),
            "w:r" if element.find("w:commentReference").is_some() => {
                let style = format!(
                    r#"<w:rPr><w:rStyle w:val="{}"/></w:rPr>"#,
                    id::COMMENT_REFERENCE
                );
                element.children.insert(0, Element::of(&style));
            }
            "w:p" => {
                if self.counts_lines {
                    count_no_blank(element);
                }
                if self.on_grid && holds_address(element) {
                    break_anywhere(element);
                }
            }
            // Lines are counted anew on each page.
            "w:sectPr" if self.counts_lines => element.children.push(Element::of(&format!(
                r#"<w:lnNumType w:countBy="1" w:distance="{LINE_NUMBERS}" w:restart="newPage"/>"#
            ))),
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

/// Takes out what docx-rs writes and nobody asked for: paragraph identifiers, which it counts across
/// documents, borders that the table styles have, properties that say nothing.
fn tidy(element: &mut Element) {
    let is_column = element.name == "w:gridCol";
    element.attributes.retain(|(name, _)| match name.as_str() {
        "w:dirty" => false,
        "w:type" => !is_column,
        name => !name.starts_with("w14:"),
    });
    let children = &mut element.children;
    children.retain(|child| !is_idle(child) && child.name != "w:tblBorders");
    if element.name == "w:instrText" {
        element.set("xml:space", "preserve");
    }
}

fn is_idle(element: &Element) -> bool {
    match element.name.as_str() {
        "w:rPr" => element.children.is_empty(),
        "w:pPr" | "w:r" => element.children.iter().all(is_idle),
        _ => false,
    }
}

/// A paragraph that only ends a page or parts two tables is no line that counts.
fn count_no_blank(paragraph: &mut Element) {
    let ends_page = |run: &Element| {
        let kind = run.find("w:br").and_then(|b| b.get("w:type"));
        kind == Some("page")
    };
    let children = &paragraph.children;
    if children.iter().all(|child| child.name == "w:pPr") || children.iter().any(ends_page) {
        add_property(paragraph, "w:pPr", "<w:suppressLineNumbers/>");
    }
}

/// Whether a paragraph has a link to a page or a mailbox.
fn holds_address(paragraph: &Element) -> bool {
    let runs = paragraph
        .children
        .iter()
        .filter(|child| child.name == "w:r");
    let mut codes = runs.filter_map(|run| run.find("w:instrText"));
    codes.any(|code| code.text.trim_start().starts_with("HYPERLINK \""))
}

/// Lets the lines of a paragraph end within a word, and stretches none of them: an address would else
/// begin a line of its own, and leave the characters before it far apart.
fn break_anywhere(paragraph: &mut Element) {
    add_property(paragraph, "w:pPr", r#"<w:wordWrap w:val="0"/>"#);
    if let Some(properties) = paragraph.find_mut("w:pPr")
        && properties.find("w:jc").is_none()
    {
        properties
            .children
            .push(Element::of(r#"<w:jc w:val="left"/>"#));
    }
}

/// Marks the first rows of a table, not of a panel, as its header: those whose texts have its style.
fn repeat_header(table: &mut Element) {
    let style = table.find("w:tblPr").and_then(|p| p.find("w:tblStyle"));
    if style.and_then(|style| style.get("w:val")) != Some(id::TABLE) {
        return;
    }
    let rows = table.children.iter_mut();
    let rows = rows.filter(|child| child.name == "w:tr");
    for row in rows.take_while(|row| is_header(row)) {
        add_property(row, "w:trPr", "<w:tblHeader/>");
    }
}

fn is_header(row: &Element) -> bool {
    let style = ["w:tc", "w:p", "w:pPr", "w:pStyle"];
    let mut names = style.iter();
    let found = names.try_fold(row, |element, name| element.find(name));
    found.and_then(|style| style.get("w:val")) == Some(id::TABLE_HEADING)
}

fn add_property(element: &mut Element, properties: &str, property: &str) {
    if let Some(properties) = element.find_mut(properties) {
        properties.children.push(Element::of(property));
    }
}

/// The order in which the schema wants the children of property elements (ECMA-376 part 1, annex A.1):
/// Word calls a file corrupt that has them in another. The properties that docx-rs writes, a line each: its name, and the names of its children.
const ORDERS: &str = include_str!("order.txt");

/// Puts the children of an element into the schema's order; what the table does not name stays
/// behind, in its order.
fn sort(element: &mut Element) {
    let mut orders = ORDERS.lines().filter_map(|line| line.split_once(": "));
    let Some((_, order)) = orders.find(|(name, _)| *name == element.name) else {
        return;
    };
    element.children.sort_by_cached_key(|child| {
        let name = child.name.strip_prefix("w:");
        let mut names = order.split(' ');
        names
            .position(|known| Some(known) == name)
            .unwrap_or(usize::MAX)
    });
}
