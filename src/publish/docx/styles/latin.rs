//! The styles of a Western edition: a report in 12 pt on one-inch margins, paragraphs set off by
//! space, headings told apart by size and weight.

use super::super::style::{
    Style, align, around, bold, dotted_tab, id, keep_next, line, outline, right_tab, size,
    uncounted,
};
use super::super::xml::Element;
use super::Sheet;
use crate::edition::Role;

/// The size of running text, in half points.
const BODY: u32 = 24;
/// The size of captions, tables and footers.
const SMALL: u32 = 20;
/// The line of running text, in 240ths of a plain line.
const LINE: u32 = 276;
/// The space between paragraphs, in twips: before and after each, of which the larger counts, so
/// that a table keeps its distance too.
const GAP: u32 = 140;

/// All of them.
pub fn styles(sheet: &Sheet) -> Vec<Style> {
    let mut styles = Vec::from(running_text(sheet));
    styles.extend(head(sheet));
    styles.extend((1..=sheet.outline.levels()).map(|level| heading(sheet, level)));
    styles.extend(contents(sheet));
    styles.extend(tables(sheet));
    styles.extend(annexes(sheet));
    styles.extend(margins(sheet));
    styles.extend(characters(sheet));
    styles
}

fn running_text(sheet: &Sheet) -> [Style; 5] {
    let fonts = || sheet.families.fonts(Role::Body);
    let spaced = |id, name| {
        Style::paragraph(id, name)
            .p([line(around(GAP, GAP), LINE, "auto")])
            .r([fonts()])
    };
    let listed = |id, name| {
        let hanging = Element::new("w:ind")
            .attr("w:left", 720)
            .attr("w:hanging", 360);
        spaced(id, name)
            .repeats()
            .p([hanging, Element::new("w:contextualSpacing")])
    };
    [
        Style::paragraph("Normal", "Normal")
            .repeats()
            .p([line(around(0, 0), 240, "auto"), align("left")])
            .r([fonts()])
            .r(size(BODY)),
        spaced(id::BODY, "Body Text").repeats(),
        spaced(id::SALUTATION, "Salutation"),
        listed(id::LIST_NUMBER, "List Number"),
        listed(id::LIST_BULLET, "List Bullet"),
    ]
}

/// The lines over the body. On a cover the title stands a third down the page.
fn head(sheet: &Sheet) -> [Style; 4] {
    let (over, side) = if sheet.edition.cover {
        (3600, "center")
    } else {
        (360, "left")
    };
    let centred = |id, name, role, half_points, spacing| {
        Style::paragraph(id, name)
            .p([spacing, align("center")])
            .r([sheet.families.fonts(role)])
            .r(size(half_points))
    };
    [
        Style::paragraph(id::LABEL, "Document Label")
            .repeats()
            .p([keep_next(), align(side)])
            .r([sheet.families.fonts(Role::Heading1)])
            .r(size(22)),
        centred(id::TITLE, "Title", Role::Title, 44, around(over, 240))
            .p([keep_next()])
            .r(bold()),
        centred(id::SUBTITLE, "Subtitle", Role::Heading2, 26, around(0, 120))
            .r([Element::new("w:i"), Element::new("w:iCs")]),
        centred(id::SPEAKER, "Speaker", Role::Heading2, 26, around(0, 480)),
    ]
}

/// Parts centred; the others flush, each a step quieter than the one above.
fn heading(sheet: &Sheet, level: usize) -> Style {
    let italic = [Element::new("w:i"), Element::new("w:iCs")];
    let style = sheet.heading(level).r(bold());
    let style = match sheet.outline.typographic(level) {
        0 => style.p([around(480, 240), align("center")]).r(size(36)),
        1 => style.p([around(360, 160)]).r(size(32)),
        2 => style.p([around(280, 120)]).r(size(27)),
        3 => style.p([around(240, 100)]).r(size(BODY)),
        _ => style.p([around(240, 100)]).r(size(BODY)).r(italic),
    };
    style.r([sheet.families.fonts(Role::Heading1)])
}

