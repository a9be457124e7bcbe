//! The headings of an edition as Word counts them: `heading 1`, `heading 2`, …, and its outline.

use crate::edition::{Edition, Heading, headings, plain};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Whether part headings stand over the numbered ones; then they are `heading 1`.
    parts: bool,
    deepest: usize,
}

impl Outline {
    /// Word knows no deeper heading.
    pub const DEEPEST: usize = 9;
    /// A style sheet has these whether they are used or not.
    const USUAL: usize = 4;

    pub fn of(edition: &Edition) -> Self {
        // Those that are gone in a redline, too.
        let headings = || {
            edition
                .all_blocks()
                .filter_map(|block| block.content.heading())
        };
        let parts = headings().any(|heading| heading.level == 0);
        let mut outline = Self { parts, deepest: 0 };
        let levels = headings().map(|heading| outline.level(heading));
        outline.deepest = levels.max().unwrap_or(0);
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

    /// The typographic level of a level in Word: 0 for parts, 1 for 一、, and so on.
    pub fn typographic(&self, level: usize) -> usize {
        level - usize::from(self.parts)
    }

    /// The entries of an edition, annexes last, each before its own headings.
    pub fn entries(&self, edition: &Edition) -> Vec<Entry> {
        let entry = |heading: &Heading| Entry {
            level: self.level(heading),
            text: format!("{}{}", heading.number, plain(&heading.text)),
        };
        let mut entries: Vec<Entry> = headings(&edition.blocks).map(entry).collect();
        for annex in &edition.annexes {
            let text = [&annex.label, &edition.annex_mark, &plain(&annex.title)]
                .map(String::as_str)
                .concat();
            entries.push(Entry { level: 1, text });
            entries.extend(headings(&annex.blocks).map(entry));
        }
        entries
    }
}

/// A heading, or an annex by its title, in the outline of a document.
pub struct Entry {
    /// Its level in Word, from 1.
    pub level: usize,
    pub text: String,
}
