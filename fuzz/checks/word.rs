//! The importer of Word documents: whatever stands in the parts of the package, it makes a draft that
//! the report reader takes for YAML, and that aligns with itself.
//!
//! The input is the content of the body and of further parts, parted by `%%`; archives are made
//! here, since nothing gets past their checksums otherwise.

use std::io::{Cursor, Write};

use twinpress::import::{WordOptions, align, open_word, read_word};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const PARTS: [&str; 6] = [
    "styles",
    "numbering",
    "footnotes",
    "comments",
    "endnotes",
    "image",
];
const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A Word file with a body and further parts.
fn package(input: &str) -> Vec<u8> {
    let mut contents = input.split("%%");
    let body = contents.next().unwrap_or_default();
    let relation = |kind: &str, target: &str| {
        format!(r#"<Relationship Id="{kind}" Type="{TYPES}/{kind}" Target="{target}"/>"#)
    };
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
        (
            "_rels/.rels".to_owned(),
            format!(
                "<Relationships>{}</Relationships>",
                relation("officeDocument", "w/d.xml")
            ),
        ),
        (
            "w/d.xml".to_owned(),
            format!("<document><body>{body}</body></document>"),
        ),
    ];
    let mut relations = String::new();
    for (part, content) in PARTS.iter().zip(contents) {
        relations += &relation(part, &format!("{part}.xml"));
        let content = match *part {
            "image" => content.to_owned(),
            _ => format!("<{part}>{content}</{part}>"),
        };
        files.push((format!("w/{part}.xml"), content));
    }
    let relations = format!("<Relationships>{relations}</Relationships>");
    files.push(("w/_rels/d.xml.rels".to_owned(), relations));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in files {
        zip.start_file(name, stored).expect("memory holds it");
        zip.write_all(content.as_bytes()).expect("memory holds it");
    }
    zip.finish().expect("memory holds it").into_inner()
}

/// Checks the contents.
pub fn check(input: &str) {
    let options = WordOptions {
        image_stem: "a".into(),
        ..WordOptions::default()
    };
    let Ok(document) = open_word(&package(input)) else {
        return;
    };
    let draft = read_word(&document, &options).value;
    let both = align(draft.clone(), draft.clone(), &|zh, en| {
        format!("{zh}, {en}")
    })
    .value;
    super::is_yaml(draft);
    super::is_yaml(both);
}
