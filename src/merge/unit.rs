//! What the draft of the report printed, paragraph by paragraph.

use super::facts::Template;
use super::layout::{Entry, Layout};
use super::line::even;
use super::piece::{Piece, literal, pieces};
use crate::edition::{self, Anchor, Edition, Inline};
use crate::model::{Block, Cell, Column, Lang, Localized, Said, Total};
use crate::read::Node;

/// A paragraph or a table of the draft.
pub struct Unit<'a> {
    /// What it is.
    pub role: Role,
    /// Its block.
    pub entry: Option<usize>,
    /// The annex that it stands in.
    pub annex: Option<usize>,
    /// The anchor of its block, and what of it it is.
    pub anchor: Option<(&'a str, Anchor)>,
    /// What is printed before its text and belongs to no text: number, mark, label.
    pub prefix: String,
    /// Its texts: a lead and a text, or one; those of a table's rows are in [`Unit::rows`].
    pub slots: Vec<Slot<'a>>,
    /// The rows of a table, the header first.
    pub rows: Vec<Vec<Slot<'a>>>,
    /// What stands in each column of a table.
    pub columns: Vec<Cells>,
    /// The facts in a line of the head.
    pub facts: Option<Template<'a>>,
    /// The name of its style, in small letters, where nothing else in a draft has it.
    pub style: Option<&'static str>,
    /// Its rank as a heading in Word.
    pub level: Option<u8>,
    /// All it says, made even for comparison.
    pub plain: String,
}

/// What a paragraph of the draft is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Made of facts, or by the program: label, subtitle, speaker, an annex's label.
    Fixed,
    /// The title.
    Title,
    /// The title of an annex.
    AnnexTitle(usize),
    /// The heading of a section.
    Heading,
    /// A salutation or a paragraph.
    Prose,
    /// An item of a list.
    Item(usize),
    /// The caption of a table or an image.
    Caption,
    /// The picture of an image.
    Picture,
    /// The grid of a table.
    Table,
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cells {
    /// A text, or one string for all languages.
    Text,
    /// A figure, as an exact decimal.
    Figure,
    /// What the program computes or makes of something else.
    Computed,
}

/// A text of the file.
pub struct Slot<'a> {
    /// The mapping of its languages, or the string that is the same in all.
    pub node: &'a Node,
    /// The text; none where it is the same in all languages.
    pub text: Option<&'a Localized>,
    /// What it printed.
    pub pieces: Vec<Piece>,
    /// What it is, in a table.
    pub cells: Cells,
    /// Whether it was said at all: else a sign stood in its place.
    pub is_said: bool,
    /// Whether it may refer to footnotes.
    pub carries_notes: bool,
}

impl Slot<'_> {
    /// Where no footnote can be called: on covers, and in what every page of a table repeats.
    pub(super) fn bare(self) -> Self {
        Self {
            carries_notes: false,
            ..self
        }
    }

    /// What it printed.
    pub fn plain(&self) -> String {
        self.pieces.iter().map(|piece| &*piece.printed).collect()
    }
}

/// The paragraphs and tables of an edition's draft.
pub fn units<'a>(layout: &Layout<'a>, edition: &'a Edition, lang: &Lang) -> Vec<Unit<'a>> {
    let mut printer = Printer {
        lang: lang.clone(),
        units: Vec::new(),
        annex: None,
        parts: usize::from(has_parts(edition)),
    };
    printer.head(layout, edition);
    let mut entries = layout.entries.iter().enumerate();
    for (index, entry) in entries.by_ref().take(edition.blocks.len()) {
        printer.entry(index, entry);
    }
    let annexes = layout.annexes.iter().zip(&layout.report.annexes);
    for (number, ((place, annex), printed)) in annexes.zip(&edition.annexes).enumerate() {
        printer.annex = Some(number);
        printer.fixed(&printed.label);
        if let Some(node) = place.node.get("title") {
            let slot = printer.slot(node, &annex.title, &printed.title);
            printer.push(Role::AnnexTitle(number), None, None, vec![slot]);
        }
        for (index, entry) in entries.by_ref().take(printed.blocks.len()) {
            printer.entry(index, entry);
        }
    }
    printer.units
}

fn has_parts(edition: &Edition) -> bool {
    let mut blocks = edition.all_blocks();
    blocks.any(|block| block.heading().is_some_and(|heading| heading.level == 0))
}

pub(super) struct Printer<'a> {
    pub(super) lang: Lang,
    units: Vec<Unit<'a>>,
    annex: Option<usize>,
    parts: usize,
}

