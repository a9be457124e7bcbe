//! Two rows of blocks become one.

use std::collections::{BTreeMap, BTreeSet};

use super::align::{WordBag, align, align_but};
use super::item::Items;
use super::marks::{Whole, compose, kept_notes};
use super::notes::{Notes, Side};
use super::parting::{self, Piece, Row};
use super::token::{Token, Tokenizer};
use super::words::{Span, compare};
use crate::edition::{Annex, Block, Change, Edition, Inline, Text};

/// A block must weigh as much as this to count as moved: six Han characters.
const MOVABLE: usize = 12;

/// Merges two versions, and gathers what the redline says beside the blocks.
pub struct Merger<'a> {
    words: &'a Tokenizer,
    pub(super) notes: &'a Notes,
    /// The labels that automatic numbering changed: by those of now, those of before.
    pub labels: BTreeMap<String, String>,
    /// The notes that are called first where nothing changed.
    pub kept_notes: BTreeSet<usize>,
}

/// Two rows of blocks that belong together: the body, an annex.
struct Rows<'e> {
    old: &'e [Block],
    new: &'e [Block],
    old_bags: Vec<WordBag>,
    new_bags: Vec<WordBag>,
    /// The moves, by the place of the block.
    from: BTreeMap<usize, usize>,
    to: BTreeMap<usize, usize>,
}

impl<'a> Merger<'a> {
    /// Nothing merged yet.
    pub fn new(words: &'a Tokenizer, notes: &'a Notes) -> Self {
        Self {
            words,
            notes,
            labels: BTreeMap::new(),
            kept_notes: BTreeSet::new(),
        }
    }

    /// The body and the annexes.
    pub fn document(&mut self, old: &Edition, new: &Edition) -> (Vec<Block>, Vec<Annex>) {
        let pairs = align(
            &self.items(Side::Old).annexes(&old.annexes),
            &self.items(Side::New).annexes(&new.annexes),
        );
        let mut rows = vec![self.rows(&old.blocks, &new.blocks)];
        for &(was, is) in &pairs {
            rows.push(self.rows(&old.annexes[was].blocks, &new.annexes[is].blocks));
        }
        find_moves(&mut rows);
        let mut merged = rows.iter().map(|rows| self.merge(rows));
        let body = merged.next().unwrap_or_default();
        let inside: Vec<_> = merged.collect();
        let mut inside = inside.into_iter();
        let mut annexes = Vec::new();
        in_order(&pairs, old.annexes.len(), new.annexes.len(), |place| {
            annexes.push(match place {
                Place::Old(at) => self.whole(Change::Deleted).annex(&old.annexes[at]),
                Place::New(at) => self.whole(Change::Inserted).annex(&new.annexes[at]),
                Place::Both(was, is) => Annex {
                    title: self.text(&old.annexes[was].title, &new.annexes[is].title),
                    blocks: inside.next().unwrap_or_default(),
                    ..self.labelled(&old.annexes[was].label, &new.annexes[is])
                },
            });
        });
        (body, annexes)
    }

    fn labelled(&mut self, was: &str, annex: &Annex) -> Annex {
        self.label(was, &annex.label);
        annex.clone()
    }

    /// Takes note of a label that automatic numbering changed.
    pub(super) fn label(&mut self, was: &str, is: &str) {
        if was != is {
            self.labels.insert(is.into(), was.into());
        }
    }

