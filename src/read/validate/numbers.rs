//! The numbers that an author gives to sections, lists, tables, images and annexes.

use std::collections::BTreeMap;

use super::Validator;
use crate::diag::code;
use crate::model::{Block, ListStyle, Numbering, Report, Section, Spanned};
use crate::source::Span;

impl Validator<'_> {
    /// Finds numbers that would not be printed.
    pub fn numbers(&mut self, report: &Report) {
        for annex in &report.annexes {
            self.number(annex.number.as_ref(), None);
        }
        for (_, block) in report.blocks() {
            match block {
                Block::Section(section) => {
                    let why = match section.numbering {
                        Numbering::Auto => None,
                        Numbering::None => Some("none"),
                        Numbering::Hidden => Some("silent"),
                    };
                    self.number(section.number.as_ref(), why);
                }
                Block::List(list) => {
                    let idle = list.style == ListStyle::Unordered;
                    self.number(list.start.as_ref(), idle.then_some("list"));
                }
                Block::Table(table) => {
                    let idle = table.caption.is_none();
                    self.number(table.number.as_ref(), idle.then_some("table"));
                }
                Block::Image(image) => {
                    let idle = image.caption.is_none();
                    self.number(image.number.as_ref(), idle.then_some("image"));
                }
                Block::Salutation(_) | Block::Paragraph(_) => {}
            }
        }
    }

    /// Finds annexes, tables, images and sections side by side that an author's number gives the
    /// same one as another has: `see Table 1` leads to either.
    pub fn numbers_twice(&mut self, report: &Report) {
        let annexes = report.annexes.iter();
        let all = annexes.map(|annex| (annex.number.as_ref(), annex.title.span()));
        self.twice("annexes", all);
        let blocks = report.blocks();
        let tables = blocks.iter().filter_map(|(_, block)| match block {
            Block::Table(table) => Some((table.number.as_ref(), table.caption.as_ref()?.span())),
            Block::Salutation(_)
            | Block::Paragraph(_)
            | Block::Section(_)
            | Block::List(_)
            | Block::Image(_) => None,
        });
        self.twice("tables", tables);
        let images = blocks.iter().filter_map(|(_, block)| match block {
            Block::Image(image) => Some((image.number.as_ref(), image.caption.as_ref()?.span())),
            Block::Salutation(_)
            | Block::Paragraph(_)
            | Block::Section(_)
            | Block::List(_)
            | Block::Table(_) => None,
        });
        self.twice("images", images);
        self.sections_twice(&report.body);
        for annex in &report.annexes {
            self.sections_twice(&annex.body);
        }
    }

    fn sections_twice(&mut self, blocks: &[Block]) {
        let sections = Section::among(blocks);
        let numbered = sections.clone().filter(|s| s.numbering == Numbering::Auto);
        let all = numbered.map(|section| (section.number.as_ref(), section.heading.span()));
        self.twice("sections", all);
        for section in sections {
            self.sections_twice(&section.body);
        }
    }

    /// Counts as editions do: on by one, or from the number that is given.
    fn twice<'a>(
        &mut self,
        kind: &'static str,
        counted: impl Iterator<Item = (Option<&'a Spanned<u32>>, Span)>,
    ) {
        let mut number = 0_u32;
        let mut places: BTreeMap<u32, Span> = BTreeMap::new();
        for (given, place) in counted {
            number = given.map_or(number.saturating_add(1), |given| given.value);
            let place = given.map_or(place, |given| given.span);
            if let Some(first) = places.insert(number, place) {
                let line = self.source.line(first.start);
                let found = code::NUMBER_TWICE
                    .warning()
                    .with("kind", kind)
                    .with("number", number)
                    .with("line", line);
                self.report(found.at(place).also_at(first));
            }
        }
    }

    fn number(&mut self, number: Option<&Spanned<u32>>, idle: Option<&'static str>) {
        let Some(number) = number else { return };
        if let Some(why) = idle {
            let found = code::NUMBER_IDLE.error().with("case", why);
            self.report(found.at(number.span));
        }
    }
}
