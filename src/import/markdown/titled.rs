//! Where the title of a Markdown file stands.

use comrak::nodes::{AstNode, NodeValue};

use super::super::shape::unnumbered;
use super::html;

/// Where the title stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Titled {
    /// It is the only heading of the first level, and the chapters have the second.
    Alone,
    /// It is the first heading of the first level, without a number, above numbered ones.
    First,
    /// No heading is the title; there are headings.
    Otherwise,
    /// There are no headings at all: the file is a plain text.
    Nowhere,
}

impl Titled {
    /// Of a document.
    pub fn of<'a>(root: &'a AstNode<'a>) -> Self {
        let level = |node: &'a AstNode<'a>| match &node.data.borrow().value {
            NodeValue::Heading(heading) => Some(heading.level),
            _ => None,
        };
        let mut blocks = root
            .children()
            .filter(|node| {
                let value = &node.data.borrow().value;
                let is_mark = matches!(value, NodeValue::FrontMatter(_) | NodeValue::ThematicBreak);
                !is_mark && !text(node).is_empty()
            })
            .peekable();
        let is_first = blocks.peek().is_some_and(|node| level(node) == Some(1));
        let headings: Vec<(u8, String)> = blocks
            .filter_map(|node| Some((level(node)?, text(node))))
            .collect();
        let mut tops = headings.iter().filter(|(level, _)| *level == 1);
        let is_numbered = |said: &str| unnumbered(said).is_some();
        let Some((_, title)) = tops
            .next()
            .filter(|(_, said)| is_first && !is_numbered(said))
        else {
            return if headings.is_empty() {
                Self::Nowhere
            } else {
                Self::Otherwise
            };
        };
        // A title that is repeated is one title.
        let others: Vec<&String> = tops
            .map(|(_, said)| said)
            .filter(|said| *said != title)
            .collect();
        match others.iter().all(|said| is_numbered(said)) {
            true if others.is_empty() => Self::Alone,
            true => Self::First,
            false => Self::Otherwise,
        }
    }
}

/// The text in a node.
pub fn text<'a>(node: &'a AstNode<'a>) -> String {
    let mut text = String::new();
    for inner in node.descendants() {
        match &inner.data.borrow().value {
            NodeValue::Text(said) => text.push_str(said),
            NodeValue::Code(code) => text.push_str(&code.literal),
            NodeValue::CodeBlock(code) => text.push_str(&code.literal),
            NodeValue::HtmlBlock(html) => {
                let lines = html::read(&html.literal).lines;
                text.extend(lines.into_iter().map(|line| line.text));
            }
            _ => {}
        }
    }
    text
}

/// Whether the first line of a file without headings may be its title.
pub fn could_be_title(text: &str) -> bool {
    const LONGEST: usize = 60;
    let ends = text.ends_with(['。', '！', '.', '：', '；', ':', ';', '，', ',']);
    text.chars().count() <= LONGEST && !ends && unnumbered(text).is_none()
}
