//! Inline text, character by character, on its way from another program's markup to the report's.

use super::shape::joined;
use crate::model::{Marks, Markup};

/// One character, or a reference to a footnote, and how it is set apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glyph {
    pub what: What,
    pub marks: Marks,
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
        marks: Marks::new(),
    };

    /// A reference to a footnote.
    pub fn note(name: String, marks: Marks) -> Self {
        let what = What::Note(name);
        Self { what, marks }
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
pub fn push(glyphs: &mut Vec<Glyph>, text: &str, marks: &Marks) {
    let what = text.chars().map(What::Char);
    glyphs.extend(what.map(|what| Glyph {
        what,
        marks: marks.clone(),
    }));
}

/// The characters alone.
pub fn plain(glyphs: &[Glyph]) -> String {
    glyphs.iter().filter_map(Glyph::character).collect()
}

/// The report's markup of a line: line breaks joined, what means something escaped.
pub fn markup(glyphs: &[Glyph]) -> String {
    let mut markup = Markup::default();
    for glyph in without_breaks(glyphs) {
        match glyph.what {
            What::Char(c) => {
                // Blanks stay outside of what is set apart.
                if !c.is_whitespace() {
                    markup.mark(&glyph.marks);
                }
                markup.literal(c);
            }
            What::Note(name) => {
                markup.mark(&glyph.marks);
                markup.reference(&format!("[^{name}]"));
            }
        }
    }
    markup.finish()
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
            push(&mut out, " ", &Marks::new());
        }
        out.extend_from_slice(line);
    }
    out
}
