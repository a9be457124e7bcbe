//! The inline nodes of a block.

use comrak::nodes::{AstNode, NodeValue};

use super::super::glyphs::{Glyph, plain, push};
use crate::model::raised;

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
    /// The tag of raised or lowered text that is open.
    script: Option<&'static str>,
}

impl Inlines {
    pub fn of<'a>(block: &'a AstNode<'a>) -> Self {
        let mut inlines = Self::default();
        inlines.children(block, false, 0);
        inlines
    }

    fn children<'a>(&mut self, node: &'a AstNode<'a>, strong: bool, depth: usize) {
        if depth > DEEPEST {
            for inner in node.descendants() {
                if let Some(text) = inner.data.borrow().value.text() {
                    push(&mut self.glyphs, text, strong);
                }
            }
            return;
        }
        for child in node.children() {
            self.inline(child, strong, depth);
        }
    }

    fn inline<'a>(&mut self, node: &'a AstNode<'a>, strong: bool, depth: usize) {
        let value = &node.data.borrow().value;
        match value {
            NodeValue::Text(text) => self.text(text, strong),
            NodeValue::SoftBreak | NodeValue::LineBreak => push(&mut self.glyphs, "\n", strong),
            NodeValue::Strong | NodeValue::Emph if is_product(node) => {
                let is_double = matches!(value, NodeValue::Strong);
                let stars = if is_double { "**" } else { "*" };
                push(&mut self.glyphs, stars, strong);
                self.children(node, strong, depth + 1);
                push(&mut self.glyphs, stars, strong);
            }
            NodeValue::Strong => self.children(node, true, depth + 1),
            NodeValue::Emph | NodeValue::Strikethrough => {
                let start = self.glyphs.len();
                self.children(node, strong, depth + 1);
                let is_deleted = matches!(value, NodeValue::Strikethrough);
                let what = if is_deleted { "deletion" } else { "emphasis" };
                self.losses.push((what, plain(&self.glyphs[start..])));
            }
            NodeValue::Code(code) => {
                self.losses.push(("code-mark", code.literal.clone()));
                push(&mut self.glyphs, &code.literal, strong);
            }
            NodeValue::HtmlInline(html) => self.tag(html, strong),
            NodeValue::Link(link) => {
                self.losses.push(("link", link.url.clone()));
                self.children(node, strong, depth + 1);
            }
            NodeValue::Image(link) => {
                let mut alt = Self::default();
                alt.children(node, false, depth + 1);
                self.images.push((link.url.clone(), plain(&alt.glyphs)));
            }
            NodeValue::FootnoteReference(note) => {
                self.glyphs.push(Glyph::note(name(&note.name), strong));
            }
            // The blocks, and the marks of extensions that are not switched on: what is in them.
            other => {
                if let Some(text) = other.text() {
                    push(&mut self.glyphs, text, strong);
                }
                self.children(node, strong, depth + 1);
            }
        }
    }

    /// Text, raised where a tag says so.
    fn text(&mut self, text: &str, strong: bool) {
        match self.script {
            None => push(&mut self.glyphs, text, strong),
            Some("<sup>") if let Some(raised) = raised(text) => {
                push(&mut self.glyphs, &raised, strong);
            }
            Some(tag) => {
                let what = if tag == "<sup>" { "raised" } else { "lowered" };
                self.losses.push((what, text.to_owned()));
                push(&mut self.glyphs, text, strong);
            }
        }
    }

    /// A tag of HTML; one that closes is told of with the one that opens.
    fn tag(&mut self, html: &str, strong: bool) {
        let lower = html.to_ascii_lowercase();
        let script = ["<sup>", "<sub>"].into_iter().find(|tag| lower == **tag);
        if lower.starts_with("<br") {
            push(&mut self.glyphs, "\n", strong);
        } else if script.is_some() {
            self.script = script;
        } else if matches!(lower.as_str(), "</sup>" | "</sub>") {
            self.script = None;
        } else if !lower.starts_with("</") {
            self.losses.push(("tag", html.to_owned()));
        }
    }
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
