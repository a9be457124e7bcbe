//! The one walk over the nodes of a report, in the order of the file's keys.

use super::node::{Nodes, Place};
use super::{
    Block, Cell, Column, ImageFile, Localized, Paragraph, Report, Salutation, SharedText, Table,
    Total,
};

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It is read where it stands.
    Running,
    /// It stands on covers, in labels and properties, where no footnote can.
    Label,
    /// It stands above a column on every page of a table, or is left empty.
    Header,
}

/// A node that a walk meets, by references of a kind.
pub enum Met<P, T, S> {
    /// A block or an annex that is more than its text. Its texts follow.
    Place(P),
    /// A text in every language. A salutation or a paragraph without further keys is its text.
    Text(T, Role),
    /// A cell that is the same in every language.
    Shared(S),
    /// A file of an image.
    File(S),
}

/// A node that a walk meets.
pub type Node<'a> = Met<&'a Place, &'a Localized, &'a SharedText>;

/// A node that a walk meets, to be changed.
pub type NodeMut<'a> = Met<&'a mut Place, &'a mut Localized, &'a mut SharedText>;

/// The walk, for shared and for mutable references alike.
macro_rules! walk {
    ($name:ident, $Node:ident $(, $mutable:tt)?) => {
        mod $name {
            use super::*;
            use Role::{Header, Label, Running};

            type Visit<'v, 'a> = &'v mut dyn FnMut($Node<'a>);

            pub fn report<'a>(report: &'a $($mutable)? Report, visit: Visit<'_, 'a>) {
                visit($Node::Text(&$($mutable)? report.title, Label));
                texts(Label, &$($mutable)? report.subtitle, visit);
                texts(Label, &$($mutable)? report.organization, visit);
                if let Some(logo) = &$($mutable)? report.logo {
                    visit($Node::File(logo));
                }
                if let Some(red) = &$($mutable)? report.red_head {
                    visit($Node::Text(&$($mutable)? red.issuer, Label));
                    if let Some(number) = &$($mutable)? red.number {
                        visit($Node::Text(&$($mutable)? number.code, Label));
                    }
                }
                texts(Label, &$($mutable)? report.addressees, visit);
                if let Some(meeting) = &$($mutable)? report.meeting {
                    visit($Node::Text(&$($mutable)? meeting.name, Label));
                }
                if let Some(speaker) = &$($mutable)? report.speaker {
                    texts(Label, &$($mutable)? speaker.office, visit);
                    visit($Node::Text(&$($mutable)? speaker.name, Label));
                }
                texts(Running, &$($mutable)? report.summary, visit);
                for figure in &$($mutable)? report.key_figures {
                    visit($Node::Text(&$($mutable)? figure.label, Label));
                }
                for (_, note) in &$($mutable)? report.footnotes {
                    visit($Node::Text(note, Running));
                }
                blocks(&$($mutable)? report.body, visit);
                if let Some(attendance) = &$($mutable)? report.attendance {
                    visit($Node::Text(&$($mutable)? attendance.present, Label));
                    texts(Label, &$($mutable)? attendance.excused, visit);
                    texts(Label, &$($mutable)? attendance.attending, visit);
                }
                texts(Label, &$($mutable)? report.signature, visit);
                texts(Label, &$($mutable)? report.circulation, visit);
                for annex in &$($mutable)? report.annexes {
                    visit($Node::Place(&$($mutable)? annex.place));
                    visit($Node::Text(&$($mutable)? annex.title, Running));
                    blocks(&$($mutable)? annex.body, visit);
                }
                if let Some(distribution) = &$($mutable)? report.distribution {
                    texts(Label, &$($mutable)? distribution.copies_to, visit);
                    texts(Label, &$($mutable)? distribution.printed_by, visit);
                }
                texts(Running, &$($mutable)? report.about, visit);
                texts(Running, &$($mutable)? report.contact, visit);
                texts(Running, &$($mutable)? report.imprint, visit);
                texts(Label, &$($mutable)? report.labels, visit);
                for entry in &$($mutable)? report.glossary {
                    visit($Node::Text(&$($mutable)? entry.0, Label));
                }
            }

            fn texts<'a>(
                role: Role,
                texts: impl IntoIterator<Item = &'a $($mutable)? Localized>,
                visit: Visit<'_, 'a>,
            ) {
                texts.into_iter().for_each(|text| visit($Node::Text(text, role)));
            }

            fn blocks<'a>(blocks: &'a $($mutable)? [Block], visit: Visit<'_, 'a>) {
                for block in blocks {
                    self::block(block, true, visit);
                }
            }

            /// The nodes of a block; the summary and the blocks of a section if it is `whole`.
            pub fn block<'a>(block: &'a $($mutable)? Block, whole: bool, visit: Visit<'_, 'a>) {
                match block {
                    Block::Salutation(Salutation(text))
                    | Block::Paragraph(Paragraph::Plain(text)) => {
                        visit($Node::Text(text, Running));
                    }
                    Block::Paragraph(Paragraph::Full(full)) => {
                        let full = &$($mutable)? **full;
                        visit($Node::Place(&$($mutable)? full.place));
                        texts(Running, &$($mutable)? full.lead, visit);
                        visit($Node::Text(&$($mutable)? full.text, Running));
                    }
                    Block::Section(section) => {
                        visit($Node::Place(&$($mutable)? section.place));
                        visit($Node::Text(&$($mutable)? section.heading, Running));
                        if whole {
                            texts(Running, &$($mutable)? section.summary, visit);
                            blocks(&$($mutable)? section.body, visit);
                        }
                    }
                    Block::List(list) => {
                        visit($Node::Place(&$($mutable)? list.place));
                        texts(Running, &$($mutable)? list.items, visit);
                    }
                    Block::Table(table) => self::table(table, visit),
                    Block::Image(image) => {
                        visit($Node::Place(&$($mutable)? image.place));
                        files(&$($mutable)? image.file, visit);
                        visit($Node::Text(&$($mutable)? image.alt, Label));
                        texts(Running, &$($mutable)? image.caption, visit);
                    }
                }
            }

            fn files<'a>(file: &'a $($mutable)? ImageFile, visit: Visit<'_, 'a>) {
                match file {
                    ImageFile::Same(file) => visit($Node::File(file)),
                    ImageFile::Each(files) => {
                        for (_, file) in files {
                            visit($Node::File(file));
                        }
                    }
                }
            }

            fn table<'a>(table: &'a $($mutable)? Table, visit: Visit<'_, 'a>) {
                visit($Node::Place(&$($mutable)? table.place));
                texts(Running, &$($mutable)? table.caption, visit);
                texts(Running, &$($mutable)? table.unit, visit);
                for group in &$($mutable)? table.groups {
                    visit($Node::Text(&$($mutable)? group.header, Header));
                }
                for column in &$($mutable)? table.columns {
                    let header = match column {
                        Column::Full(full) => &$($mutable)? full.header,
                        Column::Plain(header) => header,
                    };
                    visit($Node::Text(header, Header));
                }
                for row in &$($mutable)? table.rows {
                    cells(&$($mutable)? row.value, visit);
                }
                match &$($mutable)? table.total {
                    Some(Total::Label(label)) => visit($Node::Text(label, Running)),
                    Some(Total::Cells(row)) => cells(&$($mutable)? row.value, visit),
                    None => {}
                }
            }

            fn cells<'a>(cells: &'a $($mutable)? [Cell], visit: Visit<'_, 'a>) {
                for cell in cells {
                    visit(match cell {
                        Cell::Text(text) => $Node::Text(text, Running),
                        Cell::Same(shared) => $Node::Shared(shared),
                    });
                }
            }
        }
    };
}

