//! Tracked changes (ECMA-376 part 1, 17.13.5).
//!
//! docx-rs marks runs, paragraph marks and rows as inserted or deleted; the author's name of such a
//! mark carries its [`Change`] up to [`finish`], which writes what docx-rs cannot: moves with their
//! ranges, deleted text, the fixed author, the report's day, numbers of its own.

use docx_rs::{BreakType, Delete, DeleteChild, Insert, Paragraph, ParagraphChild, Run, TableRow};

use super::xml::{Element, Node};
use crate::edition::{Change, Edition};

/// Who the changes are said to be by.
const AUTHOR: &str = "twinpress";

/// Bookmarks and comments are counted from 1: changes from a number that they do not reach.
const FIRST: usize = 1_000_000;

/// A run, marked where it is changed.
pub fn run(run: Run, change: Option<Change>) -> ParagraphChild {
    match change {
        Some(change @ (Change::Inserted | Change::MovedTo(_))) => {
            ParagraphChild::Insert(Insert::new(run).author(code(change)))
        }
        Some(change @ (Change::Deleted | Change::MovedFrom(_))) => ParagraphChild::Delete(Delete {
            author: code(change),
            children: vec![DeleteChild::Run(Box::new(run))],
            ..Delete::new()
        }),
        Some(Change::Parted | Change::Joined) | None => ParagraphChild::Run(Box::new(run)),
    }
}

/// Puts a break between what is gone and what is new, where there is no room for both on a line. It
/// was put in and taken out again, and so is in neither version.
pub fn part(paragraph: &mut Paragraph) {
    let children = &mut paragraph.children;
    let turns = |pair: &[ParagraphChild]| {
        matches!(pair, [ParagraphChild::Delete(_), ParagraphChild::Insert(_)])
    };
    if let Some(at) = children.windows(2).position(turns) {
        let line = Run::new().add_break(BreakType::TextWrapping);
        let taken = Delete {
            author: code(Change::Deleted),
            children: vec![DeleteChild::Run(Box::new(line))],
            ..Delete::new()
        };
        let put = Insert::new_with_del(taken).author(code(Change::Inserted));
        children.insert(at + 1, ParagraphChild::Insert(put));
    }
}

/// Marks the end of a paragraph.
pub fn paragraph(mut paragraph: Paragraph, change: Option<Change>) -> Paragraph {
    let properties = &mut paragraph.property.run_property;
    match change {
        Some(change @ (Change::Inserted | Change::MovedTo(_) | Change::Parted)) => {
            properties.ins = Some(Insert::new_with_empty().author(code(change)));
        }
        Some(change @ (Change::Deleted | Change::MovedFrom(_) | Change::Joined)) => {
            properties.del = Some(Delete::new().author(code(change)));
        }
        None => {}
    }
    paragraph
}

/// Marks a row. Word knows no moved rows.
pub fn row(row: TableRow, change: Option<Change>) -> TableRow {
    match change {
        Some(change) if change.is_gone() => row.delete(Delete::new().author(code(change))),
        Some(change) => row.insert(Insert::new_with_empty().author(code(change))),
        None => row,
    }
}

/// What stands for a change until [`finish`].
fn code(change: Change) -> String {
    match change {
        Change::Inserted | Change::Parted => "inserted".into(),
        Change::Deleted | Change::Joined => "deleted".into(),
        Change::MovedFrom(number) => format!("from-{number}"),
        Change::MovedTo(number) => format!("to-{number}"),
    }
}

/// The pass over a part with marked runs, paragraphs and rows.
pub fn finish(root: &mut Element, edition: &Edition) {
    if edition.redline.is_none() {
        return;
    }
    let date = edition.date.map(|date| format!("{date}T00:00:00Z"));
    let mut pen = Pen { date, last: FIRST };
    root.visit_mut(&mut |element| join(element));
    root.visit_mut(&mut |element| pen.ranges(element));
    root.visit_mut(&mut |element| pen.mark(element));
}

