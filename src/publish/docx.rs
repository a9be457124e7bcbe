//! The Word writer.
//!
//! docx-rs holds the document's tree and prints its nodes; `finish` walks once over what it printed.
//! The parts beside the text (styles, numbering, settings, fonts, properties) are written as text
//! here, one file a part; `package` puts them all into the file.

mod anchors;
mod annex_note;
mod caption;
mod changes;
mod colophon;
mod columns;
mod comments;
mod contents;
mod cover;
mod document;
mod family;
mod finish;
mod head;
mod image;
mod inline;
mod layout;
mod lists;
mod loans;
mod notes;
mod numbering;
mod official;
mod outline;
mod package;
mod pages;
mod panel;
mod properties;
mod references;
mod section;
mod style;
mod styles;
mod table;
mod table_spacing;
mod writer;
mod xml;

use self::finish::Finisher;
use self::layout::SectionKind;
use self::package::Part;
use self::style::id;
use self::writer::{Writer, built};
use super::fonts;
use super::lines::composer::{self, Ends};
use super::options::WriteOptions;
use super::picture;
use crate::diag::{Diagnostic, Severity, Warned, code};
use crate::edition::Edition;

/// Writes an edition as a Word document.
///
/// # Errors
///
/// Images that are missing.
pub fn write(
    edition: &Edition,
    options: &WriteOptions,
) -> Result<Warned<Vec<u8>>, Vec<Diagnostic>> {
    let mut composed = edition.clone();
    if let Ok(faces) = fonts::choose(&edition.fonts, options.fonts.book()) {
        composer::set(&mut composed, &faces.value, options.fonts, Ends::Open);
    }
    let mut writer = Writer::new(&composed, options);
    let last = writer.write();
    if !writer.errors.is_empty() {
        return Err(writer.errors);
    }
    let value = package(&mut writer, last);
    let mut warnings = unseen(edition, options);
    warnings.extend(picture::check(edition, options.assets));
    warnings.extend(writer.loans());
    warnings.extend(dropped(writer.dropped));
    let has_contents = edition.contents.is_some();
    warnings.extend(has_contents.then(|| code::DOCX_CONTENTS_ESTIMATED.note()));
    Ok(Warned { value, warnings })
}

/// Characters that no font at hand has. Word may be used where there is one: a warning.
fn unseen(edition: &Edition, options: &WriteOptions) -> Vec<Diagnostic> {
    let book = options.fonts.book();
    let Ok(faces) = fonts::choose(&edition.fonts, book) else {
        return Vec::new();
    };
    let mut casting = fonts::Casting::new(&faces.value, book);
    fonts::missing_glyphs(edition, &mut casting)
        .into_iter()
        .map(|missing| missing.as_severity(Severity::Warning))
        .collect()
}

/// Gathers the parts.
fn package(writer: &mut Writer, last: SectionKind) -> Vec<u8> {
    let edition = writer.edition;
    let header = writer.header();
    let pages = if writer.layout.facing { 2 } else { 1 };
    let pictures = std::mem::take(&mut writer.pictures);
    let mut finisher = Finisher::new(edition, &pictures);
    let body: String = writer.children.iter().map(built).collect();
    let section = built(&writer.section(last));
    let body = format!("<w:body>{body}{section}</w:body>");
    let document = finisher.part("w:document", &body);
    let mut parts = vec![
        Part::new("styles", writer.styles()),
        Part::new("numbering", writer.numbering()),
        Part::new("settings", properties::settings(edition)),
        Part::new("fontTable", writer.font_table()),
    ];
    if !writer.notes.is_empty() {
        let notes = finisher.part("w:footnotes", &writer.footnotes());
        parts.push(Part::new("footnotes", notes));
    }
    if !writer.comments.is_empty() {
        let comments = finisher.part("w:comments", &writer.comments());
        parts.push(Part::new("comments", comments));
    }
    let header = header.as_ref().map(built);
    let footers = [id::FOOTER, id::FOOTER_EVEN];
    let upright = footers.map(|style| Some(built(&writer.footer(style))));
    let across = footers.map(|style| writer.has_across.then(|| writer.footer_across(style)));
    for (name, kind, relation, root, lines) in [
        (
            "header",
            "header",
            section::HEADER,
            "w:hdr",
            [header.clone(), header],
        ),
        ("footer", "footer", section::FOOTER, "w:ftr", upright),
        ("footerAcross", "footer", section::ACROSS, "w:ftr", across),
    ] {
        let lines = lines.iter().flatten().zip(1..);
        parts.extend(lines.take(pages).map(|(line, page)| Part {
            relation: format!("{relation}{page}"),
            kind,
            name: format!("{name}{page}.xml"),
            bytes: finisher.part(root, line),
        }));
    }
    parts.append(&mut writer.media);
    package::zip(properties::core(edition), document, parts)
}

/// What is said of characters that XML cannot hold.
fn dropped(count: usize) -> Option<Diagnostic> {
    (count > 0).then(|| {
        let found = code::TEXT_CONTROL.warning().with("case", "word");
        found.with("count", count)
    })
}
