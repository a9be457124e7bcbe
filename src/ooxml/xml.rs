//! The XML of a part: parsed with limits, and asked by local names.
//!
//! Names are compared without their namespaces' years: transitional and strict documents are read
//! alike, and so are attributes that other writers leave without a prefix. A path is names with
//! strokes between, such as `pPr/numPr`.

use roxmltree::{Document, Error, Node, ParsingOptions};

use super::error::OoxmlError;

/// The most elements and texts in one part.
const MOST_NODES: u32 = 3_000_000;
/// The deepest nesting that is read.
const DEEPEST: u32 = 200;

/// The text of a part: UTF-8, or UTF-16 with its mark.
pub(super) fn text(name: &str, bytes: &[u8]) -> Result<String, OoxmlError> {
    let (text, _, wrong) = match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => encoding_rs::UTF_16LE.decode(bytes),
        _ => encoding_rs::UTF_8.decode(bytes),
    };
    match wrong {
        true => Err(OoxmlError::damaged("no-text", name, "")),
        false => Ok(text.into_owned()),
    }
}

/// Parses a part; entities are refused, and so is nesting without end.
pub(super) fn parse<'a>(name: &str, text: &'a str) -> Result<Document<'a>, OoxmlError> {
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        Error::DtdDetected => OoxmlError::Entities(name.to_owned()),
        Error::NodesLimitReached => OoxmlError::too_large("elements"),
        other => OoxmlError::damaged("part", name, other),
    })?;
    match depth(&document) > DEEPEST {
        true => Err(OoxmlError::TooDeep(name.to_owned())),
        false => Ok(document),
    }
}

/// How deep the deepest element stands; without recursion, since that is what it guards.
fn depth(document: &Document<'_>) -> u32 {
    let mut depths: Vec<u32> = Vec::new();
    for node in document.descendants() {
        let above = node.parent().map(|above| depths[above.id().get_usize()]);
        depths.push(above.map_or(0, |above| above + 1));
    }
    depths.into_iter().max().unwrap_or_default()
}

/// The local name of an element; empty for what is none.
pub(super) fn name<'a>(node: Node<'a, '_>) -> &'a str {
    match node.is_element() {
        true => node.tag_name().name(),
        false => "",
    }
}

/// The first element at a path.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, path: &str) -> Option<Node<'a, 'i>> {
    path.split('/').try_fold(node, |node, wanted| {
        node.children().find(|child| name(*child) == wanted)
    })
}

/// The child elements with a local name.
pub(super) fn children<'a, 'i>(
    node: Node<'a, 'i>,
    wanted: &'static str,
) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |child| name(*child) == wanted)
}

/// The first element below with a local name.
pub(super) fn below<'a, 'i>(node: Node<'a, 'i>, wanted: &str) -> Option<Node<'a, 'i>> {
    node.descendants().find(|node| name(*node) == wanted)
}

/// An attribute by its local name.
pub(super) fn attribute<'a>(node: Node<'a, '_>, wanted: &str) -> Option<&'a str> {
    let found = node.attributes().find(|given| given.name() == wanted);
    found.map(|found| found.value())
}

/// The `val` of the element at a path.
pub(super) fn value<'a>(node: Node<'a, '_>, path: &str) -> Option<&'a str> {
    attribute(child(node, path)?, "val")
}

/// The `val` of the element at a path as a whole number.
pub(super) fn number<N: TryFrom<i64>>(node: Node<'_, '_>, path: &str) -> Option<N> {
    integer(value(node, path)?)
}

/// A whole number, also where a writer gave it a fraction (`12.0`).
pub(super) fn integer<N: TryFrom<i64>>(text: &str) -> Option<N> {
    let whole: i64 = text.trim().split('.').next()?.parse().ok()?;
    whole.try_into().ok()
}

/// A property at a path, which is on by being there, unless it says it is off.
pub(super) fn switch(node: Node<'_, '_>, path: &str) -> Option<bool> {
    let value = attribute(child(node, path)?, "val");
    Some(!matches!(value, Some("0" | "false" | "off" | "none")))
}

/// All text below an element.
pub(super) fn texts(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(|node| name(*node) == "t");
    texts.filter_map(|node| node.text()).collect()
}
