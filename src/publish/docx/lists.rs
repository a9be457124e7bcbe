//! The lists of a document. The numbers of headings and lists are Word's own, never typed text.

use super::outline::Outline;

/// The list (`w:num`) that the heading styles belong to.
pub const HEADINGS: usize = 1;

/// The kinds of list, each a `w:abstractNum`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Headings,
    Ordered,
    Bullets,
    Articles,
}

/// A list, and the level and number at which it starts anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    pub kind: Kind,
    pub level: usize,
    pub ordinal: u32,
}

/// The lists of a document, as they are met.
#[derive(Debug, Default)]
pub struct Lists {
    /// The lists after [`HEADINGS`], by number less 2.
    pub started: Vec<Start>,
    pub bullet: Option<String>,
    /// How far the headings of each level have been counted.
    counted: [u32; Outline::DEEPEST],
    /// The number before the one from which the current list counts each level anew.
    before: [u32; Outline::DEEPEST],
    /// The list that counts the headings now, where it is not that of their styles.
    current: Option<usize>,
}

impl Lists {
    /// Counts a heading at a level from 0. Gives the list that it must name, where its style's
    /// list would give it another number.
    pub fn heading(&mut self, level: usize, ordinal: u32) -> Option<usize> {
        if ordinal != self.counted[level] + 1 {
            self.current = Some(self.start(Kind::Headings, level, ordinal));
            self.before.fill(0);
            self.before[level] = ordinal - 1;
        }
        self.counted[level] = ordinal;
        let below = level + 1..;
        self.counted[below.clone()].copy_from_slice(&self.before[below]);
        self.current
    }

    /// Counts a part, which has no number but lets its sections count from one again.
    pub fn part(&mut self) -> Option<usize> {
        self.heading(0, self.counted[0] + 1)
    }

    pub fn ordered(&mut self, first: u32) -> usize {
        self.start(Kind::Ordered, 0, first)
    }

    pub fn articles(&mut self, first: u32) -> usize {
        self.start(Kind::Articles, 0, first)
    }

    pub fn bullets(&mut self, mark: &str) -> usize {
        self.bullet.get_or_insert_with(|| mark.trim().into());
        self.start(Kind::Bullets, 0, 1)
    }

    fn start(&mut self, kind: Kind, level: usize, ordinal: u32) -> usize {
        self.started.push(Start {
            kind,
            level,
            ordinal,
        });
        HEADINGS + self.started.len()
    }
}
