//! Inline text, character by character, on its way from another program's markup to the report's.

use super::shape::{joined, literal};

/// One character, or a reference to a footnote; strong or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glyph {
    pub what: What,
    pub strong: bool,
}

/// What stands in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A character; `\n` for a line break.
    Char(char),
    /// A reference to a footnote.
    Note(String),
}

impl Glyph {
    pub const BREAK: Self = Self {
        what: What::Char('\n'),
        strong: false,
    };

    /// A reference to a footnote.
    pub fn note(name: String, strong: bool) -> Self {
        let what = What::Note(name);
        Self { what, strong }
    }

    pub fn is_break(&self) -> bool {
        self.what == What::Char('\n')
    }

    fn character(&self) -> Option<char> {
        match self.what {
            What::Char(c) => Some(c),
            What::Note(_) => None,
        }
    }
}

/// Adds the characters of a text.
pub fn push(glyphs: &mut Vec<Glyph>, text: &str, strong: bool) {
    let what = text.chars().map(What::Char);
    glyphs.extend(what.map(|what| Glyph { what, strong }));
}

/// The characters alone.
pub fn plain(glyphs: &[Glyph]) -> String {
    glyphs.iter().filter_map(Glyph::character).collect()
}

/// The report's markup of a line: line breaks joined, what means something escaped.
pub fn markup(glyphs: &[Glyph]) -> String {
    let mut out = String::new();
    for run in without_breaks(glyphs).chunk_by(|a, b| a.strong == b.strong) {
        let written = written(run);
        let inside = written.trim();
        if run[0].strong && !inside.is_empty() {
            // Blanks stay outside of what is strong.
            out += &written.replacen(inside, &format!("**{inside}**"), 1);
        } else {
            out += &written;
        }
    }
    out.trim().to_owned()
}

fn written(run: &[Glyph]) -> String {
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
    out + &literal(text)
}

/// The line with its breaks gone: a blank where words of a language with blanks meet.
fn without_breaks(glyphs: &[Glyph]) -> Vec<Glyph> {
    let mut out: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    for line in glyphs.split(Glyph::is_break) {
        let before = out.iter().rev().find_map(Glyph::character);
        let after = line.iter().find_map(Glyph::character);
        if let (Some(before), Some(after)) = (before, after)
            && joined(&format!("{before}\n{after}")).contains(' ')
        {
            let strong = line[0].strong && out.last().is_some_and(|last| last.strong);
            push(&mut out, " ", strong);
        }
        out.extend_from_slice(line);
    }
    out
}
