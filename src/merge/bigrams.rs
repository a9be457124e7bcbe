//! How alike two texts are.

use std::collections::BTreeMap;

/// The pairs of characters of a text, and how often each stands in it; blanks do not count.
pub struct Bigrams {
    counts: BTreeMap<(char, char), usize>,
    total: usize,
}

impl Bigrams {
    /// Those of a text.
    pub fn of(text: &str) -> Self {
        let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
        let mut counts = BTreeMap::new();
        for pair in chars.windows(2) {
            *counts.entry((pair[0], pair[1])).or_insert(0) += 1;
        }
        Self {
            counts,
            total: chars.len().saturating_sub(1),
        }
    }

    /// The part of their pairs that two texts share, from 0 to 1 (Dice).
    pub fn likeness(&self, other: &Self) -> f64 {
        let all = self.total + other.total;
        if all == 0 {
            return 0.0;
        }
        let shared: usize = self
            .counts
            .iter()
            .map(|(pair, count)| other.counts.get(pair).map_or(0, |o| *o.min(count)))
            .sum();
        2.0 * shared as f64 / all as f64
    }
}
