//! What the draft of the report printed, paragraph by paragraph.

use super::facts::Template;
use super::layout::{Layout, Written};
use super::line::even;
use super::piece::{Piece, literal, pieces};
use crate::edition::{self, Bookmark, Edition, Fingerprint, Part, Text};
use crate::model::{Block, Column, Lang, Localized};
use crate::read::Node;

/// A paragraph or a table of the draft.
pub struct Unit<'a> {
    /// What it is.
    pub role: Role,
    /// Its block.
    pub entry: Option<usize>,
    /// The annex that it stands in.
    pub annex: Option<usize>,
    /// The bookmark on it.
    pub bookmark: Option<Bookmark>,
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
///
/// # Panics
///
/// If the edition was not resolved from the report of the layout.
pub fn units<'a>(layout: &Layout<'a>, edition: &Edition, lang: &Lang) -> Vec<Unit<'a>> {
    let mut printer = Printer {
        layout,
        lang: lang.clone(),
        units: Vec::new(),
        annex: None,
        parts: usize::from(has_parts(edition)),
        has_joint: !edition.head.joint.is_empty(),
    };
    printer.head(edition);
    edition.blocks.iter().for_each(|block| printer.block(block));
    for annex in &edition.annexes {
        let number = layout.annex_of(annex.node);
        printer.annex = Some(number);
        printer.fixed(&annex.label);
        let title = printer.slot(&annex.title);
        printer.push(Role::AnnexTitle(number), vec![title]);
        annex.blocks.iter().for_each(|block| printer.block(block));
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
    units: Vec<Unit<'a>>,
    annex: Option<usize>,
    parts: usize,
    /// Whether a blank parts a lead from its text.
    has_joint: bool,
}

/// A block of the edition while its units are made.
#[derive(Clone, Copy)]
struct Printed {
    entry: usize,
    fingerprint: Option<Fingerprint>,
}

impl Printed {
    fn part(self, part: Part) -> Option<Bookmark> {
        let block = self.fingerprint?;
        Some(Bookmark { block, part })
    }
}

