//! What blocks, items, rows and annexes are compared by.

use super::align::WordBag;
use super::notes::{Notes, Side};
use super::token::{Key, Tokenizer};
use crate::edition::{Annex, Block, Inline, ListItem, Text};

/// Makes what is compared, of one version.
pub struct Items<'a> {
    /// Cuts texts into words.
    pub words: &'a Tokenizer,
    /// The notes' numbers.
    pub notes: &'a Notes,
    /// The version.
    pub side: Side,
}

impl Items<'_> {
    /// Blocks.
    pub fn blocks(&self, blocks: &[Block]) -> Vec<WordBag> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    /// Items of a list.
    pub fn list(&self, items: &[ListItem]) -> Vec<WordBag> {
        items
            .iter()
            .map(|item| self.bag("item", [&item.text[..]]))
            .collect()
    }

    /// Rows of a table.
    pub fn rows(&self, rows: &[Vec<Text>]) -> Vec<WordBag> {
        rows.iter()
            .map(|row| self.bag("row", row.iter().map(|cell| &cell[..])))
            .collect()
    }

    /// Annexes, by their titles and all that they hold.
    pub fn annexes(&self, annexes: &[Annex]) -> Vec<WordBag> {
        let one = |annex: &Annex| {
            let mut keys = self.keys([&annex.title[..]]);
            for block in &annex.blocks {
                let (kind, texts) = texts(block);
                keys.push(Key::Word(kind, false));
                keys.extend(self.keys(texts));
            }
            WordBag::new("annex".into(), keys).named(annex.anchor.as_ref())
        };
        annexes.iter().map(one).collect()
    }

    fn block(&self, block: &Block) -> WordBag {
        let (kind, texts) = texts(block);
        self.bag(&kind, texts).named(id(block))
    }

    fn bag<'t>(&self, kind: &str, texts: impl IntoIterator<Item = &'t [Inline]>) -> WordBag {
        WordBag::new(kind.into(), self.keys(texts))
    }

    fn keys<'t>(&self, texts: impl IntoIterator<Item = &'t [Inline]>) -> Vec<Key> {
        let mut keys = Vec::new();
        for text in texts {
            let tokens = self.words.tokens(text, self.notes, self.side);
            keys.extend(tokens.into_iter().map(|token| token.key));
            keys.push(Key::Stop);
        }
        keys
    }
}

/// The name that the author gave a block.
fn id(block: &Block) -> Option<&String> {
    match block {
        Block::Heading(heading) => heading.anchor.as_ref(),
        Block::Table(table) => table.anchor.as_ref(),
        Block::Image(image) => image.anchor.as_ref(),
        Block::Changed { block, .. } => id(block),
        Block::Salutation { .. } | Block::Paragraph(_) | Block::List(_) => None,
    }
}

/// What a block is, with all that sets it apart but cannot be marked, and its texts.
fn texts(block: &Block) -> (String, Vec<&[Inline]>) {
    match block {
        Block::Heading(heading) => {
            let numbered = heading.ordinal.is_some();
            let kind = format!("heading {} {} {numbered}", heading.depth, heading.level);
            (kind, vec![&heading.text])
        }
        Block::Salutation { text, .. } => ("salutation".into(), vec![text]),
        Block::Paragraph(paragraph) => ("paragraph".into(), vec![&paragraph.lead, &paragraph.text]),
        Block::List(list) => {
            let kind = format!("list {}", list.ordered);
            (kind, list.items.iter().map(|item| &item.text[..]).collect())
        }
        Block::Table(table) => {
            let over = [&table.caption, &table.unit];
            let [caption, unit] = over.map(Option::is_some);
            let kind = format!("table {} {caption} {unit}", table.header.len());
            let rows = std::iter::once(&table.header).chain(&table.rows);
            let texts = over.into_iter().flatten().chain(rows.flatten());
            (kind, texts.map(|text| &text[..]).collect())
        }
        Block::Image(image) => {
            let kind = format!(
                "image {} {} {}",
                image.file,
                image.alt,
                image.caption.is_some()
            );
            (kind, Vec::from_iter(image.caption.as_deref()))
        }
        Block::Changed { block, .. } => texts(block),
    }
}
