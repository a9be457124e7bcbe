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
mod symbols;
mod xml;

use std::collections::BTreeMap;

use roxmltree::Node;

pub use document::{
    Block, Cell, Comment, Document, Image, Loss, NoteId, OmittedText, Paragraph, Piece, Properties,
    Run, Table,
};
pub use error::OoxmlError;

use body::Reader;
use numbering::Numbering;
use package::Package;
use relations::Relation;
use styles::Styles;

/// Reads a Word document (`.docx`, transitional or strict).
///
/// # Errors
///
/// Where the file is none, is damaged, encrypted or too large, or carries macros.
pub fn read(bytes: &[u8]) -> Result<Document, OoxmlError> {
    let mut package = Package::open(bytes)?;
    let of_package = relations::of(&mut package, "")?;
    let main = main_part(&mut package, &of_package)?;
    let of_main = relations::of(&mut package, &main)?;
    let mut reader = Reader::default();
    with_part(&mut package, relations::part(&of_main, "styles"), |root| {
        reader.styles = Styles::read(root);
    })?;
    with_part(
        &mut package,
        relations::part(&of_main, "numbering"),
        |root| {
            reader.numbering = Numbering::read(root);
        },
    )?;
    reader.relations = of_main.clone();
    let mut blocks = Vec::new();
    with_part(&mut package, Some(&main), |root| {
        reader.enter(root);
        if let Some(body) = xml::child(root, "body") {
            blocks = reader.container(body);
        }
    })?;
    read_beside(&mut package, &of_main, &mut reader)?;
    for margin in relations::parts(&of_main, &["header", "footer"]) {
        with_part(&mut package, Some(margin), |root| {
            in_margin(&mut reader, root)
        })?;
    }
    let properties = relations::part(&of_package, "core-properties");
    with_part(&mut package, properties, |root| {
        reader.document.properties = core_properties(root);
    })?;
    for part in std::mem::take(&mut reader.media) {
        if let Some(bytes) = package.part(&part)? {
            reader.document.images.insert(part, bytes);
        }
    }
    reader.document.blocks = blocks;
    Ok(reader.document)
}

/// Reads the notes and the comments.
fn read_beside(
    package: &mut Package<'_>,
    of_main: &BTreeMap<String, Relation>,
    reader: &mut Reader,
) -> Result<(), OoxmlError> {
    for (part, kind) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
        let part = relations::part(of_main, part);
        reader.relations = match part {
            Some(part) => relations::of(package, part)?,
            None => BTreeMap::new(),
        };
        with_part(package, part, |root| notes(reader, root, kind))?;
    }
    let part = relations::part(of_main, "comments");
    with_part(package, part, |root| comments(reader, root))
}

/// Notes what stands in the head or foot of the pages, unless it is their number alone.
fn in_margin(reader: &mut Reader, root: Node<'_, '_>) {
    let texts = root.descendants().filter(|node| xml::name(*node) == "t");
    let text: String = texts.filter_map(|node| node.text()).collect();
    let text = text.trim().to_owned();
    let says = |c: char| c.is_alphabetic() && !"第共页頁".contains(c);
    let aside = (OmittedText::Margin, text);
    if aside.1.chars().any(says) && !reader.document.asides.contains(&aside) {
        reader.document.asides.push(aside);
    }
}

/// The part with the text, once the package is known to be a Word document without macros.
fn main_part(
    package: &mut Package<'_>,
    of_package: &BTreeMap<String, Relation>,
) -> Result<String, OoxmlError> {
    if package.part("mimetype")?.is_some() {
        return Err(OoxmlError::not_word("open-document"));
    }
    let (Some(main), Some(types)) = (
        relations::part(of_package, "officeDocument"),
        package.part("[Content_Types].xml")?,
    ) else {
        return Err(OoxmlError::not_word("archive"));
    };
    let types = xml::text("[Content_Types].xml", &types)?;
    let document = xml::parse("[Content_Types].xml", &types)?;
    let of_main = xml::children(document.root_element(), "Override").find(|node| {
        let name = xml::attribute(*node, "PartName").unwrap_or_default();
        name.trim_start_matches('/').eq_ignore_ascii_case(main)
    });
    let of_main = of_main.and_then(|node| xml::attribute(node, "ContentType"));
    match of_main.unwrap_or_default() {
        kind if kind.contains("macroEnabled") => Err(OoxmlError::Macros),
        kind if kind.contains("spreadsheetml") => Err(OoxmlError::not_word("workbook")),
        kind if kind.contains("presentationml") => Err(OoxmlError::not_word("presentation")),
        _ => Ok(main.to_owned()),
    }
}

/// Parses a part, where it is there, and reads it.
fn with_part(
    package: &mut Package<'_>,
    part: Option<&str>,
    read: impl FnOnce(Node<'_, '_>),
) -> Result<(), OoxmlError> {
    let Some(name) = part else {
        return Ok(());
    };
    let Some(bytes) = package.part(name)? else {
        return Err(OoxmlError::damaged("missing", name, ""));
    };
    let text = xml::text(name, &bytes)?;
    drop(bytes);
    read(xml::parse(name, &text)?.root_element());
    Ok(())
}

fn notes(reader: &mut Reader, root: Node<'_, '_>, kind: &'static str) {
    reader.enter(root);
    for node in xml::children(root, kind) {
        let separates = xml::attribute(node, "type").is_some_and(|kind| kind != "normal");
        let (false, Some(id)) = (separates, inline::note(kind, node)) else {
            continue;
        };
        let blocks = reader.container(node);
        let paragraphs = blocks.into_iter().flat_map(paragraphs).collect();
        reader.document.notes.insert(id, paragraphs);
    }
}

/// The paragraphs of a block, also those of a table.
fn paragraphs(block: Block) -> Vec<Paragraph> {
    match block {
        Block::Paragraph(paragraph) => vec![paragraph],
        Block::Table(table) => {
            let cells = table.rows.into_iter().flatten();
            cells
                .flat_map(|cell| cell.blocks)
                .flat_map(paragraphs)
                .collect()
        }
    }
}

fn comments(reader: &mut Reader, root: Node<'_, '_>) {
    reader.enter(root);
    for node in xml::children(root, "comment") {
        let Some(id) = xml::attribute(node, "id") else {
            continue;
        };
        let blocks = reader.container(node);
        let lines = blocks.into_iter().flat_map(paragraphs);
        let lines: Vec<String> = lines.map(|paragraph| paragraph.text()).collect();
        let comment = Comment {
            author: xml::attribute(node, "author")
                .unwrap_or_default()
                .to_owned(),
            text: lines.join("\n"),
        };
        reader.document.comments.insert(id.to_owned(), comment);
    }
}

fn core_properties(root: Node<'_, '_>) -> Properties {
    let get = |wanted| {
        let text = xml::child(root, wanted).and_then(|node| node.text());
        text.unwrap_or_default().trim().to_owned()
    };
    Properties {
        title: get("title"),
        creator: get("creator"),
        language: get("language"),
    }
}
