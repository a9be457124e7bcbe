//! The type of tables: how wide its characters are, in thousandths of an em.

use unicode_width::UnicodeWidthChar;

use crate::theme::{Design, Length, Typography};

/// A full-width character.
pub const EM: usize = 1000;
/// By how much a column is wider than what it must hold, for what rounding takes.
const SLACK: usize = 60;

/// The type of a design's tables.
pub struct Type {
    size: f64,
    /// The width of a letter.
    letter: usize,
    pub typography: Typography,
    /// The margins on both sides of a cell's text, and a rule.
    pub inset: usize,
    /// From one line to the next, in points.
    pub pitch: f64,
    /// The margins above and below a cell's text, and a rule, in points.
    pub around: f64,
}

impl Type {
    /// The type of the tables of a tradition.
    pub fn of(design: &Design, typography: Typography) -> Self {
        let size = design.size_in(&design.styles.table_text);
        let style = &design.styles.table_text;
        let points = |length: Length| length.points(size, design.pitch());
        let letter = match (typography, style.letter) {
            (Typography::Latin, Some(letter)) => points(letter) / size,
            (Typography::Han | Typography::Latin, _) => 0.5,
        };
        let rule = design.table.rule.points();
        Self {
            size,
            letter: (letter * EM as f64).ceil() as usize,
            typography,
            inset: ems(2.0 * points(design.table.beside) + rule, size) + SLACK,
            pitch: design.table_pitch(),
            around: 2.0 * points(design.table.above) + rule,
        }
    }

    /// A length in points, in thousandths of an em.
    pub fn ems(&self, points: f64) -> usize {
        ems(points, self.size)
    }

    /// The width of a text on one line.
    pub fn width(&self, text: &str) -> usize {
        text.chars().map(|c| self.width_of(c)).sum()
    }

    /// The width of a character.
    pub fn width_of(&self, c: char) -> usize {
        match c.width() {
            Some(0) | None => 0,
            Some(1) if matches!(c, '.' | ',') => EM / 4,
            Some(1) if !self.is_han(c) => self.letter,
            Some(_) => EM,
        }
    }

    /// Whether a character is as wide as high, and a line may break beside it.
    pub fn is_han(&self, c: char) -> bool {
        c.width() == Some(2) || (self.typography == Typography::Han && "“”‘’—…·".contains(c))
    }
}

fn ems(points: f64, size: f64) -> usize {
    (points / size * EM as f64).floor() as usize
}
