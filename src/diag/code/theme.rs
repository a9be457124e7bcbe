//! Codes of themes, and of what Word files can't say of pages.

use super::codes;

codes! {
    /// A text that is larger than its paper.
    THEME_TOO_LARGE: "theme.too-large" [needed, paper, key];
    /// Type too small or too large to be set.
    THEME_SIZE: "theme.size" [size, key] help [characters, key];
    /// Lines closer than their type is high.
    THEME_PITCH: "theme.pitch" [pitch, size];
    /// A value for text on a grid where there is none, or the other way round.
    THEME_GRID: "theme.grid" [key, grid] help [characters, size];
    /// A length or colour that is none.
    THEME_VALUE: "theme.value" [value] help [length, absolute, pitch, colour];
    /// A theme for no language of the program.
    THEME_LANGUAGE: "theme.language" [lang, known];
    /// A theme that no reader of report files has looked at, and that is none.
    THEME_SHAPE: "theme.shape" [reason];
    /// The page numbers in the contents of a Word file.
    DOCX_CONTENTS_ESTIMATED: "docx.contents-estimated" [];
}
