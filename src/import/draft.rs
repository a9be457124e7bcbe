//! A report in the making: its blocks one after another, as a reader meets them.

use std::collections::BTreeMap;
use std::iter::Peekable;

use crate::model::{Annex, Block, Cell, Count, Counts, Lang, Meeting, Numbering, Report, Spanned};

/// A block, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The block. Of a section the heading alone: what it holds follows.
    pub block: Block,
    /// The depth of a section, from 1; 0 for other blocks.
    pub level: u8,
    /// The line of its source on which it begins, from 1.
    pub line: usize,
}

impl Part {
    /// A block of a line that is no section.
    pub fn new(block: Block, line: usize) -> Self {
        Self {
            block,
            level: 0,
            line,
        }
    }

    /// The level of a heading, and whether it is numbered.
    pub fn heading(&self) -> Option<(u8, bool)> {
        let Block::Section(section) = &self.block else {
            return None;
        };
        Some((self.level, section.numbering == Numbering::Auto))
    }
}

/// An annex in the making.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnnexDraft {
    /// The annex without its blocks.
    pub annex: Annex,
    /// Its blocks.
    pub parts: Vec<Part>,
}

/// A report as an importer understands it. Headings open sections; [`Draft::finish`] puts into each
/// what it holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The report without its blocks and annexes.
    pub report: Report,
    /// The report’s number among the documents of the meeting, be that known or not.
    pub document: Option<u16>,
    /// The blocks of the body.
    pub parts: Vec<Part>,
    /// What is attached.
    pub annexes: Vec<AnnexDraft>,
    /// The images that came with the source, by the names of their files.
    pub images: BTreeMap<String, Vec<u8>>,
}

impl Draft {
    /// A draft in these languages, without anything.
    pub fn new<L: AsRef<str>>(languages: impl IntoIterator<Item = L>) -> Self {
        let languages = languages.into_iter();
        let languages: Vec<_> = languages.map(|l| Spanned::from(Lang::new(l))).collect();
        let report = Report {
            languages: languages.into(),
            ..Report::default()
        };
        Self {
            report,
            ..Self::default()
        }
    }

    /// The languages it is in.
    pub fn languages(&self) -> Vec<Lang> {
        let languages = self.report.languages.iter();
        languages.map(|lang| lang.value.clone()).collect()
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.report.title.is_empty()
    }

    /// The blocks of the body and of each annex.
    pub fn bodies_mut(&mut self) -> impl Iterator<Item = &mut Vec<Part>> {
        let annexed = self.annexes.iter_mut().map(|annex| &mut annex.parts);
        std::iter::once(&mut self.parts).chain(annexed)
    }

    /// The blocks of the body and of the annexes.
    pub fn all_parts(&self) -> impl Iterator<Item = &Part> {
        let annexed = self.annexes.iter().flat_map(|annex| &annex.parts);
        self.parts.iter().chain(annexed)
    }

    /// Takes away each number that counting gives: what is left stands in the report file.
    pub fn settle_numbers(&mut self) {
        let mut counts = Counts::default();
        let one = self.annexes.len() == 1;
        let mut count = Count::default();
        settle(&mut self.parts, &mut counts);
        for AnnexDraft { annex, parts } in &mut self.annexes {
            // A single annex has no number of its own.
            annex.number.take_if(|_| one);
            count.settle(&mut annex.number);
            settle(parts, &mut counts);
        }
    }

    /// The report with its blocks, and the line of its source on which each of them begins, in the
    /// order of [`Report::blocks`].
    pub fn finish(self) -> (Report, Vec<usize>) {
        let mut report = self.report;
        let mut lines = Vec::new();
        if let Some(Meeting { document, .. }) = &mut report.meeting {
            *document = self.document;
        }
        report.body = nested(self.parts, &mut lines);
        for AnnexDraft { mut annex, parts } in self.annexes {
            annex.body = nested(parts, &mut lines);
            report.annexes.push(annex);
        }
        (report, lines)
    }
}

/// The headings counted so far, by their levels.
#[derive(Default)]
pub struct HeadingCounts(BTreeMap<u8, Count>);

impl HeadingCounts {
    /// The count at a level, below which counting begins anew.
    pub fn at(&mut self, level: u8) -> &mut Count {
        self.0.retain(|known, _| *known <= level);
        self.0.entry(level).or_default()
    }

    /// Counts a heading, by its number where it has one. The number that was due.
    pub fn take(&mut self, level: u8, number: Option<u32>) -> u32 {
        let count = self.at(level);
        let due = count.clone().next(None);
        count.next(number.map(Spanned::from).as_ref());
        due
    }
}

/// Counts the blocks of a body as an edition does.
fn settle(parts: &mut [Part], counts: &mut Counts) {
    let mut headings = HeadingCounts::default();
    for part in parts {
        match &mut part.block {
            Block::Section(section) => {
                let count = headings.at(part.level);
                match section.numbering {
                    Numbering::Auto => count.settle(&mut section.number),
                    // What has no number is counted by nobody.
                    Numbering::None | Numbering::Hidden => section.number = None,
                }
            }
            Block::List(list) => Count::default().settle(&mut list.start),
            Block::Table(table) => counts.settle_table(table),
            Block::Image(image) => counts.settle_image(image),
            Block::Salutation(_) | Block::Paragraph(_) => {}
        }
    }
}

/// The blocks, and the sections with all that stands in them.
fn nested(parts: Vec<Part>, lines: &mut Vec<usize>) -> Vec<Block> {
    let mut parts = parts;
    hide_numbers(&mut parts);
    lines.reserve(parts.len());
    within(&mut parts.into_iter().peekable(), None, lines)
}

/// Marks the headings that have no number although what stands in them is counted as below one: the
/// first heading in them is numbered, and a level lower than the next.
fn hide_numbers(parts: &mut [Part]) {
    let mut below = None;
    for part in parts.iter_mut().rev() {
        let heading = part.heading();
        if let (Some((level, false)), Some((deeper, true))) = (heading, below)
            && deeper > level + 1
            && let Block::Section(section) = &mut part.block
        {
            section.numbering = Numbering::Hidden;
        }
        below = heading.or(below);
    }
}

/// The blocks up to the next heading of a level or above it, or to the end.
fn within(
    parts: &mut Peekable<impl Iterator<Item = Part>>,
    above: Option<u8>,
    lines: &mut Vec<usize>,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    let is_inside = |part: &Part| part.level == 0 || above.is_none_or(|above| part.level > above);
    while let Some(mut part) = parts.next_if(is_inside) {
        lines.push(part.line);
        match &mut part.block {
            Block::Section(section) => {
                section.body = within(&mut *parts, Some(part.level), lines);
                section.run_in &= matches!(section.body.first(), Some(Block::Paragraph(_)));
            }
            Block::Table(table) => {
                let rows = table.rows.iter_mut();
                rows.flat_map(|row| &mut row.value).for_each(Cell::unite);
                table.settle_joints();
            }
            Block::Salutation(_) | Block::Paragraph(_) | Block::List(_) | Block::Image(_) => {}
        }
        blocks.push(part.block);
    }
    // A long report has ten thousand sections.
    blocks.shrink_to_fit();
    blocks
}
