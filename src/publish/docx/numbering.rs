//! `word/numbering.xml`: the numbers of headings and lists are Word's own, never typed text.

use std::ops::RangeInclusive;

use super::layout;
use super::lists::{HEADINGS, Kind};
use super::outline::Outline;
use super::style::id;
use super::writer::Writer;
use super::xml::{self, W, escaped};
use crate::edition::{Block, NumberStyle, Numerals, Role, Typography};
use crate::theme::Length;

impl Writer<'_> {
    pub fn numbering(&self) -> Vec<u8> {
        let started = (HEADINGS + 1..).zip(&self.lists.started);
        let started = started.map(|(number, start)| {
            let (level, ordinal) = (start.level, start.ordinal);
            let start_over = format!(
                r#"<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{ordinal}"/></w:lvlOverride>"#
            );
            num(number, start.kind, &start_over)
        });
        xml::part(&format!(
            r#"<w:numbering xmlns:w="{W}">{}{}{}{}{}{}</w:numbering>"#,
            self.heading_list(),
            self.ordered_list(),
            self.bullet_list(),
            self.article_list(),
            num(HEADINGS, Kind::Headings, ""),
            started.collect::<String>(),
        ))
    }

    /// The multilevel list of the headings, each level tied to its style where it has one. Word
    /// expects all nine.
    fn heading_list(&self) -> String {
        let levels = (0..Outline::DEEPEST).map(|level| self.heading_level(level));
        definition(Kind::Headings, "multilevel", &levels.collect::<String>())
    }

    fn heading_level(&self, index: usize) -> String {
        let tied = match index < self.outline.levels() {
            true => format!(r#"<w:pStyle w:val="{}"/>"#, id::heading(index + 1)),
            false => String::new(),
        };
        let numbering = &self.edition.numbering;
        let typographic = self.outline.typographic(index + 1).checked_sub(1);
        let style = typographic.and_then(|index| numbering.get(index).or(numbering.last()));
        let Some(style) = style else {
            return level(index, "none", &tied, "nothing", "", "");
        };
        let format = self.number_format(style.numerals);
        let first = match style.nested {
            true => index + 1 - typographic.unwrap_or(index),
            false => index + 1,
        };
        let levels = first..=index + 1;
        let suffix = match style.after.ends_with(' ') {
            true => "space",
            false => "nothing",
        };
        let indent = match self.edition.typography {
            Typography::Han => self.list_indent(),
            Typography::Latin => String::new(),
        };
        let set = indent + &self.number_face(format);
        level(index, format, &tied, suffix, &text(style, levels), &set)
    }

    fn ordered_list(&self) -> String {
        let style = &self.edition.list_numbering;
        let level = self.item_level(self.number_format(style.numerals), &text(style, 1..=1));
        definition(Kind::Ordered, "singleLevel", &level)
    }

    /// Articles are numbered in the face of headings, where the paper has any.
    fn article_list(&self) -> String {
        let mut started = self.lists.started.iter();
        if !started.any(|start| start.kind == Kind::Articles) {
            return String::new();
        }
        let style = &self.edition.article_numbering;
        let suffix = if style.after.ends_with(' ') {
            "space"
        } else {
            "nothing"
        };
        let indent = match self.edition.typography {
            Typography::Han => self.list_indent(),
            Typography::Latin => r#"<w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>"#.into(),
        };
        let face = self.fonts(Role::Heading1);
        let heavy = match self.edition.typography {
            Typography::Han => "",
            Typography::Latin => "<w:b/><w:bCs/>",
        };
        let set = format!("{indent}<w:rPr>{face}{heavy}</w:rPr>");
        let numerals = match style.numerals {
            Numerals::Han => "chineseCountingThousand",
            Numerals::Arabic | Numerals::UpperRoman | Numerals::UpperLetter => {
                self.number_format(style.numerals)
            }
        };
        let level = level(0, numerals, "", suffix, &text(style, 1..=1), &set);
        definition(Kind::Articles, "singleLevel", &level)
    }

    fn bullet_list(&self) -> String {
        let mark = self.lists.bullet.as_deref().unwrap_or("•");
        let level = self.item_level("bullet", mark);
        definition(Kind::Bullets, "singleLevel", &level)
    }

    /// The level of a list: its mark stands where a paragraph begins in Chinese, hangs in the
    /// indent in the West.
    fn item_level(&self, format: &str, text: &str) -> String {
        let suffix = match self.edition.typography {
            Typography::Han => "nothing",
            Typography::Latin => "tab",
        };
        let set = self.list_indent() + &self.number_face(format);
        level(0, format, "", suffix, text, &set)
    }

    /// In Chinese the indent of running text, in hundredths of a character and in twips.
    fn list_indent(&self) -> String {
        let design = self.design();
        let body = &design.styles.body;
        let indent = match self.edition.typography {
            Typography::Han => {
                let chars = body.indent.and_then(Length::ems).unwrap_or(0.0) * 100.0;
                let twips = body
                    .indent
                    .map_or(0, |indent| layout::length(design, body, indent));
                let chars = chars.round();
                format!(r#"<w:ind w:firstLineChars="{chars}" w:firstLine="{twips}"/>"#)
            }
            Typography::Latin => layout::hanging(design),
        };
        format!("<w:pPr>{indent}</w:pPr>")
    }

    /// The type of a number: its style's; but marks that both scripts have are the Chinese ones,
    /// and a bullet is of the Chinese face whatever program draws it.
    fn number_face(&self, format: &str) -> String {
        if self.edition.typography == Typography::Latin {
            return String::new();
        }
        let body = self.family(Role::Body).filter(|_| format == "bullet");
        let faces = body.map(escaped).map(|body| {
            ["ascii", "hAnsi", "eastAsia"].map(|script| format!(r#" w:{script}="{body}""#))
        });
        let faces = faces.map(|faces| faces.concat()).unwrap_or_default();
        format!(r#"<w:rPr><w:rFonts w:hint="eastAsia"{faces}/></w:rPr>"#)
    }

    /// Word's name of a system of numerals. Word's `chineseCounting` turns to 一〇一 beyond 99,
    /// `chineseCountingThousand` writes 一百零一.
    fn number_format(&self, numerals: Numerals) -> &'static str {
        let headings = self.edition.all_blocks().filter_map(Block::heading);
        let highest = headings.filter_map(|heading| heading.ordinal).max();
        match numerals {
            Numerals::Han if highest > Some(99) => "chineseCountingThousand",
            Numerals::Han => "chineseCounting",
            Numerals::Arabic => "decimal",
            Numerals::UpperRoman => "upperRoman",
            Numerals::UpperLetter => "upperLetter",
        }
    }
}

/// A list of a kind, and where it starts.
fn num(number: usize, kind: Kind, start: &str) -> String {
    let kind = kind as usize;
    format!(r#"<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{start}</w:num>"#)
}

/// The numbers of levels from 1, with what stands around them; a blank behind them is the suffix.
fn text(style: &NumberStyle, levels: RangeInclusive<usize>) -> String {
    let numbers: Vec<String> = levels.map(|level| format!("%{level}")).collect();
    let after = style.after.trim_end_matches(' ');
    format!("{}{}{after}", style.before, numbers.join("."))
}

fn definition(kind: Kind, shape: &str, levels: &str) -> String {
    let kind = kind as usize;
    format!(
        r#"<w:abstractNum w:abstractNumId="{kind}"><w:multiLevelType w:val="{shape}"/>{levels}</w:abstractNum>"#
    )
}

/// `w:lvl`: a level from 0, the numerals, the style that is tied to it, what stands between number
/// and text, the number with what stands around it, how its paragraphs and the number are set.
fn level(
    index: usize,
    format: &str,
    tied: &str,
    suffix: &str,
    text: &str,
    properties: &str,
) -> String {
    let text = escaped(text);
    format!(
        r#"<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{tied}
        <w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>
        {properties}</w:lvl>"#
    )
}
