//! Where the blocks of a report stand in its file.

use crate::edition::{self, Edition};
use crate::model::{Block, Report};
use crate::read::Node;

/// The blocks of a report in the order of printing, and the lists of the file that hold them.
pub struct Layout<'a> {
    /// The file.
    pub root: &'a Node,
    /// The blocks of the body, then those of the annexes.
    pub entries: Vec<Entry<'a>>,
    /// The lists that hold blocks, items and rows; the body is the first.
    pub sequences: Vec<Sequence<'a>>,
    /// The annexes.
    pub annexes: Vec<AnnexEntry<'a>>,
    /// The report.
    pub report: &'a Report,
}

/// A block.
pub struct Entry<'a> {
    /// As read.
    pub block: &'a Block,
    /// As printed.
    pub printed: &'a edition::Block,
    /// What stands under its key.
    pub node: &'a Node,
    /// The list it stands in.
    pub sequence: usize,
    /// Its place there.
    pub index: usize,
    /// The list of what it holds: a section's body, a list's items, a table's rows.
    pub inner: Option<usize>,
}

/// A list of the file.
pub struct Sequence<'a> {
    /// The mapping that holds it.
    pub holder: &'a Node,
    /// Its key.
    pub key: &'static str,
    /// The list, where the key is there.
    pub node: Option<&'a Node>,
}

impl<'a> Sequence<'a> {
    /// What stands in it.
    pub fn items(&self) -> &'a [Node] {
        self.node.map(Node::items).unwrap_or_default()
    }
}

/// An annex.
pub struct AnnexEntry<'a> {
    /// Its mapping.
    pub node: &'a Node,
    /// The list of its blocks.
    pub body: usize,
}

impl<'a> Layout<'a> {
    /// The layout of a report that was read from a tree and resolved into an edition.
    pub fn of(root: &'a Node, report: &'a Report, edition: &'a Edition) -> Self {
        let mut layout = Self {
            root,
            entries: Vec::new(),
            sequences: Vec::new(),
            annexes: Vec::new(),
            report,
        };
        let body = layout.sequence(root, "body");
        layout.blocks(body, &report.body, &mut edition.blocks.iter());
        let nodes = root.get("annexes").map(Node::items).unwrap_or_default();
        let annexes = report.annexes.iter().zip(&edition.annexes);
        for (node, (annex, printed)) in nodes.iter().zip(annexes) {
            let body = layout.sequence(node, "body");
            layout.annexes.push(AnnexEntry { node, body });
            layout.blocks(body, &annex.body, &mut printed.blocks.iter());
        }
        layout
    }

    fn sequence(&mut self, holder: &'a Node, key: &'static str) -> usize {
        self.sequences.push(Sequence {
            holder,
            key,
            node: holder.get(key),
        });
        self.sequences.len() - 1
    }

    /// The blocks of a list; an edition prints each as one, a section as its heading and what
    /// follows.
    fn blocks(
        &mut self,
        sequence: usize,
        blocks: &'a [Block],
        printed: &mut std::slice::Iter<'a, edition::Block>,
    ) {
        let items = self.sequences[sequence].items();
        for (index, (block, item)) in blocks.iter().zip(items).enumerate() {
            let (Some(printed_block), Some(node)) = (printed.next(), item.get(block.kind())) else {
                return;
            };
            let (key, body) = match block {
                Block::Section(section) => (Some("body"), section.body.as_slice()),
                Block::List(_) => (Some("items"), &[][..]),
                Block::Table(_) => (Some("rows"), &[][..]),
                Block::Salutation(_) | Block::Paragraph(_) | Block::Image(_) => (None, &[][..]),
            };
            let inner = key.map(|key| self.sequence(node, key));
            self.entries.push(Entry {
                block,
                printed: printed_block,
                node,
                sequence,
                index,
                inner,
            });
            if let Some(inner) = inner {
                self.blocks(inner, body, printed);
            }
        }
    }
}
