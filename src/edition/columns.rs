//! How a table is set, the same in every format: the page it stands on, the size of its type, how
//! its columns share the width, which of its rows may part between pages.

mod cell;
mod letters;
mod need;
mod share;

use self::cell::Cell;
use self::letters::Type;
use self::need::Need;
pub use self::need::{Asked, Over};
use super::block::WHOLE;
use super::inline::plain;
use crate::theme::{Design, Typography};

/// Upright pages have type of no less than this, in hundredths of its size (GB/T 9704-2012, 8, has
/// tables stand across the page for what is wider).
const LEAST_UPRIGHT: usize = 75;
/// Type is not made smaller than this, in points.
const SMALLEST: f64 = 9.0;
/// A row of more lines than this, about a quarter of a page, may part between pages.
const HIGH: usize = 6;
/// A table of more rows than this need not stand on one page.
const MANY: usize = 40;

/// How a table is set.
#[derive(Debug, PartialEq, Eq)]
pub struct Columns {
    /// The width of each column, in thousandths of the text's.
    pub shares: Vec<usize>,
    /// The size of the type, in hundredths of a table's usual size.
    pub scale: usize,
    /// Whether it stands across the page.
    pub landscape: bool,
    /// Whether words break, since not even the smallest type makes room for them.
    pub is_broken: bool,
    /// The rows, counted from 0, that may part between pages.
    pub high: Vec<usize>,
    /// Whether it is so low that it stays on one page.
    pub whole: bool,
}

/// Sets a table on the pages of a design.
///
/// Each column gets what its longest word needs, so that no number breaks; what is left goes where
/// it makes rows lower, brings short texts onto one line and leaves no character alone on a line.
/// Where not even the words fit, the type becomes smaller, and the page is turned.
pub fn columns(asked: &Asked, design: &Design, typography: Typography) -> Columns {
    let size = design.size_in(&design.styles.table_text);
    let set = Type::of(design, typography);
    let mut needs: Vec<Need> = (0..asked.alignment.len())
        .map(|column| Need::of(asked, column, &set))
        .collect();
    let over: Vec<Cell> = (asked.over.iter())
        .map(|over| Cell::of(&plain(over.text), &set))
        .collect();
    for (cell, over) in std::iter::zip(&over, &asked.over) {
        make_room(&mut needs[over.columns.clone()], cell);
    }
    let floor = ((100.0 * SMALLEST / size).ceil() as usize).min(100);
    let page = &design.page;
    let least = |need: &Need| need.least;
    let upright = fitting(&needs, set.ems(page.measure.points()), least);
    // Widths that the author gave say how wide the page is: what goes beyond it is told.
    let given: f64 = asked.widths.iter().flatten().sum();
    let is_small = upright < LEAST_UPRIGHT.max(floor) && given < page.measure.points();
    let landscape = asked.landscape.unwrap_or(is_small);
    let (width, floor) = match landscape {
        true => (page.depth.points(), floor),
        false => (page.measure.points(), LEAST_UPRIGHT.max(floor)),
    };
    let largest = fitting(&needs, set.ems(width), least);
    // Type that is made smaller is made so small that short texts stay whole, too.
    let scale = match largest {
        100 => largest,
        _ => fitting(&needs, set.ems(width), |need| need.decent).max(floor),
    };
    let line = set.ems(width) * 100 / scale;
    let widths = share::share(&needs, line, scale);
    let lines = lines(asked, (&needs, &over), &widths);
    let high: Vec<usize> = (0..asked.rows.len().saturating_sub(1))
        .filter(|row| lines[row + 1] > HIGH)
        .collect();
    let room = match landscape {
        true => page.measure.points(),
        false => page.depth.points(),
    };
    // Above it a caption of two lines.
    let most = (design.table.whole.points(size, design.pitch())).min(room - 2.0 * design.pitch());
    let least = asked.row_height.unwrap_or(0.0);
    let height = |lines: &usize| {
        let own = *lines as f64 * set.pitch + set.around;
        (own * scale as f64 / 100.0).max(least)
    };
    let height = lines.iter().map(height).sum::<f64>();
    Columns {
        shares: in_thousandths(&widths, line),
        scale,
        landscape,
        is_broken: largest < floor,
        high,
        whole: asked.rows.len() <= MANY && height <= most,
    }
}

/// Makes columns so wide that the longest word of a text over them has room.
fn make_room(needs: &mut [Need], cell: &Cell) {
    let together: usize = needs.iter().map(|need| need.room(need.least)).sum();
    let lacking = cell.longest().saturating_sub(together);
    let each = lacking.div_ceil(needs.len().max(1));
    for need in needs {
        need.least += each;
        need.decent = need.decent.max(need.least);
        need.wanted = need.wanted.max(need.least);
    }
}

/// The size of the type that makes room on a line for what columns need, in hundredths.
fn fitting(needs: &[Need], line: usize, needed: impl Fn(&Need) -> usize) -> usize {
    let given: usize = needs.iter().filter_map(|need| need.given).sum();
    let open: usize = needs
        .iter()
        .filter(|need| need.given.is_none())
        .map(&needed)
        .sum();
    let of = |room: usize, needed: usize| (100 * room).checked_div(needed).unwrap_or(100);
    let columns = needs
        .iter()
        .filter_map(|need| Some(of(need.given?, needed(need))));
    columns
        .fold(of(line.saturating_sub(given), open), usize::min)
        .min(100)
}

/// How many lines each row takes, the header first.
fn lines(asked: &Asked, (needs, over): (&[Need], &[Cell]), widths: &[usize]) -> Vec<usize> {
    let mut lines = vec![1; asked.rows.len()];
    for (need, width) in std::iter::zip(needs, widths) {
        for (most, cell) in std::iter::zip(&mut lines, &need.cells) {
            *most = cell.lines(need.room(*width)).count.max(*most);
        }
    }
    let mut above = 0;
    for (cell, over) in std::iter::zip(over, &asked.over) {
        let width = widths[over.columns.clone()].iter().sum();
        let needed = cell.lines(needs[over.columns.start].room(width)).count;
        if over.rows.start == 0 {
            above = needed.max(above);
        } else {
            let rows = &mut lines[over.rows.clone()];
            let lacking = needed.saturating_sub(rows.iter().sum());
            rows[over.rows.len() - 1] += lacking;
        }
    }
    lines[0] += above;
    lines
}

/// Widths as thousandths of a line, which they fill to the last unless all of them are given.
fn in_thousandths(widths: &[usize], line: usize) -> Vec<usize> {
    let (mut before, mut edge) = (0, 0);
    let share = |width: &usize| {
        before += width;
        let next = (WHOLE * before + line / 2) / line.max(1);
        next - std::mem::replace(&mut edge, next)
    };
    widths.iter().map(share).collect()
}
