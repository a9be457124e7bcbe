//! The description of the page: paper, margins, lines, sizes, gaps, colours, and a face for each
//! kind of text.
//!
//! Each tradition of typesetting has a file, `templates/han.theme` and `templates/latin.theme`. A
//! report changes parts of it under `theme:`, by language; so does `--theme FILE`. All that sets
//! pages reads the result: the Typst templates, the filler of lines, the Word writer, the sharing
//! of a table's width and the breaking of a title.
//!
//! Print and Word have one description, but where the file says something under `word:`. What a
//! report changes holds for both; what it changes under `word:`, for Word alone.

mod change;
mod design;
mod length;
mod measure;
mod style;

use std::sync::LazyLock;

use serde::Serialize;

pub use change::Changes;
pub use design::{Colours, Cover, Design, Image, Page, PageNumber, Panel, Place, Table, Text};
pub use length::{Absolute, Colour, FORMATS, Length, NoValue, Pitch, Width, is_valid};
pub use measure::Flaw;
pub use style::{Align, Ink, Kind, Role, Styles, TextStyle, Typography, Weight};

static HAN: LazyLock<Changes> =
    LazyLock::new(|| Changes::of_program(include_str!("../templates/han.theme")));
static LATIN: LazyLock<Changes> =
    LazyLock::new(|| Changes::of_program(include_str!("../templates/latin.theme")));

/// How a paper is set, in print and in Word.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Theme {
    /// Print: what the templates, the filler of lines and the tables go by.
    pub print: Design,
    /// Word.
    pub word: Design,
}

impl Theme {
    /// The width in points that the text has in print and in Word alike.
    pub fn measure(&self) -> f64 {
        let [print, word] = [&self.print, &self.word].map(|design| design.page.measure.points());
        print.min(word)
    }

    /// The height in points that the text of a page has in print and in Word alike.
    pub fn depth(&self) -> f64 {
        let [print, word] = [&self.print, &self.word].map(|design| design.page.depth.points());
        print.min(word)
    }

    /// The theme of a tradition.
    pub fn of(typography: Typography) -> Self {
        let theme = Self::changed(typography, &Changes::default());
        theme.expect("a theme of the program's own is whole")
    }

    /// The theme of a tradition with changes.
    ///
    /// # Errors
    ///
    /// What contradicts itself: a text wider than the paper, type higher than its line.
    pub fn changed(typography: Typography, changes: &Changes) -> Result<Self, Vec<Flaw>> {
        let own = match typography {
            Typography::Han => &HAN,
            Typography::Latin => &LATIN,
        };
        let (print, word) = change::designs(own, changes)?;
        let mut flaws = print.flaws(typography);
        flaws.extend(word.flaws(typography));
        flaws.dedup();
        match flaws.is_empty() {
            true => Ok(Self { print, word }),
            false => Err(flaws),
        }
    }
}
