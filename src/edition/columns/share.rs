//! How the columns share a line.

use super::cell::Cell;
use super::letters::EM;
use super::need::{Need, SHORT};

/// Widths go by steps of a quarter of an em.
const STEP: usize = EM / 4;
/// What it costs that a character is alone on a line, against rows that are higher by one line.
const ALONE: usize = 30;
/// What it costs that a short text, a date or a name, takes several lines.
const PARTED: usize = 15;
/// What it costs that a word or number breaks.
const BROKEN: usize = 5000;

/// The widths of columns on a line, in thousandths of an em of type at a scale. Columns whose author
/// gave a width have it; the others share what is left, and all of it.
pub fn share(needs: &[Need], line: usize, scale: usize) -> Vec<usize> {
    let given: Vec<Option<usize>> = (needs.iter().map(|need| need.given))
        .map(|width| width.map(|width| width * 100 / scale))
        .collect();
    let open: Vec<&Need> = needs.iter().filter(|need| need.given.is_none()).collect();
    let taken: usize = given.iter().flatten().sum();
    let shared = spread(
        cheapest(&open, line.saturating_sub(taken)),
        line.saturating_sub(taken),
    );
    let mut shared = shared.into_iter();
    let own = |given: Option<usize>| given.or_else(|| shared.next()).unwrap_or(0);
    given.into_iter().map(own).collect()
}

/// What is left of a line goes to all columns, in proportion to what they have.
fn spread(widths: Vec<usize>, line: usize) -> Vec<usize> {
    let all = widths.iter().sum::<usize>().max(1);
    widths.into_iter().map(|width| width * line / all).collect()
}

/// The widths at which rows are lowest and texts broken best, none wider than it must be for that.
/// Each column is weighed in all its widths; of the best ones of those before it, by how much they
/// take together, the best is kept.
fn cheapest(needs: &[&Need], line: usize) -> Vec<usize> {
    let least: usize = needs.iter().map(|need| need.least).sum();
    let steps = line.saturating_sub(least) / STEP;
    // The least cost of the columns so far, by the steps that they take beyond their least widths.
    let mut best = vec![0; steps + 1];
    let mut taken: Vec<Vec<usize>> = Vec::new();
    for need in needs {
        let costs = costs(need, steps);
        let column = |all: usize| {
            let own = 0..=all.min(costs.len() - 1);
            let cost = |own: usize| (best[all - own] + costs[own], own);
            own.map(cost).min().unwrap_or_default()
        };
        let (next, steps): (Vec<usize>, Vec<usize>) = (0..=steps).map(column).unzip();
        best = next;
        taken.push(steps);
    }
    let least_cost = best.iter().min();
    let all = best.iter().position(|cost| Some(cost) == least_cost);
    let mut all = all.unwrap_or(0);
    let mut widths = Vec::new();
    for (need, steps) in std::iter::zip(needs, &taken).rev() {
        let own = steps[all];
        all -= own;
        widths.push((need.least + own * STEP).min(need.wanted.max(need.least)));
    }
    widths.reverse();
    widths
}

/// What a column costs in each width from its least, as far as a wider one may cost less.
fn costs(need: &Need, steps: usize) -> Vec<usize> {
    let useful = (need.wanted - need.least).div_ceil(STEP);
    let mut costs: Vec<usize> = Vec::new();
    for step in 0..=steps.min(useful) {
        costs.push(cost(need, need.least + step * STEP));
    }
    costs
}

fn cost(need: &Need, width: usize) -> usize {
    let room = need.room(width);
    let cell = |cell: &Cell| {
        if cell.width <= room {
            return 0;
        }
        let lines = cell.lines(room);
        let of = |is_so: bool, cost: usize| if is_so { cost } else { 0 };
        lines.count * lines.count * 10
            + of(lines.leaves_one, ALONE)
            + of(cell.width <= SHORT, PARTED)
            + of(lines.is_broken, BROKEN)
    };
    need.cells.iter().map(cell).sum()
}
