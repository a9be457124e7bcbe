//! On which page each entry of the outline is likely to stand: the numbers that the contents show until Word
//! counts them itself.

use unicode_width::UnicodeWidthStr;

use super::layout;
use super::writer::Writer;
use crate::edition::{Block, CONTENTS_DEPTH, Content, Heading, Inline, plain};
use crate::theme::{Kind, Pitch};

/// The pages of all entries, in their order, from 1.
pub fn of_entries(writer: &Writer) -> Vec<u32> {
    let mut pager = Pager::new(writer);
    pager.head(writer);
    pager.blocks(&writer.edition.blocks);
    for annex in &writer.edition.annexes {
        pager.turn();
        pager.found.push(pager.page);
        pager.advance(4 * pager.pitch);
        pager.blocks(&annex.blocks);
    }
    pager.found
}

/// A pen that goes down the pages. Lengths are in twips, widths of text in half-width cells.
struct Pager {
    pitch: u32,
    /// What a paragraph adds below itself.
    gap: u32,
    cells: usize,
    height: u32,
    filled: u32,
    page: u32,
    found: Vec<u32>,
}

impl Pager {
    fn new(writer: &Writer) -> Self {
        let design = writer.design();
        let percent = match design.text.pitch {
            Some(Pitch::Percent(percent)) => f64::from(percent) / 100.0,
            Some(Pitch::Exact(_)) | None => 1.0,
        };
        let plain = layout::twips(design.pitch() * percent);
        let gap = design.text.gap;
        Self {
            pitch: writer.layout.pitch.unwrap_or(plain),
            gap: gap.map_or(0, |gap| layout::length(design, &design.styles.body, gap)),
            cells: design.cells(Kind::Body),
            height: writer.layout.text_height(),
            filled: 0,
            page: 1,
            found: Vec::new(),
        }
    }

    /// What stands before the body on numbered pages.
    fn head(&mut self, writer: &Writer) {
        let (edition, outline) = (writer.edition, writer.outline);
        let lines = edition.head.title.len() + edition.head.subtitle.len() + 4;
        self.advance(lines as u32 * self.pitch);
        if edition.contents.is_some() && !edition.cover {
            self.advance(3 * self.pitch);
            let mut entries = outline.entries(edition);
            entries.retain(|entry| entry.level <= CONTENTS_DEPTH);
            entries.iter().for_each(|_| self.advance(self.pitch));
            self.turn();
        }
        if let Some(panel) = &edition.key_figures {
            self.advance(self.pitch + panel.items.len() as u32 * 500);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            let entries = self.found.len();
            match &block.content {
                Content::Heading(heading) => self.heading(heading),
                Content::Salutation { text, .. } => self.text(text, 0),
                Content::Paragraph(paragraph) => {
                    let text = [&paragraph.lead[..], &paragraph.text].concat();
                    self.text(&text, 4);
                }
                Content::List(list) => list.items.iter().for_each(|item| self.text(&item.text, 6)),
                Content::Table(table) => {
                    self.advance((table.rows.len() as u32 + 2) * 400);
                }
                Content::Image(_) => self.advance(self.height / 3),
            }
            if block.is_gone() {
                self.found.truncate(entries);
            }
        }
    }

    /// A heading stands with at least a line of what follows.
    fn heading(&mut self, heading: &Heading) {
        if self.filled + 2 * self.pitch + self.gap > self.height {
            self.turn();
        }
        self.found.push(self.page);
        self.text(&heading.text, 4 + heading.number.width_cjk());
    }

    /// Text after an indent of so many cells.
    fn text(&mut self, text: &[Inline], indent: usize) {
        let width = plain(text).width_cjk() + indent;
        for _ in 0..width.div_ceil(self.cells).max(1) {
            self.advance(self.pitch);
        }
        self.filled += self.gap;
    }

    fn advance(&mut self, height: u32) {
        if self.filled + height > self.height {
            self.turn();
        }
        self.filled += height;
    }

    fn turn(&mut self) {
        self.page += 1;
        self.filled = 0;
    }
}
