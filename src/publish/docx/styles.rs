//! `word/styles.xml`: the style sheet. Nothing in the document is formatted by hand where one of
//! these can say it.
//!
//! [`STYLES`] says which styles there are; the theme says how each kind of text is set; what is built
//! of both is the same for every tradition.

use super::family::Families;
use super::layout::{self, Layout};
use super::numbering;
use super::order;
use super::outline::{Outline, headings};
use super::style::{self, Row, STYLES, Style, Trait, id};
use super::xml::{Element, W};
use crate::edition::{Edition, Typography};
use crate::theme::{Align, Design, Kind, Pitch, Place, Role, TextStyle, Weight};

/// How many styles stand before those of headings.
const HEAD: usize = 8;

/// A plain line, in the parts by which Word counts what a face asks for.
const PLAIN_LINE: u32 = 240;

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
            .with(builtin())
            .child(self.normal().element());
        let levels = 1..=self.outline.levels();
        let (head, rest) = STYLES.split_at(HEAD);
        let listed = (head.iter().map(|row| self.style(row)))
            .chain(levels.clone().map(|level| self.heading(level)))
            .chain(rest.iter().map(|row| self.style(row)))
            .chain(levels.filter_map(|level| self.run_in(level)));
        styles = styles
            .with(listed.map(Style::element))
            .with([self.table_grid(), self.panel_table()]);
        order::sort(&mut styles);
        styles.to_part()
    }

    fn design(&self) -> &Design {
        &self.edition.theme.word
    }

    /// Chinese lines break by the rules for marks at a line's ends, marks do not hang in the margin,
    /// and pages are filled to the last line, so that every page keeps as many.
    fn defaults(&self) -> Element {
        let run = Element::new("w:rPr")
            .child(self.families.default_fonts())
            .child(self.language());
        let paragraph = match self.edition.typography {
            Typography::Han => vec![
                Element::val("w:widowControl", 0),
                Element::new("w:kinsoku"),
                Element::val("w:overflowPunct", 0),
            ],
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

    /// What all others begin from: on a grid its pitch, and characters so close that as many fill a
    /// line as the grid has.
    fn normal(&self) -> Style {
        let (line, rule, align) = match self.layout.pitch {
            Some(pitch) => (pitch, "exact", "both"),
            None => (PLAIN_LINE, "auto", "left"),
        };
        let closer = i64::from(self.design().closer());
        let on_grid = self.layout.pitch.map(|_| style::tracking(-closer));
        Style::normal()
            .p([
                style::line(style::around(0, 0), line, rule),
                style::align(align),
            ])
            .r([self.families.fonts(Role::Body)])
            .r(on_grid)
            .r(style::size(self.design().half_points()))
    }

    fn style(&self, row: &Row) -> Style {
        match row.traits {
            [Trait::Character] => Style::of(row).r(self.characters(row)),
            _ => self.paragraph(row),
        }
    }

    fn paragraph(&self, row: &Row) -> Style {
        let has = |wanted| row.traits.contains(&wanted);
        let text = self.text_style(row.id, row.kind);
        let width = self.layout.text_width();
        let contextual = has(Trait::Contextual) && self.layout.pitch.is_none();
        let parts = [
            has(Trait::KeepNext).then(style::keep_next),
            has(Trait::Uncounted).then(style::uncounted),
            has(Trait::NewPage).then(|| Element::new("w:pageBreakBefore")),
            has(Trait::Outlined).then(|| style::outline(1)),
            has(Trait::RightTab).then(|| style::right_tab(width)),
            has(Trait::Dotted).then(|| style::dotted_tab(width)),
            contextual.then(|| Element::new("w:contextualSpacing")),
        ];
        Style::of(row)
            .p(self.spacing(row.kind, &text))
            .p(self.indent(row.id, row.kind, &text))
            .p(self.alignment(row.id, &text).map(style::align))
            .p(parts.into_iter().flatten())
            .r(self.run(&text))
    }

    /// What a character style says: the reference to a note is raised, that to a comment as small as
    /// the comment; the number in a footer is of the footer's size.
    fn characters(&self, row: &Row) -> Vec<Element> {
        let text = self.design().styles.of(row.kind);
        match row.id {
            id::NOTE_REFERENCE => vec![Element::val("w:vertAlign", "superscript")],
            id::COMMENT_REFERENCE => style::size(self.design().half_points_of(text)).into(),
            id::PAGE_NUMBER => text
                .face
                .map(|face| self.families.fonts(face))
                .into_iter()
                .collect(),
            _ => self.run(text),
        }
    }

    /// How a kind of text is set in this document: on a cover the title stands lower, and where
    /// there is a grid, what is left to its next line stands below a title.
    fn text_style(&self, id: &str, kind: Kind) -> TextStyle {
        let mut text = self.design().styles.of(kind).clone();
        let cover = self.edition.cover;
        match id {
            id::TITLE if cover => text.above = Some(self.design().cover.above),
            id::LABEL if cover => text.align = Some(Align::Center),
            id::LABEL => text.align = Some(Align::Left),
            _ => {}
        }
        text
    }

    /// The heading style of a level in Word, tied to the numbering of headings.
    fn heading(&self, level: usize) -> Style {
        let kind = Kind::heading(self.outline.typographic(level));
        let text = self.design().styles.of(kind);
        let numbered = Element::new("w:numPr")
            .child(Element::val("w:ilvl", level - 1))
            .child(Element::val("w:numId", numbering::HEADINGS));
        let style = match self.has_run_in() {
            true => Style::heading(level).linked(&id::run_in(level)),
            false => Style::heading(level),
        };
        style
            .p([numbered, style::keep_next(), style::outline(level)])
            .p(self.spacing(kind, text))
            .p(self.indent("", kind, text))
            .p(text.align.map(align_name).map(style::align))
            .r(self.run(text))
    }

    /// The style of run-in headings of a level in Word, where the document has any: the type of the
    /// headings in the size of the text.
    fn run_in(&self, level: usize) -> Option<Style> {
        let text = TextStyle {
            size: None,
            pitch: None,
            ..self.text_style("", Kind::heading(self.outline.typographic(level)))
        };
        // The size is said too: LibreOffice sets the number before the heading without the
        // paragraph's.
        let size = || style::size(self.design().half_points());
        let style = || Style::run_in(level).r(self.run(&text)).r(size());
        self.has_run_in().then(style)
    }

    fn has_run_in(&self) -> bool {
        headings(self.edition).any(|heading| heading.run_in)
    }

    /// The space around a paragraph and between its lines. Type of a pitch of its own stands off the
    /// grid.
    fn spacing(&self, kind: Kind, text: &TextStyle) -> Vec<Element> {
        let design = self.design();
        let length = |value| layout::length(design, text, value);
        let is_running = matches!(
            kind,
            Kind::Body | Kind::Salutation | Kind::ListNumber | Kind::ListBullet
        );
        if is_running && self.layout.pitch.is_none() {
            let gap = design.text.gap.map_or(0, length);
            return vec![with_pitch(style::around(gap, gap), design.text.pitch)];
        }
        if text.above.is_none() && text.below.is_none() && text.pitch.is_none() {
            return Vec::new();
        }
        let above = text.above.map_or(0, length);
        let below = self.below_title(kind, text);
        let below = below.unwrap_or_else(|| text.below.map_or(0, length));
        let spacing = with_pitch(style::around(above, below), text.pitch);
        let is_off = self.layout.pitch.is_some() && text.pitch.is_some();
        std::iter::once(spacing)
            .chain(is_off.then(style::off_grid))
            .collect()
    }

    /// The space below a title that brings the next line back to the grid, where there is one.
    fn below_title(&self, kind: Kind, text: &TextStyle) -> Option<u32> {
        let lines = match kind {
            Kind::Title => self.edition.head.title.len().max(1),
            Kind::AnnexTitle => 1,
            _ => return None,
        };
        let (Some(grid), Some(Pitch::Exact(own))) = (self.layout.pitch, text.pitch) else {
            return None;
        };
        let over = lines as u32 * (own.points() * 20.0).round() as u32;
        Some((over + grid / 4).next_multiple_of(grid) - over)
    }

    /// On a grid, indents are counted in characters too; in the West the marks of lists hang.
    fn indent(&self, id: &str, kind: Kind, text: &TextStyle) -> Option<Element> {
        let design = self.design();
        let on_grid = self.layout.pitch.is_some();
        if matches!(kind, Kind::ListNumber | Kind::ListBullet) && !on_grid {
            return Some(style::hanging(layout::list(design)));
        }
        let mut indent = Element::new("w:ind");
        for (value, side) in [(text.inset, "left"), (text.indent, "firstLine")] {
            let Some(value) = value else { continue };
            if let Some(ems) = value.ems().filter(|_| on_grid) {
                indent.set(&format!("w:{side}Chars"), (ems * 100.0).round());
            }
            indent.set(&format!("w:{side}"), layout::length(design, text, value));
        }
        let number = design.page_number.inset;
        let inset = layout::length(design, text, number);
        if matches!(kind, Kind::PageNumber) && inset > 0 {
            let side = self.number_side(id);
            if let Some(ems) = number.ems() {
                indent.set(&format!("w:{side}Chars"), (ems * 100.0).round());
            }
            indent.set(&format!("w:{side}"), inset);
        }
        (!indent.attributes.is_empty()).then_some(indent)
    }

    fn alignment(&self, id: &str, text: &TextStyle) -> Option<&'static str> {
        match id {
            id::FOOTER | id::FOOTER_EVEN => Some(self.number_side(id)),
            _ => text.align.map(align_name),
        }
    }

    /// Where a page number stands.
    fn number_side(&self, id: &str) -> &'static str {
        match (self.design().page_number.place, id) {
            (Place::Center, _) => "center",
            (Place::Outside, id::FOOTER_EVEN) => "left",
            (Place::Outside, _) => "right",
        }
    }

    /// Type: face, size, strokes. What is not of the size of running text is not set closer.
    fn run(&self, text: &TextStyle) -> Vec<Element> {
        let is_heavy = matches!(text.weight, Some(Weight::Semibold | Weight::Bold));
        let is_off = text.size.is_some() || text.pitch.is_some();
        let closer = (self.layout.pitch.is_some() && is_off).then(|| style::tracking(0));
        let size = text
            .size
            .map(|_| style::size(self.design().half_points_of(text)));
        let italic = text.italic == Some(true);
        (text.face.map(|face| self.families.fonts(face)).into_iter())
            .chain(closer)
            .chain(is_heavy.then(style::bold).into_iter().flatten())
            .chain(italic.then(style::italic).into_iter().flatten())
            .chain(size.into_iter().flatten())
            .collect()
    }

    fn table_grid(&self) -> Element {
        let (thick, thin) = self.rules();
        let borders = rules(&[
            ("w:top", thick),
            ("w:left", thin),
            ("w:bottom", thick),
            ("w:right", thin),
            ("w:insideH", thin),
            ("w:insideV", thin),
        ]);
        let (above, beside) = layout::cell_margins(self.design());
        table_style(id::TABLE, "Table Grid", cells(above, beside).child(borders))
    }

    fn panel_table(&self) -> Element {
        let (thick, thin) = self.rules();
        let borders = rules(&[
            ("w:top", thick),
            ("w:bottom", thick),
            ("w:insideH", thin / 2),
        ]);
        let (above, beside) = layout::cell_margins(self.design());
        let properties = cells(above * 3 / 2, beside).child(borders);
        table_style(id::PANEL, "Key Figures", properties).attr("w:customStyle", 1)
    }

    /// Thick and thin rules, in eighths of a point.
    fn rules(&self) -> (u32, u32) {
        let table = &self.design().table;
        let eighths = |points: f64| (points * 8.0).round() as u32;
        (
            eighths(table.thick_rule.points()),
            eighths(table.rule.points()),
        )
    }
}

fn with_pitch(spacing: Element, pitch: Option<Pitch>) -> Element {
    match pitch {
        Some(Pitch::Exact(own)) => {
            style::line(spacing, (own.points() * 20.0).round() as u32, "exact")
        }
        Some(Pitch::Percent(percent)) => style::line(spacing, PLAIN_LINE * percent / 100, "auto"),
        None => spacing,
    }
}

fn align_name(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
        Align::Both => "both",
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
