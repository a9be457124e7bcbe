//! Where the blocks and texts of a report stand in its file.

use std::collections::BTreeMap;

use crate::model::{Block, Node as Met, NodeId, Report};
use crate::read::Node;
use crate::source::Span;

/// The blocks of a report and the lists of its file that hold them, found by their identities.
pub struct Layout<'a> {
    pub root: &'a Node,
    /// The blocks of the body, then those of the annexes.
    pub entries: Vec<Entry<'a>>,
    /// The lists that hold blocks, items and rows; the body is the first.
    pub sequences: Vec<Sequence<'a>>,
    /// The annexes, each with the list of its blocks.
    pub annexes: Vec<(NodeId, usize)>,
    pub report: &'a Report,
    /// The entries by the places that they stand in.
    at: BTreeMap<Place, usize>,
    of: BTreeMap<NodeId, usize>,
    texts: BTreeMap<NodeId, Met<'a>>,
    /// The nodes of the file, by where they begin and end.
    nodes: BTreeMap<(usize, usize), &'a Node>,
}

/// A list by its number, and a place in it.
pub type Place = (usize, usize);

pub struct Entry<'a> {
    pub block: &'a Block,
    /// What stands under its key.
    pub node: &'a Node,
    /// The list it stands in, and its place there.
    pub place: Place,
    /// The list of what it holds: a section's body, a list's items, a table's rows.
    pub inner: Option<usize>,
}

pub struct Sequence<'a> {
    /// The mapping that holds it.
    pub holder: &'a Node,
    pub key: &'static str,
    /// The list, where the key is there.
    pub node: Option<&'a Node>,
}

impl<'a> Sequence<'a> {
    /// Where its key stands.
    pub fn key_place(&self) -> Option<Span> {
        let mut entries = self.holder.entries().iter();
        let entry = entries.find(|(key, _)| key.name == self.key);
        entry.map(|(key, _)| key.span)
    }

    pub fn items(&self) -> &'a [Node] {
        self.node.map(Node::items).unwrap_or_default()
    }
}

impl<'a> Layout<'a> {
    /// The layout of a report in the tree that it was read from.
    pub fn of(root: &'a Node, report: &'a Report) -> Self {
        let mut layout = Self {
            root,
            entries: Vec::new(),
            sequences: Vec::new(),
            annexes: Vec::new(),
            report,
            at: BTreeMap::new(),
            of: BTreeMap::new(),
            texts: BTreeMap::new(),
            nodes: BTreeMap::new(),
        };
        layout.add_nodes(root);
        let body = layout.sequence(root, "body");
        layout.blocks(body, &report.body);
        for annex in &report.annexes {
            let body = layout.sequence(layout.node(annex.place.span), "body");
            layout.annexes.push((annex.place.node, body));
            layout.blocks(body, &annex.body);
        }
        report.walk(|met| {
            let node = match met {
                Met::Text(text, _) => text.node(),
                Met::Shared(text) => text.node(),
                Met::Place(_) | Met::File(_) => return,
            };
            layout.texts.insert(node, met);
        });
        layout
    }

    fn add_nodes(&mut self, node: &'a Node) {
        self.nodes.insert((node.span.start, node.span.end), node);
        let entries = node.entries().iter().map(|(_, value)| value);
        for inner in node.items().iter().chain(entries) {
            self.add_nodes(inner);
        }
    }

    pub fn node(&self, span: Span) -> &'a Node {
        let node = self.nodes.get(&(span.start, span.end));
        node.expect("a report stands in the file that it was read from")
    }

    /// Whether a node stands in a file that the report takes rows from.
    pub fn is_attached(&self, node: &Node) -> bool {
        node.span.start > self.root.span.end
    }

    fn sequence(&mut self, holder: &'a Node, key: &'static str) -> usize {
        let node = holder.get(key);
        self.sequences.push(Sequence { holder, key, node });
        self.sequences.len() - 1
    }

    fn blocks(&mut self, sequence: usize, blocks: &'a [Block]) {
        for (index, block) in blocks.iter().enumerate() {
            let node = self.node(block.span());
            let key = match block {
                Block::Section(_) => Some("body"),
                Block::List(_) => Some("items"),
                Block::Table(_) => Some("rows"),
                Block::Salutation(_) | Block::Paragraph(_) | Block::Image(_) => None,
            };
            let inner = key.map(|key| self.sequence(node, key));
            let place = (sequence, index);
            self.at.insert(place, self.entries.len());
            self.of.insert(block.node(), self.entries.len());
            self.entries.push(Entry {
                block,
                node,
                place,
                inner,
            });
            if let (Block::Section(section), Some(inner)) = (block, inner) {
                self.blocks(inner, &section.body);
            }
        }
    }

    /// The entry at a place of a list of blocks; none at that of an item or a row.
    pub fn entry_at(&self, place: Place) -> Option<&Entry<'a>> {
        Some(&self.entries[*self.at.get(&place)?])
    }

    pub fn entry_of(&self, block: NodeId) -> usize {
        let entry = self.of.get(&block);
        *entry.expect("an edition prints blocks of the report that it was resolved from")
    }

    pub fn annex_of(&self, annex: NodeId) -> usize {
        let number = self.annexes.iter().position(|(known, _)| *known == annex);
        number.expect("an edition prints annexes of the report that it was resolved from")
    }

    /// A text of the report; none for what the program made.
    pub fn text(&self, node: NodeId) -> Option<&Met<'a>> {
        self.texts.get(&node)
    }
}
