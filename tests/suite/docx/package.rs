//! The file as a whole: its parts, their relations, the same bytes every time.

use std::collections::BTreeSet;

use zip::{CompressionMethod, DateTime};

use super::fixture::{docx, full_han, full_latin, han};
use super::part::{Element, bytes, document, names, open, part};

#[test]
fn the_same_edition_gives_the_same_bytes_on_any_thread() {
    let first = docx(&full_han());
    docx(&full_latin());
    let threads: Vec<_> = (0..4)
        .map(|_| std::thread::spawn(|| docx(&full_han())))
        .collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap(), first);
    }
}

#[test]
fn parts_are_compressed_without_the_clock_and_the_types_come_first() {
    let docx = docx(&full_han());
    let mut zip = open(&docx);
    assert_eq!(names(&docx)[0], "[Content_Types].xml");
    for index in 0..zip.len() {
        let file = zip.by_index(index).unwrap();
        assert_eq!(file.compression(), CompressionMethod::Deflated);
        assert_eq!(file.last_modified(), Some(DateTime::DEFAULT));
    }
}

#[test]
fn every_relation_leads_to_a_part_and_every_reference_to_a_relation() {
    for docx in [docx(&full_han()), docx(&full_latin()), docx(&han(vec![]))] {
        let names = names(&docx);
        let relations = part(&docx, "word/_rels/document.xml.rels");
        let mut known = BTreeSet::new();
        for relation in &relations.children {
            let target = format!("word/{}", relation.get("Target").unwrap());
            assert!(names.contains(&target), "{target}");
            assert!(known.insert(relation.get("Id").unwrap().to_owned()));
        }
        for reference in references(&document(&docx)) {
            assert!(known.contains(&reference), "{reference}");
        }
        assert!(!names.iter().any(|name| name.contains("comments")));
        assert!(!names.iter().any(|name| name.contains("theme")));
    }
}

/// The relations that an element and those below it name.
fn references(element: &Element) -> Vec<String> {
    let own = element.attributes.iter();
    let own = own.filter(|(name, _)| name.starts_with("r:"));
    own.map(|(_, value)| value.clone())
        .chain(element.children.iter().flat_map(references))
        .collect()
}

#[test]
fn every_field_is_whole_and_has_a_result() {
    for docx in [docx(&full_han()), docx(&full_latin())] {
        for name in names(&docx) {
            if name.starts_with("word/") && name.ends_with(".xml") {
                fields_are_whole(&part(&docx, &name));
            }
        }
    }
}

fn fields_are_whole(part: &Element) {
    let mut open: Vec<(&str, String)> = Vec::new();
    for run in part.all("w:r") {
        match run.child("w:fldChar").and_then(|f| f.get("w:fldCharType")) {
            Some("begin") => open.push(("begin", String::new())),
            Some("separate") => open.last_mut().unwrap().0 = "separate",
            Some("end") => {
                let (state, result) = open.pop().unwrap();
                assert_eq!(state, "separate");
                assert!(!result.is_empty());
            }
            _ => {
                for (state, result) in &mut open {
                    if *state == "separate" {
                        result.push_str(&run.words());
                    }
                }
            }
        }
    }
    assert!(open.is_empty());
}

#[test]
fn the_properties_tell_title_speaker_language_and_the_day_of_the_report() {
    let core = part(&docx(&full_han()), "docProps/core.xml");
    let says = |name| core.child(name).map(|e| e.text.as_str());
    assert_eq!(
        says("dc:title"),
        Some("呼和浩特市人民代表大会常务委员会工作报告")
    );
    assert_eq!(says("dc:creator"), Some("张某某"));
    assert_eq!(says("dc:language"), Some("zh-CN"));
    assert_eq!(says("dcterms:created"), Some("2026-02-11T00:00:00Z"));
    assert_eq!(says("dcterms:modified"), Some("2026-02-11T00:00:00Z"));
    let core = part(&docx(&full_latin()), "docProps/core.xml");
    let language = core.child("dc:language").map(|e| e.text.as_str());
    assert_eq!(language, Some("en-US"));
}

#[test]
fn without_a_speaker_or_a_day_the_properties_are_silent() {
    let core = part(&docx(&han(vec![])), "docProps/core.xml");
    for name in ["dc:creator", "dcterms:created", "dcterms:modified"] {
        assert!(core.child(name).is_none(), "{name}");
    }
}

#[test]
fn pictures_are_packed_as_they_are() {
    let docx = docx(&full_han());
    assert_eq!(bytes(&docx, "word/media/image1.png"), super::fixture::PNG);
}

#[test]
fn properties_stand_in_the_order_of_the_schema() {
    // The properties that these documents have (ECMA-376 part 1, annex A.1).
    let orders = [
        (
            "w:pPr",
            "pStyle keepNext numPr tabs spacing ind jc rPr sectPr",
        ),
        ("w:rPr", "rStyle rFonts b bCs sz szCs"),
        ("w:numPr", "ilvl numId"),
        ("w:tblPr", "tblStyle tblW jc tblLayout tblCellMar"),
        ("w:trPr", "cantSplit tblHeader"),
        ("w:tcPr", "tcW vAlign"),
        (
            "w:sectPr",
            "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
        ),
    ];
    for docx in [docx(&full_han()), docx(&full_latin())] {
        let document = part(&docx, "word/document.xml");
        for (name, order) in orders {
            let all = document.all(name);
            assert!(!all.is_empty(), "{name}");
            for properties in all {
                let place = |child: &Element| {
                    let name = child.name.strip_prefix("w:");
                    order.split(' ').position(|known| Some(known) == name)
                };
                let places: Vec<_> = properties.children.iter().map(place).collect();
                assert!(!places.contains(&None), "{properties:?}");
                assert!(places.is_sorted(), "{properties:?}");
            }
        }
    }
}
