//! The blocks of a Markdown file.

use std::collections::BTreeSet;

use comrak::nodes::{AstNode, ListType, NodeList, NodeValue};

use super::super::composer::{Composer, lost_text};
use super::super::front::{self, is_salutation};
use super::super::glyphs::{Glyph, markup, plain, push};
use super::super::shape::{heading, joined, literal, may_be_title, run_in};
use super::Titled;
use super::html;
use super::inline::{Inlines, name};
use crate::model::{Block, Inline, Joined, Marks, parse_inlines};
use crate::source::{Source, Span};

/// How deep blocks may stand in each other before what is in them is read as one paragraph.
const DEEPEST: usize = 40;

/// Fills a draft, block by block.
pub struct Reader<'s> {
    pub source: &'s Source,
    pub titled: Titled,
    /// The names of the notes that the text refers to.
    pub called: BTreeSet<String>,
    pub composer: Composer,
}

impl Reader<'_> {
    pub fn block<'a>(&mut self, node: &'a AstNode<'a>, depth: usize) {
        self.composer.line = node.data.borrow().sourcepos.start.line;
        if depth > DEEPEST {
            self.lost("depth", "");
            return self.text(node);
        }
        match &node.data.borrow().value {
            NodeValue::FrontMatter(text) => self.front_matter(text),
            NodeValue::Heading(heading) => {
                let inlines = self.inlines(node);
                let said = markup(&inlines.glyphs).replace("**", "");
                self.headed(&said, heading.level);
                self.images(inlines.images);
            }
            NodeValue::Paragraph => self.text(node),
            NodeValue::List(list) => self.list(node, list, depth),
            NodeValue::Table(_) => self.table(node),
            NodeValue::CodeBlock(code) => {
                self.lost("code", "");
                for said in code.literal.lines().filter(|said| !said.trim().is_empty()) {
                    self.composer.paragraph(literal(said.trim()));
                }
            }
            NodeValue::HtmlBlock(html) => self.html(&html.literal),
            NodeValue::ThematicBreak => self.lost("rule", ""),
            NodeValue::FootnoteDefinition(note) => self.footnote(node, name(&note.name)),
            NodeValue::BlockQuote => {
                let outer = std::mem::replace(&mut self.composer.quotation, true);
                self.blocks(node, depth);
                self.composer.quotation = outer;
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

    /// Tells of something on the line that a report can't carry, with what it was.
    fn lost(&mut self, what: &'static str, was: &str) {
        const LONGEST: usize = 80;
        let start = self.source.line_start(self.composer.line);
        let warning = lost_text(what, was, LONGEST, "");
        self.composer
            .warnings
            .push(warning.at(Span::new(start, start)));
    }

    fn inlines<'a>(&mut self, node: &'a AstNode<'a>) -> Inlines {
        let mut inlines = Inlines::of(node);
        for (what, was) in std::mem::take(&mut inlines.losses) {
            self.lost(what, &was);
        }
        inlines
    }

    fn images(&mut self, images: Vec<(String, String)>) {
        for (file, alt) in images {
            let alt = self.composer.text(literal(&alt));
            self.composer.add(Block::image(file, alt));
        }
    }

    /// A note, unless there is one of its name. One that nothing refers to is kept unused.
    fn footnote<'a>(&mut self, node: &'a AstNode<'a>, name: String) {
        let said = self.flattened(node);
        let known = &self.composer.draft.report.footnotes;
        if known.contains_key(name.as_str()) {
            return self.lost("second-note", &said);
        }
        if !self.called.contains(&name) {
            self.lost("unused-note", "");
        }
        self.composer.footnote(name, said);
    }

    /// `title:` of the front matter, on one line or on several; the rest is told of.
    fn front_matter(&mut self, text: &str) {
        let lang = self.composer.lang;
        let mut is_folded = false;
        for entry in text.lines() {
            let goes_on = entry.starts_with([' ', '\t']);
            let title = self.composer.draft.report.title.or_default(lang);
            let (key, value) = entry.split_once(':').unwrap_or((entry, ""));
            let value = unquoted(value.trim());
            if is_folded && goes_on {
                *title = literal(joined(&[title, entry.trim()].join("\n")));
            } else if key.trim_end() == "title" {
                is_folded = value.is_empty() || value.starts_with(['>', '|']);
                *title = if is_folded {
                    String::new()
                } else {
                    literal(value)
                };
            } else {
                is_folded = false;
                if !matches!(entry.trim(), "---" | "") {
                    self.lost("front-matter", entry.trim());
                }
            }
            self.composer.line += 1;
        }
    }

    fn headed(&mut self, said: &str, level: u8) {
        if said.is_empty() {
            return;
        }
        let title = &self.composer.draft.report.title;
        let is_titled = !title.is_empty();
        let may_be_title = matches!(self.titled, Titled::Alone | Titled::First);
        if level == 1 && may_be_title && self.composer.is_in_front() {
            // The front matter said it already, perhaps in other words.
            let is_other = title.values().any(|title| title != said);
            if !is_titled {
                self.composer.draft.report.title = self.composer.text(said);
            } else if is_other {
                self.lost("second-title", said);
            }
            return;
        }
        if !(is_titled && self.is_front(said)) {
            let level = level - u8::from(self.titled == Titled::Alone && level > 1);
            self.composer.heading(level, None, said, None);
        }
    }

    /// What HTML says: headings and paragraphs.
    fn html(&mut self, html: &str) {
        let read = html::read(html);
        for hidden in &read.hidden {
            self.lost("html-hidden", hidden);
        }
        if !read.lines.is_empty() {
            self.lost("html-form", html.trim());
        }
        for said in read.lines {
            let text = literal(joined(&said.text));
            match said.heading {
                Some(level) => self.headed(&text, level),
                None => self.line(text),
            }
        }
    }

    fn text<'a>(&mut self, node: &'a AstNode<'a>) {
        let inlines = self.inlines(node);
        let line = self.composer.line;
        let lines = inlines.glyphs.split(Glyph::is_break);
        let is_plain = self.titled == Titled::Nowhere && self.composer.lang == "zh";
        if is_plain && are_apart(lines.clone()) {
            for (below, glyphs) in lines.enumerate() {
                self.composer.line = line + below;
                self.line(markup(glyphs));
            }
            self.composer.line = line;
        } else {
            self.line(markup(&inlines.glyphs));
        }
        self.images(inlines.images);
    }

    /// A line by what it says. Where the file has no headings of Markdown, a line can be one by its
    /// number, or the title by its place.
    fn line(&mut self, said: String) {
        const LONGEST_TITLE: usize = 60;
        if said.is_empty() || self.is_front(&said) {
            return;
        }
        if self.titled == Titled::Nowhere {
            let bare = said.replace("**", "");
            if self.composer.draft.is_empty() && may_be_title(&bare, LONGEST_TITLE) {
                self.composer.draft.report.title = self.composer.text(bare);
                return;
            }
            let run_in = || Some(run_in(&bare)?.level).filter(|level| *level > 1);
            let level = heading(&bare).map(|(level, _)| level).or_else(run_in);
            if let Some(level) = level {
                return self.headed(&bare, level);
            }
        }
        let is_salutation = is_salutation(&said);
        let text = self.composer.text(said);
        self.composer.add(match is_salutation {
            true => Block::salutation(text),
            false => Block::paragraph(text),
        });
    }

    /// Takes a plain line above the body as the meeting or the speaker. Whether it is one.
    fn is_front(&mut self, markup: &str) -> bool {
        let to = &mut self.composer;
        match parse_inlines(markup).0.as_slice() {
            [Inline::Text(said)] if to.is_in_front() => {
                to.meeting(said) || to.speaker(front::speaker(said))
            }
            _ => false,
        }
    }

    /// A list. An item that has more in it than a paragraph parts it: the list then goes on with its
    /// numbers.
    fn list<'a>(&mut self, node: &'a AstNode<'a>, list: &NodeList, depth: usize) {
        let start = u32::try_from(list.start).unwrap_or(1).max(1);
        let is_ordered = list.list_type == ListType::Ordered;
        let mut may_go_on = false;
        for (number, item) in (start..).zip(node.children()) {
            let number = is_ordered.then_some(number);
            let line = item.data.borrow().sourcepos.start.line;
            self.composer.line = line;
            let is_text =
                |node: &&AstNode<'a>| matches!(node.data.borrow().value, NodeValue::Paragraph);
            let mut blocks = item.children().peekable();
            let inlines = blocks.next_if(is_text).map(|first| self.inlines(first));
            let inlines = inlines.unwrap_or_default();
            let said = markup(&inlines.glyphs);
            let is_parted = blocks.peek().is_some();
            let is_alone = !is_parted && inlines.images.is_empty() && !said.is_empty();
            if !said.is_empty() {
                self.composer.item(number, said, may_go_on);
            }
            may_go_on = is_alone;
            self.images(inlines.images);
            if is_parted {
                self.lost("item", "");
            }
            for block in blocks {
                self.block(block, depth + 1);
            }
        }
    }

    /// All the text in a block as one line; that it stood in several blocks is told of.
    fn flattened<'a>(&mut self, node: &'a AstNode<'a>) -> String {
        let outer = self.composer.line;
        let mut parts = Vec::new();
        for inner in node.descendants() {
            let data = inner.data.borrow();
            self.composer.line = data.sourcepos.start.line.max(outer);
            match &data.value {
                NodeValue::CodeBlock(code) => {
                    let mut part = Vec::new();
                    push(&mut part, &code.literal, &Marks::new());
                    parts.push(part);
                }
                NodeValue::HtmlBlock(html) => self.lost("html", html.literal.trim()),
                NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell => {
                    parts.push(self.inlines_alone(inner, "image-inside"));
                }
                _ => {}
            }
        }
        self.composer.line = outer;
        let glyphs = parts.join(&Glyph::BREAK);
        if parts.len() > 1 {
            self.lost("blocks", &joined(&plain(&glyphs)));
        }
        markup(&glyphs)
    }

    /// What a block's inline nodes say, where no image can stand.
    fn inlines_alone<'a>(&mut self, node: &'a AstNode<'a>, what: &'static str) -> Vec<Glyph> {
        let inlines = self.inlines(node);
        for (file, _) in &inlines.images {
            self.lost(what, file);
        }
        inlines.glyphs
    }

    fn table<'a>(&mut self, node: &'a AstNode<'a>) {
        let row = |row: &'a AstNode<'a>| {
            let cells = row.children();
            let cells = cells.map(|cell| markup(&self.inlines_alone(cell, "image-inside-table")));
            let mut cells: Vec<String> = cells.collect();
            cells.extend(self.beyond(row));
            cells.into_iter().map(Joined::escaped).collect()
        };
        let rows = node.children().map(row).collect();
        self.composer.table((None, None), None, rows);
    }

    /// The cells of a row beyond those of its header, which do not come out of the parser.
    fn beyond<'a>(&self, row: &'a AstNode<'a>) -> Vec<String> {
        let last = row.last_child().unwrap_or(row);
        let end = last.data.borrow().sourcepos.end;
        let line = self.source.line_start(end.line)..self.source.line_start(end.line + 1);
        let rest = self.source.text()[line].get(end.column..);
        let is_mark = |c: char| c == '|' || c.is_whitespace();
        let rest = rest.unwrap_or_default().trim_matches(is_mark);
        // A bar behind a backslash is the cell's own.
        let rest = rest.replace("\\|", "\0");
        let cells = rest.split('|').filter(|_| !rest.is_empty());
        let cells = cells.map(|cell| literal(cell.trim().replace('\0', "|")));
        cells.collect()
    }
}

fn unquoted(value: &str) -> &str {
    let inner = |quote| value.strip_prefix(quote)?.strip_suffix(quote);
    inner('"').or_else(|| inner('\'')).unwrap_or(value)
}

/// Whether lines without empty ones between are paragraphs of their own: none but the last was broken
/// by width, as it is short or ends a sentence.
fn are_apart<'g>(mut lines: impl DoubleEndedIterator<Item = &'g [Glyph]>) -> bool {
    const SHORT: usize = 20;
    const ENDS: [char; 8] = ['。', '！', '？', '：', '；', '…', '”', '）'];
    lines.next_back();
    lines.all(|line| {
        let text = plain(line);
        text.trim_end().ends_with(ENDS) || text.chars().count() < SHORT
    })
}
