//! The draft of the report as it was printed, made of its edition.

use super::base::{BaseUnit, Role};
use super::edited::{normalize_whitespace, picture_text};
use super::layout::Layout;
use super::piece::Piece;
use super::slot::{Cells, Slot, row_text};
use crate::edition::{self, Bookmark, Content, Edition, Fingerprint, Part, Standing, Text};
use crate::model::{Joined, Lang};
use crate::read::Node;

/// The paragraphs and tables of the draft of an edition of this report.
pub fn units<'a>(layout: &Layout<'a>, edition: &Edition, lang: &Lang) -> Vec<BaseUnit<'a>> {
    let mut printer = Printer {
        layout,
        lang: lang.clone(),
        units: Vec::new(),
        annex: None,
        entry: 0,
        fingerprint: None,
        parts: usize::from(has_parts(edition)),
        has_joint: !edition.head.joint.is_empty(),
    };
    if edition.cover {
        printer.cover(edition);
    }
    printer.head(edition);
    edition.blocks.iter().for_each(|block| printer.block(block));
    printer.foot(&edition.foot);
    for annex in &edition.annexes {
        let number = layout.annex_of(annex.node);
        printer.annex = Some(number);
        printer.fixed(&annex.label);
        let title = printer.slot(&annex.title);
        printer.push(Role::AnnexTitle(number), vec![title]).style = Some("annex title");
        annex.blocks.iter().for_each(|block| printer.block(block));
    }
    printer.annex = None;
    printer.imprint(&edition.foot);
    for part in &edition.colophon {
        printer.fixed(&part.label);
        for line in &part.lines {
            printer.fixed(&edition::plain(line));
        }
    }
    printer.units
}

fn has_parts(edition: &Edition) -> bool {
    let mut blocks = edition.all_blocks();
    blocks.any(|block| block.heading().is_some_and(|heading| heading.level == 0))
}

pub(super) struct Printer<'p, 'a> {
    pub(super) layout: &'p Layout<'a>,
    pub(super) lang: Lang,
    units: Vec<BaseUnit<'a>>,
    annex: Option<usize>,
    /// The block whose units are being made.
    entry: usize,
    fingerprint: Option<Fingerprint>,
    parts: usize,
    /// Whether a blank parts a lead from its text.
    has_joint: bool,
}