    pub(super) fn items(&self, side: Side) -> Items<'a> {
        Items {
            words: self.words,
            notes: self.notes,
            side,
        }
    }

    fn rows<'e>(&self, old: &'e [Block], new: &'e [Block]) -> Rows<'e> {
        Rows {
            old,
            new,
            old_bags: self.items(Side::Old).blocks(old),
            new_bags: self.items(Side::New).blocks(new),
            from: BTreeMap::new(),
            to: BTreeMap::new(),
        }
    }

    /// Marks what only one version has.
    pub(super) fn whole(&self, change: Change) -> Whole<'a> {
        Whole {
            notes: self.notes,
            side: match change.is_gone() {
                true => Side::Old,
                false => Side::New,
            },
            change,
        }
    }

    fn merge(&mut self, rows: &Rows) -> Vec<Block> {
        let pairs = align_but(
            &rows.old_bags,
            &rows.new_bags,
            &rows.from.keys().copied().collect(),
            &rows.to.keys().copied().collect(),
        );
        let mut places = Vec::new();
        in_order(&pairs, rows.old.len(), rows.new.len(), |place| {
            places.push(place)
        });
        let old = Row {
            blocks: rows.old,
            bags: &rows.old_bags,
            is_moved: &|at| rows.from.contains_key(&at),
        };
        let new = Row {
            blocks: rows.new,
            bags: &rows.new_bags,
            is_moved: &|at| rows.to.contains_key(&at),
        };
        let mut blocks = Vec::new();
        for piece in parting::find(places, &old, &new) {
            match piece {
                Piece::One(Place::Old(at)) => {
                    let moved = rows.from.get(&at).map(|&number| Change::MovedFrom(number));
                    let whole = self.whole(moved.unwrap_or(Change::Deleted));
                    blocks.push(whole.block(&rows.old[at]));
                }
                Piece::One(Place::New(at)) => {
                    let moved = rows.to.get(&at).map(|&number| Change::MovedTo(number));
                    let whole = self.whole(moved.unwrap_or(Change::Inserted));
                    blocks.push(whole.block(&rows.new[at]));
                }
                Piece::One(Place::Both(was, is)) => {
                    blocks.push(self.block(&rows.old[was], &rows.new[is]))
                }
                Piece::Parted(olds, news) => blocks.extend(self.parted(&old, &olds, &new, &news)),
            }
        }
        blocks
    }

    /// A text of both versions.
    pub fn text(&mut self, old: &[Inline], new: &Text) -> Text {
        new.with(self.runs(old, new))
    }

    /// The runs of both versions.
    pub fn runs(&mut self, old: &[Inline], new: &[Inline]) -> Vec<Inline> {
        let old = self.tokens(old, Side::Old);
        let new = self.tokens(new, Side::New);
        let spans = compare(&old, &new);
        self.keep_notes(&spans, &new);
        compose(&spans, &old, &new)
    }

    pub(super) fn tokens(&self, text: &[Inline], side: Side) -> Vec<Token> {
        self.words.tokens(text, self.notes, side)
    }

    /// Takes note of the notes that a text calls outside its changes.
    pub(super) fn keep_notes(&mut self, spans: &[Span], new: &[Token]) {
        self.kept_notes.extend(kept_notes(spans, new));
    }

    /// The notes of the redline: the new ones, then the old ones.
    pub fn notes(&mut self, old: &[Text], new: &[Text]) -> Vec<Text> {
        let mut notes = Vec::new();
        for (note, number) in new.iter().zip(1..) {
            let was = self
                .notes
                .was(number)
                .and_then(|number| old.get(number - 1));
            notes.push(match was.filter(|_| self.kept_notes.contains(&number)) {
                Some(was) => self.text(was, note),
                None => self.whole(Change::Inserted).text(note),
            });
        }
        let gone = self.whole(Change::Deleted);
        notes.extend(old.iter().map(|note| gone.text(note)));
        notes
    }
}

/// Where a piece of a merged row comes from.
pub enum Place {
    /// Only the old version has it.
    Old(usize),
    /// Only the new version has it.
    New(usize),
    /// Both have it.
    Both(usize, usize),
}

/// Goes through two rows with their pairs: what is gone stands before what is new.
pub fn in_order(pairs: &[(usize, usize)], old: usize, new: usize, mut visit: impl FnMut(Place)) {
    let (mut old_done, mut new_done) = (0, 0);
    for &(old_at, new_at) in pairs.iter().chain([&(old, new)]) {
        (old_done..old_at).for_each(|at| visit(Place::Old(at)));
        (new_done..new_at).for_each(|at| visit(Place::New(at)));
        if (old_at, new_at) != (old, new) {
            visit(Place::Both(old_at, new_at));
        }
        (old_done, new_done) = (old_at + 1, new_at + 1);
    }
}

/// Finds blocks that say the same at another place. Tables do not count: Word knows no moved rows.
fn find_moves(all: &mut [Rows]) {
    let mut gone: BTreeMap<_, Vec<(usize, usize)>> = BTreeMap::new();
    let mut come = Vec::new();
    for (row, rows) in all.iter().enumerate() {
        let pairs = align(&rows.old_bags, &rows.new_bags).into_iter();
        let same = pairs.filter(|&(was, is)| rows.old_bags[was].said() == rows.new_bags[is].said());
        let (old, new): (BTreeSet<_>, BTreeSet<_>) = same.unzip();
        for (at, bag) in rows.old_bags.iter().enumerate().rev() {
            let movable = bag.weight() >= MOVABLE && !matches!(rows.old[at], Block::Table(_));
            if movable && !old.contains(&at) {
                gone.entry(bag.said()).or_default().push((row, at));
            }
        }
        let news = (0..rows.new.len()).filter(|at| !new.contains(at));
        come.extend(news.map(|at| (row, at)));
    }
    let mut moves = Vec::new();
    for (row, at) in come {
        let from = gone.get_mut(&all[row].new_bags[at].said());
        moves.extend(from.and_then(Vec::pop).map(|from| (from, (row, at))));
    }
    for (((from_row, from_at), (row, at)), number) in moves.into_iter().zip(1..) {
        all[from_row].from.insert(from_at, number);
        all[row].to.insert(at, number);
    }
}
