//! XML: parts that are written as text, and the tree into which what docx-rs wrote is read.

use roxmltree::Document;

/// The namespace of WordprocessingML (ECMA-376 part 1, transitional).
pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The declarations of the namespaces in a part with text in it.
fn namespaces() -> String {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
    const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";
    format!(
        r#"xmlns:w="{W}" xmlns:r="{OFFICE}/relationships"
        xmlns:wp="{DRAWING}/wordprocessingDrawing" xmlns:a="{DRAWING}/main"
        xmlns:pic="{DRAWING}/picture""#
    )
}

/// The bytes of a part that is written as text, whose lines are set in for the reader alone: between
/// tags they leave nothing behind, within a tag a blank.
pub fn part(text: &str) -> Vec<u8> {
    let mut xml = String::from(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#);
    for line in text.lines().map(str::trim) {
        if !xml.ends_with('>') {
            xml.push(' ');
        }
        xml.push_str(line);
    }
    xml.into_bytes()
}

/// A text as it stands in XML, between tags or in an attribute, without what XML forbids.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| is_legal(c)) {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\'' => escaped.push_str("&apos;"),
            '"' => escaped.push_str("&quot;"),
            '\t' => escaped.push_str("&#9;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Whether XML 1.0 lets a character stand, and Word shows it: no control characters but the
/// white ones, and no noncharacters (XML 1.0, production 2).
pub fn is_legal(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))
}

/// An element; in these parts none has both text and children.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// The text, unescaped.
    pub text: String,
    pub children: Vec<Element>,
}

impl Element {
    /// Reads what docx-rs wrote, below a root element.
    pub fn parse(root: &str, content: &str) -> Self {
        let declared = namespaces();
        let xml = format!(r#"<{root} {declared} xmlns:w14="w14">{content}</{root}>"#);
        let document = Document::parse(&xml).expect("docx-rs writes well-formed XML");
        Self::read(document.root_element(), &xml)
    }

    pub fn of(xml: &str) -> Self {
        Self::parse("w:p", xml).children.remove(0)
    }

    fn read(node: roxmltree::Node, xml: &str) -> Self {
        let tag = &xml[node.range().start + 1..];
        let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>');
        let name = tag.split(ends).next().unwrap_or_default();
        let attributes = node.attributes().map(|attribute| {
            let name = &xml[attribute.range_qname()];
            (name.to_owned(), attribute.value().to_owned())
        });
        let children = node.children().filter(|node| node.is_element());
        Self {
            name: name.into(),
            attributes: attributes.collect(),
            text: node.text().unwrap_or_default().into(),
            children: children.map(|child| Self::read(child, xml)).collect(),
        }
    }

    /// The part that has this element as its root.
    pub fn into_part(self) -> Vec<u8> {
        let mut content = String::new();
        for child in &self.children {
            child.print(&mut content);
        }
        let (name, declared) = (&self.name, namespaces());
        part(&format!("<{name} {declared}>{content}</{name}>"))
    }

    fn print(&self, to: &mut String) {
        to.extend(["<", &self.name]);
        for (name, value) in &self.attributes {
            to.extend([" ", name, "=\"", &escaped(value), "\""]);
        }
        if self.text.is_empty() && self.children.is_empty() {
            to.push_str("/>");
            return;
        }
        to.extend([">", &escaped(&self.text)]);
        for child in &self.children {
            child.print(to);
        }
        to.extend(["</", &self.name, ">"]);
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Sets an attribute, in its old place where it has one.
    pub fn set(&mut self, name: &str, value: impl ToString) {
        match self.attributes.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = value.to_string(),
            None => self.attributes.push((name.into(), value.to_string())),
        }
    }

    pub fn find(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    pub fn find_mut(&mut self, name: &str) -> Option<&mut Self> {
        self.children.iter_mut().find(|child| child.name == name)
    }
}
