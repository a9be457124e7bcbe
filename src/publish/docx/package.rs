//! The package: parts, their types, their relationships, and the ZIP file around them
//! (ECMA-376 part 2).

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml;

const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A part of the document, related to it.
pub struct Part {
    /// The name of the relationship.
    pub relation: String,
    /// The kind of relationship, such as `styles`.
    pub kind: &'static str,
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Part {
    /// A part whose relationship, kind and file have one name.
    pub fn new(kind: &'static str, bytes: Vec<u8>) -> Self {
        Self {
            relation: kind.into(),
            kind,
            name: format!("{kind}.xml"),
            bytes,
        }
    }
}

/// The file of `docProps/core.xml`, `word/document.xml` and the parts that this relates to. Names
/// stand in a fixed order with a fixed time, so that the same parts give the same bytes.
pub fn zip(core: Vec<u8>, document: Vec<u8>, parts: Vec<Part>) -> Vec<u8> {
    let types = content_types(&parts);
    let relationships = relationships(&parts);
    let parts = parts.into_iter();
    let mut files: Vec<_> = parts
        .map(|part| (format!("word/{}", part.name), part.bytes))
        .collect();
    for (name, bytes) in [
        ("_rels/.rels", xml::part(include_str!("parts/root.rels"))),
        ("docProps/app.xml", xml::part(include_str!("parts/app.xml"))),
        ("docProps/core.xml", core),
        ("word/_rels/document.xml.rels", relationships),
        ("word/document.xml", document),
    ] {
        files.push((name.into(), bytes));
    }
    files.sort_by(|(a, _), (b, _)| a.cmp(b));
    files.insert(0, ("[Content_Types].xml".into(), types));
    pack(&files)
}

fn pack(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    const MEMORY: &str = "writing to memory does not fail";
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options).expect(MEMORY);
        zip.write_all(bytes).expect(MEMORY);
    }
    zip.finish().expect(MEMORY).into_inner()
}

fn content_types(parts: &[Part]) -> Vec<u8> {
    let pictures_aside = parts.iter().filter(|part| part.kind != "image");
    let types = pictures_aside.map(|Part { name, kind, .. }| {
        format!(r#"<Override PartName="/word/{name}" ContentType="{MAIN}.{kind}+xml"/>"#)
    });
    let types: String = types.collect();
    xml::part(&format!(
        r#"<Types xmlns="{PACKAGE}/content-types">
        <Default Extension="jpeg" ContentType="image/jpeg"/>
        <Default Extension="png" ContentType="image/png"/>
        <Default Extension="rels"
         ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/docProps/app.xml"
         ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>
        <Override PartName="/docProps/core.xml"
         ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
        <Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>
        {types}
        </Types>"#
    ))
}

fn relationships(parts: &[Part]) -> Vec<u8> {
    let all = parts.iter().map(|part| {
        let (id, kind, name) = (&part.relation, part.kind, &part.name);
        format!(r#"<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{name}"/>"#)
    });
    let all: String = all.collect();
    xml::part(&format!(
        r#"<Relationships xmlns="{PACKAGE}/relationships">{all}</Relationships>"#
    ))
}
