//! `word/numbering.xml`: the numbers of headings and lists are Word's own, never typed text.

use super::W;
use super::family::Families;
use super::layout;
use super::order;
use super::outline::{Outline, headings};
use super::style::id;
use super::styles::list_indent;
use super::xml::Element;
use crate::edition::{Edition, NumberStyle, Numerals, Role, Typography};
use crate::theme::Length;

/// The list (`w:num`) that the heading styles belong to.
pub const HEADINGS: usize = 1;

/// The kinds of list, each a `w:abstractNum`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Headings,
    Ordered,
    Bullets,
}

/// A list, and the level and number at which it starts anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Start {
    kind: Kind,
    level: usize,
    ordinal: u32,
}

/// The lists of a document, as they are met.
#[derive(Debug)]
pub struct Lists {
    /// The lists after [`HEADINGS`], by number less 2.
    started: Vec<Start>,
    /// The mark of bulleted lists, where there is one.
    bullet: Option<String>,
    /// How far the headings of each level have been counted.
    counted: [u32; 9],
    /// The number before the one from which the current list counts each level anew.
    before: [u32; 9],
    /// The list that counts the headings now.
    current: usize,
}

impl Lists {
    /// No list yet but that of the headings.
    pub fn new() -> Self {
        Self {
            started: Vec::new(),
            bullet: None,
            counted: [0; 9],
            before: [0; 9],
            current: HEADINGS,
        }
    }

    /// Counts a heading at a level from 0. Gives the list that it must name, where its style's
    /// list would give it another number.
    pub fn heading(&mut self, level: usize, ordinal: u32) -> Option<usize> {
        if ordinal != self.counted[level] + 1 {
            self.current = self.start(Kind::Headings, level, ordinal);
            self.before = [0; 9];
            self.before[level] = ordinal - 1;
        }
        self.counted[level] = ordinal;
        let below = level + 1..;
        self.counted[below.clone()].copy_from_slice(&self.before[below]);
        (self.current != HEADINGS).then_some(self.current)
    }

    /// Counts a part, which has no number but lets its sections count from one again.
    pub fn part(&mut self) -> Option<usize> {
        self.heading(0, self.counted[0] + 1)
    }

    /// A new numbered list that begins with a number.
    pub fn ordered(&mut self, first: u32) -> usize {
        self.start(Kind::Ordered, 0, first)
    }

    /// A new bulleted list with a mark.
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

    /// The part.
    pub fn part_xml(&self, edition: &Edition, outline: &Outline, families: Families) -> Vec<u8> {
        let writer = Writer {
            edition,
            outline,
            families,
        };
        let mut numbering = Element::new("w:numbering")
            .attr("xmlns:w", W)
            .child(writer.headings())
            .child(writer.ordered())
            .child(writer.bullets(self.bullet.as_deref().unwrap_or("•")))
            .child(num(HEADINGS, Kind::Headings));
        for (index, start) in self.started.iter().enumerate() {
            let over = Element::new("w:lvlOverride")
                .attr("w:ilvl", start.level)
                .child(Element::val("w:startOverride", start.ordinal));
            numbering = numbering.child(num(HEADINGS + 1 + index, start.kind).child(over));
        }
        order::sort(&mut numbering);
        numbering.to_part()
    }
}

fn num(number: usize, kind: Kind) -> Element {
    Element::new("w:num")
        .attr("w:numId", number)
        .child(Element::val("w:abstractNumId", kind as usize))
}

struct Writer<'a> {
    edition: &'a Edition,
    outline: &'a Outline,
    families: Families<'a>,
}

