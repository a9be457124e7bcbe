//! Word files made by hand.

use std::io::{Cursor, Write};

use twinpress::ooxml::{Block, Document, Paragraph, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// An archive of files.
pub fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn content_types(main: &str) -> String {
    format!(
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/{main}"/></Types>"#
    )
}

fn relations(relations: &[(&str, &str)]) -> String {
    let one = |(index, (kind, target)): (usize, &(&str, &str))| {
        format!(r#"<Relationship Id="r{index}" Type="{TYPES}/{kind}" Target="{target}"/>"#)
    };
    let all: String = relations.iter().enumerate().map(one).collect();
    format!(r#"<Relationships xmlns="{RELATIONS}">{all}</Relationships>"#)
}

/// A Word file with a body and further parts, each with its kind and its content.
pub fn docx(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    typed(
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        W,
        body,
        parts,
    )
}

/// A Word file of a content type and namespace.
pub fn typed(kind: &str, namespace: &str, body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let declared = format!(
        r#"xmlns:w="{namespace}" xmlns:r="{TYPES}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main""#
    );
    let document = format!("<w:document {declared}><w:body>{body}</w:body></w:document>");
    let names: Vec<(&str, String)> = parts
        .iter()
        .map(|(kind, _)| (*kind, format!("{kind}.xml")))
        .collect();
    let targets: Vec<(&str, &str)> = names.iter().map(|(k, n)| (*k, n.as_str())).collect();
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), content_types(kind)),
        (
            "_rels/.rels".to_owned(),
            relations(&[("officeDocument", "word/document.xml")]),
        ),
        ("word/document.xml".to_owned(), document),
        (
            "word/_rels/document.xml.rels".to_owned(),
            relations(&targets),
        ),
    ];
    for (kind, content) in parts {
        let root = format!("<w:{kind} {declared}>{content}</w:{kind}>");
        files.push((format!("word/{kind}.xml"), root));
    }
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    archive(&files)
}

/// A file read.
pub fn told(body: &str, parts: &[(&str, &str)]) -> Document {
    read(&docx(body, parts)).unwrap()
}

/// The paragraphs of a document outside its tables.
pub fn paragraphs<'a>(document: &'a Document) -> Vec<&'a Paragraph> {
    let paragraph = |block: &'a Block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Table(_) => None,
    };
    document.blocks.iter().filter_map(paragraph).collect()
}

/// Their texts.
pub fn texts(document: &Document) -> Vec<String> {
    paragraphs(document).iter().map(|p| p.text()).collect()
}
