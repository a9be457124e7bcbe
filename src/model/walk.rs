//! The one walk over the nodes of a report, in the order of the file's keys.

use std::fmt::Arguments;

use super::node::{Nodes, Place};
use super::{
    Block, Cell, Column, Localized, Paragraph, Report, Salutation, SharedText, Table, Total,
};

/// A node that a walk meets.
pub enum Node<'a> {
    /// A block or an annex that is more than its text. Its texts follow.
    Place(&'a Place),
    /// A text in every language. A salutation or a paragraph without further keys is its text.
    Text(&'a Localized),
    /// A cell that is the same in every language.
    Shared(&'a SharedText),
    /// The file of an image.
    File(&'a SharedText),
}

/// A node that a walk meets, to be changed.
pub enum NodeMut<'a> {
    /// As [`Node::Place`].
    Place(&'a mut Place),
    /// As [`Node::Text`].
    Text(&'a mut Localized),
    /// As [`Node::Shared`].
    Shared(&'a mut SharedText),
    /// As [`Node::File`].
    File(&'a mut SharedText),
}

/// The walk, for shared and for mutable references alike. `visit` gets the path to each node, such
/// as `body[3].paragraph.text`, and the node.
macro_rules! walk {
    ($name:ident, $Node:ident $(, $mutable:tt)?) => {
        mod $name {
            use super::*;

            type Visit<'v, 'a> = &'v mut dyn FnMut(Arguments, $Node<'a>);

            pub fn report<'a>(report: &'a $($mutable)? Report, visit: Visit<'_, 'a>) {
                visit(format_args!("title"), $Node::Text(&$($mutable)? report.title));
                if let Some(meeting) = &$($mutable)? report.meeting {
                    visit(format_args!("meeting.name"), $Node::Text(&$($mutable)? meeting.name));
                }
                if let Some(speaker) = &$($mutable)? report.speaker {
                    if let Some(office) = &$($mutable)? speaker.office {
                        visit(format_args!("speaker.office"), $Node::Text(office));
                    }
                    visit(format_args!("speaker.name"), $Node::Text(&$($mutable)? speaker.name));
                }
                if let Some(summary) = &$($mutable)? report.summary {
                    visit(format_args!("summary"), $Node::Text(summary));
                }
                for (index, figure) in (1..).zip(&$($mutable)? report.key_figures) {
                    let label = $Node::Text(&$($mutable)? figure.label);
                    visit(format_args!("key-figures[{index}].label"), label);
                }
                for (name, note) in &$($mutable)? report.footnotes {
                    visit(format_args!("footnotes.{}", name.value), $Node::Text(note));
                }
                blocks(format_args!("body"), &$($mutable)? report.body, visit);
                for (index, annex) in (1..).zip(&$($mutable)? report.annexes) {
                    visit(format_args!("annexes[{index}]"), $Node::Place(&$($mutable)? annex.place));
                    let title = $Node::Text(&$($mutable)? annex.title);
                    visit(format_args!("annexes[{index}].title"), title);
                    blocks(format_args!("annexes[{index}].body"), &$($mutable)? annex.body, visit);
                }
                for (index, entry) in (1..).zip(&$($mutable)? report.glossary) {
                    visit(format_args!("glossary[{index}]"), $Node::Text(&$($mutable)? entry.0));
                }
            }

            fn blocks<'a>(path: Arguments, blocks: &'a $($mutable)? [Block], visit: Visit<'_, 'a>) {
                for (index, block) in (1..).zip(blocks) {
                    let kind = block.kind();
                    self::block(format_args!("{path}[{index}].{kind}"), block, true, visit);
                }
            }

            /// The nodes of a block; the summary and the blocks of a section if it is `whole`.
            pub fn block<'a>(
                path: Arguments,
                block: &'a $($mutable)? Block,
                whole: bool,
                visit: Visit<'_, 'a>,
            ) {
                match block {
                    Block::Salutation(Salutation(text))
                    | Block::Paragraph(Paragraph::Plain(text)) => visit(path, $Node::Text(text)),
                    Block::Paragraph(Paragraph::Full(full)) => {
                        let full = &$($mutable)? **full;
                        visit(path, $Node::Place(&$($mutable)? full.place));
                        if let Some(lead) = &$($mutable)? full.lead {
                            visit(format_args!("{path}.lead"), $Node::Text(lead));
                        }
                        visit(format_args!("{path}.text"), $Node::Text(&$($mutable)? full.text));
                    }
                    Block::Section(section) => {
                        visit(path, $Node::Place(&$($mutable)? section.place));
                        let heading = $Node::Text(&$($mutable)? section.heading);
                        visit(format_args!("{path}.heading"), heading);
                        if !whole {
                            return;
                        }
                        if let Some(summary) = &$($mutable)? section.summary {
                            visit(format_args!("{path}.summary"), $Node::Text(summary));
                        }
                        blocks(format_args!("{path}.body"), &$($mutable)? section.body, visit);
                    }
                    Block::List(list) => {
                        visit(path, $Node::Place(&$($mutable)? list.place));
                        for (index, item) in (1..).zip(&$($mutable)? list.items) {
                            visit(format_args!("{path}.items[{index}]"), $Node::Text(item));
                        }
                    }
                    Block::Table(table) => self::table(path, table, visit),
                    Block::Image(image) => {
                        visit(path, $Node::Place(&$($mutable)? image.place));
                        visit(format_args!("{path}.file"), $Node::File(&$($mutable)? image.file));
                        visit(format_args!("{path}.alt"), $Node::Text(&$($mutable)? image.alt));
                        if let Some(caption) = &$($mutable)? image.caption {
                            visit(format_args!("{path}.caption"), $Node::Text(caption));
                        }
                    }
                }
            }

            fn table<'a>(path: Arguments, table: &'a $($mutable)? Table, visit: Visit<'_, 'a>) {
                visit(path, $Node::Place(&$($mutable)? table.place));
                if let Some(caption) = &$($mutable)? table.caption {
                    visit(format_args!("{path}.caption"), $Node::Text(caption));
                }
                if let Some(unit) = &$($mutable)? table.unit {
                    visit(format_args!("{path}.unit"), $Node::Text(unit));
                }
                for (index, column) in (1..).zip(&$($mutable)? table.columns) {
                    let header = match column {
                        Column::Full(full) => &$($mutable)? full.header,
                        Column::Plain(header) => header,
                    };
                    visit(format_args!("{path}.columns[{index}].header"), $Node::Text(header));
                }
                for (index, row) in (1..).zip(&$($mutable)? table.rows) {
                    cells(format_args!("{path}.rows[{index}]"), &$($mutable)? row.value, visit);
                }
                match &$($mutable)? table.total {
                    Some(Total::Label(label)) => {
                        visit(format_args!("{path}.total"), $Node::Text(label));
                    }
                    Some(Total::Cells(row)) => {
                        cells(format_args!("{path}.total"), &$($mutable)? row.value, visit);
                    }
                    None => {}
                }
            }

            fn cells<'a>(path: Arguments, cells: &'a $($mutable)? [Cell], visit: Visit<'_, 'a>) {
                for (column, cell) in (1..).zip(cells) {
                    let node = match cell {
                        Cell::Text(text) => $Node::Text(text),
                        Cell::Same(shared) => $Node::Shared(shared),
                    };
                    visit(format_args!("{path}[{column}]"), node);
                }
            }
        }
    };
}

