//! What is known of one piece, found out once.

use std::ops::Range;

use super::lexicon::{self, Found};
use super::order;
use super::register::register;
use crate::import::text::furniture::is_byline;
use crate::import::text::numbers::{Scheme, enumerator, number};
use crate::import::text::piece::Piece;
use crate::import::text::shapes;

/// What is known of a piece.
pub struct Step {
    /// Its place among the pieces.
    pub at: Range<usize>,
    /// How its heading is numbered, and its number.
    pub number: Option<(Scheme, u32)>,
    /// Whether it reads like a heading without a number.
    pub heading: bool,
    /// The number that it begins with in an enumeration.
    pub enumerator: Option<u32>,
    /// Whether it ends as a sentence does.
    pub closed: bool,
    /// Whether it ends in the middle of a sentence.
    pub cut: bool,
    /// Whether it begins a block or a point whatever stands before it.
    pub begins: bool,
    /// Whether it can only go on with what stands before it.
    pub goes_on: bool,
    /// Whether it names who wrote an article.
    pub byline: bool,
    /// Which provinces it names.
    pub places: [u8; super::places::PROVINCES],
    /// How it names the region it is about: 全省, 全区, 全市.
    pub regions: [u8; 3],
    /// How it speaks: above nought as a newspaper, a notice or a letter; below, as a report.
    pub register: f32,
}

impl Step {
    /// Of the piece at a place.
    pub fn of(at: Range<usize>, piece: &Piece) -> Self {
        let (text, length) = (piece.text.as_str(), piece.length);
        let found: Found = lexicon::read(text);
        let number = number(text).map(|found| (found.scheme, found.value));
        let heading = shapes::is_heading(text, length);
        let enumerator = enumerator(text);
        let closed = shapes::is_closed(text);
        Self {
            at,
            number,
            heading,
            enumerator,
            closed,
            cut: !closed && !heading && order::is_cut(piece, number),
            begins: shapes::begins_a_block(text, length)
                || enumerator.is_some()
                || text.starts_with("——")
                || text.starts_with("各位代表"),
            goes_on: shapes::goes_on(text),
            byline: is_byline(text, length),
            places: found.places,
            regions: found.regions,
            register: register(text, length, &found),
        }
    }

    /// Whether it is a heading that is numbered 一、 or （一）, or has no number.
    pub fn is_headed(&self) -> bool {
        self.heading
            || self
                .number
                .is_some_and(|(scheme, _)| scheme <= Scheme::HanBracket)
    }
}
