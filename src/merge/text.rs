//! An edited text with the markup of the text it was.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::edited::{Bit, Sign, normalize_whitespace};
use super::piece::{Kind, Piece};
use crate::model::Markup;
use crate::ooxml::NoteId;

/// A text of the report as it is to be written.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Rewritten {
    /// With its markup.
    pub written: String,
    /// What stood for something and is printed no more: as written, its figure's name, what it
    /// printed, and what stands in its place.
    pub gone: Vec<Gone>,
    /// The notes that have no name here.
    pub notes: Vec<NoteId>,
    /// The references to notes that are no longer here, as written.
    pub uncalled: Vec<String>,
}

/// A reference that was dissolved.
#[derive(Debug, PartialEq, Eq)]
pub struct Gone {
    /// As written.
    pub written: String,
    /// The name of the figure, where it was one.
    pub figure: Option<String>,
    /// What it printed.
    pub was: String,
    /// What stands there now.
    pub now: String,
}

/// Whether a text reads as it was printed.
pub fn is_same(pieces: &[Piece], bits: &[Bit]) -> bool {
    let printed: String = pieces.iter().map(|piece| &*piece.printed).collect();
    if normalize_whitespace(&printed) != normalize_whitespace(&super::edited::plain(bits)) {
        return false;
    }
    let said = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let old = pieces.iter().scan(0, |at, piece| {
        *at += said(&piece.printed);
        Some(matches!(piece.kind, Kind::Note { .. }).then_some(*at))
    });
    let new = bits.iter().scan(0, |at, bit| match bit.sign {
        Sign::Char(c) => {
            *at += usize::from(!c.is_whitespace());
            Some(None)
        }
        Sign::Note(_) => Some(Some(*at)),
    });
    old.flatten().eq(new.flatten()) && same_stress(pieces, bits)
}

