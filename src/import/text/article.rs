//! An article of its own that ran into the report, as in a newspaper, where one column goes on with
//! another’s text.
//!
//! Nothing is known of it beforehand. It is told by where it is at home (it names another province,
//! and not the report’s), or by how it speaks (it tells a story, it gives notice); its ends, where
//! neither says anything, by headline and byline, by sentences that go on across it, by the count of
//! headings and enumerations, and by its words. What is known of each piece is found out once
//! (`step`), by the words it says (`lexicon`, `register`).

mod ends;
mod evidence;
mod guess;
mod lexicon;
mod order;
mod places;
mod register;
mod step;
mod words;

use std::ops::Range;

use super::join;
use super::piece::{Piece, Reason};
use evidence::{Lean, home, named};
use guess::guesses;
use step::Step;

/// So many articles are looked for.
const MOST: usize = 4;

/// How far around an article the numbers of headings and the words are looked at.
const AROUND: usize = 120;

/// How much it takes to set an article aside.
const SURE: f32 = 9.0;

/// The paragraphs among which an article is looked for, and what is known of each.
struct Text<'a> {
    pieces: Vec<&'a Piece>,
    steps: Vec<&'a Step>,
    /// Whether many of its lines end within a sentence, so that one that does says nothing.
    broken: bool,
}

/// Sets aside the pieces of other articles between the beginning of the body and its annexes. The
/// front matter says where the report is at home.
pub fn set_aside(pieces: &mut [Piece], front: &[Piece], body: usize, annexes: Option<usize>) {
    let end = annexes.unwrap_or(pieces.len());
    let pieces = &mut pieces[body..end];
    let front: Vec<Step> = front.iter().map(|piece| Step::of(0..1, piece)).collect();
    let at_home = named(front.iter());
    let paragraphs = paragraphs(pieces);
    let mut steps = steps(pieces, paragraphs.as_deref());
    let mut found: Vec<Range<usize>> = Vec::new();
    for _ in 0..MOST {
        let Some(range) = find(pieces, paragraphs.as_deref(), &steps, at_home) else {
            break;
        };
        // What is furniture may stand within an article; the pieces of one are taken together.
        steps.retain(|step| !range.contains(&step.at.start));
        found.push(range);
    }
    for piece in found.into_iter().flat_map(|range| range.clone()) {
        pieces[piece].aside = Some(Reason::Article);
    }
}

/// The paragraphs of a text whose lines were broken by width, each as one piece.
fn paragraphs(pieces: &[Piece]) -> Option<Vec<(Range<usize>, Piece)>> {
    let starts = join::paragraphs(pieces)?;
    let ends = starts.iter().copied().skip(1).chain([pieces.len()]);
    let ranges = starts.iter().zip(ends).map(|(start, end)| *start..end);
    Some(
        ranges
            .map(|range| (range.clone(), whole(&pieces[range])))
            .collect(),
    )
}

/// The lines of a paragraph as one piece.
fn whole(lines: &[Piece]) -> Piece {
    let mut lines_kept = lines.iter().filter(|line| line.is_kept());
    let mut whole = lines_kept.next().unwrap_or(&lines[0]).clone();
    for line in lines_kept {
        whole.append(&mut line.clone(), "");
    }
    whole
}

fn steps(pieces: &[Piece], paragraphs: Option<&[(Range<usize>, Piece)]>) -> Vec<Step> {
    match paragraphs {
        Some(all) => all
            .iter()
            .map(|(range, piece)| Step::of(range.clone(), piece))
            .collect(),
        None => (0..pieces.len())
            .map(|at| Step::of(at..at + 1, &pieces[at]))
            .collect(),
    }
}

/// The article that is surest, as a range of pieces.
fn find(
    pieces: &[Piece],
    paragraphs: Option<&[(Range<usize>, Piece)]>,
    steps: &[Step],
    at_home: Option<usize>,
) -> Option<Range<usize>> {
    let piece = |step: &Step| match paragraphs {
        Some(all) => {
            let at = all.partition_point(|(range, _)| range.start < step.at.start);
            &all[at].1
        }
        None => &pieces[step.at.start],
    };
    let text = Text {
        pieces: steps.iter().map(piece).collect(),
        steps: steps.iter().collect(),
        broken: steps.iter().filter(|step| step.cut).count() * 6 > steps.len(),
    };
    let home = at_home.or_else(|| home(steps));
    let mut best: Option<(Range<usize>, f32)> = None;
    for guess in guesses(&text, home) {
        if guess.weight < 3.0 {
            continue;
        }
        let lean = Lean::new(&text.steps, guess.core.clone(), home);
        let (range, signs) = ends::find(&text, &guess, &lean);
        let sum = guess.weight + signs;
        let is_sure = guess.weight >= guess.sure && guess.witnesses >= 3
            || signs >= 2.0 && guess.weight >= guess.sure - 1.0 && guess.witnesses >= 3
            || signs >= 6.0 && sum > guess.sure + 4.5 && guess.weight > 3.0 && range.len() >= 3
            || signs >= 9.0 && sum > SURE + 0.5;
        // The report is the greater part.
        let is_part = range.len() * 3 <= text.steps.len() * 2;
        if is_sure && is_part && best.as_ref().is_none_or(|(_, most)| sum > *most) {
            best = Some((range, sum));
        }
    }
    best.map(|(range, _)| steps[range.start].at.start..steps[range.end - 1].at.end)
}
