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

use super::piece::{Piece, Reason};
use evidence::{Lean, home};
use guess::guesses;
use step::Step;

/// So many articles are looked for.
const MOST: usize = 4;

/// How far around an article the numbers of headings and the words are looked at.
const AROUND: usize = 120;

/// How much it takes to set an article aside.
const SURE: f32 = 9.0;

/// The pieces among which an article is looked for, and what is known of each.
struct Text<'a> {
    pieces: Vec<&'a Piece>,
    steps: Vec<&'a Step>,
    /// Whether its lines are broken by width, so that sentences go on everywhere.
    wrapped: bool,
}

/// Sets aside the pieces of other articles between the beginning of the body and its annexes. The
/// front matter says where the report is at home.
pub fn set_aside(pieces: &mut [Piece], front: &[Piece], body: usize, annexes: Option<usize>) {
    let end = annexes.unwrap_or(pieces.len());
    let front: Vec<Step> = front.iter().map(|piece| Step::of(0, piece)).collect();
    let at_home = home(front.iter());
    let all = (body..end).map(|at| Step::of(at, &pieces[at]));
    let mut steps: Vec<Step> = all.collect();
    for _ in 0..MOST {
        let found = find(pieces, &steps, at_home);
        let Some(found) = found else { return };
        for piece in &mut pieces[found.clone()] {
            piece.aside = Some(Reason::Article);
        }
        // What is furniture may stand within an article; the pieces of one are taken together.
        steps.retain(|step| !found.contains(&step.at));
    }
}

/// The article that is surest, as a range of pieces.
fn find(pieces: &[Piece], steps: &[Step], at_home: Option<usize>) -> Option<Range<usize>> {
    let text = Text {
        pieces: steps.iter().map(|step| &pieces[step.at]).collect(),
        steps: steps.iter().collect(),
        wrapped: steps.iter().filter(|step| step.cut).count() * 4 > steps.len(),
    };
    let home = at_home.or_else(|| home(steps.iter()));
    let mut best: Option<(Range<usize>, f32)> = None;
    for guess in guesses(&text, home) {
        if guess.weight < 3.0 {
            continue;
        }
        let lean = Lean::new(&text.steps, guess.core.clone(), home);
        let (range, signs) = ends::find(&text, &guess, &lean);
        let sum = guess.weight + signs;
        let is_sure = guess.weight >= SURE && guess.witnesses >= 3
            || signs >= 6.0 && sum > SURE + 0.5 && guess.weight > 3.5
            || signs >= 9.0 && sum > SURE + 0.5;
        // The report is the greater part.
        let is_part = range.len() * 3 <= text.steps.len() * 2;
        if is_sure && is_part && best.as_ref().is_none_or(|(_, most)| sum > *most) {
            best = Some((range, sum));
        }
    }
    best.map(|(range, _)| steps[range.start].at..steps[range.end - 1].at + 1)
}
