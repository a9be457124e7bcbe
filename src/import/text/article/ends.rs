//! Where an article begins and ends.

use std::ops::Range;

use super::evidence::Lean;
use super::guess::{Guess, REACH};
use super::step::Step;
use super::words::{Words, nearness};
use super::{AROUND, Text, order};
use crate::import::front::chinese::name as name_alone;
use crate::import::text::piece::Piece;

/// What a piece at the ends of an article must weigh: the report keeps what is doubtful.
const DOUBT: f32 = 0.5;

/// The ends of an article around what is sure of it, and how much speaks for them.
pub fn find(text: &Text<'_>, guess: &Guess, lean: &Lean) -> (Range<usize>, f32) {
    let core = guess.core.clone();
    let weigh = |at: usize| {
        guess.weights.get(at).copied().unwrap_or(0.0) + guess.words * lean.of(text.steps[at])
    };
    let first = (core.start.saturating_sub(REACH).max(1)..core.start)
        .rev()
        .take_while(|&at| weigh(at) > -1.5)
        .last()
        .unwrap_or(core.start);
    let last = (core.end..(core.end + guess.reach).min(text.steps.len()))
        .take_while(|&at| weigh(at) > -1.5)
        .last()
        .map_or(core.end, |at| at + 1);
    let near = nearness_around(text, &core, first, last);
    let own: Vec<f32> = (first..last)
        .map(|at| weigh(at) + guess.words * near[at - first] - DOUBT)
        .collect();
    let window = core.start.saturating_sub(AROUND)..(core.end + AROUND).min(text.steps.len());
    let base = order::gaps(text.steps[window.clone()].iter().copied());
    let mut best = (core.clone(), f32::MIN, 0.0);
    for start in first..=core.start {
        for end in core.end..=last {
            let signs = signs(text, start..end, &window, base);
            let ends = (start..core.start).chain(core.end..end);
            let sum: f32 = ends.map(|at| own[at - first]).sum();
            if signs + sum > best.1 {
                best = (start..end, signs + sum, signs);
            }
        }
    }
    (best.0, best.2)
}

/// How near each piece from `first` on is to the article’s words rather than the report’s.
fn nearness_around(text: &Text<'_>, core: &Range<usize>, first: usize, last: usize) -> Vec<f32> {
    let pieces = &text.pieces;
    let (mut article, mut report) = (Words::new(), Words::new());
    pieces[core.clone()]
        .iter()
        .for_each(|piece| article.add(piece));
    let around = core.start.saturating_sub(AROUND)..(core.end + AROUND).min(pieces.len());
    for at in around.filter(|at| !(first..last).contains(at)) {
        report.add(pieces[at]);
    }
    let near = |at: usize| match core.contains(&at) {
        true => 0.0,
        false => nearness(pieces[at], &article, &report),
    };
    (first..last).map(near).collect()
}

/// What speaks for an article’s being this range, apart from its words: its headline and byline,
/// who signs it, and that what is around it follows on.
fn signs(text: &Text<'_>, range: Range<usize>, window: &Range<usize>, base: f32) -> f32 {
    let Text {
        pieces,
        steps,
        broken,
    } = text;
    let joint = match (range.start.checked_sub(1), steps.get(range.end)) {
        (Some(before), Some(after)) => {
            let meets = || order::meets(pieces[before], pieces[range.end], &pieces[window.clone()]);
            // A few words below a sentence that is cut are cut with it.
            let is_short = !steps[before].closed && pieces[before].length < order::SHORTEST;
            let is_rest = is_short && before > 0 && steps[before - 1].cut;
            let is_cut = steps[before].cut || is_rest;
            let meets = if is_cut { meets() } else { 0.0 };
            let joint = order::follows(is_cut, after) + meets;
            // What stands above a byline is a headline rather than a sentence cut short.
            let is_headline = steps[range.start].byline && pieces[before].length <= 40;
            if *broken || is_headline {
                joint.min(0.0)
            } else {
                joint
            }
        }
        (_, _) => 0.0,
    };
    let without = steps[window.start..range.start]
        .iter()
        .chain(&steps[range.end..window.end]);
    let within = steps[range.clone()].iter();
    let gaps = order::gaps(without.copied()) + order::gaps(within.copied());
    head(text, range.start) + foot(text, &range) + joint + 3.0 * (base - gaps)
}

/// How much speaks for an article’s beginning here: a headline, perhaps one below it, and a byline.
fn head(text: &Text<'_>, start: usize) -> f32 {
    let byline = |at: usize| text.steps.get(at).is_some_and(|step| step.byline);
    let is_open = |at: usize| text.steps.get(at).is_some_and(|step| !step.closed);
    // Headlines are not counted as the headings of a report are.
    let is_reports = text.steps[start].number.is_some();
    let dashed = |at: usize| {
        text.pieces
            .get(at)
            .is_some_and(|piece| piece.text.starts_with('—'))
    };
    let below = dashed(start + 1) && is_open(start + 1) && byline(start + 2);
    let is_name = |at: usize| {
        let name = text.pieces.get(at).filter(|_| at + 1 < text.pieces.len());
        name.is_some_and(|piece| name_alone(&piece.text).is_some())
    };
    match (
        !is_reports && is_open(start) && (byline(start + 1) || below || is_name(start + 1)),
        byline(start),
    ) {
        (true, _) => 6.0,
        (false, true) => 3.0,
        (false, false) if is_headline(text.steps[start], text.pieces[start]) => 2.0,
        (false, false) => 0.0,
    }
}

/// Whether a line may be a headline: short, without a number, and not of the words of reports.
fn is_headline(step: &Step, piece: &Piece) -> bool {
    (4..=40).contains(&piece.length)
        && !step.closed
        && step.number.is_none()
        && !piece
            .text
            .starts_with(|c: char| c.is_ascii_digit() || c == '“')
        && step.register > -0.5
        && !step.goes_on
}

/// How much speaks for an article’s ending here: who signs it.
fn foot(text: &Text<'_>, range: &Range<usize>) -> f32 {
    match range.len() > 1 && is_signature(text.pieces[range.end - 1]) {
        true => 6.0,
        false => 0.0,
    }
}

/// Whether a line is what stands under a notice or a letter: who signs it, or the day.
fn is_signature(piece: &Piece) -> bool {
    const BODIES: [&str; 9] = [
        "局",
        "委员会",
        "办公室",
        "办公厅",
        "厅",
        "公司",
        "政府",
        "编辑部",
        "协会",
    ];
    let is_body = piece.text.ends_with('日') && piece.text.contains('年')
        || BODIES.iter().any(|end| piece.text.ends_with(end));
    (4..=24).contains(&piece.length) && is_body && !piece.text.contains(['，', '、', '；'])
}
