//! The empty lines between tables: Word makes one of two tables that touch, and wants a paragraph at
//! the end. In a redline they must not touch in either version.

use docx_rs::{DocumentChild, Paragraph, Table};

use super::changes;
use super::document::Writer;
use super::style::id;
use crate::edition::Change;

/// Whether the last thing written is a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Touching {
    /// In the new version.
    new: bool,
    /// In the old version.
    old: bool,
}

impl Touching {
    /// After something that came, went or stayed.
    fn after(self, change: Option<Change>, is_table: bool) -> Self {
        let (in_new, in_old) = presence(change);
        Self {
            new: if in_new { is_table } else { self.new },
            old: if in_old { is_table } else { self.old },
        }
    }
}

/// Whether something is in the new version, and in the old one. The end of a paragraph that is
/// joined with the next is in the old one alone.
fn presence(change: Option<Change>) -> (bool, bool) {
    match change {
        None => (true, true),
        Some(Change::Inserted | Change::MovedTo(_) | Change::Parted) => (true, false),
        Some(Change::Deleted | Change::MovedFrom(_) | Change::Joined) => (false, true),
    }
}

impl Writer<'_> {
    /// Adds a paragraph to the document.
    pub fn push(&mut self, paragraph: Paragraph) {
        let paragraph = changes::paragraph(paragraph, self.change);
        self.touching = self.touching.after(self.change, false);
        let child = DocumentChild::Paragraph(Box::new(paragraph));
        self.children.push(child);
    }

    /// Adds a table to the document.
    pub fn push_table(&mut self, table: Table) {
        let (in_new, in_old) = presence(self.change);
        let (new, old) = (self.touching.new && in_new, self.touching.old && in_old);
        if new || old || self.ends_with_table() {
            let change = match (new, old) {
                (true, true) => None,
                (true, false) => Some(Change::Inserted),
                (false, true | false) => Some(Change::Deleted),
            };
            self.push_gap(change);
        }
        self.touching = self.touching.after(self.change, true);
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
}
