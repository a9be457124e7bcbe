//! Characters that no font at hand has.

use std::collections::BTreeMap;

use typst::text::{
    FontBook, FontInfo, FontStretch, FontStyle, FontVariant, FontWeight, is_default_ignorable,
};

use super::choice::Faces;
use super::passages::{Passage, passages};
use crate::diag::{Argument, Diagnostic, Message, code};
use crate::edition::{Edition, Role};

/// One error `font.missing-glyph` for each passage with characters that none of its families has.
pub fn missing_glyphs(edition: &Edition, faces: &Faces, book: &FontBook) -> Vec<Diagnostic> {
    let mut coverage = Coverage::new(faces, book);
    passages(edition)
        .iter()
        .filter_map(|passage| {
            let mut missing = Vec::new();
            for &(role, text) in &passage.runs {
                missing.extend(text.chars().filter(|&c| !coverage.has(role, c)));
            }
            missing.sort_unstable();
            missing.dedup();
            (!missing.is_empty()).then(|| {
                let found = report(passage, &missing);
                passage.place(edition, found, |c| missing.contains(&c))
            })
        })
        .collect()
}

/// A diagnostic about certain characters once for each passage whose texts hold one, with its place.
pub fn places_of(
    edition: &Edition,
    found: &Diagnostic,
    is_meant: impl Fn(char) -> bool,
) -> Vec<Diagnostic> {
    let passages = passages(edition).into_iter();
    let placed = passages.map(|passage| passage.place(edition, found.clone(), &is_meant));
    placed.filter(|placed| placed.span().is_some()).collect()
}

/// Answers whether a role's families have a character, each question worked out once.
struct Coverage<'a> {
    faces: &'a Faces,
    book: &'a FontBook,
    known: BTreeMap<(Role, char), bool>,
}

impl<'a> Coverage<'a> {
    fn new(faces: &'a Faces, book: &'a FontBook) -> Self {
        Self {
            faces,
            book,
            known: BTreeMap::new(),
        }
    }

    fn has(&mut self, role: Role, c: char) -> bool {
        const WIDE_BLANK: char = '\u{3000}';
        if is_default_ignorable(c) || c.is_control() || (c.is_whitespace() && c != WIDE_BLANK) {
            return true;
        }
        let (faces, book) = (self.faces, self.book);
        *self.known.entry((role, c)).or_insert_with(|| {
            faces
                .chain(role)
                .filter_map(|family| face(book, family, role))
                .any(|info| info.coverage.contains(u32::from(c)))
        })
    }
}

/// The one face of a family that sets a role.
fn face<'a>(book: &'a FontBook, family: &str, role: Role) -> Option<&'a FontInfo> {
    let weight = match role {
        Role::Title => FontWeight::BOLD,
        _ => FontWeight::REGULAR,
    };
    let variant = FontVariant::new(FontStyle::Normal, weight, FontStretch::NORMAL);
    book.info(book.select(&family.to_lowercase(), variant)?)
}

fn report(passage: &Passage, missing: &[char]) -> Diagnostic {
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
