//! The table of contents: Word's field, with its entries already in it, so that no program shows
//! it empty and Word asks no question on opening.

use docx_rs::{
    BreakType, FieldCharType, Hyperlink, HyperlinkType, InstrText, Paragraph, ParagraphChild, Run,
};

use super::document::Writer;
use super::inline::{characters, field};
use super::outline::headings;
use super::pages;
use super::style::id;

/// The contents show headings of Word's levels 1 and 2.
pub const DEPTH: usize = 2;

/// The bookmark of a heading, by its place among all headings, from 1.
pub fn anchor(heading: usize) -> String {
    format!("_Toc{heading:09}")
}

/// An entry: what it points to, its style, its text, the page it is thought to stand on.
struct Entry {
    anchor: String,
    level: usize,
    text: String,
    page: u32,
}

impl Writer<'_> {
    /// Writes the contents under their title.
    pub fn write_contents(&mut self, title: &str) {
        let title = self.plain(id::CONTENTS_TITLE, title);
        self.push(title);
        let entries = self.entries();
        for (index, entry) in entries.iter().enumerate() {
            let mut paragraph = Paragraph::new().style(&id::contents(entry.level));
            if index == 0 {
                paragraph = begin(paragraph);
            }
            let link = self.link(entry);
            self.push(paragraph.add_hyperlink(link));
        }
        self.end_contents(entries.is_empty());
    }

    /// Ends the field in a paragraph of its own, as Word does. The contents have their page: ended
    /// by a break, for a section that ended here would lose its page number in LibreOffice.
    fn end_contents(&mut self, begins: bool) {
        let mut paragraph = Paragraph::new().style(id::BODY);
        if begins {
            paragraph = begin(paragraph);
        }
        paragraph = paragraph.add_run(mark(FieldCharType::End));
        paragraph = paragraph.add_run(Run::new().add_break(BreakType::Page));
        self.push(paragraph);
    }

    fn entries(&self) -> Vec<Entry> {
        let pages = pages::of_headings(self.edition, self.layout, self.outline);
        headings(self.edition)
            .zip(pages)
            .enumerate()
            .map(|(index, (heading, page))| Entry {
                anchor: anchor(index + 1),
                level: self.outline.level(heading),
                text: format!("{}{}", heading.number, characters(&heading.text)),
                page,
            })
            .filter(|entry| entry.level <= DEPTH)
            .collect()
    }

    /// An entry's text, dots and page number, leading to the heading.
    fn link(&mut self, entry: &Entry) -> Hyperlink {
        let mut text = self.plain("", &entry.text);
        let mut link = Hyperlink::new(entry.anchor.as_str(), HyperlinkType::Anchor);
        link.children.append(&mut text.children);
        let page = field(
            &format!(" PAGEREF {} \\h ", entry.anchor),
            &entry.page.to_string(),
        );
        std::iter::once(Run::new().add_tab())
            .chain(page)
            .for_each(|run| link.children.push(ParagraphChild::Run(Box::new(run))));
        link
    }
}

fn begin(paragraph: Paragraph) -> Paragraph {
    let instruction = format!(" TOC \\o \"1-{DEPTH}\" \\h \\z ");
    paragraph
        .add_run(mark(FieldCharType::Begin))
        .add_run(Run::new().add_instr_text(InstrText::Unsupported(instruction)))
        .add_run(mark(FieldCharType::Separate))
}

fn mark(kind: FieldCharType) -> Run {
    Run::new().add_field_char(kind, false)
}
