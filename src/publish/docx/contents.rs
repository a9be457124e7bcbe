//! The table of contents: Word's field, with its entries already in it, so that no program shows
//! it empty and Word asks no question on opening.

use docx_rs::{BreakType, Hyperlink, HyperlinkType, Paragraph, ParagraphChild, Run};

use super::inline::field;
use super::outline::{Entry, entries};
use super::pages;
use super::style::id;
use super::writer::Writer;
use crate::edition::{CONTENTS_DEPTH, Typography, plain};

/// The bookmark of an entry, by its place in the outline, from 1.
pub fn anchor(entry: usize) -> String {
    format!("_Toc{entry:09}")
}

impl Writer<'_> {
    /// Writes the contents under their title.
    pub fn write_contents(&mut self, title: &str) {
        self.push_plain(id::CONTENTS_TITLE, title);
        let instruction = format!(" TOC \\o \"1-{CONTENTS_DEPTH}\" \\h \\z \\u ");
        let [begin, code, separate, _, end] = field(&instruction, "");
        let mut lines = Vec::new();
        let pages = pages::of_entries(self);
        for ((entry, page), place) in entries(self.edition).zip(pages).zip(1..) {
            let style = match self.outline.entry_level(entry) {
                1 => id::CONTENTS_1,
                level if level <= CONTENTS_DEPTH => id::CONTENTS_2,
                _ => continue,
            };
            let link = self.link(&anchor(place), entry, page);
            lines.push(Paragraph::new().style(style).add_hyperlink(link));
        }
        // The field ends in a paragraph of its own, as Word does it. The contents have their page:
        // ended by a break, for a section that ended here would lose its page number in LibreOffice.
        let page_end = Run::new().add_break(BreakType::Page);
        let last = Paragraph::new().style(id::BODY);
        lines.push(last.add_run(end).add_run(page_end));
        let begin = [begin, code, separate].map(Box::new);
        let begin = begin.map(ParagraphChild::Run);
        lines[0].children.splice(0..0, begin);
        for line in lines {
            self.push(line);
        }
    }

    /// A line's text, dots and page number, leading to what it names.
    fn link(&mut self, anchor: &str, entry: Entry, page: u32) -> Hyperlink {
        let mut text = self.plain("", &text(entry, self.edition.typography));
        let mut link = Hyperlink::new(anchor, HyperlinkType::Anchor);
        link.children.append(&mut text.children);
        let page = field(&format!(" PAGEREF {anchor} \\h "), &page.to_string());
        let runs = std::iter::once(Run::new().add_tab()).chain(page);
        let runs = runs.map(|run| ParagraphChild::Run(Box::new(run)));
        link.children.extend(runs);
        link
    }
}

fn text(entry: Entry, typography: Typography) -> String {
    let blank = match typography {
        Typography::Han => '\u{3000}',
        Typography::Latin => ' ',
    };
    match entry {
        Entry::Heading(heading) => format!("{}{}", heading.number, plain(&heading.text)),
        Entry::Annex(annex) => format!("{}{blank}{}", annex.label, plain(&annex.title)),
    }
}
