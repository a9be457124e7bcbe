//! What stands in a paragraph, with all tracked changes accepted.

use roxmltree::Node;

use super::body::{Reader, chosen, mark};
use super::document::{Image, Loss, NoteId, OmittedText, Paragraph, Piece, Run};
use super::symbols::symbol;
use super::xml::{attribute, child, name, switch, value};
use crate::model::raised;

/// Reads the content of a paragraph; the contents of its text boxes are left for later.
pub(super) fn read<'a, 'i>(
    reader: &mut Reader,
    node: Node<'a, 'i>,
    paragraph: &mut Paragraph,
    boxes: &mut Vec<Node<'a, 'i>>,
) {
    for node in node.children() {
        match name(node) {
            "r" => {
                let form = form(reader, node);
                run(reader, node, &form, paragraph, boxes);
            }
            "hyperlink" | "smartTag" | "fldSimple" | "customXml" | "dir" | "bdo" => {
                read(reader, node, paragraph, boxes);
            }
            "sdt" => {
                let outer = reader.tags.len();
                reader.in_control(node, |reader, content| {
                    paragraph.tags.extend(reader.tags[outer..].iter().cloned());
                    read(reader, content, paragraph, boxes);
                });
            }
            "ins" | "moveTo" => {
                reader.document.accepted += 1;
                read(reader, node, paragraph, boxes);
            }
            "del" | "moveFrom" => reader.document.accepted += 1,
            "AlternateContent" => read(reader, chosen(node), paragraph, boxes),
            "bookmarkStart" | "commentRangeStart" => mark(node, paragraph),
            "oMath" | "oMathPara" => {
                reader.lose(Loss::Equation);
                let texts = node.descendants().filter(|node| name(*node) == "t");
                let text: String = texts.filter_map(|node| node.text()).collect();
                say(paragraph, &Run::default(), &text);
            }
            "subDoc" => reader.lose(Loss::Embedded),
            _ => {}
        }
    }
}

/// The form of a run, without text.
fn form(reader: &Reader, node: Node<'_, '_>) -> Run {
    let Some(properties) = child(node, "rPr") else {
        return Run::default();
    };
    Run {
        text: String::new(),
        bold: switch(properties, "b").unwrap_or(false),
        italic: switch(properties, "i").unwrap_or(false),
        style: value(properties, "rStyle").map(|id| reader.styles.name(id).to_owned()),
    }
}

fn run<'a, 'i>(
    reader: &mut Reader,
    node: Node<'a, 'i>,
    form: &Run,
    paragraph: &mut Paragraph,
    boxes: &mut Vec<Node<'a, 'i>>,
) {
    let properties = child(node, "rPr");
    let style = properties.and_then(|properties| value(properties, "rStyle"));
    let own = properties.and_then(|properties| switch(properties, "vanish"));
    let is_hidden = own.unwrap_or_else(|| style.is_some_and(|id| reader.styles.is_hidden(id)));
    for node in node.children() {
        let kind = name(node);
        if reader.fields.is_code(node) {
            continue;
        }
        match kind {
            "AlternateContent" => run(reader, chosen(node), form, paragraph, boxes),
            "ruby" => {
                if let Some(base) = child(node, "rubyBase") {
                    read(reader, base, paragraph, boxes);
                }
                if let Some(reading) = child(node, "rt") {
                    let mut said = Paragraph::default();
                    read(reader, reading, &mut said, boxes);
                    reader.aside(OmittedText::Reading, &said.text());
                }
            }
            "drawing" | "pict" | "object" => graphic(reader, node, paragraph, boxes),
            "commentReference" => mark(node, paragraph),
            "footnoteReference" | "endnoteReference" => {
                let note = note(kind, node).map(Piece::Note);
                paragraph.pieces.extend(note);
            }
            _ if is_hidden => reader.aside(OmittedText::Hidden, &text(node)),
            _ => {
                let text = formed(reader, properties, text(node));
                say(paragraph, form, &text);
            }
        }
    }
}

