//! Translation memories, TMX 1.4.

use roxmltree::{Document, Node, ParsingOptions};

use super::pairs::Pair;
use super::shape::joined;
use crate::diag::{Diagnostic, Warned, code};
use crate::source::{Source, Span};

/// More than this many elements is no translation memory of a report.
const NODES_LIMIT: u32 = 20_000_000;

/// The pairs of a translation memory: of each unit what it says in Chinese and in English, with
/// the code of another program (`ph`, `bpt` and their like) left out.
///
/// # Errors
///
/// That the file is not XML, or no translation memory, or has neither language.
pub fn read(source: &Source) -> Result<Warned<Vec<Pair>>, Diagnostic> {
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: NODES_LIMIT,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(source.text(), options).map_err(|error| {
        let problem = code::IMPORT_XML.error().at(Span::new(0, 0));
        problem.with("error", error.to_string())
    })?;
    if document.root_element().tag_name().name() != "tmx" {
        return Err(code::IMPORT_TMX.error());
    }
    let mut warnings = Vec::new();
    let units = document
        .descendants()
        .filter(|node| node.has_tag_name("tu"));
    let pairs = units.map(|unit| pair(&unit, source, &mut warnings));
    let value: Vec<Pair> = pairs.collect();
    if value.iter().all(Pair::is_empty) {
        let problem = code::IMPORT_LANGUAGE.error().with("what", "memory");
        return Err(problem.help("memory"));
    }
    Ok(Warned { value, warnings })
}

fn pair(unit: &Node, source: &Source, warnings: &mut Vec<Diagnostic>) -> Pair {
    const XML: &str = "http://www.w3.org/XML/1998/namespace";
    let span = Span::new(unit.range().start, unit.range().start);
    let mut pair = Pair {
        line: source.line(span.start),
        ..Pair::default()
    };
    for variant in unit.children().filter(|node| node.has_tag_name("tuv")) {
        let lang = variant.attribute((XML, "lang"));
        let lang = lang.or_else(|| variant.attribute("lang"));
        let lang = lang.unwrap_or_default().to_ascii_lowercase();
        let text = variant.children().find(|node| node.has_tag_name("seg"));
        let text = text.map_or_else(String::new, |seg| segment(&seg));
        let place = match lang.split(['-', '_']).next() {
            Some("zh" | "zho" | "chi" | "cmn") => Some(&mut pair.zh),
            Some("en" | "eng") => Some(&mut pair.en),
            _ => None,
        };
        if let Some(place @ None) = place {
            *place = Some(text).filter(|text| !text.is_empty());
        } else {
            let warning = code::IMPORT_LEFT_OUT.warning().with("what", "text");
            let warning = warning.with("name", lang).with("text", text);
            warnings.push(warning.at(span).help("unit"));
        }
    }
    pair
}

/// The text of a segment, without what stands in code elements, but with the `sub` texts in them.
fn segment(seg: &Node) -> String {
    const CODE: [&str; 5] = ["bpt", "ept", "ph", "it", "ut"];
    let is_text = |node: &Node| {
        let mut around = node.ancestors().map(|node| node.tag_name().name());
        let nearest = around.find(|name| CODE.contains(name) || ["sub", "seg"].contains(name));
        nearest.is_none_or(|name| !CODE.contains(&name))
    };
    let texts = seg
        .descendants()
        .filter(|node| node.is_text() && is_text(node));
    let text: String = texts.filter_map(|node| node.text()).collect();
    joined(&text.replace('\t', " "))
}