impl<'a> Printer<'_, 'a> {
    pub(super) fn push(&mut self, role: Role, slots: Vec<Slot<'a>>) -> &mut BaseUnit<'a> {
        let plain: String = slots.iter().map(Slot::plain).collect();
        self.units.push(BaseUnit {
            role,
            annex: self.annex,
            slots,
            plain: normalize_whitespace(&plain),
            ..BaseUnit::default()
        });
        self.units.last_mut().expect("it was just added")
    }

    /// A part of the block.
    fn add(&mut self, role: Role, part: Part, slots: Vec<Slot<'a>>) -> &mut BaseUnit<'a> {
        let (entry, fingerprint) = (self.entry, self.fingerprint);
        let unit = self.push(role, slots);
        unit.entry = Some(entry);
        unit.bookmark = fingerprint.map(|block| Bookmark { block, part });
        unit
    }

    pub(super) fn fixed(&mut self, text: &str) -> &mut BaseUnit<'a> {
        let unit = self.push(Role::Fixed, Vec::new());
        unit.plain = normalize_whitespace(text);
        unit
    }

    /// A text that must be one of the report's.
    pub(super) fn slot(&self, printed: &Text) -> Slot<'a> {
        let slot = Slot::of(self.layout, printed, &self.lang);
        slot.expect("an edition prints texts of the report that it was resolved from")
    }

    fn block(&mut self, block: &edition::Block) {
        let identity = &block.identity;
        self.entry = self.layout.entry_of(identity.node);
        self.fingerprint = identity.fingerprint;
        let first = Part::Paragraph(0);
        match &block.content {
            Content::Heading(heading) => {
                let slot = self.slot(&heading.text);
                let level = u8::try_from(heading.level + self.parts).unwrap_or(9);
                let unit = self.add(Role::Heading, first, vec![slot]);
                unit.prefix.clone_from(&heading.number);
                unit.level = Some(level.clamp(1, 9));
            }
            Content::Salutation { text, .. } => {
                let slot = self.slot(text);
                self.add(Role::Prose, first, vec![slot]);
            }
            Content::Paragraph(paragraph) => {
                let slots = self.prose(paragraph);
                self.add(Role::Prose, first, slots);
            }
            Content::List(list) => {
                for (number, item) in list.items.iter().enumerate() {
                    let slot = self.slot(&item.text);
                    let part = Part::Paragraph(number);
                    let unit = self.add(Role::Item(number), part, vec![slot]);
                    unit.prefix.clone_from(&item.marker);
                }
            }
            Content::Table(table) => self.table(table),
            Content::Image(image) => {
                let unit = self.add(Role::Picture, first, Vec::new());
                unit.plain = picture_text(&image.alt);
                let caption = image.caption.as_ref();
                self.caption(caption, &image.label, Part::Paragraph(1));
            }
        }
    }

    fn prose(&self, paragraph: &edition::Paragraph) -> Vec<Slot<'a>> {
        let mut slots = Vec::new();
        if let [runs @ .., last] = &paragraph.lead[..] {
            let (own, joint) = match self.has_joint {
                true => (runs, edition::plain(std::slice::from_ref(last))),
                false => (&paragraph.lead[..], String::new()),
            };
            // The blank between the two is the program's.
            let mut slot = self.slot(&paragraph.lead.with(own.to_vec()));
            slot.pieces.push(Piece::literal(&joint));
            slots.push(slot);
        }
        slots.push(self.slot(&paragraph.text));
        slots
    }

    fn caption(&mut self, caption: Option<&Text>, label: &str, part: Part) {
        if let Some(caption) = caption {
            let slot = self.slot(caption);
            let unit = self.add(Role::Caption, part, vec![slot]);
            unit.prefix = label.to_owned();
            unit.style = Some("caption");
        }
    }

    fn table(&mut self, table: &edition::Table) {
        let caption = table.caption.as_ref();
        self.caption(caption, &table.label, Part::Paragraph(0));
        if let Some(unit) = &table.unit {
            let part = Part::Paragraph(usize::from(caption.is_some()));
            let plain = normalize_whitespace(&edition::plain(unit));
            self.add(Role::Fixed, part, Vec::new()).plain = plain;
        }
        let entry = &self.layout.entries[self.entry];
        let columns = Cells::of_columns(entry.block);
        let heads = table.head_rows();
        let grid = table.grid();
        let standing = |at: usize| grid[at].iter().map(|(_, standing)| *standing);
        let mut rows: Vec<Vec<Slot>> = Vec::new();
        for at in 0..heads {
            let slots = standing(at).enumerate().map(|(column, standing)| {
                let own = &table.header[column];
                let over = table.group(column).filter(|_| at + 1 < heads);
                match joined(standing, column) {
                    None => self.slot(over.map_or(own, |group| &group.text)).bare(),
                    Some(joined) => {
                        let place = self.slot(own).node;
                        Slot::without_text(place, Cells::Joined(joined), "")
                    }
                }
            });
            rows.push(slots.collect());
        }
        let stand = entry
            .inner
            .map(|inner| self.layout.sequences[inner].items());
        let places = stand.into_iter().flatten().chain(entry.node.get("total"));
        for (at, (row, place)) in table.rows.iter().zip(places).enumerate() {
            let mut slots = self.row(row, &columns, place);
            for (column, standing) in standing(heads + at).enumerate() {
                if let Some(joined) = joined(standing, column) {
                    slots[column] = Slot::without_text(place, Cells::Joined(joined), "");
                }
            }
            rows.push(slots);
        }
        let unit = self.add(Role::Table, Part::Row(0), Vec::new());
        let all: Vec<String> = rows.iter().map(|row| row_text(row, " ")).collect();
        unit.plain = normalize_whitespace(&all.join(" "));
        unit.rows = rows;
        unit.heads = heads;
    }

    /// The cells of a row; those that are not in the file stand where the row does.
    fn row(&self, row: &[Text], columns: &[Cells], place: &'a Node) -> Vec<Slot<'a>> {
        let slots = row.iter().zip(columns).map(|(cell, kind)| {
            let Some(slot) = Slot::of(self.layout, cell, &self.lang) else {
                return Slot::without_text(place, Cells::Computed, &edition::plain(cell));
            };
            let cells = match slot.text {
                _ if self.layout.is_attached(slot.node) => Cells::Attached,
                Some(_) => Cells::Text,
                None if slot.node.as_str() == Some("sum") => Cells::Computed,
                None => *kind,
            };
            Slot { cells, ..slot }
        });
        slots.collect()
    }
}

/// With which cell that of a column is joined, as Word has it: with those above it first.
fn joined(standing: Standing, column: usize) -> Option<Joined> {
    match standing {
        Standing::Alone | Standing::First(_) => None,
        Standing::Within(_) if standing.is_behind(column) => Some(Joined::Left),
        Standing::Within(_) => Some(Joined::Above),
    }
}
