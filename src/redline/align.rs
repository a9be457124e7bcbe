//! Which pieces of two rows belong together: blocks, items, rows of a table, notes.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::token::Key;
use crate::align::{Features, Ties, most_alike};

/// Pieces that share less than this part of their words are strangers.
const RELATED: f64 = 0.4;

/// No more pairs than this are compared at a time; a longer stretch is cut where it says the same,
/// and what is longer still in the middle.
const PAIRS: usize = 1_000_000;

/// A piece, by what it is and says.
#[derive(Clone, Debug)]
pub struct WordBag {
    /// The name that the author gave it.
    id: Option<String>,
    /// Only pieces of one kind belong together.
    kind: String,
    /// All it says, in order.
    keys: Vec<Key>,
    /// The hashes of its words: enough to tell how much two pieces share.
    words: Features,
}

impl WordBag {
    /// A piece of a kind, from its keys in order.
    pub fn new(kind: String, keys: Vec<Key>) -> Self {
        let read = keys.iter().filter(|key| key.weight() > 0);
        Self {
            id: None,
            kind,
            words: read.map(hash).collect(),
            keys,
        }
    }

    /// With the name that the author gave it.
    pub fn named(self, id: Option<&String>) -> Self {
        Self {
            id: id.cloned(),
            ..self
        }
    }

    /// All it is and says: pieces that say the same are the same, whatever their names.
    pub fn said(&self) -> (&str, &[Key]) {
        (&self.kind, &self.keys)
    }

    /// How much there is to read in it.
    pub fn weight(&self) -> usize {
        self.keys.iter().map(Key::weight).sum()
    }

    /// The part of their words that two pieces share, from 0 to 1; none for different kinds. Those
    /// of one name are related, whatever they share.
    pub fn likeness(&self, other: &Self) -> Option<f64> {
        if self.kind != other.kind {
            return None;
        }
        let Some(shared) = self.words.likeness(&other.words) else {
            return Some(1.0);
        };
        let named = self.id.is_some() && self.id == other.id;
        Some(if named { shared.max(RELATED) } else { shared })
    }

    /// How many words two pieces share.
    pub fn shared(&self, other: &Self) -> usize {
        self.words.shared(&other.words)
    }

    /// How many words it has.
    pub fn size(&self) -> usize {
        self.words.len()
    }

    /// Both as one piece, for comparing words.
    pub fn with(&self, other: &Self) -> Self {
        Self {
            words: self.words.with(&other.words),
            ..self.clone()
        }
    }
}

/// The same for the same key in every run.
fn hash(key: &Key) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

/// The pairs of two rows, in order: those that share the most between them.
pub fn align(old: &[WordBag], new: &[WordBag]) -> Vec<(usize, usize)> {
    align_but(old, new, &BTreeSet::new(), &BTreeSet::new())
}

/// As [`align`]; pieces named in `old_out` and `new_out` are left out.
pub fn align_but(
    old: &[WordBag],
    new: &[WordBag],
    old_out: &BTreeSet<usize>,
    new_out: &BTreeSet<usize>,
) -> Vec<(usize, usize)> {
    let left = |count: usize, out: &BTreeSet<usize>| -> Vec<usize> {
        (0..count).filter(|index| !out.contains(index)).collect()
    };
    let (olds, news) = (left(old.len(), old_out), left(new.len(), new_out));
    let is_same = |&(&was, &is): &(&usize, &usize)| old[was].said() == new[is].said();
    let before = olds.iter().zip(&news).take_while(is_same).count();
    let (olds, news) = (&olds[..], &news[..]);
    let (rest_old, rest_new) = (&olds[before..], &news[before..]);
    let backwards = rest_old.iter().rev().zip(rest_new.iter().rev());
    let after = backwards.take_while(is_same).count();
    let (old_end, new_end) = (olds.len() - after, news.len() - after);
    let same = |olds: &[usize], news: &[usize]| -> Vec<_> {
        std::iter::zip(olds.iter().copied(), news.iter().copied()).collect()
    };
    let changed = between(old, new, &olds[before..old_end], &news[before..new_end]);
    let after = same(&olds[old_end..], &news[new_end..]);
    [same(&olds[..before], &news[..before]), changed, after].concat()
}

/// The pairs between two stretches. Long ones are cut where they say the same.
fn between(
    old: &[WordBag],
    new: &[WordBag],
    olds: &[usize],
    news: &[usize],
) -> Vec<(usize, usize)> {
    if olds.len() * news.len() <= PAIRS {
        return alike(old, new, olds, news);
    }
    let mut pairs = Vec::new();
    let (mut old_done, mut new_done) = (0, 0);
    let ends = (olds.len(), news.len());
    for (old_at, new_at) in same(old, new, olds, news).into_iter().chain([ends]) {
        let (old_gap, new_gap) = (&olds[old_done..old_at], &news[new_done..new_at]);
        pairs.extend(halved(old, new, old_gap, new_gap));
        if (old_at, new_at) != ends {
            pairs.push((olds[old_at], news[new_at]));
        }
        (old_done, new_done) = (old_at + 1, new_at + 1);
    }
    pairs
}

/// The pairs between two stretches that have nothing the same.
fn halved(old: &[WordBag], new: &[WordBag], olds: &[usize], news: &[usize]) -> Vec<(usize, usize)> {
    if olds.len() * news.len() <= PAIRS {
        return alike(old, new, olds, news);
    }
    let (first_olds, last_olds) = olds.split_at(olds.len() / 2);
    let (first_news, last_news) = news.split_at(news.len() / 2);
    let mut pairs = halved(old, new, first_olds, first_news);
    pairs.extend(halved(old, new, last_olds, last_news));
    pairs
}

/// The longest row of pieces that are the same, by their places in two stretches.
fn same(old: &[WordBag], new: &[WordBag], olds: &[usize], news: &[usize]) -> Vec<(usize, usize)> {
    let mut numbers = BTreeMap::new();
    let mut number = |said| {
        let next = numbers.len();
        *numbers.entry(said).or_insert(next)
    };
    let old: Vec<usize> = olds.iter().map(|&at| number(old[at].said())).collect();
    let new: Vec<usize> = news.iter().map(|&at| number(new[at].said())).collect();
    let mut pairs = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &old, &new) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = op
        {
            pairs.extend((0..len).map(|at| (old_index + at, new_index + at)));
        }
    }
    pairs
}

/// The pairs between two stretches that share the most.
fn alike(
    old: &[WordBag],
    new: &[WordBag],
    old_gap: &[usize],
    new_gap: &[usize],
) -> Vec<(usize, usize)> {
    let worth = |row: usize, column: usize| {
        let (was, is) = (&old[old_gap[row]], &new[new_gap[column]]);
        let likeness = was.likeness(is).filter(|likeness| *likeness >= RELATED)?;
        Some(likeness * (1 + was.size() + is.size()) as f64)
    };
    let pairs = most_alike(old_gap.len(), new_gap.len(), Ties::Last, worth).into_iter();
    pairs
        .map(|(row, column)| (old_gap[row], new_gap[column]))
        .collect()
}
