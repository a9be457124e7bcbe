//! What the parts of a document share while they are written.

use std::collections::BTreeMap;

use docx_rs::{BookmarkEnd, BookmarkStart, DocumentChild, Paragraph, ParagraphChild, Table};

use super::changes;
use super::layout::Layout;
use super::numbering::Lists;
use super::outline::Outline;
use super::references::Bookmarks;
use super::sequences::Sequences;
use super::style::id;
use super::table_spacing::Adjacency;
use crate::diag::Diagnostic;
use crate::edition::{Change, Edition, Remark};
use crate::model::NodeId;
use crate::publish::options::WriteOptions;

/// Remarks by what they are on.
fn by_place(remarks: &[Remark]) -> BTreeMap<Option<NodeId>, Vec<&Remark>> {
    let mut by_place: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for remark in remarks {
        by_place.entry(remark.on).or_default().push(remark);
    }
    by_place
}

/// What a document's parts share while it is written.
pub struct Writer<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// The options.
    pub options: &'a WriteOptions<'a>,
    /// The page.
    pub layout: Layout,
    /// The headings' levels.
    pub outline: &'a Outline,
    /// The lists met so far.
    pub lists: Lists,
    /// What the pictures show, in their order.
    pub pictures: Vec<String>,
    /// The footnotes placed so far, in the order in which Word counts them.
    pub noted: Vec<usize>,
    /// How many characters XML cannot hold.
    pub dropped: usize,
    /// What keeps the document from being written.
    pub errors: Vec<Diagnostic>,
    /// How many headings have been written.
    pub entries: usize,
    /// The remarks that are not written yet, by what they are on.
    pub remarks: BTreeMap<Option<NodeId>, Vec<&'a Remark>>,
    /// How many comments have been written.
    pub commented: usize,
    /// What stands in the document.
    pub children: Vec<DocumentChild>,
    /// How many bookmarks there are.
    pub bookmarks: usize,
    /// What became of the block that is being written, in a redline.
    pub change: Option<Change>,
    /// Whether the last thing written is a table.
    pub adjacency: Adjacency,
    /// What cross-references lead to.
    pub targets: Bookmarks,
    /// The numbers of the captions.
    pub sequences: Sequences,
    /// The size of the type in half points, where it is not that of the styles.
    pub type_size: Option<usize>,
}

impl<'a> Writer<'a> {
    /// A document with nothing in it.
    pub fn new(edition: &'a Edition, options: &'a WriteOptions, outline: &'a Outline) -> Self {
        Self {
            edition,
            options,
            layout: Layout::of(&edition.theme.word),
            outline,
            lists: Lists::new(),
            pictures: Vec::new(),
            noted: Vec::new(),
            dropped: 0,
            errors: Vec::new(),
            entries: 0,
            remarks: by_place(&edition.remarks),
            commented: 0,
            children: Vec::new(),
            bookmarks: 0,
            change: None,
            adjacency: Adjacency::default(),
            targets: Bookmarks::of(edition),
            sequences: Sequences::default(),
            type_size: None,
        }
    }

    /// The number of a bookmark not yet used.
    pub fn next_bookmark(&mut self) -> usize {
        self.bookmarks += 1;
        self.bookmarks
    }

    /// Whether what is being written is not part of the new version.
    pub fn is_gone(&self) -> bool {
        self.change.is_some_and(Change::is_gone)
    }

    /// Writes something of which a change holds.
    pub fn within<T>(&mut self, change: Option<Change>, write: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.change;
        self.change = change.or(outer);
        let written = write(self);
        self.change = outer;
        written
    }

    /// Adds a paragraph to the document.
    pub fn push(&mut self, paragraph: Paragraph) {
        let paragraph = changes::paragraph(paragraph, self.change);
        self.adjacency = self.adjacency.after(self.change, false);
        let child = DocumentChild::Paragraph(Box::new(paragraph));
        self.children.push(child);
    }

    /// Adds a table to the document.
    pub fn push_table(&mut self, table: Table) {
        let touches = self.ends_with_table();
        if let Some(change) = self.adjacency.line_before_table(self.change, touches) {
            self.push_gap(change);
        }
        self.adjacency = self.adjacency.after(self.change, true);
        self.children.push(DocumentChild::Table(Box::new(table)));
    }

    /// Ends the document with a paragraph.
    pub fn end(&mut self) {
        if self.ends_with_table() {
            self.push_gap(None);
        }
    }

    fn ends_with_table(&self) -> bool {
        matches!(self.children.last(), Some(DocumentChild::Table(_)))
    }

    fn push_gap(&mut self, change: Option<Change>) {
        let outer = std::mem::replace(&mut self.change, change);
        self.push(Paragraph::new().style(id::TABLE_TEXT));
        self.change = outer;
    }

    /// Puts the bookmark of an anchor around what a paragraph holds.
    pub fn mark_anchor(&mut self, paragraph: &mut Paragraph, anchor: Option<&String>) {
        if let Some(name) = anchor.and_then(|anchor| self.targets.name(anchor)) {
            let number = self.next_bookmark();
            let start = BookmarkStart::new(number, name);
            paragraph
                .children
                .insert(0, ParagraphChild::BookmarkStart(start));
            let end = ParagraphChild::BookmarkEnd(BookmarkEnd::new(number));
            paragraph.children.push(end);
        }
    }
}
