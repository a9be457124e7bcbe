//! The blocks of a Markdown file.

use std::collections::BTreeSet;

use comrak::nodes::{AstNode, ListType, NodeList, NodeValue};

use super::super::composer::{Composer, lost};
use super::super::draft::Draft;
use super::super::front::{self, is_salutation};
use super::super::glyphs::{Glyph, What, markup, plain, push};
use super::super::shape::{heading, joined, literal, run_in};
use super::html;
use super::inline::{Inlines, name};
use super::titled::{self, Titled};
use crate::diag::{Argument, Message, Warned};
use crate::model::{Block, Inline, parse_inlines};
use crate::source::{Source, Span};

/// How deep blocks may stand in each other before what is in them is read as one paragraph.
const DEEPEST: usize = 40;

/// Fills a draft, block by block.
pub struct Reader<'s> {
    source: &'s Source,
    titled: Titled,
    composer: Composer,
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
            NodeValue::FootnoteDefinition(note) => {
                let said = self.flattened(node);
                self.footnote(name(&note.name), said);
            }
            NodeValue::BlockQuote => {
                self.lost("quotation", "");
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

    /// Tells of something on the line that a report can't carry, with what it was.
    fn lost(&mut self, what: &'static str, was: &str) {
        const LONGEST: usize = 80;
        let excerpt: String = was.chars().take(LONGEST).collect();
        let shown = match excerpt.is_empty() {
            true => Argument::from(""),
            false => Message::new("import-lost-text")
                .with("text", excerpt)
                .into(),
        };
        let start = self.source.line_start(self.composer.line);
        let warning = lost(what, shown).at(Span::new(start, start));
        self.composer.warnings.push(warning);
    }

    /// What a block's inline nodes say.
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

    fn footnote(&mut self, name: String, markup: String) {
        let text = self.composer.text(markup);
        self.composer
            .draft
            .report
            .footnotes
            .insert(name.into(), text);
    }

    /// `title:` of the front matter, on one line or on several; the rest is told of.
    fn front_matter(&mut self, text: &str) {
        let lang = self.composer.lang;
        let mut is_folded = false;
        for entry in text.lines() {
            let goes_on = entry.starts_with([' ', '\t']);
            if is_folded && goes_on {
                let title = self.composer.draft.report.title.or_default(lang);
                *title = literal(joined(&[title, entry.trim()].join("\n")));
                self.composer.line += 1;
                continue;
            }
            let (key, value) = entry.split_once(':').unwrap_or((entry, ""));
            let key = key.trim();
            let value = unquoted(value.trim());
            is_folded = key == "title" && (value.is_empty() || value.starts_with(['>', '|']));
            if key == "title" && !is_folded && !goes_on {
                self.composer.draft.report.title = self.composer.text(literal(value));
            } else if !is_folded && !matches!(key, "---" | "") {
                self.lost("front-matter", entry.trim());
            }
            self.composer.line += 1;
        }
    }

    /// A heading, or the title, by its text.
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
        let lines = inlines.glyphs.split(|g| g.what == What::Char('\n'));
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
        if said.is_empty() || self.is_front(&said) {
            return;
        }
        if self.titled == Titled::Nowhere {
            let bare = said.replace("**", "");
            if self.composer.draft.is_empty() && titled::could_be_title(&bare) {
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

    /// Takes a plain line above the body as the meeting or the speaker, where it says one. Whether it
    /// did.
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
            self.images(inlines.images);
            if is_parted {
                self.lost("item", "");
            }
            for block in blocks {
                self.block(block, depth + 1);
            }
            may_go_on = is_alone;
        }
    }

    /// All the text in a block as one line; that it stood in several blocks is told of.
    fn flattened<'a>(&mut self, node: &'a AstNode<'a>) -> String {
        let outer = self.composer.line;
        let mut glyphs = Vec::new();
        let mut parts = 0;
        for inner in node.descendants() {
            let data = inner.data.borrow();
            self.composer.line = data.sourcepos.start.line.max(outer);
            let mut added = Vec::new();
            match &data.value {
                NodeValue::CodeBlock(code) => push(&mut added, &code.literal, false),
                NodeValue::HtmlBlock(html) => {
                    self.lost("html", html.literal.trim());
                    continue;
                }
                NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell => {
                    added = self.inlines_alone(inner, "image-inside");
                }
                _ => continue,
            }
            if parts > 0 {
                push(&mut glyphs, "\n", false);
            }
            parts += 1;
            glyphs.extend(added);
        }
        self.composer.line = outer;
        if parts > 1 {
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
        let mut rows: Vec<Vec<String>> = Vec::new();
        for row in node.children() {
            let cells = row.children();
            let cells = cells.map(|cell| markup(&self.inlines_alone(cell, "image-inside-table")));
            let mut cells: Vec<String> = cells.collect();
            cells.extend(self.beyond(row));
            rows.push(cells);
        }
        let table = self.composer.table((None, None), rows);
        table.into_iter().for_each(|table| self.composer.add(table));
    }

    /// The cells of a row beyond those of its header, which do not come out of the parser.
    fn beyond<'a>(&self, row: &'a AstNode<'a>) -> Vec<String> {
        let Some(last) = row.last_child() else {
            return Vec::new();
        };
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

    /// Notes that nothing refers to do not come out of the parser: they are kept unused.
    fn uncalled_notes(&mut self) {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for (line, label, text) in definitions(self.source.text()) {
            self.composer.line = line;
            let name = name(label);
            let footnotes = &self.composer.draft.report.footnotes;
            let is_known = footnotes.contains_key(name.as_str());
            if !seen.insert(name.clone()) {
                self.lost("second-note", &text);
            } else if !is_known {
                self.footnote(name, literal(joined(&text)));
                self.lost("unused-note", "");
            }
        }
    }
}

/// The notes that a source defines, called or not: `[^label]: text`, with the lines up to the next
/// empty one. Their lines, labels and texts.
fn definitions(source: &str) -> Vec<(usize, &str, String)> {
    let mut found: Vec<(usize, &str, String)> = Vec::new();
    let mut is_open = false;
    for (index, text) in source.lines().enumerate() {
        let text = text.trim();
        let defined = text
            .strip_prefix("[^")
            .and_then(|rest| rest.split_once("]:"));
        let defined = defined.filter(|(label, _)| !label.contains(char::is_whitespace));
        if let Some((label, said)) = defined {
            found.push((index + 1, label, said.trim().to_owned()));
        } else if let Some((_, _, last)) = found.last_mut().filter(|_| is_open && !text.is_empty())
        {
            last.push('\n');
            last.push_str(text);
        }
        is_open = !text.is_empty() && (is_open || defined.is_some());
    }
    found
}

/// A value of the front matter without its quotes.
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
