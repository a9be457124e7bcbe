//! `word/footnotes.xml`, and what the settings say of it.

use super::style::id;
use super::xml::{Element, Node};

/// The notes that are not notes but rules over them, by number and kind.
const SEPARATORS: [(i32, &str, &str); 2] = [
    (-1, "separator", "w:separator"),
    (0, "continuationSeparator", "w:continuationSeparator"),
];

/// Adds the rules over the notes.
pub fn add_separators(footnotes: &mut Element) {
    let separators = SEPARATORS.map(|(number, kind, rule)| {
        let run = Element::new("w:r").child(Element::new(rule));
        Node::Element(
            Element::new("w:footnote")
                .attr("w:type", kind)
                .attr("w:id", number)
                .child(Element::new("w:p").child(single_spaced()).child(run)),
        )
    });
    footnotes.children.splice(0..0, separators);
}

/// Adds a note's own number at its head; a rule has none.
pub fn add_number(footnote: &mut Element) {
    if footnote.get("w:type").is_some() {
        return;
    }
    if let Some(paragraph) = footnote.elements_mut().next() {
        let after_properties = usize::from(paragraph.find("w:pPr").is_some());
        let head = [number(), blank()].map(Node::Element);
        paragraph
            .children
            .splice(after_properties..after_properties, head);
    }
}

/// The properties of a rule's paragraph, as Word writes them: as high as its own line, whatever the
/// style of running text.
fn single_spaced() -> Element {
    let spacing = Element::new("w:spacing")
        .attr("w:after", 0)
        .attr("w:line", 240)
        .attr("w:lineRule", "auto");
    Element::new("w:pPr").child(spacing)
}

/// The run that prints a note's number.
fn number() -> Element {
    let style = Element::val("w:rStyle", id::NOTE_REFERENCE);
    Element::new("w:r")
        .child(Element::new("w:rPr").child(style))
        .child(Element::new("w:footnoteRef"))
}

fn blank() -> Element {
    let text = Element::new("w:t").attr("xml:space", "preserve").text(" ");
    Element::new("w:r").child(text)
}

/// `w:footnotePr` of the settings.
pub fn properties() -> Element {
    let known = SEPARATORS.map(|(number, ..)| Element::new("w:footnote").attr("w:id", number));
    Element::new("w:footnotePr").with(known)
}
