//! Where the pages of a Chinese paper part, as far as its text alone tells: no last line of a
//! paragraph stands alone on the head of a page, where a paragraph of the page before can be set a line
//! shorter or longer instead. Every page keeps the lines of the grid.
//!
//! Behind a table, an image or a panel nothing is known up to the next new page, and nothing is done.

use super::fit;
use super::runs::Measured;
use super::setter::{Setter, Setting};
use super::width;
use crate::edition::{Edition, Text, Typography, plain};
use crate::theme::Design;

/// What stands on a page, in order.
pub enum Row {
    /// A text that is broken into lines, and how it is set; whether the next one stays with it.
    Text {
        measured: Measured,
        setting: Setting,
        /// The heights of the notes that are mentioned first in it, in twips, with the byte positions
        /// of their marks.
        notes: Vec<(usize, f64)>,
        keeps_next: bool,
    },
    /// Other lines of the grid.
    Lines { count: usize, keeps_next: bool },
    /// Something of a height that is not known.
    Unknown,
    /// A new page.
    NewPage,
}

/// How high the notes of an edition are, each where it is mentioned first.
pub struct NoteHeights(Vec<f64>);

impl NoteHeights {
    /// As so many lines of their type, with half its size between two lines.
    pub fn of(edition: &Edition, design: &Design) -> Self {
        let size = design.size_in(&design.styles.note) * 20.0;
        let on_line = (f64::from(design.text_width()) / size).max(1.0);
        let height = |note: &Text| {
            let halves = width::of(&plain(note), Typography::Han) as f64 + 2.0;
            1.5 * size * (halves / 2.0 / on_line).ceil()
        };
        Self(edition.notes.iter().map(height).collect())
    }

    /// The height of a note, and none when it is mentioned again.
    pub fn take(&mut self, number: usize) -> f64 {
        let height = number.checked_sub(1).and_then(|at| self.0.get_mut(at));
        height.map_or(0.0, std::mem::take)
    }
}

/// Where the next line goes.
#[derive(Clone, Copy, Debug, Default)]
struct Pen {
    page: usize,
    /// How many lines of the page are filled, those of headings that wait for their text left out.
    filled: usize,
    waiting: usize,
    /// The height of the notes on the page, in twips.
    notes: f64,
    is_lost: bool,
}

/// The grid of a page, in twips.
struct Grid {
    lines: usize,
    pitch: f64,
    /// The space between two lines, which notes keep from the text too.
    leading: f64,
    depth: f64,
}

impl Grid {
    fn of(design: &Design) -> Option<Self> {
        let lines = f64::from(design.text.lines?);
        let (depth, size) = (design.page.depth.points() * 20.0, design.size() * 20.0);
        let leading = (depth - lines * size) / (lines - 1.0);
        Some(Self {
            lines: lines as usize,
            pitch: size + leading,
            leading,
            depth,
        })
    }

    fn holds(&self, lines: usize, notes: f64) -> bool {
        let text = lines as f64 * self.pitch - self.leading;
        let notes = if notes > 0.0 {
            self.leading + notes
        } else {
            0.0
        };
        lines <= self.lines && text + notes <= self.depth + 1.0
    }

    /// Puts a row on the page; tells whether its last line stands alone on a new one.
    fn put(&self, pen: &mut Pen, row: &Row) -> bool {
        match row {
            Row::NewPage => {
                *pen = Pen {
                    page: pen.page + 1,
                    ..Pen::default()
                }
            }
            Row::Unknown => pen.is_lost = true,
            Row::Lines {
                count,
                keeps_next: true,
            } => pen.waiting += count,
            Row::Lines { count, .. } => {
                return self.put_lines(pen, *count, |_| 0.0);
            }
            Row::Text {
                measured,
                setting,
                notes,
                keeps_next,
            } => {
                let count = setting.lines(measured);
                if *keeps_next {
                    pen.waiting += count;
                    return false;
                }
                let line_of = |at: usize| setting.starts.partition_point(|start| start.at <= at);
                let on = |line| notes.iter().filter(move |(at, _)| line_of(*at) == line);
                return self.put_lines(pen, count, |line| on(line).map(|(_, height)| height).sum());
            }
        }
        false
    }

    fn put_lines(&self, pen: &mut Pen, count: usize, notes: impl Fn(usize) -> f64) -> bool {
        let page = pen.page;
        let mut on_page = 0;
        for line in 0..count {
            let lines = std::mem::take(&mut pen.waiting) + 1;
            let notes = notes(line);
            if !self.holds(pen.filled + lines, pen.notes + notes) {
                *pen = Pen {
                    page: pen.page + 1,
                    is_lost: pen.is_lost,
                    ..Pen::default()
                };
                on_page = 0;
            }
            pen.filled += lines;
            pen.notes += notes;
            on_page += 1;
        }
        pen.page > page && count > 1 && on_page == 1 && !pen.is_lost
    }
}

/// Sets paragraphs a line shorter or longer where a last line would stand alone on the head of a page.
pub fn spare_lone_lines(setter: &mut Setter, design: &Design, rows: &mut [Row]) {
    let Some(grid) = Grid::of(design) else {
        return;
    };
    let mut pens = Vec::with_capacity(rows.len());
    let mut pen = Pen::default();
    for index in 0..rows.len() {
        pens.push(pen);
        let is_lone = grid.put(&mut pen, &rows[index]);
        if !is_lone {
            continue;
        }
        let page = pens[index].page;
        let first = pens.partition_point(|pen| pen.page < page);
        let change = least_change(setter, &grid, &mut rows[first..=index], &pens[first..]);
        if let Some((at, setting)) = change {
            rows[first + at].set(setting);
            pens.truncate(first + at + 1);
            pen = pens[first + at];
            for row in &rows[first + at..index] {
                grid.put(&mut pen, row);
                pens.push(pen);
            }
            grid.put(&mut pen, &rows[index]);
        }
    }
}

/// Which of the rows of a page, the last of which leaves a lone line, may be set otherwise so that
/// none does: by the least change of spacing, the last of them first.
fn least_change(
    setter: &mut Setter,
    grid: &Grid,
    rows: &mut [Row],
    pens: &[Pen],
) -> Option<(usize, Setting)> {
    let mut best: Option<(usize, Setting)> = None;
    for at in (0..rows.len()).rev() {
        let Row::Text {
            measured, setting, ..
        } = &rows[at]
        else {
            continue;
        };
        let before = setting.clone();
        let count = setting.lines(measured);
        for lines in [count - 1, count + 1] {
            let most = best
                .as_ref()
                .map_or(i32::MAX, |(_, best)| best.tracking.abs() - 1);
            let Row::Text { measured, .. } = &rows[at] else {
                continue;
            };
            let found = fit::with_lines(setter, measured, lines);
            let Some(found) = found.filter(|found| found.tracking.abs() <= most) else {
                continue;
            };
            rows[at].set(found.clone());
            let mut pen = pens[at];
            let leaves_none = rows[at..].iter().all(|row| !grid.put(&mut pen, row));
            rows[at].set(before.clone());
            if leaves_none {
                best = Some((at, found));
            }
        }
    }
    best
}

impl Row {
    fn set(&mut self, other: Setting) {
        if let Self::Text { setting, .. } = self {
            *setting = other;
        }
    }
}