fn contents(sheet: &Sheet) -> [Style; 3] {
    let entry = |level: usize, left: u32, before| {
        Style::paragraph(id::contents(level), format!("toc {level}"))
            .repeats()
            .p([
                dotted_tab(sheet.layout.text_width()),
                Element::new("w:ind").attr("w:left", left),
                around(before, 40),
            ])
            .r([sheet.families.fonts(Role::Body)])
    };
    [
        Style::paragraph(id::CONTENTS_TITLE, "TOC Heading")
            .p([keep_next(), around(360, 160)])
            .r([sheet.families.fonts(Role::Heading1)])
            .r(bold())
            .r(size(32)),
        entry(1, 0, 120),
        entry(2, 360, 0),
    ]
}

fn tables(sheet: &Sheet) -> [Style; 8] {
    let compact = |id: &str, name: &str, half_points, spacing, side| {
        Style::paragraph(id, name)
            .repeats()
            .p([spacing, align(side)])
            .r([sheet.families.fonts(Role::Body)])
            .r(size(half_points))
    };
    let none = || around(0, 0);
    [
        compact(id::CAPTION, "caption", 22, around(200, 120), "center").r(bold()),
        compact(id::FIGURE, "Figure", BODY, around(200, 0), "center").p([uncounted()]),
        compact(id::TABLE_TEXT, "Table Text", 22, none(), "left"),
        compact(id::TABLE_HEADING, "Table Heading", 22, none(), "left").r(bold()),
        compact(id::TABLE_UNIT, "Table Unit", 20, around(0, 60), "right"),
        compact(
            id::PANEL_TITLE,
            "Key Figures Title",
            28,
            around(240, 120),
            "left",
        )
        .p([keep_next()])
        .r(bold()),
        compact(id::PANEL_VALUE, "Key Figures Value", 28, none(), "right").r(bold()),
        compact(id::PANEL_LABEL, "Key Figures Label", BODY, none(), "left"),
    ]
}

fn annexes(sheet: &Sheet) -> [Style; 3] {
    let fonts = || sheet.families.fonts(Role::Heading1);
    [
        Style::paragraph(id::ANNEX_NOTE, "Annex Note")
            .repeats()
            .p([align("left"), around(0, 60)])
            .r([sheet.families.fonts(Role::Body)]),
        Style::paragraph(id::ANNEX_LABEL, "Annex Label")
            .p([Element::new("w:pageBreakBefore"), keep_next()])
            .r([fonts()])
            .r(bold()),
        Style::paragraph(id::ANNEX_TITLE, "Annex Title")
            .p([keep_next(), around(120, 240), outline(1)])
            .r([fonts()])
            .r(bold())
            .r(size(36)),
    ]
}

fn margins(sheet: &Sheet) -> [Style; 5] {
    let small = |id: &str, name: &str, role, side| {
        Style::paragraph(id, name)
            .repeats()
            .p([align(side), uncounted()])
            .r([sheet.families.fonts(role)])
            .r(size(SMALL))
    };
    [
        small(id::HEADER, "header", Role::Heading1, "left")
            .p([right_tab(sheet.layout.text_width())])
            .r(bold()),
        small(id::FOOTER, "footer", Role::PageNumber, "center"),
        small(id::FOOTER_EVEN, "Footer Even", Role::PageNumber, "center"),
        small(id::COMMENT_TEXT, "annotation text", Role::Body, "left"),
        small(id::NOTE_TEXT, "footnote text", Role::Body, "left"),
    ]
}

fn characters(sheet: &Sheet) -> [Style; 6] {
    [
        Style::character(id::STRONG, "Strong").r(bold()),
        Style::character(id::LEAD, "Lead")
            .r([sheet.families.fonts(Role::Heading2)])
            .r(bold()),
        Style::character(id::PAGE_NUMBER, "page number")
            .r([sheet.families.fonts(Role::PageNumber)]),
        Style::character(id::LINE_NUMBER, "line number")
            .r([sheet.families.fonts(Role::PageNumber)])
            .r(size(SMALL)),
        Style::character(id::COMMENT_REFERENCE, "annotation reference").r(size(SMALL)),
        Style::character(id::NOTE_REFERENCE, "footnote reference")
            .r([Element::val("w:vertAlign", "superscript")]),
    ]
}
