//! Running text, flattened from inlines, with what the line breaker must know of it.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::edition::{Inline, Typography, plain};
use crate::model::{Mark, raised};

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
            Inline::Marked { mark, body } if *mark == Mark::Raised => self.raise(&plain(body)),
            Inline::Marked { body, .. } | Inline::Changed { body, .. } => {
                body.iter().for_each(|inline| self.write_inline(inline));
            }
            Inline::Figure { text } | Inline::Reference { text, .. } => self.keep_number(text),
            Inline::Note { .. } if self.skips_notes => {}
            Inline::Note { number } => {
                self.glued.push(self.text.len());
                self.keep(&note_mark(*number));
            }
        }
    }

    /// Adds a figure or a reference. In Latin only its number and the next word stay together, for a
    /// long noun would leave a line half empty; a currency and its number, a place and its title do.
    fn keep_number(&mut self, text: &str) {
        let start = self.text.len();
        self.push(text);
        match self.typography {
            Typography::Han => self.kept.push(start..self.text.len()),
            Typography::Latin => self.kept.extend(numbers(&self.text[start..], start)),
        }
    }

    /// Adds raised text: `m²`, and `10^-6` where its characters have no raised form. Letters, as those
    /// of `1st`, stand on the line.
    fn raise(&mut self, text: &str) {
        let sign = if text.chars().all(char::is_alphabetic) {
            ""
        } else {
            "^"
        };
        let on_line = || format!("{sign}{text}");
        self.push(&raised(text).unwrap_or_else(on_line));
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

/// The numbers of a figure, each with the next word; a word that opens the figure stays with them, as
/// in `Part III`, `RMB 5 billion` and `January 20`.
fn numbers(text: &str, start: usize) -> Vec<Range<usize>> {
    let mut at = start;
    let words = text.split(' ').map(|word| {
        let begin = at;
        at += word.len() + 1;
        (begin..begin + word.len(), word)
    });
    let words: Vec<_> = words.collect();
    let has_digits = |word: &str| word.contains(|c: char| c.is_ascii_digit());
    let mut kept = Vec::new();
    for (index, (range, word)) in words.iter().enumerate() {
        if has_digits(word) || index == 0 {
            let next = words.get(index + 1).map_or(range, |(next, _)| next);
            kept.push(range.start..next.end);
        }
    }
    kept
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
