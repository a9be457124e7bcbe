//! The inline nodes of a block.

use comrak::nodes::{AstNode, NodeValue};

use super::super::glyphs::{Glyph, plain, push};
use crate::model::{Mark, Marks, is_destination, raised};

/// How deep marks may stand in each other before they are read as plain text.
const DEEPEST: usize = 60;

/// What a block's inline nodes say.
#[derive(Default)]
pub struct Inlines {
    pub glyphs: Vec<Glyph>,
    /// The images: path and what they show.
    pub images: Vec<(String, String)>,
    /// What the report can't carry: kind, and what it was.
    pub losses: Vec<(&'static str, String)>,
    /// Whether raised or lowered text is open.
    script: Option<Mark>,
}

impl Inlines {
    pub fn of<'a>(block: &'a AstNode<'a>) -> Self {
        let mut inlines = Self::default();
        inlines.children(block, &Marks::new(), 0);
        inlines
    }

    fn children<'a>(&mut self, node: &'a AstNode<'a>, marks: &Marks, depth: usize) {
        if depth > DEEPEST {
            for inner in node.descendants() {
                if let Some(text) = inner.data.borrow().value.text() {
                    push(&mut self.glyphs, text, marks);
                }
            }
            return;
        }
        for child in node.children() {
            self.inline(child, marks, depth);
        }
    }

    fn inline<'a>(&mut self, node: &'a AstNode<'a>, marks: &Marks, depth: usize) {
        let value = &node.data.borrow().value;
        match value {
            NodeValue::Text(text) => self.text(text, marks),
            NodeValue::SoftBreak | NodeValue::LineBreak => push(&mut self.glyphs, "\n", marks),
            NodeValue::Strong | NodeValue::Emph if is_product(node) => {
                let is_double = matches!(value, NodeValue::Strong);
                let stars = if is_double { "**" } else { "*" };
                push(&mut self.glyphs, stars, marks);
                self.children(node, marks, depth + 1);
                push(&mut self.glyphs, stars, marks);
            }
            NodeValue::Strong => self.children(node, &with(marks, Mark::Strong), depth + 1),
            NodeValue::Emph => self.children(node, &with(marks, Mark::Emphasis), depth + 1),
            NodeValue::Strikethrough => {
                let start = self.glyphs.len();
                self.children(node, marks, depth + 1);
                self.losses.push(("deletion", plain(&self.glyphs[start..])));
            }
            NodeValue::Code(code) => {
                self.losses.push(("code-mark", code.literal.clone()));
                push(&mut self.glyphs, &code.literal, marks);
            }
            NodeValue::HtmlInline(html) => self.tag(html, marks),
            NodeValue::Link(link) if is_destination(&link.url) => {
                let address = link.url.clone();
                self.children(node, &with(marks, Mark::Link { address }), depth + 1);
            }
            NodeValue::Link(link) => {
                self.losses.push(("link", link.url.clone()));
                self.children(node, marks, depth + 1);
            }
            NodeValue::Image(link) => {
                let mut alt = Self::default();
                alt.children(node, &Marks::new(), depth + 1);
                self.images.push((link.url.clone(), plain(&alt.glyphs)));
            }
            NodeValue::FootnoteReference(note) => {
                self.glyphs
                    .push(Glyph::note(name(&note.name), marks.clone()));
            }
            // The blocks, and the marks of extensions that are not switched on: what is in them.
            other => {
                if let Some(text) = other.text() {
                    push(&mut self.glyphs, text, marks);
                }
                self.children(node, marks, depth + 1);
            }
        }
    }

    /// Text, raised where a tag says so.
    fn text(&mut self, text: &str, marks: &Marks) {
        match self.script.clone() {
            None => push(&mut self.glyphs, text, marks),
            Some(Mark::Raised) if let Some(raised) = raised(text) => {
                push(&mut self.glyphs, &raised, marks);
            }
            Some(shift) => push(&mut self.glyphs, text, &with(marks, shift)),
        }
    }

    /// A tag of HTML; one that closes is told of with the one that opens.
    fn tag(&mut self, html: &str, marks: &Marks) {
        let lower = html.to_ascii_lowercase();
        let script = match lower.as_str() {
            "<sup>" => Some(Mark::Raised),
            "<sub>" => Some(Mark::Lowered),
            _ => None,
        };
        if lower.starts_with("<br") {
            push(&mut self.glyphs, "\n", marks);
        } else if script.is_some() {
            self.script = script;
        } else if matches!(lower.as_str(), "</sup>" | "</sub>") {
            self.script = None;
        } else if !lower.starts_with("</") {
            self.losses.push(("tag", html.to_owned()));
        }
    }
}

/// Marks with one more.
fn with(marks: &Marks, mark: Mark) -> Marks {
    marks.iter().cloned().chain([mark]).collect()
}

/// Whether the stars around a node stand between digits: `2*3*4` multiplies.
fn is_product<'a>(node: &'a AstNode<'a>) -> bool {
    let digit = |beside: Option<&'a AstNode<'a>>, at: fn(&str) -> Option<char>| {
        let text = beside.and_then(|node| at(node.data.borrow().value.text()?));
        text.is_some_and(|c| c.is_ascii_digit())
    };
    digit(node.previous_sibling(), |text| text.chars().last())
        && digit(node.next_sibling(), |text| text.chars().next())
}

/// A footnote's name as the report can have it.
pub fn name(name: &str) -> String {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    format!("note-{}", name.replace(|c| !fits(c), "-"))
}
