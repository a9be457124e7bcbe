//! An article of its own that ran into the report, as in a newspaper, where one column goes on with
//! another’s text.
//!
//! Nothing is known of it beforehand. It is told by where it is at home (it names another province,
//! and not the report’s), or by how it speaks (it tells a story, it gives notice); its ends, where neither says
//! anything, by headline and byline, by sentences that go on across it, by the count of headings and
//! enumerations, and by its words.

mod evidence;
mod order;
mod places;
mod register;
mod words;

use std::ops::Range;

use super::furniture::is_byline;
use super::piece::{Piece, Reason};
use super::shapes;
use evidence::{Lean, Origin, Traits, heaviest, home, traits, weights};
use places::PROVINCES;
use words::{Words, nearness};

/// So many articles are looked for.
const MOST: usize = 4;

/// How far from what is sure of an article its ends are looked for.
const REACH: usize = 16;

/// How far around an article the numbers of headings are looked at.
const AROUND: usize = 120;

/// So many bylines are looked at.
const BYLINES: usize = 12;

/// What a piece at the ends of an article must weigh: the report keeps what is doubtful.
const DOUBT: f32 = 0.5;

/// How much it takes to set an article aside.
const SURE: f32 = 9.0;

/// Sets aside the pieces of other articles between the beginning of the body and its annexes. The
/// front matter says where the report is at home.
pub fn set_aside(pieces: &mut [Piece], front: &[Piece], body: usize, annexes: Option<usize>) {
    let end = annexes.unwrap_or(pieces.len());
    let front = traits(&front.iter().collect::<Vec<_>>());
    for _ in 0..MOST {
        // What is furniture may stand within an article; the pieces of one are taken together.
        let places: Vec<usize> = (body..end)
            .filter(|&at| pieces[at].aside != Some(Reason::Article))
            .collect();
        let Some(found) = find(pieces, &places, &front) else {
            return;
        };
        for piece in &mut pieces[places[found.start]..=places[found.end - 1]] {
            piece.aside = Some(Reason::Article);
        }
    }
}

/// What may be an article: what is sure of it, and what each piece says for it.
struct Guess {
    core: Range<usize>,
    weights: Vec<f32>,
    weight: f32,
    /// How many pieces say so at least.
    witnesses: usize,
    /// How far its end is looked for.
    reach: usize,
}

/// A run without what is doubtful at its ends.
fn sure(weights: &[f32], run: Range<usize>) -> Range<usize> {
    let is_sure = |at: &usize| weights[*at] >= 1.0;
    let first = run.clone().find(is_sure).unwrap_or(run.start);
    let last = run.clone().rev().find(is_sure).unwrap_or(run.end - 1);
    first..last + 1
}

/// What may be an article by where it is at home, by how it speaks, by its numbers, by its byline.
fn guesses(text: &[&Piece], traits: &[Traits], home: Option<usize>) -> Vec<Guess> {
    // A province that fewer pieces name is no article's.
    let is_named = |province: usize| traits.iter().filter(|t| t.places[province] > 0).nth(1);
    let foreign = (0..PROVINCES)
        .filter(|province| home.is_some() && Some(*province) != home)
        .filter(|province| is_named(*province).is_some())
        .map(Origin::Province);
    let by_traits = foreign.chain([Origin::Register]).filter_map(|origin| {
        let weights = weights(traits, origin, home);
        let (run, weight) = heaviest(&weights)?;
        let core = sure(&weights, run);
        let witnesses = weights[core.clone()]
            .iter()
            .filter(|weight| **weight > 0.3)
            .count();
        // A story within a story is none.
        let around: f32 = weights.iter().sum::<f32>() - weight;
        let named = match origin {
            Origin::Register => around < -SURE,
            Origin::Province(at) => {
                let names = traits[core.clone()].iter().filter(|t| t.places[at] > 0);
                names.count() >= 2
            }
        };
        if !named {
            return None;
        }
        Some(Guess {
            core,
            weights,
            weight,
            witnesses,
            reach: REACH,
        })
    });
    let sign = |core: Range<usize>, reach| {
        let mut weights = vec![0.0; text.len()];
        weights[core.start] = 3.0;
        Guess {
            core,
            weights,
            weight: 3.0,
            witnesses: 2,
            reach,
        }
    };
    let bylines = (1..text.len().saturating_sub(6)).filter(|&at| {
        is_byline(&text[at].text, text[at].length) && !shapes::is_closed(&text[at - 1].text)
    });
    let by_order = order::out_of_count(text).map(|core| sign(core, REACH));
    let by_byline = bylines
        .take(BYLINES)
        .map(|at| sign(at - 1..at + 4, 3 * REACH));
    by_traits.chain(by_order).chain(by_byline).collect()
}