walk!(shared, Node);
walk!(mutable, NodeMut, mut);

impl Report {
    /// Visits every block, annex and text in the order of the file's keys, each with the path to
    /// it, such as `body[3].paragraph.text`.
    pub fn walk<'a>(&'a self, mut visit: impl FnMut(Arguments, Node<'a>)) {
        shared::report(self, &mut visit);
    }

    /// As [`Report::walk`], to change what is visited.
    pub fn walk_mut<'a>(&'a mut self, mut visit: impl FnMut(Arguments, NodeMut<'a>)) {
        mutable::report(self, &mut visit);
    }

    /// Gives every block, annex and text its identity, and takes up their places in
    /// [`Report::nodes`]. The reader does so; who makes a report in code may.
    pub fn number_nodes(&mut self) {
        let mut nodes = Nodes::default();
        self.walk_mut(|_, node| match node {
            NodeMut::Place(place) => place.node = nodes.add(place.span),
            NodeMut::Text(text) => text.node = nodes.add(text.span()),
            NodeMut::Shared(text) | NodeMut::File(text) => text.node = nodes.add(text.span()),
        });
        self.nodes = nodes;
    }

    /// The texts that stand before the body, as far as there are any.
    pub fn head_texts(&self) -> Vec<&Localized> {
        let meeting = self.meeting.iter().map(|meeting| &meeting.name);
        let speaker = self.speaker.iter();
        let speaker = speaker.flat_map(|s| s.office.iter().chain([&s.name]));
        let title = std::iter::once(&self.title);
        title.chain(meeting).chain(speaker).collect()
    }

    /// Does something to every block of the body and the annexes, outer ones first.
    pub fn each_block_mut(&mut self, mut change: impl FnMut(&mut Block)) {
        each_mut(&mut self.body, &mut change);
        for annex in &mut self.annexes {
            each_mut(&mut annex.body, &mut change);
        }
    }

    /// Every block of the body and the annexes, outer ones first, and the path to it.
    pub fn blocks(&self) -> Vec<(String, &Block)> {
        let mut found = Vec::new();
        collect("body", &self.body, &mut found);
        for (index, annex) in (1..).zip(&self.annexes) {
            collect(&format!("annexes[{index}].body"), &annex.body, &mut found);
        }
        found
    }
}

fn each_mut(blocks: &mut [Block], change: &mut impl FnMut(&mut Block)) {
    for block in blocks {
        change(block);
        if let Block::Section(section) = block {
            each_mut(&mut section.body, change);
        }
    }
}

fn collect<'a>(path: &str, blocks: &'a [Block], found: &mut Vec<(String, &'a Block)>) {
    for (index, block) in (1..).zip(blocks) {
        let path = format!("{path}[{index}].{}", block.kind());
        found.push((path.clone(), block));
        if let Block::Section(section) = block {
            collect(&format!("{path}.body"), &section.body, found);
        }
    }
}

impl Block {
    /// The block's own texts, in the order of the file's keys; not those of the blocks in it, nor the
    /// summary.
    pub fn texts(&self) -> Vec<&Localized> {
        let mut texts = Vec::new();
        shared::block(format_args!(""), self, false, &mut |_, node| match node {
            Node::Text(text) => texts.push(text),
            Node::Place(_) | Node::Shared(_) | Node::File(_) => {}
        });
        texts
    }

    /// As [`Block::texts`], to be changed.
    pub fn texts_mut(&mut self) -> Vec<&mut Localized> {
        let mut texts = Vec::new();
        mutable::block(format_args!(""), self, false, &mut |_, node| match node {
            NodeMut::Text(text) => texts.push(text),
            NodeMut::Place(_) | NodeMut::Shared(_) | NodeMut::File(_) => {}
        });
        texts
    }
}
