//! The blocks of a Markdown file.

use comrak::nodes::{AstNode, ListType, NodeValue};

use super::super::draft::{Draft, Part, Speaker, Text, Unit};
use super::super::front::{self, is_salutation};
use super::super::glyphs::{Glyph, markup, plain, push};
use super::super::shape::{joined, literal, unnumbered};
use super::inline::{Inlines, name};
use crate::diag::{Diagnostic, Warned};
use crate::source::{Source, Span};

/// How deep blocks may stand in each other before what is in them is read as one paragraph.
const DEEPEST: usize = 40;

/// Fills a draft, block by block.
pub struct Reader<'s> {
    source: &'s Source,
    lang: &'static str,
    /// Whether the heading of the first level is the title.
    has_title: bool,
    draft: Draft,
    warnings: Vec<Diagnostic>,
}

impl<'s> Reader<'s> {
    /// For a file in this language.
    pub fn new(source: &'s Source, lang: &'static str, has_title: bool) -> Self {
        let draft = Draft {
            languages: vec![lang],
            ..Draft::default()
        };
        Self {
            source,
            lang,
            has_title,
            draft,
            warnings: Vec::new(),
        }
    }

    /// The draft, and what was lost.
    pub fn finish(mut self) -> Warned<Draft> {
        self.unread_notes();
        Warned {
            value: self.draft,
            warnings: self.warnings,
        }
    }

    /// Reads a block.
    pub fn block<'a>(&mut self, node: &'a AstNode<'a>, depth: usize) {
        let line = node.data.borrow().sourcepos.start.line;
        if depth > DEEPEST {
            self.lost(line, "how deeply this stands in quotes and lists", "");
            return self.text(node, line);
        }
        match &node.data.borrow().value {
            NodeValue::FrontMatter(text) => self.front_matter(text),
            NodeValue::Heading(heading) => self.heading(node, heading.level, line),
            NodeValue::Paragraph => self.text(node, line),
            NodeValue::List(list) => {
                self.list(node, list.list_type == ListType::Ordered, line);
            }
            NodeValue::Table(_) => self.table(node, line),
            NodeValue::CodeBlock(code) => {
                self.lost(line, "the form of a code block", "");
                for said in code.literal.lines().filter(|said| !said.trim().is_empty()) {
                    self.add(Part::paragraph(self.said(literal(said.trim()))), line);
                }
            }
            NodeValue::HtmlBlock(html) => self.lost(line, "HTML", html.literal.trim()),
            NodeValue::ThematicBreak => self.lost(line, "a ruled line", ""),
            NodeValue::FootnoteDefinition(note) => {
                let mut glyphs = Vec::new();
                self.flatten(node, &mut glyphs, line);
                let said = self.said(markup(&glyphs));
                self.draft.footnotes.insert(name(&note.name), said);
            }
            NodeValue::BlockQuote => {
                self.lost(line, "the mark of a quotation", "");
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

    fn said(&self, markup: String) -> Text {
        Text::from([(self.lang, markup)])
    }

    fn add(&mut self, part: Part, line: usize) {
        self.draft.units.push(Unit::new(part, line));
    }

    fn lost(&mut self, line: usize, what: &str, was: &str) {
        let excerpt: String = was.chars().take(80).collect();
        let shown = if was.is_empty() {
            String::new()
        } else {
            format!(": {excerpt}")
        };
        let start = self.source.line_start(line);
        let problem =
            Diagnostic::warning("import.lost", format!("a report can’t carry {what}{shown}"));
        self.warnings.push(
            problem
                .at(Span::new(start, start))
                .help("what it says was kept where it is text; look at the place"),
        );
    }

    /// The markup of a block's inline nodes; its images follow it.
    fn inlines<'a>(
        &mut self,
        node: &'a AstNode<'a>,
        line: usize,
    ) -> (String, Vec<(String, String)>) {
        let inlines = Inlines::of(node);
        for (what, was) in &inlines.losses {
            self.lost(line, what, was);
        }
        (markup(&inlines.glyphs), inlines.images)
    }

    fn images(&mut self, images: Vec<(String, String)>, line: usize) {
        for (file, alt) in images {
            let alt = self.said(literal(&alt));
            self.add(
                Part::Image {
                    file,
                    alt,
                    caption: Text::new(),
                },
                line,
            );
        }
    }

    /// `title:` of the front matter; the rest is told of.
    fn front_matter(&mut self, text: &str) {
        for (index, entry) in text.lines().enumerate() {
            let (key, value) = entry.split_once(':').unwrap_or((entry, ""));
            let value = value.trim().trim_matches(['"', '\'']);
            match key.trim() {
                "---" | "" => {}
                "title" if !value.is_empty() => self.draft.title = self.said(literal(value)),
                _ => self.lost(index + 1, "this entry of the front matter", entry.trim()),
            }
        }
    }

    fn heading<'a>(&mut self, node: &'a AstNode<'a>, level: u8, line: usize) {
        let (said, images) = self.inlines(node, line);
        let said = said.replace("**", "");
        if self.has_title && level == 1 {
            if self.draft.title.is_empty() {
                self.draft.title = self.said(said);
            }
        } else if !said.is_empty() {
            let number = unnumbered(&said).map(|(_, text)| text.to_owned());
            let level = level - u8::from(self.has_title);
            let numbered = number.is_some();
            let text = self.said(number.unwrap_or(said));
            self.add(
                Part::Heading {
                    level,
                    numbered,
                    text,
                },
                line,
            );
        }
        self.images(images, line);
    }

