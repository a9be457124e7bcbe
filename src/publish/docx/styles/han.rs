//! The styles of a Chinese edition: GB/T 9704 clauses 5.2 and 7.3, with the type that congress
//! offices use where the standard is silent. No heading is bold.

use super::super::style::{
    Style, align, around, bold, dotted_tab, first_line, id, keep_next, line, off_grid, outline,
    right_tab, size, tracking, uncounted,
};
use super::super::xml::Element;
use super::Sheet;
use crate::edition::Role;

/// 三号, the size of running text, in half points.
const BODY: u32 = 32;
/// 二号, the size of titles.
const TITLE: u32 = 44;
/// 四号, the size of page numbers and captions.
const SMALL: u32 = 28;
/// 小四, the size of tables.
const TABLE: u32 = 24;
/// 五号, the size of footnotes.
const NOTE: u32 = 21;
/// The grid's pitch in twips: 28.95 pt, of which 22 lines fill 225 mm.
const PITCH: u32 = 579;
/// The pitch of title lines in twips: 36 pt.
const TITLE_PITCH: u32 = 720;
/// An indent of two characters in hundredths of a character, and in twips at 16 pt.
const INDENT: (u32, u32) = (200, 640);

/// Line breaks by the rules for marks at a line's ends; marks do not hang in the margin; pages
/// are filled to the last line, so that every page keeps its 22.
pub fn paragraph_defaults() -> Vec<Element> {
    vec![
        Element::val("w:widowControl", 0),
        Element::new("w:kinsoku"),
        Element::val("w:overflowPunct", 0),
    ]
}

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
    let indented = |id, name| {
        Style::paragraph(id, name)
            .repeats()
            .p([first_line(INDENT.0, INDENT.1)])
            .r([fonts()])
    };
    [
        // 16 pt narrowed by a quarter point: 28 characters fill 156 mm.
        Style::paragraph("Normal", "Normal")
            .repeats()
            .p([line(around(0, 0), PITCH, "exact"), align("both")])
            .r([fonts(), tracking(-5)])
            .r(size(BODY)),
        indented(id::BODY, "Body Text"),
        Style::paragraph(id::SALUTATION, "Salutation")
            .p([first_line(0, 0)])
            .r([fonts()]),
        indented(id::LIST_NUMBER, "List Number"),
        indented(id::LIST_BULLET, "List Bullet"),
    ]
}

/// The lines over the body. On a cover the title stands a third down the page.
fn head(sheet: &Sheet) -> [Style; 4] {
    let kai = || sheet.families.fonts(Role::Heading2);
    let (over, side) = if sheet.edition.cover {
        (6 * PITCH, "center")
    } else {
        (PITCH, "left")
    };
    let lines = sheet.edition.head.title.len().max(1) as u32;
    [
        Style::paragraph(id::LABEL, "Document Label")
            .repeats()
            .p([first_line(0, 0), align(side), keep_next()])
            .r([sheet.families.fonts(Role::Heading1)]),
        title(id::TITLE, "Title", over, below_title(lines)).r([sheet.families.fonts(Role::Title)]),
        Style::paragraph(id::SUBTITLE, "Subtitle")
            .p([first_line(0, 0), align("center")])
            .r([kai()]),
        Style::paragraph(id::SPEAKER, "Speaker")
            .p([first_line(0, 0), align("center"), around(0, PITCH)])
            .r([kai()]),
    ]
}

/// A centred title in 二号.
fn title(id: &str, name: &str, before: u32, after: u32) -> Style {
    Style::paragraph(id, name)
        .p([
            keep_next(),
            off_grid(),
            line(around(before, after), TITLE_PITCH, "exact"),
            first_line(0, 0),
            align("center"),
        ])
        .r([tracking(0)])
        .r(size(TITLE))
}

/// The space below a title of so many lines that brings the next line back to the grid.
fn below_title(lines: u32) -> u32 {
    let over = lines * TITLE_PITCH;
    (over + PITCH / 4).next_multiple_of(PITCH) - over
}

/// 一、 in Heiti, （一） in Kaiti, the deeper ones like the text; all indented two characters.
/// A part's heading stands centred in Heiti.
fn heading(sheet: &Sheet, level: usize) -> Style {
    let (role, place) = match sheet.outline.typographic(level) {
        0 => (Role::Heading1, [first_line(0, 0), align("center")]),
        1 => (
            Role::Heading1,
            [first_line(INDENT.0, INDENT.1), align("both")],
        ),
        2 => (
            Role::Heading2,
            [first_line(INDENT.0, INDENT.1), align("both")],
        ),
        _ => (Role::Body, [first_line(INDENT.0, INDENT.1), align("both")]),
    };
    sheet
        .heading(level)
        .p(place)
        .r([sheet.families.fonts(role)])
}

fn contents(sheet: &Sheet) -> [Style; 3] {
    let entry = |level: usize, role, chars: u32| {
        let indent = Element::new("w:ind")
            .attr("w:leftChars", chars)
            .attr("w:left", chars * BODY / 10)
            .attr("w:firstLineChars", 0)
            .attr("w:firstLine", 0);
        Style::paragraph(id::contents(level), format!("toc {level}"))
            .repeats()
            .p([dotted_tab(sheet.layout.text_width()), indent, align("left")])
            .r([sheet.families.fonts(role)])
    };
    [
        Style::paragraph(id::CONTENTS_TITLE, "TOC Heading")
            .p([
                keep_next(),
                first_line(0, 0),
                align("center"),
                around(PITCH, PITCH),
            ])
            .r([sheet.families.fonts(Role::Heading1)]),
        entry(1, Role::Heading1, 0),
        entry(2, Role::Body, 100),
    ]
}

