//! Word documents, read safely into plain structures.
//!
//! [`read`] gives a [`Document`] as it reads with all tracked changes accepted: paragraphs with
//! their styles by name, their rank as headings and their automatic numbers as Word prints them;
//! tables; notes, comments and images. What the structures can't carry is counted in
//! [`Document::losses`].
//!
//! A file may be damaged or hostile: what it unpacks to, how deep its elements are nested and how
//! many there are is limited while it is read; macros, entities and encrypted files are refused,
//! and nothing outside the file is ever fetched.

mod body;
mod document;
mod error;
mod fields;
mod inline;
mod numbering;
mod numeral;
mod package;
mod relations;
mod styles;
mod xml;

use roxmltree::Node;

pub use document::{
    Block, Cell, Comment, Document, Image, Loss, MOST_COLUMNS, NoteId, OmittedText, Paragraph,
    Piece, Run, Table, is_quotation, paragraphs,
};
pub use error::OoxmlError;

use body::Reader;
use numbering::Numbering;
use package::Package;
use relations::Relations;
use styles::Styles;

/// Reads a Word document (`.docx`, transitional or strict).
///
/// # Errors
///
/// Where the file is none, is damaged, encrypted or too large, or carries macros.
pub fn read(bytes: &[u8]) -> Result<Document, OoxmlError> {
    let mut package = Package::open(bytes)?;
    let of_package = Relations::of(&mut package, "")?;
    let main = main_part(&mut package, &of_package)?;
    let of_main = Relations::of(&mut package, &main)?;
    let mut reader = Reader {
        styles: package.read_named(of_main.first("styles"), Styles::read)?,
        numbering: package.read_named(of_main.first("numbering"), Numbering::read)?,
        ..Reader::default()
    };
    reader.part(&mut package, Some(&main))?;
    for beside in ["footnotes", "endnotes", "comments"] {
        reader.part(&mut package, of_main.first(beside))?;
    }
    for margin in of_main.all(&["header", "footer"]) {
        package.read_named(Some(margin), |root| in_margin(&mut reader, root))?;
    }
    let properties = of_package.first("core-properties");
    let mut document = reader.document;
    document.language = package.read_named(properties, |root| {
        let language = xml::child(root, "language").and_then(|node| node.text());
        language.unwrap_or_default().trim().to_owned()
    })?;
    for part in reader.media {
        if let Some(bytes) = package.part(&part)? {
            document.images.insert(part, bytes);
        }
    }
    document.blocks = reader.blocks;
    Ok(document)
}

/// Notes what stands in the head or foot of the pages, unless it is their number alone or the title
/// once more.
fn in_margin(reader: &mut Reader, root: Node<'_, '_>) {
    let aside = (OmittedText::Margin, xml::texts(root).trim().to_owned());
    let says = |c: char| c.is_alphabetic() && !"第共页頁".contains(c);
    let is_new = !reader.document.asides.contains(&aside);
    if aside.1.chars().any(says) && is_new && !begins_a_paragraph(&reader.blocks, &aside.1) {
        reader.document.asides.push(aside);
    }
}

/// Whether a running head, which may be cut short, is how a paragraph begins.
fn begins_a_paragraph(blocks: &[Block], head: &str) -> bool {
    let solid = |text: &str| text.replace(char::is_whitespace, "");
    let head = solid(head.trim_end_matches('…'));
    let mut paragraphs = blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Table(_) => None,
    });
    paragraphs.any(|paragraph| solid(&paragraph.text()).starts_with(&head))
}

/// The part with the text, once the package is known to be a Word document without macros.
fn main_part(package: &mut Package<'_>, of_package: &Relations) -> Result<String, OoxmlError> {
    if package.part("mimetype")?.is_some() {
        return Err(OoxmlError::not_word("open-document"));
    }
    let main = of_package.first("officeDocument");
    let main = main.ok_or_else(|| OoxmlError::not_word("archive"))?;
    let kind = package.read("[Content_Types].xml", |root| {
        let is_main = |node: &Node<'_, '_>| {
            let name = xml::attribute(*node, "PartName").unwrap_or_default();
            name.trim_start_matches('/').eq_ignore_ascii_case(main)
        };
        let of_main = xml::children(root, "Override").find(is_main);
        let kind = of_main.and_then(|node| xml::attribute(node, "ContentType"));
        kind.unwrap_or_default().to_owned()
    })?;
    match kind.ok_or_else(|| OoxmlError::not_word("archive"))? {
        kind if kind.contains("macroEnabled") => Err(OoxmlError::Macros),
        kind if kind.contains("spreadsheetml") => Err(OoxmlError::not_word("workbook")),
        kind if kind.contains("presentationml") => Err(OoxmlError::not_word("presentation")),
        _ => Ok(main.to_owned()),
    }
}
