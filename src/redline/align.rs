//! Which pieces of two rows belong together: blocks, items, rows of a table, notes.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::iter::zip;

use similar::{Algorithm, DiffTag, capture_diff_slices};

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
    id: Option<String>,
    kind: String,
    /// All it says, in order.
    keys: Vec<Key>,
    /// The hashes of its words: enough to tell how much two pieces share.
    pub words: Features,
}

impl WordBag {
    /// A piece of a kind, from its keys in order.
    pub fn new(kind: &str, keys: Vec<Key>) -> Self {
        let read = keys.iter().filter(|key| key.weight() > 0);
        Self {
            id: None,
            kind: kind.into(),
            words: read.map(hash).collect(),
            keys,
        }
    }

    pub fn named(self, id: Option<String>) -> Self {
        Self { id, ..self }
    }

    /// All it is and says: pieces that say the same are the same, whatever their names.
    pub fn said(&self) -> (&str, &[Key]) {
        (&self.kind, &self.keys)
    }

    pub fn weight(&self) -> usize {
        self.keys.iter().map(Key::weight).sum()
    }

    /// What it is worth to take two pieces for one: the part of their words that they share, by how
    /// much they say. None for different kinds and for strangers; those of one name are related,
    /// whatever they share.
    fn worth(&self, other: &Self) -> Option<f64> {
        if self.kind != other.kind {
            return None;
        }
        let shared = self.words.likeness(&other.words).unwrap_or(1.0);
        let named = self.id.is_some() && self.id == other.id;
        let likeness = if named { shared.max(RELATED) } else { shared };
        let size = 1 + self.words.count() + other.words.count();
        (likeness >= RELATED).then_some(likeness * size as f64)
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
    let all = |bags: &[WordBag]| Vec::from_iter(0..bags.len());
    align_some(old, new, &all(old), &all(new))
}

/// As [`align`], of some pieces of both.
pub fn align_some(
    old: &[WordBag],
    new: &[WordBag],
    olds: &[usize],
    news: &[usize],
) -> Vec<(usize, usize)> {
    let is_same = |&(&was, &is): &(&usize, &usize)| old[was].said() == new[is].said();
    let pairs = |olds: &[usize], news: &[usize]| -> Vec<(usize, usize)> {
        zip(olds.iter().copied(), news.iter().copied()).collect()
    };
    let before = zip(olds, news).take_while(is_same).count();
    let backwards = zip(olds[before..].iter().rev(), news[before..].iter().rev());
    let after = backwards.take_while(is_same).count();
    let (old_end, new_end) = (olds.len() - after, news.len() - after);
    let changed = between(old, new, &olds[before..old_end], &news[before..new_end]);
    [
        pairs(&olds[..before], &news[..before]),
        changed,
        pairs(&olds[old_end..], &news[new_end..]),
    ]
    .concat()
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
    for (old_at, new_at) in same(old, new, olds, news) {
        let gaps = (&olds[old_done..old_at], &news[new_done..new_at]);
        pairs.extend(alike(old, new, gaps.0, gaps.1));
        pairs.push((olds[old_at], news[new_at]));
        (old_done, new_done) = (old_at + 1, new_at + 1);
    }
    pairs.extend(alike(old, new, &olds[old_done..], &news[new_done..]));
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
    let ops = capture_diff_slices(Algorithm::Patience, &old, &new);
    let same = ops.iter().filter(|op| op.tag() == DiffTag::Equal);
    same.flat_map(|op| zip(op.old_range(), op.new_range()))
        .collect()
}

/// The pairs between two stretches that share the most. What is too long is halved.
fn alike(old: &[WordBag], new: &[WordBag], olds: &[usize], news: &[usize]) -> Vec<(usize, usize)> {
    if olds.len() * news.len() > PAIRS {
        let (first_olds, last_olds) = olds.split_at(olds.len() / 2);
        let (first_news, last_news) = news.split_at(news.len() / 2);
        let mut pairs = alike(old, new, first_olds, first_news);
        pairs.extend(alike(old, new, last_olds, last_news));
        return pairs;
    }
    let worth = |row: usize, column: usize| old[olds[row]].worth(&new[news[column]]);
    let pairs = most_alike(olds.len(), news.len(), Ties::Last, worth).into_iter();
    pairs
        .map(|(row, column)| (olds[row], news[column]))
        .collect()
}
