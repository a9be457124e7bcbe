//! Where a section stands among the headings, and what that makes of it.

use crate::model::{Block, Numbering, Section};

#[derive(Clone, Default)]
pub struct Nesting {
    /// How many sections it is in, and an annex.
    pub depth: usize,
    /// How many of the sections are numbered, or count as if they were.
    pub numbered: usize,
    /// Their numbers; a section that only counts has that of the one before it, as in Word.
    pub numbers: Vec<u32>,
    pub annexed: bool,
    /// The label of the numbered section around it.
    pub section: Option<String>,
    /// The label of the part or the annex around it.
    pub outer: Option<String>,
    /// Whether the unnumbered sections here are parts.
    has_parts: bool,
}

impl Nesting {
    /// Outside all sections.
    pub fn top(blocks: &[Block]) -> Self {
        Self::default().with(blocks)
    }

    /// In an annex, whose headings stand one step below its title.
    pub fn in_annex(label: &str, blocks: &[Block]) -> Self {
        Self {
            depth: 1,
            annexed: true,
            outer: Some(label.to_owned()),
            ..Self::top(blocks)
        }
    }

    pub fn inside(&self, section: &Section, number: u32, label: String) -> Self {
        let mut inner = Self {
            depth: self.depth + 1,
            has_parts: false,
            ..self.clone()
        };
        if section.numbering != Numbering::None {
            inner.numbered += 1;
            inner.numbers.push(number);
            inner.section = Some(label);
        } else if !self.annexed {
            inner.outer = Some(label);
        }
        inner.with(&section.body)
    }

    /// The typographic level of a section here: 0 for a part, 1 for 一、, 2 for （一）, and so on.
    pub fn level(&self, section: &Section) -> usize {
        match section.numbering == Numbering::None && self.has_parts {
            true => 0,
            false => self.numbered + 1,
        }
    }

    /// Unnumbered sections are parts where one of them holds numbered ones, and none is in one.
    fn with(mut self, blocks: &[Block]) -> Self {
        let is_part = |s: &Section| s.numbering == Numbering::None && holds_numbered(&s.body);
        self.has_parts = self.numbered == 0 && Section::among(blocks).any(is_part);
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