/// The article that is surest, as a range of places.
fn find(pieces: &[Piece], places: &[usize], front: &[Traits]) -> Option<Range<usize>> {
    let text: Vec<&Piece> = places.iter().map(|&at| &pieces[at]).collect();
    let traits = traits(&text);
    let home = home(front).or_else(|| home(&traits));
    let mut best: Option<(Range<usize>, f32)> = None;
    for guess in guesses(&text, &traits, home) {
        if guess.weight < 3.0 {
            continue;
        }
        let lean = Lean::new(&traits, guess.core.clone(), home);
        let leans = traits
            .iter()
            .zip(&guess.weights)
            .map(|(t, w)| w + lean.of(t));
        let (range, signs) = ends(&text, &guess, &leans.collect::<Vec<f32>>());
        let sum = guess.weight + signs;
        let is_sure = guess.weight >= SURE && guess.witnesses >= 3
            || signs >= 6.0 && sum > SURE + 0.5 && guess.weight > 3.5
            || signs >= 9.0 && sum > SURE + 0.5;
        // The report is the greater part.
        let is_part = range.len() * 3 <= text.len() * 2;
        if is_sure && is_part && best.as_ref().is_none_or(|(_, most)| sum > *most) {
            best = Some((range, sum));
        }
    }
    best.map(|(range, _)| range)
}

/// The ends of an article around what is sure of it, and how much speaks for them.
fn ends(text: &[&Piece], guess: &Guess, weights: &[f32]) -> (Range<usize>, f32) {
    let core = guess.core.clone();
    let first = (core.start.saturating_sub(REACH).max(1)..core.start)
        .rev()
        .take_while(|&at| weights[at] > -1.5)
        .last()
        .unwrap_or(core.start);
    let last = (core.end..(core.end + guess.reach).min(text.len()))
        .take_while(|&at| weights[at] > -1.5)
        .last()
        .map_or(core.end, |at| at + 1);
    let near = nearness_around(text, &core, first, last);
    let window = core.start.saturating_sub(AROUND)..(core.end + AROUND).min(text.len());
    let base = order::gaps(text[window.clone()].iter().copied());
    let mut best = (core.clone(), f32::MIN, 0.0);
    for start in first..=core.start {
        for end in core.end..=last {
            let signs = signs(text, start..end, &window, base);
            let own = |at: &usize| weights[*at] + near[at - first] - DOUBT;
            let sum: f32 = (start..core.start)
                .chain(core.end..end)
                .map(|at| own(&at))
                .sum();
            if signs + sum > best.1 {
                best = (start..end, signs + sum, signs);
            }
        }
    }
    (best.0, best.2)
}

/// How near each piece from `first` on is to the article’s words rather than the report’s.
fn nearness_around(text: &[&Piece], core: &Range<usize>, first: usize, last: usize) -> Vec<f32> {
    let (mut article, mut report) = (Words::new(), Words::new());
    text[core.clone()]
        .iter()
        .for_each(|piece| article.add(piece));
    let around = core.start.saturating_sub(AROUND)..(core.end + AROUND).min(text.len());
    for at in around.filter(|at| !(first..last).contains(at)) {
        report.add(text[at]);
    }
    let near = |at: usize| match core.contains(&at) {
        true => 0.0,
        false => nearness(text[at], &article, &report),
    };
    (first..last).map(near).collect()
}

/// What speaks for an article’s being this range, apart from its words: its headline and byline,
/// and that what is around it follows on.
fn signs(text: &[&Piece], range: Range<usize>, window: &Range<usize>, base: f32) -> f32 {
    let around = &text[window.clone()];
    let byline = |at: usize| {
        text.get(at)
            .is_some_and(|piece| is_byline(&piece.text, piece.length))
    };
    let is_open = |at: usize| {
        text.get(at)
            .is_some_and(|piece| !shapes::is_closed(&piece.text))
    };
    let dashed = |at: usize| {
        text.get(at)
            .is_some_and(|piece| piece.text.starts_with('—'))
    };
    let start = range.start;
    let head = if is_open(start)
        && (byline(start + 1) || dashed(start + 1) && is_open(start + 1) && byline(start + 2))
    {
        6.0
    } else if byline(start) {
        3.0
    } else {
        0.0
    };
    let signed = match range.end.checked_sub(2) {
        Some(before) if before >= start && is_signature(text[before + 1]) => 6.0,
        Some(_) | None => 0.0,
    };
    let joint = match (range.start.checked_sub(1), text.get(range.end)) {
        (Some(before), Some(after)) => {
            order::follows(text[before], after) + order::meets(text[before], after, around)
        }
        (_, _) => 0.0,
    };
    let without = text[window.start..range.start]
        .iter()
        .chain(&text[range.end..window.end]);
    let within = text[range.clone()].iter();
    let gaps = order::gaps(without.copied()) + order::gaps(within.copied());
    head + signed + joint + 3.0 * (base - gaps)
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
    let is_body = piece.text.ends_with("日") && piece.text.contains("年")
        || BODIES.iter().any(|end| piece.text.ends_with(end));
    (4..=24).contains(&piece.length) && is_body && !piece.text.contains(['，', '、', '；'])
}
