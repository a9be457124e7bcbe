//! The headings of an edition as Word counts them: `heading 1`, `heading 2`, …, and its outline.

use crate::edition::{self, Annex, Content, Edition, Heading};

/// How an edition's headings map to Word's levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Whether part headings stand over the numbered ones; then they are `heading 1`.
    parts: bool,
    /// The deepest level in Word.
    deepest: usize,
}

impl Outline {
    /// Word knows no deeper heading.
    pub const DEEPEST: usize = 9;
    /// A style sheet has these whether they are used or not.
    const USUAL: usize = 4;

    /// Reads the headings of an edition.
    pub fn of(edition: &Edition) -> Self {
        let parts = all(edition).any(|heading| heading.level == 0);
        let mut outline = Self { parts, deepest: 0 };
        outline.deepest = all(edition)
            .map(|heading| outline.level(heading))
            .max()
            .unwrap_or(0);
        outline
    }

    /// How many heading styles the style sheet has.
    pub fn levels(&self) -> usize {
        self.deepest.max(Self::USUAL)
    }

    /// The level of a heading in Word, from 1 to 9.
    pub fn level(&self, heading: &Heading) -> usize {
        (heading.level + usize::from(self.parts)).clamp(1, Self::DEEPEST)
    }

    /// The level of an entry in Word's outline, from 1.
    pub fn entry_level(&self, entry: Entry) -> usize {
        match entry {
            Entry::Heading(heading) => self.level(heading),
            Entry::Annex(_) => 1,
        }
    }

    /// The typographic level of a level in Word: 0 for parts, 1 for 一、, and so on.
    pub fn typographic(&self, level: usize) -> usize {
        level - usize::from(self.parts)
    }
}

/// What the outline of a document names.
#[derive(Clone, Copy, Debug)]
pub enum Entry<'a> {
    /// A heading.
    Heading(&'a Heading),
    /// An annex, by its title: on the first level of Word's outline.
    Annex(&'a Annex),
}

/// All entries of an edition's outline, annexes last, each before its own headings.
pub fn entries(edition: &Edition) -> impl Iterator<Item = Entry<'_>> {
    let annexed = edition.annexes.iter().flat_map(|annex| {
        let inside = edition::headings(&annex.blocks).map(Entry::Heading);
        std::iter::once(Entry::Annex(annex)).chain(inside)
    });
    edition::headings(&edition.blocks)
        .map(Entry::Heading)
        .chain(annexed)
}

/// All headings of an edition, those that are gone in a redline, too.
fn all(edition: &Edition) -> impl Iterator<Item = &Heading> {
    edition
        .all_blocks()
        .filter_map(|block| match &block.content {
            Content::Heading(heading) => Some(heading),
            Content::Salutation { .. }
            | Content::Paragraph(_)
            | Content::List(_)
            | Content::Table(_)
            | Content::Image(_) => None,
        })
}

/// All headings of an edition, annexes last.
pub fn headings(edition: &Edition) -> impl Iterator<Item = &Heading> {
    entries(edition).filter_map(|entry| match entry {
        Entry::Heading(heading) => Some(heading),
        Entry::Annex(_) => None,
    })
}
