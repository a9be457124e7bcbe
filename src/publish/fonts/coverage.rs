//! Which family sets a character, and characters that no font at hand has.

use std::collections::{BTreeMap, BTreeSet};

use typst::text::{
    Coverage, FontBook, FontStretch, FontStyle, FontVariant, FontWeight, is_default_ignorable,
};

use super::choice::Faces;
use super::passages::{Passage, passages};
use crate::diag::{Argument, Diagnostic, Message, code};
use crate::edition::{Edition, Role};
use crate::figures::is_han;

/// A face that lacks a character, and the one that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Loan<'a> {
    /// The face of the text around it.
    pub by: &'a str,
    /// The face that sets it.
    pub to: &'a str,
}

/// What sets a character of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cast<'a> {
    /// The face that sets such characters in the role.
    Own,
    /// Another family, which lends what that face lacks.
    Lent(Loan<'a>),
    /// None at hand.
    Missing,
}

/// The families that may set the text of each role, with the characters that each has.
pub struct Casting<'a> {
    faces: &'a Faces,
    book: &'a FontBook,
    chains: BTreeMap<Role, Vec<(&'a str, &'a Coverage)>>,
    known: BTreeMap<(Role, char), Cast<'a>>,
}

impl<'a> Casting<'a> {
    /// Of an edition's faces.
    pub fn new(faces: &'a Faces, book: &'a FontBook) -> Self {
        Self {
            faces,
            book,
            chains: BTreeMap::new(),
            known: BTreeMap::new(),
        }
    }

    /// What sets a character of a role where its own face lacks it.
    pub fn loan(&mut self, role: Role, c: char) -> Option<Loan<'a>> {
        match self.of(role, c) {
            Cast::Lent(loan) => Some(loan),
            Cast::Own | Cast::Missing => None,
        }
    }

    /// What sets a character of a role.
    pub fn of(&mut self, role: Role, c: char) -> Cast<'a> {
        if let Some(&known) = self.known.get(&(role, c)) {
            return known;
        }
        let (faces, book) = (self.faces, self.book);
        let chain = self.chains.entry(role);
        let chain = chain.or_insert_with(|| chain_of(faces, book, role));
        let first = |c: char| {
            let mut families = chain.iter();
            families.find(|(_, coverage)| coverage.contains(u32::from(c)))
        };
        let cast = match (first(c), first(COMMON).filter(|_| is_han(c))) {
            (None, _) => Cast::Missing,
            (Some((to, _)), Some((by, _))) if to != by => Cast::Lent(Loan { by, to }),
            (Some(_), _) => Cast::Own,
        };
        self.known.insert((role, c), cast);
        cast
    }
}

/// A character that each Chinese face has: what sets it sets the Han characters of a role.
const COMMON: char = '一';

/// The families of a role in their order, with what the face has that serves the role's weight.
fn chain_of<'a>(faces: &'a Faces, book: &'a FontBook, role: Role) -> Vec<(&'a str, &'a Coverage)> {
    let weight = match role {
        Role::Title => FontWeight::BOLD,
        Role::Body
        | Role::Heading1
        | Role::Heading2
        | Role::PageNumber
        | Role::Latin
        | Role::Fallback => FontWeight::REGULAR,
    };
    let variant = FontVariant::new(FontStyle::Normal, weight, FontStretch::NORMAL);
    let with_coverage = |family: &'a str| {
        let info = book.info(book.select(&family.to_lowercase(), variant)?)?;
        Some((family, &info.coverage))
    };
    faces.chain(role).filter_map(with_coverage).collect()
}

/// One error `font.missing-glyph` for each passage with characters that none of its families has.
pub fn missing_glyphs(edition: &Edition, casting: &mut Casting) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for passage in passages(edition, &edition.theme.print.styles) {
        let mut missing = BTreeSet::new();
        for &(role, text) in &passage.runs {
            let seen = text.chars().filter(|&c| !is_unseen(c));
            missing.extend(seen.filter(|&c| casting.of(role, c) == Cast::Missing));
        }
        if !missing.is_empty() {
            let problem = report(&passage, &missing);
            found.push(passage.place(edition, problem, |c| missing.contains(&c)));
        }
    }
    found
}

/// True if nothing is drawn for a character, but for the blank that is as wide as an ideograph.
fn is_unseen(c: char) -> bool {
    is_default_ignorable(c) || c.is_control() || (c.is_whitespace() && c != '\u{3000}')
}

/// A diagnostic about certain characters once for each passage whose texts hold one, with its place;
/// without a place where none does.
pub fn places_of(
    edition: &Edition,
    found: Diagnostic,
    is_meant: impl Fn(char) -> bool,
) -> Vec<Diagnostic> {
    let passages = passages(edition, &edition.theme.print.styles).into_iter();
    let placed = passages.map(|passage| passage.place(edition, found.clone(), &is_meant));
    let placed: Vec<_> = placed.filter(|placed| placed.span().is_some()).collect();
    match placed.is_empty() {
        true => vec![found],
        false => placed,
    }
}

fn report(passage: &Passage, missing: &BTreeSet<char>) -> Diagnostic {
    let named = missing.iter().map(|&c| name(c));
    code::FONT_MISSING_GLYPH
        .error()
        .with("case", "text")
        .with("characters", Argument::list(named))
        .with("place", place(&passage.place))
        .with("excerpt", passage.excerpt())
        .in_block(passage.place.as_str())
}

/// A character by its number and as it is.
pub(super) fn name(c: char) -> String {
    format!("U+{:04X} {c}", u32::from(c))
}

/// A passage's place as words: `block 12, row 3`.
fn place(place: &str) -> Argument {
    let parts = place.split(", ").map(|part| {
        let numbered = part.rsplit_once(' ');
        let numbered = numbered.filter(|(_, number)| number.bytes().all(|b| b.is_ascii_digit()));
        let (part, number) = numbered.unwrap_or((part, ""));
        Message::new("print-place")
            .with("part", part.replace(' ', "-"))
            .with("number", number)
    });
    Argument::joined("list-place", parts)
}
