//! Inline text, character by character, on its way from another program's markup to the report's.

use super::shape::{joined, literal};

/// One character, or a reference to a footnote; strong or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// What it is.
    pub what: What,
    /// Whether it is strong.
    pub strong: bool,
}

impl Glyph {
    /// A reference to a footnote.
    pub fn note(name: String) -> Self {
        Self {
            what: What::Note(name),
            strong: false,
        }
    }
}

/// What stands in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A character; `\n` for a line break.
    Char(char),
    /// A reference to a footnote.
    Note(String),
}

/// Adds the characters of a text.
pub fn push(glyphs: &mut Vec<Glyph>, text: &str, strong: bool) {
    let glyph = |c| Glyph {
        what: What::Char(c),
        strong,
    };
    glyphs.extend(text.chars().map(glyph));
}

/// The characters alone.
pub fn plain(glyphs: &[Glyph]) -> String {
    glyphs.iter().filter_map(character).collect()
}

/// The report's markup of a line: line breaks joined, what means something escaped.
pub fn markup(glyphs: &[Glyph]) -> String {
    let mut out = String::new();
    for run in without_breaks(glyphs).chunk_by(|a, b| a.strong == b.strong) {
        let inside = inside(run);
        let blank = inside.trim().is_empty();
        if run[0].strong && !blank {
            // Blanks stay outside of what is strong.
            let text = inside.trim();
            let start = inside.len() - inside.trim_start().len();
            let end = start + text.len();
            out += &format!("{}**{text}**{}", &inside[..start], &inside[end..]);
        } else {
            out += &inside;
        }
    }
    out.trim().to_owned()
}

fn inside(run: &[Glyph]) -> String {
    let mut out = String::new();
    let mut text = String::new();
    for glyph in run {
        match &glyph.what {
            What::Char(c) => text.push(*c),
            What::Note(name) => {
                out += &literal(std::mem::take(&mut text));
                out += &format!("[^{name}]");
            }
        }
    }
    out + &literal(&text)
}

/// The line with its breaks gone: a blank where words of a language with blanks meet.
fn without_breaks(glyphs: &[Glyph]) -> Vec<Glyph> {
    let mut out: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    for (index, glyph) in glyphs.iter().enumerate() {
        if glyph.what != What::Char('\n') {
            out.push(glyph.clone());
            continue;
        }
        let before = out.iter().rev().find_map(character);
        let after = glyphs[index + 1..]
            .iter()
            .filter_map(character)
            .find(|c| *c != '\n');
        let (Some(before), Some(after)) = (before, after) else {
            continue;
        };
        if joined(&format!("{before}\n{after}")).contains(' ') {
            push(&mut out, " ", glyph.strong);
        }
    }
    out
}

fn character(glyph: &Glyph) -> Option<char> {
    match glyph.what {
        What::Char(c) => Some(c),
        What::Note(_) => None,
    }
}