impl<'a> Printer<'_, 'a> {
    pub(super) fn push(&mut self, role: Role, slots: Vec<Slot<'a>>) -> &mut Unit<'a> {
        let plain: String = slots.iter().map(Slot::plain).collect();
        self.units.push(Unit {
            role,
            entry: None,
            annex: self.annex,
            bookmark: None,
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

    /// A part of a block.
    fn add(&mut self, role: Role, of: Printed, part: Part, slots: Vec<Slot<'a>>) -> &mut Unit<'a> {
        let unit = self.push(role, slots);
        unit.entry = Some(of.entry);
        unit.bookmark = of.part(part);
        unit
    }

    pub(super) fn fixed(&mut self, text: &str) -> &mut Unit<'a> {
        let unit = self.push(Role::Fixed, Vec::new());
        unit.plain = even(text);
        unit
    }

    /// A text that must be one of the report's.
    pub(super) fn slot(&self, printed: &Text) -> Slot<'a> {
        let slot = Slot::of(self.layout, printed, &self.lang);
        slot.expect("an edition prints texts of the report that it was resolved from")
    }

    fn block(&mut self, block: &edition::Block) {
        let identity = block.identity();
        let of = Printed {
            entry: self.layout.entry_of(identity.node),
            fingerprint: identity.fingerprint,
        };
        let first = Part::Paragraph(0);
        match block {
            edition::Block::Heading(heading) => {
                let slot = self.slot(&heading.text);
                let level = u8::try_from(heading.level + self.parts).unwrap_or(9);
                let unit = self.add(Role::Heading, of, first, vec![slot]);
                unit.prefix.clone_from(&heading.number);
                unit.level = Some(level.clamp(1, 9));
            }
            edition::Block::Salutation { text, .. } => {
                let slot = self.slot(text);
                self.add(Role::Prose, of, first, vec![slot]);
            }
            edition::Block::Paragraph(paragraph) => {
                let slots = self.prose(paragraph);
                self.add(Role::Prose, of, first, slots);
            }
            edition::Block::List(list) => {
                for (number, item) in list.items.iter().enumerate() {
                    let slot = self.slot(&item.text);
                    let part = Part::Paragraph(number);
                    let unit = self.add(Role::Item(number), of, part, vec![slot]);
                    unit.prefix.clone_from(&item.marker);
                }
            }
            edition::Block::Table(table) => self.table(table, of),
            edition::Block::Image(image) => {
                let unit = self.add(Role::Picture, of, first, Vec::new());
                unit.plain = format!("\u{fffc}{}", even(&image.alt));
                let caption = image.caption.as_ref();
                self.caption(caption, &image.label, of, Part::Paragraph(1));
            }
            edition::Block::Changed { block, .. } => self.block(block),
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
            slot.pieces.push(literal(&joint));
            slots.push(slot);
        }
        slots.push(self.slot(&paragraph.text));
        slots
    }

    fn caption(&mut self, caption: Option<&Text>, label: &str, of: Printed, part: Part) {
        if let Some(caption) = caption {
            let slot = self.slot(caption);
            let unit = self.add(Role::Caption, of, part, vec![slot]);
            unit.prefix = label.to_owned();
        }
    }

    fn table(&mut self, table: &edition::Table, of: Printed) {
        let caption = table.caption.as_ref();
        self.caption(caption, &table.label, of, Part::Paragraph(0));
        if let Some(unit) = &table.unit {
            let part = Part::Paragraph(usize::from(caption.is_some()));
            let unit = self.fixed(&edition::plain(unit));
            (unit.entry, unit.bookmark) = (Some(of.entry), of.part(part));
        }
        let entry = &self.layout.entries[of.entry];
        let columns = match entry.block {
            Block::Table(table) => table.columns.iter().map(cells).collect(),
            Block::Section(_)
            | Block::Salutation(_)
            | Block::Paragraph(_)
            | Block::List(_)
            | Block::Image(_) => Vec::new(),
        };
        let header = table.header.iter().map(|cell| self.slot(cell).bare());
        let mut rows = vec![header.collect::<Vec<_>>()];
        rows.extend(
            table
                .rows
                .iter()
                .map(|row| self.row(row, &columns, entry.node)),
        );
        let unit = self.add(Role::Table, of, Part::Row(0), Vec::new());
        let all = rows.iter().flatten().map(Slot::plain);
        unit.plain = even(&all.collect::<Vec<_>>().join(" "));
        unit.rows = rows;
        unit.columns = columns;
    }

    /// The cells of a row; those that are not in the file stand where the row does.
    fn row(&self, row: &[Text], columns: &[Cells], table: &'a Node) -> Vec<Slot<'a>> {
        let place = self.layout.row(row.iter().map(|cell| cell.node));
        let place = place.unwrap_or(table);
        let slots = row.iter().zip(columns).map(|(cell, kind)| {
            let Some(slot) = Slot::of(self.layout, cell, &self.lang) else {
                return computed(place, cell);
            };
            match slot.text {
                Some(_) => slot,
                None if slot.node.as_str() == Some("sum") => Slot {
                    cells: Cells::Computed,
                    ..slot
                },
                None => Slot {
                    cells: *kind,
                    ..slot
                },
            }
        });
        slots.collect()
    }
}

impl<'a> Slot<'a> {
    /// A text of the report as it was printed; none for what the program made.
    pub(super) fn of(layout: &Layout<'a>, printed: &Text, lang: &Lang) -> Option<Self> {
        let (said, node, text) = match layout.text(printed.node)? {
            Written::Text(text, node) => {
                let said = text.get(lang).filter(|_| text.is_said(lang));
                (said, node, Some(text))
            }
            Written::Shared(text, node) => (Some(&**text), node, None),
        };
        Some(Self {
            pieces: match said {
                Some(said) => pieces(&said.value, printed),
                None => vec![literal(&edition::plain(printed))],
            },
            node,
            text,
            cells: Cells::Text,
            is_said: said.is_some(),
            carries_notes: true,
        })
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
fn computed<'a>(node: &'a Node, printed: &Text) -> Slot<'a> {
    Slot {
        pieces: vec![literal(&edition::plain(printed))],
        node,
        text: None,
        cells: Cells::Computed,
        is_said: true,
        carries_notes: false,
    }
}
