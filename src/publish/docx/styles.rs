//! `word/styles.xml`: the style sheet. Nothing in the document is formatted by hand where one of
//! these can say it.

mod han;
mod latin;

use super::family::Families;
use super::numbering;
use super::order;
use super::outline::{Outline, headings};
use super::style::{Style, id};
use super::xml::Element;
use super::{W, layout::Layout};
use crate::edition::{Edition, Typography};

/// What the style sheet depends on.
pub struct Sheet<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// Its families.
    pub families: Families<'a>,
    /// Its page.
    pub layout: Layout,
    /// Its headings' levels.
    pub outline: &'a Outline,
}

impl Sheet<'_> {
    /// The part.
    pub fn part(&self) -> Vec<u8> {
        let mut styles = Element::new("w:styles")
            .attr("xmlns:w", W)
            .child(self.defaults())
            .child(latent())
            .with(builtin());
        let mut listed = match self.edition.typography {
            Typography::Han => han::styles(self),
            Typography::Latin => latin::styles(self),
        };
        if headings(self.edition).any(|heading| heading.run_in) {
            let styles = listed.iter_mut().filter(|style| style.is_heading());
            let run_in: Vec<Style> = styles.map(Style::run_in).collect();
            listed.extend(run_in);
        }
        styles = styles
            .with(listed.into_iter().map(Style::element))
            .with([table_grid(), panel_table()]);
        order::sort(&mut styles);
        styles.to_part()
    }

    fn defaults(&self) -> Element {
        let run = Element::new("w:rPr")
            .child(self.families.default_fonts())
            .child(self.language());
        let paragraph = match self.edition.typography {
            Typography::Han => han::paragraph_defaults(),
            Typography::Latin => vec![Element::new("w:widowControl")],
        };
        Element::new("w:docDefaults")
            .child(Element::new("w:rPrDefault").child(run))
            .child(Element::new("w:pPrDefault").child(Element::new("w:pPr").with(paragraph)))
    }

    /// The languages of proofing, which Word applies to each run by its script: Latin letters in a
    /// Chinese text are checked as English, Chinese characters in a Western text as Chinese.
    fn language(&self) -> Element {
        match self.edition.typography {
            Typography::Han => {
                Element::val("w:lang", "en-US").attr("w:eastAsia", &self.edition.tag)
            }
            Typography::Latin => {
                Element::val("w:lang", &self.edition.tag).attr("w:eastAsia", "zh-CN")
            }
        }
    }

    /// The heading style of a level in Word, tied to the numbering of headings.
    fn heading(&self, level: usize) -> Style {
        let numbered = Element::new("w:numPr")
            .child(Element::val("w:ilvl", level - 1))
            .child(Element::val("w:numId", numbering::HEADINGS));
        Style::paragraph(id::heading(level), format!("heading {level}")).p([
            numbered,
            super::style::keep_next(),
            super::style::outline(level),
        ])
    }
}

/// Word's styles that this sheet does not have stay out of sight.
fn latent() -> Element {
    Element::new("w:latentStyles")
        .attr("w:defLockedState", 0)
        .attr("w:defUIPriority", 99)
        .attr("w:defSemiHidden", 1)
        .attr("w:defUnhideWhenUsed", 1)
        .attr("w:defQFormat", 0)
}

/// The defaults that Word expects in every style sheet.
fn builtin() -> [Element; 3] {
    let default = |kind: &str, id: &str, name: &str| {
        Element::new("w:style")
            .attr("w:type", kind)
            .attr("w:default", 1)
            .attr("w:styleId", id)
            .child(Element::val("w:name", name))
            .child(Element::val("w:uiPriority", 99))
            .child(Element::new("w:semiHidden"))
            .child(Element::new("w:unhideWhenUsed"))
    };
    [
        default(
            "character",
            "DefaultParagraphFont",
            "Default Paragraph Font",
        ),
        default("table", "TableNormal", "Normal Table").child(cells(0, 108)),
        default("numbering", "NoList", "No List"),
    ]
}

/// The margins of a table's cells, in twips.
fn cells(above: u32, beside: u32) -> Element {
    let margin =
        |side: &str, twips: u32| Element::new(side).attr("w:w", twips).attr("w:type", "dxa");
    Element::new("w:tblPr").child(Element::new("w:tblCellMar").with([
        margin("w:top", above),
        margin("w:left", beside),
        margin("w:bottom", above),
        margin("w:right", beside),
    ]))
}

/// The rules of a table, in eighths of a point.
fn rules(sides: &[(&str, u32)]) -> Element {
    Element::new("w:tblBorders").with(sides.iter().map(|&(side, eighths)| {
        Element::val(side, "single")
            .attr("w:sz", eighths)
            .attr("w:space", 0)
            .attr("w:color", "auto")
    }))
}

fn table_style(id: &str, name: &str, properties: Element) -> Element {
    Element::new("w:style")
        .attr("w:type", "table")
        .attr("w:styleId", id)
        .child(Element::val("w:name", name))
        .child(Element::val("w:basedOn", "TableNormal"))
        .child(properties)
}

fn table_grid() -> Element {
    let borders = rules(&[
        ("w:top", 8),
        ("w:left", 4),
        ("w:bottom", 8),
        ("w:right", 4),
        ("w:insideH", 4),
        ("w:insideV", 4),
    ]);
    table_style(id::TABLE, "Table Grid", cells(40, 100).child(borders))
}

fn panel_table() -> Element {
    let borders = rules(&[("w:top", 8), ("w:bottom", 8), ("w:insideH", 2)]);
    let style = table_style(id::PANEL, "Key Figures", cells(60, 100).child(borders));
    style.attr("w:customStyle", 1)
}
