//! Markdown, as CommonMark and GitHub have it, with emphasis that Chinese punctuation does not break.

mod html;
mod inline;
mod reader;
mod titled;

use comrak::{Arena, Options, parse_document};

use super::draft::Draft;
use super::shape::is_chinese;
use crate::diag::Warned;
use crate::source::Source;

use reader::Reader;
use titled::Titled;

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
    let lang = match is_chinese(&titled::text(root)) {
        true => "zh",
        false => "en",
    };
    let mut reader = Reader::new(source, lang, Titled::of(root));
    for node in root.children() {
        reader.block(node, 0);
    }
    reader.finish()
}
