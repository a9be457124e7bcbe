//! An edited text with the markup of the text it was.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::edited::{Bit, Sign, normalize_whitespace, plain, without_blanks};
use super::piece::Piece;
use crate::model::{Mark, Marks, Markup};
use crate::ooxml::NoteId;

/// A text of the report as it is to be written.
pub struct Rewritten {
    /// With its markup.
    pub written: String,
    /// What stood for something and is printed no more.
    pub gone: Vec<Gone>,
    /// The notes that have no name here.
    pub notes: Vec<NoteId>,
    /// The references to notes that are no longer here, as written.
    pub uncalled: Vec<String>,
}

/// A reference that was dissolved.
pub struct Gone {
    pub written: String,
    /// What it printed.
    pub was: String,
    /// What stands there now.
    pub now: String,
}

/// Whether a text reads as it was printed.
pub fn is_same(pieces: &[Piece], bits: &[Bit]) -> bool {
    let printed: String = pieces.iter().map(|piece| &*piece.printed).collect();
    if normalize_whitespace(&printed) != normalize_whitespace(&plain(bits)) {
        return false;
    }
    // The notes stand at the same places among the characters that are no blanks.
    let old = pieces.iter().flat_map(|piece| {
        let said = without_blanks(&piece.printed);
        let note = piece.is_note().then_some(None);
        Vec::from_iter(said.chars().map(Some).chain(note))
    });
    let new = bits.iter().filter(|bit| !bit.is_blank()).map(Bit::char);
    old.eq(new) && same_stress(pieces, bits)
}

/// Whether the same characters are set apart.
fn same_stress(pieces: &[Piece], bits: &[Bit]) -> bool {
    let old = pieces.iter().flat_map(|piece| {
        let seen = piece.printed.chars().filter(|c| c.is_alphanumeric());
        seen.map(|_| &piece.marks)
    });
    let by_style = by_style(bits);
    let seen = |bit: &&Bit| bit.char().is_some_and(char::is_alphanumeric);
    let new = bits.iter().filter(seen).map(|bit| &bit.marks);
    let own = new.clone().map(|marks| marks - &by_style);
    old.clone().eq(new) || old.cloned().eq(own)
}

/// The marks that a whole text stands in: it is strong or italic by its style.
fn by_style(bits: &[Bit]) -> Marks {
    let mut said = bits.iter().filter(|bit| bit.note().is_none());
    let first = said.next().map(|bit| bit.marks.clone());
    let shared = said.fold(first.unwrap_or_default(), |shared, bit| {
        &shared & &bit.marks
    });
    let of_style = |mark: &Mark| matches!(mark, Mark::Strong | Mark::Emphasis);
    shared.into_iter().filter(of_style).collect()
}

/// What a character of the old text became.
struct Trace {
    /// The place of each old character in the new text.
    to: Vec<Option<usize>>,
    old: Vec<char>,
    new: Vec<Option<char>>,
}

impl Trace {
    fn of(pieces: &[Piece], bits: &[Bit]) -> Self {
        let printed = pieces.iter().flat_map(|piece| piece.printed.chars());
        let old: Vec<char> = printed.map(flat).collect();
        let new: Vec<Option<char>> = bits.iter().map(|bit| bit.char().map(flat)).collect();
        let before: Vec<Option<char>> = old.iter().copied().map(Some).collect();
        let mut to = vec![None; old.len()];
        for op in capture_diff_slices(Algorithm::Myers, &before, &new) {
            if op.tag() == DiffTag::Equal {
                let places = op.old_range().zip(op.new_range());
                places.for_each(|(at, now)| to[at] = Some(now));
            }
        }
        Self { to, old, new }
    }

    /// Where the characters of a range stand whole, and not as part of something longer.
    fn whole(&self, range: Range<usize>, taken: &[bool]) -> Option<usize> {
        let length = range.len();
        let traced = (*self.to.get(range.start)?).filter(|&at| self.stands(&range, at, taken));
        traced.or_else(|| {
            let most = self.new.len().checked_sub(length)?;
            (0..=most).find(|&at| self.stands(&range, at, taken) && !self.traced(at, length))
        })
    }

    fn stands(&self, range: &Range<usize>, at: usize, taken: &[bool]) -> bool {
        let wanted = &self.old[range.clone()];
        let end = at + wanted.len();
        let Some(found) = self.new.get(at..end).filter(|_| !wanted.is_empty()) else {
            return false;
        };
        let same = found.iter().zip(wanted).all(|(a, b)| *a == Some(*b));
        let free = !taken[at..end].contains(&true);
        let before = char_at(&self.new, at.checked_sub(1));
        let after = char_at(&self.new, Some(end));
        let old_before = range.start.checked_sub(1).map(|at| self.old[at]);
        let old_after = self.old.get(range.end).copied();
        let is_longer = (before != old_before && goes_on(&self.new, at))
            || (after != old_after && goes_on(&self.new, end));
        same && free && !is_longer
    }

    /// Whether something else of the old text stands here.
    fn traced(&self, at: usize, length: usize) -> bool {
        let stays = self.to.iter().flatten();
        stays.filter(|to| (at..at + length).contains(to)).count() * 2 > length
    }

    /// What stands in the new text between the neighbours of a range of the old.
    fn instead(&self, range: Range<usize>) -> String {
        let start = self.to[..range.start].iter().rev().find_map(|to| *to);
        let end = self.to[range.end..].iter().find_map(|to| *to);
        let start = start.map_or(0, |start| start + 1);
        let end = end.unwrap_or(self.new.len());
        let between = self.new.get(start..end).unwrap_or_default();
        between.iter().flatten().collect()
    }
}