walk!(shared, Node);
walk!(mutable, NodeMut, mut);

impl Report {
    /// Visits every block, annex and text in the order of the file's keys.
    pub fn walk<'a>(&'a self, mut visit: impl FnMut(Node<'a>)) {
        shared::report(self, &mut visit);
    }

    /// As [`Report::walk`], to change what is visited.
    pub fn walk_mut<'a>(&'a mut self, mut visit: impl FnMut(NodeMut<'a>)) {
        mutable::report(self, &mut visit);
    }

    /// Gives every block, annex and text its identity, and takes up their places in
    /// [`Report::nodes`]. The reader does so; who makes a report in code may.
    pub fn number_nodes(&mut self) {
        let mut nodes = Nodes::default();
        self.walk_mut(|node| match node {
            NodeMut::Place(place) => place.node = nodes.add(place.span),
            NodeMut::Text(text, _) => text.place.node = nodes.add(text.place.span),
            NodeMut::Shared(text) | NodeMut::File(text) => text.node = nodes.add(text.span()),
        });
        self.nodes = nodes;
    }

    /// The texts that stand before the body, as far as there are any.
    pub fn head_texts(&self) -> Vec<&Localized> {
        let meeting = self.meeting.iter().map(|meeting| &meeting.name);
        let speaker = self.speaker.iter();
        let speaker = speaker.flat_map(|s| s.office.iter().chain([&s.name]));
        let red = self.red_head.iter();
        let red = red.flat_map(|red| {
            let number = red.number.as_ref();
            std::iter::once(&red.issuer).chain(number.map(|number| &number.code))
        });
        let own = self.subtitle.iter().chain(&self.organization);
        let own = own.chain(red).chain(&self.addressees);
        let title = std::iter::once(&self.title).chain(own);
        title.chain(meeting).chain(speaker).collect()
    }

    /// The texts that stand below the body and at the foot of the last page.
    pub fn foot_texts(&self) -> Vec<&Localized> {
        let attendance = self.attendance.iter().flat_map(|attendance| {
            let more = attendance.excused.iter().chain(&attendance.attending);
            std::iter::once(&attendance.present).chain(more)
        });
        let imprint = self.distribution.iter();
        let imprint = imprint.flat_map(|d| d.copies_to.iter().chain(&d.printed_by));
        let signed = self.signature.iter().chain(&self.circulation);
        attendance.chain(signed).chain(imprint).collect()
    }

    /// Does something to every block of the body and the annexes, outer ones first.
    pub fn each_block_mut(&mut self, mut change: impl FnMut(&mut Block)) {
        each_mut(&mut self.body, &mut change);
        for annex in &mut self.annexes {
            each_mut(&mut annex.body, &mut change);
        }
    }

    /// Every block of the body and the annexes, outer ones first, and the path to it, such as
    /// `body[3].paragraph`.
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
        shared::block(self, false, &mut |node| match node {
            Node::Text(text, _) => texts.push(text),
            Node::Place(_) | Node::Shared(_) | Node::File(_) => {}
        });
        texts
    }

    /// As [`Block::texts`], to be changed.
    pub fn texts_mut(&mut self) -> Vec<&mut Localized> {
        let mut texts = Vec::new();
        mutable::block(self, false, &mut |node| match node {
            NodeMut::Text(text, _) => texts.push(text),
            NodeMut::Place(_) | NodeMut::Shared(_) | NodeMut::File(_) => {}
        });
        texts
    }
}
