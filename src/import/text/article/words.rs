//! How near a piece's words are to those of the article and of the report.

use crate::import::shape::is_han;
use crate::import::text::numbers::{Scheme, enumerator, number};
use crate::import::text::piece::Piece;
use crate::import::text::shapes;

/// Pairs of characters are counted in so many drawers.
const DRAWERS: usize = 1 << 14;

/// How much the words of the language as a whole count beside those of one text.
const BACKGROUND: f32 = 200.0;

/// The pairs of Han characters in some text, and the shapes of its pieces.
pub struct Words {
    counts: Vec<f32>,
    all: f32,
    shapes: [f32; SHAPES],
    pieces: f32,
}

/// How many shapes of pieces are told apart.
const SHAPES: usize = 8;

/// Whether a piece is numbered, a heading, an enumeration, one short sentence, and so on: each text
/// has its own way.
fn shape(piece: &Piece) -> usize {
    let text = piece.text.as_str();
    let first = shapes::first_sentence(text);
    match number(text).map(|found| found.scheme) {
        Some(_) if piece.length > 60 => 0,
        Some(scheme) if scheme <= Scheme::HanBracket => 1 + usize::from(shapes::is_closed(text)),
        Some(_) => 3,
        None if enumerator(text).is_some() => 3,
        None if text.starts_with("——") => 4,
        None if first == Some(text) && piece.length <= 60 => 5,
        None if first.is_some_and(|first| first.chars().count() <= 24) => 6,
        None => 7,
    }
}

/// The drawers of a text's pairs of Han characters.
fn drawers(text: &str) -> impl Iterator<Item = usize> {
    let next = text.chars().skip(1);
    let pairs = text
        .chars()
        .zip(next)
        .filter(|(a, b)| is_han(*a) && is_han(*b));
    pairs.map(|(a, b)| {
        let hash = u32::from(a).wrapping_mul(31_337) ^ u32::from(b).wrapping_mul(7_919);
        usize::try_from(hash >> 3).unwrap_or(0) % DRAWERS
    })
}

impl Words {
    /// Of no text.
    pub fn new() -> Self {
        Self {
            counts: vec![0.0; DRAWERS],
            all: 0.0,
            shapes: [0.0; SHAPES],
            pieces: 0.0,
        }
    }

    /// Adds a piece.
    pub fn add(&mut self, piece: &Piece) {
        for at in drawers(&piece.text) {
            self.counts[at] += 1.0;
            self.all += 1.0;
        }
        self.shapes[shape(piece)] += 1.0;
        self.pieces += 1.0;
    }

    /// How likely a piece of this text has a shape.
    fn has(&self, shape: usize) -> f32 {
        (self.shapes[shape] + 0.5) / (self.pieces + 4.0)
    }
}

/// By how much the words and the shape of a piece are likelier in one text than in another, between
/// -3 and 3.
/// The piece is in neither.
pub fn nearness(piece: &Piece, one: &Words, other: &Words) -> f32 {
    if one.all == 0.0 || other.all == 0.0 {
        return 0.0;
    }
    let all = one.all + other.all;
    let mut sum = 0.0;
    for at in drawers(&piece.text) {
        let both = one.counts[at] + other.counts[at];
        let usual = BACKGROUND * (both + 0.2) / (all + 0.2 * 16_384.0);
        let in_one = (one.counts[at] + usual) / (one.all + BACKGROUND);
        let in_other = (other.counts[at] + usual) / (other.all + BACKGROUND);
        sum += (in_one / in_other).ln();
    }
    let shape = shape(piece);
    let looks = (one.has(shape) / other.has(shape)).ln();
    (sum / 25.0).clamp(-2.0, 2.0) + (looks / 3.0).clamp(-1.0, 1.0)
}
