//! Tracked changes (ECMA-376 part 1, 17.13.5).
//!
//! docx-rs marks runs, paragraph marks and rows as inserted or deleted, and knows no moves: a moved
//! paragraph is in a bookmark instead, of which the walk over the part makes the range of a move.
//! The walk also signs each mark with the fixed author, the report's day and a number of its own.

use docx_rs::{
    BookmarkStart, BreakType, Delete, Insert, InsertChild, Paragraph, ParagraphChild, Run, TableRow,
};

use super::xml::Element;
use crate::edition::{Change, Edition};

const AUTHOR: &str = "twinpress";

/// Bookmarks and comments are counted from 1: changes from a number that they do not reach.
const FIRST: usize = 1_000_000;

/// Whether something is in the new version, and in the old one. The end of a paragraph that is
/// joined with the next is in the old one alone.
pub fn presence(change: Option<Change>) -> (bool, bool) {
    match change {
        None => (true, true),
        Some(Change::Inserted | Change::MovedTo(_) | Change::Parted) => (true, false),
        Some(Change::Deleted | Change::MovedFrom(_) | Change::Joined) => (false, true),
    }
}

/// A run, marked where it is changed.
pub fn run(run: Run, change: Option<Change>) -> ParagraphChild {
    match change {
        Some(Change::Inserted | Change::MovedTo(_)) => ParagraphChild::Insert(Insert::new(run)),
        Some(Change::Deleted | Change::MovedFrom(_)) => {
            ParagraphChild::Delete(Delete::new().add_run(run))
        }
        Some(Change::Parted | Change::Joined) | None => ParagraphChild::Run(Box::new(run)),
    }
}

/// Puts a break between what is gone and what is new, where there is no room for both on a line. It
/// was put in and taken out again, and so is in neither version.
pub fn part(paragraph: &mut Paragraph) {
    let mut after_deletion = false;
    for child in &mut paragraph.children {
        if let (true, ParagraphChild::Insert(insertion)) = (after_deletion, &mut *child) {
            let line = Run::new().add_break(BreakType::TextWrapping);
            let taken = InsertChild::Delete(Delete::new().add_run(line));
            insertion.children.insert(0, taken);
            return;
        }
        after_deletion = matches!(child, ParagraphChild::Delete(_));
    }
}

/// The marks of a paragraph's end, or of a row.
fn marks(change: Option<Change>) -> (Option<Insert>, Option<Delete>) {
    let (in_new, in_old) = presence(change);
    let inserted = (!in_old).then(Insert::new_with_empty);
    (inserted, (!in_new).then(Delete::new))
}

/// Marks the end of a paragraph, and where the paragraph is moved, where to or from.
pub fn paragraph(mut paragraph: Paragraph, change: Option<Change>) -> Paragraph {
    let properties = &mut paragraph.property.run_property;
    (properties.ins, properties.del) = marks(change);
    let range = match change {
        Some(Change::MovedTo(number)) => format!("{TO}{number}"),
        Some(Change::MovedFrom(number)) => format!("{FROM}{number}"),
        Some(Change::Inserted | Change::Deleted | Change::Parted | Change::Joined) | None => {
            return paragraph;
        }
    };
    let range = ParagraphChild::BookmarkStart(BookmarkStart::new(0, range));
    paragraph.children.insert(0, range);
    paragraph
}

/// Marks a row. Word knows no moved rows.
pub fn row(mut row: TableRow, change: Option<Change>) -> TableRow {
    (row.property.ins, row.property.del) = marks(change);
    row
}

/// The bookmarks of moved paragraphs, before the number of the move; the elements of what is moved.
const TO: &str = "moveTo";
const FROM: &str = "moveFrom";

/// The bookmark of a paragraph's move.
fn bookmarked(paragraph: &Element) -> Option<&str> {
    let bookmarks = paragraph.children.iter().filter(|child| is_bookmark(child));
    bookmarks.filter_map(|child| child.get("w:name")).next()
}

fn is_bookmark(child: &Element) -> bool {
    let name = child.get("w:name").unwrap_or_default();
    child.name == "w:bookmarkStart" && (name.starts_with(TO) || name.starts_with(FROM))
}

/// The element of what is moved, by the bookmark.
fn moved(bookmark: &str) -> &'static str {
    match bookmark.starts_with(TO) {
        true => "w:moveTo",
        false => "w:moveFrom",
    }
}

#[derive(Clone, Copy, Default)]
pub struct Around {
    pub deleted: bool,
    /// A moved paragraph: the element of what is moved in it.
    pub moved: Option<&'static str>,
}

/// Signs the changes of a document, and counts them.
pub struct Signer {
    date: Option<String>,
    last: usize,
}

impl Signer {
    pub fn new(edition: &Edition) -> Self {
        Self {
            date: edition.date.map(|date| format!("{date}T00:00:00Z")),
            last: FIRST,
        }
    }

    /// What a redline makes of an element, and what its children then stand in: marks are signed,
    /// moves have their ranges, and what is deleted is no text any more.
    pub fn sign(&mut self, element: &mut Element, mut around: Around) -> Around {
        join(element);
        self.add_ranges(element);
        match element.name.as_str() {
            "w:trPr" => around.moved = None,
            "w:p" => {
                around.moved = bookmarked(element).map(moved);
                element.children.retain(|child| !is_bookmark(child));
            }
            "w:ins" | "w:del" => {
                self.mark(element, around.moved);
                around.deleted |= element.name == "w:del";
            }
            "w:t" if around.deleted => element.name = "w:delText".into(),
            "w:instrText" if around.deleted => element.name = "w:delInstrText".into(),
            _ => {}
        }
        around
    }

    fn mark(&mut self, mark: &mut Element, name: Option<&str>) {
        if let Some(name) = name {
            mark.name = name.into();
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
    fn add_ranges(&mut self, parent: &mut Element) {
        let mut open: Option<(String, Element)> = None;
        for mut child in std::mem::take(&mut parent.children) {
            let bookmark = bookmarked(&child).map(str::to_owned);
            let ended = open.take_if(|(last, _)| Some(&*last) != bookmark.as_ref());
            parent.children.extend(ended.map(|(_, end)| end));
            if let (None, Some(bookmark)) = (&open, bookmark) {
                let (start, end) = self.range(&bookmark);
                let at = usize::from(child.find("w:pPr").is_some());
                child.children.insert(at, start);
                open = Some((bookmark, end));
            }
            parent.children.push(child);
        }
        parent.children.extend(open.map(|(_, end)| end));
    }

    /// The beginning and the end of a move.
    fn range(&mut self, bookmark: &str) -> (Element, Element) {
        let name = moved(bookmark);
        let mut start = Element::default();
        self.mark(&mut start, Some(&format!("{name}RangeStart")));
        start.set("w:name", bookmark.replace(TO, "move").replace(FROM, "move"));
        let end = format!(r#"<{name}RangeEnd w:id="{}"/>"#, self.last);
        (start, Element::of(&end))
    }
}

/// Makes one of neighbours that are marked alike.
fn join(element: &mut Element) {
    element.children.dedup_by(|next, last| {
        let is_mark = matches!(next.name.as_str(), "w:ins" | "w:del");
        let joins = is_mark && !next.children.is_empty() && next.name == last.name;
        if joins {
            last.children.append(&mut next.children);
        }
        joins
    });
}
