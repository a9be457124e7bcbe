//! How many columns characters take on a fixed-width screen.

use unicode_width::UnicodeWidthChar;

use crate::edition::Typography;

/// Columns of a character: 0 to 2. Ambiguous characters (UAX #11) are wide in Han.
pub fn of_char(character: char, typography: Typography) -> usize {
    let width = match typography {
        Typography::Han => character.width_cjk(),
        Typography::Latin => character.width(),
    };
    width.unwrap_or(0)
}

/// Columns of a text.
pub fn of(text: &str, typography: Typography) -> usize {
    text.chars().map(|c| of_char(c, typography)).sum()
}

/// Whether a character is full-width in every typography: Han, kana, full-width marks.
pub fn is_wide(character: char) -> bool {
    character.width() == Some(2)
}

/// A gap of so many columns: in Han of full-width blanks, so that it keeps to the cells of a
/// Chinese font.
pub fn blanks(columns: usize, typography: Typography) -> String {
    match typography {
        Typography::Han => "\u{3000}".repeat(columns / 2) + &" ".repeat(columns % 2),
        Typography::Latin => " ".repeat(columns),
    }
}
