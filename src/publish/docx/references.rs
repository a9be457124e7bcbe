//! Cross-references: bookmarks, and links that lead to them.

use std::collections::BTreeMap;

use docx_rs::{BookmarkEnd, BookmarkStart, Paragraph, ParagraphChild};

use super::document::Writer;
use super::inline::{Face, field};
use crate::edition::{Block, Edition, Target};

/// The bookmarks that references lead to, by the anchors of their blocks. An anchor may be longer
/// than Word lets the name of a bookmark be.
#[derive(Debug, Default)]
pub struct Bookmarks(BTreeMap<String, Bookmark>);

/// A bookmark.
#[derive(Clone, Debug)]
struct Bookmark {
    name: String,
    /// What it is around, where that is a label such as `表1`.
    label: Option<String>,
}

impl Bookmarks {
    /// Those of an edition, numbered in its order.
    pub fn of(edition: &Edition) -> Self {
        let annexes = edition.annexes.iter().flat_map(|annex| {
            let label = annex
                .anchor
                .as_ref()
                .map(|anchor| (anchor, Some(&annex.label)));
            label
                .into_iter()
                .chain(annex.blocks.iter().filter_map(anchor))
        });
        let anchors = edition.blocks.iter().filter_map(anchor).chain(annexes);
        let named = (1..).zip(anchors).map(|(number, (anchor, label))| {
            let name = format!("_Ref{number:09}");
            (
                anchor.clone(),
                Bookmark {
                    name,
                    label: label.cloned(),
                },
            )
        });
        Self(named.collect())
    }
}

/// The anchor of a block, and the label at which it stands.
fn anchor(block: &Block) -> Option<(&String, Option<&String>)> {
    match block {
        Block::Heading(heading) => Some((heading.anchor.as_ref()?, None)),
        Block::Table(table) => Some((table.anchor.as_ref()?, Some(&table.label))),
        Block::Image(image) => Some((image.anchor.as_ref()?, Some(&image.label))),
        Block::Changed { block, .. } => anchor(block),
        Block::Salutation { .. } | Block::Paragraph(_) | Block::List(_) => None,
    }
}

/// The bookmark around the first mention of a footnote.
pub fn note_bookmark(number: usize) -> String {
    format!("_Note{number}")
}

impl Writer<'_> {
    /// Puts the bookmark of an anchor around what a paragraph holds.
    pub fn mark_anchor(&mut self, paragraph: &mut Paragraph, anchor: Option<&String>) {
        let bookmark = anchor.and_then(|anchor| self.targets.0.get(anchor));
        if let Some(Bookmark { name, .. }) = bookmark.cloned() {
            let number = self.next_bookmark();
            let start = BookmarkStart::new(number, name);
            paragraph
                .children
                .insert(0, ParagraphChild::BookmarkStart(start));
            let end = ParagraphChild::BookmarkEnd(BookmarkEnd::new(number));
            paragraph.children.push(end);
        }
    }

    /// A cross-reference: its words, which lead to what they name, as the result of a field. What a
    /// label says, Word may read from there again; other words stay when fields are updated. A
    /// `w:hyperlink` would hide the words from scripts that see only the runs of a paragraph.
    pub fn write_reference(&mut self, to: &mut Paragraph, text: &str, target: &Target, face: Face) {
        let instruction = match target {
            Target::Block { name } => match self.targets.0.get(name) {
                Some(Bookmark { name, label }) if label.as_deref() == Some(text) => {
                    Some(format!(" REF {name} \\h "))
                }
                Some(Bookmark { name, .. }) => Some(link(name)),
                None => None,
            },
            Target::Note { number } => Some(link(&note_bookmark(*number))),
        };
        let Some(instruction) = instruction else {
            self.write_text(to, text, face);
            return;
        };
        let [begin, code, separate, _, end] = field(&instruction, "").map(Box::new);
        to.children
            .extend([begin, code, separate].map(ParagraphChild::Run));
        self.write_text(to, text, face);
        to.children.push(ParagraphChild::Run(end));
    }
}

/// The field that leads to a bookmark.
fn link(bookmark: &str) -> String {
    format!(" HYPERLINK \\l \"{bookmark}\" ")
}
