//! A Word file opened for reading: its parts as trees of elements.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

/// An element: its name, attributes, characters and children.
#[derive(Clone, Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
    pub children: Vec<Element>,
}

impl Element {
    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(n, _)| n == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The first child of a name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|e| e.name == name)
    }

    /// The element at the end of a path of names, such as `w:pPr/w:ind`.
    pub fn at(&self, path: &str) -> Option<&Element> {
        path.split('/').try_fold(self, |e, name| e.child(name))
    }

    /// The `w:val` at the end of a path.
    pub fn val(&self, path: &str) -> Option<&str> {
        self.at(path)?.get("w:val")
    }

    /// All elements of a name below this one, in their order.
    pub fn all(&self, name: &str) -> Vec<&Element> {
        let mut found = Vec::new();
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            found.extend(child.all(name));
        }
        found
    }

    /// The characters of all `w:t` below this element.
    pub fn words(&self) -> String {
        self.all("w:t").iter().map(|t| t.text.as_str()).collect()
    }
}

/// The names of a file's parts, in their order.
pub fn names(docx: &[u8]) -> Vec<String> {
    let mut zip = open(docx);
    (0..zip.len())
        .map(|index| zip.by_index(index).unwrap().name().unwrap().into_owned())
        .collect()
}

/// The file as a ZIP archive.
pub fn open(docx: &[u8]) -> ZipArchive<Cursor<&[u8]>> {
    ZipArchive::new(Cursor::new(docx)).unwrap()
}

/// A part's bytes.
pub fn bytes(docx: &[u8], name: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut zip = open(docx);
    let mut file = zip
        .by_name(name)
        .unwrap_or_else(|_| panic!("there is no part {name}"));
    file.read_to_end(&mut bytes).unwrap();
    bytes
}

/// A part, parsed.
pub fn part(docx: &[u8], name: &str) -> Element {
    let text = String::from_utf8(bytes(docx, name)).unwrap();
    let mut reader = Reader::from_str(&text);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => open.last_mut().unwrap().children.push(element(&start)),
            Event::End(_) => {
                let closed = open.pop().unwrap();
                open.last_mut().unwrap().children.push(closed);
            }
            Event::Text(text) => open.last_mut().unwrap().text.push_str(&text.into_inner()),
            Event::GeneralRef(name) => {
                let escaped = format!("&{};", &*name);
                let text = quick_xml::escape::unescape(&escaped).unwrap();
                open.last_mut().unwrap().text.push_str(&text);
            }
            Event::Eof => return open.remove(0).children.remove(0),
            Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}

fn element(start: &BytesStart) -> Element {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        let value = quick_xml::escape::unescape(&attribute.value).unwrap();
        (attribute.key.as_ref().to_owned(), value.into_owned())
    });
    Element {
        name: start.name().as_ref().to_owned(),
        attributes: attributes.collect(),
        ..Element::default()
    }
}

/// The document's body.
pub fn document(docx: &[u8]) -> Element {
    part(docx, "word/document.xml")
}

/// The paragraphs of the document with the style that each names.
pub fn paragraphs(docx: &[u8]) -> Vec<(String, String)> {
    let document = document(docx);
    let paragraphs = document.all("w:p").into_iter().map(|paragraph| {
        let style = paragraph.val("w:pPr/w:pStyle").unwrap_or_default();
        (style.to_owned(), paragraph.words())
    });
    paragraphs.collect()
}

/// A style of the style sheet, by its identifier.
pub fn style(docx: &[u8], id: &str) -> Element {
    let styles = part(docx, "word/styles.xml");
    let found = styles
        .children
        .into_iter()
        .find(|style| style.get("w:styleId") == Some(id));
    found.unwrap_or_else(|| panic!("there is no style {id}"))
}
