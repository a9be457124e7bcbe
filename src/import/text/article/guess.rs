//! What may be an article.

use std::ops::Range;

use super::evidence::{Origin, heaviest, weights};
use super::places::PROVINCES;
use super::{SURE, Text, order};

/// How far from what is sure of an article its ends are looked for.
pub const REACH: usize = 16;

/// No report speaks so much otherwise than reports do, in a run of pieces.
const STRANGE: f32 = 4.0;

/// No report names another province so much, and not its own, in a run of pieces.
const FOREIGN: f32 = 7.0;

/// So many bylines are looked at.
const BYLINES: usize = 12;

/// What may be an article: what is sure of it, and what each piece says for it.
pub struct Guess {
    /// What is sure of it.
    pub core: Range<usize>,
    /// What each piece says for it; none where nothing but the core does.
    pub weights: Vec<f32>,
    /// What all of the core say.
    pub weight: f32,
    /// How many pieces say so at least.
    pub witnesses: usize,
    /// How far its end is looked for.
    pub reach: usize,
    /// How much the words of the article and of the report say beside what each piece says.
    pub words: f32,
    /// How much the core must weigh to be set aside without any other sign.
    pub sure: f32,
}

/// What may be an article by where it is at home, by how it speaks, by its numbers, by its byline.
pub fn guesses<'t>(text: &'t Text<'_>, home: Option<usize>) -> impl Iterator<Item = Guess> + 't {
    let mut named = [0_usize; PROVINCES];
    for step in &text.steps {
        for (named, times) in named.iter_mut().zip(step.places) {
            *named += usize::from(times > 0);
        }
    }
    // A province that fewer pieces name is no article's.
    let foreign = (0..PROVINCES)
        .filter(move |province| home.is_some() && Some(*province) != home && named[*province] > 1)
        .map(Origin::Province);
    let by_traits = foreign
        .chain([Origin::Register])
        .filter_map(move |origin| by_traits(text, origin, home));
    // Numbers alone say little of what names the report's province.
    let is_foreign = move |core: &Range<usize>| {
        let names = |home: usize| {
            text.steps[core.clone()]
                .iter()
                .any(|step| step.places[home] > 0)
        };
        home.is_some_and(|home| !names(home))
    };
    let by_order = order::out_of_count(&text.steps)
        .filter(is_foreign)
        .map(|core| sign(core, REACH));
    let is_open = |at: usize| !text.steps[at - 1].closed;
    let bylines = (1..text.steps.len().saturating_sub(6))
        .filter(move |&at| text.steps[at].byline && is_open(at));
    let by_byline = bylines
        .take(BYLINES)
        .map(|at| sign(at - 1..at + 4, 3 * REACH));
    by_traits.chain(by_order).chain(by_byline)
}

/// What may be an article of an origin.
fn by_traits(text: &Text<'_>, origin: Origin, home: Option<usize>) -> Option<Guess> {
    let weights = weights(&text.steps, origin, home);
    let (run, weight) = heaviest(&weights)?;
    let least = match origin {
        Origin::Register => 0.3,
        Origin::Province(_) => 1.0,
    };
    let says = |weight: &&f32| **weight > 0.2;
    let witnesses = weights[run.clone()].iter().filter(says).count();
    let core = sure(&weights, run, least);
    // A story within a story is none.
    let around: f32 = weights.iter().sum::<f32>() - weight;
    let is_one = match origin {
        Origin::Register => around < -SURE,
        Origin::Province(at) => {
            let names = text.steps[core.clone()]
                .iter()
                .filter(|step| step.places[at] > 0);
            names.count() >= 2
        }
    };
    is_one.then_some(Guess {
        core,
        weights,
        weight,
        witnesses,
        reach: REACH,
        words: match origin {
            Origin::Register => 0.3,
            Origin::Province(_) => 1.0,
        },
        sure: match origin {
            Origin::Register => STRANGE,
            Origin::Province(_) => FOREIGN,
        },
    })
}

/// A run without what is doubtful at its ends.
fn sure(weights: &[f32], run: Range<usize>, least: f32) -> Range<usize> {
    let is_sure = |at: &usize| weights[*at] >= least;
    let first = run.clone().find(is_sure).unwrap_or(run.start);
    let last = run.clone().rev().find(is_sure).unwrap_or(run.end - 1);
    first..last + 1
}

/// What may be an article because its numbers or its byline say so.
fn sign(core: Range<usize>, reach: usize) -> Guess {
    Guess {
        core,
        weights: Vec::new(),
        weight: 3.0,
        witnesses: 2,
        reach,
        words: 1.0,
        sure: SURE,
    }
}
