//! The cheapest way through two sequences, in steps of one or two items of either.

use std::ops::Range;

/// How many items of each list a step takes, and how unlikely it is beforehand (minus the
/// logarithm; 1-1 by far the likeliest, the others as measured on translated government reports
/// with paragraphs left out and joined at random).
const STEPS: [(usize, usize, f64); 5] = [
    (1, 1, 0.1),
    (1, 0, 3.0),
    (0, 1, 3.0),
    (2, 1, 3.0),
    (1, 2, 3.0),
];

/// Half the width of the band around the diagonal that is searched, at least, in items.
const BAND: usize = 400;

/// The items a step takes from either list.
pub type Step = (Range<usize>, Range<usize>);

/// The part of the table that is searched: around the diagonal, wide enough to hang together.
struct Band {
    left: usize,
    right: usize,
    width: usize,
}

impl Band {
    fn new(left: usize, right: usize) -> Self {
        let width = BAND.max(right / left.max(1) + 2);
        Self { left, right, width }
    }

    /// The columns of a row.
    fn columns(&self, row: usize) -> Range<usize> {
        let middle = row * self.right / self.left.max(1);
        let last = if row == self.left {
            self.right
        } else {
            self.right.min(middle + self.width)
        };
        middle.saturating_sub(self.width)..last + 1
    }
}

/// The steps of the cheapest way, given what the items of a step cost.
pub fn cheapest(left: usize, right: usize, price: impl Fn(&Step) -> f64) -> Vec<Step> {
    let band = Band::new(left, right);
    let mut prices: Vec<Vec<f64>> = Vec::with_capacity(left + 1);
    let mut steps: Vec<Vec<u8>> = Vec::with_capacity(left + 1);
    for row in 0..=left {
        prices.push(Vec::new());
        steps.push(Vec::new());
        for column in band.columns(row) {
            let (cost, step) = best(row, column, &band, &prices, &price);
            prices[row].push(cost);
            steps[row].push(step);
        }
        // No step reaches further back than two rows.
        if row >= 2 {
            prices[row - 2] = Vec::new();
        }
    }
    way_back(&band, &steps)
}

/// The price of a cell, and the step that leads to it.
fn best(
    row: usize,
    column: usize,
    band: &Band,
    prices: &[Vec<f64>],
    price: &impl Fn(&Step) -> f64,
) -> (f64, u8) {
    if row + column == 0 {
        return (0.0, 0);
    }
    let mut best = (f64::INFINITY, 0);
    for (index, (a, b, prior)) in (0u8..).zip(STEPS) {
        let (Some(i), Some(j)) = (row.checked_sub(a), column.checked_sub(b)) else {
            continue;
        };
        let columns = band.columns(i);
        let before = columns
            .contains(&j)
            .then(|| prices[i].get(j - columns.start))
            .flatten();
        if let Some(before) = before.filter(|before| **before + prior < best.0) {
            let cost = before + prior + price(&(i..row, j..column));
            if cost < best.0 {
                best = (cost, index);
            }
        }
    }
    best
}

/// The steps from the end to the beginning, in the order of the lists.
fn way_back(band: &Band, steps: &[Vec<u8>]) -> Vec<Step> {
    let (mut row, mut column) = (band.left, band.right);
    let mut way = Vec::new();
    while row + column > 0 {
        let step = steps[row][column - band.columns(row).start];
        let (a, b, _) = STEPS[usize::from(step)];
        way.push((row - a..row, column - b..column));
        (row, column) = (row - a, column - b);
    }
    way.reverse();
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_taken_once_whatever_the_lengths() {
        for (left, right) in [(0, 0), (0, 9), (9, 0), (1, 5000), (5000, 1), (3000, 900)] {
            let way = cheapest(left, right, |step| {
                if step.0.len() * step.1.len() == 1 {
                    0.0
                } else {
                    0.5
                }
            });
            let (mut i, mut j) = (0, 0);
            for (from_left, from_right) in way {
                assert_eq!((from_left.start, from_right.start), (i, j));
                (i, j) = (from_left.end, from_right.end);
            }
            assert_eq!((i, j), (left, right));
        }
    }

    #[test]
    fn a_missing_item_is_passed_over() {
        let (left, right) = (["a", "b", "c", "d"], ["a", "c", "d"]);
        let price = |(from_left, from_right): &Step| match (
            &left[from_left.clone()],
            &right[from_right.clone()],
        ) {
            ([a], [b]) if a == b => 0.0,
            ([], _) | (_, []) => 1.0,
            _ => 20.0,
        };
        let way = cheapest(4, 3, price);
        assert_eq!(
            way,
            [(0..1, 0..1), (1..2, 1..1), (2..3, 1..2), (3..4, 2..3)]
        );
    }
}
