//! Lists: an item that has more in it than a paragraph parts its list, which then goes on with its
//! numbers.

use comrak::nodes::{AstNode, ListType, NodeList, NodeValue};

use super::super::glyphs::markup;
use super::reader::Reader;
use crate::model::{Block, ListStyle, Localized};

/// A list, item by item.
struct Open {
    ordered: bool,
    /// The number of the first of the items.
    start: u32,
    items: Vec<Localized>,
}

impl Reader<'_> {
    /// Reads a list.
    pub(super) fn list<'a>(
        &mut self,
        node: &'a AstNode<'a>,
        list: &NodeList,
        (depth, line): (usize, usize),
    ) {
        let mut open = Open {
            ordered: list.list_type == ListType::Ordered,
            start: u32::try_from(list.start).unwrap_or(1).max(1),
            items: Vec::new(),
        };
        for item in node.children() {
            let line = item.data.borrow().sourcepos.start.line.max(line);
            let mut blocks = item.children().peekable();
            let first =
                blocks.next_if(|first| matches!(first.data.borrow().value, NodeValue::Paragraph));
            let (said, images) = match first {
                Some(first) => {
                    let inlines = self.inlines(first, line);
                    (markup(&inlines.glyphs), inlines.images)
                }
                None => (String::new(), Vec::new()),
            };
            if said.is_empty() {
                self.end(&mut open, line);
                open.start += 1;
            } else {
                let said = self.said(said);
                open.items.push(said);
            }
            if blocks.peek().is_some() || !images.is_empty() {
                self.end(&mut open, line);
                self.images(images, line);
            }
            if blocks.peek().is_some() {
                self.lost(line, "item", "");
            }
            for block in blocks {
                self.block(block, depth + 1);
            }
        }
        self.end(&mut open, line);
    }

    /// Ends the list; what comes next begins with the next number.
    fn end(&mut self, open: &mut Open, line: usize) {
        let items = std::mem::take(&mut open.items);
        let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
        let start = open.start;
        open.start = start.saturating_add(count);
        if items.is_empty() {
            return;
        }
        let (style, number) = match open.ordered {
            true => (ListStyle::Ordered, Some(start)),
            false => (ListStyle::Unordered, None),
        };
        self.add(Block::list(style, items).numbered(number), line);
    }
}
