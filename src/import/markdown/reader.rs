//! The blocks of a Markdown file.

use std::collections::BTreeSet;

use comrak::nodes::{AstNode, NodeValue};

use super::super::composer::{Composer, lost};
use super::super::draft::Draft;
use super::super::front::{self, is_salutation};
use super::super::glyphs::{Glyph, What, markup, plain, push};
use super::super::shape::{heading, joined, literal, run_in, unnumbered};
use super::inline::{Inlines, name};
use super::titled::{self, Titled};
use super::{html, notes};
use crate::diag::{Argument, Message, Warned};
use crate::model::{Block, Localized, Meeting, Speaker};
use crate::source::{Source, Span};

/// How deep blocks may stand in each other before what is in them is read as one paragraph.
const DEEPEST: usize = 40;

/// Fills a draft, block by block.
pub struct Reader<'s> {
    source: &'s Source,
    titled: Titled,
    pub(super) composer: Composer,
}

impl<'s> Reader<'s> {
    /// For a file in this language.
    pub fn new(source: &'s Source, lang: &'static str, titled: Titled) -> Self {
        Self {
            source,
            titled,
            composer: Composer::new(lang),
        }
    }

    /// The draft, and what was lost.
    pub fn finish(mut self) -> Warned<Draft> {
        self.uncalled_notes();
        self.composer.finish()
    }

