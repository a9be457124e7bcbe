//! A small XML tree: what the parts of the package are built of, and what parts that are already
//! written are read into.

use quick_xml::Reader;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element with its attributes and children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// The qualified name, such as `w:p`.
    pub name: String,
    /// The attributes, in their order.
    pub attributes: Vec<(String, String)>,
    /// The children, in their order.
    pub children: Vec<Node>,
}

/// What an element holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Characters, unescaped.
    Text(String),
}

impl Element {
    /// An empty element.
    pub fn new(name: &str) -> Self {
        Self {
            name: name.into(),
            attributes: Vec::new(),
            children: Vec::new(),
        }
    }

    /// An element that says all in its `w:val`.
    pub fn val(name: &str, value: impl ToString) -> Self {
        Self::new(name).attr("w:val", value)
    }

    /// With an attribute.
    pub fn attr(mut self, name: &str, value: impl ToString) -> Self {
        self.attributes.push((name.into(), value.to_string()));
        self
    }

    /// With a child after the others.
    pub fn child(mut self, child: Self) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// With children after the others.
    pub fn with(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children
            .extend(children.into_iter().map(Node::Element));
        self
    }

    /// With characters after the other children.
    pub fn text(mut self, text: &str) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, value)| value.as_str())
    }

    /// Sets an attribute, in its old place where it has one.
    pub fn set(&mut self, name: &str, value: impl ToString) {
        match self.attributes.iter_mut().find(|(n, _)| n == name) {
            Some((_, old)) => *old = value.to_string(),
            None => self.attributes.push((name.into(), value.to_string())),
        }
    }

    /// The child elements.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The child elements, to change.
    pub fn elements_mut(&mut self) -> impl Iterator<Item = &mut Self> {
        self.children.iter_mut().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first child of a name.
    pub fn find(&self, name: &str) -> Option<&Self> {
        self.elements().find(|e| e.name == name)
    }

    /// Reads a part that docx-rs wrote.
    pub fn parse(part: &[u8]) -> Self {
        let text = std::str::from_utf8(part).expect("docx-rs writes UTF-8");
        let mut reader = Reader::from_str(text);
        let mut open = vec![Self::new("")];
        loop {
            let event = reader.read_event().expect("docx-rs writes well-formed XML");
            if let Event::Eof = event {
                break;
            }
            take(&mut open, event);
        }
        let root = open.pop().expect("the outermost level stays open");
        root.children
            .into_iter()
            .find_map(|node| match node {
                Node::Element(element) => Some(element),
                Node::Text(_) => None,
            })
            .expect("a part has a root element")
    }

    /// The part that has this element as its root.
    pub fn to_part(&self) -> Vec<u8> {
        let mut writer = Writer::new(Vec::new());
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        write(&mut writer, Event::Decl(declaration));
        self.write_to(&mut writer);
        writer.into_inner()
    }

    fn write_to(&self, writer: &mut Writer<Vec<u8>>) {
        let mut start = BytesStart::new(self.name.as_str());
        for (name, value) in &self.attributes {
            start.push_attribute((name.as_str(), legal(value).as_str()));
        }
        if self.children.is_empty() {
            write(writer, Event::Empty(start));
            return;
        }
        write(writer, Event::Start(start));
        for child in &self.children {
            match child {
                Node::Element(element) => element.write_to(writer),
                Node::Text(text) => write(writer, Event::Text(BytesText::new(&legal(text)))),
            }
        }
        write(writer, Event::End(BytesEnd::new(self.name.as_str())));
    }
}

/// Adds what an event says to the innermost open element.
fn take(open: &mut Vec<Element>, event: Event) {
    match event {
        Event::Start(start) => open.push(element(&start)),
        Event::Empty(start) => add(open, Node::Element(element(&start))),
        Event::End(_) => {
            let closed = open.pop().expect("an end has its start");
            add(open, Node::Element(closed));
        }
        Event::Text(text) => add_text(open, &text.into_inner()),
        Event::CData(text) => add_text(open, &text.into_inner()),
        Event::GeneralRef(reference) => {
            let escaped = format!("&{};", &*reference);
            let text = quick_xml::escape::unescape(&escaped).expect("docx-rs writes XML's own");
            add_text(open, &text);
        }
        Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Eof => {}
    }
}

fn add(open: &mut [Element], node: Node) {
    let parent = open.last_mut().expect("the outermost level stays open");
    parent.children.push(node);
}

fn add_text(open: &mut [Element], text: &str) {
    let parent = open.last_mut().expect("the outermost level stays open");
    match parent.children.last_mut() {
        Some(Node::Text(last)) => last.push_str(text),
        Some(Node::Element(_)) | None => parent.children.push(Node::Text(text.into())),
    }
}

fn element(start: &BytesStart) -> Element {
    let mut element = Element::new(start.name().as_ref());
    for attribute in start.attributes() {
        let attribute = attribute.expect("docx-rs writes well-formed attributes");
        let value = quick_xml::escape::unescape(&attribute.value)
            .expect("docx-rs writes XML's own references");
        element.set(attribute.key.as_ref(), value);
    }
    element
}

fn write(writer: &mut Writer<Vec<u8>>, event: Event) {
    writer
        .write_event(event)
        .expect("writing to memory does not fail");
}

/// Whether XML 1.0 lets a character stand, and Word shows it: no control characters but the
/// white ones, and no noncharacters (XML 1.0, production 2).
pub fn is_legal(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))
}

fn legal(text: &str) -> String {
    text.chars().filter(|&c| is_legal(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back_the_same() {
        let element = Element::new("w:p")
            .attr("w:a", "\"<&>'")
            .child(Element::val("w:t", 1).text(" A&B <草案> ]]> "))
            .child(Element::new("w:empty"));
        assert_eq!(Element::parse(&element.to_part()), element);
    }

    #[test]
    fn characters_that_xml_forbids_are_left_out() {
        let part = Element::new("t").text("丙\u{1}丁\u{c}\u{fffe}").to_part();
        assert_eq!(Element::parse(&part), Element::new("t").text("丙丁"));
    }
}