/// Whether the same characters are strong. A text that is strong as a whole is so by its style.
fn same_stress(pieces: &[Piece], bits: &[Bit]) -> bool {
    let old = pieces.iter().flat_map(|piece| {
        let chars = piece.printed.chars();
        chars.map(|c| (c, piece.strong))
    });
    let new = bits.iter().filter_map(|bit| match bit.sign {
        Sign::Char(c) => Some((c, bit.strong)),
        Sign::Note(_) => None,
    });
    let seen = |(c, _): &(char, bool)| c.is_alphanumeric();
    let old: Vec<bool> = old.filter(seen).map(|(_, strong)| strong).collect();
    let new: Vec<bool> = new.filter(seen).map(|(_, strong)| strong).collect();
    old == new || (new.iter().all(|strong| *strong) && !old.contains(&true))
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
        let new: Vec<Option<char>> = bits
            .iter()
            .map(|bit| match bit.sign {
                Sign::Char(c) => Some(flat(c)),
                Sign::Note(_) => None,
            })
            .collect();
        let before: Vec<Option<char>> = old.iter().copied().map(Some).collect();
        let mut to = vec![None; old.len()];
        for op in capture_diff_slices(Algorithm::Myers, &before, &new) {
            if let DiffOp::Equal {
                old_index,
                new_index,
                len,
            } = op
            {
                for step in 0..len {
                    to[old_index + step] = Some(new_index + step);
                }
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
        let (Some(found), [first, .., last] | [first @ last]) = (self.new.get(at..end), wanted)
        else {
            return false;
        };
        let same = found.iter().zip(wanted).all(|(a, b)| *a == Some(*b));
        let free = !taken[at..end].contains(&true);
        let char_at = |at: Option<usize>| self.new.get(at?).copied().flatten();
        let before = char_at(at.checked_sub(1));
        let after = char_at(Some(end));
        let old_before = range.start.checked_sub(1).map(|at| self.old[at]);
        let old_after = self.old.get(range.end).copied();
        let longer_before =
            before != old_before && goes_on(before, *first, char_at(at.checked_sub(2)));
        let longer_after =
            after != old_after && goes_on_after(*last, after, char_at(Some(end + 1)));
        same && free && !longer_before && !longer_after
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

/// Whether a number or a word that goes on with `first` begins before it.
fn goes_on(before: Option<char>, first: char, earlier: Option<char>) -> bool {
    let Some(before) = before else { return false };
    let in_point = is_point(before) && earlier.is_some_and(|c| c.is_ascii_digit());
    one_number(before, first)
        || (in_point && first.is_ascii_digit())
        || (before.is_ascii_alphabetic() && first.is_ascii_alphabetic())
}

/// Whether a number or a word goes on behind its last character.
fn goes_on_after(last: char, after: Option<char>, next: Option<char>) -> bool {
    let Some(after) = after else { return false };
    let in_point = is_point(after) && next.is_some_and(|c| c.is_ascii_digit());
    one_number(last, after)
        || (in_point && last.is_ascii_digit())
        || (last.is_ascii_alphabetic() && after.is_ascii_alphabetic())
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
    let names: Vec<Option<String>> = bits
        .iter()
        .map(|bit| match &bit.sign {
            Sign::Note(id) => name(id),
            Sign::Char(_) => None,
        })
        .collect();
    let old = pieces.iter().filter_map(|piece| match &piece.kind {
        Kind::Note { written, .. } => Some(written),
        Kind::Text | Kind::Atom { .. } => None,
    });
    let called: BTreeSet<&String> = names.iter().flatten().collect();
    let unnamed = bits
        .iter()
        .zip(&names)
        .filter_map(|(bit, name)| match &bit.sign {
            Sign::Note(id) if name.is_none() => Some(id.clone()),
            Sign::Note(_) | Sign::Char(_) => None,
        });
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
        notes: unnamed.collect(),
        uncalled: old.filter(|note| !called.contains(note)).cloned().collect(),
    }
}

/// What stands for something else in an edited text, by the bits that it begins at: as written, and
/// how many bits it takes. And what of it is gone.
fn atoms<'p>(pieces: &'p [Piece], bits: &[Bit]) -> (BTreeMap<usize, (&'p str, usize)>, Vec<Gone>) {
    let (mut atoms, mut gone) = (BTreeMap::new(), Vec::new());
    let is_atom = |piece: &Piece| matches!(piece.kind, Kind::Atom { .. });
    if !pieces.iter().any(is_atom) {
        return (atoms, gone);
    }
    let trace = Trace::of(pieces, bits);
    let mut taken = vec![false; bits.len()];
    let mut from = 0;
    for piece in pieces {
        let range = from..from + piece.printed.chars().count();
        from = range.end;
        let Kind::Atom { written, figure } = &piece.kind else {
            continue;
        };
        if let Some(at) = trace.whole(range.clone(), &taken) {
            taken[at..at + range.len()].fill(true);
            atoms.insert(at, (written.as_str(), range.len()));
        } else {
            gone.push(Gone {
                written: written.clone(),
                figure: figure.clone(),
                was: piece.printed.clone(),
                now: trace.instead(range),
            });
        }
    }
    (atoms, gone)
}

/// A text with its markup. A text that is strong as a whole is so by its style.
fn marked_up(
    bits: &[Bit],
    atoms: &BTreeMap<usize, (&str, usize)>,
    names: &[Option<String>],
    joint: Option<char>,
) -> String {
    let is_note = |bit: &Bit| matches!(bit.sign, Sign::Note(_));
    let has_stress = !bits.iter().all(|bit| bit.strong || is_note(bit));
    let mut markup = Markup::default();
    let mut at = 0;
    while let Some(bit) = bits.get(at) {
        if let Some((written, length)) = atoms.get(&at) {
            markup.strong(bit.strong && has_stress);
            markup.reference(written);
            at += length;
            continue;
        }
        match &bit.sign {
            Sign::Char('\n') => joint.into_iter().for_each(|c| markup.literal(c)),
            Sign::Char(c) => {
                // A blank takes no stress of its own.
                if !c.is_whitespace() {
                    markup.strong(bit.strong && has_stress);
                }
                markup.literal(*c);
            }
            Sign::Note(_) => markup.reference(names[at].as_deref().unwrap_or_default()),
        }
        at += 1;
    }
    markup.finish()
}

/// The markup of a text that is new.
pub fn written(bits: &[Bit], dense: bool, name: impl Fn(&NoteId) -> Option<String>) -> Rewritten {
    rewrite(&[], bits, dense, name)
}
