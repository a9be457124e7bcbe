//! A cell's text in pieces, and the lines that they fill.

use super::letters::{EM, Type};
use crate::model::is_joint;

/// A longer word breaks at the marks of an address.
const LONGEST_WORD: usize = 16 * EM;
/// The gap between Han and Latin characters.
const GAP: usize = EM / 4;
/// Marks that begin no line.
const CLOSING: &str = "、，。；：！？”’）》〉】』」…—～％℃";
/// Marks that end no line.
const OPENING: &str = "“‘（《〈【『「";

/// A cell: the pieces of its text between which lines may break.
pub struct Cell {
    /// The width of all of it on one line.
    pub width: usize,
    pieces: Vec<Piece>,
}

struct Piece {
    width: usize,
    /// The blank before it, where it does not begin a line.
    blank: usize,
    /// Whether it begins a line of its own.
    begins: bool,
    /// How many characters it has.
    count: usize,
    is_han: bool,
}

/// How a cell is broken into lines.
pub struct Lines {
    /// How many there are.
    pub count: usize,
    /// Whether the last of several holds one character alone.
    pub leaves_one: bool,
    /// Whether a piece is wider than the room.
    pub is_broken: bool,
}

impl Cell {
    /// The pieces of a text in the type of tables.
    pub fn of(text: &str, set: &Type) -> Self {
        let mut pieces: Vec<Piece> = Vec::new();
        for (index, line) in text.split('\n').enumerate() {
            let from = pieces.len();
            let mut blank = 0;
            for word in line.split_inclusive(char::is_whitespace) {
                let bare = word.trim_end();
                push_word(&mut pieces, bare, blank, set);
                let behind = set.width(&word[bare.len()..]);
                blank = if bare.is_empty() {
                    blank + behind
                } else {
                    behind
                };
            }
            if let Some(first) = pieces.get_mut(from) {
                first.blank = 0;
                first.begins = index > 0;
            }
        }
        let width = pieces.iter().map(|piece| piece.blank + piece.width).sum();
        Self { width, pieces }
    }

    /// The widest piece.
    pub fn longest(&self) -> usize {
        let widths = self.pieces.iter().map(|piece| piece.width);
        widths.max().unwrap_or(0)
    }

    /// The lines in a room, each filled before the next begins.
    pub fn lines(&self, room: usize) -> Lines {
        let room = room.max(1);
        let (mut count, mut filled, mut characters) = (1, 0, 0);
        let mut is_broken = false;
        for piece in &self.pieces {
            let wanted = filled + piece.blank + piece.width;
            if characters > 0 && (wanted > room || piece.begins) {
                count += 1;
                (filled, characters) = (piece.width, piece.count);
            } else {
                (filled, characters) = (wanted, characters + piece.count);
            }
            is_broken |= filled > room;
            count += filled.saturating_sub(1) / room;
            filled = match filled % room {
                0 if filled > 0 => room,
                rest => rest,
            };
        }
        let is_han = self.pieces.last().is_some_and(|last| last.is_han);
        Lines {
            count,
            leaves_one: count > 1 && characters == 1 && is_han,
            is_broken,
        }
    }
}

/// Adds the pieces of a word behind a blank.
fn push_word(pieces: &mut Vec<Piece>, word: &str, blank: usize, set: &Type) {
    let is_address = !word.chars().any(|c| set.is_han(c)) && set.width(word) > LONGEST_WORD;
    let mut before = None;
    for c in word.chars() {
        let joined = before.is_some_and(|before| is_joined(before, c, is_address, set));
        let gap = before.is_some_and(|before| has_gap(before, c, set));
        let gap = if gap { GAP } else { 0 };
        let width = set.width_of(c) + if joined { gap } else { 0 };
        match pieces.last_mut().filter(|_| joined) {
            Some(piece) => {
                piece.width += width;
                piece.count += usize::from(!CLOSING.contains(c));
            }
            None => pieces.push(Piece {
                width,
                blank: if before.is_none() { blank } else { gap },
                begins: false,
                count: 1,
                is_han: set.is_han(c),
            }),
        }
        before = Some(c);
    }
}

/// Whether a gap stands between two characters: a Han one and a letter or digit.
fn has_gap(before: char, c: char, set: &Type) -> bool {
    let kind = |c: char| {
        (
            set.is_han(c) && c.is_alphabetic(),
            c.is_ascii_alphanumeric(),
        )
    };
    matches!(
        (kind(before), kind(c)),
        ((true, _), (_, true)) | ((_, true), (true, _))
    )
}

/// Whether two characters stay on one line.
fn is_joined(before: char, c: char, is_address: bool, set: &Type) -> bool {
    let words = !set.is_han(before) && !set.is_han(c);
    let parts = is_address && is_joint(before);
    (words && !parts) || CLOSING.contains(c) || OPENING.contains(before)
}
