//! Footnotes: which of the old are which of the new, and how all are numbered.
//!
//! A redline has the new notes under their own numbers, and behind them the old ones, for what is
//! gone and calls them. A note is set where it is called first, and only named after that: so the
//! first call and a repeated one are not the same, though their numbers are. While two versions are
//! compared, the number of a repeated call is higher by that of all notes.

use std::collections::{BTreeMap, BTreeSet};

use super::marks::{all_texts, each_run};
use super::token::Key;
use crate::edition::{Edition, Inline};

/// The notes of both versions, by their numbers in the redline.
#[derive(Debug)]
pub struct Notes {
    /// The new note that an old one became.
    pairs: BTreeMap<usize, usize>,
    new: usize,
    all: usize,
}

impl Notes {
    pub fn new(old: &Edition, new: &Edition) -> Self {
        Self {
            pairs: BTreeMap::new(),
            new: new.notes.len(),
            all: old.notes.len() + new.notes.len(),
        }
    }

    /// Takes up which old notes became which new ones, by their places.
    pub fn pair(&mut self, pairs: Vec<(usize, usize)>) {
        let pairs = pairs.into_iter();
        self.pairs = pairs
            .map(|(old, new)| (self.new + old + 1, new + 1))
            .collect();
    }

    /// A version whose calls are numbered as in the redline: there, so many notes stand before its
    /// own.
    pub fn number(&self, edition: &Edition, before: usize) -> Edition {
        let mut edition = edition.clone();
        let mut called = BTreeSet::new();
        renumber(&mut edition, |number| match called.insert(number) {
            true => before + number,
            false => before + number + self.all,
        });
        edition
    }

    /// A call's note, and whether it was called before.
    fn call(&self, number: usize) -> (usize, bool) {
        match number.checked_sub(self.all) {
            Some(number) if number > 0 => (number, true),
            Some(_) | None => (number, false),
        }
    }

    /// What a call is compared by.
    pub fn key(&self, number: usize) -> Key {
        let (number, repeated) = self.call(number);
        let paired = self.pairs.get(&number).copied();
        Key::Note(paired.unwrap_or(number), repeated)
    }

    /// The place of the old note that a new one, by its number, was.
    pub fn was(&self, new: usize) -> Option<usize> {
        let pair = self.pairs.iter().find(|(_, paired)| **paired == new);
        pair.map(|(old, _)| old - self.new - 1)
    }

    /// Lets what is gone name the new note, where that one's first call is `kept`: there it is set
    /// with the words of both versions.
    pub fn settle(&self, edition: &mut Edition, kept: &BTreeSet<usize>) {
        renumber(edition, |number| {
            let (number, _) = self.call(number);
            let new = self.pairs.get(&number).filter(|new| kept.contains(new));
            new.copied().unwrap_or(number)
        });
    }
}

fn renumber(edition: &mut Edition, mut number_of: impl FnMut(usize) -> usize) {
    for text in all_texts(edition) {
        each_run(&mut text.runs, &mut |run| {
            if let Inline::Note { number } = run {
                *number = number_of(*number);
            }
        });
    }
}
