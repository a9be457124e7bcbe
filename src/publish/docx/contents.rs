//! The table of contents: Word's field, with its entries already in it, so that no program shows
//! it empty and Word asks no question on opening.

use docx_rs::{BreakType, DocumentChild, Hyperlink, HyperlinkType, Paragraph, ParagraphChild, Run};

use super::inline::field;
use super::pages;
use super::style::id;
use super::writer::Writer;
use crate::edition::CONTENTS_DEPTH;

/// The bookmark of an entry, by its place in the outline, from 1.
pub fn anchor(entry: usize) -> String {
    format!("_Toc{entry:09}")
}

impl Writer<'_> {
    pub fn write_contents(&mut self, title: &str) {
        self.push_plain(id::CONTENTS_TITLE, title);
        let instruction = format!(" TOC \\o \"1-{CONTENTS_DEPTH}\" \\h \\z \\u ");
        let [begin, code, separate, _, end] = field(&instruction, "");
        let mut lines = Vec::new();
        let pages = pages::of_entries(self);
        let entries = self.outline.entries(self.edition).into_iter();
        for ((entry, page), place) in entries.zip(pages).zip(1..) {
            let style = match entry.level {
                1 => id::CONTENTS_1,
                level if level <= CONTENTS_DEPTH => id::CONTENTS_2,
                _ => continue,
            };
            let link = self.link(&anchor(place), &entry.text, page);
            lines.push(Paragraph::new().style(style).add_hyperlink(link));
        }
        // The field ends in a paragraph of its own, as Word does it.
        lines.push(Paragraph::new().style(id::BODY).add_run(end));
        let begin = [begin, code, separate].map(Box::new);
        let begin = begin.map(ParagraphChild::Run);
        lines[0].children.splice(0..0, begin);
        for line in lines {
            self.push(line);
        }
    }

    /// Ends the page of the contents, which have no section of their own: it would lose its page number
    /// in LibreOffice.
    pub fn end_page(&mut self) {
        if let Some(DocumentChild::Paragraph(last)) = self.children.pop() {
            let page_end = Run::new().add_break(BreakType::Page);
            let last = last.add_run(page_end);
            self.children.push(DocumentChild::Paragraph(Box::new(last)));
        }
    }

    /// A line's text, dots and page number, leading to what it names.
    fn link(&mut self, anchor: &str, text: &str, page: u32) -> Hyperlink {
        let mut text = self.plain("", text);
        let mut link = Hyperlink::new(anchor, HyperlinkType::Anchor);
        link.children.append(&mut text.children);
        let page = field(&format!(" PAGEREF {anchor} \\h "), &page.to_string());
        let runs = std::iter::once(Run::new().add_tab()).chain(page);
        let runs = runs.map(|run| ParagraphChild::Run(Box::new(run)));
        link.children.extend(runs);
        link
    }
}