impl Writer<'_> {
    /// The multilevel list of the headings, each level tied to its style where it has one. Word
    /// expects all nine.
    fn headings(&self) -> Element {
        let levels = (0..Outline::DEEPEST).map(|level| self.heading_level(level));
        definition(Kind::Headings, "multilevel").with(levels)
    }

    fn heading_level(&self, level: usize) -> Element {
        let typographic = self.outline.typographic(level + 1);
        let style = typographic
            .checked_sub(1)
            .and_then(|index| self.edition.numbering.get(index))
            .or(self.edition.numbering.last().filter(|_| typographic > 0));
        let tie = level < self.outline.levels();
        let tie = tie.then(|| id::heading(level + 1));
        let Some(style) = style else {
            return shape(level, "none", "", "nothing", tie.as_deref());
        };
        let text = format!(
            "{}%{}{}",
            style.before,
            level + 1,
            style.after.trim_end_matches(' ')
        );
        let format = self.format(style.numerals);
        let indent = match self.edition.typography {
            Typography::Han => Some(self.indent()),
            Typography::Latin => None,
        };
        shape(level, format, &text, suffix(style), tie.as_deref())
            .with(indent)
            .with(self.face(format))
    }

    fn ordered(&self) -> Element {
        let style = &self.edition.list_numbering;
        let text = format!("{}%1{}", style.before, style.after.trim_end_matches(' '));
        let format = self.format(style.numerals);
        definition(Kind::Ordered, "singleLevel").child(self.item(format, &text))
    }

    fn bullets(&self, mark: &str) -> Element {
        definition(Kind::Bullets, "singleLevel").child(self.item("bullet", mark))
    }

    /// The level of a list: its mark stands where a paragraph begins in Chinese, hangs in the
    /// indent in the West.
    fn item(&self, format: &str, text: &str) -> Element {
        let after = match self.edition.typography {
            Typography::Han => "nothing",
            Typography::Latin => "tab",
        };
        shape(0, format, text, after, None)
            .child(self.indent())
            .with(self.face(format))
    }

    fn indent(&self) -> Element {
        let indent = match self.edition.typography {
            Typography::Han => self.first_line(),
            Typography::Latin => list_indent(&self.edition.theme.word),
        };
        Element::new("w:pPr").child(indent)
    }

    /// The indent of running text, in hundredths of a character and in twips.
    fn first_line(&self) -> Element {
        let design = &self.edition.theme.word;
        let body = &design.styles.body;
        let indent = body.indent;
        let chars = indent.and_then(Length::ems).unwrap_or(0.0) * 100.0;
        let twips = indent.map_or(0, |indent| layout::length(design, body, indent));
        Element::new("w:ind")
            .attr("w:firstLineChars", chars.round())
            .attr("w:firstLine", twips)
    }

    /// The type of a number: its style's; but marks that both scripts have are the Chinese ones,
    /// and a bullet is of the Chinese face whatever program draws it.
    fn face(&self, format: &str) -> Option<Element> {
        let hint = Element::new("w:rFonts").attr("w:hint", "eastAsia");
        let fonts = match (self.edition.typography, format) {
            (Typography::Latin, _) => return None,
            (Typography::Han, "bullet") => match self.families.family(Role::Body) {
                Some(body) => hint
                    .attr("w:ascii", body)
                    .attr("w:hAnsi", body)
                    .attr("w:eastAsia", body),
                None => hint,
            },
            (Typography::Han, _) => hint,
        };
        Some(Element::new("w:rPr").child(fonts))
    }

    /// Word's name of a system of numerals (ST_NumberFormat). Word's `chineseCounting` turns to
    /// 一〇一 beyond 99, `chineseCountingThousand` writes 一百零一.
    fn format(&self, numerals: Numerals) -> &'static str {
        let highest = headings(self.edition).filter_map(|h| h.ordinal).max();
        match numerals {
            Numerals::Han if highest > Some(99) => "chineseCountingThousand",
            Numerals::Han => "chineseCounting",
            Numerals::Arabic => "decimal",
            Numerals::UpperRoman => "upperRoman",
            Numerals::UpperLetter => "upperLetter",
        }
    }
}

/// What stands between number and text, where no tab is wanted.
fn suffix(style: &NumberStyle) -> &'static str {
    if style.after.ends_with(' ') {
        "space"
    } else {
        "nothing"
    }
}

fn definition(kind: Kind, levels: &str) -> Element {
    Element::new("w:abstractNum")
        .attr("w:abstractNumId", kind as usize)
        .child(Element::val("w:multiLevelType", levels))
}

fn shape(level: usize, format: &str, text: &str, suffix: &str, style: Option<&str>) -> Element {
    Element::new("w:lvl")
        .attr("w:ilvl", level)
        .child(Element::val("w:start", 1))
        .child(Element::val("w:numFmt", format))
        .with(style.map(|style| Element::val("w:pStyle", style)))
        .child(Element::val("w:suff", suffix))
        .child(Element::val("w:lvlText", text))
        .child(Element::val("w:lvlJc", "left"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_that_count_on_need_no_list_of_their_own() {
        let mut lists = Lists::new();
        assert_eq!(lists.heading(0, 1), None);
        assert_eq!(lists.heading(1, 1), None);
        assert_eq!(lists.heading(1, 2), None);
        assert_eq!(lists.heading(0, 2), None);
        assert_eq!(lists.heading(1, 1), None);
    }

    #[test]
    fn a_count_that_starts_anew_starts_a_list_that_goes_on() {
        let mut lists = Lists::new();
        assert_eq!(lists.heading(0, 1), None);
        assert_eq!(lists.heading(0, 1), Some(2));
        assert_eq!(lists.heading(0, 2), Some(2));
        assert_eq!(lists.heading(0, 1), Some(3));
    }

    #[test]
    fn a_level_that_began_elsewhere_begins_with_one_again_below_the_next_heading() {
        let mut lists = Lists::new();
        assert_eq!(lists.heading(0, 1), None);
        assert_eq!(lists.heading(1, 5), Some(2));
        assert_eq!(lists.heading(1, 6), Some(2));
        assert_eq!(lists.heading(0, 2), Some(2));
        // The list that is to begin with five would give it that number.
        assert_eq!(lists.heading(1, 1), Some(3));
        assert_eq!(lists.heading(1, 2), Some(3));
    }

    #[test]
    fn a_part_lets_its_sections_count_anew() {
        let mut lists = Lists::new();
        assert_eq!(lists.part(), None);
        assert_eq!(lists.heading(1, 1), None);
        assert_eq!(lists.part(), None);
        assert_eq!(lists.heading(1, 1), None);
    }
}
