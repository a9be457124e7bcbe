//! What stands in a paragraph, with all tracked changes accepted.

use roxmltree::Node;

use super::body::{Reader, chosen, mark};
use super::document::{Image, Loss, NoteId, OmittedText, Paragraph, Piece, Run};
use super::xml::{attribute, child, name, switch, texts, value};
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
                say(paragraph, &Run::default(), &texts(node));
            }
            "subDoc" => reader.lose(Loss::Embedded),
            _ => {}
        }
    }
}

/// The form of a run, without text.
fn form(reader: &Reader, node: Node<'_, '_>) -> Run {
    Run {
        text: String::new(),
        bold: switch(node, "rPr/b").unwrap_or(false),
        italic: switch(node, "rPr/i").unwrap_or(false),
        style: value(node, "rPr/rStyle").map(|id| reader.styles.name(id).to_owned()),
    }
}

fn run<'a, 'i>(
    reader: &mut Reader,
    node: Node<'a, 'i>,
    form: &Run,
    paragraph: &mut Paragraph,
    boxes: &mut Vec<Node<'a, 'i>>,
) {
    let run_node = node;
    let style = value(node, "rPr/rStyle");
    let by_style = || style.is_some_and(|id| reader.styles.is_hidden(id));
    let is_hidden = switch(node, "rPr/vanish").unwrap_or_else(by_style);
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
                let text = formed(reader, run_node, text(node));
                say(paragraph, form, &text);
            }
        }
    }
}

/// A text as its run forms it: raised digits as such; what that leaves out is noted.
fn formed(reader: &mut Reader, run: Node<'_, '_>, text: String) -> String {
    let is = |path| switch(run, path).unwrap_or(false);
    if is("rPr/strike") || is("rPr/dstrike") {
        reader.aside(OmittedText::Struck, &text);
    }
    match value(run, "rPr/vertAlign") {
        // The number of a note is raised by its style, and told by that.
        Some("superscript") if value(run, "rPr/rStyle").is_none() => match raised(&text) {
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
            let is_kept = attribute(node, "space") == Some("preserve");
            let is_blank = |c: char| !is_kept && c.is_ascii_whitespace();
            text.trim_matches(is_blank).to_owned()
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

/// The character at a place of a font of symbols, where the font is known and most fonts of text have
/// the like.
fn symbol(font: &str, code: u32) -> Option<char> {
    let place = match code {
        0xF000..=0xF0FF => code - 0xF000,
        other => other,
    };
    Some(match (font.to_ascii_lowercase().as_str(), place) {
        ("symbol", 0xA3) => '≤',
        ("symbol", 0xAE) => '→',
        ("symbol", 0xB0) => '°',
        ("symbol", 0xB1) => '±',
        ("symbol", 0xB3) => '≥',
        ("symbol", 0xB4) => '×',
        ("symbol", 0xB7) => '·',
        ("symbol", 0xB8) => '÷',
        ("symbol", 0xB9) => '≠',
        ("symbol", 0xBB) => '≈',
        ("wingdings", 0x6C) => '●',
        ("wingdings", 0x6E) => '■',
        ("wingdings", 0x6F | 0x71 | 0xA8) => '□',
        ("wingdings", 0x75) => '◆',
        ("wingdings", 0xD8 | 0xE0 | 0xE8) => '→',
        ("wingdings", 0xFB) => '×',
        ("wingdings", 0xFC | 0xFE) => '√',
        (_, _) => return char::from_u32(code),
    })
}

/// Adds text, to the run before it where that has the same form.
fn say(paragraph: &mut Paragraph, form: &Run, text: &str) {
    if text.is_empty() {
        return;
    }
    let is_same =
        |last: &Run| (last.bold, last.italic, &last.style) == (form.bold, form.italic, &form.style);
    if let Some(Piece::Text(last)) = paragraph.pieces.last_mut()
        && is_same(last)
    {
        last.text.push_str(text);
        return;
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
        let mut between = found.ancestors().skip(1).take_while(|above| *above != node);
        between.any(|above| name(above) == "txbxContent")
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
    let id = attribute(node, "embed").or_else(|| attribute(node, "id"));
    let part = id
        .and_then(|id| reader.relations.by_id(id))
        .map(str::to_owned);
    reader.media.extend(part.clone());
    Image { part, alt }
}

/// What a graphic shows in words.
fn alternative(node: Node<'_, '_>) -> String {
    let described = |node: Node<'_, '_>| match name(node) {
        "docPr" => attribute(node, "descr")
            .or_else(|| attribute(node, "title"))
            .map(str::to_owned),
        "shape" => attribute(node, "alt").map(str::to_owned),
        _ => None,
    };
    node.descendants().find_map(described).unwrap_or_default()
}
