//! What speaks for a piece's being of another text than the report.

use super::places::{self, PROVINCES};
use super::step::Step;

/// A count as a weight.
pub fn weight(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}

/// Where another text may be from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Another province.
    Province(usize),
    /// A newspaper, a notice, a letter: it does not report.
    Register,
}

/// In so many parts of a text one looks for the province that it is about.
const PARTS: usize = 8;

/// The province that a report is about: the one that most parts of it name, and more than a few.
/// A text about the whole country has none.
pub fn home(all: &[Step]) -> Option<usize> {
    let mut parts = [0_usize; PROVINCES];
    let mut sum = [0_usize; PROVINCES];
    for part in all.chunks(all.len().div_ceil(PARTS).max(1)) {
        let mut named = [0_usize; PROVINCES];
        for step in part {
            for (named, found) in named.iter_mut().zip(step.places) {
                // A piece that lists its province's cities counts once or twice.
                *named += usize::from(found.min(2));
            }
        }
        for at in 0..PROVINCES {
            parts[at] += usize::from(named[at] > 0);
            sum[at] += named[at];
        }
    }
    let (at, most) = sum.iter().enumerate().max_by_key(|(_, sum)| **sum)?;
    let others: usize = sum.iter().sum::<usize>() - most;
    let is_spread = parts[at] * 2 > PARTS || all.len() < PARTS;
    (*most >= 3 && is_spread && *most >= others).then_some(at)
}

/// The province that the front matter of a report names.
pub fn named<'s>(front: impl Iterator<Item = &'s Step>) -> Option<usize> {
    let mut sum = [0_usize; PROVINCES];
    for step in front {
        for (sum, found) in sum.iter_mut().zip(step.places) {
            *sum += usize::from(found);
        }
    }
    let (at, most) = sum.iter().enumerate().max_by_key(|(_, sum)| **sum)?;
    (*most >= 1).then_some(at)
}

/// What each piece says for an origin, about nought where it says nothing.
pub fn weights(all: &[&Step], origin: Origin, home: Option<usize>) -> Vec<f32> {
    let there = match origin {
        Origin::Register => None,
        Origin::Province(province) => Some(region(province)),
    };
    let here = home.map(region);
    let weigh = |step: &Step| match origin {
        // What is doubtful is the report’s, and what names its province likely so.
        Origin::Register => {
            let own = home.map_or(0, |home| step.places[home].min(3));
            step.register - 0.2 - 0.4 * f32::from(own)
        }
        Origin::Province(province) => {
            let of = |at: usize| f32::from(step.places[at].min(3));
            let own = home.map_or(0.0, of);
            // A text that names many provinces speaks of the country.
            let others = step.places.iter().filter(|n| **n > 0).count();
            let foreign = if others > 3 { 0.5 } else { 2.0 } * of(province);
            let regions = match (there, here) {
                (Some(there), Some(here)) if there != here => {
                    let of = |at: usize| f32::from(step.regions[at].min(2));
                    0.7 * of(there) - of(here)
                }
                (_, _) => 0.0,
            };
            let told = 0.7 * step.register.max(0.0);
            (foreign - 3.0 * own + regions + told).clamp(-7.0, 6.0)
        }
    };
    all.iter().map(|step| weigh(step)).collect()
}

/// How the traits of a piece lean to those of an article rather than to those of the report: the
/// region that each is about.
pub struct Lean {
    home: Option<usize>,
    article: Option<usize>,
    report: Option<usize>,
}

impl Lean {
    /// Of an article in a report.
    pub fn new(all: &[&Step], article: std::ops::Range<usize>, home: Option<usize>) -> Self {
        let most = |steps: &[&Step]| {
            let sum = |at: usize| steps.iter().map(|t| u32::from(t.regions[at])).sum::<u32>();
            (0..3).max_by_key(|at| sum(*at)).filter(|at| sum(*at) >= 2)
        };
        let inside = &all[article];
        let names = |home: &usize| inside.iter().any(|step| step.places[*home] > 0);
        Self {
            home: home.filter(|home| !names(home)),
            article: most(inside),
            report: most(all),
        }
    }

    /// Above nought where a piece leans to the article.
    pub fn of(&self, step: &Step) -> f32 {
        let home = self.home.map_or(0, |home| step.places[home].min(2));
        let region = match (self.article, self.report) {
            (Some(article), Some(report)) if article != report => {
                let of = |at: usize| f32::from(step.regions[at].min(2));
                of(article) - 1.5 * of(report)
            }
            (_, _) => 0.0,
        };
        region - 2.0 * f32::from(home)
    }
}

/// Whether a province is a province, a region or a city.
fn region(province: usize) -> usize {
    match places::name(province) {
        "内蒙古" | "广西" | "西藏" | "宁夏" | "新疆" => 1,
        "北京" | "天津" | "上海" | "重庆" => 2,
        _ => 0,
    }
}

/// The run of pieces with the greatest sum of weights, and that sum.
pub fn heaviest(weights: &[f32]) -> Option<(std::ops::Range<usize>, f32)> {
    let mut best: Option<(std::ops::Range<usize>, f32)> = None;
    let (mut start, mut sum) = (0, 0.0);
    for (at, weight) in weights.iter().enumerate() {
        if sum <= 0.0 {
            (start, sum) = (at, 0.0);
        }
        sum += weight;
        if sum > best.as_ref().map_or(0.0, |(_, sum)| *sum) {
            best = Some((start..at + 1, sum));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_run_is_found() {
        let found = heaviest(&[-1.0, 2.0, 0.0, 3.0, -4.0, 1.0]);
        assert_eq!(found, Some((1..4, 5.0)));
        assert_eq!(heaviest(&[-1.0, 0.0]), None);
    }
}
