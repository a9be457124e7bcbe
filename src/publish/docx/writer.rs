//! What the parts of a document share while they are written.

use std::collections::{BTreeMap, BTreeSet};

use docx_rs::{
    BookmarkEnd, BookmarkStart, BuildXML, DocumentChild, LineSpacing, LineSpacingType, Paragraph,
    ParagraphChild, Table,
};

use super::changes;
use super::layout::{Layout, SectionKind};
use super::lists::Lists;
use super::outline::Outline;
use super::package::Part;
use super::references::Bookmarks;
use super::style::id;
use super::table_spacing::Adjacency;
use crate::diag::Diagnostic;
use crate::edition::{Change, Edition, Remark, Role};
use crate::model::NodeId;
use crate::publish::options::WriteOptions;
use crate::theme::Design;

/// The pitch of a line that takes no room, in twips.
const FLAT: i32 = 20;

/// What a document's parts share while it is written.
pub struct Writer<'a> {
    pub edition: &'a Edition,
    pub options: &'a WriteOptions<'a>,
    pub layout: Layout,
    pub outline: Outline,
    pub children: Vec<DocumentChild>,
    pub lists: Lists,
    /// What the pictures show, in their order.
    pub pictures: Vec<String>,
    /// The parts of the pictures, each once.
    pub media: Vec<Part>,
    /// The footnotes placed so far by their number in the edition, in the order in which Word counts
    /// them.
    pub notes: Vec<(usize, Paragraph)>,
    /// The remarks that are not written yet, by what they are on.
    pub remarks: BTreeMap<Option<NodeId>, Vec<&'a Remark>>,
    /// The comments written so far: the remark and its paragraphs.
    pub comments: Vec<(&'a Remark, Vec<Paragraph>)>,
    /// The character styles in use.
    pub styles_used: BTreeSet<String>,
    /// How many characters XML cannot hold.
    pub dropped: usize,
    pub errors: Vec<Diagnostic>,
    /// How many headings and annexes of the outline have been written.
    pub entries: usize,
    pub bookmarks: usize,
    pub targets: Bookmarks<'a>,
    /// The last numbers of the captions, by the name of the sequence that counts them.
    pub sequences: BTreeMap<String, u32>,
    /// What became of the block that is being written, in a redline.
    pub change: Option<Change>,
    pub adjacency: Adjacency,
    /// The size of the type of a table in half points and its lines' pitch in twips, where they are
    /// not those of the styles.
    pub table_type: Option<(usize, u32)>,
    /// Whether the section that is being written stands across.
    pub is_across: bool,
    /// Whether a page stands across.
    pub has_across: bool,
    /// Whether a section of the text was written: the front has others.
    pub has_begun: bool,
    /// The families that characters need which a role's own lacks, where they were asked for.
    pub lenders: BTreeMap<(Role, char), Option<&'a str>>,
    /// By how many twips the characters of the text that is being written stand closer than the
    /// styles say.
    pub tracking: i32,
}

impl<'a> Writer<'a> {
    pub fn new(edition: &'a Edition, options: &'a WriteOptions) -> Self {
        let mut remarks: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for remark in &edition.remarks {
            remarks.entry(remark.on).or_default().push(remark);
        }
        Self {
            edition,
            options,
            layout: Layout::of(&edition.theme.word),
            outline: Outline::of(edition),
            children: Vec::new(),
            lists: Lists::default(),
            pictures: Vec::new(),
            media: Vec::new(),
            notes: Vec::new(),
            remarks,
            comments: Vec::new(),
            styles_used: BTreeSet::new(),
            dropped: 0,
            errors: Vec::new(),
            entries: 0,
            bookmarks: 0,
            targets: Bookmarks::of(edition),
            sequences: BTreeMap::new(),
            change: None,
            adjacency: Adjacency::default(),
            table_type: None,
            is_across: false,
            has_across: false,
            has_begun: false,
            lenders: BTreeMap::new(),
            tracking: 0,
        }
    }

    pub fn design(&self) -> &'a Design {
        &self.edition.theme.word
    }

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

    pub fn push(&mut self, paragraph: Paragraph) {
        let paragraph = changes::paragraph(paragraph, self.change);
        self.adjacency = self.adjacency.after(self.change, false);
        let child = DocumentChild::Paragraph(Box::new(paragraph));
        self.children.push(child);
    }

    pub fn push_plain(&mut self, style: &str, text: &str) {
        let paragraph = self.plain(style, text);
        self.push(paragraph);
    }

    pub fn push_table(&mut self, table: Table) {
        let touches = self.ends_with_table();
        if let Some(change) = self.adjacency.line_before_table(self.change, touches) {
            self.push_gap(change);
        }
        self.adjacency = self.adjacency.after(self.change, true);
        self.children.push(DocumentChild::Table(Box::new(table)));
    }

    /// Ends the document with a paragraph, and gives the kind of its last section.
    pub fn end(&mut self) -> SectionKind {
        if self.ends_with_table() {
            self.push_gap(None);
        }
        match self.children.last_mut() {
            // The paragraph behind a table across ends the document.
            Some(DocumentChild::Paragraph(last)) if last.property.section_property.is_some() => {
                last.property.section_property = None;
                SectionKind::Across
            }
            Some(_) | None => SectionKind::Upright,
        }
    }

    /// Ends a section: an upright one with its last paragraph, one across, or one whose last
    /// paragraph is none, with a line that takes no room.
    pub fn end_section(&mut self, kind: SectionKind) {
        self.has_across |= kind == SectionKind::Across;
        let section = self.section(kind);
        match self.children.last_mut() {
            Some(DocumentChild::Paragraph(last)) if kind == SectionKind::Upright => {
                last.property.section_property.get_or_insert(section);
            }
            Some(_) | None => {
                let mut end = flat();
                end.property.section_property = Some(section);
                self.push_unchanged(end);
            }
        }
    }

    /// A line that takes no room.
    pub fn push_flat(&mut self) {
        self.push_unchanged(flat());
    }

    fn push_unchanged(&mut self, paragraph: Paragraph) {
        let outer = self.change.take();
        self.push(paragraph);
        self.change = outer;
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
            bookmark(paragraph, name, &mut self.bookmarks);
        }
    }
}

fn flat() -> Paragraph {
    let flat = LineSpacing::new()
        .line(FLAT)
        .line_rule(LineSpacingType::Exact);
    Paragraph::new().style(id::TABLE_TEXT).line_spacing(flat)
}

/// Puts a bookmark around what a paragraph holds, and counts it.
pub fn bookmark(paragraph: &mut Paragraph, name: impl Into<String>, count: &mut usize) {
    *count += 1;
    let start = ParagraphChild::BookmarkStart(BookmarkStart::new(*count, name));
    paragraph.children.insert(0, start);
    let end = ParagraphChild::BookmarkEnd(BookmarkEnd::new(*count));
    paragraph.children.push(end);
}

/// What docx-rs writes of a node of the tree.
pub fn built(node: &impl BuildXML) -> String {
    String::from_utf8(node.build()).expect("docx-rs writes UTF-8")
}

/// What docx-rs writes of a paragraph, with a run before its own that the crate does not know.
pub fn headed(paragraph: &Paragraph, run: &str) -> String {
    built(paragraph).replacen("</w:pPr>", &format!("</w:pPr>{run}"), 1)
}