/// A text as its run forms it: raised digits as such; what that leaves out is noted.
fn formed(reader: &mut Reader, properties: Option<Node<'_, '_>>, text: String) -> String {
    let Some(properties) = properties else {
        return text;
    };
    let is = |wanted| switch(properties, wanted).unwrap_or(false);
    if is("strike") || is("dstrike") {
        reader.aside(OmittedText::Struck, &text);
    }
    match value(properties, "vertAlign") {
        // The number of a note is raised by its style, and told by that.
        Some("superscript") if value(properties, "rStyle").is_none() => match raised(&text) {
            Some(raised) => return raised,
            None if matches!(text.trim(), "st" | "nd" | "rd" | "th") => {}
            None => reader.aside(OmittedText::Raised, &text),
        },
        Some("subscript") => reader.aside(OmittedText::Lowered, &text),
        Some(_) | None => {}
    }
    text
}

/// The name of the note that a reference or a note itself carries.
pub(super) fn note(kind: &str, node: Node<'_, '_>) -> Option<NoteId> {
    let id = attribute(node, "id")?.to_owned();
    Some(match kind.starts_with("footnote") {
        true => NoteId::Footnote(id),
        false => NoteId::Endnote(id),
    })
}

/// The characters that an element of a run stands for.
fn text(node: Node<'_, '_>) -> String {
    match name(node) {
        "t" => {
            let text = node.text().unwrap_or_default();
            match attribute(node, "space") {
                Some("preserve") => text.to_owned(),
                Some(_) | None => text
                    .trim_matches(|c: char| c.is_ascii_whitespace())
                    .to_owned(),
            }
        }
        "tab" | "ptab" => "\t".to_owned(),
        "br" if matches!(attribute(node, "type"), None | Some("textWrapping")) => "\n".to_owned(),
        "cr" => "\n".to_owned(),
        "noBreakHyphen" => "\u{2011}".to_owned(),
        "softHyphen" => "\u{ad}".to_owned(),
        "sym" => {
            let code = attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
            let font = attribute(node, "font").unwrap_or_default();
            let symbol = code.and_then(|code| symbol(font, code));
            symbol.map(String::from).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// Adds text, to the run before it where that has the same form.
fn say(paragraph: &mut Paragraph, form: &Run, text: &str) {
    if text.is_empty() {
        return;
    }
    if let Some(Piece::Text(last)) = paragraph.pieces.last_mut() {
        let same = (last.bold, last.italic, &last.style) == (form.bold, form.italic, &form.style);
        if same {
            last.text.push_str(text);
            return;
        }
    }
    paragraph.pieces.push(Piece::Text(Run {
        text: text.to_owned(),
        ..form.clone()
    }));
}

/// An image, a text box, or what can't be carried.
fn graphic<'a, 'i>(
    reader: &mut Reader,
    node: Node<'a, 'i>,
    paragraph: &mut Paragraph,
    boxes: &mut Vec<Node<'a, 'i>>,
) {
    let in_box = |found: &Node<'a, 'i>| {
        let between = found.ancestors().skip(1).take_while(|above| *above != node);
        between
            .into_iter()
            .any(|above| name(above) == "txbxContent")
    };
    let alt = alternative(node);
    let mut known = false;
    for found in node.descendants().filter(|found| !in_box(found)) {
        let loss = match name(found) {
            "blip" | "imagedata" => {
                let image = image(reader, found, alt.clone());
                paragraph.pieces.push(Piece::Image(image));
                None
            }
            "txbxContent" => {
                boxes.push(found);
                Some(Loss::TextBox)
            }
            "chart" => Some(Loss::Chart),
            "relIds" => Some(Loss::Diagram),
            "OLEObject" | "objectEmbed" | "objectLink" => Some(Loss::Object),
            _ => continue,
        };
        known = true;
        if let Some(loss) = loss {
            reader.lose(loss);
        }
    }
    if !known {
        reader.lose(Loss::Drawing);
    }
}

/// An image by the relation it names.
fn image(reader: &mut Reader, node: Node<'_, '_>, alt: String) -> Image {
    let id = ["embed", "id"]
        .iter()
        .find_map(|name| attribute(node, name));
    let relation = id.and_then(|id| reader.relations.get(id));
    let part = relation.and_then(|relation| relation.part.clone());
    reader.media.extend(part.clone());
    Image { part, alt }
}

/// What a graphic shows in words.
fn alternative(node: Node<'_, '_>) -> String {
    let described = |node: Node<'_, '_>| {
        match name(node) {
            "docPr" => attribute(node, "descr").or_else(|| attribute(node, "title")),
            "shape" => attribute(node, "alt"),
            _ => None,
        }
        .map(str::to_owned)
    };
    node.descendants().find_map(described).unwrap_or_default()
}
