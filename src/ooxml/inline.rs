//! The runs of a paragraph and what stands in them.

use roxmltree::Node;

use super::body::{Reader, chosen};
use super::document::{Image, Loss, NoteId, OmittedText, Piece, Run};
use super::xml::{attribute, child, name, switch, value};
use crate::model::{Mark, is_destination};

impl Reader {
    /// Reads what stands in an element of a run: the run itself, or an alternative in it.
    pub(super) fn run(&mut self, run: Node<'_, '_>, within: Node<'_, '_>) {
        let style = value(run, "rPr/rStyle");
        let form = Run {
            text: String::new(),
            bold: switch(run, "rPr/b").unwrap_or(false),
            italic: switch(run, "rPr/i").unwrap_or(false),
            shift: None,
            link: self.link_of(run),
            style: style.map(|id| self.styles.name(id).to_owned()),
        };
        let form = Run {
            shift: shift(run, form.style.as_deref()),
            ..form
        };
        let by_style = || self.styles.find(style?, |style| style.hidden);
        let is_hidden = switch(run, "rPr/vanish").or_else(by_style).unwrap_or(false);
        for node in within.children() {
            if self.fields.is_code(node) {
                continue;
            }
            match name(node) {
                "AlternateContent" => self.run(run, chosen(node)),
                "ruby" => self.ruby(node),
                "drawing" | "pict" | "object" => self.graphic(node),
                "commentReference" => self.mark(node),
                kind @ ("footnoteReference" | "endnoteReference") => {
                    let note = note(kind, node).map(Piece::Note);
                    self.paragraph.pieces.extend(note);
                }
                _ if is_hidden => self.aside(OmittedText::Hidden, &text(node)),
                _ => {
                    let text = text(node);
                    self.note_struck(run, &text);
                    self.say(&form, &text);
                }
            }
        }
    }

    /// Characters with their reading above them, which is noted.
    fn ruby(&mut self, node: Node<'_, '_>) {
        if let Some(base) = child(node, "rubyBase") {
            self.walk(base);
        }
        if let Some(reading) = child(node, "rt") {
            let outer = std::mem::take(&mut self.paragraph);
            self.walk(reading);
            let said = std::mem::replace(&mut self.paragraph, outer);
            self.aside(OmittedText::Reading, &said.text());
        }
    }

    /// Notes a text that is struck through by hand.
    fn note_struck(&mut self, run: Node<'_, '_>, text: &str) {
        let is = |path| switch(run, path).unwrap_or(false);
        if is("rPr/strike") || is("rPr/dstrike") {
            self.aside(OmittedText::Struck, text);
        }
    }

    /// Where a run leads, by the link or the field that it stands in.
    fn link_of(&self, run: Node<'_, '_>) -> Option<String> {
        let links = run.ancestors().filter(|above| name(*above) == "hyperlink");
        let mut links = links.filter_map(|link| self.relations.outside(attribute(link, "id")?));
        let address = links.next().or_else(|| self.fields.link(run))?;
        is_destination(address).then(|| address.to_owned())
    }

    /// Adds text, to the run before it where that has the same form.
    pub(super) fn say(&mut self, form: &Run, text: &str) {
        let pieces = &mut self.paragraph.pieces;
        match pieces.last_mut() {
            _ if text.is_empty() => {}
            Some(Piece::Text(last)) if last.is_like(form) => last.text.push_str(text),
            _ => pieces.push(Piece::Text(Run {
                text: text.to_owned(),
                ..form.clone()
            })),
        }
    }

    /// Images, text boxes, and what can't be carried.
    fn graphic(&mut self, node: Node<'_, '_>) {
        let in_box = |found: &Node<'_, '_>| {
            let mut between = found.ancestors().skip(1).take_while(|above| *above != node);
            between.any(|above| name(above) == "txbxContent")
        };
        let alt = alternative(node);
        let mut known = false;
        for found in node.descendants().filter(|found| !in_box(found)) {
            match name(found) {
                "blip" | "imagedata" => self.image(found, alt.clone()),
                "txbxContent" => {
                    self.lose(Loss::TextBox);
                    let outer = std::mem::take(&mut self.paragraph);
                    let blocks = self.container(found);
                    self.boxed.extend(blocks);
                    self.paragraph = outer;
                }
                "chart" => self.lose(Loss::Chart),
                "relIds" => self.lose(Loss::Diagram),
                "OLEObject" | "objectEmbed" | "objectLink" => self.lose(Loss::Object),
                _ => continue,
            }
            known = true;
        }
        if !known {
            self.lose(Loss::Drawing);
        }
    }

    /// An image by the relation it names.
    fn image(&mut self, node: Node<'_, '_>, alt: String) {
        let id = attribute(node, "embed").or_else(|| attribute(node, "id"));
        let part = id.and_then(|id| self.relations.by_id(id));
        let part = part.map(str::to_owned);
        self.media.extend(part.clone());
        let image = Image { part, alt };
        self.paragraph.pieces.push(Piece::Image(image));
    }
}

/// Whether a run stands above or below the line. The number of a note is raised by its style, and
/// told by that.
fn shift(run: Node<'_, '_>, style: Option<&str>) -> Option<Mark> {
    let style = style.unwrap_or_default().to_lowercase();
    let is_note = style.ends_with("reference") || style.ends_with("引用");
    match value(run, "rPr/vertAlign") {
        Some("superscript") if !is_note => Some(Mark::Raised),
        Some("subscript") => Some(Mark::Lowered),
        Some(_) | None => None,
    }
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

/// What a graphic shows in words.
fn alternative(node: Node<'_, '_>) -> String {
    let described = |node| match name(node) {
        "docPr" => attribute(node, "descr").or_else(|| attribute(node, "title")),
        "shape" => attribute(node, "alt"),
        _ => None,
    };
    let found = node.descendants().find_map(described);
    found.unwrap_or_default().to_owned()
}
