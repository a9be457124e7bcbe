//! `word/fontTable.xml`: the fonts of the file, and what may stand for one that is missing.

use super::family::Families;
use super::xml::{Element, W};
use crate::edition::Edition;

/// The part: each family once, with the other names of its face.
pub fn part(edition: &Edition, families: Families) -> Vec<u8> {
    let mut seen = Vec::new();
    let mut fonts = Element::new("w:fonts").attr("xmlns:w", W);
    for (&role, font) in &edition.fonts {
        let Some(name) = families.family(role) else {
            continue;
        };
        if !seen.contains(&name) {
            seen.push(name);
            let others = std::iter::once(&font.official).chain(families.candidates(role, font));
            fonts = fonts.child(entry(name, others, families.is_chinese(role)));
        }
    }
    fonts.to_part()
}

/// A font. By its character set (86 hexadecimal is GB 2312) Word chooses a substitute where none
/// of the names is at hand.
fn entry<'a>(name: &str, all: impl Iterator<Item = &'a String>, chinese: bool) -> Element {
    let mut others: Vec<&str> = Vec::new();
    for other in all {
        if other != name && !others.contains(&other.as_str()) {
            others.push(other);
        }
    }
    let alternatives = (!others.is_empty()).then(|| Element::val("w:altName", others.join(",")));
    Element::new("w:font")
        .attr("w:name", name)
        .with(alternatives)
        .child(Element::val("w:charset", if chinese { "86" } else { "00" }))
        .child(Element::val("w:family", "auto"))
        .child(Element::val("w:pitch", "variable"))
}
