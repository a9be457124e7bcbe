//! Tracked changes (ECMA-376 part 1, 17.13.5).
//!
//! docx-rs marks runs, paragraph marks and rows as inserted or deleted, and knows no moves: a moved
//! paragraph is in a bookmark instead, of which the walk over the part makes the range of a move.
//! The walk also signs each mark with the fixed author, the report's day and a number of its own.

use docx_rs::{
    BookmarkStart, BreakType, Delete, DeleteChild, Insert, Paragraph, ParagraphChild, Run, TableRow,
};

use super::xml::{Element, Node};
use crate::edition::{Change, Edition};

/// Who the changes are said to be by.
const AUTHOR: &str = "twinpress";

/// Bookmarks and comments are counted from 1: changes from a number that they do not reach.
const FIRST: usize = 1_000_000;

/// A run, marked where it is changed.
pub fn run(run: Run, change: Option<Change>) -> ParagraphChild {
    match change {
        Some(Change::Inserted | Change::MovedTo(_)) => ParagraphChild::Insert(Insert::new(run)),
        Some(Change::Deleted | Change::MovedFrom(_)) => ParagraphChild::Delete(Delete {
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
            children: vec![DeleteChild::Run(Box::new(line))],
            ..Delete::new()
        };
        let put = Insert::new_with_del(taken);
        children.insert(at + 1, ParagraphChild::Insert(put));
    }
}

/// Marks the end of a paragraph, and where the paragraph is moved, where to or from.
pub fn paragraph(mut paragraph: Paragraph, change: Option<Change>) -> Paragraph {
    let properties = &mut paragraph.property.run_property;
    let range = match change {
        Some(Change::Inserted | Change::Parted) => {
            properties.ins = Some(Insert::new_with_empty());
            None
        }
        Some(Change::Deleted | Change::Joined) => {
            properties.del = Some(Delete::new());
            None
        }
        Some(Change::MovedTo(number)) => {
            properties.ins = Some(Insert::new_with_empty());
            Some(format!("{TO}{number}"))
        }
        Some(Change::MovedFrom(number)) => {
            properties.del = Some(Delete::new());
            Some(format!("{FROM}{number}"))
        }
        None => None,
    };
    let range = range.map(|name| ParagraphChild::BookmarkStart(BookmarkStart::new(0, name)));
    paragraph.children.splice(0..0, range);
    paragraph
}

/// Marks a row. Word knows no moved rows.
pub fn row(row: TableRow, change: Option<Change>) -> TableRow {
    match change {
        Some(change) if change.is_gone() => row.delete(Delete::new()),
        Some(_) => row.insert(Insert::new_with_empty()),
        None => row,
    }
}

/// The bookmarks of moved paragraphs, before the number of the move.
const TO: &str = "moveTo";
const FROM: &str = "moveFrom";

/// A move that a paragraph is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// It stands here now.
    To,
    /// It stood here before.
    From,
}

impl Moved {
    /// The element of what is moved.
    fn element(self) -> &'static str {
        match self {
            Self::To => "w:moveTo",
            Self::From => "w:moveFrom",
        }
    }
}

/// The move of a paragraph and its number, by its bookmark.
fn bookmarked(paragraph: &Element) -> Option<(Moved, &str)> {
    paragraph.elements().find_map(|child| {
        let name = (child.name == "w:bookmarkStart").then(|| child.get("w:name"))??;
        let to = name.strip_prefix(TO).map(|number| (Moved::To, number));
        to.or_else(|| Some((Moved::From, name.strip_prefix(FROM)?)))
    })
}

/// Takes the bookmark of a move from a paragraph.
pub fn take_move(paragraph: &mut Element) -> Option<Moved> {
    let (moved, _) = bookmarked(paragraph)?;
    let is_other = |node: &Node| match node {
        Node::Element(child) => {
            let name = child.get("w:name").unwrap_or_default();
            child.name != "w:bookmarkStart" || !(name.starts_with(TO) || name.starts_with(FROM))
        }
        Node::Text(_) => true,
    };
    paragraph.children.retain(is_other);
    Some(moved)
}

/// Makes one of neighbours that are marked alike.
pub fn join(element: &mut Element) {
    let is_mark = |e: &Element| matches!(e.name.as_str(), "w:ins" | "w:del");
    let mut joined: Vec<Node> = Vec::new();
    for node in std::mem::take(&mut element.children) {
        match (joined.last_mut(), node) {
            (Some(Node::Element(last)), Node::Element(next))
                if is_mark(&next) && !next.children.is_empty() && last.name == next.name =>
            {
                last.children.extend(next.children);
            }
            (_, node) => joined.push(node),
        }
    }
    element.children = joined;
}

/// Signs the changes of a document, and counts them.
pub struct Signer {
    date: Option<String>,
    last: usize,
}

impl Signer {
    /// Signs on the day of an edition.
    pub fn new(edition: &Edition) -> Self {
        Self {
            date: edition.date.map(|date| format!("{date}T00:00:00Z")),
            last: FIRST,
        }
    }

    /// Gives a mark its name, number, author and day.
    pub fn sign(&mut self, mark: &mut Element, moved: Option<Moved>) {
        if let Some(moved) = moved {
            mark.name = moved.element().into();
        }
        self.last += 1;
        mark.attributes.clear();
        mark.set("w:id", self.last);
        mark.set("w:author", AUTHOR);
        if let Some(date) = &self.date {
            mark.set("w:date", date);
        }
    }

    /// Puts the beginnings and ends of moves around the paragraphs of each.
    pub fn add_ranges(&mut self, parent: &mut Element) {
        let moved = |node: &Node| match node {
            Node::Element(child) if child.name == "w:p" => {
                bookmarked(child).map(|(moved, number)| (moved, number.to_owned()))
            }
            Node::Element(_) | Node::Text(_) => None,
        };
        let mut open: Option<((Moved, String), Element)> = None;
        let mut children = Vec::new();
        for mut node in std::mem::take(&mut parent.children) {
            let range = moved(&node);
            if open.as_ref().map(|(range, _)| range) != range.as_ref() {
                children.extend(open.take().map(|(_, end)| Node::Element(end)));
                if let (Some(range), Node::Element(paragraph)) = (range, &mut node) {
                    let (start, end) = self.range(&range);
                    let at = usize::from(paragraph.find("w:pPr").is_some());
                    paragraph.children.insert(at, Node::Element(start));
                    open = Some((range, end));
                }
            }
            children.push(node);
        }
        children.extend(open.map(|(_, end)| Node::Element(end)));
        parent.children = children;
    }

    /// The beginning and the end of a move.
    fn range(&mut self, (moved, number): &(Moved, String)) -> (Element, Element) {
        let name = moved.element();
        let mut start = Element::new(&format!("{name}RangeStart"));
        self.sign(&mut start, None);
        let end = Element::new(&format!("{name}RangeEnd")).attr("w:id", self.last);
        (start.attr("w:name", format!("move{number}")), end)
    }
}
