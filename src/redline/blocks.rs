//! Two rows of blocks become one.

use std::collections::{BTreeMap, BTreeSet};

use super::align::{WordBag, align, align_some};
use super::marks::{inlines, sides, whole, whole_block};
use super::parting::{self, Piece};
use super::token::{Key, Token, Tokenizer};
use super::words::{Span, compare};
use crate::edition::{Annex, Block, Change, Content, Edition, Inline, Text};

/// A block must weigh as much as this to count as moved: six Han characters.
const MOVABLE: usize = 12;

/// Merges two versions, and gathers what the redline says beside the blocks.
pub struct Merger<'a> {
    pub words: &'a Tokenizer,
    /// The labels that automatic numbering changed: by those of now, those of before.
    pub labels: BTreeMap<String, String>,
    /// The notes that are called first where nothing changed.
    pub kept_notes: BTreeSet<usize>,
}

/// The blocks of the body or of an annex in one version.
pub struct Version<'e> {
    pub blocks: &'e [Block],
    pub bags: Vec<WordBag>,
    /// The numbers of the moves, by the places of the blocks.
    pub moved: BTreeMap<usize, usize>,
}

impl<'e> Version<'e> {
    fn new(blocks: &'e [Block], words: &Tokenizer) -> Self {
        Self {
            blocks,
            bags: blocks.iter().map(|block| words.block(block)).collect(),
            moved: BTreeMap::new(),
        }
    }

    /// A block that the other version does not have here.
    fn whole(&self, at: usize, moved: fn(usize) -> Change, unmoved: Change) -> Block {
        let change = self.moved.get(&at).copied().map_or(unmoved, moved);
        whole_block(&self.blocks[at], change)
    }

    fn unmoved(&self) -> Vec<usize> {
        let all = 0..self.blocks.len();
        all.filter(|at| !self.moved.contains_key(at)).collect()
    }
}

/// Where a piece of a merged row comes from.
pub enum Place {
    Old(usize),
    New(usize),
    Both(usize, usize),
}

/// The places of two rows by their pairs: what is gone stands before what is new.
fn in_order(pairs: &[(usize, usize)], old: usize, new: usize) -> Vec<Place> {
    let mut places = Vec::new();
    let (mut old_done, mut new_done) = (0, 0);
    for &(old_at, new_at) in pairs.iter().chain([&(old, new)]) {
        places.extend((old_done..old_at).map(Place::Old));
        places.extend((new_done..new_at).map(Place::New));
        places.push(Place::Both(old_at, new_at));
        (old_done, new_done) = (old_at + 1, new_at + 1);
    }
    places.pop();
    places
}

