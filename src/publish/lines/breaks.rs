//! Where a line may end, and how bad it would be.
//!
//! ICU4X gives the opportunities of UAX #14. It glues quotes to Han and lets a line begin with a
//! dash, so the rules of Chinese composition are laid over it.

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

use super::flow::Flow;
use super::{marks, width};
use crate::edition::Typography;
use crate::figures::recognize::measure_word;
use crate::model::{addresses, is_joint};

/// How bad it is to begin a line at a place, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// It must be: a hard line break is before it.
    Forced,
    /// As good as any other: at a blank in Latin, between characters in Han.
    Free,
    /// It would show when the lines are joined again: at a blank in Han, after a hyphen in Latin.
    Seam,
    /// Inside a figure, or between a number and its measure word.
    Figure,
    /// Inside a word.
    Word,
    /// Against a rule of punctuation.
    Mark,
    /// Inside a number in Arabic digits, a dash or an ellipsis.
    Unit,
    /// Not at all: before a blank, inside a character.
    Never,
}

/// A character of a text.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// Its byte position.
    pub at: usize,
    /// Its columns, 0 to 2.
    pub width: usize,
    /// Whether it is a blank.
    pub blank: bool,
    /// What beginning a line with it would mean.
    pub before: Break,
    /// Whether it stands in an address, and not at its beginning.
    pub in_address: bool,
}

/// The characters next to a place: the two before it and the one after.
#[derive(Clone, Copy)]
struct Around {
    second_last: Option<char>,
    last: char,
    next: char,
}

/// What finds the opportunities of UAX #14.
pub fn segmenter() -> LineSegmenterBorrowed<'static> {
    LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default())
}

/// The cells of a text, in one pass.
pub fn cells(flow: &Flow, segmenter: LineSegmenterBorrowed<'static>) -> Vec<Cell> {
    let mut opportunities = segmenter.segment_str(&flow.text).peekable();
    let mut glued = flow.glued.iter().peekable();
    // What is kept on one line: figures, and numbers with their measure words.
    let mut kept = flow.kept.iter().peekable();
    let mut kept_until = 0;
    let addresses = addresses(&flow.text);
    let mut addresses = addresses.iter().peekable();
    let (mut second_last, mut last) = (None, None);
    let mut cells = Vec::with_capacity(flow.text.len() / 2);
    for (at, next) in flow.text.char_indices() {
        while opportunities.next_if(|o| *o < at).is_some() {}
        while glued.next_if(|g| **g < at).is_some() {}
        while addresses.next_if(|address| address.end <= at).is_some() {}
        let in_address = addresses.peek().is_some_and(|address| address.start < at);
        let before = last.map_or(Break::Never, |last: char| {
            let around = Around {
                second_last,
                last,
                next,
            };
            if last.is_ascii_digit() {
                kept_until = kept_until.max(at + counted(&flow.text[at..]));
            }
            let is_ordinal = last == '第' && next.is_ascii_digit();
            let kept = is_ordinal || at < kept_until;
            let found = opportunities.peek() == Some(&at);
            let glued = glued.peek() == Some(&&at);
            match in_address {
                true => in_an_address(last, next),
                false => judge(around, found, kept, glued, flow.typography),
            }
        });
        while let Some(range) = kept.next_if(|range| range.start <= at) {
            kept_until = kept_until.max(range.end);
        }
        cells.push(Cell {
            at,
            width: width::of_char(next, flow.typography),
            blank: next.is_whitespace(),
            before,
            in_address,
        });
        (second_last, last) = (last, Some(next));
    }
    cells
}

fn judge(around: Around, found: bool, kept: bool, glued: bool, typography: Typography) -> Break {
    let Around { last, next, .. } = around;
    if last == '\n' && next != '\n' {
        Break::Forced
    } else if next.is_whitespace() || is_joined(last, next) {
        Break::Never
    } else if splits_number(around) || (last == next && marks::PAIRED.contains(last)) {
        Break::Unit
    } else if glued || marks::not_first(next) || marks::not_last(last) {
        Break::Mark
    } else if !found && !is_opportunity(around) {
        Break::Word
    } else if kept {
        Break::Figure
    } else {
        match (typography, last.is_whitespace()) {
            (Typography::Han, false) | (Typography::Latin, true) => Break::Free,
            (Typography::Han, true) | (Typography::Latin, false) => Break::Seam,
        }
    }
}

/// An address may be broken behind its marks.
fn in_an_address(last: char, next: char) -> Break {
    match is_joint(last) && !is_joint(next) {
        true => Break::Figure,
        false => Break::Word,
    }
}

/// Whether two characters are parts of one: a combining mark, a joined emoji.
fn is_joined(last: char, next: char) -> bool {
    width::of_char(next, Typography::Latin) == 0 || last == '\u{200D}'
}

/// Whether a place is inside a number or a range, or between a number and its sign.
fn splits_number(at: Around) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let (second_last, last, next) = (at.second_last, at.last, at.next);
    let after_point = matches!(last, '.' | ',') && second_last.is_some_and(digit);
    let range = "—～–-".contains(last)
        && second_last.is_some_and(|c| digit(c) || "%年月日千万亿".contains(c));
    (digit(last) && (digit(next) || "%‰％℃".contains(next)))
        || ((after_point || range) && digit(next))
}

/// The opportunities that UAX #14 does not see: at quotes and marks beside Han, and
/// behind a plus sign that joins Chinese words.
fn is_opportunity(at: Around) -> bool {
    let (second_last, last, next) = (at.second_last, at.last, at.next);
    let outside =
        width::is_wide(last) || marks::CLOSING.contains(last) || marks::PAIRED.contains(last);
    let inside = width::is_wide(next) || second_last.is_some_and(width::is_wide);
    let joined = last == '+' && second_last.is_some_and(width::is_wide) && width::is_wide(next);
    (marks::OPENING.contains(next) && outside)
        || (marks::CLOSING.contains(last) && inside)
        || joined
}

/// Bytes of the Chinese measure word that opens the text after a number in Arabic digits, with the
/// magnitude or "some" that may stand before it; 0 where none does.
fn counted(after_number: &str) -> usize {
    let measure = after_number.trim_start_matches(|c| "十百千万亿多余几来".contains(c));
    let is_han = |c: &char| matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}');
    let word = measure_word(measure).map(str::len);
    let first = measure.chars().next().filter(is_han).map(char::len_utf8);
    after_number.len() - measure.len() + word.or(first).unwrap_or(0)
}
