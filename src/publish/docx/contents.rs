//! The table of contents: Word's field, with its entries already in it, so that no program shows
//! it empty and Word asks no question on opening.

use docx_rs::{
    BreakType, FieldCharType, Hyperlink, HyperlinkType, InstrText, Paragraph, ParagraphChild, Run,
};

use super::document::Writer;
use super::inline::{characters, field};
use super::outline::{Entry, entries};
use super::pages;
use super::style::id;
use crate::edition::{CONTENTS_DEPTH, Typography};

/// The bookmark of an entry, by its place in the outline, from 1.
pub fn anchor(entry: usize) -> String {
    format!("_Toc{entry:09}")
}

/// A line: what it points to, its style, its text, the page that is thought to stand on.
struct Line {
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
        let lines = self.lines();
        for (index, line) in lines.iter().enumerate() {
            let mut paragraph = Paragraph::new().style(id::contents(line.level));
            if index == 0 {
                paragraph = begin(paragraph);
            }
            let link = self.link(line);
            self.push(paragraph.add_hyperlink(link));
        }
        self.end_contents(lines.is_empty());
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

    fn lines(&self) -> Vec<Line> {
        let pages = pages::of_entries(self.edition, self.layout, self.outline);
        entries(self.edition)
            .zip(pages)
            .enumerate()
            .map(|(index, (entry, page))| Line {
                anchor: anchor(index + 1),
                level: self.outline.entry_level(entry),
                text: text(entry, self.edition.typography),
                page,
            })
            .filter(|line| line.level <= CONTENTS_DEPTH)
            .collect()
    }

    /// A line's text, dots and page number, leading to what it names.
    fn link(&mut self, line: &Line) -> Hyperlink {
        let mut text = self.plain("", &line.text);
        let mut link = Hyperlink::new(line.anchor.as_str(), HyperlinkType::Anchor);
        link.children.append(&mut text.children);
        let page = field(
            &format!(" PAGEREF {} \\h ", line.anchor),
            &line.page.to_string(),
        );
        std::iter::once(Run::new().add_tab())
            .chain(page)
            .for_each(|run| link.children.push(ParagraphChild::Run(Box::new(run))));
        link
    }
}

fn text(entry: Entry, typography: Typography) -> String {
    let blank = match typography {
        Typography::Han => '\u{3000}',
        Typography::Latin => ' ',
    };
    match entry {
        Entry::Heading(heading) => format!("{}{}", heading.number, characters(&heading.text)),
        Entry::Annex(annex) => format!("{}{blank}{}", annex.label, characters(&annex.title)),
    }
}

fn begin(paragraph: Paragraph) -> Paragraph {
    let instruction = format!(" TOC \\o \"1-{CONTENTS_DEPTH}\" \\h \\z \\u ");
    paragraph
        .add_run(mark(FieldCharType::Begin))
        .add_run(Run::new().add_instr_text(InstrText::Unsupported(instruction)))
        .add_run(mark(FieldCharType::Separate))
}

fn mark(kind: FieldCharType) -> Run {
    Run::new().add_field_char(kind, false)
}
