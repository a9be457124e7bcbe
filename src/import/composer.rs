//! What the readers of Word documents and of Markdown share: a draft in one language that grows block
//! by block.

use super::draft::{Draft, Part};
use super::numbers::ordinal;
use crate::diag::{Argument, Diagnostic, Warned, code};
use crate::model::{Block, Localized, Numbering};

/// Something that a report can't carry, and what is shown of it.
pub fn lost(what: &'static str, shown: impl Into<Argument>) -> Diagnostic {
    let warning = code::IMPORT_LOST.warning().with("what", what);
    warning.with("shown", shown).help("kept")
}

/// A draft that grows.
pub struct Composer {
    /// Its language.
    pub lang: &'static str,
    /// The draft.
    pub draft: Draft,
    /// What was lost.
    pub warnings: Vec<Diagnostic>,
    /// The level of the open section without a number whose own sections are counted （一）.
    unnumbered_parent: Option<u8>,
}

impl Composer {
    /// An empty draft in a language.
    pub fn new(lang: &'static str) -> Self {
        Self {
            lang,
            draft: Draft::new([lang]),
            warnings: Vec::new(),
            unnumbered_parent: None,
        }
    }

    /// The draft, and what was lost.
    pub fn finish(mut self) -> Warned<Draft> {
        self.draft.settle_numbers();
        Warned {
            value: self.draft,
            warnings: self.warnings,
        }
    }

    /// A text in the draft's language.
    pub fn text(&self, markup: impl Into<String>) -> Localized {
        Localized::from([(self.lang, markup.into())])
    }

    /// The blocks of the body, or of the annex that has begun.
    pub fn parts(&mut self) -> &mut Vec<Part> {
        match self.draft.annexes.last_mut() {
            Some(annex) => &mut annex.parts,
            None => &mut self.draft.parts,
        }
    }

    /// Adds a block that is no section.
    pub fn add(&mut self, block: Block, line: usize) {
        self.parts().push(Part::new(block, line));
    }

    /// Adds a heading with its number, which is counted where it has one.
    pub fn add_heading(&mut self, level: u8, number: Option<&str>, text: String, line: usize) {
        let level = self.level(level, number);
        let numbering = number.map_or(Numbering::None, |_| Numbering::Auto);
        let block = Block::section(self.text(text), numbering);
        let block = block.numbered(number.and_then(ordinal));
        self.parts().push(Part { block, level, line });
    }

    /// Notes that the paragraph which comes next goes on on the line of the last heading.
    pub fn run_in(&mut self) {
        if let Some(Block::Section(section)) = self.parts().last_mut().map(|part| &mut part.block) {
            section.run_in = true;
        }
    }

    /// The level of a heading with its number, one lower where it counts （一） right below a heading
    /// without a number: 一、 is left out there.
    fn level(&mut self, level: u8, number: Option<&str>) -> u8 {
        let last = self.parts().iter().rev().find_map(Part::heading);
        let above = level.saturating_sub(1);
        self.unnumbered_parent = self.unnumbered_parent.filter(|parent| level > *parent);
        let is_second = number.is_some_and(|number| number.starts_with(['（', '(', 'A']));
        if self.unnumbered_parent.is_none() && is_second && last == Some((above, false)) {
            self.unnumbered_parent = Some(above);
        }
        level + u8::from(self.unnumbered_parent.is_some())
    }
}