impl<'a> Printer<'a> {
    pub(super) fn push(
        &mut self,
        role: Role,
        entry: Option<usize>,
        anchor: Option<(&'a str, Anchor)>,
        slots: Vec<Slot<'a>>,
    ) -> &mut Unit<'a> {
        let plain: String = slots.iter().map(Slot::plain).collect();
        self.units.push(Unit {
            role,
            entry,
            annex: self.annex,
            anchor,
            prefix: String::new(),
            slots,
            rows: Vec::new(),
            columns: Vec::new(),
            facts: None,
            style: None,
            level: None,
            plain: even(&plain),
        });
        self.units.last_mut().expect("it was just added")
    }

    pub(super) fn fixed(&mut self, text: &str) -> &mut Unit<'a> {
        let unit = self.push(Role::Fixed, None, None, Vec::new());
        unit.plain = even(text);
        unit
    }

    pub(super) fn slot(&self, node: &'a Node, text: &'a Localized, printed: &[Inline]) -> Slot<'a> {
        Slot {
            pieces: self.said(text.get(&self.lang), text.is_said(&self.lang), printed),
            node,
            text: Some(text),
            cells: Cells::Text,
            is_said: text.is_said(&self.lang),
            carries_notes: true,
        }
    }

    fn said(&self, said: Option<&Said>, is_said: bool, printed: &[Inline]) -> Vec<Piece> {
        match said {
            Some(said) if is_said => pieces(&said.value, printed),
            Some(_) | None => vec![literal(&edition::plain(printed))],
        }
    }

    fn entry(&mut self, index: usize, entry: &Entry<'a>) {
        let anchor = &*entry.printed.mark().anchor;
        let part = |part| Some((anchor, Anchor::Part(part)));
        match (entry.block, entry.printed) {
            (Block::Section(section), edition::Block::Heading(heading)) => {
                let Some(node) = entry.node.get("heading") else {
                    return;
                };
                let slot = self.slot(node, &section.heading, &heading.text);
                let level = u8::try_from(heading.level + self.parts).unwrap_or(9);
                let unit = self.push(Role::Heading, Some(index), part(0), vec![slot]);
                unit.prefix.clone_from(&heading.number);
                unit.level = Some(level.clamp(1, 9));
            }
            (Block::Salutation(salutation), edition::Block::Salutation { text, .. }) => {
                let slot = self.slot(entry.node, &salutation.0, text);
                self.push(Role::Prose, Some(index), part(0), vec![slot]);
            }
            (Block::Paragraph(paragraph), edition::Block::Paragraph(printed)) => {
                let slots = self.prose(entry.node, paragraph, printed);
                self.push(Role::Prose, Some(index), part(0), slots);
            }
            (Block::List(list), edition::Block::List(printed)) => {
                let nodes = entry.node.get("items").map(Node::items).unwrap_or_default();
                let items = list.items.iter().zip(&printed.items).zip(nodes);
                for (number, ((text, item), node)) in items.enumerate() {
                    let slot = self.slot(node, text, &item.text);
                    let role = Role::Item(number);
                    let unit = self.push(role, Some(index), part(number), vec![slot]);
                    unit.prefix.clone_from(&item.marker);
                }
            }
            (Block::Table(table), edition::Block::Table(printed)) => {
                let caption = table.caption.as_ref().zip(printed.caption.as_deref());
                self.caption(index, entry, caption, &printed.label, part(0));
                if let Some(unit) = &printed.unit {
                    let at = usize::from(caption.is_some());
                    let unit = self.fixed(&edition::plain(unit));
                    (unit.entry, unit.anchor) = (Some(index), part(at));
                }
                let rows = self.rows(entry.node, table, printed);
                let unit = self.push(Role::Table, Some(index), None, Vec::new());
                let all = rows.iter().flatten().map(Slot::plain);
                unit.plain = even(&all.collect::<Vec<_>>().join(" "));
                unit.anchor = Some((anchor, Anchor::Row(0)));
                unit.rows = rows;
                unit.columns = table.columns.iter().map(cells).collect();
            }
            (Block::Image(image), edition::Block::Image(printed)) => {
                let unit = self.push(Role::Picture, Some(index), part(0), Vec::new());
                unit.plain = format!("\u{fffc}{}", even(&printed.alt));
                let caption = image.caption.as_ref().zip(printed.caption.as_deref());
                self.caption(index, entry, caption, &printed.label, part(1));
            }
            (
                Block::Section(_)
                | Block::Salutation(_)
                | Block::Paragraph(_)
                | Block::List(_)
                | Block::Table(_)
                | Block::Image(_),
                _,
            ) => {}
        }
    }

    fn prose(
        &self,
        node: &'a Node,
        paragraph: &'a crate::model::Paragraph,
        printed: &'a edition::Paragraph,
    ) -> Vec<Slot<'a>> {
        let mut slots = Vec::new();
        if let Some((lead, node)) = paragraph.lead().zip(node.get("lead")) {
            // The blank between the two is the program's.
            let said = lead.get(&self.lang).map_or(1, |said| {
                crate::model::parse_inlines(&said.value).0.len().max(1)
            });
            let (own, joint) = printed.lead.split_at(said.min(printed.lead.len()));
            let mut slot = self.slot(node, lead, own);
            slot.pieces.push(literal(&edition::plain(joint)));
            slots.push(slot);
        }
        let node = match paragraph {
            crate::model::Paragraph::Full(_) => node.get("text").unwrap_or(node),
            crate::model::Paragraph::Plain(_) => node,
        };
        slots.push(self.slot(node, paragraph.text(), &printed.text));
        slots
    }

    fn caption(
        &mut self,
        index: usize,
        entry: &Entry<'a>,
        caption: Option<(&'a Localized, &'a [Inline])>,
        label: &str,
        anchor: Option<(&'a str, Anchor)>,
    ) {
        if let (Some((text, printed)), Some(node)) = (caption, entry.node.get("caption")) {
            let slot = self.slot(node, text, printed);
            let unit = self.push(Role::Caption, Some(index), anchor, vec![slot]);
            unit.prefix = label.to_owned();
        }
    }

    fn rows(
        &self,
        node: &'a Node,
        table: &'a crate::model::Table,
        printed: &'a edition::Table,
    ) -> Vec<Vec<Slot<'a>>> {
        let columns = node.get("columns").map(Node::items).unwrap_or_default();
        let headers = table.columns.iter().zip(columns).zip(&printed.header);
        let header = headers.map(|((column, node), printed)| {
            let node = node.get("header").unwrap_or(node);
            self.slot(node, column.header(), printed).bare()
        });
        let mut rows = vec![header.collect()];
        let kinds: Vec<Cells> = table.columns.iter().map(cells).collect();
        let mut printed = printed.rows.iter();
        let nodes = node.get("rows").map(Node::items).unwrap_or_default();
        for ((row, node), printed) in table.rows.iter().zip(nodes).zip(printed.by_ref()) {
            rows.push(self.row(node, &row.value, &kinds, printed));
        }
        if let (Some(node), Some(printed)) = (node.get("total"), printed.next()) {
            rows.push(match &table.total {
                Some(Total::Cells(row)) => self.row(node, &row.value, &kinds, printed),
                Some(Total::Label(label)) => {
                    let made = printed.iter().map(|printed| computed(node, printed));
                    let mut row: Vec<Slot<'a>> = made.collect();
                    if let (Some(first), Some(printed)) = (row.first_mut(), printed.first()) {
                        *first = self.slot(node, label, printed);
                    }
                    row
                }
                None => Vec::new(),
            });
        }
        rows
    }

    /// The cells of a row, in which those that are computed may be left out.
    fn row(
        &self,
        node: &'a Node,
        row: &'a [Cell],
        kinds: &[Cells],
        printed: &[Vec<Inline>],
    ) -> Vec<Slot<'a>> {
        let is_full = row.len() == kinds.len();
        let mut cells = row.iter().zip(node.items());
        let columns = kinds.iter().zip(printed);
        let slots = columns.map(|(kind, printed)| {
            let is_there = is_full || *kind != Cells::Computed;
            match is_there.then(|| cells.next()).flatten() {
                Some((Cell::Text(text), node)) => self.slot(node, text, printed),
                Some((Cell::Same(said), node)) => Slot {
                    pieces: self.said(Some(said), true, printed),
                    node,
                    text: None,
                    cells: if said.value == "sum" {
                        Cells::Computed
                    } else {
                        *kind
                    },
                    is_said: true,
                    carries_notes: true,
                },
                None => computed(node, printed),
            }
        });
        slots.collect()
    }
}

/// What stands in a column.
fn cells(column: &Column) -> Cells {
    match column.figures() {
        Some(_) if column.is_computed() => Cells::Computed,
        Some(_) => Cells::Figure,
        None => Cells::Text,
    }
}

/// A cell that is not in the file.
fn computed<'a>(node: &'a Node, printed: &[Inline]) -> Slot<'a> {
    Slot {
        pieces: vec![literal(&edition::plain(printed))],
        node,
        text: None,
        cells: Cells::Computed,
        is_said: true,
        carries_notes: false,
    }
}
