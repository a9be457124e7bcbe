//! Where a section stands among the headings, and what that makes of it.

use crate::model::{Block, Numbering, Section};

/// Where a section stands among the headings.
#[derive(Clone, Copy, Default)]
pub struct Nesting {
    /// How many sections it is in, and an annex.
    pub depth: usize,
    /// How many of the sections are numbered, or count as if they were.
    pub numbered: usize,
    /// Whether the unnumbered sections here are parts.
    has_parts: bool,
}

impl Nesting {
    /// Outside all sections.
    pub fn top(blocks: &[Block]) -> Self {
        Self::default().with(blocks)
    }

    /// In an annex, whose headings stand one step below its title.
    pub fn annexed(blocks: &[Block]) -> Self {
        Self {
            depth: 1,
            ..Self::top(blocks)
        }
    }

    /// In a section.
    pub fn inside(self, section: &Section) -> Self {
        Self {
            depth: self.depth + 1,
            numbered: self.numbered + usize::from(section.numbering != Numbering::None),
            has_parts: false,
        }
        .with(&section.body)
    }

    /// The typographic level of a section here: 0 for a part, 1 for 一、, 2 for （一）, and so on.
    pub fn level(self, section: &Section) -> usize {
        if section.numbering == Numbering::None && self.has_parts {
            0
        } else {
            self.numbered + 1
        }
    }

    /// Unnumbered sections are parts where one of them holds numbered ones, and none is in one.
    fn with(mut self, blocks: &[Block]) -> Self {
        self.has_parts = self.numbered == 0
            && Section::among(blocks)
                .any(|s| s.numbering == Numbering::None && holds_numbered(&s.body));
        self
    }
}

/// Whether the summary edition prints a section.
pub fn has_summary(section: &Section) -> bool {
    section.summary.is_some() || Section::among(&section.body).any(has_summary)
}

fn holds_numbered(blocks: &[Block]) -> bool {
    Section::among(blocks)
        .any(|section| section.numbering == Numbering::Auto || holds_numbered(&section.body))
}
