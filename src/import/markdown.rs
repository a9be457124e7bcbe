//! Markdown, as CommonMark and GitHub have it, with emphasis that Chinese punctuation does not break.

mod html;
mod inline;
mod reader;

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};

use super::composer::Composer;
use super::draft::Draft;
use super::shape::{is_chinese, unnumbered};
use crate::diag::Warned;
use crate::source::Source;

use reader::Reader;

/// The draft of a Markdown file in one language. What a report can't carry (code, quotes, emphasis,
/// addresses of links, HTML) is kept as text where it has any, and told of with its place.
pub fn read(source: &Source) -> Warned<Draft> {
    let mut options = Options::default();
    options.extension.cjk_friendly_emphasis = true;
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.footnotes = true;
    options.parse.leave_footnote_definitions = true;
    options.extension.front_matter_delimiter = Some("---".into());
    let arena = Arena::new();
    let root = parse_document(&arena, source.text(), &options);
    let is_zh = is_chinese(&text(root));
    let called = root.descendants().filter_map(|node| {
        let NodeValue::FootnoteReference(note) = &node.data.borrow().value else {
            return None;
        };
        Some(inline::name(&note.name))
    });
    let mut reader = Reader {
        source,
        titled: Titled::of(root),
        called: called.collect(),
        composer: Composer::new(if is_zh { "zh" } else { "en" }),
    };
    for node in root.children() {
        reader.block(node, 0);
    }
    reader.composer.finish()
}

/// Where the title stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Titled {
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
    fn of<'a>(root: &'a AstNode<'a>) -> Self {
        let level = |node: &'a AstNode<'a>| match &node.data.borrow().value {
            NodeValue::Heading(heading) => Some(heading.level),
            _ => None,
        };
        let mut blocks = root
            .children()
            .filter(|node| {
                let value = &node.data.borrow().value;
                let is_beside = matches!(
                    value,
                    NodeValue::FrontMatter(_)
                        | NodeValue::ThematicBreak
                        | NodeValue::FootnoteDefinition(_)
                );
                !is_beside && !text(node).is_empty()
            })
            .peekable();
        let is_first = blocks.peek().is_some_and(|node| level(node) == Some(1));
        let headings: Vec<(u8, String)> = blocks
            .filter_map(|node| Some((level(node)?, text(node))))
            .collect();
        let is_numbered = |said: &str| unnumbered(said).is_some();
        let mut tops = headings.iter().filter(|(level, _)| *level == 1);
        let first = tops.next().filter(|_| is_first);
        let Some((_, title)) = first.filter(|(_, said)| !is_numbered(said)) else {
            return match headings.is_empty() {
                true => Self::Nowhere,
                false => Self::Otherwise,
            };
        };
        // A title that is repeated is one title.
        let others = tops.filter(|(_, said)| said != title);
        let are_numbered: Vec<bool> = others.map(|(_, said)| is_numbered(said)).collect();
        match are_numbered.contains(&false) {
            true => Self::Otherwise,
            false if are_numbered.is_empty() => Self::Alone,
            false => Self::First,
        }
    }
}

fn text<'a>(node: &'a AstNode<'a>) -> String {
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