/// Kinds of blanks are one.
fn flat(c: char) -> char {
    match c {
        '\u{a0}' | '\u{202f}' | '\t' | '\n' => ' ',
        other => other,
    }
}

/// Whether two characters may belong to one number.
fn one_number(a: char, b: char) -> bool {
    const HAN: &str = "〇零一二三四五六七八九十百千";
    (a.is_ascii_digit() && (b.is_ascii_digit() || "万亿%‰％".contains(b)))
        || (HAN.contains(a) && (HAN.contains(b) || "万亿".contains(b)))
}

fn is_point(c: char) -> bool {
    matches!(c, '.' | ',' | '．')
}

fn char_at(text: &[Option<char>], at: Option<usize>) -> Option<char> {
    text.get(at?).copied().flatten()
}

/// Whether a number or a word goes on from before a place of a text to behind it.
fn goes_on(text: &[Option<char>], at: usize) -> bool {
    let around = (char_at(text, at.checked_sub(1)), char_at(text, Some(at)));
    let (Some(before), Some(after)) = around else {
        return false;
    };
    let is_digit = |at| char_at(text, at).is_some_and(|c| c.is_ascii_digit());
    let in_point = (is_point(before) && is_digit(at.checked_sub(2)) && after.is_ascii_digit())
        || (before.is_ascii_digit() && is_point(after) && is_digit(Some(at + 1)));
    in_point
        || one_number(before, after)
        || (before.is_ascii_alphabetic() && after.is_ascii_alphabetic())
}

/// The markup of an edited text: figures and references stand where what they print still does.
/// Notes are named by `name`.
pub fn rewrite(
    pieces: &[Piece],
    bits: &[Bit],
    dense: bool,
    name: impl Fn(&NoteId) -> Option<String>,
) -> Rewritten {
    let (atoms, gone) = atoms(pieces, bits);
    let names = bits.iter().map(|bit| bit.note().and_then(&name));
    let names: Vec<Option<String>> = names.collect();
    let old = pieces.iter().filter(|piece| piece.is_note());
    let old = old.filter_map(|piece| piece.written.as_ref());
    let called: BTreeSet<&String> = names.iter().flatten().collect();
    let unnamed = bits.iter().zip(&names).filter(|(_, name)| name.is_none());
    let has_lines = pieces.iter().any(|piece| piece.printed.contains('\n'));
    // A text of several lines has those of the editor; another's are joined.
    let joint = match (has_lines, dense) {
        (true, _) => Some('\n'),
        (false, true) => None,
        (false, false) => Some(' '),
    };
    Rewritten {
        written: marked_up(bits, &atoms, &names, joint),
        gone,
        notes: unnamed.filter_map(|(bit, _)| bit.note().cloned()).collect(),
        uncalled: old.filter(|note| !called.contains(note)).cloned().collect(),
    }
}

/// What stands for something else in an edited text, by the bits that it begins at: as written, and
/// how many bits it takes. And what of it is gone.
fn atoms<'p>(pieces: &'p [Piece], bits: &[Bit]) -> (BTreeMap<usize, (&'p str, usize)>, Vec<Gone>) {
    let (mut atoms, mut gone) = (BTreeMap::new(), Vec::new());
    let is_atom = |piece: &Piece| piece.written.is_some() && !piece.is_note();
    if !pieces.iter().any(is_atom) {
        return (atoms, gone);
    }
    let trace = Trace::of(pieces, bits);
    let mut taken = vec![false; bits.len()];
    let mut from = 0;
    for piece in pieces {
        let range = from..from + piece.printed.chars().count();
        from = range.end;
        let Some(written) = piece.written.as_ref().filter(|_| !piece.is_note()) else {
            continue;
        };
        if let Some(at) = trace.whole(range.clone(), &taken) {
            taken[at..at + range.len()].fill(true);
            atoms.insert(at, (written.as_str(), range.len()));
        } else if !written.is_empty() {
            gone.push(Gone {
                written: written.clone(),
                was: piece.printed.clone(),
                now: trace.instead(range),
            });
        }
    }
    (atoms, gone)
}

/// A text with its markup.
fn marked_up(
    bits: &[Bit],
    atoms: &BTreeMap<usize, (&str, usize)>,
    names: &[Option<String>],
    joint: Option<char>,
) -> String {
    let by_style = by_style(bits);
    let mut markup = Markup::default();
    let mut at = 0;
    while let Some(bit) = bits.get(at) {
        if let Some((written, length)) = atoms.get(&at) {
            markup.mark(&(&bit.marks - &by_style));
            markup.reference(written);
            at += length;
            continue;
        }
        match &bit.sign {
            Sign::Char('\n') => joint.into_iter().for_each(|c| markup.literal(c)),
            Sign::Char(c) => {
                // A blank takes no stress of its own.
                if !c.is_whitespace() {
                    markup.mark(&(&bit.marks - &by_style));
                }
                markup.literal(*c);
            }
            Sign::Note(_) => {
                // A note goes on what stands on both sides of it.
                let beside =
                    |bit: Option<&Bit>| bit.map_or_else(Marks::new, |bit| bit.marks.clone());
                let before = beside(at.checked_sub(1).and_then(|at| bits.get(at)));
                let around = &before & &beside(bits.get(at + 1));
                markup.mark(&(&around - &by_style));
                markup.reference(names[at].as_deref().unwrap_or_default());
            }
        }
        at += 1;
    }
    markup.finish()
}
