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

/// The steps of the cheapest way, given what the items of a step cost.
pub fn cheapest(left: usize, right: usize, price: impl Fn(&Step) -> f64) -> Vec<Step> {
    // The columns of a row that are searched: around the diagonal, wide enough to hang together.
    let width = BAND.max(right / left.max(1) + 2);
    let columns = |row: usize| {
        let middle = row * right / left.max(1);
        middle.saturating_sub(width)..right.min(middle + width) + 1
    };
    let mut prices: Vec<Vec<f64>> = vec![Vec::new(); left + 1];
    let mut steps: Vec<Vec<u8>> = vec![Vec::new(); left + 1];
    for row in 0..=left {
        for column in columns(row) {
            // The price of the cell, and the step that leads to it.
            let is_first = row + column == 0;
            let mut best = (if is_first { 0.0 } else { f64::INFINITY }, 0);
            for (index, (a, b, prior)) in (0u8..).zip(STEPS) {
                let (Some(i), Some(j)) = (row.checked_sub(a), column.checked_sub(b)) else {
                    continue;
                };
                let place = j.checked_sub(columns(i).start);
                let before = place.and_then(|place| prices[i].get(place));
                if let Some(before) = before.filter(|before| **before + prior < best.0) {
                    let cost = before + prior + price(&(i..row, j..column));
                    if cost < best.0 {
                        best = (cost, index);
                    }
                }
            }
            prices[row].push(best.0);
            steps[row].push(best.1);
        }
        // No step reaches further back than two rows.
        if row >= 2 {
            prices[row - 2] = Vec::new();
        }
    }
    let (mut row, mut column) = (left, right);
    let mut way = Vec::new();
    while row + column > 0 {
        let (a, b, _) = STEPS[usize::from(steps[row][column - columns(row).start])];
        way.push((row - a..row, column - b..column));
        (row, column) = (row - a, column - b);
    }
    way.reverse();
    way
}
