//! Whether pieces follow each other as those of one text do.

use super::step::Step;
use crate::import::text::numbers::Scheme;
use crate::import::text::piece::Piece;
use crate::import::text::shapes;

/// A shorter line is a name or a label, and no part of a sentence.
pub const SHORTEST: usize = 10;

/// A headline that calls or asks is no longer than this.
const CALL: usize = 24;

/// Whether a piece that neither ends as a sentence nor reads like a heading is cut.
pub fn is_cut(piece: &Piece, number: Option<(Scheme, u32)>) -> bool {
    let is_headed =
        number.is_some_and(|(scheme, _)| scheme <= Scheme::HanBracket) && piece.length <= 60;
    let calls = piece.length <= CALL && piece.text.contains(['！', '？']);
    piece.length >= SHORTEST && !is_headed && !calls && !shapes::is_annex(&piece.text, piece.length)
}

/// How well a piece follows another, which may be cut, where what stood between them is taken out.
pub fn follows(is_cut: bool, after: &Step) -> f32 {
    match (is_cut, after.begins) {
        (true, true) => -6.0,
        (true, false) => 4.0,
        (false, _) if after.goes_on => -6.0,
        (false, _) => 0.0,
    }
}

/// How well the words meet where a piece that is cut goes on with another: whether the characters
/// on both sides of the seam stand beside each other elsewhere in the text, too.
pub fn meets(before: &Piece, after: &Piece, around: &[&Piece]) -> f32 {
    let mut ends = before.text.chars().rev();
    let (Some(last), Some(one)) = (ends.next(), ends.next()) else {
        return 0.0;
    };
    let mut starts = after.text.chars();
    let (Some(first), Some(two)) = (starts.next(), starts.next()) else {
        return 0.0;
    };
    let is_said = |seam: &[char]| {
        let seam: String = seam.iter().collect();
        around.iter().any(|piece| piece.text.contains(&seam))
    };
    if !is_said(&[last, first]) {
        -1.0
    } else if is_said(&[one, last, first]) || is_said(&[last, first, two]) {
        4.0
    } else {
        1.0
    }
}

/// How often the numbers of headings and enumerations don't count on in a run of pieces.
pub fn gaps<'s>(steps: impl Iterator<Item = &'s Step>) -> f32 {
    let mut han: Option<u32> = None;
    let mut bracket: Option<u32> = None;
    let mut counted: Option<u32> = None;
    let mut gaps = 0.0;
    for step in steps {
        if let Some((scheme, value)) = step.number {
            let last = match scheme {
                Scheme::Part | Scheme::Section => {
                    (han, bracket) = (None, None);
                    continue;
                }
                Scheme::Han => {
                    bracket = Some(0);
                    &mut han
                }
                Scheme::HanBracket => &mut bracket,
                Scheme::Arabic | Scheme::ArabicBracket => continue,
            };
            if last.is_some_and(|last| value != last + 1) {
                gaps += 1.0;
            }
            *last = Some(value);
            counted = Some(0);
        } else if step.heading {
            (han, bracket, counted) = (None, None, None);
        } else if let Some(value) = step.enumerator {
            if value != 1 && counted.is_some_and(|last| value != last + 1) {
                gaps += 1.0;
            }
            counted = Some(value);
        }
    }
    gaps
}

/// No text has more numbered headings that are looked at in pairs.
const MOST: usize = 90;

/// The run of pieces from one numbered heading to another, itself perhaps, without which the
/// numbers count on better than with it: there are two gaps less or more.
pub fn out_of_count(steps: &[&Step]) -> Option<std::ops::Range<usize>> {
    let headed: Vec<usize> = (0..steps.len())
        .filter(|&at| steps[at].is_headed())
        .take(MOST + 1)
        .collect();
    if headed.len() > MOST {
        return None;
    }
    let all = || headed.iter().map(|&at| steps[at]);
    let base = gaps(all());
    if base < 2.0 {
        return None;
    }
    let mut best: Option<(f32, std::ops::Range<usize>)> = None;
    for first in 1..headed.len() {
        for last in first..headed.len() {
            let without = all().take(first).chain(all().skip(last + 1));
            let within = all().skip(first).take(last + 1 - first);
            let fewer = base - gaps(without) - gaps(within);
            let length = last - first;
            let is_better = best.as_ref().is_none_or(|(most, range)| {
                fewer > *most || (fewer - *most).abs() < 0.1 && length < range.len()
            });
            if fewer >= 2.0 && is_better {
                best = Some((fewer, first..last));
            }
        }
    }
    best.map(|(_, range)| headed[range.start]..headed[range.end] + 1)
}
