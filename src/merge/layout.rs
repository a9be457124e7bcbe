//! Where the blocks and texts of a report stand in its file.

use std::collections::BTreeMap;

use crate::model::{Block, Localized, Node as Met, NodeId, Report, SharedText, Table, Total};
use crate::read::Node;
use crate::source::Span;

/// The blocks of a report and the lists of its file that hold them, found by their identities.
pub struct Layout<'a> {
    /// The file.
    pub root: &'a Node,
    /// The blocks of the body, then those of the annexes.
    pub entries: Vec<Entry<'a>>,
    /// The lists that hold blocks, items and rows; the body is the first.
    pub sequences: Vec<Sequence<'a>>,
    /// The annexes.
    pub annexes: Vec<AnnexEntry>,
    /// The report.
    pub report: &'a Report,
    /// The entries by the lists and places that they stand in.
    at: BTreeMap<(usize, usize), usize>,
    /// The entries of the blocks.
    of: BTreeMap<NodeId, usize>,
    texts: BTreeMap<NodeId, Written<'a>>,
    /// The rows of tables, by their cells.
    rows: BTreeMap<NodeId, &'a Node>,
}

/// A text of the report.
#[derive(Clone, Copy)]
pub enum Written<'a> {
    /// In every language.
    Text(&'a Localized, &'a Node),
    /// The same in all.
    Shared(&'a SharedText, &'a Node),
}

impl<'a> Written<'a> {
    /// Its mapping or its string in the file.
    pub fn node(self) -> &'a Node {
        match self {
            Self::Text(_, node) | Self::Shared(_, node) => node,
        }
    }
}

/// A block.
pub struct Entry<'a> {
    /// As read.
    pub block: &'a Block,
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
pub struct AnnexEntry {
    /// The identity of the annex.
    pub annex: NodeId,
    /// The list of its blocks.
    pub body: usize,
}

/// The nodes of a file, by their places.
struct Places<'a>(BTreeMap<(usize, usize), &'a Node>);

impl<'a> Places<'a> {
    fn of(root: &'a Node) -> Self {
        let mut places = Self(BTreeMap::new());
        places.add(root);
        places
    }

    fn add(&mut self, node: &'a Node) {
        self.0.insert((node.span.start, node.span.end), node);
        node.items().iter().for_each(|item| self.add(item));
        node.entries().iter().for_each(|(_, value)| self.add(value));
    }

    fn at(&self, span: Span) -> &'a Node {
        let node = self.0.get(&(span.start, span.end));
        node.expect("a report stands in the file that it was read from")
    }
}

impl<'a> Layout<'a> {
    /// The layout of a report in the tree that it was read from.
    ///
    /// # Panics
    ///
    /// If the report was not read from this tree.
    pub fn of(root: &'a Node, report: &'a Report) -> Self {
        let places = Places::of(root);
        let mut layout = Self {
            root,
            entries: Vec::new(),
            sequences: Vec::new(),
            annexes: Vec::new(),
            report,
            at: BTreeMap::new(),
            of: BTreeMap::new(),
            texts: BTreeMap::new(),
            rows: BTreeMap::new(),
        };
        let body = layout.sequence(root, "body");
        layout.blocks(&places, body, &report.body);
        for annex in &report.annexes {
            let node = places.at(annex.place.span);
            let body = layout.sequence(node, "body");
            let annex_entry = AnnexEntry {
                annex: annex.place.node,
                body,
            };
            layout.annexes.push(annex_entry);
            layout.blocks(&places, body, &annex.body);
        }
        report.walk(|_, met| {
            let (node, written) = match met {
                Met::Text(text) => (text.node(), Written::Text(text, places.at(text.span()))),
                Met::Shared(text) => (text.node(), Written::Shared(text, places.at(text.span()))),
                Met::Place(_) | Met::File(_) => return,
            };
            layout.texts.insert(node, written);
        });
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

    fn blocks(&mut self, places: &Places<'a>, sequence: usize, blocks: &'a [Block]) {
        for (index, block) in blocks.iter().enumerate() {
            let node = places.at(block.span());
            let (key, body) = match block {
                Block::Section(section) => (Some("body"), section.body.as_slice()),
                Block::List(_) => (Some("items"), &[][..]),
                Block::Table(_) => (Some("rows"), &[][..]),
                Block::Salutation(_) | Block::Paragraph(_) | Block::Image(_) => (None, &[][..]),
            };
            let inner = key.map(|key| self.sequence(node, key));
            self.at.insert((sequence, index), self.entries.len());
            self.of.insert(block.node(), self.entries.len());
            self.entries.push(Entry {
                block,
                node,
                sequence,
                index,
                inner,
            });
            if let Block::Table(table) = block {
                self.rows(places, table);
            }
            if let Some(inner) = inner {
                self.blocks(places, inner, body);
            }
        }
    }

    fn rows(&mut self, places: &Places<'a>, table: &Table) {
        let total = match &table.total {
            Some(Total::Cells(cells)) => Some(cells),
            Some(Total::Label(_)) | None => None,
        };
        for row in table.rows.iter().chain(total) {
            let node = places.at(row.span);
            self.rows.extend(row.iter().map(|cell| (cell.node(), node)));
        }
    }

    /// The entry at a place of a list of blocks; none at that of an item or a row.
    pub fn entry_at(&self, sequence: usize, index: usize) -> Option<&Entry<'a>> {
        Some(&self.entries[*self.at.get(&(sequence, index))?])
    }

    /// The number of the entry of a block.
    ///
    /// # Panics
    ///
    /// If it is no block of the report.
    pub fn entry_of(&self, block: NodeId) -> usize {
        let entry = self.of.get(&block);
        *entry.expect("an edition prints blocks of the report that it was resolved from")
    }

    /// The number of an annex.
    ///
    /// # Panics
    ///
    /// If it is no annex of the report.
    pub fn annex_of(&self, annex: NodeId) -> usize {
        let number = self.annexes.iter().position(|known| known.annex == annex);
        number.expect("an edition prints annexes of the report that it was resolved from")
    }

    /// Where a row of a table stands in the file, by its cells: what is computed stands nowhere.
    pub fn row(&self, cells: impl Iterator<Item = NodeId>) -> Option<&'a Node> {
        let mut cells = cells.filter_map(|cell| {
            let row = self.rows.get(&cell).copied();
            row.or_else(|| Some(self.text(cell)?.node()))
        });
        cells.next()
    }

    /// A text of the report; none for what the program made.
    pub fn text(&self, node: NodeId) -> Option<Written<'a>> {
        self.texts.get(&node).copied()
    }
}
