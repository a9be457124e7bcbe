//! The package: parts, their types, their relationships, and the ZIP file around them
//! (ECMA-376 part 2).

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::image::Kind;
use super::xml::Element;

const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A part of the document, related to it.
pub struct Part {
    /// The name of the relationship.
    pub relation: String,
    /// The kind of relationship, such as `styles`.
    pub kind: &'static str,
    /// The name under `word/`.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// All that goes into the file.
pub struct Package {
    /// `word/document.xml`.
    pub document: Vec<u8>,
    /// The parts it relates to.
    pub parts: Vec<Part>,
    /// `docProps/core.xml`.
    pub core: Vec<u8>,
    /// `docProps/app.xml`.
    pub app: Vec<u8>,
}

impl Package {
    /// The file. Names stand in a fixed order with a fixed time, so that the same parts give the
    /// same bytes.
    pub fn zip(self) -> Vec<u8> {
        let mut files = vec![
            ("_rels/.rels".to_owned(), root_relationships()),
            ("docProps/app.xml".to_owned(), self.app),
            ("docProps/core.xml".to_owned(), self.core),
            (
                "word/_rels/document.xml.rels".to_owned(),
                relationships(&self.parts),
            ),
            ("word/document.xml".to_owned(), self.document),
        ];
        let types = types(&self.parts);
        let parts = self.parts.into_iter();
        files.extend(parts.map(|part| (format!("word/{}", part.name), part.bytes)));
        files.sort_by(|(a, _), (b, _)| a.cmp(b));
        files.insert(0, ("[Content_Types].xml".to_owned(), types));
        pack(&files)
    }
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

fn types(parts: &[Part]) -> Vec<u8> {
    let default = |extension: &str, kind: &str| {
        Element::new("Default")
            .attr("Extension", extension)
            .attr("ContentType", kind)
    };
    let part = |name: &str, kind: String| {
        Element::new("Override")
            .attr("PartName", name)
            .attr("ContentType", kind)
    };
    let xml = parts.iter().filter(|p| p.kind != "image");
    let word = xml.map(|p| {
        part(
            &format!("/word/{}", p.name),
            format!("{MAIN}.{}+xml", p.kind),
        )
    });
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    let app = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    Element::new("Types")
        .attr("xmlns", format!("{PACKAGE}/content-types"))
        .child(default("jpeg", "image/jpeg"))
        .child(default("png", "image/png"))
        .child(default(
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml",
        ))
        .child(default("xml", "application/xml"))
        .child(part("/docProps/app.xml", app.into()))
        .child(part("/docProps/core.xml", core.into()))
        .child(part(
            "/word/document.xml",
            format!("{MAIN}.document.main+xml"),
        ))
        .with(word)
        .to_part()
}

fn relationship(id: &str, kind: &str, target: &str) -> Element {
    Element::new("Relationship")
        .attr("Id", id)
        .attr("Type", kind)
        .attr("Target", target)
}

fn root_relationships() -> Vec<u8> {
    let core = format!("{RELATIONSHIPS}/metadata/core-properties");
    Element::new("Relationships")
        .attr("xmlns", RELATIONSHIPS)
        .child(relationship(
            "rId1",
            &format!("{OFFICE}/officeDocument"),
            "word/document.xml",
        ))
        .child(relationship("rId2", &core, "docProps/core.xml"))
        .child(relationship(
            "rId3",
            &format!("{OFFICE}/extended-properties"),
            "docProps/app.xml",
        ))
        .to_part()
}

fn relationships(parts: &[Part]) -> Vec<u8> {
    let all = parts.iter().map(|part| {
        relationship(
            &part.relation,
            &format!("{OFFICE}/{}", part.kind),
            &part.name,
        )
    });
    Element::new("Relationships")
        .attr("xmlns", RELATIONSHIPS)
        .with(all)
        .to_part()
}

/// The part of a picture; none where the bytes are no format that Word shows.
pub fn picture(name: &str, bytes: Vec<u8>) -> Option<Part> {
    let kind = Kind::of(&bytes)?;
    Some(Part {
        relation: name.into(),
        kind: "image",
        name: format!("media/{name}.{}", kind.extension()),
        bytes,
    })
}
