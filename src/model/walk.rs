//! The one walk over the nodes of a report, in the order of the file's keys.

use super::node::{NodeId, Nodes, Place};
use super::{Block, Cell, Column, Localized, Paragraph, Report, SharedText, Total};
use crate::source::Span;

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

            type Visit<'v, 'a> = &'v mut dyn FnMut(&str, $Node<'a>);

            pub fn report<'a>(report: &'a $($mutable)? Report, visit: Visit<'_, 'a>) {
                visit("title", $Node::Text(&$($mutable)? report.title));
                if let Some(meeting) = &$($mutable)? report.meeting {
                    visit("meeting.name", $Node::Text(&$($mutable)? meeting.name));
                }
                if let Some(speaker) = &$($mutable)? report.speaker {
                    if let Some(office) = &$($mutable)? speaker.office {
                        visit("speaker.office", $Node::Text(office));
                    }
                    visit("speaker.name", $Node::Text(&$($mutable)? speaker.name));
                }
                if let Some(summary) = &$($mutable)? report.summary {
                    visit("summary", $Node::Text(summary));
                }
                for (index, figure) in (1..).zip(&$($mutable)? report.key_figures) {
                    let path = format!("key-figures[{index}].label");
                    visit(&path, $Node::Text(&$($mutable)? figure.label));
                }
                for (name, note) in &$($mutable)? report.footnotes {
                    visit(&format!("footnotes.{}", name.value), $Node::Text(note));
                }
                blocks("body", &$($mutable)? report.body, visit);
                for (index, annex) in (1..).zip(&$($mutable)? report.annexes) {
                    let path = format!("annexes[{index}]");
                    visit(&path, $Node::Place(&$($mutable)? annex.place));
                    visit(&format!("{path}.title"), $Node::Text(&$($mutable)? annex.title));
                    blocks(&format!("{path}.body"), &$($mutable)? annex.body, visit);
                }
                for (index, entry) in (1..).zip(&$($mutable)? report.glossary) {
                    visit(&format!("glossary[{index}]"), $Node::Text(&$($mutable)? entry.0));
                }
            }

            fn blocks<'a>(path: &str, blocks: &'a $($mutable)? [Block], visit: Visit<'_, 'a>) {
                for (index, block) in (1..).zip(blocks) {
                    let path = format!("{path}[{index}].{}", block.kind());
                    self::block(&path, block, visit);
                }
            }

            fn block<'a>(path: &str, block: &'a $($mutable)? Block, visit: Visit<'_, 'a>) {
                match block {
                    Block::Salutation(salutation) => {
                        visit(path, $Node::Text(&$($mutable)? salutation.0));
                    }
                    Block::Paragraph(Paragraph::Plain(text)) => visit(path, $Node::Text(text)),
                    Block::Paragraph(Paragraph::Full(full)) => {
                        let full = &$($mutable)? **full;
                        visit(path, $Node::Place(&$($mutable)? full.place));
                        if let Some(lead) = &$($mutable)? full.lead {
                            visit(&format!("{path}.lead"), $Node::Text(lead));
                        }
                        visit(&format!("{path}.text"), $Node::Text(&$($mutable)? full.text));
                    }
                    Block::Section(section) => {
                        visit(path, $Node::Place(&$($mutable)? section.place));
                        let heading = $Node::Text(&$($mutable)? section.heading);
                        visit(&format!("{path}.heading"), heading);
                        if let Some(summary) = &$($mutable)? section.summary {
                            visit(&format!("{path}.summary"), $Node::Text(summary));
                        }
                        blocks(&format!("{path}.body"), &$($mutable)? section.body, visit);
                    }
                    Block::List(list) => {
                        visit(path, $Node::Place(&$($mutable)? list.place));
                        for (index, item) in (1..).zip(&$($mutable)? list.items) {
                            visit(&format!("{path}.items[{index}]"), $Node::Text(item));
                        }
                    }
                    Block::Table(table) => self::table(path, table, visit),
                    Block::Image(image) => {
                        visit(path, $Node::Place(&$($mutable)? image.place));
                        visit(&format!("{path}.file"), $Node::File(&$($mutable)? image.file));
                        visit(&format!("{path}.alt"), $Node::Text(&$($mutable)? image.alt));
                        if let Some(caption) = &$($mutable)? image.caption {
                            visit(&format!("{path}.caption"), $Node::Text(caption));
                        }
                    }
                }
            }

            fn table<'a>(
                path: &str,
                table: &'a $($mutable)? super::super::Table,
                visit: Visit<'_, 'a>,
            ) {
                visit(path, $Node::Place(&$($mutable)? table.place));
                if let Some(caption) = &$($mutable)? table.caption {
                    visit(&format!("{path}.caption"), $Node::Text(caption));
                }
                if let Some(unit) = &$($mutable)? table.unit {
                    visit(&format!("{path}.unit"), $Node::Text(unit));
                }
                for (index, column) in (1..).zip(&$($mutable)? table.columns) {
                    let header = match column {
                        Column::Full(full) => &$($mutable)? full.header,
                        Column::Plain(header) => header,
                    };
                    visit(&format!("{path}.columns[{index}].header"), $Node::Text(header));
                }
                for (row, row_cells) in (1..).zip(&$($mutable)? table.rows) {
                    cells(&format!("{path}.rows[{row}]"), &$($mutable)? row_cells.value, visit);
                }
                let path = format!("{path}.total");
                match &$($mutable)? table.total {
                    Some(Total::Label(label)) => visit(&path, $Node::Text(label)),
                    Some(Total::Cells(row)) => cells(&path, &$($mutable)? row.value, visit),
                    None => {}
                }
            }

            fn cells<'a>(path: &str, cells: &'a $($mutable)? [Cell], visit: Visit<'_, 'a>) {
                for (column, cell) in (1..).zip(cells) {
                    let path = format!("{path}[{column}]");
                    match cell {
                        Cell::Text(text) => visit(&path, $Node::Text(text)),
                        Cell::Same(shared) => visit(&path, $Node::Shared(shared)),
                    }
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
    pub fn walk<'a>(&'a self, mut visit: impl FnMut(&str, Node<'a>)) {
        shared::report(self, &mut visit);
    }

    /// As [`Report::walk`], to change what is visited.
    pub fn walk_mut<'a>(&'a mut self, mut visit: impl FnMut(&str, NodeMut<'a>)) {
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
    /// Where what stands under the block's key stands in the report file.
    pub fn span(&self) -> Span {
        match self {
            Self::Salutation(salutation) => salutation.0.span(),
            Self::Paragraph(Paragraph::Plain(text)) => text.span(),
            Self::Paragraph(Paragraph::Full(full)) => full.place.span,
            Self::Section(section) => section.place.span,
            Self::List(list) => list.place.span,
            Self::Table(table) => table.place.span,
            Self::Image(image) => image.place.span,
        }
    }

    /// The block's identity.
    pub fn node(&self) -> NodeId {
        match self {
            Self::Salutation(salutation) => salutation.0.node(),
            Self::Paragraph(Paragraph::Plain(text)) => text.node(),
            Self::Paragraph(Paragraph::Full(full)) => full.place.node,
            Self::Section(section) => section.place.node,
            Self::List(list) => list.place.node,
            Self::Table(table) => table.place.node,
            Self::Image(image) => image.place.node,
        }
    }
}
