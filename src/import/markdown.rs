//! Markdown, as CommonMark and GitHub have it, with emphasis that Chinese punctuation does not break.

mod inline;
mod reader;

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};

use super::draft::Draft;
use super::shape::is_chinese;
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
    options.extension.front_matter_delimiter = Some("---".into());
    let arena = Arena::new();
    let root = parse_document(&arena, source.text(), &options);
    let lang = if is_chinese(source.text()) {
        "zh"
    } else {
        "en"
    };
    let mut reader = Reader::new(source, lang, only_one_title(root));
    for node in root.children() {
        reader.block(node, 0);
    }
    reader.finish()
}

/// Whether the document has one heading of the first level, and nothing above it but front matter.
fn only_one_title<'a>(root: &'a AstNode<'a>) -> bool {
    let is_title = |node: &&'a AstNode<'a>| matches!(&node.data.borrow().value, NodeValue::Heading(heading) if heading.level == 1);
    let mut blocks = root
        .children()
        .filter(|node| !matches!(node.data.borrow().value, NodeValue::FrontMatter(_)));
    root.children().filter(is_title).count() == 1
        && blocks.next().is_some_and(|node| is_title(&node))
}
