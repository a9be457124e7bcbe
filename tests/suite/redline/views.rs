//! A Word file with tracked changes as it reads when all are accepted, or all rejected
//! (ECMA-376 part 1, 17.13.5), told apart from the program's own reader.

use std::io::{Cursor, Read};

use roxmltree::Node;

/// Which side of the changes is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    Accepted,
    Rejected,
}

impl View {
    /// Whether a mark takes away what it marks.
    fn drops(self, mark: &str) -> bool {
        match mark {
            "del" | "moveFrom" => self == Self::Accepted,
            "ins" | "moveTo" => self == Self::Rejected,
            _ => false,
        }
    }
}

/// A part of a Word file.
pub fn part(docx: &[u8], name: &str) -> Option<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).expect("a docx is a zip");
    let mut text = String::new();
    archive
        .by_name(name)
        .ok()?
        .read_to_string(&mut text)
        .expect("a part is text");
    Some(text)
}

/// The paragraphs of a Word file, each with its style, then the footnotes that are called. The empty
/// lines that only part tables are left out. Where the lines of a head end is not compared: a Western
/// title breaks as its words fill the lines, which those of both versions don't.
pub fn paragraphs(docx: &[u8], view: View) -> Vec<String> {
    let document = part(docx, "word/document.xml").expect("there is a document");
    let document = roxmltree::Document::parse(&document).expect("the document is XML");
    let mut reader = Reader {
        view,
        carried: String::new(),
        touching: false,
        counted: false,
        lines: Vec::new(),
        notes: Vec::new(),
    };
    let body = child(document.root_element(), "body").expect("a document has a body");
    reader.blocks(body);
    assert_eq!(reader.carried, "", "text runs into nothing");
    if let Some(notes) = part(docx, "word/footnotes.xml") {
        let notes = roxmltree::Document::parse(&notes).expect("the notes are XML");
        for id in std::mem::take(&mut reader.notes) {
            let note = children(notes.root_element(), "footnote")
                .find(|note| attribute(*note, "id") == Some(&id))
                .expect("a note that is called is there");
            reader.blocks(note);
        }
    }
    let is_head = |line: &str| {
        ["Title|", "Subtitle|", "Speaker|"]
            .iter()
            .any(|id| line.starts_with(id))
    };
    let lines = reader.lines.into_iter();
    lines
        .map(|line| {
            if is_head(&line) {
                line.split_whitespace().collect::<Vec<_>>().join(" ")
            } else {
                line
            }
        })
        .collect()
}

struct Reader {
    view: View,
    /// The text of paragraphs whose ends are taken away.
    carried: String,
    /// Whether the last thing read is a table.
    touching: bool,
    /// Whether the number of a note that was called before is being read: Word counts it anew.
    counted: bool,
    lines: Vec<String>,
    notes: Vec<String>,
}

impl Reader {
    fn blocks(&mut self, parent: Node) {
        for node in parent.children() {
            match node.tag_name().name() {
                "p" => self.paragraph(node),
                "tbl" => self.table(node),
                _ => {}
            }
        }
    }

    fn table(&mut self, table: Node) {
        let touching = self.touching;
        let mut rows = 0;
        for row in children(table, "tr") {
            let marks = child(row, "trPr").into_iter().flat_map(|p| p.children());
            let mut marks = marks.map(|mark| mark.tag_name().name());
            if marks.any(|mark| self.view.drops(mark)) {
                continue;
            }
            rows += 1;
            self.lines.push("row".into());
            for cell in children(row, "tc") {
                self.blocks(cell);
                assert_eq!(self.carried, "", "a cell ends with a paragraph");
            }
        }
        if rows > 0 {
            assert!(!touching, "two tables that touch become one");
            self.touching = true;
            self.lines.push("table".into());
        }
    }

    fn paragraph(&mut self, paragraph: Node) {
        let properties = child(paragraph, "pPr");
        let mut text = String::new();
        self.runs(paragraph, &mut text);
        self.carried.push_str(&text);
        let marks = properties.and_then(|p| child(p, "rPr"));
        let marks = marks.into_iter().flat_map(|p| p.children());
        let mut marks = marks.map(|mark| mark.tag_name().name());
        if marks.any(|mark| self.view.drops(mark)) {
            return;
        }
        self.touching = false;
        let style = properties.and_then(|p| child(p, "pStyle"));
        let style = style.and_then(|s| attribute(s, "val")).unwrap_or_default();
        let text = std::mem::take(&mut self.carried);
        let in_cell = paragraph
            .ancestors()
            .any(|node| node.tag_name().name() == "tc");
        if in_cell || !text.is_empty() {
            self.lines.push(format!("{style}|{text}"));
        }
    }

    fn runs(&mut self, parent: Node, text: &mut String) {
        for node in parent.children() {
            match node.tag_name().name() {
                mark if self.view.drops(mark) => {}
                "ins" | "del" | "moveFrom" | "moveTo" | "hyperlink" => self.runs(node, text),
                "r" => self.run(node, text),
                _ => {}
            }
        }
    }

    fn run(&mut self, run: Node, text: &mut String) {
        for node in run.children() {
            match node.tag_name().name() {
                "fldChar" if attribute(node, "fldCharType") == Some("end") => self.counted = false,
                "instrText" | "delInstrText" => {
                    let field = node.text().unwrap_or_default();
                    self.counted = field.trim_start().starts_with("NOTEREF");
                    text.extend(self.counted.then_some("‡"));
                }
                "t" | "delText" if self.counted => {}
                "t" | "delText" => text.push_str(node.text().unwrap_or_default()),
                "br" => text.push('\n'),
                "tab" => text.push('\t'),
                "drawing" => text.push('▣'),
                "footnoteReference" => {
                    text.push('†');
                    self.notes
                        .push(attribute(node, "id").unwrap_or_default().into());
                }
                _ => {}
            }
        }
    }
}

fn children<'a, 'input>(
    node: Node<'a, 'input>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children()
        .filter(move |child| child.tag_name().name() == name)
}

fn child<'a, 'input>(node: Node<'a, 'input>, name: &'static str) -> Option<Node<'a, 'input>> {
    children(node, name).next()
}

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes()
        .find(|a| a.name() == name)
        .map(|a| a.value())
}
