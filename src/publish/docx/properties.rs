//! `docProps/core.xml` and `docProps/app.xml`.

use super::xml::Element;
use crate::edition::Edition;

/// The document's title, author, language and day; of a working copy that it is one, and which. The day is the report's, not the clock's.
pub fn core(edition: &Edition) -> Vec<u8> {
    let (head, working) = (&edition.head, &edition.working);
    let plain = |name: &str, text: &str| Element::new(name).text(text);
    let creator = head.author.as_deref().filter(|name| !name.is_empty());
    let date = |name: &str| {
        edition.date.map(|date| {
            Element::new(name)
                .attr("xsi:type", "dcterms:W3CDTF")
                .text(&format!("{date}T00:00:00Z"))
        })
    };
    let package = "http://schemas.openxmlformats.org/package/2006";
    Element::new("cp:coreProperties")
        .attr("xmlns:cp", format!("{package}/metadata/core-properties"))
        .attr("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .attr("xmlns:dcterms", "http://purl.org/dc/terms/")
        .attr("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .child(plain("dc:title", &head.full_title()))
        .with(creator.map(|name| plain("dc:creator", name)))
        .with(date("dcterms:created"))
        .with(date("dcterms:modified"))
        .child(plain("dc:language", &edition.tag))
        .with(
            working
                .revision
                .as_ref()
                .map(|text| plain("cp:version", text)),
        )
        .with(
            working
                .mark
                .as_ref()
                .map(|text| plain("cp:contentStatus", text)),
        )
        .to_part()
}

/// The program that wrote the file.
pub fn app() -> Vec<u8> {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    Element::new("Properties")
        .attr("xmlns", office)
        .child(Element::new("Application").text("twinpress"))
        .to_part()
}
