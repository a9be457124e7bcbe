//! Marked texts, put together from tokens, or whole.

use super::notes::{Notes, Side};
use super::texts;
use super::token::{Key, Token};
use super::words::Span;
use crate::edition::{Annex, Block, Change, Inline, ListItem, Text};

/// Characters as a text; none where there are none.
pub fn plain(text: &str) -> Vec<Inline> {
    let text = Inline::Text { text: text.into() };
    Vec::from_iter(Some(text).filter(|inline| {
        *inline
            != Inline::Text {
                text: String::new(),
            }
    }))
}

/// The text of both versions, with marks where they differ.
pub fn compose(spans: &[Span], old: &[Token], new: &[Token]) -> Vec<Inline> {
    let mut text = Vec::new();
    for span in spans {
        if span.kept {
            text.extend(inlines(&new[span.new.clone()]));
            continue;
        }
        for (change, tokens) in [
            (Change::Deleted, &old[span.old.clone()]),
            (Change::Inserted, &new[span.new.clone()]),
        ] {
            text.extend(marked(inlines(tokens), change));
        }
    }
    text
}

/// The notes that a text calls first, outside its changes.
pub fn kept_notes(spans: &[Span], new: &[Token]) -> impl Iterator<Item = usize> {
    let kept = spans.iter().filter(|span| span.kept);
    kept.flat_map(|span| &new[span.new.clone()])
        .filter_map(|token| match token.key {
            Key::Note(number, false) => Some(number),
            Key::Note(_, true) | Key::Word(..) | Key::Stop => None,
        })
}

/// A text marked from end to end.
pub fn marked(body: Vec<Inline>, change: Change) -> Vec<Inline> {
    match body.is_empty() {
        true => body,
        false => vec![Inline::Changed { change, body }],
    }
}

/// Runs of tokens: neighbours of one style are one text.
pub fn inlines(tokens: &[Token]) -> Vec<Inline> {
    let mut runs = Vec::new();
    for stretch in tokens.chunk_by(|a, b| a.is_strong() == b.is_strong()) {
        let mut body = Vec::new();
        stretch
            .iter()
            .for_each(|token| add(&mut body, &token.shown));
        match stretch[0].is_strong() {
            true => runs.push(Inline::Strong { body }),
            false => runs.extend(body),
        }
    }
    runs
}

fn add(runs: &mut Vec<Inline>, next: &Inline) {
    match (runs.last_mut(), next) {
        (Some(Inline::Text { text }), Inline::Text { text: more }) => text.push_str(more),
        (Some(_) | None, next) => runs.push(next.clone()),
    }
}

/// Marks what is of one version only.
pub struct Whole<'a> {
    /// The notes' numbers.
    pub notes: &'a Notes,
    /// The version it is of.
    pub side: Side,
    /// What became of it.
    pub change: Change,
}

impl Whole<'_> {
    /// A text, its notes numbered as in the redline.
    pub fn text(&self, text: &Text) -> Text {
        let mut runs = text.runs.clone();
        let mut number_of = |number| self.notes.shown(self.side, number);
        texts::renumber(&mut runs, &mut number_of);
        text.with(marked(runs, self.change))
    }

    /// A block.
    pub fn block(&self, block: &Block) -> Block {
        Block::Changed {
            change: self.change,
            block: Box::new(self.inside(block)),
        }
    }

    /// The block, its texts marked.
    fn inside(&self, block: &Block) -> Block {
        let mut block = block.clone();
        texts::of_block(&mut block, &mut |text| *text = self.text(text));
        block
    }

    /// An item of a list.
    pub fn item(&self, item: &ListItem) -> ListItem {
        ListItem {
            text: self.text(&item.text),
            change: Some(self.change),
            ..item.clone()
        }
    }

    /// A row of a table.
    pub fn row(&self, row: &[Text]) -> Vec<Text> {
        row.iter().map(|cell| self.text(cell)).collect()
    }

    /// An annex.
    pub fn annex(&self, annex: &Annex) -> Annex {
        Annex {
            title: self.text(&annex.title),
            blocks: annex.blocks.iter().map(|block| self.block(block)).collect(),
            change: Some(self.change),
            ..annex.clone()
        }
    }
}
