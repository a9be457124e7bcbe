//! Characters that no font at hand has.

use std::collections::{BTreeMap, BTreeSet};

use typst::text::{
    FontBook, FontStretch, FontStyle, FontVariant, FontWeight, is_default_ignorable,
};

use super::choice::Faces;
use super::passages::{Passage, passages};
use crate::diag::{Argument, Diagnostic, Message, code};
use crate::edition::{Edition, Role};

/// One error `font.missing-glyph` for each passage with characters that none of its families has.
pub fn missing_glyphs(edition: &Edition, faces: &Faces, book: &FontBook) -> Vec<Diagnostic> {
    let mut known = BTreeMap::new();
    let mut has = |role, c| {
        let known = known.entry((role, c));
        is_unseen(c) || *known.or_insert_with(|| has_glyph(faces, book, role, c))
    };
    let mut found = Vec::new();
    for passage in passages(edition) {
        let mut missing = BTreeSet::new();
        for &(role, text) in &passage.runs {
            missing.extend(text.chars().filter(|&c| !has(role, c)));
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

/// True if a role's families have a character.
fn has_glyph(faces: &Faces, book: &FontBook, role: Role, c: char) -> bool {
    let weight = match role {
        Role::Title => FontWeight::BOLD,
        _ => FontWeight::REGULAR,
    };
    let variant = FontVariant::new(FontStyle::Normal, weight, FontStretch::NORMAL);
    let faces = faces
        .chain(role)
        .filter_map(|family| book.info(book.select(&family.to_lowercase(), variant)?));
    let mut coverages = faces.map(|info| &info.coverage);
    coverages.any(|coverage| coverage.contains(u32::from(c)))
}

/// A diagnostic about certain characters once for each passage whose texts hold one, with its place;
/// without a place where none does.
pub fn places_of(
    edition: &Edition,
    found: Diagnostic,
    is_meant: impl Fn(char) -> bool,
) -> Vec<Diagnostic> {
    let passages = passages(edition).into_iter();
    let placed = passages.map(|passage| passage.place(edition, found.clone(), &is_meant));
    let placed: Vec<_> = placed.filter(|placed| placed.span().is_some()).collect();
    match placed.is_empty() {
        true => vec![found],
        false => placed,
    }
}

fn report(passage: &Passage, missing: &BTreeSet<char>) -> Diagnostic {
    let named = missing
        .iter()
        .map(|&c| format!("U+{:04X} {c}", u32::from(c)));
    code::FONT_MISSING_GLYPH
        .error()
        .with("case", "text")
        .with("characters", Argument::list(named))
        .with("place", place(&passage.place))
        .with("excerpt", passage.excerpt())
        .in_block(passage.place.as_str())
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