impl Merger<'_> {
    pub fn document(&mut self, old: &Edition, new: &Edition) -> (Vec<Block>, Vec<Annex>) {
        let places = self.places(&old.annexes, &new.annexes, Tokenizer::annex);
        let version = |blocks| Version::new(blocks, self.words);
        let mut rows = vec![(version(&old.blocks), version(&new.blocks))];
        for place in &places {
            if let Place::Both(was, is) = *place {
                let [old, new] = [&old.annexes[was], &new.annexes[is]];
                rows.push((version(&old.blocks), version(&new.blocks)));
            }
        }
        find_moves(&mut rows);
        let merged = rows.iter().map(|(old, new)| self.merge(old, new));
        let mut merged = Vec::from_iter(merged).into_iter();
        let body = merged.next().unwrap_or_default();
        let annexes = places.into_iter().map(|place| match place {
            Place::Old(at) => whole_annex(&old.annexes[at], Change::Deleted),
            Place::New(at) => whole_annex(&new.annexes[at], Change::Inserted),
            Place::Both(was, is) => {
                let (was, is) = (&old.annexes[was], &new.annexes[is]);
                self.label(&was.label, &is.label);
                Annex {
                    title: self.text(&was.title, &is.title),
                    blocks: merged.next().unwrap_or_default(),
                    ..is.clone()
                }
            }
        });
        (body, annexes.collect())
    }

    /// The places of two rows, whose pieces are compared by a `bag` of each.
    pub fn places<T>(
        &self,
        old: &[T],
        new: &[T],
        bag: impl Fn(&Tokenizer, &T) -> WordBag,
    ) -> Vec<Place> {
        let bags = |pieces: &[T]| -> Vec<WordBag> {
            pieces.iter().map(|piece| bag(self.words, piece)).collect()
        };
        in_order(&align(&bags(old), &bags(new)), old.len(), new.len())
    }

    /// Two rows as one, made of pieces of one version and of those of both.
    pub fn row<T, R>(
        &mut self,
        (old, new): (&[T], &[T]),
        bag: impl Fn(&Tokenizer, &T) -> WordBag,
        whole: impl Fn(&T, Change) -> R,
        both: impl Fn(&mut Self, &T, &T) -> R,
    ) -> Vec<R> {
        let places = self.places(old, new, bag).into_iter();
        let row = places.map(|place| match place {
            Place::Old(at) => whole(&old[at], Change::Deleted),
            Place::New(at) => whole(&new[at], Change::Inserted),
            Place::Both(was, is) => both(self, &old[was], &new[is]),
        });
        row.collect()
    }

    pub fn label(&mut self, was: &str, is: &str) {
        if was != is {
            self.labels.insert(is.into(), was.into());
        }
    }

    fn merge(&mut self, old: &Version, new: &Version) -> Vec<Block> {
        let pairs = align_some(&old.bags, &new.bags, &old.unmoved(), &new.unmoved());
        let places = in_order(&pairs, old.blocks.len(), new.blocks.len());
        let mut blocks = Vec::new();
        for piece in parting::find(places, old, new) {
            match piece {
                Piece::One(Place::Old(at)) => {
                    blocks.push(old.whole(at, Change::MovedFrom, Change::Deleted));
                }
                Piece::One(Place::New(at)) => {
                    blocks.push(new.whole(at, Change::MovedTo, Change::Inserted));
                }
                Piece::One(Place::Both(was, is)) => {
                    blocks.push(self.block(&old.blocks[was], &new.blocks[is]));
                }
                Piece::Parted(olds, news) => {
                    blocks.extend(self.parted(&old.blocks[olds], &new.blocks[news]));
                }
            }
        }
        blocks
    }

    pub fn text(&mut self, old: &[Inline], new: &Text) -> Text {
        new.with(self.runs(old, new))
    }

    pub fn runs(&mut self, old: &[Inline], new: &[Inline]) -> Vec<Inline> {
        let (old, new) = (self.words.tokens(old), self.words.tokens(new));
        let mut runs = Vec::new();
        for span in self.compare(&old, &new) {
            let sides = sides(&span, &old, &new).into_iter();
            runs.extend(sides.flat_map(|(change, tokens)| inlines(tokens, change)));
        }
        runs
    }

    /// The stretches of two texts. Takes note of the notes that are called outside the changes.
    pub fn compare(&mut self, old: &[Token], new: &[Token]) -> Vec<Span> {
        let spans = compare(old, new);
        let kept = spans.iter().filter(|span| span.kept);
        for token in kept.flat_map(|span| &new[span.new.clone()]) {
            if let Key::Note(number, false) = token.key {
                self.kept_notes.insert(number);
            }
        }
        spans
    }

    /// The notes of the redline: the new ones, then the old ones.
    pub fn notes(&mut self, old: &[Text], new: &[Text]) -> Vec<Text> {
        let mut notes = Vec::new();
        for (number, note) in (1..).zip(new) {
            let was = self.words.notes.was(number);
            let was = was.filter(|_| self.kept_notes.contains(&number));
            notes.push(match was {
                Some(was) => self.text(&old[was], note),
                None => whole(note, Change::Inserted),
            });
        }
        notes.extend(old.iter().map(|note| whole(note, Change::Deleted)));
        notes
    }
}

fn whole_annex(annex: &Annex, change: Change) -> Annex {
    let blocks = annex.blocks.iter();
    Annex {
        title: whole(&annex.title, change),
        blocks: blocks.map(|block| whole_block(block, change)).collect(),
        change: Some(change),
        ..annex.clone()
    }
}

/// Finds blocks that say the same at another place. Tables do not count: Word knows no moved rows.
fn find_moves(all: &mut [(Version, Version)]) {
    let mut gone: BTreeMap<_, Vec<(usize, usize)>> = BTreeMap::new();
    let mut come = Vec::new();
    for (row, (old, new)) in all.iter().enumerate() {
        let pairs = align(&old.bags, &new.bags).into_iter();
        let same = pairs.filter(|&(was, is)| old.bags[was].said() == new.bags[is].said());
        let (stayed, known): (BTreeSet<_>, BTreeSet<_>) = same.unzip();
        for (at, bag) in old.bags.iter().enumerate().rev() {
            let movable =
                bag.weight() >= MOVABLE && !matches!(old.blocks[at].content, Content::Table(_));
            if movable && !stayed.contains(&at) {
                gone.entry(bag.said()).or_default().push((row, at));
            }
        }
        let fresh = (0..new.blocks.len()).filter(|at| !known.contains(at));
        come.extend(fresh.map(|at| (row, at)));
    }
    let mut moves = Vec::new();
    for (row, at) in come {
        let from = gone.get_mut(&all[row].1.bags[at].said());
        moves.extend(from.and_then(Vec::pop).map(|from| (from, (row, at))));
    }
    for (number, ((from_row, from_at), (row, at))) in (1..).zip(moves) {
        all[from_row].0.moved.insert(from_at, number);
        all[row].1.moved.insert(at, number);
    }
}