    /// Reads a block.
    pub fn block<'a>(&mut self, node: &'a AstNode<'a>, depth: usize) {
        let line = node.data.borrow().sourcepos.start.line;
        if depth > DEEPEST {
            self.lost(line, "depth", "");
            return self.text(node, line);
        }
        match &node.data.borrow().value {
            NodeValue::FrontMatter(text) => self.front_matter(text),
            NodeValue::Heading(heading) => self.heading(node, heading.level, line),
            NodeValue::Paragraph => self.text(node, line),
            NodeValue::List(list) => self.list(node, list, (depth, line)),
            NodeValue::Table(_) => self.table(node, line),
            NodeValue::CodeBlock(code) => {
                self.lost(line, "code", "");
                for said in code.literal.lines().filter(|said| !said.trim().is_empty()) {
                    self.add(Block::paragraph(self.said(literal(said.trim()))), line);
                }
            }
            NodeValue::HtmlBlock(html) => self.html(&html.literal, line),
            NodeValue::ThematicBreak => self.lost(line, "rule", ""),
            NodeValue::FootnoteDefinition(note) => {
                let mut glyphs = Vec::new();
                self.flatten(node, &mut glyphs, line);
                let said = self.said(markup(&glyphs));
                self.composer
                    .draft
                    .report
                    .footnotes
                    .insert(name(&note.name).into(), said);
            }
            NodeValue::BlockQuote => {
                self.lost(line, "quotation", "");
                self.blocks(node, depth);
            }
            // Parts of those above, and the blocks of extensions that are not switched on.
            _ => self.blocks(node, depth),
        }
    }

    fn blocks<'a>(&mut self, node: &'a AstNode<'a>, depth: usize) {
        for child in node.children() {
            self.block(child, depth + 1);
        }
    }

    pub(super) fn said(&self, markup: String) -> Localized {
        self.composer.text(markup)
    }

    pub(super) fn add(&mut self, block: Block, line: usize) {
        self.composer.add(block, line);
    }

    /// Tells of something that a report can't carry, with what it was.
    pub(super) fn lost(&mut self, line: usize, what: &'static str, was: &str) {
        const LONGEST: usize = 80;
        let excerpt: String = was.chars().take(LONGEST).collect();
        let shown = match excerpt.is_empty() {
            true => Argument::from(""),
            false => Message::new("import-lost-text")
                .with("text", excerpt)
                .into(),
        };
        let start = self.source.line_start(line);
        let warning = lost(what, shown).at(Span::new(start, start));
        self.composer.warnings.push(warning);
    }

    /// What a block's inline nodes say; its images follow it.
    pub(super) fn inlines<'a>(&mut self, node: &'a AstNode<'a>, line: usize) -> Inlines {
        let mut inlines = Inlines::of(node);
        for (what, was) in std::mem::take(&mut inlines.losses) {
            self.lost(line, what, &was);
        }
        inlines
    }

    pub(super) fn images(&mut self, images: Vec<(String, String)>, line: usize) {
        for (file, alt) in images {
            let alt = self.said(literal(&alt));
            self.add(Block::image(file, alt), line);
        }
    }

    /// `title:` of the front matter, on one line or on several; the rest is told of.
    fn front_matter(&mut self, text: &str) {
        let mut folded = false;
        for (index, entry) in text.lines().enumerate() {
            let goes_on = entry.starts_with([' ', '\t']);
            let (key, value) = entry.split_once(':').unwrap_or((entry, ""));
            let value = value.trim();
            let value = ['"', '\'']
                .iter()
                .find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote))
                .unwrap_or(value);
            if folded && goes_on {
                let title = self
                    .composer
                    .draft
                    .report
                    .title
                    .or_default(self.composer.lang);
                *title = literal(joined(&[title, entry.trim()].join("\n")));
                continue;
            }
            folded = false;
            match key.trim() {
                "---" | "" => {}
                "title" if value.is_empty() || value.starts_with(['>', '|']) => folded = true,
                "title" if !goes_on => self.composer.draft.report.title = self.said(literal(value)),
                _ => self.lost(index + 1, "front-matter", entry.trim()),
            }
        }
    }

    fn heading<'a>(&mut self, node: &'a AstNode<'a>, level: u8, line: usize) {
        let inlines = self.inlines(node, line);
        self.headed(&markup(&inlines.glyphs).replace("**", ""), level, line);
        self.images(inlines.images, line);
    }

    /// A heading, or the title, by its text.
    fn headed(&mut self, said: &str, level: u8, line: usize) {
        if said.is_empty() {
            return;
        }
        let may_be_title = matches!(self.titled, Titled::Alone | Titled::First);
        if level == 1 && may_be_title && self.composer.draft.parts.is_empty() {
            let (report, lang) = (&self.composer.draft.report, self.composer.lang);
            match report.title.is_empty() {
                true => self.composer.draft.report.title = self.said(said.to_owned()),
                // The front matter said it already, perhaps in other words.
                false
                    if report
                        .title
                        .get(lang)
                        .is_some_and(|title| title.value == said) => {}
                false => self.lost(line, "second-title", said),
            }
            return;
        }
        if !self.composer.draft.report.title.is_empty() && self.is_front(said) {
            return;
        }
        let level = level - u8::from(self.titled == Titled::Alone && level > 1);
        if let Some(found) = run_in(said) {
            let (number, heading) = (Some(found.number), found.heading.to_owned());
            self.composer.add_heading(level, number, heading, line);
            self.composer.run_in();
            if !found.rest.is_empty() {
                self.add(Block::paragraph(self.said(found.rest.to_owned())), line);
            }
            return;
        }
        let (number, text) = match unnumbered(said) {
            Some((_, text)) => (said.strip_suffix(text), text),
            None => (None, said),
        };
        self.composer
            .add_heading(level, number, text.to_owned(), line);
    }

    /// What HTML says: headings and paragraphs.
    fn html(&mut self, html: &str, line: usize) {
        let read = html::read(html);
        for hidden in &read.hidden {
            self.lost(line, "html-hidden", hidden);
        }
        if !read.lines.is_empty() {
            self.lost(line, "html-form", html.trim());
        }
        for said in read.lines {
            let text = literal(joined(&said.text));
            match said.heading {
                Some(level) => self.headed(&text, level, line),
                None => self.line(text, line),
            }
        }
    }

    fn text<'a>(&mut self, node: &'a AstNode<'a>, line: usize) {
        let inlines = self.inlines(node, line);
        let lines: Vec<&[Glyph]> = inlines
            .glyphs
            .split(|g| g.what == What::Char('\n'))
            .collect();
        if self.titled == Titled::Nowhere && self.composer.lang == "zh" && are_apart(&lines) {
            for (below, glyphs) in lines.into_iter().enumerate() {
                self.line(markup(glyphs), line + below);
            }
        } else {
            self.line(markup(&inlines.glyphs), line);
        }
        self.images(inlines.images, line);
    }

    /// A line by what it says. Where the file has no headings of Markdown, a line can be one by its
    /// number, or the title by its place.
    fn line(&mut self, said: String, line: usize) {
        if said.is_empty() || self.is_front(&said) {
            return;
        }
        if self.titled == Titled::Nowhere {
            let bare = said.replace("**", "");
            if self.is_first() && titled::could_be_title(&bare) {
                self.composer.draft.report.title = self.said(bare);
                return;
            }
            if let Some((level, _)) = heading(&bare) {
                return self.headed(&bare, level, line);
            }
            if let Some(found) = run_in(&bare).filter(|found| found.level > 1) {
                return self.headed(&bare, found.level, line);
            }
        }
        let block = match is_salutation(&said) {
            true => Block::salutation(self.said(said)),
            false => Block::paragraph(self.said(said)),
        };
        self.add(block, line);
    }

    fn is_first(&self) -> bool {
        self.composer.draft.is_empty()
    }

    /// Takes a line above the body as the meeting or the speaker, where it says one. Whether it did.
    fn is_front(&mut self, said: &str) -> bool {
        if !self.composer.draft.parts.is_empty() {
            return false;
        }
        let report = &self.composer.draft.report;
        let (has_meeting, has_speaker) = (report.meeting.is_some(), report.speaker.is_some());
        if let Some((name, day)) = front::meeting(said).filter(|_| !has_meeting) {
            let meeting = Meeting::new(self.said(name), day);
            self.composer.draft.report.meeting = Some(meeting);
        } else if let Some((office, name)) = front::speaker(said).filter(|_| !has_speaker) {
            self.composer.draft.report.speaker = Some(Speaker {
                office: Some(self.said(office)),
                name: self.said(name),
            });
        } else {
            return false;
        }
        true
    }

    /// All the text in a block as one line; that it stood in several blocks is told of.
    fn flatten<'a>(&mut self, node: &'a AstNode<'a>, glyphs: &mut Vec<Glyph>, line: usize) {
        let mut parts = 0;
        for inner in node.descendants() {
            let data = inner.data.borrow();
            let line = data.sourcepos.start.line.max(line);
            let added = match &data.value {
                NodeValue::CodeBlock(code) => {
                    let mut code_glyphs = Vec::new();
                    push(&mut code_glyphs, &code.literal, false);
                    code_glyphs
                }
                NodeValue::HtmlBlock(html) => {
                    self.lost(line, "html", html.literal.trim());
                    continue;
                }
                NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell => {
                    let inlines = self.inlines(inner, line);
                    for (file, _) in &inlines.images {
                        self.lost(line, "image-inside", file);
                    }
                    inlines.glyphs
                }
                _ => continue,
            };
            if parts > 0 {
                push(glyphs, "\n", false);
            }
            parts += 1;
            glyphs.extend(added);
        }
        if parts > 1 {
            self.lost(line, "blocks", &joined(&plain(glyphs)));
        }
    }

    fn table<'a>(&mut self, node: &'a AstNode<'a>, line: usize) {
        let mut rows: Vec<Vec<Localized>> = Vec::new();
        for row in node.children() {
            let mut cells = Vec::new();
            for cell in row.children() {
                let inlines = self.inlines(cell, line);
                for (file, _) in inlines.images {
                    self.lost(line, "image-inside-table", &file);
                }
                cells.push(self.said(markup(&inlines.glyphs)));
            }
            cells.extend(self.beyond(row));
            rows.push(cells);
        }
        let width = rows.iter().map(Vec::len).max().unwrap_or_default();
        for row in &mut rows {
            row.resize_with(width, || self.said(String::new()));
        }
        if rows.is_empty() {
            return;
        }
        let columns = rows.remove(0);
        self.add(Block::table((None, None), columns, rows), line);
    }

    /// The cells of a row beyond those of its header, which do not come out of the parser.
    fn beyond<'a>(&self, row: &'a AstNode<'a>) -> Vec<Localized> {
        let Some(last) = row.last_child() else {
            return Vec::new();
        };
        let end = last.data.borrow().sourcepos.end;
        let line = self.source.line_start(end.line)..self.source.line_start(end.line + 1);
        let rest = self.source.text()[line].get(end.column..);
        let is_mark = |c: char| c == '|' || c.is_whitespace();
        let rest = rest.unwrap_or_default().trim_matches(is_mark);
        if rest.is_empty() {
            return Vec::new();
        }
        let mut cells: Vec<String> = Vec::new();
        for part in rest.split('|') {
            match cells.last_mut() {
                // The bar is the cell's own.
                Some(last) if last.ends_with('\\') => {
                    last.pop();
                    *last += "|";
                    *last += part;
                }
                Some(_) | None => cells.push(part.to_owned()),
            }
        }
        let cells = cells.iter();
        cells.map(|cell| self.said(literal(cell.trim()))).collect()
    }

    /// Notes that nothing refers to do not come out of the parser: they are kept unused.
    fn uncalled_notes(&mut self) {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for note in notes::definitions(self.source.text()) {
            let name = name(&note.label);
            let again = !seen.insert(name.clone());
            if again {
                self.lost(note.line, "second-note", &note.text);
            } else if !self
                .composer
                .draft
                .report
                .footnotes
                .contains_key(name.as_str())
            {
                let said = self.said(literal(joined(&note.text)));
                self.composer
                    .draft
                    .report
                    .footnotes
                    .insert(name.into(), said);
                self.lost(note.line, "unused-note", "");
            }
        }
    }
}

/// Whether lines without empty ones between are paragraphs of their own: none but the last was broken
/// by width, as it is short or ends a sentence.
fn are_apart(lines: &[&[Glyph]]) -> bool {
    const SHORT: usize = 20;
    let before = lines.split_last().map_or(&[][..], |(_, before)| before);
    before.iter().all(|line| {
        let text = plain(line);
        let ends = text
            .trim_end()
            .ends_with(['。', '！', '？', '：', '；', '…', '”', '）']);
        ends || text.chars().count() < SHORT
    })
}
