//! The Word writer.
//!
//! docx-rs builds the document tree; `finish` goes over what it wrote once; the parts that it
//! cannot write well (styles, numbering, settings, fonts, properties) are written here, one file
//! a part; `package` puts them all into the file.

mod anchors;
mod annex_note;
mod caption;
mod changes;
mod columns;
mod comments;
mod contents;
mod document;
mod family;
mod finish;
mod font_table;
mod gaps;
mod image;
mod inline;
mod layout;
mod names;
mod notes;
mod numbering;
mod order;
mod outline;
mod package;
mod pages;
mod properties;
mod references;
mod section;
mod settings;
mod style;
mod styles;
mod table;
mod xml;

use docx_rs::{Document, Docx, XMLDocx};

use self::document::Writer;
use self::family::Families;
use self::outline::Outline;
use self::package::{Package, Part};
use self::styles::Sheet;
use super::{WriteOptions, fonts};
use crate::diag::{Diagnostic, Severity, Warned};
use crate::edition::Edition;

/// The namespaces of the parts (ECMA-376 part 1, transitional).
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WP: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PIC: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// Writes an edition as a Word document.
///
/// # Errors
///
/// Images that are missing or that Word does not show.
pub fn write(
    edition: &Edition,
    options: &WriteOptions,
) -> Result<Warned<Vec<u8>>, Vec<Diagnostic>> {
    let outline = Outline::of(edition);
    let mut writer = Writer::new(edition, options, &outline);
    let children = writer.write();
    if !writer.errors.is_empty() {
        return Err(writer.errors);
    }
    let header = writer.header();
    let built = build(&writer, children, header.as_ref());
    let mut warnings = unseen(edition, options);
    warnings.extend(dropped(writer.dropped));
    let value = package(&writer, built).zip();
    Ok(Warned { value, warnings })
}

/// Characters that no font at hand has. Word may be used where there is one: a warning.
fn unseen(edition: &Edition, options: &WriteOptions) -> Vec<Diagnostic> {
    let book = options.fonts.book();
    let Ok(faces) = fonts::choose(&edition.fonts, book) else {
        return Vec::new();
    };
    fonts::missing_glyphs(edition, &faces.value, book)
        .into_iter()
        .map(|missing| missing.as_severity(Severity::Warning))
        .collect()
}

/// Lets docx-rs write its parts.
fn build(
    writer: &Writer,
    children: Vec<docx_rs::DocumentChild>,
    header: Option<&docx_rs::Paragraph>,
) -> XMLDocx {
    let document = Document {
        children,
        section_property: section::last(writer.layout, header),
        ..Document::new()
    };
    Docx::new().document(document).build()
}

/// Gathers the parts.
fn package(writer: &Writer, built: XMLDocx) -> Package {
    let edition = writer.edition;
    let families = Families::new(edition, writer.options);
    let sheet = Sheet {
        edition,
        families,
        layout: writer.layout,
        outline: writer.outline,
    };
    let numbering = writer.lists.part_xml(edition, writer.outline, families);
    let mut parts = vec![
        part("styles", sheet.part()),
        part("numbering", numbering),
        part("settings", settings::part(edition, writer.layout)),
        part("fontTable", font_table::part(edition, families)),
    ];
    if !writer.noted.is_empty() {
        let mut footnotes = finish::part(&built.footnotes);
        notes::finish(&mut footnotes);
        changes::finish(&mut footnotes, edition);
        parts.push(part("footnotes", footnotes.to_part()));
    }
    if writer.commented > 0 {
        let mut written = finish::part(&built.comments);
        comments::finish(&mut written, edition);
        parts.push(part("comments", written.to_part()));
    }
    parts.extend(margins("header", "rIdHeader", &built.headers));
    parts.extend(margins("footer", "rIdFooter", &built.footers));
    let media = built.media.into_iter();
    parts.extend(media.filter_map(|(name, bytes)| package::picture(&name, bytes)));
    let mut document = finish::document(&built.document, writer);
    changes::finish(&mut document, edition);
    Package {
        document: document.to_part(),
        parts,
        core: properties::core(edition),
        app: properties::app(),
    }
}

/// The headers or footers, numbered as their relationships are.
fn margins<'a>(
    kind: &'static str,
    relation: &'a str,
    built: &'a [Vec<u8>],
) -> impl Iterator<Item = Part> + 'a {
    built.iter().zip(1..).map(move |(bytes, number)| Part {
        relation: format!("{relation}{number}"),
        kind,
        name: format!("{kind}{number}.xml"),
        bytes: finish::part(bytes).to_part(),
    })
}

/// A part whose relationship, kind and file have one name.
fn part(kind: &'static str, bytes: Vec<u8>) -> Part {
    Part {
        relation: kind.into(),
        kind,
        name: format!("{kind}.xml"),
        bytes,
    }
}

/// What is said of characters that XML cannot hold.
fn dropped(count: usize) -> Option<Diagnostic> {
    (count > 0).then(|| {
        let message = format!("{count} control characters were left out of the Word file");
        Diagnostic::warning("text.control", message)
            .help("delete them in the report: they come from copying, and show nowhere")
    })
}
