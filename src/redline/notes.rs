//! Footnotes: which of the old are which of the new, and how all are numbered.
//!
//! A redline has the new notes under their own numbers, and behind them the old ones, for what is
//! gone and calls them. A note is set where it is called first, and only named after that: so the
//! first call and a repeated one are not the same, though their numbers are.

use std::collections::{BTreeMap, BTreeSet};

use super::align::{WordBag, align};
use super::texts;
use super::token::{Key, Tokenizer};
use crate::edition::{Edition, Text};

/// One of the two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The version that was.
    Old,
    /// The version that is.
    New,
}

/// An edition in which repeated calls are told from first ones: by a number that is higher by that
/// of all its notes.
pub fn with_repeats(edition: &Edition) -> Edition {
    let mut edition = edition.clone();
    let count = edition.notes.len();
    let mut called = BTreeSet::new();
    let mut number_of = |number| match called.insert(number) {
        true => number,
        false => number + count,
    };
    texts::of_edition(&mut edition, &mut |text| {
        texts::renumber(&mut text.runs, &mut number_of);
    });
    edition
}

/// The notes of both versions.
#[derive(Debug, Default)]
pub struct Notes {
    /// The new number of an old note.
    pairs: BTreeMap<usize, usize>,
    /// How many new notes there are.
    new: usize,
    /// How many old notes there are.
    old: usize,
}

impl Notes {
    /// Pairs the notes by their texts.
    pub fn pair(words: &Tokenizer, old: &[Text], new: &[Text]) -> Self {
        let counts = Self {
            pairs: BTreeMap::new(),
            new: new.len(),
            old: old.len(),
        };
        let bags = |notes: &[Text], side| -> Vec<WordBag> {
            let keys = |note: &Text| -> Vec<Key> {
                let tokens = words.tokens(note, &counts, side);
                tokens.into_iter().map(|token| token.key).collect()
            };
            let bag = |note| WordBag::new("note".into(), keys(note));
            notes.iter().map(bag).collect()
        };
        let pairs = align(&bags(old, Side::Old), &bags(new, Side::New));
        Self {
            pairs: pairs
                .into_iter()
                .map(|(old, new)| (old + 1, new + 1))
                .collect(),
            ..counts
        }
    }

    /// A call's note in its version, and whether it was called before.
    fn call(&self, side: Side, number: usize) -> (usize, bool) {
        let count = match side {
            Side::Old => self.old,
            Side::New => self.new,
        };
        match number > count {
            true => (number - count, true),
            false => (number, false),
        }
    }

    /// What a call is compared by.
    pub fn key(&self, side: Side, number: usize) -> Key {
        let (number, repeated) = self.call(side, number);
        let paired = match side {
            Side::New => Some(number),
            Side::Old => self.pairs.get(&number).copied(),
        };
        Key::Note(paired.unwrap_or(self.new + number), repeated)
    }

    /// The number under which a note is in the redline.
    pub fn shown(&self, side: Side, number: usize) -> usize {
        let (number, _) = self.call(side, number);
        match side {
            Side::New => number,
            Side::Old => self.new + number,
        }
    }

    /// The old note, by its number, that a new one was.
    pub fn was(&self, new: usize) -> Option<usize> {
        let pair = self.pairs.iter().find(|(_, paired)| **paired == new);
        pair.map(|(old, _)| *old)
    }

    /// Lets what is gone name the new note, where that one's first call is `kept`: there it is set
    /// with the words of both versions.
    pub fn settle(&self, edition: &mut Edition, kept: &BTreeSet<usize>) {
        let mut number_of = |number: usize| {
            let old = number.checked_sub(self.new);
            let new = old.and_then(|old| self.pairs.get(&old));
            new.filter(|new| kept.contains(new))
                .copied()
                .unwrap_or(number)
        };
        texts::of_edition(edition, &mut |text| {
            texts::renumber(&mut text.runs, &mut number_of);
        });
    }
}