fn tables(sheet: &Sheet) -> [Style; 8] {
    let compact = |id: &str, name: &str, role, half_points, side, around_it| {
        Style::paragraph(id, name)
            .repeats()
            .p([
                off_grid(),
                line(around(around_it, around_it), 240, "auto"),
                first_line(0, 0),
                align(side),
            ])
            .r([sheet.families.fonts(role), tracking(0)])
            .r(size(half_points))
    };
    [
        compact(id::CAPTION, "caption", Role::Heading1, SMALL, "center", 60),
        compact(id::FIGURE, "Figure", Role::Body, BODY, "center", 60).p([uncounted()]),
        compact(id::TABLE_TEXT, "Table Text", Role::Body, TABLE, "left", 0),
        compact(
            id::TABLE_HEADING,
            "Table Heading",
            Role::Heading1,
            TABLE,
            "center",
            0,
        ),
        compact(id::TABLE_UNIT, "Table Unit", Role::Body, TABLE, "right", 0),
        Style::paragraph(id::PANEL_TITLE, "Key Figures Title")
            .p([keep_next(), first_line(0, 0), align("center")])
            .r([sheet.families.fonts(Role::Heading1)]),
        compact(
            id::PANEL_VALUE,
            "Key Figures Value",
            Role::Heading1,
            BODY,
            "right",
            0,
        ),
        compact(
            id::PANEL_LABEL,
            "Key Figures Label",
            Role::Body,
            SMALL,
            "left",
            0,
        ),
    ]
}

/// GB/T 9704 clause 7.3.7: the label flush in Heiti on the first line, the title on the third.
fn annexes(sheet: &Sheet) -> [Style; 3] {
    [
        Style::paragraph(id::ANNEX_NOTE, "Annex Note")
            .repeats()
            .p([align("left")])
            .r([sheet.families.fonts(Role::Body)]),
        Style::paragraph(id::ANNEX_LABEL, "Annex Label")
            .p([
                Element::new("w:pageBreakBefore"),
                keep_next(),
                first_line(0, 0),
                align("left"),
            ])
            .r([sheet.families.fonts(Role::Heading1)]),
        title(id::ANNEX_TITLE, "Annex Title", PITCH, below_title(1))
            .p([outline(1)])
            .r([sheet.families.fonts(Role::Title)]),
    ]
}

/// Header, footnotes, comments, and the page number one character from the outer edge (clause 7.5).
fn margins(sheet: &Sheet) -> [Style; 5] {
    let footer = |id: &str, name: &str, side: &str| {
        let indent = first_line(0, 0)
            .attr(&format!("w:{side}Chars"), 100)
            .attr(&format!("w:{side}"), SMALL * 10);
        Style::paragraph(id, name)
            .repeats()
            .p([
                uncounted(),
                off_grid(),
                line(around(0, 0), SMALL * 10, "exact"),
                indent,
                align(side),
            ])
            .r([sheet.families.fonts(Role::PageNumber), tracking(0)])
            .r(size(SMALL))
    };
    let note = |id: &str, name: &str| {
        Style::paragraph(id, name)
            .repeats()
            .p([
                uncounted(),
                off_grid(),
                line(around(0, 0), 240, "auto"),
                first_line(0, 0),
                align("left"),
            ])
            .r([sheet.families.fonts(Role::Body), tracking(0)])
            .r(size(NOTE))
    };
    [
        Style::paragraph(id::HEADER, "header")
            .repeats()
            .p([
                uncounted(),
                off_grid(),
                line(around(0, 0), SMALL * 10, "exact"),
                first_line(0, 0),
                right_tab(sheet.layout.text_width()),
                align("left"),
            ])
            .r([sheet.families.fonts(Role::Heading1), tracking(0)])
            .r(size(SMALL)),
        footer(id::FOOTER, "footer", "right"),
        footer(id::FOOTER_EVEN, "Footer Even", "left"),
        note(id::COMMENT_TEXT, "annotation text"),
        note(id::NOTE_TEXT, "footnote text"),
    ]
}

fn characters(sheet: &Sheet) -> [Style; 6] {
    [
        // 仿宋 has no bold: strong text is set in Heiti.
        Style::character(id::STRONG, "Strong")
            .r([sheet.families.fonts(Role::Heading1)])
            .r(bold()),
        Style::character(id::LEAD, "Lead").r([sheet.families.fonts(Role::Heading2)]),
        Style::character(id::PAGE_NUMBER, "page number")
            .r([sheet.families.fonts(Role::PageNumber)]),
        Style::character(id::LINE_NUMBER, "line number")
            .r([sheet.families.fonts(Role::PageNumber), tracking(0)])
            .r(size(NOTE)),
        Style::character(id::COMMENT_REFERENCE, "annotation reference").r(size(NOTE)),
        Style::character(id::NOTE_REFERENCE, "footnote reference")
            .r([Element::val("w:vertAlign", "superscript")]),
    ]
}
