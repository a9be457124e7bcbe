//! The numbers that an author gives to sections, lists, tables, images and annexes.

use std::collections::BTreeMap;

use super::Validator;
use crate::diag::code;
use crate::model::{Block, Count, ListStyle, Localized, Numbering, Section, Spanned};
use crate::source::Span;

/// The number that something countable is given, and its place.
type Counted<'r> = (Option<&'r Spanned<u32>>, Span);

impl Validator<'_> {
    /// Finds numbers that would not be printed, and annexes, tables, images and sections side by side
    /// that an author's number gives the same one as another has: `see Table 1` leads to either.
    pub fn numbers(&mut self) {
        let report = self.report;
        let (mut tables, mut images) = (Vec::new(), Vec::new());
        let captioned = |all: &mut Vec<_>, caption: &Option<Localized>, number| {
            all.extend(caption.as_ref().map(|caption| (number, caption.span())));
            caption.is_none()
        };
        for (_, block) in report.blocks() {
            let number = block.given_number();
            let idle = match block {
                Block::Section(section) => match section.numbering {
                    Numbering::Auto => None,
                    Numbering::None => Some("none"),
                    Numbering::Hidden => Some("silent"),
                },
                Block::List(list) => (list.style == ListStyle::Unordered).then_some("list"),
                Block::Table(table) => {
                    captioned(&mut tables, &table.caption, number).then_some("table")
                }
                Block::Image(image) => {
                    captioned(&mut images, &image.caption, number).then_some("image")
                }
                Block::Salutation(_) | Block::Paragraph(_) => None,
            };
            if let (Some(number), Some(why)) = (number, idle) {
                let found = code::NUMBER_IDLE.error().with("case", why);
                self.push(found.at(number.span));
            }
        }
        let annexes = report.annexes.iter();
        let annexes = annexes.map(|annex| (annex.number.as_ref(), annex.title.span()));
        self.twice("annexes", annexes);
        self.twice("tables", tables);
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

    /// Counts as editions do.
    fn twice<'r>(&mut self, kind: &'static str, counted: impl IntoIterator<Item = Counted<'r>>) {
        let mut count = Count::default();
        let mut places: BTreeMap<u32, Span> = BTreeMap::new();
        for (given, place) in counted {
            let number = count.next(given);
            let place = given.map_or(place, |given| given.span);
            if let Some(first) = places.insert(number, place) {
                let found = code::NUMBER_TWICE.warning().with("kind", kind);
                let found = found.with("number", number);
                self.push(
                    found
                        .with("line", self.source.line(first.start))
                        .at(place)
                        .also_at(first),
                );
            }
        }
    }
}
