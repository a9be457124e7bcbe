//! Running text, flattened from inlines, with what the line breaker must know of it.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::edition::{Inline, Typography};

/// A text to be broken into lines.
pub struct Flow {
    /// The characters.
    pub text: String,
    /// Byte ranges that stay on one line where they fit, in order.
    pub kept: Vec<Range<usize>>,
    /// Byte positions at which no line begins, in order.
    pub glued: Vec<usize>,
    /// Invisible characters that were left out.
    pub left_out: BTreeSet<char>,
    /// What a line break inside the text stands for.
    pub typography: Typography,
    skips_notes: bool,
}

impl Flow {
    /// No text yet.
    pub fn new(typography: Typography) -> Self {
        Self {
            text: String::new(),
            kept: vec![],
            glued: vec![],
            left_out: BTreeSet::new(),
            typography,
            skips_notes: false,
        }
    }

    /// With further text.
    pub fn text(mut self, text: &str) -> Self {
        self.push(text);
        self
    }

    /// With a list's mark or a heading's number: whole, and on one line with what follows it.
    pub fn marker(mut self, marker: &str) -> Self {
        self.keep(marker);
        self.glued.push(self.text.len());
        self
    }

    /// With further inlines; notes as `[1]`.
    pub fn inlines(mut self, inlines: &[Inline]) -> Self {
        inlines.iter().for_each(|inline| self.write_inline(inline));
        self
    }

    /// With further inlines, but without the marks of notes, where a text is said again.
    pub fn inlines_again(mut self, inlines: &[Inline]) -> Self {
        self.skips_notes = true;
        let said = self.inlines(inlines);
        Self {
            skips_notes: false,
            ..said
        }
    }

    /// Strong text is plain: asterisks would be read aloud, and searched for in vain.
    fn write_inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text { text } => self.push(text),
            Inline::Strong { body } | Inline::Changed { body, .. } => {
                body.iter().for_each(|inline| self.write_inline(inline));
            }
            Inline::Figure { text } | Inline::Reference { text, .. } => self.keep(text),
            Inline::Note { .. } if self.skips_notes => {}
            Inline::Note { number } => {
                self.glued.push(self.text.len());
                self.keep(&note_mark(*number));
            }
        }
    }

    fn keep(&mut self, text: &str) {
        let start = self.text.len();
        self.push(text);
        self.kept.push(start..self.text.len());
    }

    /// Adds text; a `\n` in it is a hard line break.
    pub fn push(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => self.join(),
                '\n' => self.text.push('\n'),
                '\t' => self.text.push(' '),
                _ if is_invisible(character) => {
                    self.left_out.insert(character);
                }
                _ => self.text.push(character),
            }
        }
    }

    /// Lines of the source join without a blank in Chinese, with one in English.
    fn join(&mut self) {
        if self.typography == Typography::Latin && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }
}

/// The mark of a note, in the text and before the note itself.
pub fn note_mark(number: usize) -> String {
    format!("[{number}]")
}

/// Controls, marks of direction and byte order marks: on a screen they are boxes or nothing, and
/// they hide words from a search.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{FEFF}'
                | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        )
}
