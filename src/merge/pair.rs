//! Which line of the file is which paragraph of the draft.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

use super::base::{BaseUnit, Role};
use super::edited::{Bit, Content, EditedLine, normalize_whitespace, plain, without_blanks};
use crate::align::{Features, Ties, most_alike};

/// Paragraphs that share less between two that are paired are strangers.
const RELATED: f64 = 0.4;
/// So much must be shared by paragraphs that stand elsewhere.
const MOVED: f64 = 0.6;
/// No more pairs than this are compared at a time.
const MOST_PAIRS: usize = 400_000;

pub struct Pairs {
    pub of_line: Vec<Option<usize>>,
    pub of_unit: Vec<Option<usize>>,
    /// Which lines stand where they stood, seen from each other.
    pub in_place: Vec<bool>,
}

/// Pairs the units of the draft with the lines of the file: by bookmarks, by text, by likeness.
pub fn pairs(units: &[BaseUnit], lines: &[EditedLine]) -> Pairs {
    let mut pairs = Pairs {
        of_line: vec![None; lines.len()],
        of_unit: vec![None; units.len()],
        in_place: vec![false; lines.len()],
    };
    pairs.by_bookmarks(units, lines);
    pairs.by_text(units, lines);
    pairs.in_gaps(units, lines);
    pairs.elsewhere(units, lines);
    pairs.in_place = in_place(&pairs.of_line);
    pairs
}

/// Whether a line may be a unit at all.
fn fits(unit: &BaseUnit, line: &EditedLine) -> bool {
    let is_it = is_it_alone(unit, line);
    match (unit.role, &line.content) {
        (Role::Picture, Content::Picture(_)) | (Role::Table, Content::Table(_)) => true,
        (Role::Picture | Role::Table, _) | (_, Content::Picture(_) | Content::Table(_)) => false,
        (Role::Heading, Content::Text) => {
            is_it || line.level.is_some() || line.style != "body text"
        }
        (Role::Prose | Role::Item(_), Content::Text) => is_it || line.level.is_none(),
        (Role::Fixed | Role::Title | Role::AnnexTitle(_) | Role::Caption, Content::Text) => true,
    }
}

/// Whether a line bears the bookmark of a unit and no other: whatever it looks like, it is that.
pub fn is_it_alone(unit: &BaseUnit, line: &EditedLine) -> bool {
    unit.bookmark.is_some_and(|own| line.bookmarks == [own])
}

/// The bits of a line without the number or label that a unit prints before its text.
pub fn own_bits<'l>(unit: &BaseUnit, bits: &'l [Bit]) -> &'l [Bit] {
    let said = normalize_whitespace(&plain(bits));
    let prefix = unit.prefix.trim();
    let is_own = said.starts_with(&unit.plain) && !unit.plain.is_empty();
    match said.strip_prefix(prefix) {
        Some(rest) if !prefix.is_empty() && !is_own => {
            // A caption has a mark behind its label, of which the language may have none.
            let mark = |c: char| c.is_whitespace() || c == '.' && unit.role == Role::Caption;
            let dropped = said.chars().count() - rest.trim_start_matches(mark).chars().count();
            &bits[dropped.min(bits.len())..]
        }
        Some(_) | None => bits,
    }
}

impl Pairs {
    fn join(&mut self, unit: usize, line: usize) {
        self.of_line[line] = Some(unit);
        self.of_unit[unit] = Some(line);
    }

    /// Of several bookmarks in a line, that of the text most like it counts: the others are of
    /// paragraphs that were joined to it, or whose text is gone.
    fn by_bookmarks(&mut self, units: &[BaseUnit], lines: &[EditedLine]) {
        let known = units.iter().enumerate();
        let known = known.filter_map(|(index, unit)| Some((unit.bookmark?, index)));
        let known: BTreeMap<_, usize> = known.collect();
        for (index, line) in lines.iter().enumerate() {
            let marked = line.bookmarks.iter();
            let marked = marked.filter_map(|mark| known.get(mark).copied());
            let free = marked.filter(|&u| self.of_unit[u].is_none() && fits(&units[u], line));
            let said = Features::of_pairs(&line.plain);
            let likeness = |unit: usize| {
                let plain = &units[unit].plain;
                let starts = line.plain.starts_with(&**plain) && !plain.is_empty();
                Features::of_pairs(plain).likeness(&said).unwrap_or(0.0)
                    + if starts { 1.0 } else { 0.0 }
            };
            // The first of those that are as alike.
            let found = free.rev().map(|unit| (unit, likeness(unit)));
            if let Some((unit, _)) = found.max_by(|(_, a), (_, b)| a.total_cmp(b)) {
                self.join(unit, index);
            }
        }
    }

