//! How Word fills the lines of a text, its characters as close as they are asked to stand.

use icu_segmenter::LineSegmenterBorrowed;
use typst_kit::fonts::FontStore;

use super::breaks::{self, Break, Cell};
use super::fill::{self, Place, Start};
use super::runs::{Feature, Measured};
use super::{marks, width};
use crate::publish::fonts::{Advances, Faces};
use crate::theme::Design;

/// The gap between a Han character and a Latin letter or digit, in em.
const GAP: f64 = 0.2;
/// The size of raised and lowered text, in em.
const SMALL: f64 = 0.58;

/// How a text is set.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// By how many twips its characters stand closer than those of the grid; less than 0 where they
    /// stand farther apart.
    pub tracking: i32,
    /// Where the lines after the first begin, but for those behind a hard line break.
    pub starts: Vec<Start>,
    /// Whether the last line takes in the mark that ends it: LibreOffice leaves a blank line below.
    pub takes_in_last: bool,
    /// Whether any line takes in a mark, which Word and LibreOffice do in ways of their own.
    pub takes_in: bool,
}

impl Setting {
    /// How many lines a text has in it.
    pub fn lines(&self, text: &Measured) -> usize {
        let forced = text
            .cells
            .iter()
            .filter(|cell| cell.before == Break::Forced);
        self.starts.len() + forced.count() + 1
    }
}

/// What sets running text as in the draft. Lengths are in twips.
pub struct Setter<'a> {
    /// The length of a line.
    pub line: f64,
    /// The size of the type.
    pub size: f64,
    /// The size of the type in print, where it is just what fills the line.
    pub print_size: f64,
    /// By how much characters are set closer, so that as many fill a line as the grid has.
    closer: f64,
    /// What a paragraph's first line is set in by.
    pub indent: f64,
    advances: Advances<'a>,
    pub segmenter: LineSegmenterBorrowed<'static>,
}

impl<'a> Setter<'a> {
    pub fn new(design: &Design, faces: &'a Faces, fonts: &'a FontStore) -> Self {
        let size = f64::from(design.half_points() * 10);
        let body = &design.styles.body;
        Self {
            line: f64::from(design.text_width()),
            size,
            print_size: design.size() * 20.0,
            closer: f64::from(design.closer()),
            indent: body.indent.map_or(0.0, |indent| {
                20.0 * indent.points(size / 20.0, design.pitch())
            }),
            advances: Advances::new(faces, fonts),
            segmenter: breaks::segmenter(),
        }
    }

    /// How much of a line a character takes, in em.
    pub fn advance(&mut self, character: char, is_latin: bool, feature: Feature) -> f64 {
        let scale = if feature.is_small { SMALL } else { 1.0 };
        match character {
            '\n' => 0.0,
            _ => self.advances.of(character, feature.role, is_latin) * scale,
        }
    }

    /// A text with its characters so many twips closer than the grid's; none where there is no way
    /// to break a line that is too long.
    pub fn setting(&mut self, text: &Measured, tracking: i32) -> Option<Setting> {
        let closer = self.closer + f64::from(tracking);
        let places = self.places(text, closer);
        // The last character of a line keeps its width.
        let rest = self.line - closer;
        let lines = fill::lines(&places, rest - self.indent, rest)?;
        Some(Setting {
            tracking,
            starts: lines.starts,
            takes_in_last: lines.takes_in_last,
            takes_in: lines.takes_in,
        })
    }

    /// The characters as Word sets them, so many twips closer than their widths, but for those of
    /// the number, which keeps the distance of its style.
    fn places(&mut self, text: &Measured, closer: f64) -> Vec<Place> {
        let mut before = None;
        let mut places = Vec::with_capacity(text.cells.len());
        for (cell, character, feature) in text.characters() {
            let is_latin = is_latin(character, before.is_none_or(|(_, latin)| latin));
            let is_run = feature.begins_face || before.is_some_and(|(_, latin)| latin != is_latin);
            let gap = match before.is_some_and(|(last, _)| is_gapped(last, character, feature)) {
                true => GAP * self.size,
                false => 0.0,
            };
            let closer = if feature.is_marker {
                self.closer
            } else {
                closer
            };
            let width = match character {
                '\n' => 0.0,
                _ => self.advance(character, is_latin, feature) * self.size - closer,
            };
            places.push(Place {
                at: cell.at,
                width,
                gap: gap + if is_run { closer } else { 0.0 },
                begins: begins(cell),
                is_forced: cell.before == Break::Forced,
                in_address: cell.in_address,
                is_taken_in: marks::STOPS.contains(character) && !is_run,
            });
            before = Some((character, is_latin));
        }
        places
    }
}

/// Whether a line may begin with a character. A number may part from its measure word, as in Word,
/// which knows no way to keep them; its digits may not part.
fn begins(cell: &Cell) -> bool {
    match cell.before {
        Break::Forced | Break::Free | Break::Seam | Break::Figure => true,
        Break::Word | Break::Mark | Break::Unit | Break::Never => false,
    }
}

/// Whether the draft's Latin face sets a character; quotes, dashes and blanks go with what stands
/// before them, and with Latin where nothing does.
pub fn is_latin(character: char, after_latin: bool) -> bool {
    match character {
        ' ' | '\u{2010}'..='\u{2029}' => after_latin,
        '!'..='~' | '\u{A0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => true,
        _ => false,
    }
}

/// Whether a gap parts two characters; the mark of a note has none before it.
pub fn is_gapped(last: char, next: char, feature: Feature) -> bool {
    let is_han = |c: char| width::is_wide(c) && c.is_alphanumeric();
    let is_letter = |c: char| !width::is_wide(c) && c.is_alphanumeric();
    !feature.is_note && ((is_han(last) && is_letter(next)) || (is_letter(last) && is_han(next)))
}