/// Makes one of neighbours that are marked alike.
fn join(element: &mut Element) {
    let mut joined: Vec<Node> = Vec::new();
    for node in std::mem::take(&mut element.children) {
        match (joined.last_mut(), node) {
            (Some(Node::Element(last)), Node::Element(next))
                if is_mark(&next) && !next.children.is_empty() && last.is_like(&next) =>
            {
                last.children.extend(next.children);
            }
            (_, node) => joined.push(node),
        }
    }
    element.children = joined;
}

fn is_mark(element: &Element) -> bool {
    matches!(element.name.as_str(), "w:ins" | "w:del")
}

impl Element {
    /// Whether both mark the same change.
    fn is_like(&self, other: &Self) -> bool {
        self.name == other.name && self.get("w:author") == other.get("w:author")
    }
}

/// The end of a move of which a paragraph is part: `from-3`.
fn moved(paragraph: &Element) -> Option<&str> {
    let properties = paragraph.find("w:pPr")?.find("w:rPr")?;
    let code = properties
        .elements()
        .find(|e| is_mark(e))?
        .get("w:author")?;
    code.contains('-').then_some(code)
}

/// Writes what all changes of a part share, and counts them.
struct Pen {
    date: Option<String>,
    last: usize,
}

impl Pen {
    fn next(&mut self) -> usize {
        self.last += 1;
        self.last
    }

    /// An element with number, author and day.
    fn signed(&mut self, name: &str) -> Element {
        let mut element = Element::new(name)
            .attr("w:id", self.next())
            .attr("w:author", AUTHOR);
        if let Some(date) = &self.date {
            element.set("w:date", date);
        }
        element
    }

    /// Puts the beginnings and ends of moves around the paragraphs of each.
    fn ranges(&mut self, parent: &mut Element) {
        let mut open: Option<(String, Element)> = None;
        let mut children = Vec::new();
        for mut node in std::mem::take(&mut parent.children) {
            let code = match &node {
                Node::Element(child) if child.name == "w:p" => moved(child).map(str::to_owned),
                Node::Element(_) | Node::Text(_) => None,
            };
            let goes_on = open.as_ref().map(|(code, _)| code) == code.as_ref();
            if !goes_on {
                children.extend(open.take().map(|(_, end)| Node::Element(end)));
            }
            if let (Some(code), false, Node::Element(paragraph)) = (code, goes_on, &mut node) {
                let (start, end) = self.range(&code);
                let at = usize::from(paragraph.find("w:pPr").is_some());
                paragraph.children.insert(at, Node::Element(start));
                open = Some((code, end));
            }
            children.push(node);
        }
        children.extend(open.map(|(_, end)| Node::Element(end)));
        parent.children = children;
    }

    fn range(&mut self, code: &str) -> (Element, Element) {
        let (side, number) = code.split_once('-').unwrap_or((code, ""));
        let name = if side == "from" {
            "w:moveFrom"
        } else {
            "w:moveTo"
        };
        let start = self.signed(&format!("{name}RangeStart"));
        let id = self.last;
        let end = Element::new(&format!("{name}RangeEnd")).attr("w:id", id);
        (start.attr("w:name", format!("move{number}")), end)
    }

    /// Names, numbers and signs a mark; what is deleted is no text any more.
    fn mark(&mut self, element: &mut Element) {
        let in_row = element.name == "w:trPr";
        for child in element.elements_mut().filter(|child| is_mark(child)) {
            let code = child.get("w:author").unwrap_or_default();
            let name = match code.split_once('-') {
                Some(("from", _)) if !in_row => "w:moveFrom",
                Some(("to", _)) if !in_row => "w:moveTo",
                Some(_) | None => child.name.as_str(),
            };
            let name = name.to_owned();
            let mut signed = self.signed(&name);
            signed.children = std::mem::take(&mut child.children);
            if name == "w:del" {
                signed.visit_mut(&mut delete);
            }
            *child = signed;
        }
    }
}

fn delete(element: &mut Element) {
    match element.name.as_str() {
        "w:t" => element.name = "w:delText".into(),
        "w:instrText" => element.name = "w:delInstrText".into(),
        _ => {}
    }
}