    /// What says the same, in order.
    fn by_text(&mut self, units: &[BaseUnit], lines: &[EditedLine]) {
        let mut left: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
        for (index, unit) in units.iter().enumerate() {
            if self.of_unit[index].is_none() {
                let is_numbered = !unit.prefix.trim().is_empty();
                let numbered = is_numbered.then(|| format!("{}{}", unit.prefix, unit.plain));
                for text in [Some(unit.plain.clone()), numbered].into_iter().flatten() {
                    left.entry(without_blanks(&text))
                        .or_default()
                        .push_back(index);
                }
            }
        }
        for (index, line) in lines.iter().enumerate() {
            if self.of_line[index].is_some() {
                continue;
            }
            let Some(same) = left.get_mut(&without_blanks(&line.plain)) else {
                continue;
            };
            let free = |unit: &usize| self.of_unit[*unit].is_none() && fits(&units[*unit], line);
            if let Some(at) = same.iter().position(free)
                && let Some(unit) = same.remove(at)
            {
                self.join(unit, index);
            }
        }
    }

    /// What is alike between two neighbours that are paired.
    fn in_gaps(&mut self, units: &[BaseUnit], lines: &[EditedLine]) {
        let fixed = in_place(&self.of_line).into_iter().enumerate();
        let fixed = fixed.filter(|(_, fixed)| *fixed);
        let knots = fixed.filter_map(|(line, _)| Some((self.of_line[line]?, line)));
        let knots: Vec<_> = knots.chain([(units.len(), lines.len())]).collect();
        let (mut unit_from, mut line_from) = (0, 0);
        for (unit, line) in knots {
            let old = free(&self.of_unit, unit_from..unit);
            let new = free(&self.of_line, line_from..line);
            for (unit, line) in alike(units, lines, &old, &new) {
                self.join(unit, line);
            }
            (unit_from, line_from) = (unit + 1, line + 1);
        }
    }

    /// What is alike anywhere: moved and changed at once.
    fn elsewhere(&mut self, units: &[BaseUnit], lines: &[EditedLine]) {
        let old = free(&self.of_unit, 0..units.len());
        let new = free(&self.of_line, 0..lines.len());
        if old.len() * new.len() > MOST_PAIRS {
            return;
        }
        let olds = old.iter().map(|&u| Features::of_pairs(&units[u].plain));
        let olds: Vec<_> = olds.collect();
        for line in new {
            let said = Features::of_pairs(&lines[line].plain);
            let left = old.iter().zip(&olds);
            let found = left.filter_map(|(&unit, old)| {
                let is_free = self.of_unit[unit].is_none() && fits(&units[unit], &lines[line]);
                let likeness = old.likeness(&said).filter(|likeness| *likeness >= MOVED)?;
                is_free.then_some((unit, likeness))
            });
            if let Some((unit, _)) = found.max_by(|(_, a), (_, b)| a.total_cmp(b)) {
                self.join(unit, line);
            }
        }
    }
}

/// Those of a range that are not paired.
fn free(paired: &[Option<usize>], range: Range<usize>) -> Vec<usize> {
    range.filter(|&at| paired[at].is_none()).collect()
}

/// The pairs of two stretches that share most between them, in order.
fn alike(
    units: &[BaseUnit],
    lines: &[EditedLine],
    old: &[usize],
    new: &[usize],
) -> Vec<(usize, usize)> {
    if old.is_empty() || new.is_empty() || old.len() * new.len() > MOST_PAIRS {
        return Vec::new();
    }
    let olds = old.iter().map(|&u| Features::of_pairs(&units[u].plain));
    let news = new.iter().map(|&l| Features::of_pairs(&lines[l].plain));
    let (olds, news) = (Vec::from_iter(olds), Vec::from_iter(news));
    let worth = |i: usize, j: usize| {
        let (unit, line) = (&units[old[i]], &lines[new[j]]);
        let likeness = olds[i].likeness(&news[j]).unwrap_or(0.0);
        // What has a style of its own is known by it, whatever it says now.
        let is_styled = unit.style.is_some_and(|style| style == line.style);
        let worth = if is_styled { 1.0 + likeness } else { likeness };
        (worth >= RELATED && fits(unit, line)).then_some(worth)
    };
    let pairs = most_alike(old.len(), new.len(), Ties::First, worth).into_iter();
    pairs.map(|(i, j)| (old[i], new[j])).collect()
}

/// Which of the paired stand in the longest row that is in order on both sides.
pub fn in_place(of_line: &[Option<usize>]) -> Vec<bool> {
    // Patience sorting: the last line of the best row of each length, and what stood before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; of_line.len()];
    for (line, unit) in of_line.iter().enumerate() {
        let Some(unit) = unit else { continue };
        let at = ends.partition_point(|&end| of_line[end] < Some(*unit));
        before[line] = at.checked_sub(1).map(|at| ends[at]);
        match ends.get_mut(at) {
            Some(end) => *end = line,
            None => ends.push(line),
        }
    }
    let mut in_place = vec![false; of_line.len()];
    let mut at = ends.last().copied();
    while let Some(line) = at {
        in_place[line] = true;
        at = before[line];
    }
    in_place
}