    fn text<'a>(&mut self, node: &'a AstNode<'a>, line: usize) {
        let (said, images) = self.inlines(node, line);
        if !said.is_empty() && !self.is_front(&said) {
            let part = match is_salutation(&said) {
                true => Part::Salutation(self.said(said)),
                false => Part::paragraph(self.said(said)),
            };
            self.add(part, line);
        }
        self.images(images, line);
    }

    /// Takes a line above the body as the meeting or the speaker, where it says one. Whether it did.
    fn is_front(&mut self, said: &str) -> bool {
        if !self.draft.units.is_empty() {
            return false;
        }
        if let Some((name, day)) = front::meeting(said).filter(|_| self.draft.meeting.is_none()) {
            self.draft.meeting = Some((self.said(name), day));
        } else if let Some((office, name)) =
            front::speaker(said).filter(|_| self.draft.speaker.is_none())
        {
            self.draft.speaker = Some(Speaker {
                office: self.said(office),
                name: self.said(name),
            });
        } else {
            return false;
        }
        true
    }

    fn list<'a>(&mut self, node: &'a AstNode<'a>, ordered: bool, line: usize) {
        let mut items = Vec::new();
        for item in node.children() {
            let mut glyphs = Vec::new();
            self.flatten(item, &mut glyphs, line);
            let said = markup(&glyphs);
            if !said.is_empty() {
                items.push(self.said(said));
            }
        }
        if !items.is_empty() {
            self.add(Part::List { ordered, items }, line);
        }
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
                    self.lost(line, "HTML", html.literal.trim());
                    continue;
                }
                NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell => {
                    let inlines = Inlines::of(inner);
                    for (what, was) in &inlines.losses {
                        self.lost(line, what, was);
                    }
                    for (file, _) in &inlines.images {
                        self.lost(line, "an image inside a list, a table or a note", file);
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
            self.lost(
                line,
                "several blocks in one place: they were joined",
                &joined(&plain(glyphs)),
            );
        }
    }

    fn table<'a>(&mut self, node: &'a AstNode<'a>, line: usize) {
        let mut rows: Vec<Vec<Text>> = Vec::new();
        for row in node.children() {
            let mut cells = Vec::new();
            for cell in row.children() {
                let (said, images) = self.inlines(cell, line);
                for (file, _) in images {
                    self.lost(line, "an image inside a table", &file);
                }
                cells.push(self.said(said));
            }
            rows.push(cells);
        }
        if rows.is_empty() {
            return;
        }
        let columns = rows.remove(0);
        self.add(
            Part::Table {
                caption: Text::new(),
                unit: Text::new(),
                columns,
                rows,
            },
            line,
        );
    }

    /// Footnotes that nothing refers to do not come out of the parser.
    fn unread_notes(&mut self) {
        for (index, text) in self.source.text().lines().enumerate() {
            let noted = text
                .trim_start()
                .strip_prefix("[^")
                .and_then(|rest| rest.split_once("]:"));
            if let Some((label, said)) = noted
                && !self.draft.footnotes.contains_key(&name(label))
            {
                self.lost(index + 1, "a footnote that nothing refers to", said.trim());
            }
        }
    }
}
